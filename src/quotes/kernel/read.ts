import { needsNext } from "../contractions.js";
import { fold } from "../fold.js";
import { isNumeralWord } from "../numerals.js";
import { scan, scanPlain, type Unit, unitsOf } from "../scan.js";
import { glues, readUnits } from "../tokenise.js";
import { createPrintedWords } from "./printed-words.js";
import { intern, nameOf, type Vocabulary } from "./vocabulary.js";

/** Reads a text into terms: puts them behind each other into `terms`. */
export type Reader = (text: string, terms: number[]) => void;

/** A word whose meaning depends on its neighbours or on the case of the whole text. */
const DEPENDS = -1;
/** Printed words beyond this many are forgotten: what was read once is hardly read again. */
const MOST_KNOWN = 1 << 18;

/**
 * Reads texts into the terms of a vocabulary: the words of `tokenise`, without an object for any of them.
 *
 * Most printed words stand for the same words wherever they stand, so that they are read once and remembered.
 * A text with any other is read in full.
 */
export function createReader(vocabulary: Vocabulary): Reader {
  const known = createPrintedWords();
  const several: number[][] = [];
  const bounds: number[] = [];
  return (text, terms) => {
    const from = terms.length;
    bounds.length = 0;
    if (!scanPlain(text, bounds)) return readInFull(vocabulary, text, scan(text), terms);
    for (let at = 0; at < bounds.length; at += 2) {
      const start = bounds[at] as number;
      const end = endWithHyphen(text, bounds[at + 1] as number);
      let entry = known.find(text, start, end);
      if (entry === undefined) {
        if (known.count() >= MOST_KNOWN) {
          known.clear();
          several.length = 0;
        }
        entry = readAlone(vocabulary, text.slice(start, end), several);
        known.set(text, start, end, entry);
      }
      if (entry === DEPENDS) {
        terms.length = from;
        return readInFull(vocabulary, text, unitsOf(text, bounds), terms);
      }
      if (entry >= 0) terms.push(entry);
      else for (const term of several[-2 - entry] as number[]) terms.push(term);
    }
  };
}

/** The end of a printed word, with the hyphen that joins it to the next. */
function endWithHyphen(text: string, end: number): number {
  const code = text.charCodeAt(end);
  return (code === 45 || code === 0x2010 || code === 0x2011) && glues(text, end) ? end + 1 : end;
}

/** The term of a printed word, or -2 - n where its terms are the nth list of several. */
function readAlone(vocabulary: Vocabulary, printed: string, several: number[][]): number {
  const glued = /[-‐‑]$/.test(printed);
  const word = glued ? printed.slice(0, -1) : printed;
  const folded = fold(word);
  if (folded === "us" || isNumeralWord(folded) || needsNext(folded)) return DEPENDS;
  const terms: number[] = [];
  for (const { keys, alt } of readUnits(word, scan(word))) put(vocabulary, keys, alt, glued, terms);
  if (terms.length === 1) return terms[0] as number;
  several.push(terms);
  return -1 - several.length;
}

function readInFull(vocabulary: Vocabulary, text: string, units: readonly Unit[], terms: number[]): void {
  for (const { keys, alt, at, length } of readUnits(text, units)) {
    const last = units[at + length - 1] as Unit;
    put(vocabulary, keys, alt, glues(text, last.end), terms);
  }
}

function put(
  vocabulary: Vocabulary,
  keys: readonly string[],
  alt: string | null,
  glued: boolean,
  terms: number[],
): void {
  for (let position = 0; position < keys.length; position++) {
    const last = position === keys.length - 1;
    const key = keys[position] as string;
    terms.push(intern(vocabulary, last ? nameOf(key, alt, glued) : key));
  }
}
