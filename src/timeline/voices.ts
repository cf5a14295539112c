import { lengthOf } from "./cycle.js";
import { isLess } from "./length.js";
import { type Direction, holds, type Network, origin, structural } from "./network.js";

/** A stretch of a cycle that one report and the ends of its events make up. */
interface Stretch {
  readonly report: number;
  readonly from: number;
  readonly to: number;
  readonly ms: number;
  readonly strict: number;
}

interface Way {
  readonly report: number;
  readonly ms: number;
  readonly strict: number;
}

/**
 * How many independent voices are behind each report on a cycle: those with a report that, put in its
 * place, would make the cycle negative too. Where a report holds several places, its weakest one counts.
 */
export function voicesOn(
  network: Network,
  cycle: readonly number[],
  voiceOf: (report: number) => string,
): ReadonlyMap<number, number> {
  const whole = lengthOf(network, cycle);
  const counts = new Map<number, number>();
  for (const stretch of stretchesOf(network, cycle)) {
    const voices = new Set<string>();
    for (const way of waysAlong(network, stretch)) {
      const ms = whole.ms - stretch.ms + way.ms;
      const strict = whole.strict - stretch.strict + way.strict;
      if (isLess(ms, strict, 0, 0)) voices.add(voiceOf(way.report));
    }
    counts.set(stretch.report, Math.min(voices.size, counts.get(stretch.report) ?? voices.size));
  }
  return counts;
}

/** Each report with the structural arcs before and behind it: whatever replaces it may not need them. */
function stretchesOf(network: Network, cycle: readonly number[]): Stretch[] {
  return cycle.flatMap((arc, index) => {
    if (network.report[arc] === structural) return [];
    const around = new Set([cycle.at(index - 1), arc, cycle[(index + 1) % cycle.length]] as number[]);
    const arcs = [...around].filter((each) => each === arc || network.report[each] === structural);
    return {
      report: network.report[arc] as number,
      from: network.from[arcs[0] as number] as number,
      to: network.to[arcs.at(-1) as number] as number,
      ...lengthOf(network, arcs),
    };
  });
}

/** The ways along a stretch by one report, and the ends of the events themselves. */
function* waysAlong(network: Network, { from, to }: Stretch): Generator<Way> {
  for (const tail of withOtherEnd(network, from, "out")) {
    for (const head of withOtherEnd(network, to, "into")) {
      // The origin has an arc for every timing; the other end has few.
      const byTail = tail.node !== origin;
      const { offsets, arcs, far } = network.rows[byTail ? "out" : "into"];
      const [near, sought] = byTail ? [tail.node, head.node] : [head.node, tail.node];
      for (let at = offsets[near] as number; at < (offsets[near + 1] as number); at += 1) {
        const arc = arcs[at] as number;
        if (far[arc] !== sought || network.report[arc] === structural || !holds(network, arc)) continue;
        yield {
          report: network.report[arc] as number,
          ms: network.ms[arc] as number,
          strict: (network.strict[arc] as number) + tail.strict + head.strict,
        };
      }
    }
  }
}

/** A node, and the other end of its event where a structural arc leads there. */
function withOtherEnd(
  network: Network,
  node: number,
  direction: Direction,
): { node: number; strict: number }[] {
  const { offsets, arcs, far } = network.rows[direction];
  const nodes = [{ node, strict: 0 }];
  if (node === origin) return nodes;
  // Structural arcs were taken down first, so they lead the list of their node.
  for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at += 1) {
    const arc = arcs[at] as number;
    if (network.report[arc] !== structural) break;
    nodes.push({ node: far[arc] as number, strict: network.strict[arc] as number });
  }
  return nodes;
}
