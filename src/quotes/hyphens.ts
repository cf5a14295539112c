import { placesOf } from "./places.js";
import { stem } from "./stem.js";
import type { Token } from "./tokenise.js";

/**
 * The words of one text, with each hyphenated compound as one word where the other text writes it so:
 * "counter-attack" against "counterattack". "now here" stays two words: there is no hyphen in it.
 */
export function joinCompounds(tokens: readonly Token[], other: readonly Token[]): readonly Token[] {
  const compounds = compoundsOf(tokens);
  if (compounds.size === 0) return tokens;
  const others = placesOf(other);
  const [fewer, more] = compounds.size < others.size ? [compounds, others] : [others, compounds];
  if (![...fewer.keys()].some((key) => more.has(key))) return tokens;
  const joined: Token[] = [];
  for (let index = 0; index < tokens.length; ) {
    const first = tokens[index] as Token;
    const { key, end } = compoundAt(tokens, index);
    if (end === index + 1 || !others.has(key)) {
      for (const token of tokens.slice(index, end)) joined.push(token);
    } else {
      const last = tokens[end - 1] as Token;
      joined.push({ ...first, key, stem: stem(key), kind: "rare", weight: 1, end: last.end, glued: false });
    }
    index = end;
  }
  return joined;
}

const known = new WeakMap<readonly Token[], ReadonlySet<string>>();

/** Every hyphenated compound, written as one word. */
function compoundsOf(tokens: readonly Token[]): ReadonlySet<string> {
  const before = known.get(tokens);
  if (before) return before;
  const compounds = new Set<string>();
  for (let index = 0; index < tokens.length; ) {
    const { key, end } = compoundAt(tokens, index);
    if (end > index + 1) compounds.add(key);
    index = end;
  }
  known.set(tokens, compounds);
  return compounds;
}

/** Compounds longer than this are no words. */
const MOST_PARTS = 6;

function compoundAt(tokens: readonly Token[], start: number): { readonly key: string; readonly end: number } {
  let end = start + 1;
  while (tokens[end - 1]?.glued && end < tokens.length && end - start < MOST_PARTS) end++;
  const key = end === start + 1 ? "" : tokens.slice(start, end).reduce((word, part) => word + part.key, "");
  return { key, end };
}
