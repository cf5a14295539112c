import type { Approximation, Interval } from "../../model/index.js";
import type { Base, Reader } from "./base.js";
import type { Named } from "./grammar.js";
import type { BoundRule } from "./types.js";

/** What a number and its bounds mean. */
export interface Shape extends Interval {
  readonly approx: Approximation;
  readonly best: number | null;
  readonly rule: string;
}

export const closed = (low: number | null, high: number | null): Interval => ({
  low,
  lowOpen: false,
  high,
  highOpen: false,
});

/** The interval that the bounds make of a number. */
export function shapeOf(
  { grammar }: Reader,
  base: Base,
  bounds: readonly Named<BoundRule>[],
  isRange: boolean,
  putForward: number | null,
): Shape {
  const { low, high } = base;
  const single = !isRange && !base.vague;
  // Of several, the one that opens an end says most: "more than about 50".
  const oneSided = bounds.find((rule) => rule.low === null || rule.high === null);
  const bound = oneSided ?? (single ? (bounds.find(({ id }) => id !== "exact") ?? bounds[0]) : undefined);
  const shape = bound ? applied(bound, low, high, single) : null;
  const own = shape ?? unbounded(base, isRange, single, putForward);
  // A number that the words leave out is not the lowest.
  const lowest = grammar.table.best === "lowest" && !own.lowOpen ? own.low : null;
  return { ...own, best: own.best ?? lowest };
}

function unbounded(base: Base, isRange: boolean, single: boolean, putForward: number | null): Shape {
  const { low, high } = base;
  const ends = closed(low, high);
  if (single) {
    const isZero = low === 0 && base.kind === "number";
    return { ...ends, approx: isZero ? "none" : "exact", rule: isZero ? "none" : base.rule, best: low };
  }
  if (isRange && !base.vague) {
    const rule = high === null ? "at-least" : "between";
    return { ...ends, approx: rule, rule, best: putForward };
  }
  return { ...ends, approx: "vague", rule: base.rule, best: null };
}

function applied(
  rule: Named<BoundRule>,
  low: number | null,
  high: number | null,
  single: boolean,
): Shape | null {
  const isNegative = low !== null && high !== null && high < 0;
  let lower =
    rule.low === null || low === null
      ? null
      : scaled(low, isNegative && rule.high !== null ? rule.high : rule.low);
  let upper =
    rule.high === null || high === null
      ? null
      : scaled(high, isNegative && rule.low !== null ? rule.low : rule.high);
  if (lower === null && upper === null) return null;
  if (lower !== null && upper !== null && lower > upper) [lower, upper] = [upper, lower];
  const flip = isNegative && rule.low !== null && rule.high !== null;
  const isPoint = lower === upper;
  return {
    approx: rule.approx,
    low: lower,
    lowOpen: lower !== null && !isPoint && (flip ? rule.highOpen : rule.lowOpen),
    high: upper,
    highOpen: upper !== null && !isPoint && (flip ? rule.lowOpen : rule.highOpen),
    best:
      single && (rule.approx === "about" || rule.approx === "nearly" || rule.approx === "exact") ? low : null,
    rule: rule.id,
  };
}

const scaled = (number: number, factor: number): number => (factor === 1 ? number : round(number * factor));

/** Without the noise of binary fractions: 5,200 and ten percent are 5,720. */
export function round(number: number): number {
  return Number(number.toPrecision(12));
}
