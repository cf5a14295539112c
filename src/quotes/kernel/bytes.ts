import { QuoteIndexBytesError } from "./errors.js";
import { growableBytes, growableNumbers, push } from "./growable.js";
import { readText, writeId } from "./ids.js";
import type { Segment } from "./segment.js";

/**
 * The format: a head of 32-bit numbers, then one section after the other, each from a multiple of eight bytes.
 *
 * Head: magic, version, length of all, checksum of what follows, number of rows, then for each section its
 * length in bytes. Numbers are in the byte order of the machine, by which a reader of the other order knows it.
 */
const MAGIC = 0x49515241; // "ARQI" where the lowest byte comes first
const MAGIC_SWAPPED = 0x41525149;
const VERSION = 1;
const FIXED = 5;
const SECTIONS = 15;
const HEAD = (FIXED + SECTIONS) * 4;

/** What is saved: one segment, and the names it numbers. */
export interface Saved {
  readonly segment: Segment;
  readonly names: readonly string[];
  /** For each name, how many rows have it. */
  readonly rows: Uint32Array;
  readonly speakers: readonly string[];
}

/** Writes an index. */
export function write({ segment, names, rows, speakers }: Saved): Uint8Array {
  const [nameBytes, nameStarts] = pack(names);
  const [speakerBytes, speakerStarts] = pack(speakers);
  const { words, starts, terms, heads, postings, ids, idStarts, idTable } = segment;
  const wide = Uint32Array.of(words.BYTES_PER_ELEMENT);
  const sections = [
    wide,
    words,
    starts,
    terms,
    heads,
    postings,
    segment.speakers,
    ids,
    idStarts,
    idTable,
    nameBytes,
    nameStarts,
    rows.subarray(0, names.length),
    speakerBytes,
    speakerStarts,
  ];
  let length = aligned(HEAD);
  for (const { byteLength } of sections) length += aligned(byteLength);
  const bytes = new Uint8Array(length);
  const head = new Uint32Array(bytes.buffer, 0, FIXED + SECTIONS);
  let at = aligned(HEAD);
  for (const [index, section] of sections.entries()) {
    bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), at);
    head[FIXED + index] = section.byteLength;
    at += aligned(section.byteLength);
  }
  head.set([MAGIC, VERSION, length, 0, segment.size]);
  head[3] = checksum(bytes);
  return bytes;
}

/**
 * Reads an index. Its columns are views of the bytes, or of one copy of them where they begin at an odd place.
 *
 * @throws {@link QuoteIndexBytesError} for anything that {@link write} has not written.
 */
export function read(given: Uint8Array): Saved {
  const bytes = checkHead(given);
  const head = new Uint32Array(bytes.buffer, bytes.byteOffset, FIXED + SECTIONS);
  const size = head[4] as number;
  let at = aligned(HEAD);
  let section = FIXED;
  const next = (): Uint8Array => {
    const length = head[section++] as number;
    if (at + length > bytes.length) throw damaged();
    const view = bytes.subarray(at, at + length);
    at += aligned(length);
    return view;
  };
  const numbers = (): Uint32Array => {
    const view = next();
    return new Uint32Array(view.buffer, view.byteOffset, view.byteLength >>> 2);
  };
  const [wide] = numbers();
  const wordBytes = next();
  const words =
    wide === 2
      ? new Uint16Array(wordBytes.buffer, wordBytes.byteOffset, wordBytes.byteLength >>> 1)
      : new Uint32Array(wordBytes.buffer, wordBytes.byteOffset, wordBytes.byteLength >>> 2);
  const [starts, terms, heads, postings, speakerOf] = [numbers(), numbers(), numbers(), numbers(), numbers()];
  const ids = next();
  const [idStarts, idTable] = [numbers(), numbers()];
  const [nameBytes, nameStarts, rows] = [next(), numbers(), numbers()];
  const [speakerBytes, speakerStarts] = [next(), numbers()];
  const sound =
    at === bytes.length &&
    areStarts(starts, size, words.length) &&
    areStarts(idStarts, size, ids.length) &&
    areStarts(heads, terms.length, postings.length) &&
    areStarts(nameStarts, rows.length, nameBytes.length) &&
    areStarts(speakerStarts, speakerStarts.length - 1, speakerBytes.length) &&
    speakerOf.length === size &&
    isTable(idTable, size) &&
    areBelow(words, rows.length) &&
    areBelow(terms, rows.length) &&
    areBelow(postings, size) &&
    areBelow(speakerOf, speakerStarts.length);
  if (!sound) throw damaged();
  const segment: Segment = {
    size,
    words,
    starts,
    terms,
    heads,
    postings,
    speakers: speakerOf,
    ids,
    idStarts,
    idTable,
    dead: null,
    removed: 0,
  };
  return {
    segment,
    names: unpack(nameBytes, nameStarts),
    rows,
    speakers: unpack(speakerBytes, speakerStarts),
  };
}

