import type { Interval } from "../model/index.js";
import { checkInterval } from "./check-interval.js";

/**
 * An interval in plain English, without the unit. It reads the same in every locale.
 *
 * @param interval - The interval.
 * @returns The words; numbers have at most four decimals, those below one six digits.
 * @throws {@link ArgumentError} when it is no interval.
 *
 * @example
 * ```ts
 * import { inWords } from "as-reported/figures";
 *
 * inWords({ low: 15, lowOpen: false, high: 15, highOpen: false }); //=> "15"
 * inWords({ low: 4500, lowOpen: false, high: 5500, highOpen: false }); //=> "4,500 to 5,500"
 * inWords({ low: 12, lowOpen: true, high: null, highOpen: false }); //=> "more than 12"
 * ```
 */
export function inWords(interval: Interval): string {
  checkInterval("inWords", "interval", interval);
  const { low, lowOpen, high, highOpen } = interval;
  if (low !== null && low === high) return grouped(low);
  if (low !== null && high !== null && !lowOpen && !highOpen) return `${grouped(low)} to ${grouped(high)}`;
  const ends: string[] = [];
  if (low !== null) ends.push(`${lowOpen ? "more than" : "at least"} ${grouped(low)}`);
  if (high !== null) ends.push(`${highOpen ? "less than" : "at most"} ${grouped(high)}`);
  return ends.length === 0 ? "any number" : ends.join(" and ");
}

/** The number with its thousands set off. Not by `Intl`, whose output depends on where it runs. */
function grouped(number: number): string {
  const [whole = "", ...rest] = digits(number).split(/(?=[.e])/);
  return [whole.replace(/\B(?=(\d{3})+$)/g, ","), ...rest].join("");
}

function digits(number: number): string {
  if (Number.isInteger(number)) return BigInt(number).toString();
  return String(Number(Math.abs(number) < 1 ? number.toPrecision(6) : number.toFixed(4)));
}
