import { isLess, type Lengths, unknownLengths } from "../length.js";
import { type Contraction, mostNeighbours } from "./contract.js";
import { noDoors, type Place } from "./search.js";

/** The lengths between a node and all those above it: its parent, the parent of that, and so on to a root. */
export interface Climbed extends Place {
  /** How many are above it; the root has depth 0. -1: the node is in the core. */
  depth: number;
  /** The node at each depth. */
  readonly path: Int32Array;
  readonly outUp: Lengths;
  readonly intoUp: Lengths;
}

/** Answers from a contraction. */
export interface Climbs {
  /** A place to climb from, to be used for one node after another. */
  place(): Climbed;
  climb(node: number, place: Climbed): void;
  /** The depth below which two climbs have no node in common: as many nodes they share. */
  shared(a: Climbed, b: Climbed): number;
}

/**
 * The parent of a node is that of its neighbours which was taken out next. All its later neighbours were then
 * tied to each other, so each of them is above it, or in the core and tied to its root: every way out of what lies
 * below a node leads through those above it (elimination trees; Dibbelt, Strasser and Wagner 2016).
 */
export function climbsOf({ order, rank, edges }: Contraction): Climbs {
  const size = rank.length;
  const parent = new Int32Array(size).fill(-1);
  const depth = new Int32Array(size).fill(-1);
  const first = new Int32Array(order.length + 1);
  for (const [place, node] of order.entries()) {
    let count = 0;
    for (let way = edges.first(node); way !== -1; way = edges.next(way)) {
      if ((rank[edges.far(way)] as number) > place) count += 1;
    }
    first[place + 1] = (first[place] as number) + count;
  }
  const ways = first[order.length] as number;
  const later = new Int32Array(ways);
  /** The depth of each later neighbour; in the core, -1 and its place among the neighbours of the root downwards. */
  const levels = new Int32Array(ways);
  const [out, into] = [
    { ms: new Float64Array(ways), strict: new Int32Array(ways) },
    { ms: new Float64Array(ways), strict: new Int32Array(ways) },
  ];
  const root = new Int32Array(size).fill(-1);
  let deepest = 0;
  for (let place = order.length - 1; place >= 0; place -= 1) {
    const node = order[place] as number;
    let at = first[place] as number;
    let above = size;
    for (let way = edges.first(node); way !== -1; way = edges.next(way)) {
      const far = edges.far(way);
      if ((rank[far] as number) <= place) continue;
      later[at] = far;
      out.ms[at] = edges.ms(way);
      out.strict[at] = edges.strict(way);
      into.ms[at] = edges.ms(way ^ 1);
      into.strict[at] = edges.strict(way ^ 1);
      above = Math.min(above, rank[far] as number);
      at += 1;
    }
    const over = above === size ? -1 : (order[above] as number);
    parent[node] = over;
    root[node] = over === -1 ? node : (root[over] as number);
    depth[node] = over === -1 ? 0 : (depth[over] as number) + 1;
    deepest = Math.max(deepest, depth[node] as number);
    const doors = first[rank[root[node] as number] as number] as number;
    for (let way = first[place] as number; way < at; way += 1) {
      const far = later[way] as number;
      if (rank[far] !== size) levels[way] = depth[far] as number;
      else levels[way] = -1 - (later.indexOf(far, doors) - doors);
    }
  }

  function relax(lengths: Lengths, at: number, ms: number, strict: number): void {
    if (ms === Number.POSITIVE_INFINITY) return;
    if (!isLess(ms, strict, lengths.ms[at] as number, lengths.strict[at] as number)) return;
    lengths.ms[at] = ms;
    lengths.strict[at] = strict;
  }

  function clear(lengths: Lengths, count: number): void {
    for (let at = 0; at < count; at += 1) {
      lengths.ms[at] = Number.POSITIVE_INFINITY;
      lengths.strict[at] = 0;
    }
  }

  return {
    place: () => ({
      node: -1,
      depth: -1,
      path: new Int32Array(deepest + 1),
      outUp: unknownLengths(deepest + 1),
      intoUp: unknownLengths(deepest + 1),
      doors: noDoors(mostNeighbours),
    }),
    climb(start, place) {
      const { path, outUp, intoUp, doors } = place;
      place.node = start;
      place.depth = depth[start] as number;
      if (place.depth === -1) {
        doors.count = 1;
        doors.nodes[0] = start;
        for (const lengths of [doors.out, doors.into]) {
          clear(lengths, 1);
          lengths.ms[0] = 0;
        }
        return;
      }
      const top = rank[root[start] as number] as number;
      doors.count = 0;
      for (let way = first[top] as number; way < (first[top + 1] as number); way += 1) {
        doors.nodes[doors.count] = later[way] as number;
        doors.count += 1;
      }
      for (const lengths of [doors.out, doors.into]) clear(lengths, doors.count);
      for (const lengths of [outUp, intoUp]) {
        clear(lengths, place.depth);
        lengths.ms[place.depth] = 0;
        lengths.strict[place.depth] = 0;
      }
      for (let [node, at] = [start, place.depth]; at >= 0; [node, at] = [parent[node] as number, at - 1]) {
        path[at] = node;
        const end = first[(rank[node] as number) + 1] as number;
        for (let way = first[rank[node] as number] as number; way < end; way += 1) {
          const level = levels[way] as number;
          const isUp = level >= 0;
          const to = isUp ? level : -1 - level;
          const outMs = (outUp.ms[at] as number) + (out.ms[way] as number);
          relax(
            isUp ? outUp : doors.out,
            to,
            outMs,
            (outUp.strict[at] as number) + (out.strict[way] as number),
          );
          const intoMs = (intoUp.ms[at] as number) + (into.ms[way] as number);
          relax(
            isUp ? intoUp : doors.into,
            to,
            intoMs,
            (intoUp.strict[at] as number) + (into.strict[way] as number),
          );
        }
      }
    },
    shared(a, b) {
      const most = Math.min(a.depth, b.depth) + 1;
      let count = 0;
      while (count < most && a.path[count] === b.path[count]) count += 1;
      return count;
    },
  };
}
