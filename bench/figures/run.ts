import { fuse, reconcile } from "as-reported/figures";
import { median } from "../support/measure.js";
import { printMachine, printTable } from "../support/table.js";
import { claimRows, itemRows, type Row } from "./claims.js";
import { runFlights } from "./flights.js";
import { type Grouped, mediansByHand, openDuckDb, sortEnds } from "./peers.js";

const repeats = 5;

/**
 * `npm run bench -- figures`: a million claims reconciled and fused beside what sorting their ends takes, what
 * one would write by hand and DuckDB; and one real day of flights, where the truth is known.
 *
 * @param args - `flights` for the flights alone; a number for the claims to end with (default 1,000,000).
 */
export async function run(args: readonly string[]): Promise<void> {
  printMachine();
  runFlights();
  if (args.includes("flights")) return;
  const most = Number(args.find((arg) => /^\d+$/.test(arg)) ?? 1_000_000);
  const sizes = [10_000, 100_000, 1_000_000].filter((size) => size <= most);
  const reconciled = [];
  for (const size of sizes) reconciled.push(await benchReconcile(size));
  printTable("reconcile: ten claims on each measure, milliseconds", reconciled);
  const fused = [];
  for (const size of sizes) fused.push(await benchFuse(size));
  printTable("fuse: ten claims on each item, four groups, milliseconds", fused);
}

async function benchReconcile(size: number) {
  const rows = claimRows(size);
  const measures = byMeasure(rows);
  const grouped: Grouped = {
    group: Int32Array.from(rows, (_, at) => Math.floor(at / 10)),
    low: Float64Array.from(rows, ({ low }) => low ?? -Infinity),
    high: Float64Array.from(rows, ({ high }) => high ?? Infinity),
    groups: measures.length,
  };
  const duckDb = await openDuckDb(rows.map(({ measure, low }) => ({ key: measure, value: low ?? 0 })));
  const times = await inTurns({
    floor: () => sortEnds(grouped),
    reconcile: () => measures.reduce((sum, claims) => sum + reconcile(claims).camps.length, 0),
    "group, reconcile": () =>
      byMeasure(rows).reduce((sum, claims) => sum + reconcile(claims).camps.length, 0),
    "JS median": () =>
      mediansByHand(
        rows,
        ({ measure }) => measure,
        ({ low }) => low ?? 0,
      ),
    DuckDB: async () => (await duckDb(null)).fetched,
    "DuckDB, in JS": async () => (await duckDb(null)).inJs,
    "DuckDB, 1 thread": async () => (await duckDb(1)).fetched,
  });
  return {
    claims: size,
    ...told(times),
    ...ratios(times, "reconcile", ["floor", "DuckDB", "DuckDB, in JS", "DuckDB, 1 thread"]),
  };
}

async function benchFuse(size: number) {
  const rows = itemRows(size);
  const values = Float64Array.from(rows, ({ value }) => Number(value));
  const grouped: Grouped = {
    group: Int32Array.from(rows, (_, at) => Math.floor(at / 10)),
    low: values,
    high: values.map((value) => value + 10),
    groups: size / 10,
  };
  const duckDb = await openDuckDb(rows.map(({ item, value }) => ({ key: item, value: Number(value) })));
  const times = await inTurns({
    floor: () => sortEnds(grouped),
    fuse: () => fuse(rows, { tolerance: 10 }),
    "JS median": () =>
      mediansByHand(
        rows,
        ({ item }) => item,
        ({ value }) => Number(value),
      ),
    DuckDB: async () => (await duckDb(null)).fetched,
  });
  return { claims: size, ...told(times), ...ratios(times, "fuse", ["floor", "DuckDB"]) };
}

/** The claims of each measure, grouped as a user would. */
function byMeasure(rows: readonly Row[]): Row[][] {
  const measures = new Map<string, Row[]>();
  for (const row of rows) {
    const known = measures.get(row.measure);
    if (known) known.push(row);
    else measures.set(row.measure, [row]);
  }
  return [...measures.values()];
}

/** The median time of each, run in turns, so that whatever else the machine does falls on all alike. */
async function inTurns<K extends string>(
  works: Readonly<Record<K, () => unknown>>,
): Promise<Record<K, number>> {
  const names = Object.keys(works) as K[];
  const times = new Map<K, number[]>(names.map((name) => [name, []]));
  for (let turn = 0; turn <= repeats; turn++) {
    for (const name of names) {
      globalThis.gc?.();
      const start = performance.now();
      const answer = works[name]();
      // DuckDB tells its own time; its work is none of this thread's.
      const ms = answer instanceof Promise ? await answer : performance.now() - start;
      // The first turn warms up.
      if (turn > 0) times.get(name)?.push(ms);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Record<K, number>;
}

function told(times: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(times).map(([name, ms]) => [name, Number(ms.toPrecision(3))]));
}

function ratios(
  times: Readonly<Record<string, number>>,
  ours: string,
  peers: readonly string[],
): Record<string, string> {
  return Object.fromEntries(
    peers.map((peer) => [
      `÷ ${peer}`,
      ((times[ours] ?? Number.NaN) / (times[peer] ?? Number.NaN)).toFixed(1),
    ]),
  );
}
