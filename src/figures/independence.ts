import type { Corpus } from "../model/index.js";
import type { Claimant } from "./types.js";

/** How many independent claimants there are among some. */
export type CountIndependent = (claimants: readonly Claimant[]) => number;

/**
 * Counts claimants, those of one side once: a state and its television, or two ministries of one state.
 * Claimants are of one side when one is affiliated with the other, at any remove, or both with a third.
 */
export function independenceIn(corpus: Corpus): CountIndependent {
  const affiliations = new Map<string, readonly string[]>(
    corpus.actors.map((actor) => [actor.id, actor.affiliations]),
  );
  const sides = new Map<string, readonly string[]>();
  const sideOf = ({ type, id }: Claimant): readonly string[] => {
    if (type !== "actor") return [`${type}:${id}`];
    const known = sides.get(id);
    if (known) return known;
    const side = [...closure(id, affiliations)];
    sides.set(id, side);
    return side;
  };
  return (claimants) => {
    if (claimants.length < 2) return claimants.length;
    // Who belongs to something that another belongs to is of that one's group (union by halving the ways).
    const leaders = claimants.map((_, index) => index);
    const leaderOf = (index: number): number => {
      let at = index;
      while (leaders[at] !== at) {
        leaders[at] = leaders[leaders[at] as number] as number;
        at = leaders[at] as number;
      }
      return at;
    };
    let groups = claimants.length;
    const first = new Map<string, number>();
    for (const [index, claimant] of claimants.entries()) {
      for (const one of sideOf(claimant)) {
        const other = first.get(one);
        if (other === undefined) first.set(one, index);
        else if (leaderOf(other) !== leaderOf(index)) {
          leaders[leaderOf(index)] = leaderOf(other);
          groups--;
        }
      }
    }
    return groups;
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
