import type { Cardinal } from "./numbers.js";
import { callers, months, namers, scoreWords, timeZones } from "./stop-words.js";
import type { Token } from "./tokenise.js";

type Tokens = readonly Token[];

/** Whether the token is digits alone, as a year or a day is printed. */
function isPlain(token: Token | undefined): boolean {
  return token?.kind === "number" && /^\d+$/.test(token.key);
}

/** Whether a number could be a year: from 1500 to 2099, in four digits without separators. */
export function isYearLike(token: Token | undefined): boolean {
  return isPlain(token) && token?.key.length === 4 && token.value >= 1500 && token.value < 2100;
}

const glued = (token: Token | undefined): boolean => token !== undefined && !token.spaced;
const isDash = (token: Token | undefined): boolean => token?.key === "-" || token?.key === "–";

/**
 * Digits that are no quantity, whatever stands around: the index after them; `null` where they may be one.
 * Looks at a fixed number of tokens, or skips what it looked at.
 */
export function skipUnlike(tokens: Tokens, at: number): number | null {
  const token = tokens[at];
  if (token?.kind === "code") return at + 1;
  if (token?.kind !== "number") return null;
  return chain(tokens, at) ?? name(tokens, at) ?? date(tokens, at) ?? time(tokens, at) ?? score(tokens, at);
}

/** Telephone numbers, dates in digits, and the like: digits linked three times and more, or with zeros in front. */
function chain(tokens: Tokens, at: number): number | null {
  let end = at + 1;
  let links = 0;
  while (
    (isDash(tokens[end]) || tokens[end]?.key === "/" || tokens[end]?.key === ".") &&
    glued(tokens[end]) &&
    glued(tokens[end + 1]) &&
    (tokens[end + 1]?.kind === "number" || tokens[end + 1]?.kind === "code")
  ) {
    end += 2;
    links++;
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
    const fraction =
      second &&
      token.value < second.value &&
      [2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 32, 50, 100].includes(second.value);
    if (!fraction) return end;
  }
  return null;
}

/** F-35, COVID-19, MH-17; Flight 752, Boeing 737s, '90s, 1990s. */
function name(tokens: Tokens, at: number): number | null {
  const token = tokens[at] as Token;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  const past = glued(after) && after?.key === "s" ? at + 2 : at + 1;
  if (past === at + 2 && !/^(?:low|mid|high|early|late|upper|lower)$/.test(lead(tokens, at))) return past;
  if (before?.key === "-" && glued(before) && glued(token)) {
    const word = tokens[at - 2];
    const isSuffix = tokens[at - 3]?.kind === "number" && glued(word);
    if (
      !isSuffix &&
      word?.kind === "word" &&
      !/^(?:low|mid|high|early|late|upper|lower|to|and|plus)$/.test(word.key)
    )
      return past;
    if (word?.kind === "code") return past;
  }
  if (before?.key === "'" && glued(token) && token.key.length === 2) return past;
  if (before?.key === "_" && glued(token)) return past;
  if (before?.kind === "word" && /^\p{Lu}/u.test(before.text) && namers.has(before.key) && isPlain(token))
    return past;
  if (before?.kind === "word" && callers.has(before.key) && isPlain(token) && token.key.length >= 3) {
    return isDash(after) && glued(after) ? at + 3 : past;
  }
  return null;
}

/** The word that the number hangs on: "mid" of "mid-20s". */
function lead(tokens: Tokens, at: number): string {
  const before = tokens[at - 1];
  return (before?.key === "-" ? tokens[at - 2]?.key : before?.key) ?? "";
}

/** Jan. 8, 8 January, January 8-10, 8th of May, May 2018. */
function date(tokens: Tokens, at: number): number | null {
  const token = tokens[at] as Token;
  let end = at + 1;
  const ordinal = glued(tokens[end]) && /^(?:st|nd|rd|th)$/.test(tokens[end]?.key ?? "");
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

const isCapital = (token: Token | undefined): boolean => /^\p{Lu}/u.test(token?.text ?? "");
const isMonth = (token: Token | undefined): boolean =>
  token?.kind === "word" && isCapital(token) && months.has(token.key);

/** 5 p.m., 0130 GMT, 5 o'clock. */
function time(tokens: Tokens, at: number): number | null {
  const token = tokens[at] as Token;
  if (token.value > 2400) return null;
  let end = at + 1;
  if ((isDash(tokens[end]) || tokens[end]?.key === "to") && isPlain(tokens[end + 1])) end += 2;
  const after = tokens[end];
  if (after?.kind === "word" && timeZones.has(after.key)) return end + 1;
  if (token.key.length === 4 && isPlain(token) && after?.key === "local" && tokens[end + 1]?.key === "time") {
    return end + 2;
  }
  return null;
}

/** 1-3 where somebody lost; 3-1 is no range anyhow, see range.ts. */
function score(tokens: Tokens, at: number): number | null {
  const [first, dash, second] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!isDash(dash) || !glued(dash) || !glued(second) || !isPlain(first) || !isPlain(second)) return null;
  if (glued(tokens[at + 3]) && tokens[at + 3]?.kind === "word") return null;
  const told = [tokens[at - 1], tokens[at - 2], tokens[at + 3]];
  return told.some((token) => scoreWords.has(token?.key ?? "")) ? at + 3 : null;
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
