import { alignWords as alignTokens } from "../align.js";
import { QuoteQueryError } from "../errors.js";
import { joinCompounds } from "../hyphens.js";
import { type Token, tokenise } from "../tokenise.js";

/** One word of a text, where it is printed. */
export interface AlignedWord {
  /** As printed; a contraction is printed once for the words it stands for. */
  readonly text: string;
  /** The word as it is compared: "isn't" is `is` and `not`, "fifty-two" is `52`. */
  readonly word: string;
  /** Where it begins in the text, in UTF-16 units. */
  readonly start: number;
  /** Where it ends, exclusive. */
  readonly end: number;
}

/** Two words that stand in the same place of two texts, or one that the other text does not have. */
export interface WordPair {
  /** The word of the first text; `null` when only the second has one here. */
  readonly a: AlignedWord | null;
  /** The word of the second text; `null` when only the first has one here. */
  readonly b: AlignedWord | null;
  /** How alike they are: 1 the same word, 0.7 another form of it or a slip of the pen, 0 neither. */
  readonly likeness: number;
}

/**
 * Aligns two texts word by word: which word of the one stands where the other has which.
 *
 * Global alignment with affine gaps (Gotoh 1982) that cost nothing at the ends, over words as a
 * {@link createQuoteIndex | quote index} compares them. Read in order, the pairs hold every word of both texts.
 *
 * @param a - The first text.
 * @param b - The second text.
 * @returns The pairs, in the order of both texts. O(n m) up to 20,000 pairs of words, near-linear beyond.
 * @throws {@link QuoteQueryError} when one of them is no string.
 *
 * @example
 * ```ts
 * import { alignWords } from "as-reported/quotes";
 *
 * alignWords("This isn't enough", "this is not sufficient").map(({ a, b, likeness }) => [a?.word, b?.word, likeness]);
 * //=> [["this", "this", 1], ["is", "is", 1], ["not", "not", 1], ["enough", "sufficient", 0]]
 * ```
 */
export function alignWords(a: string, b: string): readonly WordPair[] {
  checkString("a", a);
  checkString("b", b);
  const [wordsA, wordsB] = [tokenise(a), tokenise(b)];
  const [first, second] = [joinCompounds(wordsA, wordsB), joinCompounds(wordsB, wordsA)];
  return alignTokens(first, second).flatMap((column) =>
    Array.from({ length: column.length }, (_, n) => ({
      a: column.a < 0 ? null : shown(a, first[column.a + n] as Token),
      b: column.b < 0 ? null : shown(b, second[column.b + n] as Token),
      likeness: Math.round(column.likeness * 100) / 100,
    })),
  );
}

function checkString(field: string, value: unknown): void {
  if (typeof value !== "string") throw new QuoteQueryError(field, value, "Give a string.");
}

function shown(text: string, { key, start, end }: Token): AlignedWord {
  return { text: text.slice(start, end), word: key, start, end };
}
