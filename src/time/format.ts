import { dayMs } from "./calendar.js";
import { TimeZoneError } from "./errors.js";
import { type DateStyle, styleOf } from "./format-styles.js";
import type { TimeWindow } from "./types.js";
import { isTimeZone, wallAt, zoneName } from "./zone.js";

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

interface Edge {
  readonly instant: number;
  /** What the clock shows, in milliseconds as if it showed UTC. */
  readonly wall: number;
}

/**
 * A window of instants as an editor would write it, on the clock of one zone.
 *
 * Whole days, months and years are named as such, a common day or year is written once, and seconds only
 * where there are some. The end of a window is not in it: what ends at midnight ends with the day before.
 *
 * @param window - The window; `null` at an end is open.
 * @param options - The zone, and the locale (default `"en-GB"`).
 * @returns One line, with the zone in brackets unless both ends are open.
 * @throws {@link TimeZoneError} when the zone is unknown.
 * @throws RangeError when an end is no ISO 8601 instant, the window ends before it begins, or the locale is no
 *   BCP 47 tag.
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
  const { zone, locale = "en-GB" } = options;
  if (!isTimeZone(zone)) throw new TimeZoneError(zone);
  const style = styleOf(locale);
  const from = edgeOf(window.earliest, "earliest", zone);
  const to = edgeOf(window.latest, "latest", zone);
  if (!from && !to) return style.anyTime;
  if (from && to && to.instant < from.instant) {
    throw new RangeError(
      `\`latest\` of the window, ${window.latest}, is before \`earliest\`, ${window.earliest}. Swap the two.`,
    );
  }
  return `${text(style, from, to, window.latestIncluded === true)} (${zoneName(zone)})`;
}

function text(style: DateStyle, from: Edge | null, to: Edge | null, closed: boolean): string {
  if (from && to) return between(style, from, to, closed);
  if (from) return style.from(edgeText(style, from.wall));
  if (to) return closed ? style.until(stamp(style, to.wall)) : style.before(edgeText(style, to.wall));
  return style.anyTime;
}

function edgeOf(iso: string | null, field: string, zone: string): Edge | null {
  if (iso === null) return null;
  const instant = Date.parse(iso);
  if (Number.isNaN(instant)) throw new RangeError(`\`${field}\` is no ISO 8601 instant: \`${iso}\`.`);
  return { instant, wall: wallAt(instant, zone) };
}

function between(style: DateStyle, from: Edge, to: Edge, closed: boolean): string {
  const start = from.wall;
  // What ends at midnight is told by the day that ends then.
  const endsDay = !closed && isMidnight(to.wall) && to.wall > start;
  const lastDay = floorDay(to.wall) - (endsDay ? dayMs : 0);
  if (endsDay && isMidnight(start)) return wholeDays(style, start, lastDay, to.wall);
  const length = to.instant - from.instant;
  if (length === 0 || length === 1000 || (length === 60_000 && start % 60_000 === 0)) {
    return `${style.day(start, true)}${style.comma}${style.clock(start, { seconds: length === 1000 })}`;
  }
  const end = style.clock(to.wall, { endOfDay: endsDay });
  if (floorDay(start) === lastDay) {
    // Where the clock was set back in between, only the offsets tell the two ends apart.
    const twice = from.wall - from.instant !== to.wall - to.instant && to.wall <= start;
    const [a, b] = twice ? [offsetOf(from), offsetOf(to)] : ["", ""];
    return `${style.day(start, true)}${style.comma}${style.clock(start)}${a}–${end}${b}`;
  }
  const sameYear = yearOf(start) === yearOf(lastDay);
  return `${style.day(start, !sameYear)}${style.comma}${style.clock(start)} – ${style.day(lastDay, true)}${style.comma}${end}`;
}

function wholeDays(style: DateStyle, first: number, last: number, next: number): string {
  if (isYearStart(first) && isYearStart(next)) return style.years(first, last);
  if (isMonthStart(first) && isMonthStart(next)) return style.months(first, last);
  return style.days(first, last);
}

/** The open side of a window: the year or the day that begins there says enough. */
function edgeText(style: DateStyle, wall: number): string {
  if (isYearStart(wall)) return style.years(wall, wall);
  return isMidnight(wall) ? style.day(wall, true) : stamp(style, wall);
}

function stamp(style: DateStyle, wall: number): string {
  return `${style.day(wall, true)}${style.comma}${style.clock(wall)}`;
}

function offsetOf({ wall, instant }: Edge): string {
  const minutes = Math.round(Math.abs(wall - instant) / 60_000);
  const rest = minutes % 60 === 0 ? "" : `:${String(minutes % 60).padStart(2, "0")}`;
  return ` UTC${wall < instant ? "−" : "+"}${Math.floor(minutes / 60)}${rest}`;
}

function floorDay(wall: number): number {
  return Math.floor(wall / dayMs) * dayMs;
}

function isMidnight(wall: number): boolean {
  return wall === floorDay(wall);
}

function isMonthStart(wall: number): boolean {
  return isMidnight(wall) && new Date(wall).getUTCDate() === 1;
}

function isYearStart(wall: number): boolean {
  return isMonthStart(wall) && new Date(wall).getUTCMonth() === 0;
}

function yearOf(wall: number): number {
  return new Date(wall).getUTCFullYear();
}
