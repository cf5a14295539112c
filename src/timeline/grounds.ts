import type { Lengths } from "./length.js";
import { holds, type Network, origin, structural } from "./network.js";
import type { Direction } from "./shortest.js";

/** Gives the reports on which the bound of a node rests. */
export type Grounds = (node: number) => readonly number[];

/**
 * The reports behind the bounds that `lengths` tells, from (or to) the origin: for each bound those on a
 * path with the fewest arcs that gives it. Breadth-first over the arcs on shortest paths. Whether a bound is
 * strict shows in the end of a window only: there strictness is a second layer of nodes.
 */
export function groundsOf(network: Network, lengths: Lengths, direction: Direction): Grounds {
  const { size } = network;
  const { offsets, arcs } = network[direction];
  const next = direction === "out" ? network.to : network.from;
  const before = direction === "out" ? network.from : network.to;
  const arcTo = new Int32Array(2 * size).fill(-1);
  const layerBefore = new Uint8Array(2 * size);
  const queue = [origin];
  for (let at = 0; at < queue.length; at += 1) {
    const state = queue[at] as number;
    const layer = state >= size ? 1 : 0;
    const node = state - layer * size;
    for (let place = offsets[node] as number; place < (offsets[node + 1] as number); place += 1) {
      const arc = arcs[place] as number;
      const head = next[arc] as number;
      const reached = (lengths.ms[node] as number) + (network.ms[arc] as number);
      if (head === origin || reached !== lengths.ms[head] || !holds(network, arc)) continue;
      const headLayer = direction === "out" && (layer === 1 || network.strict[arc] !== 0) ? 1 : 0;
      const headState = head + headLayer * size;
      if (arcTo[headState] !== -1) continue;
      arcTo[headState] = arc;
      layerBefore[headState] = layer;
      queue.push(headState);
    }
  }
  return (node) => {
    const reports: number[] = [];
    let at = node;
    let layer = direction === "into" || lengths.strict[node] === 0 ? 0 : 1;
    while (at !== origin) {
      const state = at + layer * size;
      const arc = arcTo[state] as number;
      if (arc === -1) break;
      if (network.report[arc] !== structural) reports.push(network.report[arc] as number);
      at = before[arc] as number;
      layer = layerBefore[state] as number;
    }
    return reports;
  };
}
