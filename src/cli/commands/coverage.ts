import { type Command, Option } from "commander";
import { loadCorpus } from "../load.js";
import { type CorpusOptions, examples, withCorpus } from "../options.js";
import { print, printJson, terminalPage } from "../terminal.js";

const types = ["actor", "place", "event", "utterance", "measure", "proposition"] as const;

interface Options extends CorpusOptions {
  readonly type?: (typeof types)[number];
}

/** `as-reported coverage` */
export function coverage(program: Command): Command {
  return withCorpus(program.command("coverage"))
    .description("show who reports what, and what only one article has")
    .addOption(new Option("-t, --type <type>", "only things of this type").choices(types))
    .addHelpText("after", examples("coverage --type event", "coverage --json"))
    .action(run);
}

async function run({ corpus: from, json, type }: Options): Promise<void> {
  const corpus = await loadCorpus(from);
  const { compareCoverage } = await import("../../index.js");
  const answer = compareCoverage(corpus);
  if (json) {
    const is = (one: { readonly type: string }): boolean => type === undefined || one.type === type;
    return printJson({
      rows: answer.rows.filter(is),
      only: answer.only.map(({ source, things }) => ({ source, things: things.filter(is) })),
      shared: answer.shared.filter(is),
      similarity: answer.similarity.filter(is),
      wording: type === undefined || type === "event" ? answer.wording : [],
    });
  }
  const { coverageSection, sourceMarks } = await import("../../display/index.js");
  const page = await terminalPage();
  print(`${sourceMarks(page, corpus)}\n`);
  print(coverageSection(page, corpus, answer, type === undefined ? types : [type]));
}
