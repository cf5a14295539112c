import { dayMs } from "./calendar.js";
import { hoursOf } from "./day-parts.js";
import { reachOf, type Stretch, soleDay } from "./edtf/bounds.js";
import { parseEdtf } from "./edtf/parse.js";
import type { Edtf } from "./edtf/types.js";
import { EdtfError, SkippedDayError, TimeZoneError } from "./errors.js";
import { checkOptions } from "./options.js";
import type { TimeWindow, When, WhenOptions } from "./types.js";
import { checkZone, firstShown, isCountable, lastInstant, lastShown, movedOn, skippedAt } from "./zone.js";

/**
 * The window of instants that a printed time means.
 *
 * - A date lies in the calendar of each zone; several zones give the hull of their windows. A day is all
 *   instants at which the calendar shows it, also where a clock repeats an hour over midnight.
 * - A day that a zone left out is no day there: it is an error if no named zone has it. At the end of an
 *   interval it stands for the instant at which it was skipped.
 * - A part of day is the hours of {@link dayParts}; of an interval or a set, from the part of the first day
 *   to the part of the last. `night` and `overnight` begin on the evening of the date.
 * - A clock time is the hour, minute, second or decimal part of one that it names, in the zones unless it has an
 *   offset; a part of day adds nothing. What a clock shows twice is the hull of both; what it skips is moved on by
 *   as much as it skips, as in `Temporal` (`"compatible"`).
 * - What is marked `?` or `~` is wider by one unit of each marked part either side, `%` by two: `1984~` is 1983 to
 *   1985. A marked clock time is wider by 15 minutes either side, a full hour by 30, `%` by twice as much. EDTF
 *   itself gives no measure of doubt; this choice keeps a doubtful date from proving an order.
 * - Unspecified digits, significant digits and sets give the hull of all they can mean.
 * - Open and unknown ends are `null`, and so are bounds beyond what a `Date` can count (±8.64e15 ms).
 *
 * @param when - The EDTF text or clock time, the part of day, and the zones (default `["UTC"]`).
 * @param options - Hours that replace those of {@link dayParts}.
 * @returns The half-open window, in UTC.
 * @throws {@link EdtfError} when the text cannot be read, or its interval ends before it begins in these zones;
 *   {@link SkippedDayError}, which is one, when it is a day that none of the zones has.
 * @throws {@link TimeZoneError} when a zone is unknown, or the list is empty.
 * @throws {@link DayPartError} when the part is unknown, or its hours make no sense.
 *
 * @example
 * ```ts
 * import { resolveWhen } from "as-reported/timeline";
 *
 * resolveWhen({ edtf: "2020-01-07", part: "late", zones: ["America/New_York"] });
 * //=> { earliest: "2020-01-07T21:00:00.000Z", latest: "2020-01-08T05:00:00.000Z" }
 * resolveWhen({ edtf: "2020-01-08T01:45+03:00/2020-01-08T02:15+03:00" });
 * //=> { earliest: "2020-01-07T22:45:00.000Z", latest: "2020-01-07T23:16:00.000Z" }
 * ```
 */
export function resolveWhen(when: When, options: WhenOptions = {}): TimeWindow {
  if (typeof when !== "object" || when === null) {
    throw new RangeError("`when` of `resolveWhen` is no object. Give `{ edtf, part?, zones? }`.");
  }
  if (when.zones !== undefined && !Array.isArray(when.zones)) {
    throw new RangeError("`zones` of `resolveWhen` is no list. Give IANA time zones in an array.");
  }
  checkOptions("resolveWhen", options, ["dayParts"]);
  const value = parseEdtf(when.edtf);
  const { first, last } = reachOf(value, hoursOf(when.part, options.dayParts));
  const zones = when.zones ?? ["UTC"];
  if (zones.length === 0) throw new TimeZoneError(null);
  for (const zone of zones) checkZone(zone);
  const having = zonesHaving(value, zones);
  const earliest = hull(first, having, startIn, Math.min);
  const latest = hull(last, having, endIn, Math.max);
  if (having.length === 0 || (earliest !== null && earliest === latest)) {
    throw new SkippedDayError(when.edtf, zones);
  }
  if (earliest !== null && latest !== null && earliest > latest) {
    throw new EdtfError(
      when.edtf,
      0,
      `by the clock of ${zones.join(", ")}, the interval ends before it begins`,
    );
  }
  return { earliest: isoOf(earliest), latest: isoOf(latest) };
}

/** The zones whose calendar has the day that the value is; all of them where it is no single day. */
function zonesHaving(value: Edtf, zones: readonly string[]): readonly string[] {
  const day = soleDay(value);
  if (day === null || !isCountable(day)) return zones;
  return zones.filter((zone) => firstShown(day, day + dayMs, zone) !== null);
}

/** The least or greatest of what a bound is in each zone; `null`: it is open, or cannot be counted. */
function hull(
  stretch: Stretch | null,
  zones: readonly string[],
  boundIn: (stretch: Stretch, zone: string) => number | null,
  pick: (a: number, b: number) => number,
): number | null {
  if (stretch === null || zones.length === 0) return null;
  const bounds = zones.map((zone) => boundIn(stretch, zone));
  return bounds.reduce((a, b) => (a === null || b === null ? null : pick(a, b)));
}

function startIn({ from, to, margin, offset }: Stretch, zone: string): number | null {
  if (offset !== null) return from - offset - margin;
  if (!isCountable(from)) return null;
  return (firstShown(from, to, zone) ?? inGap(from, to, from, zone)) - margin;
}

function endIn({ from, to, margin, offset }: Stretch, zone: string): number | null {
  if (offset !== null) return to - offset + margin;
  if (!isCountable(to)) return null;
  return (lastShown(from, to, zone) ?? inGap(from, to, to, zone)) + margin;
}

/** The bound of a stretch that the clock skipped as a whole: hours are moved on, days leave an instant. */
function inGap(from: number, to: number, bound: number, zone: string): number {
  return to - from < dayMs ? movedOn(from, zone) + bound - from : skippedAt(from, zone);
}

function isoOf(instant: number | null): string | null {
  return instant === null || Math.abs(instant) > lastInstant ? null : new Date(instant).toISOString();
}
