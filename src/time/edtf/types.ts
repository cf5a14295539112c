import type { CalendarDay } from "../calendar.js";

/** How far a qualified date may be off, either side. */
export interface EdtfMargin {
  /** Years. */
  readonly years: number;
  /** Months. */
  readonly months: number;
  /** Days. */
  readonly days: number;
}

/** A date, possibly with unspecified digits, a season, or a year alone. */
export interface EdtfDate {
  /** Always `"date"`. */
  readonly type: "date";
  /** The smallest unit that is written; seasons are also quarters and other divisions of the year. */
  readonly precision: "year" | "season" | "month" | "day";
  /** The first day it can mean, before any margin. */
  readonly first: CalendarDay;
  /** The last day it can mean, before any margin. */
  readonly last: CalendarDay;
  /** Whether any part is marked uncertain (`?` or `%`). */
  readonly uncertain: boolean;
  /** Whether any part is marked approximate (`~` or `%`). */
  readonly approximate: boolean;
  /** By how much the marks widen it. */
  readonly margin: EdtfMargin;
}

/** A date with a time of day, as finely as it is written. */
export interface EdtfDateTime {
  /** Always `"date-time"`. */
  readonly type: "date-time";
  /** The day. */
  readonly day: CalendarDay;
  /** Milliseconds from midnight on the clock; what is finer is cut off. */
  readonly time: number;
  /**
   * The smallest unit that is written, in milliseconds: an hour, a minute, a second or a decimal part of one;
   * 1 where it is finer than that.
   */
  readonly unit: number;
  /** The offset from UTC in milliseconds; `null`: local time. */
  readonly offset: number | null;
  /** Whether it is marked uncertain (`?` or `%`). */
  readonly uncertain: boolean;
  /** Whether it is marked approximate (`~` or `%`). */
  readonly approximate: boolean;
  /** By how many milliseconds the marks widen it, either side. */
  readonly margin: number;
}

/** From one date or clock time to another. */
export interface EdtfInterval {
  /** Always `"interval"`. */
  readonly type: "interval";
  /** Its beginning: a date or clock time, `"open"` (`..`), or `"unknown"` (empty). */
  readonly start: EdtfDate | EdtfDateTime | "open" | "unknown";
  /** Its end: a date or clock time, `"open"` (`..`), or `"unknown"` (empty). */
  readonly end: EdtfDate | EdtfDateTime | "open" | "unknown";
}

/** One member of a set: a date, or all dates from one to another. */
export interface EdtfMember {
  /** The first date; `null`: any earlier date too. */
  readonly from: EdtfDate | null;
  /** The last date, the same as `from` for a single one; `null`: any later date too. */
  readonly to: EdtfDate | null;
}

/** One of several dates, or all of them. */
export interface EdtfSet {
  /** Always `"set"`. */
  readonly type: "set";
  /** `one`: one of them (`[..]`). `all`: all of them (`{..}`). */
  readonly of: "one" | "all";
  /** The members, in the order written. */
  readonly members: readonly EdtfMember[];
}

/** What an EDTF text says. */
export type Edtf = EdtfDate | EdtfDateTime | EdtfInterval | EdtfSet;
