import { hoursOf } from "./day-parts.js";
import { wallWindow } from "./edtf/bounds.js";
import { parseEdtf } from "./edtf/parse.js";
import { TimeZoneError } from "./errors.js";
import type { TimeWindow, When, WhenOptions } from "./types.js";
import { instantAt, isTimeZone } from "./zone.js";

/**
 * The window of instants that a printed time means.
 *
 * - A date lies in the calendar of each zone; several zones give the hull of their windows. Midnight that a
 *   zone skips or shows twice is resolved as `Temporal` does (`"compatible"`).
 * - A part of day is the hours of {@link dayParts}; of an interval or a set, from the part of the first day
 *   to the part of the last. `night` and `overnight` begin on the evening of the date.
 * - A date-time is the second it names, in the zones unless it has an offset; a part of day adds nothing.
 * - What is marked `?` or `~` is wider by one unit of the marked part either side, `%` by two: `1984~` is 1983
 *   to 1985. EDTF itself gives no measure of doubt; this choice keeps a doubtful date from proving an order.
 * - Unspecified digits, significant digits and sets give the hull of all they can mean.
 * - Open and unknown ends are `null`, and so are bounds beyond what a `Date` can count (±8.64e15 ms).
 *
 * @param when - The EDTF text, the part of day, and the zones (default `["UTC"]`).
 * @param options - Hours that replace those of {@link dayParts}.
 * @returns The half-open window, in UTC.
 * @throws {@link EdtfError} when the text is not EDTF.
 * @throws {@link TimeZoneError} when a zone is unknown, or the list is empty.
 * @throws {@link DayPartError} when the part is unknown, or its hours make no sense.
 *
 * @example
 * ```ts
 * import { resolveWhen } from "as-reported/timeline";
 *
 * resolveWhen({ edtf: "2020-01-07", part: "late", zones: ["America/New_York"] });
 * //=> { earliest: "2020-01-07T21:00:00.000Z", latest: "2020-01-08T05:00:00.000Z" }
 * ```
 */
export function resolveWhen(when: When, options: WhenOptions = {}): TimeWindow {
  if (typeof when !== "object" || when === null) {
    throw new RangeError("`when` of `resolveWhen` is no object. Give `{ edtf, part?, zones? }`.");
  }
  if (when.zones !== undefined && !Array.isArray(when.zones)) {
    throw new RangeError("`zones` of `resolveWhen` is no list. Give IANA time zones in an array.");
  }
  const value = parseEdtf(when.edtf);
  const wall = wallWindow(value, hoursOf(when.part, options.dayParts));
  const zones = when.zones ?? ["UTC"];
  const unknown = zones.length === 0 ? null : zones.find((zone) => !isTimeZone(zone));
  if (unknown !== undefined) throw new TimeZoneError(unknown);
  const instants = (bound: number | null): (number | null)[] => {
    if (bound === null) return [null];
    if (value.type === "date-time" && value.offset !== null) return [bound - value.offset];
    return zones.map((zone) => instantAt(bound, zone));
  };
  return {
    earliest: hullEnd(instants(wall.from), Math.min),
    latest: hullEnd(instants(wall.to), Math.max),
  };
}

function hullEnd(
  instants: readonly (number | null)[],
  pick: (a: number, b: number) => number,
): string | null {
  const hull = instants.reduce((a, b) => (a === null || b === null ? null : pick(a, b)));
  return hull === null || Math.abs(hull) > 8.64e15 ? null : new Date(hull).toISOString();
}
