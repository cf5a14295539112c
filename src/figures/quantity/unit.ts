import { dimensionOf } from "../units/index.js";
import { gluedSuffixes, parts, pluralParts, shortScales, small, tens, unitSymbols } from "./lexicon.js";
import { plurals, singulars, unitAlone, unitFillers, unitStops, unitVerbs } from "./stop-words.js";
import type { Token } from "./tokenise.js";

type Tokens = readonly Token[];

/** The words for what is counted, as tokens from `start` up to `end`. */
export interface UnitWords {
  readonly start: number;
  readonly end: number;
}

/**
 * What the number asks of the noun: `one` takes what is there, `many` wants a plural, and with `any` ("no
 * retaliation", "no casualties") a plural ends the unit but need not come.
 */
export type Many = "one" | "many" | "any";

/** How many words a unit has at the most. */
const longest = 5;

const scalesOfTemperature = new Set(["celsius", "fahrenheit", "centigrade", "c", "f"]);

/**
 * The unit that follows a number: up to the first plural noun, else up to a preposition, a verb of news or
 * anything else that ends a noun phrase. Looks at a fixed number of tokens.
 */
export function readUnit(tokens: Tokens, at: number, many: Many): UnitWords | null {
  const first = tokens[at];
  if (!first) return null;
  if (first.key === "°" && /^[cfk]$/.test(tokens[at + 1]?.key ?? "")) return { start: at, end: at + 2 };
  if (first.key === "-" && !first.spaced) {
    const word = tokens[at + 1];
    if (word?.kind !== "word" || word.spaced || (isStop(word) && word.key !== "strong")) return null;
    return word.key === "strong" ? readUnit(tokens, at + 2, "any") : { start: at + 1, end: at + 2 };
  }
  if (!first.spaced && first.kind === "word" && gluedSuffixes.has(first.key)) {
    return unitSymbols.has(first.key) ? symbol(tokens, at) : null;
  }
  let start = at;
  while (start < at + longest && tokens[start]?.kind === "word" && isFiller(tokens, start)) start++;
  const words = readWords(tokens, start, many);
  if (words) return words;
  // "at least 20 others": the filler is all there is.
  const last = tokens[start - 1];
  return start > at && last && unitAlone.has(last.key) ? { start: start - 1, end: start } : null;
}

/** The unit as printed, with single spaces. */
export function printed(tokens: Tokens, { start, end }: UnitWords): string {
  return tokens
    .slice(start, end)
    .map(({ text, spaced }, index) => (spaced && index > 0 ? ` ${text}` : text))
    .join("");
}

/** Whether a word ends the unit: "us" does, "US" begins one. */
function isStop({ key, text }: Token): boolean {
  return unitStops.has(key) && text !== "US";
}

/** An article or a possessive is one behind "of" or a part only: "31 in 2021 and 18 the year before". */
function isFiller(tokens: Tokens, at: number): boolean {
  const { key } = tokens[at] as Token;
  if (!unitFillers.has(key)) return false;
  const before = tokens[at - 1]?.key ?? "";
  return (
    !owners.has(key) ||
    /^(?:of|all|double|twice)$/.test(before) ||
    parts.has(before) ||
    pluralParts.has(before)
  );
}

const owners = new Set("the its their his her our your my these those".split(" "));

function symbol(tokens: Tokens, at: number): UnitWords {
  const slash = tokens[at + 1];
  const below = tokens[at + 2];
  const rate = slash?.key === "/" && !slash.spaced && below?.kind === "word" && !below.spaced;
  return { start: at, end: rate ? at + 3 : at + 1 };
}

function readWords(tokens: Tokens, start: number, many: Many): UnitWords | null {
  let end = start;
  let participle = -1;
  for (let count = 0; count < longest; count++) {
    const token = tokens[end];
    if (token?.kind !== "word" || (end > start && !token.spaced)) break;
    if (count === 0 && unitAlone.has(token.key)) return { start, end: end + 1 };
    if (count > 0 && (unitVerbs.has(token.key) || isSetOff(tokens, end))) break;
    if (isStop(token) || small.has(token.key) || tens.has(token.key)) break;
    if (count === 0 && shortScales.has(token.key) && token.key !== "m" && token.key !== "t") break;
    if (
      count === 0 &&
      /^(?:sq|square|cubic)$/.test(token.key) &&
      unitSymbols.has(tokens[end + 1]?.key ?? "")
    ) {
      return { start, end: end + 2 };
    }
    const past = compound(tokens, end);
    if (count === 0 && past === end + 1 && unitSymbols.has(token.key)) return symbol(tokens, start);
    const head = tokens[past - 1] as Token;
    if (count > 0 && participle < 0 && /(?:ed|ing)$/.test(head.key)) participle = end;
    end = past;
    if (many !== "one" && isPlural(head) && !continues(tokens, head, end) && !isCrew(tokens, head, end)) {
      const scale = head.key === "degrees" && scalesOfTemperature.has(tokens[end]?.key ?? "");
      return { start, end: scale ? end + 1 : end };
    }
  }
  if (participle > start) end = participle;
  // "20,000 watched Game 7": a verb, and what it is done to.
  const [opener, closer] = [tokens[start], tokens[end - 1]];
  const isDeed = /^\p{Ll}.+ed$/u.test(opener?.text ?? "") && /^\p{Lu}/u.test(closer?.text ?? "");
  if (many !== "one" && end > start + 1 && isDeed) return null;
  // "some 20 abstaining" counts people, and does not say so.
  const only = end === start + 1 ? tokens[start]?.key : undefined;
  if (many === "many" && only && /(?:ed|ing)$/.test(only)) return null;
  // Of several things the noun is a plural, or a name ("200 Japanese"); else it is a verb ("thousands march").
  if (
    many === "many" &&
    end > start &&
    !/^\p{Lu}/u.test((tokens[end - 1] as Token).text) &&
    !isMeasure(tokens, start)
  )
    return null;
  // "half of the country's 32 hospitals": whose they are is not what they are.
  const isOwner = end > start && /'s$/.test(tokens[end - 1]?.key ?? "") && tokens[end]?.kind === "number";
  return end > start && !isOwner ? { start, end } : null;
}

