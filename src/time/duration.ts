import { dayMs, hourMs, minuteMs } from "./calendar.js";
import { DurationError } from "./errors.js";

const pattern = /^P(?!$)(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d{1,3})?)S)?)?$/;
const units = [7 * dayMs, dayMs, hourMs, minuteMs, 1000];

/** A unit of an ISO 8601 duration here. */
export type DurationUnit = "weeks" | "days" | "hours" | "minutes" | "seconds";

const letters: readonly (readonly [DurationUnit, string])[] = [
  ["weeks", "W"],
  ["days", "D"],
  ["hours", "H"],
  ["minutes", "M"],
  ["seconds", "S"],
];

/**
 * The length of an ISO 8601 duration of weeks, days, hours, minutes and seconds.
 *
 * A day has 24 hours here. Years and months are no durations: they differ in length.
 *
 * @param text - The duration; seconds may have up to three decimals.
 * @returns Its length in milliseconds.
 * @throws {@link DurationError} when the text is no such duration, or longer than can be counted exactly.
 *
 * @example
 * ```ts
 * import { parseDuration } from "as-reported/timeline";
 *
 * parseDuration("PT1H30M");
 * //=> 5400000
 * ```
 */
export function parseDuration(text: string): number {
  const match = typeof text === "string" && text.length <= 100 ? pattern.exec(text) : null;
  if (!match) throw new DurationError(text);
  let total = 0;
  for (const [index, unit] of units.entries()) {
    total += Math.round(Number((match[index + 1] ?? "0").replace(",", ".")) * unit);
  }
  if (!Number.isSafeInteger(total)) throw new DurationError(text);
  return total;
}

/** A length in milliseconds as an ISO 8601 duration, in units no larger than one. */
export function formatDuration(length: number, largest: DurationUnit = "days"): string {
  let rest = length;
  let text = "P";
  let started = false;
  for (const [index, [unit, letter]] of letters.entries()) {
    started ||= unit === largest;
    if (!started) continue;
    const size = units[index] as number;
    const count = unit === "seconds" ? rest / size : Math.floor(rest / size);
    rest -= count * size;
    if (count === 0) continue;
    if (size < dayMs && !text.includes("T")) text += "T";
    text += `${count}${letter}`;
  }
  return text === "P" ? "PT0S" : text;
}
