import { wallOf } from "../calendar.js";
import { EdtfError } from "../errors.js";
import { checkOptions } from "../options.js";
import { readDateTime } from "./clock.js";
import { accept, type Cursor, expect, expectEnd, fail, peek } from "./cursor.js";
import { type ReadDate, readDate } from "./date.js";
import type { Edtf, EdtfDateTime, EdtfInterval, EdtfMember, EdtfSet } from "./types.js";

/** What {@link parseEdtf} takes for a date. */
export interface ParseEdtfOptions {
  /** Whether EDTF alone is read, without the clock times that news prints beside it. Default `false`. */
  readonly strict?: boolean;
}

/**
 * Reads an EDTF text: ISO 8601-2:2019, levels 0, 1 and 2. And, unless it is to be strict, clock times as news
 * and machines print them (ISO 8601-1).
 *
 * Dates, date-times with and without offset, years of more than four digits (`Y170000002`, `Y17E7`) and
 * with significant digits (`1950S2`), unspecified digits, qualification of the whole and of parts, seasons
 * 21 to 32, quarters, quadrimesters and semestrals, intervals with open (`..`) and unknown ends, and sets.
 * A mark to the right of a component bears on all to its left: `2004-06-11?` is `?2004-?06-?11`. Every date is
 * checked against the calendar. An interval has no years with `Y` at its ends, and its end does not begin
 * before its start; both dates of a range in a set have one precision.
 *
 * Beside EDTF: full hours (`T17`), minutes (`T01:30`), any number of decimals of a second, marks behind a clock
 * time (`T01:30~`), clock times at the ends of an interval, and years as a `Date` prints them (`-000500`,
 * `+012345`). The second 60 is read where there can be a leap second. An offset is `Z`, `±hh:mm` or `±hh`.
 *
 * @param text - The text, without spaces.
 * @param options - Whether to read EDTF alone.
 * @returns What it says, as plain data; days are those of the proleptic Gregorian calendar.
 * @throws {@link EdtfError} when it cannot be read: where, and why. Linear in the length of the text.
 * @throws RangeError when an option is unknown.
 *
 * @example
 * ```ts
 * import { parseEdtf } from "as-reported/timeline";
 *
 * parseEdtf("2020-01-08T01:30+03:00").type;
 * //=> "date-time"
 * parseEdtf("2020-01-08T01:30:00+03:00", { strict: true }).type;
 * //=> "date-time"
 * ```
 */
export function parseEdtf(text: string, options: ParseEdtfOptions = {}): Edtf {
  checkOptions("parseEdtf", options, ["strict"]);
  if (typeof text !== "string") throw new EdtfError(String(text), 0, "it is no text");
  const cursor: Cursor = { input: text, at: 0, end: text.length, strict: options.strict === true };
  if (text === "") fail(cursor, "it is empty");
  if ("[{".includes(peek(cursor))) return readSet(cursor);
  const slash = text.indexOf("/");
  return slash === -1 ? readSingle(cursor) : readInterval(cursor, slash);
}

function readSingle(cursor: Cursor): Edtf {
  const point = readPoint(cursor);
  expectEnd(cursor);
  return isClock(point) ? point : point.date;
}

/** Reads a date, and the time of day behind it if there is one. */
function readPoint(cursor: Cursor): ReadDate | EdtfDateTime {
  const read = readDate(cursor);
  if (peek(cursor) !== "T") return read;
  if (!read.plainDay) fail(cursor, "a time of day belongs to a full date without marks");
  cursor.at += 1;
  return readDateTime(cursor, read.date.first);
}

function isClock(point: ReadDate | EdtfDateTime): point is EdtfDateTime {
  return "time" in point;
}

function readInterval(whole: Cursor, slash: number): EdtfInterval {
  const { input, end: length } = whole;
  const second = input.indexOf("/", slash + 1);
  if (second !== -1) fail(whole, "an interval has one `/`", second);
  if (input === "/") fail(whole, "an interval without any end says nothing");
  const start = readEnd({ ...whole, end: slash });
  const end = readEnd({ ...whole, at: slash + 1, end: length });
  if (typeof start === "object" && typeof end === "object" && isReversed(start, end)) {
    fail(whole, "the interval ends before it begins", slash + 1);
  }
  return { type: "interval", start: saidAt(start), end: saidAt(end) };
}

type End = ReadDate | EdtfDateTime | "open" | "unknown";

function saidAt(end: End): EdtfInterval["start"] {
  return typeof end !== "object" || isClock(end) ? end : end.date;
}

function readEnd(cursor: Cursor): End {
  if (cursor.at === cursor.end) return "unknown";
  if (acceptDots(cursor)) {
    expectEnd(cursor);
    return "open";
  }
  const start = cursor.at;
  const read = cursor.strict ? readDate(cursor) : readPoint(cursor);
  if (cursor.strict && peek(cursor) === "T")
    fail(cursor, "an interval has dates at its ends, not times of day");
  expectEnd(cursor);
  if (!isClock(read) && read.longYear) fail(cursor, "an interval has no years with `Y`", start);
  return read;
}

/**
 * What a date leaves open is taken in the interval's favour. Between a clock time with an offset and a time on
 * some zone's clock, only the zone can tell: {@link resolveWhen} looks at it again.
 */
function isReversed(start: ReadDate | EdtfDateTime, end: ReadDate | EdtfDateTime): boolean {
  if (isClock(start) && isClock(end)) {
    const comparable = (start.offset === null) === (end.offset === null);
    return comparable && clockAt(start) > clockAt(end);
  }
  if ((isClock(start) && start.offset !== null) || (isClock(end) && end.offset !== null)) return false;
  // Next to a date, which has no hours, a clock time counts as its day.
  return (
    wallOf(isClock(start) ? start.day : start.date.first) > wallOf(isClock(end) ? end.day : end.lastStart)
  );
}

function clockAt({ day, time, offset }: EdtfDateTime): number {
  return wallOf(day) + time - (offset ?? 0);
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
  if (peek(cursor) === "T") fail(cursor, "a set has dates, not times of day");
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
  if (from.date.precision !== to.date.precision) {
    fail(cursor, "both sides of `..` have one precision, such as two years or two months", toAt);
  }
  if (isReversed(from, to)) fail(cursor, "the dates end before they begin", toAt);
  return { from: from.date, to: to.date };
}

function acceptDots(cursor: Cursor): boolean {
  if (!cursor.input.startsWith("..", cursor.at) || cursor.at + 2 > cursor.end) return false;
  cursor.at += 2;
  return true;
}
