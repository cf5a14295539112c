import { expand, needsNext } from "./contractions.js";
import { fold } from "./fold.js";
import { isNumeralWord, ordinal, plainDigits, readNumeral } from "./numerals.js";
import { partsOf, scan, type Unit } from "./scan.js";
import { americanSpelling } from "./spelling.js";
import { stem } from "./stem.js";
import { commonWords, conditionals, functionWords, modals, negators } from "./word-lists.js";

/** What sort of word: those that turn the meaning of a sentence, and how much content the others have. */
type WordKind = "negation" | "modal" | "condition" | "number" | "function" | "common" | "rare";

/** One word as it is compared, and where it is printed. */
export interface Token {
  /** The word, folded: equal keys are the same word. */
  readonly key: string;
  /** What the word can stand for as well; `null` for most. */
  readonly alt: string | null;
  /** What it has in common with its inflected forms. */
  readonly stem: string;
  /** What sort of word. */
  readonly kind: WordKind;
  /** How much it tells who spoke, 0.1 to 1. */
  readonly weight: number;
  /** Where the printed unit begins, in UTF-16 units. "isn't" is one unit of two words, "fifty two" one of one. */
  readonly start: number;
  /** Where the printed unit ends. */
  readonly end: number;
  /** The number of the printed unit: words of one unit share it. */
  readonly unit: number;
  /** Whether a hyphen joins it to the next word. */
  readonly glued: boolean;
  /** The number of the bracket it stands in, when that can be an editor's remark; else -1. */
  readonly aside: number;
  /** The number of its sentence. */
  readonly sentence: number;
  /** The marks between the word before and this one, without spaces. */
  readonly before: string;
  /** Whether it is written like a name: a capital that no beginning of a sentence explains. */
  readonly name: boolean;
}

const weights: Readonly<Record<WordKind, number>> = {
  negation: 0.5,
  modal: 0.3,
  condition: 0.4,
  number: 0.8,
  function: 0.2,
  common: 0.5,
  rare: 1,
};

const currencies: ReadonlyMap<string, string> = new Map([
  ["$", "dollars"],
  ["€", "euros"],
  ["£", "pounds"],
]);

/** Adverbs that may stand between a contracted verb and its participle. */
const between: ReadonlySet<string> = new Set("not never already just always also now only really".split(" "));
const titles: ReadonlySet<string> = new Set(
  "mr mrs ms dr gen sen rep gov lt col sgt st prof vs no".split(" "),
);
const ASIDE_WORDS = 5;

/**
 * The words of a text, in order, each with its place in it.
 *
 * Case, Unicode forms, accents, quotation marks and dashes are gone; contractions are written out; numbers
 * are digits. Linear in the length of the text, for any string at all.
 */
export function tokenise(text: string): readonly Token[] {
  const units = scan(text);
  const hasLower = /\p{Ll}/u.test(text);
  const known = new Map<string, ReturnType<typeof describe>>();
  const tokens: Token[] = [];
  let sentence = 0;
  for (const { keys, alt, at, length } of readUnits(units, casesOf(text))) {
    const first = units[at] as Unit;
    const last = units[at + length - 1] as Unit;
    if (at > 0 && endsSentence(units[at - 1] as Unit, first)) sentence++;
    const opens = tokens[tokens.length - 1]?.sentence !== sentence;
    const glued = glues(text, last.end);
    for (const [position, key] of keys.entries()) {
      const word = known.get(key) ?? describe(key);
      known.set(key, word);
      const { kind } = word;
      tokens.push({
        key,
        stem: word.stem,
        kind,
        weight: word.weight,
        alt: position === keys.length - 1 ? alt : null,
        start: first.start,
        end: last.end,
        unit: at,
        glued: glued && position === keys.length - 1,
        aside: -1,
        sentence,
        before: position === 0 && first.before !== " " ? first.before.replace(/\s+/gu, "") : "",
        name:
          hasLower && (kind === "rare" || kind === "common") && !opens && /^\P{L}*\p{Lu}/u.test(first.raw),
      });
    }
  }
  return markAsides(text, tokens);
}

