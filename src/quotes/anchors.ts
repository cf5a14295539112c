import type { Token } from "./tokenise.js";

const SHINGLE = 3;

/**
 * Places where two long texts surely belong together: passages of three words that stand exactly once in
 * both, in the longest chain that runs forward in both (the idea of the patience diff).
 *
 * @returns Pairs of indexes, increasing in both texts. O(n log n).
 */
export function anchors(a: readonly Token[], b: readonly Token[]): readonly (readonly [number, number])[] {
  const [inA, inB] = [uniquePassages(a), uniquePassages(b)];
  const [fewer, more, swapped] = inA.size <= inB.size ? [inA, inB, false] : [inB, inA, true];
  const pairs: (readonly [number, number])[] = [];
  for (const [words, place] of fewer) {
    const other = more.get(words) ?? -1;
    if (place >= 0 && other >= 0) pairs.push([place, other]);
  }
  pairs.sort(([x], [y]) => x - y);
  return longestChain(pairs).map(([x, y]) => (swapped ? ([y, x] as const) : ([x, y] as const)));
}

function passage(tokens: readonly Token[], at: number): string {
  return `${tokens[at]?.key} ${tokens[at + 1]?.key} ${tokens[at + 2]?.key}`;
}

/** One long question is held against many rows: its passages are found once. */
const found = new WeakMap<readonly Token[], ReadonlyMap<string, number>>();

/** Each passage and where it begins; -1 for one that stands there twice. */
function uniquePassages(tokens: readonly Token[]): ReadonlyMap<string, number> {
  const before = found.get(tokens);
  if (before) return before;
  const places = new Map<string, number>();
  found.set(tokens, places);
  for (let at = 0; at + SHINGLE <= tokens.length; at++) {
    const words = passage(tokens, at);
    places.set(words, places.has(words) ? -1 : at);
  }
  return places;
}

/** The longest chain of pairs whose second number increases too (Fredman 1975). */
function longestChain(pairs: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const tails: number[] = []; // tails[k]: the pair that ends the best chain of k + 1 pairs
  const before: number[] = [];
  for (const [index, [, place]] of pairs.entries()) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] as number]?.[1] as number) < place) low = middle + 1;
      else high = middle;
    }
    before.push(low > 0 ? (tails[low - 1] as number) : -1);
    tails[low] = index;
  }
  const chain: (readonly [number, number])[] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index] as number) {
    chain.push(pairs[index] as readonly [number, number]);
  }
  return chain.reverse();
}
