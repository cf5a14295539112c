import { addMonths, type CalendarDay, daysIn } from "../calendar.js";
import { accept, type Cursor, expect, fail } from "./cursor.js";
import { type Division, divisionOf } from "./divisions.js";
import type { EdtfDate, EdtfMargin } from "./types.js";
import { pattern, readYear, type Year } from "./year.js";

/** A date, and what only the reader needs to know about it. */
export interface ReadDate {
  readonly date: EdtfDate;
  /** The first day of the last date it can mean: the ends of intervals are compared by it. */
  readonly lastStart: CalendarDay;
  /** Whether it is a plain day, to which a time of day can be added. */
  readonly plainDay: boolean;
  /** Whether its year is written with `Y`. */
  readonly longYear: boolean;
}

interface Span {
  readonly first: CalendarDay;
  readonly last: CalendarDay;
  readonly lastStart: CalendarDay;
}

const marks = "?~%";

/** What a mark says: `%` is both. */
const signs: Readonly<Record<string, string>> = { "?": "?", "~": "~", "%": "?~" };

/** What one component of a date is marked with, and by what a mark widens it. */
interface Component {
  readonly marks: Set<string>;
  readonly unit: keyof EdtfMargin;
  readonly size: number;
}

/** Reads one date, and stops behind it. */
export function readDate(cursor: Cursor): ReadDate {
  const components: Component[] = [];
  const qualified = <T>(read: () => T, unitOf: (value: T) => readonly [keyof EdtfMargin, number]): T => {
    const left = accept(cursor, marks);
    const value = read();
    const [unit, size] = unitOf(value);
    components.push({ marks: new Set(signs[left]), unit, size });
    // A mark on the right bears on all that stands to its left.
    for (const sign of signs[accept(cursor, marks)] ?? []) {
      for (const component of components) component.marks.add(sign);
    }
    return value;
  };
  const done = (precision: EdtfDate["precision"], span: Span): ReadDate => {
    const { found, margin } = weigh(components);
    return {
      date: {
        type: "date",
        precision,
        first: span.first,
        last: span.last,
        uncertain: found.has("?"),
        approximate: found.has("~"),
        margin,
      },
      lastStart: span.lastStart,
      plainDay: precision === "day" && found.size === 0 && year.plain && !/X/.test(month + day),
      longYear: year.long,
    };
  };

  let month = "";
  let day = "";
  const year = qualified(
    () => readYear(cursor),
    ({ unit }) => ["years", unit],
  );
  if (year.alone || accept(cursor, "-") === "") return done("year", yearSpan(year));
  month = qualified(
    () => readMonth(cursor),
    (text) => ["months", divisionOf(text)?.months ?? (text.includes("X") ? 12 : 1)],
  );
  const division = divisionOf(month);
  if (division) return done("season", divisionSpan(year, division));
  const months = matching(month, 12);
  if (accept(cursor, "-") === "") return done("month", monthSpan(year, months));
  const dayAt = cursor.at;
  day = qualified(
    () => expect(cursor, 2, pattern, "a day of two digits"),
    (text) => (text.includes("X") ? ["months", 1] : ["days", 1]),
  );
  const span = daySpan(year, months, matching(day, 31));
  return done("day", span ?? fail(cursor, `that month has no day \`${day}\``, dayAt));
}

/** Uncertain and approximate are two doubts, each worth a unit. */
function weigh(components: readonly Component[]): { found: Set<string>; margin: EdtfMargin } {
  const found = new Set<string>();
  const margin = { years: 0, months: 0, days: 0 };
  for (const component of components) {
    margin[component.unit] += component.size * component.marks.size;
    for (const mark of component.marks) found.add(mark);
  }
  return { found, margin };
}

function readMonth(cursor: Cursor): string {
  const start = cursor.at;
  const text = expect(cursor, 2, pattern, "a month of two digits");
  if (!divisionOf(text) && matching(text, 12).length === 0) {
    fail(
      cursor,
      `no year has a month \`${text}\`; months are 01 to 12, seasons and the like 21 to 41`,
      start,
    );
  }
  return text;
}

/** The numbers from 1 that two digits with unspecified ones can mean, ascending. */
function matching(text: string, highest: number): number[] {
  return Array.from({ length: highest }, (_, index) => index + 1).filter((value) => {
    const shown = String(value).padStart(2, "0");
    return [...text].every((digit, place) => digit === "X" || digit === shown[place]);
  });
}

function yearSpan(year: Year): Span {
  const last = firstOf(year.yearsBack());
  return {
    first: { year: firstOf(year.years()), month: 1, day: 1 },
    last: { year: last, month: 12, day: 31 },
    lastStart: { year: last, month: 1, day: 1 },
  };
}

function divisionSpan(year: Year, { month, months }: Division): Span {
  const lastStart = { year: firstOf(year.yearsBack()), month, day: 1 };
  const lastMonth = addMonths(lastStart, months - 1);
  return {
    first: { year: firstOf(year.years()), month, day: 1 },
    last: { ...lastMonth, day: daysIn(lastMonth.year, lastMonth.month) },
    lastStart,
  };
}

function monthSpan(year: Year, months: readonly number[]): Span {
  const lastStart = { year: firstOf(year.yearsBack()), month: firstOf(months.toReversed()), day: 1 };
  return {
    first: { year: firstOf(year.years()), month: firstOf(months), day: 1 },
    last: { ...lastStart, day: daysIn(lastStart.year, lastStart.month) },
    lastStart,
  };
}

/** `null` when the calendar has no such day in any year that is meant. */
function daySpan(year: Year, months: readonly number[], days: readonly number[]): Span | null {
  const first = existing(year.years(), months, days);
  const last = existing(year.yearsBack(), months.toReversed(), days.toReversed());
  return first && last && { first, last, lastStart: last };
}

function existing(
  years: Iterable<number>,
  months: readonly number[],
  days: readonly number[],
): CalendarDay | null {
  for (const year of years) {
    for (const month of months) {
      const day = days.find((candidate) => candidate <= daysIn(year, month));
      if (day !== undefined) return { year, month, day };
    }
  }
  return null;
}

function firstOf(numbers: Iterable<number>): number {
  for (const number of numbers) return number;
  return Number.NaN;
}