/**
 * A text as it is compared: folded words with single spaces. Normalising twice changes nothing.
 */
export function normalise(text: string): string {
  return tokenise(text)
    .map((token) => token.key)
    .join(" ");
}

function followingWord(folded: readonly string[], index: number): string {
  let at = index + 1;
  while (at < index + 4 && between.has(folded[at] ?? "")) at++;
  return folded[at] ?? "";
}

/** What one printed unit, or a number of several, stands for. */
interface Reading {
  /** The words, folded. */
  readonly keys: readonly string[];
  /** What the last of them can stand for as well. */
  readonly alt: string | null;
  /** How many units it takes. */
  readonly length: number;
}

/** So many units behind a reading, at most, were looked at to make it: "he's not already been", "a hundred and two". */
export const LOOKS_AHEAD = 4;

/** What some units of a text stand for, each with the number of its first unit. */
export function readUnits(
  units: readonly Unit[],
  has: Cases,
): readonly (Reading & { readonly at: number })[] {
  const folded = units.map((u) => u.folded);
  const joined = (index: number): boolean => /^(?:\s{1,9}|\s?[-‐‑])$/u.test(units[index]?.before ?? "");
  const readings: (Reading & { readonly at: number })[] = [];
  for (let at = 0; at < units.length; ) {
    const { keys, alt, length } = numeralAt(folded, at, joined) ?? readUnit(units, folded, at, has);
    readings.push({ keys, alt, length, at });
    at += length;
  }
  return readings;
}

/** Most words begin no number: only digits, signs, an article and the words for numbers do. */
function mayBeginNumeral(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < 97 || code > 122 || word === "a" || word === "an" || isNumeralWord(word);
}

/** A number of several words. In "$5 million" the sign stands before the number, its word after it. */
function numeralAt(
  folded: readonly string[],
  index: number,
  joined: (index: number) => boolean,
): Reading | null {
  if (!mayBeginNumeral(folded[index] ?? "")) return null;
  const plain = readNumeral(folded, index, joined);
  if (plain) return { keys: [plain.digits], alt: null, length: plain.length };
  const name = currencies.get(folded[index]?.[0] ?? "");
  if (name === undefined) return null;
  const words = [(folded[index] ?? "").slice(1), ...folded.slice(index + 1, index + 6)];
  const numeral = readNumeral(words, 0, (at) => joined(index + at));
  if (!numeral) return null;
  return { keys: [numeral.digits, name], alt: null, length: numeral.length };
}

/** Words that stand for the same wherever they stand, read before. */
const known = new Map<string, Reading>();
const MOST_KNOWN = 1 << 14;
const LONGEST_KNOWN = 24;

function readUnit(units: readonly Unit[], folded: readonly string[], at: number, has: Cases): Reading {
  const word = folded[at] as string;
  const before = known.get(word);
  if (before) return before;
  const reading = read(units[at] as Unit, followingWord(folded, at), has);
  if (word.length <= LONGEST_KNOWN && word !== "us" && !needsNext(word)) {
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(word, reading);
  }
  return reading;
}

/** Which cases a text has. */
export interface Cases {
  readonly upper: () => boolean;
  readonly lower: () => boolean;
}

/** Which cases a text has: looked up once, when somebody asks. */
export function casesOf(text: string): Cases {
  return { upper: once(() => /\p{Lu}/u.test(text)), lower: once(() => /\p{Ll}/u.test(text)) };
}

/** Looks at the text only when somebody asks, and then once. */
function once(look: () => boolean): () => boolean {
  let seen: boolean | undefined;
  return () => (seen ??= look());
}

function read(printed: Unit, next: string, has: Cases): Reading {
  const { folded } = printed;
  const parts = partsOf(folded);
  if (parts.length !== 1 || parts[0] !== folded)
    return { keys: parts.flatMap(readPart), alt: null, length: 1 };
  // In mixed case "US" is the country and "us" the speaker's own side; in one case nobody can tell.
  if (folded === "us" && !printed.raw.startsWith("US"))
    return { keys: ["us"], alt: has.upper() ? null : "u.s.", length: 1 };
  if (folded === "us") return { keys: ["u.s."], alt: has.lower() ? null : "us", length: 1 };
  return readWord(folded, next);
}

