import type { Growable } from "./growable.js";
import { makeRoom } from "./growable.js";

/** What a row of a {@link QuoteIndex} is called. */
export type RowId = string | number;

const TEXT = 0x74;
const NUMBER = 0x6e;

/**
 * Writes an id behind the others: a letter for its type, then one to three bytes for each UTF-16 unit, so that
 * any string comes back as it was, lone surrogates too, and bytes sort as strings do.
 */
export function writeId(id: RowId, bytes: Growable<Uint8Array>): void {
  const text = String(id);
  const array = makeRoom(bytes, 1 + 3 * text.length);
  let at = bytes.length;
  array[at++] = typeof id === "string" ? TEXT : NUMBER;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x80) array[at++] = code;
    else if (code < 0x800) {
      array[at++] = 0xc0 | (code >> 6);
      array[at++] = 0x80 | (code & 63);
    } else {
      array[at++] = 0xe0 | (code >> 12);
      array[at++] = 0x80 | ((code >> 6) & 63);
      array[at++] = 0x80 | (code & 63);
    }
  }
  bytes.length = at;
}

/** The id that was written there. */
export function readId(bytes: Uint8Array, start: number, end: number): RowId {
  const text = readText(bytes, start + 1, end);
  return bytes[start] === NUMBER ? Number(text) : text;
}

/** The string that was written there, without the letter of the type. */
export function readText(bytes: Uint8Array, start: number, end: number): string {
  let text = "";
  for (let at = start; at < end; ) {
    const first = bytes[at++] as number;
    if (first < 0x80) text += String.fromCharCode(first);
    else if (first < 0xe0) text += String.fromCharCode(((first & 31) << 6) | ((bytes[at++] as number) & 63));
    else {
      const middle = (bytes[at++] as number) & 63;
      text += String.fromCharCode(((first & 15) << 12) | (middle << 6) | ((bytes[at++] as number) & 63));
    }
  }
  return text;
}

/** Orders two ids: numbers before strings, each in its own order. */
export function compareIds(
  a: Uint8Array,
  aStart: number,
  aEnd: number,
  b: Uint8Array,
  bStart: number,
  bEnd: number,
): number {
  if (a[aStart] === NUMBER && b[bStart] === NUMBER) {
    return Number(readText(a, aStart + 1, aEnd)) - Number(readText(b, bStart + 1, bEnd));
  }
  const length = Math.min(aEnd - aStart, bEnd - bStart);
  for (let at = 0; at < length; at++) {
    const difference = (a[aStart + at] as number) - (b[bStart + at] as number);
    if (difference !== 0) return difference;
  }
  return aEnd - aStart - (bEnd - bStart);
}

/** Whether the same id is written in both places. */
export function sameBytes(
  a: Uint8Array,
  aStart: number,
  aEnd: number,
  b: Uint8Array,
  bStart: number,
  bEnd: number,
): boolean {
  if (aEnd - aStart !== bEnd - bStart) return false;
  // From the end: the ids of one file often differ in the last digits only.
  for (let back = 1; back <= aEnd - aStart; back++) if (a[aEnd - back] !== b[bEnd - back]) return false;
  return true;
}

/** FNV-1a, with its bits mixed once more: the ids of one file often differ in the last digit only. */
export function hashBytes(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
