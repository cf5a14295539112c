/** One length, or one place in time, for each node: milliseconds, and the count of strictness. */
export interface Lengths {
  readonly ms: Float64Array;
  readonly strict: Float64Array;
}

/** Lengths that are all unknown: infinite. */
export function unknownLengths(size: number): Lengths {
  return { ms: new Float64Array(size).fill(Number.POSITIVE_INFINITY), strict: new Float64Array(size) };
}

/** Whether a length is less than another: by milliseconds, then by strictness. */
export function isLess(ms: number, strict: number, otherMs: number, otherStrict: number): boolean {
  return ms < otherMs || (ms === otherMs && strict < otherStrict);
}
