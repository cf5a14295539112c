import { hour, time } from "./hours.js";
import { scales, shortScales, slashDenominators } from "./lexicon.js";
import { isZeroOf, nameOfDigits, pastGlued, pastListed, wordsOfName } from "./names.js";
import type { Cardinal } from "./numbers.js";
import { lines, months, scoreLeads, scoreTails, scoreWords, streets } from "./stop-words.js";
import { isCapital, isDash, isGlued, isPlain, type Token } from "./tokenise.js";
import { readUnit } from "./unit.js";

type Tokens = readonly Token[];

/** Whether a number could be a year: from 1500 to 2100, in four digits without separators. */
export function isYearLike(token: Token | undefined): boolean {
  return isPlain(token) && token?.key.length === 4 && token.value >= 1500 && token.value <= 2100;
}

/**
 * Digits that are no quantity, whatever stands around: the index after them; `null` where they may be one.
 * Looks at a fixed number of tokens, or skips what it looked at.
 */
export function skipUnlike(tokens: Tokens, at: number): number | null {
  const token = tokens[at];
  if (token?.key === "zero" && isZeroOf(tokens, at)) return at + 1;
  if (token?.kind === "code") return pastGlued(tokens, at + 1);
  if (token?.kind === "word") return wordsOfName(tokens, at) ?? hour(tokens, at);
  if (token?.kind !== "number") return null;
  return (
    phone(tokens, at) ??
    chain(tokens, at) ??
    nameOfDigits(tokens, at) ??
    address(tokens, at) ??
    date(tokens, at) ??
    time(tokens, at) ??
    hour(tokens, at) ??
    score(tokens, at)
  );
}

/** "0800 555 0199", "+44 20 7946 0958", "(212) 555-0199", "the 116 123 helpline": the token after it. */
function phone(tokens: Tokens, at: number): number | null {
  const token = tokens[at] as Token;
  if (!isPlain(token)) return null;
  const before = tokens[at - 1];
  let end = at + 1;
  if (
    before?.key === "(" &&
    tokens[end]?.key === ")" &&
    token.key.length === 3 &&
    /^\d{3}$/.test(tokens[end + 1]?.key ?? "")
  ) {
    return pastListed(tokens, pastGlued(tokens, end + 2), /^(?:or|\/)$/);
  }
  while (end < at + 6 && isPlain(tokens[end]) && (tokens[end]?.key.length ?? 0) > 1) end++;
  if (end === at + 1) return null;
  const isPhone =
    /^0\d/.test(token.key) || (before?.key === "+" && isGlued(token)) || lines.has(tokens[end]?.key ?? "");
  return isPhone ? pastListed(tokens, pastGlued(tokens, end), /^(?:or|\/)$/) : null;
}

/** "10 Downing Street", "221B Baker Street": a number, perhaps with a letter, before a capitalised name of a street. */
function address(tokens: Tokens, at: number): number | null {
  const token = tokens[at] as Token;
  if (!isPlain(token) || token.value > 9999) return null;
  let end = at + 1;
  if (isGlued(tokens[end]) && /^\p{Lu}$/u.test(tokens[end]?.text ?? "")) end++;
  for (let index = end; index < end + 4 && isCapital(tokens[index]); index++) {
    if (index > end && streets.has(tokens[index]?.key ?? "")) return index + 1;
  }
  return null;
}

/** Telephone numbers, dates in digits, and the like: digits linked three times and more, or with zeros in front. */
function chain(tokens: Tokens, at: number): number | null {
  const end = pastGlued(tokens, at + 1);
  const links = (end - at - 1) / 2;
  // "2-1/2" is a number, as AP has it.
  if (
    links === 2 &&
    isDash(tokens[at + 1]) &&
    tokens[at + 3]?.key === "/" &&
    slashDenominators.has(tokens[at + 4]?.value ?? 0)
  ) {
    return null;
  }
  if (links > 1) return end;
  const token = tokens[at] as Token;
  if (/^0\d/.test(token.key)) return links === 1 ? end : at + 1;
  const second = tokens[at + 2];
  if (links === 1 && second?.kind === "number" && /^0\d/.test(second.key)) return end;
  if (links === 1 && second?.kind === "code") return end;
  // 2018-19 and 1990–95, 2010-2015.
  if (links === 1 && isDash(tokens[at + 1]) && isYearLike(token) && isPlain(second)) {
    if (isYearLike(second) || second?.key.length === 2) return end;
  }
  // 9/11, 24/7: a slash that makes no fraction.
  if (links === 1 && tokens[at + 1]?.key === "/") {
    const fraction = second && token.value < second.value && slashDenominators.has(second.value);
    if (!fraction) return end;
  }
  return null;
}

