import type { Corpus, Ids } from "../model/index.js";

/** How the places of a corpus lie within each other. */
export interface Nesting {
  /** Whether one place contains the other, or they are the same. */
  isNested(a: string, b: string): boolean;
  /** Of some places, those that lie in no other of them: the fewest that they can be counted as. */
  outermost<P extends string>(places: readonly P[]): readonly P[];
}

export function nestingOf<I extends Ids>(corpus: Corpus<I>): Nesting {
  const known = new Map<string, ReadonlySet<string>>();
  /** The places around a place. What lies within itself, which makes no sense, ends the way. */
  const around = (place: string): ReadonlySet<string> => {
    const found = known.get(place);
    if (found) return found;
    const outer = new Set<string>();
    for (let id = corpus.get("place", place).within; id !== null && id !== place && !outer.has(id); ) {
      outer.add(id);
      id = corpus.get("place", id).within;
    }
    known.set(place, outer);
    return outer;
  };
  return {
    isNested: (a, b) => a === b || around(a).has(b) || around(b).has(a),
    outermost(places) {
      const all = new Set<string>(places);
      return places.filter((place) => ![...around(place)].some((id) => all.has(id)));
    },
  };
}
