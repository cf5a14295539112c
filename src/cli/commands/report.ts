import type { Command } from "commander";
import { reportsOf } from "../../corpus/index.js";
import { loadCorpus } from "../load.js";
import { type CorpusOptions, examples, withCorpus } from "../options.js";
import { print, printJson, terminalPage } from "../terminal.js";
import { checkZone, usualZone } from "../zone.js";

interface Options extends CorpusOptions {
  readonly zone?: string;
  readonly quote?: string;
}

/** What the report on the shipped corpus asks for. */
const question = "military action like this isn't enough";

/** `as-reported report` */
export function report(program: Command): Command {
  return withCorpus(program.command("report"))
    .description("print it all on one page: timeline, a quote, figures and conflicts")
    .option(
      "-z, --zone <zone>",
      "show times by the clocks of this IANA time zone (default: that of most reports)",
    )
    .option("-q, --quote <text>", "look these words up")
    .addHelpText("after", examples("report", 'report --corpus my-corpus --quote "nobody was hurt"'))
    .action(run);
}

async function run(options: Options): Promise<void> {
  if (options.zone !== undefined) await checkZone(options.zone);
  const corpus = await loadCorpus(options.corpus);
  const asked = options.quote ?? (options.corpus === undefined ? question : undefined);
  const zone = options.zone ?? usualZone(corpus);
  const { findConflicts, lookupQuotes, orderTimeline, reconcileFigures } = await import("../../index.js");
  const { entries, conflicts: aside } = orderTimeline(corpus);
  const quotes = asked === undefined ? [] : lookupQuotes(corpus, asked);
  const figures = reconcileFigures(corpus);
  const conflicts = findConflicts(corpus);
  if (options.json) {
    return printJson({ zone, timeline: { entries, conflicts: aside }, quotes, figures, conflicts });
  }

  const display = await import("../../display/index.js");
  const page = await terminalPage();
  let sections = 0;
  const heading = (name: string) => page.heading(`${++sections}  ${name}`);
  const subject =
    options.corpus === undefined
      ? "the Iranian missile strikes of 8 January 2020, in the words of five newsrooms"
      : "what your sources say";
  print(
    page.title(
      "AS REPORTED",
      subject,
      `${reportsOf(corpus).length} reports in ${corpus.sources.length} articles, on ${corpus.events.length} events, ` +
        `${corpus.utterances.length} things said and ${corpus.measures.length} measures`,
    ),
  );
  print(`\n${display.sourceMarks(page, corpus)}\n`);
  print(
    `${heading("The timeline")}${display.timelineSection(page, corpus, { entries, conflicts: aside }, zone)}\n`,
  );
  if (asked !== undefined) {
    const answers =
      quotes.length === 0
        ? page.paragraph("No quotation in these articles is like it; other words may find one.", 3)
        : display.quoteMatches(page, corpus, quotes) + display.otherRenderings(page, corpus, quotes);
    print(
      heading("Who said it, and in which words?") +
        page.note(`A question in words of your own, and the passages that answer it. ${display.diffNote}`) +
        `${page.paragraph(`${page.colors.bold("Asked:")} “${asked}”`, 3)}\n${answers}\n`,
    );
  }
  print(
    heading("The figures") +
      page.note(
        "What each measure comes to, read as printed; who is in which camp where no number satisfies all.",
      ) +
      `${display.figuresSection(page, corpus, figures)}\n`,
  );
  print(
    heading("Where they clash") +
      page.note(
        "A contradiction cannot be true on both sides; a tension can; what is apparent is explained away.",
      ) +
      `${display.conflictsSection(page, corpus, conflicts)}\n`,
  );
}
