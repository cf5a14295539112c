import { APOSTROPHES, fold } from "./fold.js";

/** One printed word, number or sign. */
export interface Unit {
  /** As printed. */
  readonly raw: string;
  /** Its letters without case, accents and the like. */
  readonly folded: string;
  /** Where it begins, in UTF-16 units. */
  readonly start: number;
  /** Where it ends. */
  readonly end: number;
  /** What stands between the unit before and this one. */
  readonly before: string;
}

/** Scripts that put no space between words: each character is compared on its own. */
const unspaced = String.raw`[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]`;
const inner = String.raw`(?:(?!${unspaced})[\p{L}\p{N}\p{M}\p{Cf}])`;
/** All repetitions that a later part can reject are bounded, so that scanning stays linear on any string. */
const unit = new RegExp(
  [
    String.raw`\p{RI}\p{RI}`,
    String.raw`(?![‼⁉™©®〰〽])\p{ExtPict}(?:[\p{EMod}\ufe0f]|\u200d\p{ExtPict})*`,
    String.raw`${unspaced}\p{M}*`,
    String.raw`(?:(?<![\p{L}\p{N}])[-−])?\p{Sc}?\p{Nd}{1,400}(?:[.,]\p{Nd}{1,400})*(?:st|nd|rd|th)?(?![\p{L}\p{N}])%?`,
    String.raw`(?<![\p{L}\p{N}])\p{L}(?:\.\p{L}){1,7}(?![\p{L}\p{N}])\.?`,
    String.raw`(?:\[\p{L}{1,20}\](?=\p{L}))?(?!${unspaced})[\p{L}\p{N}]${inner}*(?:[${APOSTROPHES}]${inner}+)*(?:\[\p{L}{1,20}\])?`,
    "[%&]",
  ].join("|"),
  "gu",
);

/** The printed units of a text, in order. Linear in its length, for any string at all. */
export function scan(text: string): readonly Unit[] {
  const bounds: number[] = [];
  if (!scanPlain(text, bounds)) {
    bounds.length = 0;
    scanAny(text, bounds);
  }
  return unitsOf(text, bounds);
}

/** The printed units of a text whose bounds are known. */
export function unitsOf(text: string, bounds: readonly number[]): readonly Unit[] {
  const units: Unit[] = [];
  for (let at = 0, last = 0; at < bounds.length; at += 2) {
    const [start, end] = [bounds[at] as number, bounds[at + 1] as number];
    const raw = text.slice(start, end);
    units.push({ raw, folded: fold(raw), start, end, before: text.slice(last, start) });
    last = end;
  }
  return units;
}

/** Where the units begin and end, found by the regular expression: what {@link scanPlain} has to equal. */
export function scanAny(text: string, bounds: number[]): void {
  for (const { 0: raw, index } of text.matchAll(unit)) bounds.push(index, index + raw.length);
}

/** The units of one folded unit: folding can bring up new boundaries, "½" is "1⁄2", a family is several. */
export function partsOf(folded: string): readonly string[] {
  return /^[a-z0-9']+$/.test(folded) ? [folded] : (folded.match(unit) ?? []);
}

/** What one UTF-16 unit can be in a text that needs no regular expression; 0: not looked up yet. */
const LETTER = 1;
const DIGIT = 2;
const GAP = 3;
const APOSTROPHE = 4;
/** Signs that belong to a word or a number, marks, pairs of surrogates: for the regular expression. */
const OTHER = 5;
const classes = new Uint8Array(65_536);

const letter = new RegExp(`^(?!${unspaced})\\p{L}$`, "u");
const other = new RegExp(
  `^(?:${unspaced}|[\\p{L}\\p{N}\\p{M}\\p{Cf}\\p{Cs}\\p{Sc}\\p{ExtPict}\\p{RI}\\[\\]%&])$`,
  "u",
);

/** Each character is looked up in Unicode's tables once, the first time that a text has it. */
function classify(code: number): number {
  const character = String.fromCharCode(code);
  let kind = GAP;
  if (code >= 48 && code <= 57) kind = DIGIT;
  else if (APOSTROPHES.includes(character))
    kind = letter.test(character) ? OTHER : APOSTROPHE; // ʼ is both
  else if (letter.test(character)) kind = LETTER;
  else if (other.test(character)) kind = OTHER;
  classes[code] = kind;
  return kind;
}

/** The class of the character at a place; a gap beyond the ends. */
function classAt(text: string, at: number): number {
  if (at < 0 || at >= text.length) return GAP;
  const code = text.charCodeAt(at);
  return classes[code] || classify(code);
}

const DOT = 46;
const COMMA = 44;
const MINUS = 0x2212;
const LONGEST_DIGITS = 400;

/**
 * The units of a text of plain words and numbers, ten times as fast as the regular expression finds them: the
 * same ones, as a property test holds.
 *
 * @param text - The text.
 * @param bounds - Where each unit begins and ends is put here, by turns.
 * @returns `false` when there is anything in the text that takes the regular expression; what stands in
 *   `bounds` then means nothing.
 */
export function scanPlain(text: string, bounds: number[]): boolean {
  const { length } = text;
  let at = 0;
  while (at < length) {
    const code = text.charCodeAt(at);
    const kind = classes[code] || classify(code);
    if (kind === OTHER) return false;
    if (kind !== LETTER && kind !== DIGIT) {
      at++;
      continue;
    }
    const end = kind === LETTER ? endOfWord(text, at) : endOfNumber(text, at);
    if (end < 0) return false;
    bounds.push(at, end);
    at = end;
  }
  return true;
}

function endOfWord(text: string, start: number): number {
  const { length } = text;
  let at = start;
  let kind = LETTER;
  for (;;) {
    while (kind === LETTER) {
      if (++at === length) return at;
      const code = text.charCodeAt(at);
      kind = classes[code] || classify(code);
    }
    if (kind !== APOSTROPHE) break;
    const after = classAt(text, at + 1);
    if (after === OTHER || after === DIGIT) return -1;
    if (after !== LETTER) return at;
    at++;
    kind = LETTER;
  }
  if (kind === OTHER || kind === DIGIT) return -1;
  // One letter, a dot and a letter: an abbreviation, perhaps.
  if (at === start + 1 && text.charCodeAt(at) === DOT && classAt(text, at + 1) === LETTER) return -1;
  return at;
}

function endOfNumber(text: string, start: number): number {
  if (isMinus(text.charCodeAt(start - 1))) return -1;
  let at = start + 1;
  for (;;) {
    while (classAt(text, at) === DIGIT) at++;
    const mark = text.charCodeAt(at);
    if ((mark !== DOT && mark !== COMMA) || classAt(text, at + 1) !== DIGIT) break;
    at += 2;
  }
  const kind = classAt(text, at);
  return kind === LETTER || kind === OTHER || at - start > LONGEST_DIGITS ? -1 : at;
}

function isMinus(code: number): boolean {
  return code === 45 || code === MINUS;
}
