import { type Memory, memory } from "./memory.js";

/** One length, or one place in time, for each node: milliseconds, and the count of strictness. */
export interface Lengths {
  readonly ms: Float64Array;
  readonly strict: Float64Array;
}

/** Lengths that are all unknown: infinite. */
export function unknownLengths(size: number, within: Memory = memory(0)): Lengths {
  return { ms: within.float64(size).fill(Number.POSITIVE_INFINITY), strict: within.float64(size) };
}

/** Whether a length is less than another: by milliseconds, then by strictness. */
export function isLess(ms: number, strict: number, otherMs: number, otherStrict: number): boolean {
  return ms < otherMs || (ms === otherMs && strict < otherStrict);
}
