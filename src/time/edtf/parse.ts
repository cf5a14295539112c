import { hourMs, wallOf } from "../calendar.js";
import { EdtfError } from "../errors.js";
import { accept, type Cursor, expect, expectEnd, fail, peek } from "./cursor.js";
import { type ReadDate, readDate } from "./date.js";
import type { Edtf, EdtfDateTime, EdtfInterval, EdtfMember, EdtfSet } from "./types.js";
import { digits } from "./year.js";

/**
 * Reads an EDTF text: ISO 8601-2:2019, levels 0, 1 and 2.
 *
 * Dates, date-times with and without offset, years of more than four digits (`Y170000002`, `Y17E7`) and
 * with significant digits (`1950S2`), unspecified digits, qualification of the whole and of parts, seasons
 * 21 to 32, quarters, quadrimesters and semestrals, intervals with open (`..`) and unknown ends, and sets.
 * Every date is checked against the calendar. As in edtf-validate, an interval has dates at its ends, not
 * date-times and not years with `Y`, and its end does not begin before its start.
 *
 * @param text - The text, without spaces.
 * @returns What it says, as plain data; days are those of the proleptic Gregorian calendar.
 * @throws {@link EdtfError} when it is not EDTF: where, and why. Linear in the length of the text.
 *
 * @example
 * ```ts
 * import { parseEdtf } from "as-reported/timeline";
 *
 * parseEdtf("2020-01-08T01:30:00+03:00").type;
 * //=> "date-time"
 * ```
 */
export function parseEdtf(text: string): Edtf {
  if (typeof text !== "string") throw new EdtfError(String(text), 0, "it is no text");
  const cursor: Cursor = { input: text, at: 0, end: text.length };
  if (text === "") fail(cursor, "it is empty");
  if ("[{".includes(peek(cursor))) return readSet(cursor);
  const slash = text.indexOf("/");
  return slash === -1 ? readSingle(cursor) : readInterval(text, slash);
}

function readSingle(cursor: Cursor): Edtf {
  const { date, plainDay } = readDate(cursor);
  if (peek(cursor) !== "T") {
    expectEnd(cursor);
    return date;
  }
  if (!plainDay) fail(cursor, "a time of day belongs to a full date without marks");
  cursor.at += 1;
  const time = readTime(cursor);
  const offset = readOffset(cursor);
  expectEnd(cursor);
  return { type: "date-time", day: date.first, time, offset } satisfies EdtfDateTime;
}

function readTime(cursor: Cursor): number {
  const start = cursor.at;
  const hour = readTwo(cursor, "an hour", 24);
  expect(cursor, 1, ":", "`:`");
  const minute = readTwo(cursor, "a minute", 59);
  expect(cursor, 1, ":", "`:` and the seconds");
  const second = readTwo(cursor, "a second", 59);
  if (hour === 24 && minute + second > 0) fail(cursor, "the day ends at 24:00:00", start);
  return hour * hourMs + minute * 60_000 + second * 1000;
}

function readOffset(cursor: Cursor): number | null {
  if (accept(cursor, "Z") !== "") return 0;
  const sign = accept(cursor, "+-");
  if (sign === "") return null;
  const hours = readTwo(cursor, "the hours of the offset", 23);
  const minutes = accept(cursor, ":") === "" ? 0 : readTwo(cursor, "the minutes of the offset", 59);
  // Without the addition, `-00:00` would be the number -0.
  return (sign === "-" ? -1 : 1) * (hours * hourMs + minutes * 60_000) + 0;
}

function readTwo(cursor: Cursor, what: string, highest: number): number {
  const start = cursor.at;
  const value = Number(expect(cursor, 2, digits, `${what} of two digits`));
  if (value > highest) fail(cursor, `${what} is at most ${highest}`, start);
  return value;
}

function readInterval(text: string, slash: number): EdtfInterval {
  const second = text.indexOf("/", slash + 1);
  const whole: Cursor = { input: text, at: 0, end: text.length };
  if (second !== -1) fail(whole, "an interval has one `/`", second);
  if (text === "/") fail(whole, "an interval without any end says nothing");
  const start = readEnd({ input: text, at: 0, end: slash });
  const end = readEnd({ input: text, at: slash + 1, end: text.length });
  if (typeof start === "object" && typeof end === "object" && isReversed(start, end)) {
    fail(whole, "the interval ends before it begins", slash + 1);
  }
  return {
    type: "interval",
    start: typeof start === "object" ? start.date : start,
    end: typeof end === "object" ? end.date : end,
  };
}

function readEnd(cursor: Cursor): ReadDate | "open" | "unknown" {
  if (cursor.at === cursor.end) return "unknown";
  if (acceptDots(cursor)) {
    expectEnd(cursor);
    return "open";
  }
  const start = cursor.at;
  const read = readDate(cursor);
  if (peek(cursor) === "T") fail(cursor, "an interval has dates at its ends, not times of day");
  expectEnd(cursor);
  if (read.longYear) fail(cursor, "an interval has no years with `Y`", start);
  return read;
}

/** What a date leaves open is taken in the interval's favour. */
function isReversed(start: ReadDate, end: ReadDate): boolean {
  return wallOf(start.date.first) > wallOf(end.lastStart);
}

function readSet(cursor: Cursor): EdtfSet {
  const of = accept(cursor, "[") === "[" ? "one" : "all";
  cursor.at = 1;
  const close = of === "one" ? "]" : "}";
  const members: EdtfMember[] = [];
  do {
    const open = members.at(-1)?.to === null;
    if (open) fail(cursor, "only the last member of a set can be open", cursor.at - 1);
    members.push(readMember(cursor, members.length === 0));
  } while (accept(cursor, ",") !== "");
  expect(cursor, 1, close, `\`,\` or \`${close}\``);
  expectEnd(cursor);
  return { type: "set", of, members };
}

function readMember(cursor: Cursor, isFirst: boolean): EdtfMember {
  const start = cursor.at;
  if (acceptDots(cursor)) {
    if (!isFirst) fail(cursor, "only the first member of a set can begin with `..`", start);
    return { from: null, to: readDate(cursor).date };
  }
  const from = readDate(cursor);
  if (!acceptDots(cursor)) return { from: from.date, to: from.date };
  if (",]}".includes(peek(cursor))) return { from: from.date, to: null };
  const toAt = cursor.at;
  const to = readDate(cursor);
  if (isReversed(from, to)) fail(cursor, "the dates end before they begin", toAt);
  return { from: from.date, to: to.date };
}

function acceptDots(cursor: Cursor): boolean {
  if (!cursor.input.startsWith("..", cursor.at) || cursor.at + 2 > cursor.end) return false;
  cursor.at += 2;
  return true;
}
