import type { Corpus } from "../model/index.js";
import type { Claimant } from "./types.js";

/** How many independent claimants there are among some. */
export type CountIndependent = (claimants: readonly Claimant[]) => number;

/**
 * Counts claimants, those of one side once: a state and its television, or two ministries of one state.
 * Claimants are of one side when one is affiliated with the other, at any remove, or both with a third.
 */
export function independenceIn(corpus: Corpus): CountIndependent {
  const affiliations = new Map(corpus.actors.map((actor) => [actor.id, actor.affiliations]));
  return (claimants) => {
    // Each group holds what its claimants belong to; a claimant joins every group that it shares any of.
    const groups: Set<string>[] = [];
    for (const { type, id } of claimants) {
      const side = type === "actor" ? closure(id, affiliations) : new Set([`${type}:${id}`]);
      const shared = groups.filter((group) => [...side].some((one) => group.has(one)));
      for (const group of shared) {
        for (const one of group) side.add(one);
        groups.splice(groups.indexOf(group), 1);
      }
      groups.push(side);
    }
    return groups.length;
  };
}

/** An actor and all it is affiliated with, at any remove; affiliations may form circles. */
function closure(actor: string, affiliations: ReadonlyMap<string, readonly string[]>): Set<string> {
  const side = new Set([`actor:${actor}`]);
  const queue = [actor];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const affiliate of affiliations.get(id) ?? []) {
      if (side.has(`actor:${affiliate}`)) continue;
      side.add(`actor:${affiliate}`);
      queue.push(affiliate);
    }
  }
  return side;
}
