import { isLess, type Lengths, unknownLengths } from "../length.js";
import { mostNeighbours } from "./contract.js";
import type { Hierarchy } from "./hierarchy.js";
import { noDoors, type Place } from "./search.js";

/** A node of a hierarchy, and the lengths between it and all those above it. */
export interface Climbed extends Place {
  /** How many are above it; -1: the node is in the core. */
  depth: number;
  /** The node at each depth, itself the last. */
  readonly path: Int32Array;
  readonly outUp: Lengths;
  readonly intoUp: Lengths;
}

/** A place to climb from, to be used for one node after another. */
export function climbedIn({ deepest }: Hierarchy): Climbed {
  return {
    node: -1,
    depth: -1,
    path: new Int32Array(deepest + 1),
    outUp: unknownLengths(deepest + 1),
    intoUp: unknownLengths(deepest + 1),
    doors: noDoors(mostNeighbours),
  };
}

/** Finds the lengths between a node and all those above it, and those of the core that its tree is tied to. */
export function climb(hierarchy: Hierarchy, start: number, place: Climbed): void {
  const { depth, parent, root, later, levels, out, into } = hierarchy;
  const { path, outUp, intoUp, doors } = place;
  place.node = start;
  place.depth = depth[start] as number;
  if (place.depth === -1) {
    doors.count = 1;
    doors.nodes[0] = start;
    for (const lengths of [doors.out, doors.into]) begin(lengths, 0);
    return;
  }
  doors.count = 0;
  const top = root[start] as number;
  for (let way = hierarchy.firstOf(top); way < hierarchy.endOf(top); way += 1) {
    doors.nodes[doors.count] = later[way] as number;
    doors.count += 1;
  }
  for (const lengths of [doors.out, doors.into]) clear(lengths, doors.count);
  for (const lengths of [outUp, intoUp]) begin(lengths, place.depth);
  for (let [node, at] = [start, place.depth]; at >= 0; [node, at] = [parent[node] as number, at - 1]) {
    path[at] = node;
    const end = hierarchy.endOf(node);
    for (let way = hierarchy.firstOf(node); way < end; way += 1) {
      const level = levels[way] as number;
      const isUp = level >= 0;
      const to = isUp ? level : -1 - level;
      relax(isUp ? outUp : doors.out, to, outUp, at, out.ms[way] as number, out.strict[way] as number);
      relax(isUp ? intoUp : doors.into, to, intoUp, at, into.ms[way] as number, into.strict[way] as number);
    }
  }
}

/** How many nodes are above both, or are one of the two. */
export function shared(a: Climbed, b: Climbed): number {
  const most = Math.min(a.depth, b.depth) + 1;
  let count = 0;
  while (count < most && a.path[count] === b.path[count]) count += 1;
  return count;
}

/** Nothing is known but the way of no length at the end. */
function begin(lengths: Lengths, end: number): void {
  clear(lengths, end + 1);
  lengths.ms[end] = 0;
}

function clear(lengths: Lengths, count: number): void {
  lengths.ms.fill(Number.POSITIVE_INFINITY, 0, count);
  lengths.strict.fill(0, 0, count);
}

/** Goes on from what is known at one place by a way of this length. */
function relax(to: Lengths, toAt: number, from: Lengths, at: number, ms: number, strict: number): void {
  const newMs = (from.ms[at] as number) + ms;
  const newStrict = (from.strict[at] as number) + strict;
  // Among ways that are none, none is shorter.
  if (newMs === Number.POSITIVE_INFINITY) return;
  if (!isLess(newMs, newStrict, to.ms[toAt] as number, to.strict[toAt] as number)) return;
  to.ms[toAt] = newMs;
  to.strict[toAt] = newStrict;
}
