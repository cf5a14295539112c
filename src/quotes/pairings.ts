import { isContent } from "./content.js";
import { placesOf } from "./places.js";
import { KINDRED, similarity } from "./similarity.js";
import type { Token } from "./tokenise.js";

/** How each word of one text pairs with each word of another, line by line. */
export interface Pairings {
  /** How alike the two are, 0 to 1. */
  readonly likeness: Float32Array;
  /** What it is worth to put the two in one column. */
  readonly worth: Float64Array;
}

/**
 * How each word pairs with each word of the other text. Most words are unlike, and what an unlike pair is worth
 * depends on the kinds of both alone; only those that can be alike are looked at one by one.
 */
export function pairingsOf(words: readonly Token[], others: readonly Token[]): Pairings {
  const likeness = new Float32Array(words.length * others.length);
  const worth = new Float64Array(words.length * others.length);
  const { rare, stems } = readingOf(others);
  const places = placesOf(others);
  for (let line = 0; line < words.length; line++) {
    const word = words[line] as Token;
    const start = line * others.length;
    worth.set(unlike(word, others), start);
    const look = (list: readonly number[] | undefined): void => {
      if (!list) return;
      for (const index of list) {
        const other = others[index] as Token;
        const alike = similarity(word, other);
        if (alike === 0) continue;
        const weight = Math.min(word.weight, other.weight);
        likeness[start + index] = alike;
        worth[start + index] = alike === 1 ? weight + 0.2 : weight * KINDRED;
      }
    };
    look(places.get(word.key));
    if (word.alt !== null) look(places.get(word.alt));
    look(stems.get(word.stem));
    // A slip of the pen has a rare word on one side.
    if (word.kind !== "rare")
      look(rare.length > 0 ? rare.filter((at) => canSlip(word, others[at] as Token)) : rare);
    else {
      for (let index = 0; index < others.length; index++) {
        if (canSlip(word, others[index] as Token)) look([index]);
      }
    }
  }
  return { likeness, worth };
}

/** A quick look before the letters are counted. */
function canSlip({ key: a }: Token, { key: b }: Token): boolean {
  const longer = a.length - b.length;
  if (longer > 2 || longer < -2 || a.length < 3) return false;
  return a.charCodeAt(0) === b.charCodeAt(0) || a.charCodeAt(a.length - 1) === b.charCodeAt(b.length - 1);
}

/** What is worked out once for a text that many others are held against. */
interface Reading {
  /** Where its rare words stand. */
  readonly rare: readonly number[];
  /** Where each stem stands. */
  readonly stems: ReadonlyMap<string, readonly number[]>;
  /** For each kind of word, what it is worth beside each word of the text that is unlike. */
  readonly unlike: Map<Token["kind"], Float64Array>;
}

const readings = new WeakMap<readonly Token[], Reading>();

function readingOf(tokens: readonly Token[]): Reading {
  let reading = readings.get(tokens);
  if (!reading) {
    const stems = new Map<string, number[]>();
    const rare: number[] = [];
    for (const [index, { stem, kind }] of tokens.entries()) {
      if (kind === "rare") rare.push(index);
      const list = stems.get(stem);
      if (list) list.push(index);
      else stems.set(stem, [index]);
    }
    reading = { rare, stems, unlike: new Map() };
    readings.set(tokens, reading);
  }
  return reading;
}

function unlike(word: Token, others: readonly Token[]): Float64Array {
  const { unlike: known } = readingOf(others);
  let worth = known.get(word.kind);
  if (!worth) {
    worth = Float64Array.from(others, (other) => {
      if ((word.kind === "negation") !== (other.kind === "negation")) return -0.5;
      if (word.kind === other.kind) return 0.03;
      return isContent(word) === isContent(other) ? 0.02 : 0.01;
    });
    known.set(word.kind, worth);
  }
  return worth;
}
