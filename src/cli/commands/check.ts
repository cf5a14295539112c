import type { Command } from "commander";
import { exitCodes } from "../errors.js";
import { loadCorpus } from "../load.js";
import { type CorpusOptions, examples, onLanguages, withCorpus } from "../options.js";
import { print, printJson, terminalPage } from "../terminal.js";

interface Options extends CorpusOptions {
  readonly speaker?: string;
}

/** `as-reported check` */
export function check(program: Command): Command {
  return withCorpus(program.command("check"))
    .description("check whether words are reported, and of whom")
    .argument("<text>", "the words")
    .option("-p, --speaker <id>", "who is supposed to have said them")
    .addHelpText(
      "after",
      `${examples(
        'check "We are not leaving Iraq" --speaker mark-esper',
        'check "We are leaving Iraq"',
      )}\n\n${onLanguages}\n\nExit code 0: supported. 1: altered, misattributed or not found.`,
    )
    .action(run);
}

async function run(text: string, { corpus: from, json, speaker }: Options): Promise<void> {
  const corpus = await loadCorpus(from);
  const { checkQuote } = await import("../../index.js");
  const result = checkQuote(corpus, { text, ...(speaker === undefined ? {} : { speaker }) });
  if (result.verdict !== "supported") process.exitCode = exitCodes.no;
  if (json) return printJson(result);
  const { quoteCheck, sourceMarks } = await import("../../display/index.js");
  const page = await terminalPage();
  print(quoteCheck(page, corpus, result));
  const sources = result.evidence.map(({ source }) => source);
  if (sources.length > 0) print(`\n${sourceMarks(page, corpus, sources)}`);
}
