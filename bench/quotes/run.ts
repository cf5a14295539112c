import { spawnSync } from "node:child_process";
import { createQuoteIndex, loadQuoteIndex } from "as-reported/quotes";
import { measure, percentile } from "../support/measure.js";
import { printMachine, printTable } from "../support/table.js";
import { type Ask, engines, slow } from "./engines.js";
import { makeMisquotes, makeRows } from "./rows.js";
import { compareTranslations } from "./translations.js";

const SEED = 20_200_108;
const QUESTIONS = 200;
/** An engine that takes longer for its questions is stopped, and its row says how many it was asked. */
const ASKING_MS = 30_000;
const ENGINE_MS = 300_000;
const OURS = "as-reported";

/** What one engine did. */
interface Result {
  readonly buildMs: number;
  /** Time on the processor: on a busy machine it tells more than the time that passed. */
  readonly buildCpuMs: number;
  readonly askCpuMs: number;
  readonly bytes: number;
  readonly times: readonly number[];
  readonly first: number;
  readonly inTen: number;
  readonly note: string;
}

/**
 * Misquotes among 10⁴, 10⁵ and 10⁶ rows, each engine in a process of its own; then real rewordings.
 *
 * `npm run bench -- quotes` runs all, `-- quotes 100000` one size, `-- quotes translations` the rewordings.
 */
export async function run(args: readonly string[]): Promise<void> {
  const [what, ...rest] = args;
  if (what === "engine") {
    console.log(JSON.stringify(await runEngine(rest[0] ?? "", Number(rest[1]))));
    return;
  }
  printMachine();
  const sizes = args.map(Number).filter((size) => size > 0);
  if (what !== "translations") {
    for (const size of sizes.length > 0 ? sizes : [10_000, 100_000, 1_000_000]) compareEngines(size);
  }
  if (sizes.length === 0) compareTranslations();
}

function compareEngines(size: number): void {
  const rows = Object.keys(engines).map((name) => {
    const limit = slow[name] ?? Number.POSITIVE_INFINITY;
    const result = size > limit ? null : inOwnProcess(name, size);
    if (result === null)
      return { engine: name, note: size > limit ? "not run: too slow" : "not done in 5 minutes" };
    const { buildMs, buildCpuMs, askCpuMs, bytes, times, first, inTen, note } = result;
    return {
      engine: name,
      "build s": Number((buildMs / 1000).toFixed(2)),
      "of it CPU s": Number((buildCpuMs / 1000).toFixed(2)),
      "held MB": Math.round(bytes / 1e6),
      "p50 ms": Number(percentile(times, 0.5).toFixed(2)),
      "p95 ms": Number(percentile(times, 0.95).toFixed(2)),
      "CPU ms each": Number((askCpuMs / times.length).toFixed(2)),
      "right at 1": `${first}/${times.length}`,
      "in 10": `${inTen}/${times.length}`,
      note,
    };
  });
  printTable(`${size.toLocaleString("en")} rows`, rows);
}

function inOwnProcess(name: string, size: number): Result | null {
  const flags = [...process.execArgv, "bench/run.ts", "quotes", "engine", name, String(size)];
  const child = spawnSync(process.execPath, flags, {
    encoding: "utf8",
    timeout: ENGINE_MS,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const line = child.stdout.trim().split("\n").at(-1) ?? "";
  return line.startsWith("{") ? (JSON.parse(line) as Result) : null;
}

async function runEngine(name: string, size: number): Promise<Result> {
  const make = engines[name];
  if (make === undefined) throw new Error(`No engine ${name}.`);
  const rows = makeRows(size, SEED);
  const questions = makeMisquotes(rows, QUESTIONS, SEED + 1);
  let [buildMs, buildCpuMs] = [0, 0];
  const { result: ask, bytes } = await measure(async (): Promise<Ask> => {
    const [start, startCpu] = [performance.now(), cpuMs()];
    const made = await make(rows);
    [buildMs, buildCpuMs] = [performance.now() - start, cpuMs() - startCpu];
    // What an engine makes for its first question is held from then on.
    await made(questions[0]?.text ?? "");
    return made;
  });
  const times: number[] = [];
  let [first, inTen] = [0, 0];
  const [begun, begunCpu] = [performance.now(), cpuMs()];
  for (const { text, id } of questions) {
    const start = performance.now();
    const found = await ask(text);
    times.push(performance.now() - start);
    if (found[0] === id) first++;
    if (found.includes(id)) inTen++;
    if (performance.now() - begun > ASKING_MS) break;
  }
  const askCpuMs = cpuMs() - begunCpu;
  const note = name === OURS ? await saving(rows) : "";
  return { buildMs, buildCpuMs, askCpuMs, bytes, times, first, inTen, note };
}

/** User and system time of this process so far, all threads. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** What it takes to save an index and to load it again. */
async function saving(rows: Parameters<typeof createQuoteIndex>[0]): Promise<string> {
  const index = createQuoteIndex(rows);
  const saved = await measure(() => index.save());
  const loaded = await measure(() => loadQuoteIndex(saved.result));
  const megabytes = (saved.result.length / 1e6).toFixed(1);
  return `saved in ${saved.ms.toFixed(0)} ms (${megabytes} MB), loaded in ${loaded.ms.toFixed(0)} ms`;
}
