import { reportsOf } from "./cycle.js";
import { isLess } from "./length.js";
import { type Network, structural } from "./network.js";

/** Sets larger than this stay as they are: a simple cycle is minimal, unless its reports say more than it needs. */
const largest = 200;

/**
 * A negative cycle of as few of the same reports as need be: leave any one out, and the others can hold.
 * A report can say more than the arc that is on the cycle, so a cycle alone does not ensure it.
 */
export function minimalCycle(network: Network, cycle: readonly number[]): readonly number[] {
  let arcs = cycle;
  const reports = reportsOf(network, cycle);
  if (reports.length > largest) return cycle;
  for (const report of reports) {
    const others = reportsOf(network, arcs).filter((other) => other !== report);
    if (others.length === 0) break;
    arcs = cycleAmong(network, others) ?? arcs;
  }
  return arcs;
}

/** A negative cycle of arcs of these reports alone; `null`: they can all hold. Bellman and Ford's way. */
function cycleAmong(network: Network, reports: readonly number[]): number[] | null {
  const arcs = arcsOf(network, reports);
  const places = new Map<number, { ms: number; strict: number; arc: number }>();
  const placeOf = (node: number) => places.get(node) ?? { ms: 0, strict: 0, arc: -1 };
  const nodes = new Set(arcs.flatMap((arc) => [network.from[arc] as number, network.to[arc] as number]));
  for (let round = 0; round <= nodes.size; round += 1) {
    let moved = -1;
    for (const arc of arcs) {
      const head = network.to[arc] as number;
      const [tail, known] = [placeOf(network.from[arc] as number), placeOf(head)];
      const ms = tail.ms + (network.ms[arc] as number);
      const strict = tail.strict + (network.strict[arc] as number);
      if (!isLess(ms, strict, known.ms, known.strict)) continue;
      places.set(head, { ms, strict, arc });
      moved = head;
    }
    if (moved === -1) return null;
    if (round === nodes.size) return cycleBehind(network, moved, nodes.size, (node) => placeOf(node).arc);
  }
  return null;
}

function cycleBehind(
  network: Network,
  node: number,
  steps: number,
  arcTo: (node: number) => number,
): number[] {
  let first = node;
  for (let step = 0; step < steps; step += 1) first = network.from[arcTo(first)] as number;
  const arcs: number[] = [];
  let at = first;
  do {
    arcs.push(arcTo(at));
    at = network.from[arcTo(at)] as number;
  } while (at !== first);
  return arcs.reverse();
}

/** The arcs of these reports, and the structural ones of the events they touch. */
function arcsOf(network: Network, reports: readonly number[]): number[] {
  const arcs = new Set<number>();
  for (const report of reports) {
    const end = network.firstArc[report + 1] as number;
    for (let arc = network.firstArc[report] as number; arc < end; arc += 1) {
      arcs.add(arc);
      for (const node of [network.from[arc] as number, network.to[arc] as number]) {
        addStructural(network, node, arcs);
      }
    }
  }
  return [...arcs];
}

function addStructural({ out, into, report }: Network, node: number, found: Set<number>): void {
  for (const { offsets, arcs } of [out, into]) {
    // Structural arcs were taken down first, so they lead the list of their node.
    for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at += 1) {
      const arc = arcs[at] as number;
      if (report[arc] !== structural) break;
      found.add(arc);
    }
  }
}
