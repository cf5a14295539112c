import { codePointLength } from "../corpus/index.js";

/** A passage of an article. */
export interface Passage {
  /** The first code point. */
  readonly start: number;
  /** The code point after the last one. */
  readonly end: number;
  /** The words as printed. */
  readonly text: string;
  /** The line it begins in, counted from 1. */
  readonly line: number;
  /** What stands before it. */
  readonly before: string;
  /** What stands after it. */
  readonly after: string;
}

/** How many UTF-16 units of context are shown on either side. */
const context = 40;

/** Every place where words stand: letter for letter, or where they stand nowhere, whatever their typography. */
export function locateWords(
  text: string,
  words: string,
): { readonly exact: boolean; readonly passages: readonly Passage[] } {
  const verbatim = occurrences(text, words).map((start) => [start, start + words.length] as const);
  if (verbatim.length > 0) return { exact: true, passages: passagesAt(text, verbatim) };
  const folded = fold(text);
  const wanted = fold(words).text.trim();
  const ranges = occurrences(folded.text, wanted).map((start) => {
    const last = start + wanted.length - 1;
    return [folded.starts[start] as number, folded.ends[last] as number] as const;
  });
  return { exact: false, passages: passagesAt(text, ranges) };
}

/** The passage that has most words in common with some, when it has half of them; else `null`. */
export function nearestPassage(text: string, words: string): Passage | null {
  const wanted = new Map<string, number>();
  for (const { word } of wordsOf(fold(words))) wanted.set(word, (wanted.get(word) ?? 0) + 1);
  const size = [...wanted.values()].reduce((sum, one) => sum + one, 0);
  const printed = wordsOf(fold(text));
  const room = Math.ceil(size * 1.5);
  const inside = new Map<string, number>();
  let common = 0;
  let best: { readonly from: number; readonly to: number; readonly common: number } | null = null;
  const count = (index: number, by: 1 | -1): void => {
    const word = printed[index]?.word ?? "";
    const before = inside.get(word) ?? 0;
    inside.set(word, before + by);
    const most = wanted.get(word) ?? 0;
    if (by > 0 ? before < most : before <= most) common += by;
  };
  for (let index = 0; index < printed.length; index++) {
    count(index, 1);
    if (index >= room) count(index - room, -1);
    if (common > (best?.common ?? 0)) best = { from: Math.max(0, index - room + 1), to: index, common };
  }
  if (best === null || best.common * 2 < size) return null;
  let { from } = best;
  while (from < best.to && !wanted.has(printed[from]?.word ?? "")) from++;
  const range = [printed[from]?.start ?? 0, printed[best.to]?.end ?? 0] as const;
  return passagesAt(text, [range])[0] ?? null;
}

function occurrences(text: string, words: string): number[] {
  const found: number[] = [];
  if (words === "") return found;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) found.push(at);
  return found;
}

/** A text without differences of typography, and where each unit of it comes from. */
interface Folded {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const alike: Readonly<Record<string, string>> = {
  ...{ "‘": "'", "’": "'", "‚": "'", "‛": "'", "`": "'", "´": "'" },
  ...{ "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"' },
  ...{ "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-" },
  ...{ "\u00AD": "", "\u200B": "", "\u200C": "", "\u200D": "", "\u2060": "", "\uFEFF": "" },
};

function fold(text: string): Folded {
  const starts: number[] = [];
  const ends: number[] = [];
  const folded: string[] = [];
  let inSpace = false;
  let unit = 0;
  for (const character of text) {
    const end = unit + character.length;
    const plain = /\s/.test(character)
      ? " "
      : (alike[character] ?? character.normalize("NFKC").toLowerCase());
    if (plain === " " && inSpace) {
      ends[ends.length - 1] = end;
    } else {
      folded.push(plain);
      inSpace = plain === "" ? inSpace : plain === " ";
      for (let index = 0; index < plain.length; index++) {
        starts.push(unit);
        ends.push(end);
      }
    }
    unit = end;
  }
  return { text: folded.join(""), starts, ends };
}

function wordsOf({ text, starts, ends }: Folded) {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['.,][\p{L}\p{N}]+)*/gu)].map(({ 0: word, index }) => ({
    word,
    start: starts[index] as number,
    end: ends[index + word.length - 1] as number,
  }));
}

/** Ranges of UTF-16 units as passages in code points; they are in order. */
function passagesAt(text: string, ranges: readonly (readonly [number, number])[]): Passage[] {
  let units = 0;
  let points = 0;
  let line = 1;
  return ranges.map(([from, to]) => {
    const between = text.slice(units, from);
    points += codePointLength(between);
    line += between.split("\n").length - 1;
    units = from;
    const words = text.slice(from, to);
    return {
      start: points,
      end: points + codePointLength(words),
      text: words,
      line,
      before: whole(text.slice(Math.max(0, from - context), from), from > context ? "start" : null),
      after: whole(text.slice(to, to + context), to + context < text.length ? "end" : null),
    };
  });
}

/** Context without the word that is cut at one of its ends. */
function whole(text: string, cut: "start" | "end" | null): string {
  if (cut === null) return text;
  return cut === "start" ? text.replace(/^\S*\s+/, "…") : text.replace(/\s+\S*$/, "…");
}
