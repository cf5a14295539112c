import type { Ends } from "../relation.js";
import type { Solution } from "../solution.js";
import type { Place, Search, Target } from "./search.js";

/** Shortens the ways among nodes, as far as they do not lead through the origin; returns the work it took. */
export type Shorten = (nodes: readonly number[], ends: Ends) => number;

/** Searches from each of the places to those others that are tied to it in what is searched. */
export function searchAmong(
  places: readonly Place[],
  ends: Ends,
  { upper, lower }: Solution,
  search: Search,
  isTied: (from: Place, to: Place) => boolean,
): number {
  let work = 0;
  for (const [x, from] of places.entries()) {
    // Both ends of a moment are one node.
    const before = places.findIndex(({ node }) => node === from.node);
    if (before < x) {
      copyRow(ends, before, x);
      continue;
    }
    const targets = places.map((place, y): Target => {
      const at = 4 * x + y;
      return { place, ms: ends.ms[at] as number, strict: ends.strict[at] as number };
    });
    const isFree = (lengths: typeof upper, node: number) => lengths.ms[node] === Number.POSITIVE_INFINITY;
    const sought = targets.filter(({ place }) => {
      const { node } = place;
      // What has no upper bound is not reached from what has one, nor what has a lower bound from what has none.
      if (isFree(upper, node) && !isFree(upper, from.node)) return false;
      if (isFree(lower, from.node) && !isFree(lower, node)) return false;
      return node !== from.node && isTied(from, place);
    });
    if (sought.length === 0) continue;
    work += search(from, sought);
    for (const [y, { ms, strict }] of targets.entries()) {
      ends.ms[4 * x + y] = ms;
      ends.strict[4 * x + y] = strict;
    }
  }
  return work;
}

function copyRow({ ms, strict }: Ends, from: number, to: number): void {
  ms.copyWithin(4 * to, 4 * from, 4 * from + 4);
  strict.copyWithin(4 * to, 4 * from, 4 * from + 4);
}
