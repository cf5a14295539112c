import type { DayPart } from "../model/index.js";
import { DayPartError } from "./errors.js";
import type { DayHours } from "./types.js";

/**
 * The hours that a part of day means, on the clock from midnight of its date; above 24 is the day after.
 *
 * `night` and `overnight` belong to the date of their evening: the night of Tuesday begins on Tuesday at
 * 18:00 and ends on Wednesday, and "last night", printed on a Wednesday, is a night of Tuesday.
 *
 * @example
 * ```ts
 * import { dayParts } from "as-reported/timeline";
 *
 * dayParts.night;
 * //=> { from: 18, to: 30 }
 * ```
 */
export const dayParts: Readonly<Record<DayPart, DayHours>> = Object.freeze({
  early: Object.freeze({ from: 0, to: 8 }),
  morning: Object.freeze({ from: 0, to: 12 }),
  afternoon: Object.freeze({ from: 12, to: 18 }),
  evening: Object.freeze({ from: 17, to: 24 }),
  late: Object.freeze({ from: 16, to: 24 }),
  night: Object.freeze({ from: 18, to: 30 }),
  overnight: Object.freeze({ from: 18, to: 32 }),
});

const wholeDay: DayHours = { from: 0, to: 24 };

/** The hours of a part of day, from the table or from what replaces it. */
export function hoursOf(
  part: DayPart | null | undefined,
  replaced: Partial<Readonly<Record<DayPart, DayHours>>> = {},
): DayHours {
  if (part === null || part === undefined) return wholeDay;
  if (!Object.hasOwn(dayParts, part)) {
    throw new DayPartError(part, `is no part of day. Write one of ${Object.keys(dayParts).join(", ")}.`);
  }
  const hours = (Object.hasOwn(replaced, part) && replaced[part]) || dayParts[part];
  const { from, to } = hours;
  if (Number.isFinite(from) && Number.isFinite(to) && from >= 0 && from < to && to <= 48) return hours;
  throw new DayPartError(
    part,
    `has the hours ${from} to ${to}. Give hours from 0 to 48, the first below the second.`,
  );
}
