import { EdtfError } from "../errors.js";

/** A stretch of the input that is being read, and how far reading has come. */
export interface Cursor {
  /** The whole input. */
  readonly input: string;
  /** The next character to read. */
  at: number;
  /** Where the stretch ends. */
  readonly end: number;
  /** Whether EDTF alone is read, without what news and machines print beside it. */
  readonly strict: boolean;
}

export function fail(cursor: Cursor, reason: string, position: number = cursor.at): never {
  throw new EdtfError(cursor.input, position, reason);
}

/** The next character, or `""` at the end. */
export function peek(cursor: Cursor): string {
  return cursor.at < cursor.end ? cursor.input.charAt(cursor.at) : "";
}

/** Reads one of these characters if it comes next; otherwise `""`. */
export function accept(cursor: Cursor, characters: string): string {
  const next = peek(cursor);
  if (next === "" || !characters.includes(next)) return "";
  cursor.at += 1;
  return next;
}

/** Reads these characters one after another, as long as they come. */
export function acceptAll(cursor: Cursor, characters: string): string {
  const start = cursor.at;
  while (accept(cursor, characters) !== "");
  return cursor.input.slice(start, cursor.at);
}

/** Reads exactly so many of these characters. */
export function expect(cursor: Cursor, count: number, characters: string, what: string): string {
  const start = cursor.at;
  for (let read = 0; read < count; read += 1) {
    if (accept(cursor, characters) === "") fail(cursor, `expected ${what}, found ${found(cursor)}`);
  }
  return cursor.input.slice(start, cursor.at);
}

export function expectEnd(cursor: Cursor): void {
  if (cursor.at < cursor.end) fail(cursor, `nothing may follow here, found ${found(cursor)}`);
}

function found(cursor: Cursor): string {
  if (cursor.at >= cursor.end) return cursor.end === cursor.input.length ? "the end" : "nothing";
  const next = String.fromCodePoint(cursor.input.codePointAt(cursor.at) ?? 0);
  return next === " " ? "a space" : `\`${next}\``;
}
