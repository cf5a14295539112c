import { dayMs, hourMs, minuteMs } from "../calendar.js";
import type { DurationUnit } from "../duration.js";
import type { PhraseMargins } from "./margins.js";

/** A unit of time: months and years differ in length. */
export interface Unit {
  readonly shortest: number;
  readonly longest: number;
  /** How many of them the word means: a fortnight is two weeks. */
  readonly times: number;
  /** The largest unit in which lengths counted in it are written. */
  readonly written: DurationUnit;
  /** What its plural means without a number. */
  readonly plural: keyof PhraseMargins | null;
}

const unit = (
  plural: Unit["plural"],
  written: DurationUnit,
  shortest: number,
  longest = shortest,
  times = 1,
): Unit => ({ plural, written, shortest, longest, times });

const week = unit("weeks", "weeks", 7 * dayMs);
const year = unit("years", "days", 365 * dayMs, 366 * dayMs);

const units: Readonly<Record<string, Unit>> = {
  second: unit("seconds", "seconds", 1000),
  minute: unit("minutes", "minutes", minuteMs),
  hour: unit("hours", "hours", hourMs),
  day: unit("days", "days", dayMs),
  week,
  fortnight: { ...week, times: 2, plural: null },
  month: unit("months", "days", 28 * dayMs, 31 * dayMs),
  year,
  decade: { ...year, times: 10, plural: null },
};

/** A word that names a unit. */
export interface UnitWord {
  readonly unit: Unit;
  readonly isPlural: boolean;
  /** Whether it owns what follows: "three days' mourning". */
  readonly owns: boolean;
}

/** The unit that a word names; `null`: it names none. */
export function unitOf(word: string | undefined): UnitWord | null {
  const match = /^([a-z]+?)(s?)('s?)?$/.exec(word ?? "");
  const name = match?.[1] ?? "";
  if (!match || !Object.hasOwn(units, name)) return null;
  return { unit: units[name] as Unit, isPlural: match[2] === "s", owns: match[3] !== undefined };
}

const small =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const numbers: ReadonlyMap<string, number> = new Map([
  ...small.map((word, index): [string, number] => [word, index + 1]),
  ...tens.map((word, index): [string, number] => [word, 10 * (index + 2)]),
]);
const multiples: ReadonlyMap<string, number> = new Map([
  ["dozen", 12],
  ["hundred", 100],
]);

/** The number that stands at the beginning of some words, and how many of them it takes. */
export function readNumber(words: readonly string[]): { value: number; taken: number } | null {
  const [first = "", second = ""] = words;
  const value = /^\d/.test(first) ? Number(first.replaceAll(",", "")) : numbers.get(first);
  const multiple = multiples.get(value === undefined ? first : second);
  if (value === 0) return null;
  if (value === undefined) return multiple === undefined ? null : { value: multiple, taken: 1 };
  if (multiple !== undefined) return { value: value * multiple, taken: 2 };
  const ones = numbers.get(second) ?? 0;
  if (value >= 20 && numbers.has(first) && ones > 0 && ones < 10) return { value: value + ones, taken: 2 };
  return { value, taken: 1 };
}

/** Phrases that are a gap without a number. */
export const fixedPhrases: ReadonlyMap<string, "immediately" | "shortly"> = new Map([
  ...spelt(
    "immediately",
    "immediately | almost immediately | instantly | at once | right away | straight away | moments | right after | right before | just after | just before",
  ),
  ...spelt(
    "shortly",
    "shortly | soon | not long | before long | a short time | a short while | a little while",
  ),
]);

/** Words in front of a number that say on which side of it the length lies. */
export const bounds: ReadonlyMap<string, "about" | "nearly" | "more-than" | "less-than"> = new Map([
  ...spelt("about", "about | around | roughly | approximately | some | an estimated"),
  ...spelt("nearly", "nearly | almost | close to | just under"),
  ...spelt(
    "more-than",
    "more than | over | longer than | at least | no less than | not less than | a minimum of | upwards of",
  ),
  ...spelt(
    "less-than",
    "less than | fewer than | under | up to | at most | no more than | not more than | no longer than | a maximum of | within",
  ),
]);

/** The same behind a unit. */
export const boundsBehind: ReadonlyMap<string, "about" | "more-than" | "less-than"> = new Map([
  ...spelt("about", "or so"),
  ...spelt("more-than", "or more | or longer | at least"),
  ...spelt("less-than", "or less | at most"),
]);

/** Words in front of a length that leave it what it is. */
export const leads: ReadonlySet<string> = new Set("for in the lasting lasted just only".split(" "));

/** Words behind a length that say which way it is counted. */
export const directions: ReadonlySet<string> = new Set(
  "after afterward afterwards thereafter later before beforehand earlier ago apart long".split(" "),
);

/** Words that say more than what a length is a length of: with them, a phrase is not understood. */
const loaded: ReadonlySet<string> = new Set(
  "a an the and or but nor not no never than more less least most fewer up to about around over under nearly almost half quarter every each per only just if unless except in on at by from until till before after since without within between during through of for into old several few couple handful many some all first last next".split(
    " ",
  ),
);

/** Whether a word can stand behind a length as what it is a length of: "mourning", "siege". */
export function isPlain(word: string): boolean {
  return /^[a-z]+('[a-z]+)?$/.test(word) && !loaded.has(word) && !unitOf(word) && !readNumber([word]);
}

function spelt<const Key>(key: Key, phrases: string): [string, Key][] {
  return phrases.split(" | ").map((phrase) => [phrase, key]);
}
