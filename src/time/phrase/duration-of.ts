import { formatDuration } from "../duration.js";
import { checkOptions } from "../options.js";
import { type Length, readLength } from "./length.js";
import { marginsWith, type PhraseLength, type PhraseMargins } from "./margins.js";
import { bounds, boundsBehind, directions, fixedPhrases, isPlain, leads, unitOf } from "./words.js";

/** How {@link durationOf} reads phrases. */
export interface DurationOfOptions {
  /** Entries that replace those of {@link phraseMargins}. */
  readonly margins?: Partial<PhraseMargins>;
}

/** A name of what lasts so long has hardly more words: "three days of national mourning". */
const mostWords = 4;

/**
 * The length that a printed phrase means: of an event, as in "three days of mourning", or of a gap, as in "two
 * hours later" and "shortly". In words, in digits, hyphened, with a half or a quarter, as a range, and with "more
 * than", "about" and the like.
 *
 * Printed lengths are rounded: each has the margins of {@link phraseMargins}. Months are read as 28 to 31 days,
 * years as 365 or 366. Only a phrase that is wholly understood has an answer: no part of one is read for the whole.
 *
 * @param phrase - The phrase, with or without the noun that it belongs to.
 * @param options - Margins that replace those of the table.
 * @returns The least and greatest length, as ISO 8601 durations, `null` for no bound; `null` where the phrase is not
 *   understood.
 * @throws RangeError when an option or an entry of `margins` is unknown or malformed; {@link DurationError} when a
 *   length in it is no ISO 8601 duration.
 *
 * @example
 * ```ts
 * import { durationOf } from "as-reported/timeline";
 *
 * durationOf("three days of mourning");
 * //=> { min: "P2D", max: "P4D" }
 * durationOf("more than an hour and a half");
 * //=> { min: "PT1H30M", max: null }
 * durationOf("shortly");
 * //=> { min: null, max: "PT6H" }
 * durationOf("until the end");
 * //=> null
 * ```
 */
export function durationOf(phrase: string, options: DurationOfOptions = {}): PhraseLength | null {
  checkOptions("durationOf", options, ["margins"]);
  const margins = marginsWith(options.margins);
  const words = wordsOf(phrase);
  if (!words) return null;
  const found = readFixed(words, margins) ?? readMeasured(words, /[a-z\d]-[a-z]/i.test(phrase), margins);
  return found && (found.min !== null || found.max !== null) ? found : null;
}

/** The words of a phrase, small, without hyphens; `null` where something else stands between them. */
function wordsOf(phrase: string): readonly string[] | null {
  if (typeof phrase !== "string" || phrase.length > 200) return null;
  const text = phrase
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/(\d)\s?[-\u2010-\u2015]\s?(?=\d)/g, "$1 to ")
    .replace(/([a-z\d])[-\u2010\u2011](?=[\sa-z\d])/g, "$1 ")
    .replace(/(\d)?½/g, (_, digit) => (digit ? `${digit}.5` : "half "))
    .replace(/\b(hour|day|week|month|year)(s?)long\b/g, "$1$2 long")
    .trim();
  const words = text.split(/\s+/);
  const known = /^(\d{1,3}(,\d{3})+|\d+(\.\d+)?|[a-z]+('[a-z]*)?)$/;
  return words.every((word) => known.test(word)) ? words : null;
}

function readFixed(words: readonly string[], margins: PhraseMargins): PhraseLength | null {
  const behind = directions.has(words.at(-1) ?? "") && words.length > 1 ? words.slice(0, -1) : words;
  const key = fixedPhrases.get(words.join(" ")) ?? fixedPhrases.get(behind.join(" "));
  return key === undefined ? null : margins[key];
}

function readMeasured(
  all: readonly string[],
  hyphened: boolean,
  margins: PhraseMargins,
): PhraseLength | null {
  const start = all.findIndex((word) => !leads.has(word));
  const before = start === -1 ? null : phraseAt(all, start, bounds);
  const rest = all.slice(start + (before?.taken ?? 0));
  // "an hour-long speech", but also "the week-long strike".
  const words = rest[1] === "long" && unitOf(rest[0])?.isPlural === false ? ["a", ...rest] : rest;
  const length = readLength(words, margins);
  const bare = length ? null : unitOf(words[0]);
  const word = length?.word ?? bare;
  if (!word || (bare && !bare.isPlural)) return null;
  let at = length?.taken ?? 1;
  const after = before ? null : phraseAt(words, at, boundsBehind);
  at += after?.taken ?? 0;
  const isLong = words[at] === "long";
  if (directions.has(words[at] ?? "")) at += 1;
  const isAttribute = hyphened || isLong || word.owns || length?.isAttribute === true;
  if (!isNoun(words.slice(at), isAttribute)) return null;
  const bound = before?.key ?? after?.key ?? null;
  if (length) return sized(length, bound, margins);
  const entry = word.unit.plural && (margins[word.unit.plural] as PhraseLength);
  if (!entry || bound === null) return entry;
  const { below, above } = margins[bound];
  return { min: below === null ? null : entry.min, max: above === null ? null : entry.max };
}

function sized(
  { within, counted, written }: Length,
  bound: "about" | "nearly" | "more-than" | "less-than" | null,
  margins: PhraseMargins,
): PhraseLength | null {
  const { below, above } = bound || counted ? margins[bound ?? "counted"] : { below: 0, above: 0 };
  const { min, max } = within(below ?? 0, above ?? 0);
  if (!Number.isSafeInteger(max)) return null;
  return {
    min: below === null ? null : formatDuration(min, written),
    max: above === null ? null : formatDuration(max, written),
  };
}

/** The longest of some phrases that stands at a place. */
function phraseAt<Key>(
  words: readonly string[],
  at: number,
  phrases: ReadonlyMap<string, Key>,
): { key: Key; taken: number } | null {
  for (const taken of [3, 2, 1]) {
    const key = phrases.get(words.slice(at, at + taken).join(" "));
    if (key !== undefined) return { key, taken };
  }
  return null;
}

/** Whether words only name what lasts: "of mourning", or what an attribute belongs to: "siege". */
function isNoun(words: readonly string[], isAttribute: boolean): boolean {
  if (words.length === 0) return true;
  const name = words[0] === "of" ? words.slice(1) : isAttribute ? words : [];
  return name.length > 0 && name.length <= mostWords && name.every(isPlain);
}
