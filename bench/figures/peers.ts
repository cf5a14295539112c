import { DuckDBInstance } from "@duckdb/node-api";

/** Numbers in groups: what all peers are given. */
export interface Grouped {
  /** By row: its group, from 0. */
  readonly group: Int32Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly groups: number;
}

/** The floor: the ends of each group in one array, which is sorted. Nothing is read, named or answered. */
export function sortEnds({ group, low, high, groups }: Grouped): number {
  const start = new Int32Array(groups + 1);
  for (const of of group) start[of + 1] = (start[of + 1] as number) + 2;
  for (let of = 1; of <= groups; of++) start[of] = (start[of] as number) + (start[of - 1] as number);
  const next = start.slice();
  const ends = new Float64Array(2 * group.length);
  for (let row = 0; row < group.length; row++) {
    const of = group[row] as number;
    const to = next[of] as number;
    ends[to] = low[row] as number;
    ends[to + 1] = high[row] as number;
    next[of] = to + 2;
  }
  for (let of = 0; of < groups; of++) ends.subarray(start[of] as number, start[of + 1] as number).sort();
  return ends[0] as number;
}

/** What one would write by hand: objects by key in a Map, and the middle of each. */
export function mediansByHand<T>(
  rows: readonly T[],
  keyOf: (row: T) => string,
  numberOf: (row: T) => number,
): Map<string, number> {
  const values = new Map<string, number[]>();
  for (const row of rows) {
    const known = values.get(keyOf(row));
    if (known) known.push(numberOf(row));
    else values.set(keyOf(row), [numberOf(row)]);
  }
  const medians = new Map<string, number>();
  for (const [key, some] of values) {
    some.sort((a, b) => a - b);
    medians.set(key, ((some[(some.length - 1) >> 1] as number) + (some[some.length >> 1] as number)) / 2);
  }
  return medians;
}

/** What DuckDB took, in milliseconds: until its answers are fetched, and until they are values of JavaScript. */
export interface DuckDbTime {
  readonly fetched: number;
  readonly inJs: number;
}

/** DuckDB's median of each group: the table is there before the clock starts. */
export async function openDuckDb(
  rows: { readonly key: string; readonly value: number }[],
): Promise<(threads: number | null) => Promise<DuckDbTime>> {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  await connection.run("create table claims (key varchar, value double)");
  const appender = await connection.createAppender("claims");
  for (const { key, value } of rows) {
    appender.appendVarchar(key);
    appender.appendDouble(value);
    appender.endRow();
  }
  appender.closeSync();
  return async (threads) => {
    await connection.run(threads === null ? "reset threads" : `set threads to ${threads}`);
    const start = performance.now();
    const answer = await connection.runAndReadAll("select key, median(value) from claims group by key");
    const fetched = performance.now() - start;
    const [keys] = answer.getColumnsJS();
    if (!keys || keys.length === 0) throw new Error("DuckDB gave no answer.");
    return { fetched, inJs: performance.now() - start };
  };
}
