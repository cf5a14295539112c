import { statSync } from "node:fs";
import type { Command } from "commander";
import { CliError, exitCodes } from "../errors.js";
import { loadCorpus } from "../load.js";
import { type CorpusOptions, examples, withCorpus } from "../options.js";
import { print, printJson } from "../terminal.js";

/** `as-reported verify` */
export function verify(program: Command): Command {
  return withCorpus(program.command("verify"))
    .description("compare every passage with your own copies of the articles")
    .argument("[folder]", "your copies, as .txt files in UTF-8, whatever their names")
    .addHelpText("after", examples("verify my-copies", "verify --corpus my-corpus"))
    .action(run);
}

async function run(folder: string | undefined, { corpus: from, json }: CorpusOptions): Promise<void> {
  const { articlesFolder } = await import("../authored/articles.js");
  const beside =
    folder ??
    (from !== undefined && from !== "-" && statSync(from).isDirectory() ? articlesFolder(from) : null);
  if (beside === null) {
    throw new CliError(
      "Nothing to compare with; name the folder that holds your copies of the articles as .txt files.",
    );
  }
  const { verifyFolder } = await import("../verify-folder.js");
  const { lines, ...answer } = verifyFolder(await loadCorpus(from), beside);
  if (!answer.ok) process.exitCode = exitCodes.no;
  if (json) printJson(answer);
  else print(`${lines.join("\n")}\n`);
}
