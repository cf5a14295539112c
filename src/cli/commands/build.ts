import { join } from "node:path";
import type { Command } from "commander";
import { collectionOf, recordTypes } from "../../corpus/index.js";
import type { Corpus } from "../../index.js";
import { CliError, exitCodes } from "../errors.js";
import { writeFile, writeInside } from "../files.js";
import { examples } from "../options.js";
import { complain, print, printJson } from "../terminal.js";

interface Options {
  readonly out?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** `as-reported build` */
export function build(program: Command): Command {
  return program
    .command("build")
    .description("write the corpus of a folder to one JSON file")
    .argument("<folder>", "the folder of the corpus, as `init` writes it")
    .option(
      "-o, --out <file>",
      "where to (default: corpus.json in the folder); .ndjson writes lines; - prints",
    )
    .option("-f, --force", "overwrite the file if there is one")
    .option("--json", "print what was written as JSON")
    .addHelpText(
      "after",
      `\nThe same files give the same bytes. \`parseCorpus(JSON.parse(text))\` of as-reported/schema reads them.\n${examples("build my-corpus", "build my-corpus --out fire.ndjson --force")}`,
    )
    .action(run);
}

async function run(folder: string, { out, force = false, json }: Options): Promise<void> {
  const { checkFolder } = await import("../authored/check.js");
  const { corpus, mistakes } = checkFolder(folder);
  if (corpus === null) {
    const count = mistakes.length === 1 ? "1 mistake" : `${mistakes.length} mistakes`;
    complain(
      `nothing was written, the corpus has ${count}; \`as-reported validate ${folder}\` tells them all.`,
    );
    process.exitCode = exitCodes.no;
    return;
  }
  const path = out ?? join(folder, "corpus.json");
  const text = path.endsWith(".ndjson")
    ? (await import("../../export/index.js")).corpusLines(corpus)
    : asJson(corpus);
  if (path === "-") {
    if (json) throw new CliError("`--out -` prints the corpus itself; leave out --json.");
    return print(asJson(corpus));
  }
  if (out === undefined) writeInside(folder, [{ path: "corpus.json", text }], force);
  else writeFile(out, text, force);
  const records = recordTypes.reduce((sum, type) => sum + corpus[collectionOf[type]].length, 0);
  if (json) return printJson({ file: path, records });
  print(`Wrote ${path}: ${records} records of ${corpus.sources.length} articles.\n`);
}

/** The corpus as JSON, one record a line, so that changes of it read well as a diff. */
function asJson(corpus: Corpus): string {
  const collections = recordTypes.map((type) => {
    const records = corpus[collectionOf[type]].map((record) => `\n${JSON.stringify(record)}`);
    return `${JSON.stringify(collectionOf[type])}:[${records.join(",")}]`;
  });
  return `{${collections.join(",\n")}}\n`;
}
