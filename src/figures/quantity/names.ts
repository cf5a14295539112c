import { small, tens } from "./lexicon.js";
import { addPhrase, matchPhrase, newPhrases } from "./phrases.js";
import {
  callers,
  days,
  months,
  namers,
  notThousands,
  numberNames,
  pictureLines,
  unitStops,
} from "./stop-words.js";
import { isCapital, isDash, isGlued, isPlain, type Token } from "./tokenise.js";
import { readUnit } from "./unit.js";

type Tokens = readonly Token[];

/** The token after digits that signs join to a name: "R2.5", "P5+1", "787-9". */
export function pastGlued(tokens: Tokens, at: number): number {
  let end = at;
  while (
    /^[-–.+/]$/.test(tokens[end]?.key ?? "") &&
    isGlued(tokens[end]) &&
    isGlued(tokens[end + 1]) &&
    (tokens[end + 1]?.kind === "number" || tokens[end + 1]?.kind === "code")
  ) {
    end += 2;
  }
  return end;
}

/** The token after further numbers that go on with a label: "junctions 10 and 11", "dial 101 or 999". */
export function pastListed(tokens: Tokens, at: number, joint: RegExp): number {
  let end = at;
  while (end < at + 12 && joint.test(tokens[end]?.key ?? "") && isPlain(tokens[end + 1])) end += 2;
  return end;
}

const names = newPhrases<true>();
for (const phrase of numberNames) addPhrase(names, phrase, true);

/**
 * Number words that are part of a name: "the Five Eyes", "a Formula One driver". In the middle of a sentence, though
 * not of a headline, only names are capitalised.
 */
export function wordsOfName(tokens: Tokens, at: number): number | null {
  const token = tokens[at] as Token;
  // "category two calls", "type one diabetes".
  if (isKind(tokens, at) && small.has(token.key)) return at + 1;
  if (!isCapital(token) || !(small.has(token.key) || tens.has(token.key))) return null;
  const known = matchPhrase(names, tokens, at);
  if (known && isCapital(tokens[at + 1])) return known.end;
  if (!isSentence(tokens, at)) return null;
  const title = titleEnd(tokens, at);
  if (title !== null) return title;
  if (tokens[at - 1]?.kind !== "word") return null;
  let end = at + 1;
  while ((isDash(tokens[end]) && isGlued(tokens[end])) || isCapital(tokens[end])) end++;
  return end;
}

