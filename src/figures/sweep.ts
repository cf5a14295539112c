import { endsBelow, reach, type Span } from "./span.js";

/**
 * The largest sets of spans that all touch each other, as indices. On a line, spans that touch pairwise have a
 * point in common (Helly), so that a sweep over the ends finds every such set: the open spans form one exactly
 * where a span ends and one has begun since the last ended (Marzullo 1984 keeps only the most numerous).
 * O(n log n) and the size of the answer.
 */
export function largestOverlaps(spans: readonly Span[], tolerance: number): number[][] {
  const order = spans.map((span, index) => ({ ...span, high: reach(span.high, tolerance), index }));
  const byLow = [...order].sort((a, b) => byNumber(a.low, b.low) || Number(a.lowOpen) - Number(b.lowOpen));
  const byHigh = order.sort((a, b) => byNumber(a.high, b.high) || Number(b.highOpen) - Number(a.highOpen));
  const found: number[][] = [];
  const open: number[] = [];
  const position: number[] = [];
  let next = 0;
  let begun = false;
  for (const ending of byHigh) {
    for (let span = byLow[next]; span; span = byLow[++next]) {
      if (endsBelow(ending.high, ending.highOpen, span.low, span.lowOpen)) break;
      position[span.index] = open.push(span.index) - 1;
      begun = true;
    }
    if (begun) found.push([...open]);
    begun = false;
    if (next === byLow.length) break;
    const hole = position[ending.index] as number;
    const last = open.pop() as number;
    if (last !== ending.index) {
      open[hole] = last;
      position[last] = hole;
    }
  }
  return found;
}

/** Compares without subtracting, which would make NaN of two infinities. */
function byNumber(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
