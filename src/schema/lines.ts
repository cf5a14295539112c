import { collectionOf, isObject, nearest, own, recordTypes } from "../corpus/index.js";
import type { Corpus } from "../model/index.js";
import { createDraft, type DraftBuilder } from "./draft.js";
import { corpusOf } from "./parse.js";
import { splitLines } from "./split-lines.js";
import { article, oneOf, show } from "./words.js";

/** The version of the NDJSON that is read and written. */
const version = 1;

/**
 * Reads a corpus from NDJSON, one record a line, without ever holding the whole text.
 *
 * Each line is a record with its `type`, as `parseCorpus` reads it; their order does not matter. The first
 * line may be `{"type": "corpus", "version": 1, "records": 714}`, as `corpusLines` of `as-reported/export`
 * writes it: then a stream that broke off is noticed. Empty lines are passed over. A line is let go as soon
 * as its record is read, so that memory is taken by the records alone.
 *
 * @param lines - Lines, with or without their line ends, or pieces of text or of UTF-8 cut anywhere: a file
 * stream of Node, the body of a `fetch`, an array.
 * @returns The corpus, the same as {@link parseCorpus} makes of the same records.
 * @throws {@link CorpusError} with all mistakes at once; each path begins with the number of the line.
 *
 * O(n log n) in the number of records.
 *
 * @example
 * ```ts
 * import { CorpusError, parseCorpusLines } from "as-reported/schema";
 *
 * try {
 *   await parseCorpusLines(['{"type":"place","id":"erbil","kind":"city","name":"Erbil"}', '{"type":"plaice"}']);
 * } catch (error) {
 *   if (error instanceof CorpusError) error.issues.map((issue) => issue.message);
 *   //=> ["Line 2: The record is a `plaice`, which is no type of record. Did you mean `place`?"]
 * }
 * ```
 */
export async function parseCorpusLines(
  lines: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
): Promise<Corpus> {
  const builder = createDraft();
  let records = 0;
  let announced: number | null = null;
  for await (const { text, number } of splitLines(lines)) {
    const value = parseLine(builder, text, number);
    if (value === undefined) continue;
    const type = own(value, "type");
    if (number === 1 && type === "corpus") {
      announced = readHeader(builder, value);
      continue;
    }
    records++;
    const known = recordTypes.find((one) => one === type);
    if (known) {
      builder.add(known, [number], value, true);
    } else {
      builder.tell({ code: "not-allowed", path: [number], says: wrongType(type) });
      builder.lose(value);
    }
  }
  if (announced !== null && announced !== records) {
    const says = `announces ${announced} records, but ${records} follow. The file may have been cut: get it again, or correct the number.`;
    builder.tell({ code: "bad-count", path: [1], says });
    builder.lose(null);
  }
  return corpusOf(builder.finish());
}

function parseLine(builder: DraftBuilder, text: string, number: number): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (isObject(value)) return value;
    builder.tell({ code: "bad-line", path: [number], says: `is ${show(value)}. Give one record a line.` });
  } catch (error) {
    const says = `is no JSON: ${(error as Error).message.replace(/\s+/g, " ")}. Give one record a line.`;
    builder.tell({ code: "bad-line", path: [number], says });
  }
  builder.lose(text);
  return undefined;
}

function readHeader(builder: DraftBuilder, header: object): number | null {
  const given = own(header, "version");
  if (given !== undefined && given !== version) {
    const says = `says version ${show(given)}, but only ${version} is known. Update as-reported, or write it again.`;
    builder.tell({ code: "not-allowed", path: [1], says });
  }
  const records = own(header, "records");
  return typeof records === "number" ? records : null;
}

function wrongType(type: unknown): string {
  if (type === undefined) return `has no \`type\`. Give ${oneOf(recordTypes)}.`;
  const near = typeof type === "string" ? nearest(type, recordTypes) : null;
  const plural = recordTypes.find((one) => collectionOf[one] === type);
  const meant = plural ?? near;
  const advice = meant === null ? `There are ${oneOf(recordTypes)}.` : `Did you mean \`${meant}\`?`;
  return typeof type === "string"
    ? `is ${article(type)} ${show(type)}, which is no type of record. ${advice}`
    : `has as \`type\` ${show(type)}. ${advice}`;
}
