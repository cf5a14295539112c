import { slashDenominators, small, tens } from "./lexicon.js";
import type { Cardinal } from "./numbers.js";
import { addPhrase, matchPhrase, newPhrases } from "./phrases.js";
import {
  callers,
  lines,
  months,
  namers,
  notThousands,
  numberNames,
  pictureLines,
  scoreWords,
  streets,
  timeZones,
} from "./stop-words.js";
import type { Token } from "./tokenise.js";
import { readUnit } from "./unit.js";

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
  if (token?.key === "zero" && isZeroOf(tokens, at)) return at + 1;
  if (token?.kind === "code") return pastGlued(tokens, at + 1);
  if (token?.kind === "word") return words(tokens, at);
  if (token?.kind !== "number") return null;
  return (
    phone(tokens, at) ??
    chain(tokens, at) ??
    name(tokens, at) ??
    address(tokens, at) ??
    date(tokens, at) ??
    time(tokens, at) ??
    score(tokens, at)
  );
}

/** The token after digits that signs join to a name: "R2.5", "P5+1", "787-9". */
function pastGlued(tokens: Tokens, at: number): number {
  let end = at;
  while (
    /^[-–.+/]$/.test(tokens[end]?.key ?? "") &&
    glued(tokens[end]) &&
    glued(tokens[end + 1]) &&
    (tokens[end + 1]?.kind === "number" || tokens[end + 1]?.kind === "code")
  ) {
    end += 2;
  }
  return end;
}

const names = newPhrases<true>();
for (const phrase of numberNames) addPhrase(names, phrase, true);

/**
 * Number words that are part of a name: "the Five Eyes", "a Formula One driver". In the middle of a sentence, though
 * not of a headline, only names are capitalised.
 */
function words(tokens: Tokens, at: number): number | null {
  const token = tokens[at] as Token;
  if (!isCapital(token) || !(small.has(token.key) || tens.has(token.key))) return null;
  const known = matchPhrase(names, tokens, at);
  if (known && isCapital(tokens[at + 1])) return known.end;
  if (!isSentence(tokens, at)) return null;
  const title = titleEnd(tokens, at);
  if (title !== null) return title;
  if (tokens[at - 1]?.kind !== "word") return null;
  let end = at + 1;
  while ((isDash(tokens[end]) && glued(tokens[end])) || isCapital(tokens[end])) end++;
  return end;
}

/** The token after a title in quotation marks ("Seven Samurai"): all of it is capitalised; `null` where it is none. */
function titleEnd(tokens: Tokens, at: number): number | null {
  if (!quoteMarks.has(tokens[at - 1]?.key ?? "") || !isCapital(tokens[at + 1])) return null;
  for (let index = at + 1; index < at + 7; index++) {
    const token = tokens[index];
    if (quoteMarks.has(token?.key ?? "")) return index;
    if (token?.kind !== "word" || (!isCapital(token) && token.text.length > 3)) return null;
  }
  return null;
}

const quoteMarks = new Set(["'", '"', "“", "”"]);

/** "net-zero", "zero-Covid", "zero tolerance". */
function isZeroOf(tokens: Tokens, at: number): boolean {
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  const lead = before?.key === "-" ? tokens[at - 2]?.key : before?.key;
  if (/^(?:net|near|ground|sub|absolute|patient|hour)$/.test(lead ?? "")) return true;
  if (after?.key === "-" && !after.spaced && tokens[at + 2]?.kind === "word") return true;
  return /^(?:tolerance|sum|hour|hours|gravity|carbon|emission|waste|rating|rated)$/.test(after?.key ?? "");
}

/** Words of four letters and more that headlines print small. */
const small4 = new Set("with from over into than after that amid near says".split(" "));

