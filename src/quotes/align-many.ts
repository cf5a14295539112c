import { alignWords } from "./align.js";
import { isContent } from "./content.js";
import { joinCompounds } from "./hyphens.js";
import type { Token } from "./tokenise.js";

/** One place in many texts: for each text the words that stand there, by the number of the text. */
export type Place = ReadonlyMap<number, readonly Token[]>;

/**
 * Aligns the words of any number of texts in one table.
 *
 * Progressive alignment: the longest text first, then each next one against the columns so far. A text that
 * shares no word with content with them, nor half of its words, gets columns of its own, at the end. Words that one text prints as
 * one ("isn't") share a column in all.
 *
 * @param texts - The words of each text.
 * @param first - How many of them, from the first on, are aligned before the others, so that these change nothing
 *   between those.
 * @returns The columns, from the first word to the last. O(k n m) for k texts.
 */
export function alignMany(
  texts: readonly (readonly Token[])[],
  first: number = texts.length,
): readonly Place[] {
  const all = texts.flat();
  const joined = texts.map((tokens) => joinCompounds(tokens, all));
  const order = [...joined.keys()].sort(
    (a, b) =>
      Number(a >= first) - Number(b >= first) || (joined[b]?.length ?? 0) - (joined[a]?.length ?? 0) || a - b,
  );
  let columns: readonly Map<number, Token>[] = [];
  for (const text of order) columns = place(columns, text, joined[text] ?? []);
  return mergeUnits(columns);
}

function place(
  columns: readonly Map<number, Token>[],
  text: number,
  tokens: readonly Token[],
): readonly Map<number, Token>[] {
  const keys = new Set(tokens.map((token) => token.key));
  // A column stands for the word of it that this text has too, else for its first.
  const profile = columns.map((column) => {
    const words = [...column.values()];
    return words.find((word) => keys.has(word.key)) ?? (words[0] as Token);
  });
  const aligned = alignWords(profile, tokens);
  const alike = aligned.filter(({ likeness }) => likeness > 0);
  const related = alike.some(({ b }) => isContent(tokens[b] as Token)) || alike.length * 2 >= tokens.length;
  if (!related) return [...columns, ...tokens.map((token) => new Map([[text, token]]))];
  return aligned.flatMap(({ a, b, length }) =>
    Array.from({ length }, (_, step) => {
      const column = a >= 0 ? (columns[a + step] as Map<number, Token>) : new Map<number, Token>();
      return b >= 0 ? new Map([...column, [text, tokens[b + step] as Token]]) : column;
    }),
  );
}

/** Columns that one printed unit of any text spans become one. */
function mergeUnits(columns: readonly Map<number, Token>[]): readonly Place[] {
  const places: Map<number, Token[]>[] = [];
  for (const [index, column] of columns.entries()) {
    const last = index > 0 ? columns[index - 1] : undefined;
    const spans = [...column].some(([text, token]) => last?.get(text)?.unit === token.unit);
    const target = spans ? (places.at(-1) as Map<number, Token[]>) : new Map<number, Token[]>();
    if (!spans) places.push(target);
    for (const [text, token] of column) target.set(text, [...(target.get(text) ?? []), token]);
  }
  return places;
}
