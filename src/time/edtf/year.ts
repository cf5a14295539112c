import { accept, acceptAll, type Cursor, expect, fail, peek } from "./cursor.js";

export const digits = "0123456789";
export const pattern: string = `${digits}X`;

/** What a written year can mean. */
export interface Year {
  /** Every year it can mean, ascending. */
  readonly years: () => Iterable<number>;
  /** The same, descending. */
  readonly yearsBack: () => Iterable<number>;
  /** The stretch that it names, in years: 100 for the century `19XX`. */
  readonly unit: number;
  /** Whether all digits are given and significant. */
  readonly plain: boolean;
  /** Whether it is written with `Y`. */
  readonly long: boolean;
  /** Whether no month can follow it. */
  readonly alone: boolean;
}

/** Reads a year of four digits, one with `Y`, and the significant digits of either. */
export function readYear(cursor: Cursor): Year {
  if (accept(cursor, "Y") !== "") return readLongYear(cursor);
  const start = cursor.at;
  const expanded = cursor.strict ? null : readExpandedYear(cursor);
  if (expanded) return expanded;
  const negative = accept(cursor, "-") !== "";
  const text = expect(cursor, 4, pattern, "a year of four digits");
  const next = peek(cursor);
  if (next !== "" && digits.includes(next)) {
    fail(
      cursor,
      cursor.strict
        ? "a year has four digits, and a longer one begins with `Y`"
        : "a year has four digits, and a longer one begins with `Y`, or has a sign and six",
    );
  }
  if (negative && text === "0000") fail(cursor, "the year 0000 has no sign", start);
  if (text.includes("X")) return unspecified(text, negative);
  const value = negative ? -Number(text) : Number(text);
  return readSignificant(cursor, value) ?? single(value, false);
}

/** Reads a sign and six digits, the years beyond four digits as a `Date` prints them. */
function readExpandedYear(cursor: Cursor): Year | null {
  const text = /^[+-]\d{6}(?!\d)/.exec(
    cursor.input.slice(cursor.at, Math.min(cursor.end, cursor.at + 8)),
  )?.[0];
  if (text === undefined) return null;
  if (text === "-000000") fail(cursor, "the year 0 has no sign `-`");
  cursor.at += text.length;
  return single(Number(text), false);
}

function readLongYear(cursor: Cursor): Year {
  const start = cursor.at;
  const sign = accept(cursor, "-") === "" ? 1 : -1;
  if (peek(cursor) === "0") fail(cursor, "a year after `Y` does not begin with 0");
  const mantissa = acceptAll(cursor, digits);
  if (mantissa === "") fail(cursor, "expected the digits of a year after `Y`");
  const exponent = accept(cursor, "E") === "" ? 0 : readCount(cursor, "an exponent after `E`");
  if (exponent === 0 && mantissa.length < 5) {
    fail(cursor, "a year of four digits or fewer has no `Y`", start - 1);
  }
  const value =
    mantissa.length + exponent > 16 ? Number.POSITIVE_INFINITY : Number(mantissa) * 10 ** exponent;
  if (value > Number.MAX_SAFE_INTEGER) fail(cursor, "the year is too long to be counted exactly", start);
  const year = readSignificant(cursor, sign * value) ?? single(sign * value, true);
  return { ...year, long: true, alone: true };
}

/** Reads `S` and how many digits are significant, if they come: the year is then an estimate. */
function readSignificant(cursor: Cursor, value: number): Year | null {
  if (accept(cursor, "S") === "") return null;
  const count = readCount(cursor, "a count of digits after `S`");
  const size = Math.abs(value);
  const unit = 10 ** Math.max(0, String(size).length - count);
  const low = size - (size % unit);
  const high = low + unit - 1;
  const years = value < 0 ? [-high, -low] : [low, high];
  return {
    years: () => years,
    yearsBack: () => years.toReversed(),
    unit: 1,
    plain: false,
    long: false,
    alone: true,
  };
}

function readCount(cursor: Cursor, what: string): number {
  if (peek(cursor) === "0") fail(cursor, `${what} does not begin with 0`);
  const text = acceptAll(cursor, digits);
  if (text === "") fail(cursor, `expected ${what}`);
  return Number(text);
}

function single(value: number, long: boolean): Year {
  const years = () => [value];
  return { years, yearsBack: years, unit: 1, plain: true, long, alone: long };
}

function unspecified(text: string, negative: boolean): Year {
  return {
    years: () => yearsLike(text, negative, negative),
    yearsBack: () => yearsLike(text, negative, !negative),
    unit: 10 ** (text.length - text.replace(/X+$/, "").length),
    plain: false,
    long: false,
    alone: false,
  };
}

/** The years that four digits with unspecified ones can mean, from the smallest number or from the largest. */
function* yearsLike(text: string, negative: boolean, fromLargest: boolean): Generator<number> {
  const count = 10 ** (text.length - text.replaceAll("X", "").length);
  for (let index = 0; index < count; index += 1) {
    let rest = fromLargest ? count - 1 - index : index;
    let size = 0;
    for (let place = 0; place < 4; place += 1) {
      const digit = text.charAt(3 - place);
      size += (digit === "X" ? rest % 10 : Number(digit)) * 10 ** place;
      if (digit === "X") rest = Math.floor(rest / 10);
    }
    if (!negative) yield size;
    else if (size > 0) yield -size;
  }
}