/** Whether the words around are printed as in a sentence, and not with capitals as in a headline. */
function isSentence(tokens: Tokens, at: number): boolean {
  for (let index = Math.max(0, at - 12); index < at + 13; index++) {
    const token = tokens[index];
    if (
      token?.kind === "word" &&
      token.text.length > 3 &&
      /^\p{Ll}/u.test(token.text) &&
      !small4.has(token.key)
    ) {
      return true;
    }
  }
  return false;
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
    return pastGlued(tokens, end + 2);
  }
  while (end < at + 6 && isPlain(tokens[end]) && (tokens[end]?.key.length ?? 0) > 1) end++;
  if (end === at + 1) return null;
  const isPhone =
    /^0\d/.test(token.key) || (before?.key === "+" && glued(token)) || lines.has(tokens[end]?.key ?? "");
  return isPhone ? pastGlued(tokens, end) : null;
}

/** "10 Downing Street", "221B Baker Street": a number, perhaps with a letter, before a capitalised name of a street. */
function address(tokens: Tokens, at: number): number | null {
  const token = tokens[at] as Token;
  if (!isPlain(token) || token.value > 9999) return null;
  let end = at + 1;
  if (glued(tokens[end]) && /^\p{Lu}$/u.test(tokens[end]?.text ?? "")) end++;
  for (let index = end; index < end + 4 && isCapital(tokens[index]); index++) {
    if (index > end && streets.has(tokens[index]?.key ?? "")) return index + 1;
  }
  return null;
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

/** F-35, COVID-19, MH-17; Flight 752, Boeing 737s, '90s, 1990s. */
function name(tokens: Tokens, at: number): number | null {
  const token = tokens[at] as Token;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  const past = glued(after) && after?.key === "s" ? at + 2 : at + 1;
  // "N95": a sign of money that begins something else.
  if (before?.kind === "word" && glued(token) && before.key !== "x") return pastGlued(tokens, past);
  if (after?.text === "K" && glued(after) && notThousands.has(tokens[at + 2]?.key ?? "")) return at + 2;
  if (after?.key === "p" && glued(after) && pictureLines.has(token.value)) return at + 2;
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
  const named = before?.kind === "word" && /\p{Lu}/u.test(before.text) && namers.has(before.key);
  const isIndex = before?.text === "P" && tokens[at - 2]?.key === "&";
  if ((named || isIndex) && isPlain(token)) return pastGlued(tokens, past);
  const label = labelEnd(tokens, at, past);
  if (label !== null) return label;
  // "a 737 MAX", "the 787 Dreamliner", "a 7-Eleven store", "50 Cent".
  if (after?.text === "MAX" || after?.text === "Dreamliner" || after?.text === "Cent") return past + 1;
  if (isDash(after) && glued(after) && tokens[at + 2]?.text === "Eleven") return at + 3;
  if (/^(?:BC|AD|BCE|CE)$/.test(after?.text ?? "") && isPlain(token)) return past + 1;
  // "by the year 2100", "in 2100".
  const isOfYear = isPlain(token) && token.key.length === 4 && token.value < 3000;
  if (isOfYear && before?.key === "year") return past;
  if (before?.kind === "word" && callers.has(before.key) && isPlain(token) && token.key.length >= 3) {
    return isDash(after) && glued(after) ? at + 3 : past;
  }
  return null;
}

/** "junctions 10 and 11", "Sections 3-5", "near exit 12", "U.S. 101": labels, and the numbers that go on with them. */
function labelEnd(tokens: Tokens, at: number, past: number): number | null {
  const token = tokens[at] as Token;
  const before = tokens[at - 1];
  if (before?.kind !== "word" || !isPlain(token) || token.key.length > 3) return null;
  if (namers.has(before.key.replace(/s$/, "")) && /[a-z]s$/.test(before.key) && !namers.has(before.key)) {
    let end = past;
    while (
      /^(?:and|to|or|,|-|–|&)$/.test(tokens[end]?.key ?? "") &&
      isPlain(tokens[end + 1]) &&
      end < at + 12
    )
      end += 2;
    return end;
  }
  // A single one in small letters, or a road, unless a noun says what is counted.
  const isLabel = namers.has(before.key) && !isCapital(before) && before.key.length > 3;
  const isRoad = /^(?:US|U\.S\.)$/.test(before.text);
  return (isLabel || isRoad) && readUnit(tokens, past, "many") === null ? pastGlued(tokens, past) : null;
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
