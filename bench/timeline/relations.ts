import { solveTimeline, type TimelineInput, type TimelineOrdering } from "as-reported/timeline";
import { build, scratchFor } from "../../src/timeline/build.js";
import { byContraction } from "../../src/timeline/distances/by-contraction.js";
import { bySearch } from "../../src/timeline/distances/by-search.js";
import { throughOrigin } from "../../src/timeline/distances/distances.js";
import type { Shorten } from "../../src/timeline/distances/search-among.js";
import { noEnds } from "../../src/timeline/relation.js";
import { settle } from "../../src/timeline/settle.js";
import { type Solution, solutionOf } from "../../src/timeline/solution.js";
import { measure } from "../support/measure.js";
import { seeded } from "../support/random.js";
import { printTable } from "../support/table.js";
import { generate } from "./generate.js";

const minute = 60_000;
const seed = 20200108;

/** Questions about random pairs, by the search alone and prepared by the contraction; and all relations of an event. */
export async function relations(count: number): Promise<void> {
  const rows: Record<string, string | number>[] = [];
  for (const [name, input] of inputs(count)) {
    const { solution, pairs } = prepare(input);
    const search = perQuestion(bySearch(solution), solution, pairs);
    const { result: contraction, ms: preparing } = await measure(() => byContraction(solution));
    const prepared = perQuestion(contraction, solution, pairs);
    const timeline = solveTimeline(input);
    void timeline.entries;
    const ids = input.events.slice(0, 5).map(({ id }) => id);
    const { ms: bulk } = await measure(() => ids.map((id) => timeline.relations(id).length));
    rows.push({
      network: name,
      "search alone, µs": rounded(search),
      "preparing, ms": Math.round(preparing),
      "then, µs": rounded(prepared),
      "questions a second": Math.round(1e6 / prepared),
      "× search alone": rounded(search / prepared),
      "all of one event, ms": Math.round(bulk / ids.length),
    });
  }
  printTable(`Relations of random pairs of ${count} events, and of one event with all others`, rows);
}

function* inputs(count: number): Generator<[string, TimelineInput]> {
  for (const kind of ["moment", "period"] as const) {
    for (const dates of [0, 1, 1000]) {
      const told = `${kind}s, ${dates === 1 ? "1 date" : `${dates} dates`}`;
      yield [`chain of ${told}`, tied(count, kind, dates, (index) => [index, index + 1])];
      yield [`star of ${told}`, tied(count, kind, dates, (index) => [0, index + 1])];
    }
  }
  yield ["sparse random", generate(count, 0, seed).input];
}

/** Events that gaps tie to each other, known within an hour, and dates too wide to say much. */
function tied(
  count: number,
  kind: "moment" | "period",
  dates: number,
  pairOf: (index: number) => [number, number],
): TimelineInput {
  const random = seeded(seed);
  const orderings = Array.from({ length: count - 1 }, (_, index): TimelineOrdering => {
    const [a, b] = pairOf(index);
    const minGap = random(600) * minute;
    const maxGap = minGap + (1 + random(60)) * minute;
    return { id: `o${index}`, a: `e${a}`, relation: "before", b: `e${b}`, minGap, maxGap };
  });
  const reach = 1000 * count * minute;
  const timings = Array.from({ length: dates }, (_, index) => {
    const event = `e${Math.floor(((index + 0.5) * count) / dates)}`;
    return { id: `t${index}`, event, start: -reach, end: reach, bound: "starts" as const };
  });
  return {
    events: Array.from({ length: count }, (_, index) => ({ id: `e${index}`, kind })),
    timings,
    orderings,
  };
}

/** The solution of a network without contradictions, and the ends of pairs of its events. */
function prepare(input: TimelineInput): { solution: Solution; pairs: number[][] } {
  const scratch = scratchFor(input);
  const { network, events } = build(input, new Set(), scratch);
  scratch.release(0);
  const settled = settle(network, "out", scratch);
  if (settled.next() !== null) throw new Error("True reports were found contradictory.");
  const random = seeded(seed);
  const pairs = Array.from({ length: 20_000 }, () => {
    const [a, b] = [random(input.events.length), random(input.events.length)];
    return [events.startOf(a), events.endOf(a), events.startOf(b), events.endOf(b)];
  });
  return { solution: solutionOf(network, settled, scratch), pairs };
}

/** Microseconds for one question: the first few are not counted, and no more are asked than three seconds allow. */
function perQuestion(shorten: Shorten, solution: Solution, pairs: readonly number[][]): number {
  const ends = noEnds();
  const ask = (nodes: readonly number[]) => shorten(nodes, throughOrigin(solution, nodes, ends));
  for (const nodes of pairs.slice(0, 3)) ask(nodes);
  const start = performance.now();
  let asked = 0;
  for (; asked < pairs.length && performance.now() - start < 3000; asked += 1) ask(pairs[asked] as number[]);
  return ((performance.now() - start) * 1000) / asked;
}

function rounded(value: number): number {
  return value < 100 ? Math.round(value * 10) / 10 : Math.round(value);
}
