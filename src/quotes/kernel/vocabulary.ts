import { stem } from "../stem.js";
import { rarity } from "./rarity.js";

/**
 * The words of all rows, numbered: a term is a number from 0 up.
 *
 * A word that stands for one of two ("it's changed": is or has), or that a hyphen joins to the next, is a
 * term of its own, so that a row is no more than its terms in order. Each term has a base: the plain word,
 * whose rarity it shares.
 */
export interface Vocabulary {
  /** The name of each term: the word, `word|other`, and a hyphen behind where one joins it to the next. */
  readonly names: string[];
  /** The term of each name. */
  readonly terms: Map<string, number>;
  /** The plain word of each term. */
  bases: Uint32Array;
  /** For each base, how many rows have it. */
  rows: Uint32Array;
  /** For each base, how much it counts: the rarity of `rows`. */
  weights: Float64Array;
  /** For each word, the terms that can stand for it and are not it. */
  readonly variants: Map<string, number[]>;
  /** For each stem, its bases; found when first asked for, for all names up to `stemmed`. */
  readonly stems: Map<string, number[]>;
  stemmed: number;
}

/** A vocabulary without words. */
export function createVocabulary(): Vocabulary {
  return {
    names: [],
    terms: new Map(),
    bases: new Uint32Array(1024),
    rows: new Uint32Array(1024),
    weights: new Float64Array(1024).fill(1),
    variants: new Map(),
    stems: new Map(),
    stemmed: 0,
  };
}

/**
 * The vocabulary of these names, in this order, with the number of rows that have each; `null` when they are
 * those of no vocabulary.
 */
export function restoreVocabulary(names: readonly string[], rows: Uint32Array): Vocabulary | null {
  const vocabulary = createVocabulary();
  for (const [term, name] of names.entries()) if (intern(vocabulary, name) !== term) return null;
  vocabulary.rows.set(rows);
  for (let base = 0; base < rows.length; base++) vocabulary.weights[base] = rarity(rows[base] as number);
  return vocabulary;
}

/** The name of the term for one word of a text. */
export function nameOf(key: string, alt: string | null, glued: boolean): string {
  return (alt === null ? key : `${key}|${alt}`) + (glued ? "-" : "");
}

/** The words that a name stands for. */
function wordsOf(name: string): readonly string[] {
  const joined = name.endsWith("-") ? name.slice(0, -1) : name;
  return joined.includes("|") ? joined.split("|") : [joined];
}

/** The term of a name, which is given one when it is new. */
export function intern(vocabulary: Vocabulary, name: string): number {
  const known = vocabulary.terms.get(name);
  if (known !== undefined) return known;
  const [word = name, ...others] = wordsOf(name);
  const base = word === name ? -1 : intern(vocabulary, word);
  const term = vocabulary.names.length;
  if (term === vocabulary.bases.length) {
    vocabulary.bases = doubled(vocabulary.bases);
    vocabulary.rows = doubled(vocabulary.rows);
    const weights = new Float64Array(vocabulary.bases.length).fill(1);
    weights.set(vocabulary.weights);
    vocabulary.weights = weights;
  }
  const own = ownCopy(name);
  vocabulary.names.push(own);
  vocabulary.terms.set(own, term);
  vocabulary.bases[term] = base < 0 ? term : base;
  if (base >= 0) for (const stood of [word, ...others]) put(vocabulary.variants, ownCopy(stood), term);
  return term;
}

/** The terms that are a word or can stand for it. */
export function termsFor(vocabulary: Vocabulary, word: string): readonly number[] {
  const term = vocabulary.terms.get(word);
  const variants = vocabulary.variants.get(word) ?? [];
  return term === undefined ? variants : [term, ...variants];
}

/** The plain words of one stem. */
export function basesOfStem(vocabulary: Vocabulary, of: string): readonly number[] {
  for (; vocabulary.stemmed < vocabulary.names.length; vocabulary.stemmed++) {
    const term = vocabulary.stemmed;
    if (vocabulary.bases[term] === term) put(vocabulary.stems, stem(vocabulary.names[term] as string), term);
  }
  return vocabulary.stems.get(of) ?? [];
}

function put(lists: Map<string, number[]>, key: string, value: number): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function doubled(array: Uint32Array): Uint32Array {
  const wider = new Uint32Array(array.length * 2);
  wider.set(array);
  return wider;
}

/** Engines keep a short copy of a short slice, but the whole text for a longer one: a word must not hold its row. */
const SLICED_FROM = 13;

function ownCopy(word: string): string {
  if (word.length < SLICED_FROM) return word;
  let copy = "";
  for (let at = 0; at < word.length; at += 8192) {
    const length = Math.min(8192, word.length - at);
    copy += String.fromCharCode(...Array.from({ length }, (_, n) => word.charCodeAt(at + n)));
  }
  return copy;
}
