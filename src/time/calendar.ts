/** A day of the proleptic Gregorian calendar, with astronomical years: 0 is 1 BC. */
export interface CalendarDay {
  /** The year. */
  readonly year: number;
  /** The month, 1 to 12. */
  readonly month: number;
  /** The day of the month, from 1. */
  readonly day: number;
}

export const minuteMs = 60_000;
export const hourMs = 3_600_000;
export const dayMs: number = 24 * hourMs;

/** How many days a month has. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * Midnight of a day on the clock on the wall, in milliseconds as if that clock showed UTC. `Date` would
 * do for years that it can count; EDTF has longer ones. (Days from civil, Howard Hinnant 2013.)
 */
export function wallOf({ year, month, day }: CalendarDay): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return (era * 146_097 + dayOfEra - 719_468) * dayMs;
}

/** The day some months later or earlier; in a shorter month, its last day. */
export function addMonths({ year, month, day }: CalendarDay, months: number): CalendarDay {
  const index = month - 1 + months;
  const shifted = { year: year + Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
  return { ...shifted, day: Math.min(day, daysIn(shifted.year, shifted.month)) };
}

/** The day after. */
export function nextDay({ year, month, day }: CalendarDay): CalendarDay {
  if (day < daysIn(year, month)) return { year, month, day: day + 1 };
  return addMonths({ year, month, day: 1 }, 1);
}

/**
 * Whether the second before a time on the wall, in milliseconds as if it showed UTC, can be a leap second
 * `:60`: one is inserted at the end of a month in UTC. Without an offset that end is only known to be at a
 * full quarter of an hour.
 */
export function isLeapSecond(wall: number, offset: number | null): boolean {
  if (offset === null) return wall % (15 * minuteMs) === 0;
  const utc = wall - offset;
  return utc % dayMs === 0 && new Date(utc).getUTCDate() === 1;
}
