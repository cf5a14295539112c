import { solveTimeline } from "as-reported/timeline";
import { measure, median, percentile } from "../support/measure.js";
import { seeded } from "../support/random.js";
import { printMachine, printTable } from "../support/table.js";
import { clashes } from "./clashes.js";
import { floydWarshall } from "./floyd-warshall.js";
import { type Generated, generate } from "./generate.js";
import { relations } from "./relations.js";

const seed = 20200108;

/**
 * `npm run bench -- timeline [most] [falsehoods]`: networks of 10³ events up to `most` (default 10⁶), three
 * reports each; beside them the floor (sorting as many objects by one number) and Floyd and Warshall's closure. Then
 * questions about pairs, beside a search for each of them.
 */
export async function run([most = "1000000", falsehoods = "1000"]: readonly string[]): Promise<void> {
  printMachine();
  const sizes = [1000, 10_000, 100_000, 1_000_000].filter((size) => size <= Number(most));
  const cubic = await closures();
  const rows: Row[] = [];
  for (const size of sizes) rows.push(await solved(size, cubic));
  printTable(
    "Solving true reports, three for each event",
    rows.map((row, index) => ({
      events: row.size,
      "solve ms": Math.round(row.solveMs),
      "with entries ms": Math.round(row.entriesMs),
      "growth per tenfold": rows[index - 1] ? round(row.entriesMs / (rows[index - 1] as Row).entriesMs) : "",
      "floor ms": round(row.floorMs),
      "× floor": round(row.solveMs / row.floorMs),
      "× floor with entries": round(row.entriesMs / row.floorMs),
      "peak MB above input": Math.round(row.peakMb),
      "Floyd–Warshall ÷ with entries": row.cubicMs < 0 ? "" : Math.round(row.cubicMs / row.entriesMs),
      "relation ms, median": round(row.relationMs),
      "relation ms, p99": round(row.relationP99),
    })),
  );
  await contradicted(Math.min(100_000, Number(most)), Number(falsehoods));
  await clashes(seed);
  await relations(Math.min(100_000, Number(most)));
}

interface Row {
  readonly size: number;
  readonly solveMs: number;
  readonly entriesMs: number;
  readonly floorMs: number;
  readonly peakMb: number;
  readonly relationMs: number;
  readonly relationP99: number;
  readonly cubicMs: number;
}

async function solved(size: number, cubic: (size: number) => number): Promise<Row> {
  const generated = generate(size, 0, seed);
  const floorMs = floor(generated);
  // Small networks are over before the compiler has warmed up.
  for (let run = size; run < 100_000; run *= 4) void solveTimeline(generated.input).entries;
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  const { result: timeline, ms: solveMs } = await measure(() => solveTimeline(generated.input));
  if (timeline.conflicts.length > 0) throw new Error("True reports were found contradictory.");
  const { ms: rest } = await measure(() => timeline.entries);
  const peakMb = process.resourceUsage().maxRSS / 1024 - before / 2 ** 20;
  const relationTimes = questions(generated, timeline);
  return {
    size,
    solveMs,
    entriesMs: solveMs + rest,
    floorMs,
    peakMb,
    relationMs: median(relationTimes),
    relationP99: percentile(relationTimes, 0.99),
    cubicMs: cubic(size),
  };
}

/** Sorting the same events as objects by one key: what no ordering of objects can do without. */
function floor({ events }: Generated): number {
  const shuffled = events.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const times: number[] = [];
  for (let run = 0; run < 3; run += 1) {
    const start = performance.now();
    shuffled.toSorted((a, b) => a.start - b.start);
    times.push(performance.now() - start);
  }
  return Math.min(...times);
}

/** How long single questions take: half of them about events that are near in time, half about any two. */
function questions({ events }: Generated, timeline: ReturnType<typeof solveTimeline>): number[] {
  const random = seeded(seed);
  return Array.from({ length: 2000 }, (_, index) => {
    const first = random(events.length);
    const second = index % 2 === 0 ? random(events.length) : Math.min(events.length - 1, first + random(40));
    const [a, b] = [events[first]?.id as string, events[second]?.id as string];
    const start = performance.now();
    timeline.relation(a, b);
    return performance.now() - start;
  }).slice(100);
}

/** Floyd and Warshall's closure up to where it takes a minute; what it would take beyond, by the cube. */
async function closures(): Promise<(size: number) => number> {
  const rows: { size: number; ms: number }[] = [];
  for (let size = 125; size <= 4000; size *= 2) {
    const { input } = generate(size, 0, seed);
    const start = performance.now();
    floydWarshall(input);
    rows.push({ size, ms: performance.now() - start });
    // The next one takes eight times as long.
    if ((rows.at(-1)?.ms ?? 0) > 8 * 1000) break;
  }
  printTable(
    "Floyd–Warshall on the same networks",
    rows.map(({ size, ms }, index) => ({
      events: size,
      ms: Math.round(ms),
      "growth per doubling": rows[index - 1] ? round(ms / (rows[index - 1] as { ms: number }).ms) : "",
    })),
  );
  const last = rows.at(-1) as { size: number; ms: number };
  return (size) => last.ms * (size / last.size) ** 3;
}

async function contradicted(size: number, most: number): Promise<void> {
  const rows: Record<string, string | number>[] = [];
  for (const count of [0, Math.round(most / 10), most]) {
    const { input, falsehoods } = generate(size, count, seed);
    const { result, ms } = await measure(() => solveTimeline(input));
    const named = new Set(result.conflicts.flatMap(({ reports }) => reports));
    const aside = new Set(result.conflicts.flatMap(({ setAside }) => setAside ?? []));
    rows.push({
      events: size,
      "false reports": count,
      "named in a contradiction": falsehoods.filter((id) => named.has(id)).length,
      "set aside": falsehoods.filter((id) => aside.has(id)).length,
      contradictions: result.conflicts.length,
      "longest cycle": Math.max(0, ...result.conflicts.map(({ reports }) => reports.length)),
      "solve ms": Math.round(ms),
    });
  }
  printTable("With false reports among them", rows);
}

function round(value: number): number {
  return value < 1 ? Math.round(value * 1000) / 1000 : Math.round(value * 10) / 10;
}