/** "set off": the verb, and no set of things. */
function isSetOff(tokens: Tokens, at: number): boolean {
  return tokens[at]?.key === "set" && /^(?:off|out|up|sail|about)$/.test(tokens[at + 1]?.key ?? "");
}

/** Units are printed in the singular too: "a 1.5 ton bomb". */
function isMeasure(tokens: Tokens, at: number): boolean {
  return dimensionOf((tokens[at] as Token).key) !== null;
}

/** The token after a word and what hyphens join to it ("heavily-guarded"). */
function compound(tokens: Tokens, at: number): number {
  let end = at + 1;
  for (let joined = 0; joined < 4; joined++) {
    const [hyphen, word] = [tokens[end], tokens[end + 1]];
    if (hyphen?.key !== "-" || hyphen.spaced || !word || word.spaced) break;
    if (word.kind !== "word" && word.kind !== "code" && word.kind !== "number") break;
    end += 2;
    // "F-16s".
    if (word.kind === "number" && tokens[end]?.key === "s" && !tokens[end]?.spaced) end++;
  }
  return end;
}

export function isPlural({ key }: Token): boolean {
  if (
    plurals.has(key) ||
    /(?:children|women|(?:sales|fire|states|spokes|crew|work|gentle|post|tribes|sea|air)men)$/.test(key)
  )
    return true;
  return /s$/.test(key) && !/(?:ss|'s|us|is)$/.test(key) && !singulars.has(key);
}

/** Whether a word for a crew goes on to one of its members: "police officers". */
function isCrew(tokens: Tokens, head: Token, end: number): boolean {
  const next = tokens[end];
  return crews.has(head.key) && next?.kind === "word" && !isStop(next) && isPlural(next);
}

const crews = new Set("police staff crew personnel".split(" "));

/** A name in s goes on ("Guards members", "Los Angeles homes"). */
function continues(tokens: Tokens, head: Token, end: number): boolean {
  const next = tokens[end];
  if (next?.kind !== "word" || isStop(next) || !/^\p{Lu}/u.test(head.text)) return false;
  return isPlural(next) || /^\p{Lu}/u.test(next.text);
}

/** What "a" before it makes a rate: "$65 a barrel". */
const perWords = new Set(
  "barrel day hour week month year gallon liter litre share ounce ton tonne pound kilo kilogram kg head person night minute second unit bushel household liter mile kilometer kilometre capita ticket piece dose vote inhabitant dollar gram troy".split(
    " ",
  ),
);

const laterWords = new Set("earlier later ago before after since old".split(" "));

/** "a barrel", "per hour", "/day": the tokens of the word, and the end; `null` where none follows. */
export function readPer(tokens: Tokens, at: number): UnitWords | null {
  const [by, word] = [tokens[at], tokens[at + 1]];
  if (by?.key === "per" && word?.kind === "number") {
    return { start: at + 1, end: readUnit(tokens, at + 2, "many")?.end ?? at + 2 };
  }
  if (word?.kind !== "word") return null;
  if (by?.key === "per" && word.key !== "cent") {
    return {
      start: at + 1,
      end: /^(?:square|sq|cubic)$/.test(word.key) && tokens[at + 2]?.kind === "word" ? at + 3 : at + 2,
    };
  }
  if (/^(?:an?|each|every)$/.test(by?.key ?? "") && perWords.has(word.key)) {
    // "40 arrests a day after the raid" tells when.
    return laterWords.has(tokens[at + 2]?.key ?? "") ? null : { start: at + 1, end: at + 2 };
  }
  if (by?.key === "/" && !by.spaced && !word.spaced) return { start: at + 1, end: at + 2 };
  return null;
}
