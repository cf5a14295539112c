import type { Interval } from "../model/index.js";

/** An interval with its missing bounds as infinities, which makes the ends comparable. Never empty. */
export interface Span {
  readonly low: number;
  readonly lowOpen: boolean;
  readonly high: number;
  readonly highOpen: boolean;
}

/** The interval in one canonical form: no minus zero, and an end without bound is not open. */
export function toSpan({ low, lowOpen, high, highOpen }: Partial<Interval>): Span {
  return {
    low: low == null ? -Infinity : low + 0,
    lowOpen: low != null && lowOpen === true,
    high: high == null ? Infinity : high + 0,
    highOpen: high != null && highOpen === true,
  };
}

export function toInterval({ low, lowOpen, high, highOpen }: Span): Interval {
  return { low: finite(low), lowOpen, high: finite(high), highOpen };
}

/** The number, or `null` for an infinity. */
export function finite(bound: number): number | null {
  return Number.isFinite(bound) ? bound : null;
}

/** Whether an upper end lies below a lower end, so that no number is on the near side of both. */
export function endsBelow(high: number, highOpen: boolean, low: number, lowOpen: boolean): boolean {
  return high < low || (high === low && (highOpen || lowOpen));
}

/**
 * The span of the whole numbers in it, with closed ends. A span that holds none ("1.5 people on average"),
 * or is too large for each whole number to have a value of its own, stays as it is.
 */
export function toWhole(span: Span): Span {
  const low = span.lowOpen ? Math.floor(span.low) + 1 : Math.ceil(span.low);
  const high = span.highOpen ? Math.ceil(span.high) - 1 : Math.floor(span.high);
  const exact = (bound: number) => !Number.isFinite(bound) || Number.isSafeInteger(bound);
  if (low > high || !exact(low) || !exact(high)) return span;
  return { low: low + 0, lowOpen: false, high: high + 0, highOpen: false };
}

/** So little that it only undoes the rounding of binary fractions: 30 and 33 touch with a tolerance of 0.1. */
const rounding = 1 + 2 ** -50;

/**
 * An upper end moved up by the tolerance. Moving the upper ends alone makes two spans overlap exactly when
 * their nearest numbers differ by at most the tolerance relative to the smaller, whichever lies above.
 */
export function reach(high: number, tolerance: number): number {
  if (tolerance === 0 || high === 0) return high;
  return high > 0 ? high * (1 + tolerance) * rounding : high / ((1 + tolerance) * rounding);
}

/** Whether two spans share a number, or come as near to it as the tolerance allows. */
export function touches(a: Span, b: Span, tolerance: number): boolean {
  return (
    !endsBelow(reach(a.high, tolerance), a.highOpen, b.low, b.lowOpen) &&
    !endsBelow(reach(b.high, tolerance), b.highOpen, a.low, a.lowOpen)
  );
}

/** Whether every number of `inner` lies in `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  const low = outer.low < inner.low || (outer.low === inner.low && (!outer.lowOpen || inner.lowOpen));
  const high = outer.high > inner.high || (outer.high === inner.high && (!outer.highOpen || inner.highOpen));
  return low && high;
}

/**
 * What spans that touch have in common. Where they touch by tolerance only they share no number; then it is
 * what lies between the highest of the lower ends and the lowest of the upper ends, so that the answer
 * still has the claimed numbers at its ends and no computed ones.
 */
export function common(spans: readonly Span[]): Span {
  let low = -Infinity;
  let lowOpen = false;
  let high = Infinity;
  let highOpen = false;
  for (const span of spans) {
    if (span.low > low) [low, lowOpen] = [span.low, span.lowOpen];
    else if (span.low === low) lowOpen ||= span.lowOpen;
    if (span.high < high) [high, highOpen] = [span.high, span.highOpen];
    else if (span.high === high) highOpen ||= span.highOpen;
  }
  return endsBelow(high, highOpen, low, lowOpen)
    ? { low: high, lowOpen: false, high: low, highOpen: false }
    : { low, lowOpen, high, highOpen };
}

/** How far apart, as a factor, the ends of a precise claim may lie: ±20 %, or "between 20 and 30". */
const precision = 1.5;

/** Whether a claim says so much that sharing a value with it means agreeing. */
export function isPrecise(low: number, high: number): boolean {
  if (low < 0 && high > 0) return false;
  const near = Math.min(Math.abs(low), Math.abs(high));
  const far = Math.max(Math.abs(low), Math.abs(high));
  return far !== Infinity && far <= near * precision;
}
