import { type CalendarDay, dayMs, hourMs, wallOf } from "./calendar.js";
import { TimeZoneError } from "./errors.js";

/** The last instant that a `Date` can count, either side of 1970. */
export const lastInstant = 8.64e15;

/** No clock was ever further from UTC: Manila was 15 h 56 min behind, until 1844. */
const furthest = 16 * hourMs;

/** Offsets of so many days are kept for each zone. */
const keptDays = 10_000;

/** A clock in a zone, and what is known of it. */
interface Clock {
  readonly format: Intl.DateTimeFormat;
  /** Which of the numbers that it shows is what. */
  readonly order: readonly string[];
  /** Its offsets at the beginnings of days in UTC. */
  readonly offsets: Map<number, number>;
}

/** The offsets from UTC around a time on the wall, and the instant at which one gave way to the other. */
interface Change {
  readonly before: number;
  readonly after: number;
  /** Infinity: the clock did not change. */
  readonly at: number;
}

const clocks = new Map<string, Clock>();

/**
 * Whether this is the name of an IANA time zone, such as `Asia/Baghdad` or `UTC`.
 *
 * Offsets such as `+03:00` are none. What counts is the time zone database of the runtime.
 *
 * @param zone - Any text.
 * @returns Whether it names a zone. Never throws.
 *
 * @example
 * ```ts
 * import { isTimeZone } from "as-reported/timeline";
 *
 * [isTimeZone("Asia/Baghdad"), isTimeZone("Mars/Olympus")];
 * //=> [true, false]
 * ```
 */
export function isTimeZone(zone: string): boolean {
  if (clocks.has(zone)) return true;
  if (typeof zone !== "string" || !/^[A-Za-z][A-Za-z0-9_+/-]{1,49}$/.test(zone)) return false;
  try {
    clockOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** Refuses what is no time zone. */
export function checkZone(zone: string): void {
  // What is no text is told as such: `null` would stand for an empty list.
  if (!isTimeZone(zone)) throw new TimeZoneError(zone === null ? "null" : zone);
}

/** The name of a zone in the letters of the time zone database; an old or new name stays what it is. */
export function zoneName(zone: string): string {
  const known = clockOf(zone).format.resolvedOptions().timeZone;
  return known.toLowerCase() === zone.toLowerCase() ? known : zone;
}

/** What the clock on the wall shows at an instant, in milliseconds as if it showed UTC. */
export function wallAt(instant: number, zone: string): number {
  const { format, order } = clockOf(zone);
  const shown = format.format(instant);
  const numbers = shown.match(/\d+/g) ?? [];
  const field = (name: string) => Number(numbers[order.indexOf(name)]);
  const year = shown.includes("B") ? 1 - field("year") : field("year");
  const day: CalendarDay = { year, month: field("month"), day: field("day") };
  const seconds = field("hour") * 3600 + field("minute") * 60 + field("second");
  return wallOf(day) + seconds * 1000 + (((instant % 1000) + 1000) % 1000);
}

/**
 * The first instant at which the clock shows a time from `from` until before `to`; `null`: it skipped them
 * all. Both must be such that {@link isCountable} says yes.
 */
export function firstShown(from: number, to: number, zone: string): number | null {
  const { before, after, at } = changeNear(from, zone);
  if (from - before < at) return from - before;
  const first = Math.max(at, from - after);
  return first + after < to ? first : null;
}

/** The instant after the last one at which the clock shows such a time; `null`: it skipped them all. */
export function lastShown(from: number, to: number, zone: string): number | null {
  const { before, after, at } = changeNear(to, zone);
  if (to - after > at) return to - after;
  const last = Math.min(at, to - before);
  return last + before > from ? last : null;
}

/** Whether the clock shows a time, a millisecond, at two instants. */
export function isShownTwice(wall: number, zone: string): boolean {
  const { before, after, at } = changeNear(wall, zone);
  return wall - before < at && wall - after >= at;
}

/** Where a time that the clock skips is put: by the clock before, as `"compatible"` in `Temporal`. */
export function movedOn(wall: number, zone: string): number {
  return wall - changeNear(wall, zone).before;
}

/** The instant at which the clock skips a time that it does not show. */
export function skippedAt(wall: number, zone: string): number {
  return changeNear(wall, zone).at;
}

/** Whether a time on the wall is one that a `Date` can count in every zone. */
export function isCountable(wall: number): boolean {
  return Math.abs(wall) < lastInstant - 3 * dayMs;
}

/**
 * The change of the clock that bears on a time on the wall. No zone ever changed its clock twice within the
 * three days looked at: Freetown came closest in 1939, with four.
 */
function changeNear(wall: number, zone: string): Change {
  let low = Math.floor((wall - furthest) / dayMs) * dayMs;
  let high = Math.ceil((wall + furthest) / dayMs) * dayMs;
  const clock = clockOf(zone);
  const before = offsetOn(low, clock, zone);
  const after = offsetOn(high, clock, zone);
  if (before === after) return { before, after, at: Number.POSITIVE_INFINITY };
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000;
    if (wallAt(middle, zone) - middle === before) low = middle;
    else high = middle;
  }
  return { before, after, at: high };
}

/** The offset at the beginning of a day in UTC, which many times of that day ask for. */
function offsetOn(midnight: number, { offsets }: Clock, zone: string): number {
  let offset = offsets.get(midnight);
  if (offset === undefined) {
    offset = wallAt(midnight, zone) - midnight;
    if (offsets.size >= keptDays) offsets.clear();
    offsets.set(midnight, offset);
  }
  return offset;
}

function clockOf(zone: string): Clock {
  let clock = clocks.get(zone);
  if (!clock) {
    const format = new Intl.DateTimeFormat("en-US-u-ca-gregory-nu-latn", {
      timeZone: zone,
      hourCycle: "h23",
      era: "narrow",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    // Asked once, for the parts of every single instant take four times as long as its text.
    const numbers = format.formatToParts(0).filter(({ value }) => /^\d+$/.test(value));
    clock = { format, order: numbers.map(({ type }) => type), offsets: new Map() };
    clocks.set(zone, clock);
  }
  return clock;
}
