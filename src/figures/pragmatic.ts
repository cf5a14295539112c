import type { Approximation } from "../model/index.js";
import type { Span } from "./span.js";

/**
 * The pragmatic reading: what a hearer understands beyond the words. Whoever says "more than a dozen" had
 * larger landmarks to hand ("two dozen") and did not use them, so the true number lies below the next one.
 * This holds for landmarks only, since whoever says "at least 19" or "at least two" has counted, and may count on:
 *
 * | the number is | an open upper end closes below | an open lower end closes above |
 * |---|---|---|
 * | a count from 1 to 9 ("at least two", "at most two") | stays open | 0 |
 * | a count of 10 | 20 | 0 |
 * | a count of one to four dozen (12, 24, 36, 48) | the next dozen | the dozen before, 0 for one dozen |
 * | else round: one significant digit (4 %, 10, 50, 200, 5,000) | the next such number: 5 %, 20, 60, 300, 6,000 | the one before: 3 %, 40, 100, 4,000; half of it for 100, 1,000, … |
 * | anything else (19, 4.5 %, 5,200) | stays open | stays open |
 *
 * A numeral that by its words only says "at least so many" ("an attack on one base": there may have been others) is
 * ordinarily meant as the number itself.
 *
 * Only the end that a bound leaves without a number is closed: the upper one of `more-than` and `at-least`,
 * the lower one of `at-most` and `less-than`. The closing number is itself left out. "Fewer than one" is none.
 */
export function readPragmatically(span: Span, approx: Approximation, integer: boolean): Span {
  if (approx === "exact" && span.high === Infinity)
    return { ...span, high: span.low, highOpen: span.lowOpen };
  if (span.high === Infinity && (approx === "more-than" || approx === "at-least")) {
    const high = landmarkAbove(span.low, integer);
    return { ...span, high, highOpen: high !== Infinity };
  }
  if (span.low === -Infinity && (approx === "at-most" || approx === "less-than")) {
    const low = integer && span.high <= 1 && span.highOpen ? -Infinity : landmarkBelow(span.high, integer);
    return { ...span, low, lowOpen: low !== -Infinity };
  }
  return span;
}

const dozens: readonly number[] = [12, 24, 36, 48];

function landmarkAbove(number: number, integer: boolean): number {
  if (!(number > 0)) return Infinity;
  if (integer && number < 10) return Infinity;
  if (integer && dozens.includes(number)) return number + 12;
  const round = roundOf(number);
  return round ? Number(`${round.digit + 1}e${round.exponent}`) : Infinity;
}

function landmarkBelow(number: number, integer: boolean): number {
  if (!(number > 0)) return -Infinity;
  if (integer && number <= 10) return 0;
  if (integer && dozens.includes(number)) return number - 12;
  const round = roundOf(number);
  if (!round) return -Infinity;
  return Number(round.digit === 1 ? `5e${round.exponent - 1}` : `${round.digit - 1}e${round.exponent}`);
}

/** The one significant digit of a round number and its power of ten; `null` when it has more digits. */
function roundOf(number: number): { digit: number; exponent: number } | null {
  const match = /^(\d)e([+-]\d+)$/.exec(number.toExponential());
  return match ? { digit: Number(match[1]), exponent: Number(match[2]) } : null;
}
