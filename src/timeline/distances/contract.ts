import { isLess } from "../length.js";
import { holds, origin } from "../network.js";
import type { Solution } from "../solution.js";
import { type Edges, edgesAmong } from "./edges.js";

/** Nodes with more neighbours than this are not taken out: their neighbours would all be tied to each other. */
export const mostNeighbours = 8;

/** A round that takes out less than this share of what is left was not worth it. */
const worthwhile = 1 / 16;

/** The nodes of a network but for the origin, taken out one after another; what is left is its core. */
export interface Contraction {
  /** The nodes that were taken out, first to last. */
  readonly order: Int32Array;
  /** The place of each node in this order; those that are left share the place behind all others. */
  readonly rank: Int32Array;
  /** The nodes that are left. */
  readonly core: Int32Array;
  /** All ways that there are, those through nodes that were taken out included. */
  readonly edges: Edges;
}

/**
 * Takes out nodes of few neighbours and ties these to each other, by ways as short as those through the node: so
 * the ways among the nodes that are left stay as short as they were (Dibbelt, Strasser and Wagner, "Customizable
 * contraction hierarchies", 2016). Each round takes out nodes that are no neighbours: after each other, they
 * would make a chain as deep as it is long. Nodes with the fewest neighbours go first. Where nodes are closely tied,
 * a core stays.
 */
export function contract(solution: Solution): Contraction {
  const { size } = solution.network;
  const edges = edgesOf(solution);
  const { degree } = edges;
  const rank = new Int32Array(size).fill(size);
  const order = new Int32Array(size);
  let taken = 0;
  /** The round in which a neighbour of a node was taken out last. */
  const touchedIn = new Int32Array(size);
  const around = new Int32Array(mostNeighbours);

  function takeOut(node: number, round: number): void {
    order[taken] = node;
    rank[node] = taken;
    taken += 1;
    let count = 0;
    for (let way = edges.first(node); way !== -1; way = edges.next(way)) {
      const neighbour = edges.far(way);
      if (rank[neighbour] !== size) continue;
      touchedIn[neighbour] = round;
      degree[neighbour] = (degree[neighbour] as number) - 1;
      for (let other = 0; other < count; other += 1) tie(edges, around[other] as number, way);
      around[count] = way;
      count += 1;
    }
  }

  const left = Int32Array.from({ length: size - 1 }, (_, index) => index + 1);
  let count = left.length;
  for (let [limit, round] = [2, 1]; count > 0; round += 1) {
    let kept = 0;
    for (let index = 0; index < count; index += 1) {
      const node = left[index] as number;
      if ((degree[node] as number) <= limit && touchedIn[node] !== round) takeOut(node, round);
      else left[kept++] = node;
    }
    const isWorthwhile = count - kept >= count * worthwhile;
    count = kept;
    if (isWorthwhile) continue;
    if (limit === mostNeighbours) break;
    limit += 1;
  }
  return { order: order.subarray(0, taken), rank, core: left.slice(0, count), edges };
}

/** The ways of a network but for those through the origin. */
function edgesOf({ network, upper, lower }: Solution): Edges {
  const { size, from, to, ms, strict } = network;
  const edges = edgesAmong(size, ms.length);
  for (let arc = 0; arc < ms.length; arc += 1) {
    const [near, far] = [from[arc] as number, to[arc] as number];
    if (near === origin || far === origin || near === far || !holds(network, arc)) continue;
    const viaMs = (lower.ms[near] as number) + (upper.ms[far] as number);
    const viaStrict = (lower.strict[near] as number) + (upper.strict[far] as number);
    // Where the way through the origin is as short, nothing needs the arc.
    if (!isLess(ms[arc] as number, strict[arc] as number, viaMs, viaStrict)) continue;
    edges.lower(edges.between(near, far), ms[arc] as number, strict[arc] as number);
  }
  return edges;
}

/** Ties two neighbours of a node to each other, even where no way leads through it: the hierarchy relies on that. */
function tie(edges: Edges, one: number, other: number): void {
  const way = edges.between(edges.far(one), edges.far(other));
  const [oneBack, otherBack] = [one ^ 1, other ^ 1];
  edges.lower(way, edges.ms(oneBack) + edges.ms(other), edges.strict(oneBack) + edges.strict(other));
  edges.lower(way ^ 1, edges.ms(otherBack) + edges.ms(one), edges.strict(otherBack) + edges.strict(one));
}
