import type { Token } from "./tokenise.js";

const known = new WeakMap<readonly Token[], ReadonlyMap<string, readonly number[]>>();

/** Where each word stands; a word that can mean two stands under both. Found once for each list of words. */
export function placesOf(tokens: readonly Token[]): ReadonlyMap<string, readonly number[]> {
  const before = known.get(tokens);
  if (before) return before;
  const places = new Map<string, number[]>();
  const put = (key: string, index: number): void => {
    const list = places.get(key);
    if (list) list.push(index);
    else places.set(key, [index]);
  };
  for (const [index, token] of tokens.entries()) {
    put(token.key, index);
    if (token.alt !== null) put(token.alt, index);
  }
  known.set(tokens, places);
  return places;
}

const weights = new WeakMap<readonly Token[], number>();

/** How much all the words weigh together. Added up once for each list of words. */
export function weightOf(tokens: readonly Token[]): number {
  let weight = weights.get(tokens);
  if (weight === undefined) {
    weight = 0;
    for (const token of tokens) weight += token.weight;
    weights.set(tokens, weight);
  }
  return weight;
}
