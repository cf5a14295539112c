import { getTimezoneOffset } from "date-fns-tz/getTimezoneOffset";
import { dayMs } from "./calendar.js";

/** The last instant that a `Date` can count, either side of 1970. */
const lastInstant = 8.64e15;

/** 1 January 1800: no zone had changed its clock by then, and date-fns-tz does not know years BC. */
const beforeAllChanges = -5_364_662_400_000;

const clocks = new Map<string, Intl.DateTimeFormat>();

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

/** The name of a zone in the letters of the time zone database; an old or new name stays what it is. */
export function zoneName(zone: string): string {
  const known = clockOf(zone).resolvedOptions().timeZone;
  return known.toLowerCase() === zone.toLowerCase() ? known : zone;
}

/** What the clock on the wall shows at an instant, in milliseconds as if it showed UTC. */
export function wallAt(instant: number, zone: string): number {
  const read = new Map(
    clockOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  const field = (type: Intl.DateTimeFormatPartTypes) => Number(read.get(type));
  const year = read.get("era") === "B" ? 1 - field("year") : field("year");
  const wall = new Date(0);
  wall.setUTCFullYear(year, field("month") - 1, field("day"));
  wall.setUTCHours(field("hour"), field("minute"), field("second"));
  return wall.getTime() + (((instant % 1000) + 1000) % 1000);
}

/**
 * The instant at which the clock shows a time; `null` beyond what a `Date` can count. A time that the
 * clock shows twice is the first of the two, one that it skips is moved on by as much as it skips
 * (`"compatible"`, as `Temporal` has it).
 */
export function instantAt(wall: number, zone: string): number | null {
  if (!(Math.abs(wall) < lastInstant - 2 * dayMs)) return null;
  // date-fns-tz knows the offset at a time on the wall, except that at gaps and folds its answer
  // changes with the zone of the process. A day before and a day after, it is sure.
  const before = offsetAt(wall - dayMs, zone);
  const after = offsetAt(wall + dayMs, zone);
  if (before === after) return wall - before;
  if (wallAt(wall - before, zone) === wall) return wall - before;
  if (wallAt(wall - after, zone) === wall) return wall - after;
  return wall - before;
}

function offsetAt(wall: number, zone: string): number {
  return getTimezoneOffset(zone, new Date(Math.max(wall, beforeAllChanges)));
}

function clockOf(zone: string): Intl.DateTimeFormat {
  let clock = clocks.get(zone);
  if (!clock) {
    clock = new Intl.DateTimeFormat("en-US-u-ca-gregory-nu-latn", {
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
    clocks.set(zone, clock);
  }
  return clock;
}
