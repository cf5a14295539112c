import type { BenchRow } from "./rows.js";

const K1 = 1.2;
const B = 0.75;

/** Okapi BM25 over lower-case words without marks, nothing else: the floor that a ranking has to beat. */
export function createBm25(rows: readonly BenchRow[]): (text: string) => string | undefined {
  const documents = rows.map(({ text }) => wordsOf(text));
  const average = documents.reduce((sum, words) => sum + words.length, 0) / documents.length;
  const having = new Map<string, number>();
  for (const words of documents)
    for (const word of new Set(words)) having.set(word, (having.get(word) ?? 0) + 1);
  return (text) => {
    let best: string | undefined;
    let most = 0;
    for (const [number, words] of documents.entries()) {
      let score = 0;
      for (const word of wordsOf(text)) {
        const often = words.filter((other) => other === word).length;
        const known = having.get(word) ?? 0;
        const rarity = Math.log(1 + (documents.length - known + 0.5) / (known + 0.5));
        score += (rarity * often * (K1 + 1)) / (often + K1 * (1 - B + (B * words.length) / average));
      }
      if (score > most) [most, best] = [score, rows[number]?.id];
    }
    return best;
  };
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
