import type { Reader } from "./base.js";
import type { Named } from "./grammar.js";
import { parts, small, tens } from "./lexicon.js";
import { isNumeral, skipHyphen } from "./numbers.js";
import { matchPhrase } from "./phrases.js";
import { persons } from "./stop-words.js";
import type { Token } from "./tokenise.js";
import type { BoundRule } from "./types.js";
import { readUnit, type UnitWords } from "./unit.js";

/** Bounds behind the number ("or more"); the token after them, `null` where none stand. */
export function readAfter(
  { grammar, tokens }: Reader,
  at: number,
  bounds: Named<BoundRule>[],
): number | null {
  const equal = readOrEqual(tokens, at, bounds);
  if (equal) return equal;
  const comma = tokens[at]?.key === "," ? 1 : 0;
  const from = skipHyphen(tokens, at + comma);
  const found = matchPhrase(grammar.after, tokens, from);
  if (!found) return null;
  const word = tokens[from] as Token;
  const next = tokens[found.end];
  if (next && (startsNumber(next) || /^(?:to|than|or|equal)$/.test(next.key))) return null;
  // "30, at least a dozen" goes on with another number, "20 or more of them" and "$20-plus an hour" do not.
  const isTied = comma === 0 && (/^(?:or|\+)$/.test(word.key) || from > at);
  if (!isTied && /^(?:an?|of)$/.test(next?.key ?? "")) return null;
  const goesOn = next?.kind === "word" || (next !== undefined && /\p{Sc}/u.test(next.key));
  if (word.key === "plus" && from === at && word.spaced && goesOn) return null;
  if (comma && found.end === from + 1 && word.kind === "word" && next?.kind === "word") return null;
  bounds.push(found.value);
  return found.end;
}

/** "less than 5000 or equal": closes the open end. */
function readOrEqual(tokens: readonly Token[], at: number, bounds: Named<BoundRule>[]): number | null {
  if (tokens[at]?.key !== "or" || tokens[at + 1]?.key !== "equal") return null;
  const end = tokens[at + 2]?.key === "to" ? at + 3 : at + 2;
  const [bound] = bounds;
  if (!bound || (tokens[end] && startsNumber(tokens[end] as Token))) return null;
  const approx = bound.approx === "more-than" ? "at-least" : bound.approx === "less-than" ? "at-most" : null;
  if (!approx) return null;
  bounds[0] = { ...bound, id: approx, approx, lowOpen: false, highOpen: false };
  return end;
}

const startsNumber = (token: Token): boolean => isNumeral(token) || parts.has(token.key);

/** "-year-old", "years old", "years of age"; "aged 62"; "Name, 62,". */
export function readAge(
  tokens: readonly Token[],
  from: number,
  at: number,
): { unit: UnitWords | string; end: number } | null {
  const word = skipHyphen(tokens, at);
  if (/^(?:years?|months?|weeks?|days?)$/.test(tokens[word]?.key ?? "")) {
    const old = skipHyphen(tokens, word + 1);
    const unit = { start: word, end: word + 1 };
    if (/^olds?$/.test(tokens[old]?.key ?? "")) return { unit, end: old + 1 };
    if (tokens[old]?.key === "of" && tokens[old + 1]?.key === "age") return { unit, end: old + 2 };
    return null;
  }
  const before = tokens[from - 1];
  const number = tokens[from];
  const isAge = isAgeLike(number);
  const isOf = before?.key === "of" && tokens[from - 2]?.key === "age";
  if (isAge && (isAgeBound(tokens, from - 1) || isAgeBound(tokens, from - 2)))
    return { unit: "years", end: at };
  if (isAge && (before?.key === "age" || isOf || isAged(tokens, from, at))) return { unit: "years", end: at };
  if (
    !isAge ||
    number?.kind !== "number" ||
    at !== from + 1 ||
    before?.key !== "," ||
    tokens[at]?.key !== ","
  )
    return null;
  const named = tokens[from - 2];
  const name = named?.kind === "word" && /^\p{Lu}\p{Ll}/u.test(named.text) && tokens[at + 1]?.kind === "word";
  if (name || persons.has(tokens[from - 2]?.key ?? "")) return { unit: "years", end: at };
  return null;
}

/** Whose age a bound behind may tell: "children under 5". */
const aged = new Set(
  "people persons children child kids kid women woman men man girls girl boys boy adults adult anyone anybody everyone everybody nobody one those players voters patients workers residents citizens students pupils drivers passengers men's women's males females pensioners teenagers".split(
    " ",
  ),
);

/** Whether a bound tells the age of those before it: "children under 5", "women older than 60". */
export function isAgeBound(tokens: readonly Token[], at: number): boolean {
  const key = tokens[at]?.key ?? "";
  const from = /^(?:over|under|above|below)$/.test(key)
    ? at + 1
    : /^(?:older|younger)$/.test(key) && tokens[at + 1]?.key === "than"
      ? at + 2
      : -1;
  if (!isAgeLike(tokens[from])) return false;
  const before = tokens[at - 1]?.key ?? "";
  const isAll = before === "all" && tokens[at - 2]?.key === ",";
  if (isAll) return readUnit(tokens, from + 1, "many") === null;
  if (!aged.has(before) || (before === "one" && !/^(?:no|any|every)$/.test(tokens[at - 2]?.key ?? "")))
    return false;
  const after = tokens[from + 1];
  return after?.kind !== "sign" || !/^[-–%]$/.test(after.key)
    ? readUnit(tokens, from + 1, "many") === null
    : false;
}

/** A number that a person may be old. */
function isAgeLike(token: Token | undefined): boolean {
  if (token?.kind === "word") return (small.get(token.key) ?? tens.get(token.key) ?? 0) > 0;
  return token?.kind === "number" && /^\d{1,3}$/.test(token.key) && token.value <= 120;
}

/** So many tokens of ages may stand in a list. */
const mostAges = 8;

/** "aged 5", "aged between 5 and 11", "aged 15, 16 and 17". */
function isAged(tokens: readonly Token[], from: number, end: number): boolean {
  let words = 0;
  for (let index = from - 1; index >= from - mostAges && words < 3; index--) {
    const token = tokens[index];
    // "aged 15, 16 and 17", but not "aged 34, and 12 others".
    if (/^age[ds]$/.test(token?.key ?? ""))
      return index >= from - 3 || readUnit(tokens, end, "many") === null;
    const isListed = token?.key === "," || token?.key === "and" || isAgeLike(token);
    if (token?.kind === "word" && !isListed) words++;
    else if (!isListed) return false;
  }
  return false;
}
