/** What one piece of work took: milliseconds, and the bytes of memory that were still held after it. */
export interface Measured<T> {
  readonly result: T;
  readonly ms: number;
  readonly bytes: number;
}

/** Heap and buffers in use once the garbage is gone; the bench runs with `--expose-gc`. */
function held(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Times one piece of work that is too long to repeat, and weighs what it keeps. */
export async function measure<T>(work: () => T | Promise<T>): Promise<Measured<T>> {
  const before = held();
  const start = performance.now();
  const result = await work();
  const ms = performance.now() - start;
  return { result, ms, bytes: held() - before };
}

/** The value that `share` of the measurements do not exceed (nearest rank). */
export function percentile(measurements: readonly number[], share: number): number {
  const sorted = Float64Array.from(measurements).sort();
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export function median(measurements: readonly number[]): number {
  return percentile(measurements, 0.5);
}
