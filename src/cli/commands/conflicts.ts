import { type Command, Option } from "commander";
import { loadCorpus } from "../load.js";
import { type CorpusOptions, examples, listOption, withCorpus } from "../options.js";
import { print, printJson, terminalPage } from "../terminal.js";

interface Options extends CorpusOptions {
  readonly severity?: string;
  readonly kind?: string;
  readonly source?: readonly string[];
}

/** `as-reported conflicts` */
export function conflicts(program: Command): Command {
  return withCorpus(program.command("conflicts"))
    .description("find where the reports clash, and how gravely")
    .addOption(
      new Option("--severity <how>", "only those so grave").choices(["contradiction", "tension", "apparent"]),
    )
    .addOption(
      new Option("-k, --kind <kind>", "only those about this").choices([
        ...["figure", "time", "order", "place", "stance", "wording"],
      ]),
    )
    .addOption(listOption("-s, --source <id>", "only those with a report of this article"))
    .addHelpText("after", examples("conflicts --severity contradiction", "conflicts --kind figure --json"))
    .action(run);
}

async function run({ corpus: from, json, severity, kind, source }: Options): Promise<void> {
  const corpus = await loadCorpus(from);
  const { findConflicts } = await import("../../index.js");
  const sources = source && new Set(source.map((id) => corpus.get("source", id).id));
  const all = findConflicts(corpus).filter(
    (one) =>
      (severity === undefined || one.severity === severity) &&
      (kind === undefined || one.kind === kind) &&
      (!sources || one.sides.some((side) => side.reports.some((report) => sources.has(report.source)))),
  );
  if (json) return printJson(all);
  const page = await terminalPage();
  if (all.length === 0) return print(page.paragraph("Nothing clashes there."));
  const { conflictsSection, sourceMarks } = await import("../../display/index.js");
  print(`${sourceMarks(page, corpus)}\n`);
  print(conflictsSection(page, corpus, all));
}
