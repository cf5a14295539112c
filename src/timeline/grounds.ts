import type { Lengths } from "./length.js";
import type { Memory } from "./memory.js";
import { type Direction, holds, type Network, origin, structural } from "./network.js";

/** What the grounds of both directions take, for each node. */
export const groundsBytes = 46;

/** What so many arcs reach is looked through once, not for every node that rests on it. */
const manyArcs = 16;

/** The reports on which the bounds of nodes rest. */
export interface Grounds {
  /** Adds those of one node to a list. */
  collect(node: number, into: number[]): void;
  /** How many those of one node are, at least. */
  count(node: number): number;
}

/**
 * The reports behind the bounds that `lengths` tells, from (or to) the origin: for each bound those on a path with
 * the fewest reports that gives it, and where several paths have as few, those on all of them. Breadth-first over
 * the arcs on shortest paths. Whether a bound is strict shows in the end of a window only: there strictness is a
 * second layer of nodes.
 */
export function groundsOf(network: Network, lengths: Lengths, direction: Direction, kept: Memory): Grounds {
  const { size, report } = network;
  const { offsets, arcs, far } = network.rows[direction];
  const back = network.rows[direction === "out" ? "into" : "out"];
  const layers = direction === "out" ? 2 : 1;
  /** How many reports lead to a node at least, and one more; 0: no path is known. */
  const depth = kept.int32(layers * size);
  const isTight = (near: number, arc: number, head: number) =>
    (lengths.ms[near] as number) + (network.ms[arc] as number) === lengths.ms[head] && holds(network, arc);
  const layerBehind = (layer: number, arc: number) =>
    direction === "out" && (layer === 1 || network.strict[arc] !== 0) ? 1 : 0;
  let current = [origin];
  depth[origin] = 1;
  for (let steps = 1; current.length > 0; steps += 1) {
    const next: number[] = [];
    for (let state = current.pop(); state !== undefined; state = current.pop()) {
      if (depth[state] !== steps) continue;
      const layer = state >= size ? 1 : 0;
      const node = state - layer * size;
      for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at += 1) {
        const arc = arcs[at] as number;
        const head = far[arc] as number;
        if (head === origin || !isTight(node, arc, head)) continue;
        const headState = head + layerBehind(layer, arc) * size;
        const isFree = report[arc] === structural;
        const known = depth[headState] as number;
        if (known !== 0 && known <= steps + (isFree ? 0 : 1)) continue;
        depth[headState] = steps + (isFree ? 0 : 1);
        (isFree ? current : next).push(headState);
      }
    }
    current = next;
  }
  const stateOf = (node: number) => (direction === "into" || lengths.strict[node] === 0 ? node : node + size);
  /** Calls back with each state before one, and the arc between. */
  const eachBefore = (state: number, found: (nearState: number, arc: number) => void) => {
    const layer = state >= size ? 1 : 0;
    const head = state - layer * size;
    for (let at = back.offsets[head] as number; at < (back.offsets[head + 1] as number); at += 1) {
      const arc = back.arcs[at] as number;
      const near = back.far[arc] as number;
      if (!isTight(near, arc, head)) continue;
      const isFree = report[arc] === structural;
      for (let nearLayer = 0; nearLayer <= layer; nearLayer += 1) {
        const nearState = near + nearLayer * size;
        if (layerBehind(nearLayer, arc) !== layer || (near === origin && nearLayer === 1)) continue;
        if (depth[nearState] === (depth[state] as number) - (isFree ? 0 : 1)) found(nearState, arc);
      }
    }
  };
  /** The same of states that many arcs reach, in turns: a whole network can hang on one of them. */
  const hubs = new Map<number, readonly number[]>();
  const beforeHub = (state: number): readonly number[] => {
    let list = hubs.get(state);
    if (list === undefined) {
      const found: number[] = [];
      eachBefore(state, (nearState, arc) => found.push(nearState, arc));
      list = found;
      hubs.set(state, list);
    }
    return list;
  };
  /** In which collection a state was reached; shared by all, as thousands follow each other. */
  const reached = kept.int32(layers * size);
  const open: number[] = [];
  let run = 0;
  let collected: number[] = [];
  const reach = (state: number) => {
    if (reached[state] === run) return;
    reached[state] = run;
    open.push(state);
  };
  const add = (nearState: number, arc: number) => {
    if (report[arc] !== structural) collected.push(report[arc] as number);
    reach(nearState);
  };
  return {
    count: (node) => depth[stateOf(node)] as number,
    collect(node, into) {
      run += 1;
      collected = into;
      open.length = 0;
      reach(stateOf(node));
      for (let at = 0; at < open.length; at += 1) {
        const state = open[at] as number;
        if (state === origin || depth[state] === 0) continue;
        const head = state >= size ? state - size : state;
        const isHub = (back.offsets[head + 1] as number) - (back.offsets[head] as number) > manyArcs;
        if (!isHub) {
          eachBefore(state, add);
          continue;
        }
        const list = beforeHub(state);
        for (let place = 0; place < list.length; place += 2) {
          add(list[place] as number, list[place + 1] as number);
        }
      }
    },
  };
}
