import { type Command, Option } from "commander";
import type { Medium, QuoteQuery } from "../../index.js";
import { exitCodes } from "../errors.js";
import { loadCorpus } from "../load.js";
import { type CorpusOptions, count, examples, onLanguages, withCorpus } from "../options.js";
import { print, printJson, terminalPage } from "../terminal.js";

interface Options extends CorpusOptions {
  readonly speaker?: string;
  readonly source?: string;
  readonly event?: string;
  readonly medium?: Medium;
  readonly from?: string;
  readonly to?: string;
  readonly undated?: boolean;
  readonly match?: "fuzzy" | "words" | "exact";
  readonly limit?: number;
}

/** `as-reported quotes` */
export function quotes(program: Command): Command {
  return withCorpus(program.command("quotes"))
    .description("look up who is reported to have said something")
    .argument("[text]", "words to look for; your own will do")
    .option("-p, --speaker <id>", "said by this actor")
    .option("-s, --source <id>", "printed in this article")
    .option("-e, --event <id>", "said at this event")
    .option("-m, --medium <medium>", "said in this way: speech, tweet, interview, …")
    .option("--from <date>", "said on this date or later (EDTF, such as 2020-01-08)")
    .option("--to <date>", "said on this date or earlier")
    .option("--undated", "with --from or --to: also what no report dates")
    .addOption(new Option("--match <how>", "how words are matched").choices(["fuzzy", "words", "exact"]))
    .option("-n, --limit <number>", "print so many answers at most", count)
    .addHelpText(
      "after",
      `${examples(
        'quotes "military action like this isn\'t enough"',
        "quotes --speaker donald-trump --medium tweet",
        'quotes "slap" --match words --source ibt',
      )}\n\n${onLanguages}`,
    )
    .action(run);
}

async function run(text: string | undefined, options: Options): Promise<void> {
  const { corpus: from, json, ...asked } = options;
  const query: QuoteQuery = { ...(text === undefined ? {} : { text }), ...asked };
  const corpus = await loadCorpus(from);
  const { lookupQuotes } = await import("../../index.js");
  const matches = lookupQuotes(corpus, query);
  if (matches.length === 0) process.exitCode = exitCodes.no;
  if (json) return printJson(matches);
  const page = await terminalPage();
  if (matches.length === 0) {
    return print(page.paragraph("No quote answers that. Other words, or fewer conditions, may find one."));
  }
  const { diffNote, otherRenderings, quoteMatches, sourceMarks } = await import("../../display/index.js");
  const shown = matches.flatMap(({ quote, renderings }) => [quote, ...renderings]);
  print(
    `${sourceMarks(
      page,
      corpus,
      shown.map(({ source }) => source),
    )}\n`,
  );
  if (text !== undefined) print(page.note(`Printed, against what was asked. ${diffNote}`));
  print(quoteMatches(page, corpus, matches));
  if (text !== undefined) print(otherRenderings(page, corpus, matches));
}
