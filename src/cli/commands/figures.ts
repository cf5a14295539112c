import { type Command, Option } from "commander";
import { loadCorpus } from "../load.js";
import { type CorpusOptions, examples, share, withCorpus } from "../options.js";
import { print, printJson, terminalPage } from "../terminal.js";

interface Options extends CorpusOptions {
  readonly reading: "literal" | "pragmatic";
  readonly tolerance?: number;
}

/** `as-reported figures` */
export function figures(program: Command): Command {
  return withCorpus(program.command("figures"))
    .description("reconcile the figures: who agrees on how many, and who does not")
    .argument("[measure]", "the id of one measure; left out: all")
    .addOption(
      new Option(
        "-r, --reading <how>",
        "literal: as printed; pragmatic: as a reader would understand it (more than a dozen stays below two)",
      )
        .choices(["literal", "pragmatic"])
        .default("literal"),
    )
    .option(
      "-t, --tolerance <share>",
      "how far two numbers may lie apart and still agree, such as 0.05",
      share,
    )
    .addHelpText("after", examples("figures missiles-fired", "figures --reading pragmatic --json"))
    .action(run);
}

async function run(measure: string | undefined, options: Options): Promise<void> {
  const { corpus: from, json, reading, tolerance } = options;
  const corpus = await loadCorpus(from);
  const { reconcileFigures } = await import("../../index.js");
  const all = reconcileFigures(corpus, {
    reading,
    ...(measure === undefined ? {} : { measure }),
    ...(tolerance === undefined ? {} : { tolerance }),
  });
  if (json) return printJson(all);
  const { figuresSection, sourceMarks } = await import("../../display/index.js");
  const page = await terminalPage();
  if (all.length === 0) return print(page.paragraph("No article gives a figure."));
  print(`${sourceMarks(page, corpus)}\n`);
  print(figuresSection(page, corpus, all));
  if (measure !== undefined) print(`\n${all.map((one) => page.paragraph(one.explanation, 3)).join("")}`);
}
