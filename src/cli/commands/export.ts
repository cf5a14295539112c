import { type Command, Option } from "commander";
import { collectionOf, nearest, recordTypes } from "../../corpus/index.js";
import type { Corpus, RecordType } from "../../index.js";
import { CliError } from "../errors.js";
import { type FileToWrite, writeInside } from "../files.js";
import { loadCorpus } from "../load.js";
import { examples } from "../options.js";
import { print, printJson } from "../terminal.js";

const formats = ["csv", "ndjson", "json"] as const;

interface Options {
  readonly corpus?: string;
  readonly format: (typeof formats)[number];
  readonly out?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** `as-reported export` */
export function exportCommand(program: Command): Command {
  return program
    .command("export")
    .description("write the records as CSV, NDJSON or JSON")
    .argument("[table]", "one table, such as figures; left out: all")
    .option(
      "-c, --corpus <file|folder>",
      "your own corpus instead of the shipped one; - reads standard input",
    )
    .addOption(new Option("--format <format>", "the format").choices(formats).default("csv"))
    .option("-o, --out <folder>", "write one file for each table into this folder instead of printing")
    .option("-f, --force", "overwrite files of the same names")
    .option("--json", "with --out: print what was written as JSON; else short for --format json")
    .addHelpText(
      "after",
      examples(
        "export figures > figures.csv",
        "export --out tables",
        "export --format ndjson > corpus.ndjson",
      ),
    )
    .action(run);
}

async function run(table: string | undefined, options: Options): Promise<void> {
  const { out, force = false, json = false } = options;
  const format = json && out === undefined ? "json" : options.format;
  const types = table === undefined ? recordTypes : [typeOf(table)];
  if (table === undefined && out === undefined && format === "csv") {
    throw new CliError("CSV is one table a file; name a table, such as figures, or a folder with --out.");
  }
  const corpus = await loadCorpus(options.corpus);
  if (out === undefined) return printTables(corpus, types, format, table === undefined);
  const files: FileToWrite[] = [];
  for (const type of types) {
    files.push({ path: `${collectionOf[type]}.${format}`, text: await tableText(corpus, type, format) });
  }
  writeInside(out, files, force);
  if (json) return printJson({ folder: out, files: files.map(({ path }) => path) });
  print(`Wrote ${files.length === 1 ? "1 file" : `${files.length} files`} to ${out}.\n`);
}

async function printTables(
  corpus: Corpus,
  types: readonly RecordType[],
  format: Options["format"],
  whole: boolean,
): Promise<void> {
  const [first] = types;
  if (whole && format === "json") return printJson(corpus);
  if (!whole && first !== undefined) return print(await tableText(corpus, first, format));
  const { corpusLines } = await import("../../export/index.js");
  for (const line of corpusLines(corpus)) print(line);
}

async function tableText(corpus: Corpus, type: RecordType, format: Options["format"]): Promise<string> {
  const records = corpus[collectionOf[type]];
  if (format === "json") return `${JSON.stringify(records, null, 2)}\n`;
  if (format === "ndjson") return records.map((record) => `${JSON.stringify(record)}\n`).join("");
  const { toCsv } = await import("../../export/index.js");
  return toCsv(corpus, type);
}

function typeOf(table: string): RecordType {
  const type = recordTypes.find((one) => one === table || collectionOf[one] === table);
  if (type !== undefined) return type;
  const tables = recordTypes.map((one) => collectionOf[one]);
  const near = nearest(table, tables);
  const advice = near === null ? `there are ${tables.join(", ")}` : `did you mean \`${near}\`?`;
  throw new CliError(`\`${table}\` is no table; ${advice}`);
}
