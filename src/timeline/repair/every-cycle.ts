import { lengthOf, reportsOf } from "../cycle.js";
import { isLess } from "../length.js";
import { type Network, origin } from "../network.js";

/** A negative cycle: its arcs in order, and the distinct reports on it. */
export interface Cycle {
  readonly arcs: readonly number[];
  readonly reports: readonly number[];
}

/** Networks of more arcs have too many cycles to look through. */
const mostArcs = 200;

/** How many cycles are of use: with more, those that matter are found one by one. */
const mostCycles = 200;

/** How many arcs one search follows at most. */
const mostSteps = 60_000;

/**
 * Every minimal set of reports that cannot all hold, each as the tightest cycle on it; `null`: there are too many
 * ways to look through. Every such set shows in a simple cycle, so all simple cycles are walked, each from its least
 * node on.
 *
 * @param among - The nodes to stay among; absent: all.
 */
export function everyCycle(network: Network, among?: ReadonlySet<number>): Cycle[] | null {
  if (!among && network.ms.length > mostArcs) return null;
  const nodes = among
    ? [...among].sort((a, b) => a - b)
    : Array.from({ length: network.size }, (_, node) => node);
  const arcsFrom = arcsAmong(network, new Set(nodes));
  if (arcsFrom === null) return null;
  const found = new Map<string, Cycle & { ms: number; strict: number }>();
  const onPath = new Set<number>();
  const path: number[] = [];
  let steps = mostSteps;
  const close = () => {
    const { ms, strict } = lengthOf(network, path);
    if (!isLess(ms, strict, 0, 0)) return;
    const reports = reportsOf(network, path);
    const key = reports.toSorted((a, b) => a - b).join(" ");
    const known = found.get(key);
    if (known && !isLess(ms, strict, known.ms, known.strict)) return;
    found.set(key, { arcs: [...path], reports, ms, strict });
  };
  const walk = (first: number, node: number): void => {
    onPath.add(node);
    for (const arc of arcsFrom.get(node) ?? []) {
      if (steps <= 0) break;
      const next = network.to[arc] as number;
      steps -= 1;
      if (next < first || (next !== first && onPath.has(next))) continue;
      path.push(arc);
      if (next === first) close();
      else walk(first, next);
      path.pop();
    }
    onPath.delete(node);
  };
  for (const first of nodes) if (steps > 0) walk(first, first);
  if (steps <= 0) return null;
  const cycles = minimal([...found.values()]);
  return cycles.length > mostCycles ? null : cycles;
}

/** The arcs that lead from these nodes to these nodes; `null`: they are too many. */
function arcsAmong(network: Network, nodes: ReadonlySet<number>): Map<number, number[]> | null {
  const found = new Map<number, number[]>();
  let count = 0;
  const put = (arc: number) => {
    const from = network.from[arc] as number;
    const known = found.get(from);
    if (known) known.push(arc);
    else found.set(from, [arc]);
    count += 1;
  };
  const { out, into } = network.rows;
  for (const node of nodes) {
    // Of the dates of all events, which lead away from the origin, only those of these events are looked at.
    if (node === origin) continue;
    for (let at = out.offsets[node] as number; at < (out.offsets[node + 1] as number); at += 1) {
      if (nodes.has(out.far[out.arcs[at] as number] as number)) put(out.arcs[at] as number);
    }
    for (let at = into.offsets[node] as number; at < (into.offsets[node + 1] as number); at += 1) {
      const arc = into.arcs[at] as number;
      if (network.from[arc] === origin && nodes.has(origin)) put(arc);
    }
    if (count > mostArcs) return null;
  }
  return found;
}

/** Those of which no other holds a part of the reports only. */
function minimal(cycles: readonly Cycle[]): Cycle[] {
  const kept: { cycle: Cycle; members: ReadonlySet<number> }[] = [];
  for (const cycle of cycles.toSorted((a, b) => a.reports.length - b.reports.length)) {
    const members = new Set(cycle.reports);
    const holdsOther = kept.some((other) => other.cycle.reports.every((report) => members.has(report)));
    if (!holdsOther) kept.push({ cycle, members });
  }
  return kept.map(({ cycle }) => cycle);
}

/** The distinct reports on some cycles. */
export function reportsOnAll(cycles: readonly Cycle[]): number[] {
  return [...new Set(cycles.flatMap(({ reports }) => reports))];
}
