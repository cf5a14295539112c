import { csvFormatRows } from "d3-dsv";
import { ArgumentError, checkCorpus, collectionOf, nearest, recordFields } from "../corpus/index.js";
import type { Corpus, Ids, RecordType } from "../model/index.js";

/**
 * All records of one type as CSV (RFC 4180, with LF line ends): the names of the columns first, then a record
 * a line.
 *
 * Columns are named as the fields of the record, save `evidence`, which becomes `evidenceStart` and
 * `evidenceEnd`, and `type`, which is left out. `null` is an empty cell. Lists and nested records are JSON
 * within their cell, so that nothing is lost.
 *
 * @param corpus - The corpus.
 * @param type - The type of the records, such as `"figure"`.
 * @returns The table; only the line of names when there is no such record.
 * @throws ArgumentError for what is no corpus, and for what is no type of record.
 *
 * @example
 * ```ts
 * import { corpus } from "as-reported";
 * import { toCsv } from "as-reported/export";
 *
 * toCsv(corpus, "proposition").split("\n")[0];
 * //=> "id,statement,kind,event"
 * ```
 */
export function toCsv<I extends Ids = Ids>(corpus: Corpus<I>, type: RecordType): string {
  checkCorpus("toCsv", corpus);
  if (!Object.hasOwn(recordFields, type)) {
    const near = typeof type === "string" ? nearest(type, Object.keys(recordFields)) : null;
    const advice =
      near === null ? `Give one of ${Object.keys(recordFields).join(", ")}.` : `Did you mean \`${near}\`?`;
    throw new ArgumentError("toCsv", "type", `is no type of record. ${advice}`);
  }
  const names: readonly string[] = recordFields[type];
  const rows = corpus[collectionOf[type]].map((record) => {
    const fields = record as unknown as Readonly<Record<string, unknown>>;
    return names.flatMap((name) => cells(name, fields[name]));
  });
  const head = names.flatMap((name) => (name === "evidence" ? ["evidenceStart", "evidenceEnd"] : [name]));
  return `${csvFormatRows([head, ...rows])}\n`;
}

function cells(name: string, value: unknown): readonly string[] {
  if (name === "evidence") {
    const { start, end } = value as { readonly start: number; readonly end: number };
    return [String(start), String(end)];
  }
  if (value === null || value === undefined) return [""];
  return [typeof value === "object" ? JSON.stringify(value) : String(value)];
}
