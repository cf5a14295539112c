import { isSlip } from "../similarity.js";
import type { Vocabulary } from "./vocabulary.js";

/** What two words of at most two edits differ in: letters that only one of them has. */
const MOST_UNLIKE = 4;
const LONGEST = 40;
const MOST_TARGETS = 32;

/**
 * The words of a vocabulary for which this one may be a slip of the pen, those of most rows first.
 *
 * Every word is looked at, by its letters only: one bit each of a number, so that a hundred thousand words take
 * a fraction of a millisecond.
 */
export function slipsOf(vocabulary: Vocabulary, letters: LetterSets, word: string): readonly number[] {
  if (word.length < 3 || word.length > LONGEST) return [];
  extend(letters, vocabulary);
  const wanted = setOf(word);
  const found: number[] = [];
  const { names, bases, rows } = vocabulary;
  for (let term = 0; term < names.length; term++) {
    if (Math.abs((letters.lengths[term] as number) - word.length) > 2) continue;
    if (bitsIn((letters.sets[term] as number) ^ wanted) > MOST_UNLIKE) continue;
    const known = rows[term] !== 0 && bases[term] === term;
    if (known && isSlip(word, names[term] as string)) found.push(term);
  }
  const order = (a: number, b: number): number =>
    (rows[b] as number) - (rows[a] as number) || ((names[a] as string) < (names[b] as string) ? -1 : 1);
  return found.sort(order).slice(0, MOST_TARGETS);
}

/** The letters of each term as bits of one number, and its length. */
export interface LetterSets {
  sets: Int32Array;
  lengths: Uint8Array;
  known: number;
}

/** The letters of no term yet. */
export function createLetterSets(): LetterSets {
  return { sets: new Int32Array(0), lengths: new Uint8Array(0), known: 0 };
}

function extend(letters: LetterSets, { names }: Vocabulary): void {
  if (letters.sets.length < names.length) {
    const sets = new Int32Array(names.length * 2);
    const lengths = new Uint8Array(names.length * 2);
    sets.set(letters.sets);
    lengths.set(letters.lengths);
    Object.assign(letters, { sets, lengths });
  }
  for (; letters.known < names.length; letters.known++) {
    const name = names[letters.known] as string;
    letters.lengths[letters.known] = Math.min(name.length, 255);
    letters.sets[letters.known] = name.length > LONGEST ? 0 : setOf(name);
  }
}

function setOf(word: string): number {
  let set = 0;
  for (let at = 0; at < word.length; at++) set |= 1 << (word.charCodeAt(at) & 31);
  return set;
}

function bitsIn(set: number): number {
  let bits = set - ((set >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
