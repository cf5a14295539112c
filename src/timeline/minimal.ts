import { reportsOf } from "./cycle.js";
import { isLess } from "./length.js";
import { type Network, structural } from "./network.js";
import { cycleOfParents } from "./parents.js";

/** Gives the event that a node is an end of. */
export type EventOfNode = (node: number) => number;

/**
 * A negative cycle of as few of the same reports as need be: leave any one out, and the others can hold.
 * A report can say more than the arc that is on the cycle, so a cycle alone does not ensure it.
 *
 * Reports in a row are left out together: where an event is tied by two of them only, no cycle passes from the one
 * to the other and stops there, unless a report by itself says something of one event that it comes back to. So a
 * cycle that comes to no event twice takes one look, however long it is.
 */
export function minimalCycle(
  network: Network,
  cycle: readonly number[],
  eventOf: EventOfNode,
): readonly number[] {
  let arcs = cycle;
  let reports = reportsOf(network, cycle);
  if (reports.length === 1) return arcs;
  for (const report of reports) {
    const alone = cycleAmong(network, [report]);
    if (alone) return alone;
  }
  const needed = new Set<number>();
  for (;;) {
    const rows = rowsOf(network, reports, eventOf);
    const row = rows.find((some) => !some.every((report) => needed.has(report)));
    if (!row) return arcs;
    const without = new Set(row);
    const others = reports.filter((report) => !without.has(report));
    const smaller = others.length === 0 ? null : cycleAmong(network, others);
    if (smaller) {
      arcs = smaller;
      reports = reportsOf(network, smaller);
    } else {
      for (const report of row) needed.add(report);
    }
  }
}

/** The reports in groups that hang together by events which only two of them tie. */
function rowsOf(network: Network, reports: readonly number[], eventOf: EventOfNode): number[][] {
  const tying = new Map<number, number[]>();
  for (const report of reports) {
    for (const event of eventsOf(network, report, eventOf)) {
      const found = tying.get(event);
      if (found) found.push(report);
      else tying.set(event, [report]);
    }
  }
  return rowsBy(network, reports, tying, eventOf);
}

/**
 * The reports in groups of which all are on a negative cycle, or none: they hang together by events which no other
 * report of the network ties.
 */
export function rowsWithin(network: Network, reports: readonly number[], eventOf: EventOfNode): number[][] {
  const tying = new Map<number, number[]>();
  for (const report of reports) {
    for (const arc of network.arcsOf(report)) {
      for (const node of [network.from[arc] as number, network.to[arc] as number]) {
        const event = eventOf(node);
        if (event === -1) continue;
        const known = new Set(tying.get(event));
        for (const row of [network.rows.out, network.rows.into]) {
          for (let at = row.offsets[node] as number; at < (row.offsets[node + 1] as number); at += 1) {
            const index = network.report[row.arcs[at] as number] as number;
            if (index !== structural) known.add(index);
            // Three are too many, however many more there are.
            if (known.size > 2) break;
          }
        }
        tying.set(event, [...known]);
      }
    }
  }
  return rowsBy(network, reports, tying, eventOf);
}

function rowsBy(
  network: Network,
  reports: readonly number[],
  tying: ReadonlyMap<number, readonly number[]>,
  eventOf: EventOfNode,
): number[][] {
  const rowOf = new Map(reports.map((report) => [report, [report]]));
  for (const [event, [first, second, ...more]] of tying) {
    if (event === -1 || first === undefined || second === undefined || more.length > 0) continue;
    const [a, b] = [rowOf.get(first), rowOf.get(second)];
    if (a === undefined || b === undefined || a === b) continue;
    if (comesBack(network, first, event, eventOf) || comesBack(network, second, event, eventOf)) continue;
    const [large, small] = a.length < b.length ? [b, a] : [a, b];
    for (const report of small) rowOf.set(report, large);
    large.push(...small);
  }
  return [...new Set(rowOf.values())];
}

/**
 * Whether a way can come to an event by a report and leave it by the same one for another end of the other event:
 * then it says something of that event alone. (Back to the same end, it would be a cycle of its own.)
 */
function comesBack(network: Network, report: number, event: number, eventOf: EventOfNode): boolean {
  let [comes, leaves] = [false, false];
  const beyond = new Set<number>();
  for (const arc of network.arcsOf(report)) {
    const [from, to] = [network.from[arc] as number, network.to[arc] as number];
    if (eventOf(to) === event) comes = true;
    else beyond.add(to);
    if (eventOf(from) === event) leaves = true;
    else beyond.add(from);
  }
  return comes && leaves && beyond.size > 1;
}

/** The events that a report ties; -1 stands for the origin, where all dates meet. */
function eventsOf(network: Network, report: number, eventOf: EventOfNode): Set<number> {
  const events = new Set<number>();
  for (const arc of network.arcsOf(report)) {
    for (const node of [network.from[arc] as number, network.to[arc] as number]) events.add(eventOf(node));
  }
  return events;
}

/** A negative cycle of arcs of these reports alone; `null`: they can all hold. Bellman and Ford's way. */
function cycleAmong(network: Network, reports: readonly number[]): number[] | null {
  const arcs = arcsOf(network, reports);
  const index = new Map<number, number>();
  const placeOf = (node: number): number => {
    const known = index.get(node);
    if (known !== undefined) return known;
    index.set(node, index.size);
    return index.size - 1;
  };
  const tails = arcs.map((arc) => placeOf(network.from[arc] as number));
  const heads = arcs.map((arc) => placeOf(network.to[arc] as number));
  const ms = new Float64Array(index.size);
  const strict = new Float64Array(index.size);
  const parent = new Int32Array(index.size).fill(-1);
  let checkAt = 1;
  for (let round = 1; ; round += 1) {
    let moved = false;
    for (const [at, arc] of arcs.entries()) {
      const [tail, head] = [tails[at] as number, heads[at] as number];
      const newMs = (ms[tail] as number) + (network.ms[arc] as number);
      const newStrict = (strict[tail] as number) + (network.strict[arc] as number);
      if (!isLess(newMs, newStrict, ms[head] as number, strict[head] as number)) continue;
      ms[head] = newMs;
      strict[head] = newStrict;
      parent[head] = at;
      moved = true;
    }
    if (!moved) return null;
    if (round < checkAt) continue;
    checkAt = 2 * round;
    const cycle = cycleOfParents(parent, tails);
    if (cycle) return cycle.map((at) => arcs[at] as number);
  }
}

/** The arcs of these reports, and the structural ones of the events they touch. */
function arcsOf(network: Network, reports: readonly number[]): number[] {
  const found = new Set<number>();
  for (const report of reports) {
    for (const arc of network.arcsOf(report)) {
      found.add(arc);
      for (const node of [network.from[arc] as number, network.to[arc] as number]) {
        addStructural(network, node, found);
      }
    }
  }
  return [...found];
}

function addStructural({ rows, report }: Network, node: number, found: Set<number>): void {
  for (const { offsets, arcs } of [rows.out, rows.into]) {
    // Structural arcs lead the list of their node.
    for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at += 1) {
      const arc = arcs[at] as number;
      if (report[arc] !== structural) break;
      found.add(arc);
    }
  }
}
