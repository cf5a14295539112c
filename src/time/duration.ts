import { DurationError } from "./errors.js";

const pattern = /^P(?!$)(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d{1,3})?)S)?)?$/;
const units = [604_800_000, 86_400_000, 3_600_000, 60_000, 1000];

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
