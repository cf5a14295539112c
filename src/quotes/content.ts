import type { Token } from "./tokenise.js";

/** Whether a word has content of its own. */
export function isContent({ kind }: Token): boolean {
  return kind === "rare" || kind === "common" || kind === "number";
}

/** How many different words with content, in whatever form, and how many that are no function words. */
export function countWords(tokens: readonly Token[]): { readonly content: number; readonly telling: number } {
  const seen = new Set<string>();
  let [content, telling] = [0, 0];
  for (const token of tokens) {
    if (token.kind === "function" || seen.has(token.stem)) continue;
    seen.add(token.stem);
    telling++;
    if (isContent(token)) content++;
  }
  return { content, telling };
}
