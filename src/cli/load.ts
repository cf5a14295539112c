import { createReadStream, statSync } from "node:fs";
import type { Corpus } from "../index.js";
import { CliError } from "./errors.js";
import { allRecords } from "./records.js";
import { announce, createProgress, type Progress } from "./terminal.js";

/**
 * The corpus that was asked for: the shipped one, or what a path names, be it a JSON file, an NDJSON file, a
 * folder in the authored layout, or `-` for standard input.
 */
export async function loadCorpus(path: string | undefined): Promise<Corpus> {
  if (path === undefined) {
    // Its ids are literal types; here they come from whoever types them.
    return (await import("../index.js")).corpus as unknown as Corpus;
  }
  const corpus = path !== "-" && statSync(path).isDirectory() ? await loadFolder(path) : await loadFile(path);
  const { length } = allRecords(corpus);
  if (length > manyRecords) announce(`Working on ${length} records …`);
  return corpus;
}

/** To work on more records than this can take more than a second, in one step that cannot tell how far it is. */
const manyRecords = 10_000;

async function loadFile(path: string): Promise<Corpus> {
  const name = path === "-" ? "standard input" : `\`${path}\``;
  const progress = createProgress();
  try {
    return await readCorpus(path === "-" ? process.stdin : createReadStream(path), name, progress);
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "CorpusError") throw error;
    const { issues } = error as unknown as { readonly issues: readonly { readonly message: string }[] };
    throw new CliError(
      `${name} is no valid corpus, it has ${mistakes(issues.length)}; the first: ${issues[0]?.message}`,
    );
  }
}

async function loadFolder(folder: string): Promise<Corpus> {
  const { checkFolder } = await import("./authored/check.js");
  const { corpus, mistakes: found } = checkFolder(folder);
  if (corpus !== null) return corpus;
  throw new CliError(
    `\`${folder}\` is no valid corpus, it has ${mistakes(found.length)}; \`as-reported validate ${folder}\` tells them all.`,
  );
}

function mistakes(count: number): string {
  return count === 1 ? "1 mistake" : `${count} mistakes`;
}

/** A corpus from a stream of JSON or NDJSON; which of the two, its first line tells. */
async function readCorpus(
  stream: AsyncIterable<Uint8Array>,
  name: string,
  progress: Progress,
): Promise<Corpus> {
  const { parseCorpus, parseCorpusLines } = await import("../schema/index.js");
  const chunks = stream[Symbol.asyncIterator]();
  const head: Uint8Array[] = [];
  let lines = false;
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
    head.push(next.value);
    const text = Buffer.concat(head).toString("utf8");
    const end = text.indexOf("\n");
    if (end < 0 && text.length < longestFirstLine) continue;
    lines = end >= 0 && isRecord(text.slice(0, end));
    break;
  }
  if (lines) return parseCorpusLines(joined(head, chunks, name, progress));
  const all: Uint8Array[] = [];
  for await (const chunk of joined(head, chunks, name, progress)) all.push(chunk);
  return parseCorpus(parseJson(decode(Buffer.concat(all), name), name));
}

/** NDJSON has a record a line; a first line longer than this is a whole corpus. */
const longestFirstLine = 1_000_000;

/** Whether a line is a whole record, or the line that NDJSON begins with. */
function isRecord(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line.replace(/^\uFEFF/, ""));
    return typeof value === "object" && value !== null && "type" in value;
  } catch {
    return false;
  }
}

async function* joined(
  head: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
  name: string,
  progress: Progress,
): AsyncIterable<Uint8Array> {
  yield* head;
  let bytes = 0;
  for (let next = await rest.next(); !next.done; next = await rest.next()) {
    bytes += next.value.length;
    progress.step(`Reading ${name}: ${Math.round(bytes / 1e6)} MB`);
    yield next.value;
  }
  progress.step(`Checking ${name} …`);
}

/** Bytes as UTF-8 text, without a byte order mark. */
function decode(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new CliError(`${name} is not encoded in UTF-8; save it as UTF-8.`);
  }
}

function parseJson(text: string, name: string): unknown {
  if (text.trim() === "")
    throw new CliError(`${name} is empty; give a corpus, as \`as-reported build\` writes it.`);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CliError(
      `${name} is no JSON: ${(error as Error).message}; give a corpus, as \`as-reported build\` writes it.`,
    );
  }
}