function checkHead(given: Uint8Array): Uint8Array {
  if (!(given instanceof Uint8Array)) {
    throw new QuoteIndexBytesError("type", "is no Uint8Array. Give what `save()` returned.");
  }
  if (given.length < HEAD) {
    const start = given.length >= 4 ? new DataView(given.buffer, given.byteOffset).getUint32(0, true) : 0;
    if (start === MAGIC || start === MAGIC_SWAPPED) throw truncated(given.length, null);
    throw new QuoteIndexBytesError("foreign", "hold no quote index. Give what `save()` returned.");
  }
  const bytes = given.byteOffset % 8 === 0 ? given : given.slice();
  const [magic, version, length, sum] = new Uint32Array(bytes.buffer, bytes.byteOffset, FIXED) as unknown as [
    number,
    number,
    number,
    number,
  ];
  if (magic === MAGIC_SWAPPED) {
    throw new QuoteIndexBytesError(
      "endianness",
      "were written by a machine with another byte order. Build the index here from its rows.",
    );
  }
  if (magic !== MAGIC)
    throw new QuoteIndexBytesError("foreign", "hold no quote index. Give what `save()` returned.");
  if (version !== VERSION) {
    throw new QuoteIndexBytesError(
      "version",
      `are of version ${version} of the format, not ${VERSION}. Build the index anew from its rows.`,
    );
  }
  if (length !== bytes.length) throw truncated(bytes.length, length);
  if (checksum(bytes) !== sum) throw damaged();
  return bytes;
}

function truncated(length: number, wanted: number | null): QuoteIndexBytesError {
  const of = wanted === null ? "fewer than any index has" : `not ${wanted} as were saved`;
  return new QuoteIndexBytesError("truncated", `are ${length}, ${of}. Give all of them and no others.`);
}

/** What is thrown for bytes that do not fit together. */
export function damaged(): QuoteIndexBytesError {
  return new QuoteIndexBytesError(
    "damaged",
    "are not as they were saved. Read them again, or build the index anew.",
  );
}

function aligned(length: number): number {
  return (length + 7) & ~7;
}

/** A checksum of all but the place it is written to: four lanes, as xxHash has them, that see every bit. */
function checksum(bytes: Uint8Array): number {
  const numbers = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >>> 2);
  let sum = 0x9e3779b1 ^ numbers.length;
  for (let at = 0; at < numbers.length; at++) {
    if (at === 3) continue;
    sum = Math.imul(sum ^ (numbers[at] as number), 0x85ebca6b);
    sum ^= sum >>> 15;
  }
  sum = Math.imul(sum ^ (sum >>> 13), 0xc2b2ae35);
  return (sum ^ (sum >>> 16)) >>> 0;
}

/** Whether these are the starts of so many rows in a column of this length. */
function areStarts(starts: Uint32Array, rows: number, length: number): boolean {
  if (starts.length !== rows + 1 || starts[0] !== 0 || starts[rows] !== length) return false;
  for (let row = 0; row < rows; row++)
    if ((starts[row] as number) > (starts[row + 1] as number)) return false;
  return true;
}

function areBelow(numbers: Uint16Array | Uint32Array, limit: number): boolean {
  for (let at = 0; at < numbers.length; at++) if ((numbers[at] as number) >= limit) return false;
  return true;
}

/** Whether this can be a hash table of so many rows: a power of two, with a free slot to end each search. */
function isTable(table: Uint32Array, size: number): boolean {
  const { length } = table;
  return length > size && (length & (length - 1)) === 0 && areBelow(table, size + 1) && table.includes(0);
}

function pack(texts: readonly string[]): [Uint8Array, Uint32Array] {
  const bytes = growableBytes();
  const starts = growableNumbers();
  push(starts, 0);
  for (const text of texts) {
    writeId(text, bytes);
    push(starts, bytes.length);
  }
  return [bytes.array.slice(0, bytes.length), starts.array.slice(0, starts.length)];
}

function unpack(bytes: Uint8Array, starts: Uint32Array): readonly string[] {
  return Array.from({ length: starts.length - 1 }, (_, n) =>
    readText(bytes, (starts[n] as number) + 1, starts[n + 1] as number),
  );
}
