import { dayMs, minuteMs } from "./calendar.js";
import { type DateStyle, styleOf } from "./format-styles.js";
import { parseInstant } from "./instant.js";
import { checkOptions } from "./options.js";
import type { TimeWindow } from "./types.js";
import {
  checkZone,
  firstShown,
  isCountable,
  isShownTwice,
  lastInstant,
  lastShown,
  wallAt,
  zoneName,
} from "./zone.js";

/** Whose clock and whose words {@link formatWindow} uses. */
export interface FormatWindowOptions {
  /** The IANA time zone whose clock is shown. */
  readonly zone: string;
  /**
   * The locale, a BCP 47 tag. Default `"en-GB"`, which reads the same on every runtime; others read as the
   * runtime's `Intl` has them.
   */
  readonly locale?: string;
}

/** One end of a window, as the clock has it. */
interface Edge {
  readonly instant: number;
  /** What the clock shows, in milliseconds as if it showed UTC. */
  readonly wall: number;
  /** The day that it belongs to: that of the last instant before an end that is not in the window. */
  readonly day: number;
  /** Whether nothing of that day lies outside the window on this side. */
  readonly whole: boolean;
  /** Whether the clock shows this time twice. */
  readonly twice: boolean;
}

/**
 * A window of instants as an editor would write it, on the clock of one zone.
 *
 * Whole days, months and years are named as such, a common day or year is written once, and seconds only
 * where there are some. The end of a window is not in it: what ends at midnight ends with the day before. Where
 * a clock is put back, offsets tell the two passes of the repeated hour apart.
 *
 * @param window - The window; `null` at an end is open.
 * @param options - The zone, and the locale (default `"en-GB"`).
 * @returns One line, with the zone in brackets unless both ends are open.
 * @throws {@link TimeZoneError} when the zone is unknown.
 * @throws RangeError when an end is no ISO 8601 instant, the window ends before it begins, the locale is no
 *   BCP 47 tag, or an option is unknown.
 *
 * @example
 * ```ts
 * import { formatWindow } from "as-reported";
 *
 * formatWindow(
 *   { earliest: "2020-01-07T22:00:00Z", latest: "2020-01-08T01:00:00Z" },
 *   { zone: "Asia/Baghdad" },
 * );
 * //=> "Wed 8 Jan 2020, 01:00–04:00 (Asia/Baghdad)"
 * ```
 */
export function formatWindow(window: TimeWindow, options: FormatWindowOptions): string {
  if (typeof window !== "object" || window === null) {
    throw new RangeError("`window` of `formatWindow` is no window. Give `{ earliest, latest }`.");
  }
  if (typeof options !== "object" || options === null) {
    throw new RangeError('`options` of `formatWindow` are missing. Give `{ zone: "Asia/Baghdad" }`, say.');
  }
  checkOptions("formatWindow", options, ["zone", "locale"]);
  const { zone, locale = "en-GB" } = options;
  checkZone(zone);
  const closed = window.latestIncluded === true;
  const from = readEnd(window.earliest, "earliest", zone, startOf);
  const to = readEnd(window.latest, "latest", zone, closed ? closedEndOf : endOf);
  if (from && to && to.instant < from.instant) {
    throw new RangeError(
      `\`latest\` of the window, ${window.latest}, is before \`earliest\`, ${window.earliest}. Swap the two.`,
    );
  }
  const style = styleOf(
    locale,
    [from, to].some((edge) => edge && new Date(edge.day).getUTCFullYear() < 1),
  );
  if (!from && !to) return style.anyTime;
  return `${text(style, from, to, closed)} (${zoneName(zone)})`;
}

function text(style: DateStyle, from: Edge | null, to: Edge | null, closed: boolean): string {
  if (from && to) return between(style, from, to, closed);
  if (from) return style.from(from.whole ? dayOrYear(style, from.day) : stamp(style, from, from.twice));
  if (!to) return style.anyTime;
  if (closed) return style.until(stamp(style, to, to.twice));
  const next = to.day + dayMs;
  return to.whole
    ? style.before(
        dayOrYear(style, next),
        isYearStart(next) ? yearText(style, to.day) : style.day(to.day, true),
      )
    : style.before(stamp(style, { ...to, day: floorDay(to.wall) }, to.twice), stamp(style, to, to.twice));
}

