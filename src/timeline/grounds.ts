import type { Lengths } from "./length.js";
import type { Memory } from "./memory.js";
import { type Direction, holds, type Network, origin, structural } from "./network.js";

/** What the grounds of both directions take, for each node. */
export const groundsBytes = 42;

/** The reports on which the bounds of nodes rest. */
export interface Grounds {
  /** Adds those of one node to a list. */
  collect(node: number, into: number[]): void;
  /** How many those of one node are, at most. */
  count(node: number): number;
  /** Whether one of those of a node is disputed. */
  isDisputed(node: number): boolean;
}

/**
 * The reports behind the bounds that `lengths` tells, from (or to) the origin: for each bound those on a
 * path with the fewest arcs that gives it. Breadth-first over the arcs on shortest paths. Whether a bound is
 * strict shows in the end of a window only: there strictness is a second layer of nodes.
 */
export function groundsOf(
  network: Network,
  lengths: Lengths,
  direction: Direction,
  disputed: ReadonlySet<number>,
  kept: Memory,
): Grounds {
  const { size, report } = network;
  const { offsets, arcs, far } = network.rows[direction];
  const near = direction === "out" ? network.from : network.to;
  const layers = direction === "out" ? 2 : 1;
  const arcTo = kept.int32(layers * size).fill(-1);
  const layerBefore = kept.uint8(layers * size);
  const depth = kept.int32(layers * size);
  const isDisputed = kept.uint8(disputed.size === 0 ? 0 : layers * size);
  const queue = kept.int32(layers * size + 1);
  let end = 1;
  queue[0] = origin;
  for (let at = 0; at < end; at += 1) {
    const state = queue[at] as number;
    const layer = state >= size ? 1 : 0;
    const node = state - layer * size;
    for (let place = offsets[node] as number; place < (offsets[node + 1] as number); place += 1) {
      const arc = arcs[place] as number;
      const head = far[arc] as number;
      const reached = (lengths.ms[node] as number) + (network.ms[arc] as number);
      if (head === origin || reached !== lengths.ms[head] || !holds(network, arc)) continue;
      const headLayer = direction === "out" && (layer === 1 || network.strict[arc] !== 0) ? 1 : 0;
      const headState = head + headLayer * size;
      if (arcTo[headState] !== -1) continue;
      const index = report[arc] as number;
      arcTo[headState] = arc;
      layerBefore[headState] = layer;
      depth[headState] = (depth[state] as number) + (index === structural ? 0 : 1);
      if (disputed.size > 0) isDisputed[headState] = disputed.has(index) ? 1 : (isDisputed[state] as number);
      queue[end] = headState;
      end += 1;
    }
  }
  const stateOf = (node: number) => (direction === "into" || lengths.strict[node] === 0 ? node : node + size);
  return {
    count: (node) => depth[stateOf(node)] as number,
    isDisputed: (node) => isDisputed[stateOf(node)] === 1,
    collect(node, into) {
      for (let state = stateOf(node); state !== origin; ) {
        const arc = arcTo[state] as number;
        if (arc === -1) return;
        if (report[arc] !== structural) into.push(report[arc] as number);
        state = (near[arc] as number) + (layerBefore[state] as number) * size;
      }
    },
  };
}
