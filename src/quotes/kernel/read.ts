import { needsNext } from "../contractions.js";
import { fold } from "../fold.js";
import { hashWith, nextUnit, type Place } from "../next-unit.js";
import { isNumeralWord } from "../numerals.js";
import { scan, scanFrom, type Unit } from "../scan.js";
import { type Cases, casesOf, glues, LOOKS_AHEAD, readUnits } from "../tokenise.js";
import { type Growable, push } from "./growable.js";
import { createPrintedWords } from "./printed-words.js";
import { intern, nameOf, type Vocabulary } from "./vocabulary.js";

/** Reads a text into terms: puts them behind each other into `terms`. */
export type Reader = (text: string, terms: Growable<Uint32Array>) => void;

/** What a printed word may do with its neighbours. */
const BEGINS_NUMERAL = 1;
const CONTINUES_NUMERAL = 2;
/** Only the words around it tell what it stands for. */
const IN_CONTEXT = 4;
/** "us": whether the text has letters of both cases tells what it stands for. */
const CASED = 8;

/** Printed words beyond this many are forgotten: what was read once is hardly read again. */
const MOST_KNOWN = 1 << 18;
/** A word in context is read with so many printed words first, and with twice as many while they are too few. */
const WINDOW = 8;

/**
 * Reads texts into the terms of a vocabulary: the words of `tokenise`, without an object for any of them.
 *
 * Most printed words stand for the same words wherever they stand, so that they are read once and remembered.
 * Only around the others is a text read as `tokenise` does it.
 */
export function createReader(vocabulary: Vocabulary): Reader {
  const known = createPrintedWords();
  let lists: number[][] = []; // the terms of each known word
  let singles: number[] = []; // the same where there is only one, else -1
  let uncased: number[][] = []; // the terms of a cased word in a text of one case
  let roles: number[] = [];
  const place: Place = { start: 0, end: 0, hash: 0 };

  const learn = (text: string, start: number, end: number, hash: number): number => {
    if (known.count() >= MOST_KNOWN) {
      known.clear();
      [lists, singles, uncased, roles] = [[], [], [], []];
    }
    const printed = text.slice(start, end);
    const role = roleOf(fold(printed.replace(/[-‐‑]$/, "")));
    const list = readAlone(vocabulary, printed, true);
    const word = known.add(text, start, end, hash);
    lists.push(list);
    roles.push(role);
    singles.push(list.length === 1 && role !== CASED ? (list[0] as number) : -1);
    if (role === CASED) uncased[word] = readAlone(vocabulary, printed, false);
    return word;
  };

  return (text, terms) => {
    let has: Cases | null = null;
    let [before, beforeStart, beforeLength] = [0, 0, 0]; // the role of the word before, and where it is
    for (let at = 0; nextUnit(text, at, place); ) {
      const { start } = place;
      let { end, hash } = place;
      if (isHyphen(text.charCodeAt(end)) && glues(text, end)) hash = hashWith(hash, text.charCodeAt(end++));
      let word = known.find(text, start, end, hash);
      if (word < 0) word = learn(text, start, end, hash);
      const role = roles[word] as number;
      const goesOn = (before & BEGINS_NUMERAL) !== 0 && (role & CONTINUES_NUMERAL) !== 0;
      if (goesOn || role === IN_CONTEXT) {
        if (goesOn) terms.length = beforeLength;
        has ??= casesOf(text);
        at = readInContext(vocabulary, text, has, goesOn ? beforeStart : start, terms);
        before = 0;
        continue;
      }
      [before, beforeStart, beforeLength] = [role, start, terms.length];
      const single = singles[word] as number;
      if (single >= 0) push(terms, single);
      else {
        has ??= casesOf(text);
        const list =
          role === CASED && !(text.startsWith("US", start) ? has.lower() : has.upper()) ? uncased : lists;
        for (const term of list[word] as number[]) push(terms, term);
      }
      at = place.end;
    }
  };
}

function isHyphen(code: number): boolean {
  return code === 45 || code === 0x2010 || code === 0x2011;
}

function roleOf(folded: string): number {
  if (folded === "us") return CASED;
  if (needsNext(folded)) return IN_CONTEXT;
  if (isNumeralWord(folded)) return BEGINS_NUMERAL | CONTINUES_NUMERAL;
  if (folded === "and") return CONTINUES_NUMERAL;
  return folded === "a" || folded === "an" || !/^[a-z]/.test(folded) ? BEGINS_NUMERAL : 0;
}

/** The terms of a printed word that stands alone, in a text of both cases or of one. */
function readAlone(vocabulary: Vocabulary, printed: string, bothCases: boolean): number[] {
  const has: Cases = { upper: () => bothCases, lower: () => bothCases };
  const glued = /[-‐‑]$/.test(printed);
  const word = glued ? printed.slice(0, -1) : printed;
  return readUnits(scan(word), has).flatMap(({ keys, alt }) => termsOf(vocabulary, keys, alt, glued));
}

/** Reads the word that begins at `from` and those that are clear with it; gives where the last of them ends. */
function readInContext(
  vocabulary: Vocabulary,
  text: string,
  has: Cases,
  from: number,
  terms: Growable<Uint32Array>,
): number {
  let end = from;
  for (let size = WINDOW; end === from; size *= 2) {
    const units = scanFrom(text, from, size);
    const clear = units.length < size ? size : size - LOOKS_AHEAD;
    for (const { keys, alt, at, length } of readUnits(units, has)) {
      if (at + length > clear) break;
      end = (units[at + length - 1] as Unit).end;
      for (const term of termsOf(vocabulary, keys, alt, glues(text, end))) push(terms, term);
    }
  }
  return end;
}

function termsOf(
  vocabulary: Vocabulary,
  keys: readonly string[],
  alt: string | null,
  glued: boolean,
): number[] {
  const last = keys.length - 1;
  return keys.map((key, at) => intern(vocabulary, at === last ? nameOf(key, alt, glued) : key));
}