function readEnd(
  iso: string | null,
  field: string,
  zone: string,
  edgeOf: (instant: number, zone: string) => Edge,
): Edge | null {
  if (iso === null) return null;
  const instant = parseInstant(iso);
  if (instant === null) {
    throw new RangeError(
      `\`${field}\` is no ISO 8601 instant: \`${String(iso)}\`. Write one with an offset, such as \`2020-01-07T22:30:00Z\`, or \`null\` where the window is open.`,
    );
  }
  const edge = edgeOf(instant, zone);
  if (Math.abs(edge.wall) <= lastInstant) return edge;
  throw new RangeError(`\`${field}\` of the window, ${iso}, is beyond what a \`Date\` can count in ${zone}.`);
}

function startOf(instant: number, zone: string): Edge {
  const wall = wallAt(instant, zone);
  const day = floorDay(wall);
  return edge(instant, wall, day, isCountable(day) && firstShown(day, day + dayMs, zone) === instant, zone);
}

function closedEndOf(instant: number, zone: string): Edge {
  const wall = wallAt(instant, zone);
  return edge(instant, wall, floorDay(wall), false, zone);
}

/** The end of what does not hold it. */
function endOf(instant: number, zone: string): Edge {
  const { wall: own, whole: begins } = startOf(instant, zone);
  // Where a day begins without its midnight, the clock of the day before says when that ended.
  const wall = begins ? wallAt(instant - 1, zone) + 1 : own;
  const day = floorDay(wall - 1);
  return edge(instant, wall, day, isCountable(day) && lastShown(day, day + dayMs, zone) === instant, zone);
}

function edge(instant: number, wall: number, day: number, whole: boolean, zone: string): Edge {
  return { instant, wall, day, whole, twice: isCountable(wall) && isShownTwice(wall, zone) };
}

function between(style: DateStyle, from: Edge, to: Edge, closed: boolean): string {
  const length = to.instant - from.instant;
  if (length === 0) return stamp(style, from, from.twice);
  if (from.whole && to.whole) return wholeDays(style, from.day, to.day);
  const isUnit = length === 1000 || (length === minuteMs && from.wall % minuteMs === 0);
  if (isUnit && !closed) return stamp(style, from, from.twice, length === 1000);
  // Where the clock was put back in between, only the offsets tell how long it took.
  const putBack = from.day === to.day && offsetOf(from) > offsetOf(to);
  const offsets = putBack || from.twice || to.twice;
  if (from.day === to.day) return `${stamp(style, from, offsets)}–${clock(style, to, offsets)}`;
  const sameYear = yearOf(from.day) === yearOf(to.day);
  const start = `${style.day(from.day, !sameYear)}${style.comma}${clock(style, from, offsets)}`;
  return `${start} – ${stamp(style, to, offsets)}`;
}

function wholeDays(style: DateStyle, first: number, last: number): string {
  const next = last + dayMs;
  if (isYearStart(first) && isYearStart(next)) return style.years(first, last);
  if (isMonthStart(first) && isMonthStart(next)) return style.months(first, last);
  return style.days(first, last);
}

/** The open side of a window: the year or the day that begins there says enough. */
function dayOrYear(style: DateStyle, day: number): string {
  return isYearStart(day) ? yearText(style, day) : style.day(day, true);
}

function yearText(style: DateStyle, day: number): string {
  return style.years(day, day);
}

function stamp(style: DateStyle, end: Edge, offset: boolean, seconds = false): string {
  return `${style.day(end.day, true)}${style.comma}${clock(style, end, offset, seconds)}`;
}

/** A time of day; midnight after the day that it belongs to is that day's end. */
function clock(style: DateStyle, end: Edge, offset: boolean, seconds = false): string {
  const time = style.clock(end.wall, { endOfDay: end.wall === end.day + dayMs, seconds });
  return offset ? `${time} ${offsetText(offsetOf(end))}` : time;
}

function offsetOf({ wall, instant }: Edge): number {
  return wall - instant;
}

function offsetText(offset: number): string {
  const minutes = Math.round(Math.abs(offset) / minuteMs);
  const rest = minutes % 60 === 0 ? "" : `:${String(minutes % 60).padStart(2, "0")}`;
  return `UTC${offset < 0 ? "−" : "+"}${Math.floor(minutes / 60)}${rest}`;
}

function floorDay(wall: number): number {
  return Math.floor(wall / dayMs) * dayMs;
}

function isMonthStart(wall: number): boolean {
  return new Date(wall).getUTCDate() === 1;
}

function isYearStart(wall: number): boolean {
  return isMonthStart(wall) && new Date(wall).getUTCMonth() === 0;
}

function yearOf(wall: number): number {
  return new Date(wall).getUTCFullYear();
}