/** Jan. 8, 8 January, January 8-10, 8th of May, May 2018. */
function date(tokens: Tokens, at: number): number | null {
  const token = tokens[at] as Token;
  let end = at + 1;
  const ordinal = isGlued(tokens[end]) && /^(?:st|nd|rd|th)$/.test(tokens[end]?.key ?? "");
  if (ordinal) end++;
  if (!isPlain(token)) return null;
  const day = token.value >= 1 && token.value <= 31;
  const year = isYearLike(token);
  let before = at - 1;
  if (tokens[before]?.key === "." || tokens[before]?.key === "the") before--;
  if ((day || year) && isMonth(tokens[before])) {
    if (isDash(tokens[end]) && isPlain(tokens[end + 1])) end += 2;
    else if (
      tokens[end]?.key === "to" &&
      day &&
      isPlain(tokens[end + 1]) &&
      (tokens[end + 1]?.value ?? 99) <= 31
    )
      end += 2;
    // "January 8, 2020".
    if (tokens[end]?.key === "," && isYearLike(tokens[end + 1])) end += 2;
    return end;
  }
  if (!day) return null;
  let after = end;
  if (isDash(tokens[after]) && isPlain(tokens[after + 1])) after += 2;
  if (tokens[after]?.key === "of") after++;
  if (!isMonth(tokens[after]) || (tokens[after]?.key === "may" && !isCapital(tokens[after]))) return null;
  after++;
  if (tokens[after]?.key === ".") after++;
  if (tokens[after]?.key === ",") return isYearLike(tokens[after + 1]) ? after + 2 : after;
  return isYearLike(tokens[after]) ? after + 1 : after;
}

const isMonth = (token: Token | undefined): boolean =>
  token?.kind === "word" && isCapital(token) && months.has(token.key);

/**
 * Results: "lost 1-3", "beat them 4-6, 7-6 (7-4), 6-2", "was 2-3 down". What falls is no range anyhow, see range.ts; one
 * pair that rises is a result where a word says so and nothing is counted behind.
 */
function score(tokens: Tokens, at: number): number | null {
  let end = pairEnd(tokens, at);
  if (end === null || hasUnitBehind(tokens, end)) return null;
  let pairs = 1;
  let falls = falling(tokens, at);
  for (let next = nextPair(tokens, end); next !== null && pairs < mostPairs; next = nextPair(tokens, end)) {
    const past = pairEnd(tokens, next) as number;
    if (hasUnitBehind(tokens, past)) break;
    falls ||= falling(tokens, next);
    pairs++;
    end = past;
  }
  const isTold =
    [tokens[at - 1], tokens[at - 2], tokens[end]].some((token) => scoreWords.has(token?.key ?? "")) ||
    scoreLeads.has(tokens[at - 1]?.key ?? "") ||
    (tokens[at - 1]?.key === "it" && tokens[at - 2]?.key === "made") ||
    scoreTails.has(tokens[end]?.key ?? "");
  return isTold || (pairs > 1 && falls) ? end : null;
}

/** Longer lists are read in parts. */
const mostPairs = 12;

/** The token after two numbers that a hyphen joins. */
function pairEnd(tokens: Tokens, at: number): number | null {
  const [first, dash, second] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!isDash(dash) || !isGlued(dash) || !isGlued(second) || !isPlain(first) || !isPlain(second)) return null;
  return isGlued(tokens[at + 3]) && tokens[at + 3]?.kind === "word" ? null : at + 3;
}

const falling = (tokens: Tokens, at: number): boolean =>
  (tokens[at]?.value ?? 0) > (tokens[at + 2]?.value ?? 0);

/** Where the next pair of a list of results begins, past what joins them: ",", "and", "(". */
function nextPair(tokens: Tokens, at: number): number | null {
  let next = at;
  while (next < at + 3 && /^(?:,|and|\(|\)|;)$/.test(tokens[next]?.key ?? "")) next++;
  return pairEnd(tokens, next) === null ? null : next;
}

/** Whether a pair goes on as a number of something: "30-35 seats", "51-52%", "5-10 million". */
function hasUnitBehind(tokens: Tokens, at: number): boolean {
  const token = tokens[at];
  const key = token?.key ?? "";
  if (/^(?:%|٪|percent|pct|per|percentage)$/.test(key) || scales.has(key) || shortScales.has(key))
    return true;
  const unit = readUnit(tokens, at, "many");
  return unit !== null && !isCapital(tokens[unit.end - 1]);
}

/**
 * Whether a bare number is a year for what stands around it. With a unit or a bound that times do not have it
 * is a number.
 */
export function isYear(
  tokens: Tokens,
  at: number,
  cardinal: Cardinal,
  hasUnit: boolean,
  bound: string | null,
): boolean {
  if (cardinal.form === "year") return true;
  if (!isYearLike(tokens[at]) || cardinal.end > at + 1) return false;
  if (hasUnit) return false;
  return bound === null || bound === "about" || bound === "between" || bound === "at-most";
}
