import type { Command } from "commander";
import { nearest, recordTypes, referencesOf } from "../../corpus/index.js";
import type { Corpus, RecordOf, RecordType } from "../../index.js";
import { CliError, exitCodes } from "../errors.js";
import { loadCorpus } from "../load.js";
import { type CorpusOptions, examples, withCorpus } from "../options.js";
import { allRecords } from "../records.js";
import { complain, print, printJson, terminalPage } from "../terminal.js";

type AnyRecord = RecordOf[RecordType];

/** `as-reported show` */
export function show(program: Command): Command {
  return withCorpus(program.command("show"))
    .description("show a record, and what points to it")
    .argument("<id>", "its id; where several types have it, all are shown, or one with its type: actor:iran")
    .addHelpText("after", examples("show ali-khamenei", "show figure:video-script-figure-missiles-fired"))
    .action(run);
}

async function run(asked: string, { corpus: from, json }: CorpusOptions): Promise<void> {
  const corpus = await loadCorpus(from);
  const all = allRecords(corpus);
  const found = find(all, asked);
  if (found.length === 0) {
    complain(unknown(corpus, all, asked));
    process.exitCode = exitCodes.no;
    if (json) printJson([]);
    return;
  }
  const shown = found.map((record) => ({ record, pointing: pointingTo(all, record) }));
  if (json) {
    return printJson(
      shown.map(({ record, pointing }) => ({
        record,
        pointing: pointing.map(({ type, id }) => ({ type, id })),
      })),
    );
  }
  const { recordSection } = await import("../../display/index.js");
  const page = await terminalPage();
  print(shown.map(({ record, pointing }) => recordSection(page, record, pointing)).join("\n"));
}

/** The type and the id that were asked for; ids have no colon. */
function split(asked: string): { readonly type: string | null; readonly id: string } {
  const colon = asked.indexOf(":");
  return colon < 0 ? { type: null, id: asked } : { type: asked.slice(0, colon), id: asked.slice(colon + 1) };
}

function find(all: readonly AnyRecord[], asked: string): readonly AnyRecord[] {
  const { type, id } = split(asked);
  if (type !== null && !recordTypes.some((one) => one === type)) {
    const near = nearest(type, recordTypes);
    const advice = near === null ? `There are ${recordTypes.join(", ")}` : `Did you mean \`${near}:${id}\`?`;
    throw new CliError(`\`${type}\` is no type of record. ${advice}`);
  }
  return all.filter((record) => record.id === id && (type === null || record.type === type));
}

function unknown(corpus: Corpus, all: readonly AnyRecord[], asked: string): string {
  const { type, id } = split(asked);
  const inside = id.toLowerCase();
  const candidates = all.filter((record) => type === null || record.type === type);
  // Whole words of an id are remembered more often than all of it.
  const near =
    nearest(
      id,
      candidates.map((record) => record.id),
    ) ?? candidates.find((record) => id.length > 2 && record.id.includes(inside))?.id;
  const things = `The corpus has ${corpus.sources.length} articles and ${all.length} records`;
  const advice =
    near === undefined
      ? `${things}; \`as-reported coverage\` lists the things.`
      : `Did you mean \`${near}\`?`;
  const shown = id.length > 100 ? `${id.slice(0, 99)}…` : id;
  return `there is no ${type ?? "record"} \`${shown}\`. ${advice}`;
}

/** The records that refer to one. */
function pointingTo(all: readonly AnyRecord[], { type, id }: AnyRecord): readonly AnyRecord[] {
  return all.filter((record) =>
    [...referencesOf(record.type, record)].some((reference) => reference.to === type && reference.id === id),
  );
}
