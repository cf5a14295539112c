/** Things that fall into sets, each led by its least. */
export interface DisjointSets {
  /** The least of the set that a thing is in. */
  leaderOf(one: number): number;
  /** Makes one set of the sets that two things are in. */
  join(a: number, b: number): void;
}

/** As many sets as there are things, from 0 on (Tarjan's union by halving the ways). */
export function disjointSets(size: number): DisjointSets {
  const leaders = Int32Array.from({ length: size }, (_, one) => one);
  const leaderOf = (one: number): number => {
    let at = one;
    while (leaders[at] !== at) {
      leaders[at] = leaders[leaders[at] as number] as number;
      at = leaders[at] as number;
    }
    return at;
  };
  return {
    leaderOf,
    join(a, b) {
      const [first, second] = [leaderOf(a), leaderOf(b)];
      leaders[Math.max(first, second)] = Math.min(first, second);
    },
  };
}
