import { isLess } from "../length.js";
import { structural } from "../network.js";
import type { Arcs } from "../shortest.js";
import type { Solution } from "../solution.js";
import type { Contraction } from "./contract.js";

/** The ways among the nodes that a contraction left, as arcs; but those that the way through the origin makes needless. */
export function coreOf({ core, rank, edges }: Contraction, { upper, lower }: Solution): Arcs {
  const size = rank.length;
  const isNeeded = (node: number, far: number, way: number): boolean => {
    const viaMs = (lower.ms[node] as number) + (upper.ms[far] as number);
    const viaStrict = (lower.strict[node] as number) + (upper.strict[far] as number);
    return rank[far] === size && isLess(edges.ms(way), edges.strict(way), viaMs, viaStrict);
  };
  const offsets = { out: new Int32Array(size + 1), into: new Int32Array(size + 1) };
  const lists = { out: [] as number[], into: [] as number[] };
  let next = 0;
  for (const node of core) {
    for (; next <= node; next += 1) {
      offsets.out[next] = lists.out.length;
      offsets.into[next] = lists.into.length;
    }
    for (let way = edges.first(node); way !== -1; way = edges.next(way)) {
      const far = edges.far(way);
      if (isNeeded(node, far, way)) lists.out.push(way);
      if (isNeeded(far, node, way ^ 1)) lists.into.push(way ^ 1);
    }
  }
  for (; next <= size; next += 1) {
    offsets.out[next] = lists.out.length;
    offsets.into[next] = lists.into.length;
  }
  const ways = Int32Array.from(lists.out);
  const arcOf = new Int32Array(edges.count());
  for (const [arc, way] of ways.entries()) arcOf[way] = arc;
  return {
    ms: Float64Array.from(ways, (way) => edges.ms(way)),
    strict: Int32Array.from(ways, (way) => edges.strict(way)),
    report: new Int32Array(ways.length).fill(structural),
    stands: new Uint8Array(0),
    rows: {
      out: { offsets: offsets.out, arcs: ways.map((_, arc) => arc), far: ways.map((way) => edges.far(way)) },
      into: {
        offsets: offsets.into,
        arcs: Int32Array.from(lists.into, (way) => arcOf[way] as number),
        far: ways.map((way) => edges.far(way ^ 1)),
      },
    },
  };
}
