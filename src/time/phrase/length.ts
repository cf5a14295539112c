import type { DurationUnit } from "../duration.js";
import type { PhraseMargins } from "./margins.js";
import { readNumber, type Unit, type UnitWord, unitOf } from "./words.js";

/** A length that stands at the beginning of some words. */
export interface Length {
  /** In milliseconds, with so many units less or more than the number that is printed; `null`: none is. */
  readonly within: (below: number, above: number) => { readonly min: number; readonly max: number };
  /** Whether its number is one that was counted, and not vague already. */
  readonly counted: boolean;
  /** The largest unit to write it in. */
  readonly written: DurationUnit;
  /** How many words it takes. */
  readonly taken: number;
  /** Its last unit. */
  readonly word: UnitWord;
  /** Whether it can only stand in front of a noun: "three-day". */
  readonly isAttribute: boolean;
}

/** How many of a unit. */
interface Count {
  readonly low: number;
  readonly high: number;
  /** The part of the unit that it is counted in: half an hour is counted in halves. */
  readonly part: number;
  readonly counted: boolean;
  readonly taken: number;
}

/** Reads "three days", "an hour and a half", "two hours and 20 minutes", "half an hour", "several days". */
export function readLength(words: readonly string[], margins: PhraseMargins): Length | null {
  const count = readCount(words, margins);
  const word = unitOf(words[count?.taken ?? 0]);
  if (!count || !word) return null;
  const behind = words.slice(count.taken + 1);
  const fraction = count.counted ? readFraction(behind) : null;
  const { part, ...number } = fraction ? { ...count, part: fraction.part } : count;
  const add = fraction?.value ?? 0;
  const own: Length = {
    within: (below, above) =>
      within(word.unit, number.low + add, number.high + add, part * below, part * above),
    counted: number.counted,
    written: word.unit.written,
    taken: number.taken + 1 + (fraction?.taken ?? 0),
    word,
    isAttribute: !word.isPlural && number.high > 1,
  };
  return withRest(own, words, margins);
}

/** Adds the smaller units that follow: "two hours and 20 minutes". */
function withRest(own: Length, words: readonly string[], margins: PhraseMargins): Length {
  const joined = words[own.taken] === "and" ? 1 : 0;
  const rest = own.counted ? readLength(words.slice(own.taken + joined), margins) : null;
  if (!rest?.counted || rest.word.unit.longest >= own.word.unit.shortest) return own;
  const whole = own.within(0, 0);
  return {
    ...rest,
    within(below, above) {
      const { min, max } = rest.within(below, above);
      return { min: whole.min + min, max: whole.max + max };
    },
    written: own.written,
    taken: own.taken + joined + rest.taken,
  };
}

function within({ shortest, longest, times }: Unit, low: number, high: number, below: number, above: number) {
  return {
    min: Math.max(0, Math.round((low * times - below) * shortest)),
    max: Math.round((high * times + above) * longest),
  };
}

function readCount(words: readonly string[], margins: PhraseMargins): Count | null {
  const [first = "", second = ""] = words;
  const isArticle = first === "a" || first === "an";
  // "a three-day siege", "a half-hour speech": the article is the noun's.
  if (isArticle && !unitOf(second)) {
    const count = readCount(words.slice(1), margins);
    return count && { ...count, taken: count.taken + 1 };
  }
  if (isArticle) return { low: 1, high: 1, part: 1, counted: true, taken: 1 };
  return readPart(words) ?? readVague(words, margins) ?? readRange(words);
}

/** Half a unit, or quarters of one. */
function readPart(words: readonly string[]): Count | null {
  const quarters = words[1] === "quarters" ? readNumber(words) : words[0] === "quarter" ? { value: 1 } : null;
  const value = words[0] === "half" ? 0.5 : (quarters?.value ?? 0) / 4;
  if (value === 0 || value > 1) return null;
  let taken = words[1] === "quarters" ? 2 : 1;
  if (words[taken] === "of") taken += 1;
  if (words[taken] === "a" || words[taken] === "an") taken += 1;
  return { low: value, high: value, part: value === 0.5 ? 0.5 : 0.25, counted: true, taken };
}

function readVague(words: readonly string[], margins: PhraseMargins): Count | null {
  const word = words[0];
  if (word !== "several" && word !== "few" && word !== "couple" && word !== "handful") return null;
  return { ...margins[word], part: 1, counted: false, taken: words[1] === "of" ? 2 : 1 };
}

function readRange(words: readonly string[]): Count | null {
  const between = words[0] === "between" ? 1 : 0;
  const low = readHalves(words.slice(between));
  if (!low) return null;
  const at = between + low.taken;
  const joins = between === 1 ? ["and"] : ["to", "or"];
  const high = joins.includes(words[at] ?? "") ? readHalves(words.slice(at + 1)) : null;
  if (high) {
    if (high.value <= low.value) return null;
    const part = Math.min(low.part, high.part);
    return { low: low.value, high: high.value, part, counted: true, taken: at + 1 + high.taken };
  }
  return between === 1 ? null : { low: low.value, high: low.value, part: low.part, counted: true, taken: at };
}

/** A number, possibly with a half or a quarter. */
function readHalves(words: readonly string[]): { value: number; part: number; taken: number } | null {
  const number = readNumber(words);
  if (!number) return null;
  const fraction = readFraction(words.slice(number.taken));
  if (fraction)
    return { ...fraction, value: number.value + fraction.value, taken: number.taken + fraction.taken };
  return { ...number, part: Number.isInteger(number.value) ? 1 : 0.5 };
}

function readFraction(words: readonly string[]): { value: number; part: number; taken: number } | null {
  if (words[0] !== "and" || words[1] !== "a") return null;
  if (words[2] === "half") return { value: 0.5, part: 0.5, taken: 3 };
  return words[2] === "quarter" ? { value: 0.25, part: 0.25, taken: 3 } : null;
}