function readPart(part: string): readonly string[] {
  return readWord(fold(part), "").keys;
}

function readWord(folded: string, next: string): Reading {
  if (folded === "%") return { keys: ["percent"], alt: null, length: 1 };
  if (folded === "&") return { keys: ["and"], alt: null, length: 1 };
  if (/^u\.s\.?$/.test(folded)) return { keys: ["u.s."], alt: null, length: 1 };
  const number = /^([-−]?)(\p{Sc}?)(\d[\d.,]*)(st|nd|rd|th)?(%?)$/u.exec(folded);
  if (number) {
    const [, minus = "", sign = "", digits = "", suffix = "", percent = ""] = number;
    const keys = [plainDigits(digits) + suffix];
    if (minus !== "") keys.unshift("minus");
    if (sign !== "") keys.push(currencyName(sign));
    if (percent !== "") keys.push("percent");
    return { keys, alt: null, length: 1 };
  }
  const { keys, alt } = expand(folded.replaceAll(".", ""), next);
  return {
    keys: keys.filter((key) => key !== "").map((key) => americanSpelling(ordinal(key))),
    alt,
    length: 1,
  };
}

function currencyName(sign: string): string {
  return currencies.get(sign) ?? `currency${sign.codePointAt(0)?.toString(16)}`;
}

function describe(key: string): Pick<Token, "key" | "stem" | "kind" | "weight"> {
  const kind = kindOf(key);
  const weight = key.length === 1 && kind === "function" ? 0.1 : weights[kind];
  return { key, stem: stem(key), kind, weight };
}

function kindOf(key: string): WordKind {
  if (/^\d/.test(key)) return "number";
  if (negators.has(key)) return "negation";
  if (modals.has(key)) return "modal";
  if (conditionals.has(key)) return "condition";
  if (functionWords.has(key)) return "function";
  return commonWords.has(key) ? "common" : "rare";
}

function endsSentence(previous: Unit, next: Unit): boolean {
  if (next.before === " ") return false;
  if (!/[.!?。！？؟](?:[^\p{L}\p{N}]*)$/u.test(next.before.slice(0, 20))) return false;
  if (/…|\.\./.test(next.before) || /^\p{Ll}/u.test(next.raw)) return false;
  return !(next.before.startsWith(".") && titles.has(previous.folded));
}

/** A hyphen between letters, at the end of a line too. */
export function glues(text: string, end: number): boolean {
  if (text[end] === " ") return false;
  return /^[-‐‑](?:[ \t]{0,9}\r?\n[ \t]{0,9})?\p{L}/u.test(text.slice(end, end + 24));
}

/**
 * Marks the words of brackets that an editor may have put in: short ones that cannot turn the sense.
 */
function markAsides(text: string, tokens: Token[]): readonly Token[] {
  if (!/[([]/.test(text)) return tokens;
  let open = -1;
  let asides = 0;
  for (const [index, token] of tokens.entries()) {
    const marks = /[()[\]]/.test(token.before) ? token.before : "";
    if (open >= 0 && /[)\]]/.test(marks)) closeAside(tokens, open, index, asides++);
    if (/[)\]]/.test(marks)) open = -1;
    if (/[([][^)\]]*$/.test(marks.slice(-20))) open = index;
  }
  const tail = text.slice(tokens.at(-1)?.end ?? 0, (tokens.at(-1)?.end ?? 0) + 20);
  if (open >= 0 && /^[^([]*[)\]]/.test(tail)) closeAside(tokens, open, tokens.length, asides);
  return tokens;
}

function closeAside(tokens: Token[], from: number, to: number, aside: number): void {
  const inside = tokens.slice(from, to);
  const turns = inside.some(({ kind }) => kind === "negation" || kind === "condition" || kind === "modal");
  if (inside.length > ASIDE_WORDS || turns) return;
  for (let index = from; index < to; index++) tokens[index] = { ...(tokens[index] as Token), aside };
}
