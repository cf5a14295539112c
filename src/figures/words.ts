import type { Interval } from "../model/index.js";
import { checkInterval } from "./check-interval.js";

/**
 * An interval in plain English, without the unit. It reads the same in every locale.
 *
 * @param interval - The interval.
 * @returns The words; numbers of ten characters and more have at most four decimals, those below one six digits, unless
 *   that made two ends one.
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
  if (low !== null && low === high) return grouped(short(low));
  // Ends that differ only further back are told in full.
  const digits = low !== null && high !== null && short(low) === short(high) ? full : short;
  const [from, to] = [low, high].map((end) => (end === null ? null : grouped(digits(end))));
  if (from && to && !lowOpen && !highOpen) return `${from} to ${to}`;
  const ends: string[] = [];
  if (from) ends.push(`${lowOpen ? "more than" : "at least"} ${from}`);
  if (to) ends.push(`${highOpen ? "less than" : "at most"} ${to}`);
  return ends.length === 0 ? "any number" : ends.join(" and ");
}

/** The digits with the thousands set off. Not by `Intl`, whose output depends on where it runs. */
function grouped(digits: string): string {
  const [whole = "", ...rest] = digits.split(/(?=[.e])/);
  return [whole.replace(/\B(?=(\d{3})+$)/g, ","), ...rest].join("");
}

/** What somebody may have printed stays as it is; longer numbers come from conversions, and are rounded. */
function short(number: number): string {
  const text = full(number);
  if (text.length < 10 || Number.isInteger(number)) return text;
  return String(Number(Math.abs(number) < 1 ? number.toPrecision(6) : number.toFixed(4)));
}

/** All digits that the number has, without an exponent where it is whole. */
function full(number: number): string {
  if (!Number.isInteger(number)) return String(number);
  const [digits = "", exponent = "0"] = number.toExponential().split("e");
  const [whole = "", fraction = ""] = digits.split(".");
  return whole + fraction.padEnd(Number(exponent), "0");
}