/** Whether a word before it numbers kinds: "category two calls", "grade 2 listed buildings"; but "on stage five people". */
function isKind(tokens: Tokens, at: number): boolean {
  const isWord = /^(?:category|phase|tier|type|stage|grade|band|level|division)$/.test(
    tokens[at - 1]?.key ?? "",
  );
  return isWord && tokens[at - 2]?.key !== "on";
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
export function isZeroOf(tokens: Tokens, at: number): boolean {
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

/** F-35, COVID-19, MH-17; Flight 752, Boeing 737s, '90s, 1990s. */
export function nameOfDigits(tokens: Tokens, at: number): number | null {
  const token = tokens[at] as Token;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  const past = isGlued(after) && after?.key === "s" ? at + 2 : at + 1;
  if (isKind(tokens, at) && isPlain(token) && token.value <= 10) return pastGlued(tokens, past);
  // "N95": a sign of money that begins something else.
  if (before?.kind === "word" && isGlued(token) && before.key !== "x") return pastGlued(tokens, past);
  if (after?.text === "K" && isGlued(after) && notThousands.has(tokens[at + 2]?.key ?? "")) return at + 2;
  // "Site 4B", "Flat 12M".
  const isLettered = /^[BMT]$/.test(after?.text ?? "") && isGlued(after) && isPlain(token);
  if (isLettered && token.key.length <= 3 && isNoun(before) && readUnit(tokens, at + 2, "many") === null)
    return at + 2;
  if (after?.key === "p" && isGlued(after) && pictureLines.has(token.value)) return at + 2;
  const isLed = token.value < 1000 && /^(?:low|mid|high|early|late|upper|lower)$/.test(lead(tokens, at));
  if (past === at + 2 && !isLed) return past;
  if (before?.key === "-" && isGlued(before) && isGlued(token)) {
    const word = tokens[at - 2];
    const isSuffix = tokens[at - 3]?.kind === "number" && isGlued(word);
    if (
      !isSuffix &&
      word?.kind === "word" &&
      !/^(?:low|mid|high|early|late|upper|lower|to|and|plus)$/.test(word.key)
    )
      return past;
    if (word?.kind === "code") return past;
  }
  if (before?.key === "'" && isGlued(token) && token.key.length === 2) return past;
  if (before?.key === "_" && isGlued(token)) return past;
  const named = before?.kind === "word" && /\p{Lu}/u.test(before.text) && namers.has(before.key);
  const isIndex = before?.text === "P" && tokens[at - 2]?.key === "&";
  if ((named || isIndex) && isPlain(token)) return pastGlued(tokens, past);
  const label = labelEnd(tokens, at, past);
  if (label !== null) return label;
  if (isNamed(tokens, at, past)) return past;
  // "a 737 MAX", "the 787 Dreamliner", "a 7-Eleven store", "50 Cent".
  if (after?.text === "MAX" || after?.text === "Dreamliner" || after?.text === "Cent") return past + 1;
  if (isDash(after) && isGlued(after) && tokens[at + 2]?.text === "Eleven") return at + 3;
  if (/^(?:BC|AD|BCE|CE)$/.test(after?.text ?? "") && isPlain(token)) return past + 1;
  // "by the year 2500".
  const isOfYear = isPlain(token) && token.key.length === 4 && token.value < 3000;
  if (isOfYear && before?.key === "year") return past;
  if (before?.kind === "word" && callers.has(before.key) && isPlain(token) && token.key.length >= 3) {
    if (isDash(after) && isGlued(after)) return at + 3;
    return pastListed(tokens, past, /^(?:or|\/)$/);
  }
  return null;
}

/** What goes on behind a name, where behind a number a noun would stand or a verb in the plural. */
const behindNames = new Set("is was has will would in on at by for with from near".split(" "));
/** Before a place these begin something that a number may follow: "in Gaza 12 of". */
const beforePlaces = new Set("in at from of to near across and".split(" "));

/** "Voyager 1 is", "on Hill 402.", "Courtroom 4", "AB 1228 set": a number right behind a name that nothing is counted by. */
function isNamed(tokens: Tokens, at: number, past: number): boolean {
  const [token, before, after] = [tokens[at] as Token, tokens[at - 1], tokens[past]];
  if (!isPlain(token) || token.key.length > 4 || !isNoun(before) || days.has(before?.key ?? "")) return false;
  if (months.has(before?.key ?? "") || !isSentence(tokens, at)) return false;
  const isCode = /^\p{Lu}{2,3}$/u.test(before?.text ?? "");
  if (!isCode && beforePlaces.has(tokens[at - 2]?.key ?? "")) return false;
  if (after?.kind !== "word") {
    // "Labour 202, Conservatives 365" is a list of numbers.
    const isList = after?.key === "," && isNoun(tokens[past + 1]) && tokens[past + 2]?.kind === "number";
    return !isList && (after === undefined || /^[.,;:!?)”"']$/.test(after.key));
  }
  if (at === 1 && !isCode && !/^(?:is|was|has)$/.test(after.key)) return false;
  if (tokens[at - 2]?.key === "on" && /^(?:are|were|had)$/.test(after.key)) return true;
  return (
    behindNames.has(after.key) ||
    (isCode && /^\p{Ll}/u.test(after.text) && /(?:ed|sets?|bans?)$/.test(after.key))
  );
}

/** "junctions 10 and 11", "Sections 3-5", "near exit 12", "U.S. 101": labels, and the numbers that go on with them. */
function labelEnd(tokens: Tokens, at: number, past: number): number | null {
  const token = tokens[at] as Token;
  const before = tokens[at - 1];
  if (before?.kind !== "word" || !isPlain(token) || token.key.length > 3) return null;
  if (namers.has(before.key.replace(/s$/, "")) && /[a-z]s$/.test(before.key) && !namers.has(before.key)) {
    return pastListed(tokens, past, /^(?:and|to|or|,|-|–|&)$/);
  }
  // A single one in small letters, or a road, unless a noun says what is counted.
  const isLabel = namers.has(before.key) && !isCapital(before) && before.key.length > 3;
  const isRoad = /^(?:US|U\.S\.)$/.test(before.text);
  return (isLabel || isRoad) && readUnit(tokens, past, "many") === null ? pastGlued(tokens, past) : null;
}

/** A capitalised word that is no preposition or verb. */
function isNoun(token: Token | undefined): boolean {
  return token?.kind === "word" && isCapital(token) && !unitStops.has(token.key);
}

/** The word that the number hangs on: "mid" of "mid-20s". */
function lead(tokens: Tokens, at: number): string {
  const before = tokens[at - 1];
  return (before?.key === "-" ? tokens[at - 2]?.key : before?.key) ?? "";
}
