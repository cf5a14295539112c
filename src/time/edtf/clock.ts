import { type CalendarDay, hourMs, isLeapSecond, minuteMs, wallOf } from "../calendar.js";
import { accept, acceptAll, type Cursor, expect, fail, peek } from "./cursor.js";
import type { EdtfDateTime } from "./types.js";
import { digits } from "./year.js";

/** A time on the clock, and how exactly it is written. */
interface ClockTime {
  /** Milliseconds from midnight. */
  readonly time: number;
  /** The smallest unit that is written, in milliseconds. */
  readonly unit: number;
  /** Whether it is the second 60. */
  readonly leap: boolean;
}

/** Reads the time of day that follows the `T` behind a day. */
export function readDateTime(cursor: Cursor, day: CalendarDay): EdtfDateTime {
  const start = cursor.at;
  const { time, unit, leap } = readTime(cursor);
  const offset = readOffset(cursor);
  if (leap && !isLeapSecond(wallOf(day) + Math.floor(time / 1000) * 1000, offset)) {
    fail(cursor, "a second `60` is a leap second, the last one of a month in UTC", start);
  }
  return { type: "date-time", day, time, unit, offset, ...readMark(cursor, unit) };
}

/** EDTF always has seconds; news prints hours and minutes, and machines print fractions. */
function readTime(cursor: Cursor): ClockTime {
  const start = cursor.at;
  let [minute, second, decimals, unit] = [0, 0, "", hourMs];
  const hour = readTwo(cursor, "an hour", 24);
  if (cursor.strict || peek(cursor) === ":") {
    expect(cursor, 1, ":", "`:`");
    minute = readTwo(cursor, "a minute", 59);
    unit = minuteMs;
    if (cursor.strict || peek(cursor) === ":") {
      expect(cursor, 1, ":", "`:` and the seconds");
      second = readTwo(cursor, "a second", 60);
      unit = 1000;
      if (!cursor.strict && accept(cursor, ".,") !== "") decimals = readDecimals(cursor);
    }
  }
  if (hour === 24 && minute + second + Number(decimals) > 0) fail(cursor, "the day ends at 24:00:00", start);
  // What is finer than a millisecond lies within one, and is read as that one.
  const ms = Number(decimals.slice(0, 3).padEnd(3, "0"));
  return {
    time: hour * hourMs + minute * minuteMs + second * 1000 + ms,
    unit: decimals === "" ? unit : 10 ** Math.max(0, 3 - decimals.length),
    leap: second === 60,
  };
}

function readDecimals(cursor: Cursor): string {
  const decimals = acceptAll(cursor, digits);
  if (decimals === "") fail(cursor, "expected the decimals of the second");
  return decimals;
}

function readOffset(cursor: Cursor): number | null {
  if (accept(cursor, "Z") !== "") return 0;
  const sign = accept(cursor, "+-");
  if (sign === "") return null;
  const hours = readTwo(cursor, "the hours of the offset", 23);
  if (digits.includes(peek(cursor) || "-")) {
    fail(cursor, "an offset has `:` between its hours and its minutes, as `+03:30`");
  }
  const minutes = accept(cursor, ":") === "" ? 0 : readTwo(cursor, "the minutes of the offset", 59);
  // Without the addition, `-00:00` would be the number -0.
  return (sign === "-" ? -1 : 1) * (hours * hourMs + minutes * minuteMs) + 0;
}

/** A clock time is off by as much as people round it: a quarter of an hour, a full hour by half of one. */
function readMark(cursor: Cursor, unit: number): Pick<EdtfDateTime, "uncertain" | "approximate" | "margin"> {
  const mark = cursor.strict ? "" : accept(cursor, "?~%");
  if (mark !== "" && "Z+-".includes(peek(cursor) || " ")) {
    fail(cursor, "a mark stands at the end, behind the offset");
  }
  const margin = (unit === hourMs ? 30 : 15) * minuteMs;
  return {
    uncertain: mark === "?" || mark === "%",
    approximate: mark === "~" || mark === "%",
    margin: mark === "" ? 0 : mark === "%" ? 2 * margin : margin,
  };
}

function readTwo(cursor: Cursor, what: string, highest: number): number {
  const start = cursor.at;
  const value = Number(expect(cursor, 2, digits, `${what} of two digits`));
  if (value > highest) fail(cursor, `${what} is at most ${highest}`, start);
  return value;
}
