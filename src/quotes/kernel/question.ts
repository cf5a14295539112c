import { tokenise } from "../tokenise.js";
import { rarity } from "./rarity.js";
import { type LetterSets, slipsOf } from "./slips.js";
import { basesOfStem, termsFor, type Vocabulary } from "./vocabulary.js";

/** One word of a question, and what stands for it in the rows. */
interface Wanted {
  /** How much one occurrence counts. */
  readonly weight: number;
  /** Its places in the question, ascending. */
  readonly places: readonly number[];
  /** The terms that are it, an inflected form or the word it may be a slip for; each belongs to one word only. */
  readonly terms: readonly number[];
  /** How many rows have any of them, at most. */
  readonly rows: number;
}

/** A question as the index sees it. */
export interface Question {
  /** Its words, each once, the rarest first. */
  readonly words: readonly Wanted[];
  /** For each place the weight of its word. */
  readonly weights: Float64Array;
  /** For each place the terms that are its word and no other form of it. */
  readonly exact: readonly ReadonlySet<number>[];
  /** What all of it weighs. */
  readonly total: number;
}

/** For each term what it means to the question that is being asked; all zero between questions. */
export interface Meanings {
  /** The number of its word in the question plus one; 0: none. */
  word: Uint32Array;
  /** How nearly it is that word: 1 for the same. */
  credit: Float64Array;
}

/** What an inflected form of a word counts for, and a word that it may be a slip for. */
const KINDRED = 0.7;
const MOST_SLIPS = 32;
/** Words of so few rows may themselves be slips in a row. */
const FEW_ROWS = 2;

/**
 * Reads a question, and notes what each term means to it.
 *
 * @param text - The words asked for.
 * @param vocabulary - The words of the index.
 * @param letters - Their letters.
 * @param meanings - Is filled in; {@link forget} clears it.
 */
export function readQuestion(
  text: string,
  vocabulary: Vocabulary,
  letters: LetterSets,
  meanings: Meanings,
): Question {
  const tokens = tokenise(text);
  const byName = new Map<string, { token: (typeof tokens)[number]; places: number[] }>();
  for (const [place, token] of tokens.entries()) {
    const name = token.alt === null ? token.key : `${token.key}|${token.alt}`;
    const word = byName.get(name);
    if (word) word.places.push(place);
    else byName.set(name, { token, places: [place] });
  }
  const words = [...byName.values()];
  if (meanings.word.length < vocabulary.names.length) {
    meanings.word = new Uint32Array(vocabulary.names.length * 2);
    meanings.credit = new Float64Array(vocabulary.names.length * 2);
  }
  const claimed: number[][] = words.map(() => []);
  const claim = (word: number, terms: Iterable<number>, credit: number): void => {
    for (const term of terms) {
      if ((meanings.credit[term] as number) >= credit) continue;
      meanings.word[term] = word + 1;
      meanings.credit[term] = credit;
      claimed[word]?.push(term);
    }
  };
  const rowsOf = ({ key }: { key: string }): number => vocabulary.rows[vocabulary.terms.get(key) ?? -1] ?? 0;
  const names = [...byName.keys()];
  const exact = words.map(({ token: { key, alt } }) => {
    const terms = termsFor(vocabulary, key);
    return new Set(alt === null ? terms : [...terms, ...termsFor(vocabulary, alt)]);
  });
  // "It's it": each word first takes the term that is printed like it, then those that can stand for it.
  for (const [word, name] of names.entries()) claim(word, ownTerms(vocabulary, name), 1);
  for (const [word, terms] of exact.entries()) claim(word, terms, 1);
  let slips = 0;
  const weights = words.map(({ token }, word) => {
    const rows = rowsOf(token);
    if (token.kind === "negation" || token.kind === "number") return rarity(rows);
    const kin = basesOfStem(vocabulary, token.stem).flatMap((base) =>
      termsFor(vocabulary, vocabulary.names[base] as string),
    );
    claim(word, kin, KINDRED);
    if (rows > FEW_ROWS || slips === MOST_SLIPS) return rarity(rows);
    slips++;
    const meant = slipsOf(vocabulary, letters, token.key);
    for (const base of meant) claim(word, termsFor(vocabulary, vocabulary.names[base] as string), KINDRED);
    // An unknown word weighs what the word weighs that it seems to be.
    const likely =
      meant[0] ?? basesOfStem(vocabulary, token.stem).find((base) => vocabulary.rows[base] !== 0);
    return rarity(rows > 0 || likely === undefined ? rows : (vocabulary.rows[likely] as number));
  });
  const wanted = words.map(({ places }, word): Wanted & { word: number } => {
    const terms = (claimed[word] as number[]).filter((term) => meanings.word[term] === word + 1);
    let rows = 0;
    for (const term of new Set(terms.map((term) => vocabulary.bases[term] as number)))
      rows += vocabulary.rows[term] as number;
    return { weight: weights[word] as number, places, terms: [...new Set(terms)], rows, word };
  });
  wanted.sort((a, b) => a.rows - b.rows || a.word - b.word);
  const placeWeights = new Float64Array(tokens.length);
  let total = 0;
  for (const [rank, { terms, places, weight }] of wanted.entries()) {
    for (const term of terms) meanings.word[term] = rank + 1;
    for (const place of places) placeWeights[place] = weight;
    total += weight * places.length;
  }
  const exactAt: ReadonlySet<number>[] = [];
  for (const [word, { places }] of words.entries()) {
    for (const place of places) exactAt[place] = exact[word] as ReadonlySet<number>;
  }
  return { words: wanted.map(({ word: _, ...rest }) => rest), weights: placeWeights, exact: exactAt, total };
}

function ownTerms({ terms }: Vocabulary, name: string): readonly number[] {
  return [name, `${name}-`].flatMap((printed) => terms.get(printed) ?? []);
}

/** Clears what was noted for a question. */
export function forget(meanings: Meanings, { words }: Question): void {
  for (const { terms } of words) {
    for (const term of terms) {
      meanings.word[term] = 0;
      meanings.credit[term] = 0;
    }
  }
}
