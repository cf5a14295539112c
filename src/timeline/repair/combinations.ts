/** As many combinations are gone through one by one. */
const mostCombinations = 256;

/** How many are drawn where there are more. */
const drawn = 64;

/**
 * The ways to take one of each: all of them, or where they are too many, some that are drawn at random, always the
 * same. Two of few choices come together in one of those as good as surely.
 *
 * @param counts - How many there are of each.
 */
export function* combinationsOf(counts: readonly number[]): Generator<readonly number[]> {
  const ways = counts.reduce((product, count) => product * count, 1);
  if (ways > mostCombinations) {
    let state = 1;
    for (let way = 0; way < drawn; way += 1) {
      yield counts.map((count) => {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        return Math.floor((state / 2 ** 32) * count);
      });
    }
    return;
  }
  for (let way = 0; way < ways; way += 1) {
    let rest = way;
    yield counts.map((count) => {
      const pick = rest % count;
      rest = Math.floor(rest / count);
      return pick;
    });
  }
}
