import type { Contraction } from "./contract.js";

/** The ways of some nodes, in lists one after another. */
interface Ways {
  readonly ms: Float64Array;
  readonly strict: Int32Array;
}

/** The nodes that a contraction took out, as trees: above each stand all its neighbours that were taken out later. */
export interface Hierarchy {
  /** How many nodes are above a node; -1: it is in the core. */
  readonly depth: Int32Array;
  /** The node above; -1: none but, perhaps, some of the core. */
  readonly parent: Int32Array;
  /** The top of the tree that a node is in. */
  readonly root: Int32Array;
  /** Where the ways to the later neighbours of a node begin, and behind their last. */
  firstOf(node: number): number;
  endOf(node: number): number;
  /** The later neighbour of each way. */
  readonly later: Int32Array;
  /** The depth of that neighbour; or, if it is in the core, -1 and downwards, by its place among those of the root. */
  readonly levels: Int32Array;
  /** How long the ways are, and those back. */
  readonly out: Ways;
  readonly into: Ways;
  readonly deepest: number;
}

/**
 * The parent of a node is that of its neighbours which was taken out next. All its later neighbours were then
 * tied to each other, so each of them is above it, or in the core and tied to its root: every way out of what lies
 * below a node leads through those above it (elimination trees; Dibbelt, Strasser and Wagner 2016).
 */
export function hierarchyOf({ order, rank, edges }: Contraction): Hierarchy {
  const size = rank.length;
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
  const levels = new Int32Array(ways);
  const out = { ms: new Float64Array(ways), strict: new Int32Array(ways) };
  const into = { ms: new Float64Array(ways), strict: new Int32Array(ways) };
  const parent = new Int32Array(size).fill(-1);
  const depth = new Int32Array(size).fill(-1);
  const root = new Int32Array(size).fill(-1);
  let deepest = 0;

  /** Lists the later neighbours of a node; returns the place of the one that was taken out first. */
  function list(node: number, place: number): number {
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
    return above;
  }

  for (let place = order.length - 1; place >= 0; place -= 1) {
    const node = order[place] as number;
    const above = list(node, place);
    const over = above === size ? -1 : (order[above] as number);
    parent[node] = over;
    root[node] = over === -1 ? node : (root[over] as number);
    depth[node] = over === -1 ? 0 : (depth[over] as number) + 1;
    deepest = Math.max(deepest, depth[node] as number);
    const doors = first[rank[root[node] as number] as number] as number;
    for (let way = first[place] as number; way < (first[place + 1] as number); way += 1) {
      const far = later[way] as number;
      levels[way] = rank[far] === size ? -1 - (later.indexOf(far, doors) - doors) : (depth[far] as number);
    }
  }
  return {
    ...{ depth, parent, root, later, levels, out, into, deepest },
    firstOf: (node) => first[rank[node] as number] as number,
    endOf: (node) => first[(rank[node] as number) + 1] as number,
  };
}
