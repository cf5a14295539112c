import { gluedSuffixes } from "./lexicon.js";

/** One token of a text. Offsets are UTF-16 units. */
export interface Token {
  /** `code`: digits that are no number (a time, a version, a phone number, an aircraft). */
  readonly kind: "number" | "word" | "sign" | "code";
  /** As printed. */
  readonly text: string;
  /** What it is compared by: in lower case, with straight apostrophes and plain hyphens. */
  readonly key: string;
  /** The number that a `number` stands for, else NaN. */
  readonly value: number;
  readonly start: number;
  readonly end: number;
  /** Whether white space, or the beginning of the text, stands before it. */
  readonly spaced: boolean;
}

const letters = /\p{L}[\p{L}\p{M}]*(?:'\p{L}+)*/uy;
/** U.S., a.m. */
const initials = /(?:\p{L}\.){2,}/uy;
const alphanumerics = /[\p{L}\p{M}\p{Nd}]+/uy;
const run = /\d+(?:[.,'\u00a0\u2009\u202f]\d+)*/y;
/** At most six groups, so that a column of numbers is not read through from each of them. */
const spacedGroups = /(?: \d{3}){1,6}(?![\d,.]\d|\d)/y;
const clock = /(?::\d+)+/y;
const address = /:\/\/\S*/y;
const toSpace = /\S*/y;
const power = /\^|[²³¹⁰⁴-⁹]/y;

/**
 * The tokens of a text; O(n).
 *
 * @param signs - Signs of money; of letters, they are words of their own where digits are glued to them ("Rs5bn").
 */
export function tokenise(
  printed: string,
  decimal: "." | ",",
  signs?: { has(letters: string): boolean },
): Token[] {
  const text = normalise(printed);
  const tokens: Token[] = [];
  let at = 0;
  let spaced = true;

  const push = (kind: Token["kind"], end: number, value = Number.NaN): void => {
    const slice = text.slice(at, end);
    const key = kind === "word" ? slice.toLowerCase() : slice;
    tokens.push({ kind, text: printed.slice(at, end), key, value, start: at, end, spaced });
    at = end;
    spaced = false;
  };
  const match = (pattern: RegExp, from: number): number => {
    pattern.lastIndex = from;
    return pattern.test(text) ? pattern.lastIndex : from;
  };

  const pushNumber = (): void => {
    const bare = text[at] === ".";
    let end = match(run, bare ? at + 1 : at);
    if (!bare && end - at <= 3) {
      const grouped = match(spacedGroups, end);
      if (grouped > end && text.slice(end, grouped).includes(" 000")) end = grouped;
    }
    const value = bare
      ? Number(`0.${/^\d+$/.test(text.slice(at + 1, end)) ? text.slice(at + 1, end) : "x"}`)
      : numberOf(text.slice(at, end), decimal);
    const time = match(clock, end);
    const suffixEnd = match(letters, time);
    const suffix = text.slice(time, suffixEnd).toLowerCase();
    const tail = match(alphanumerics, time);
    if (time > end || !Number.isFinite(value)) push("code", tail);
    else if (match(power, end) > end) push("code", match(toSpace, end));
    else if (
      tail === end ||
      (tail === suffixEnd && gluedSuffixes.has(suffix) && text.slice(end, tail) !== "G")
    ) {
      push("number", end, value);
    } else push("code", tail);
  };

  while (at < text.length) {
    const char = text[at] as string;
    if (/\s/.test(char)) {
      at++;
      spaced = true;
    } else if (isDigit(char) || (char === "." && spaced && isDigit(text[at + 1] ?? ""))) {
      pushNumber();
    } else {
      const abbreviation = match(initials, at);
      const word = abbreviation > at ? abbreviation : match(letters, at);
      if (word > at) {
        const link = match(address, word);
        const code = abbreviation > at ? word : match(alphanumerics, word);
        if (link > word) push("code", link);
        else if (code > word && /^\p{Nd}/u.test(text.slice(word, word + 1))) {
          if (signs?.has(text.slice(at, word))) push("word", word);
          else push("code", code);
        } else push("word", word);
      } else if (char === "@") {
        push("code", Math.max(match(toSpace, at), at + 1));
      } else {
        push("sign", at + ((text.codePointAt(at) as number) > 0xffff ? 2 : 1));
      }
    }
  }
  return tokens;
}

const isDigit = (char: string): boolean => char >= "0" && char <= "9";

/**
 * The text with full-width and Arabic-Indic digits, curly apostrophes and typographic hyphens as ASCII has
 * them. Unit for unit, so that offsets stay.
 */
function normalise(text: string): string {
  return text.replace(/[\uff01-\uff5e\u0660-\u0669\u06f0-\u06f9\u2018\u2019\u02bc\u2010\u2011]/g, (char) => {
    const code = char.charCodeAt(0);
    if (code >= 0xff01) return String.fromCharCode(code - 0xfee0);
    if (code >= 0x06f0 && code <= 0x06f9) return String(code - 0x06f0);
    if (code >= 0x0660 && code <= 0x0669) return String(code - 0x0660);
    return code === 0x2010 || code === 0x2011 ? "-" : "'";
  });
}

const whole = /^\d+$/;
/** 5,200 and, as in India, 12,34,567. */
const commaGroups = /^\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?$/;
const dotGroups = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/;
const otherGroups = /^\d{1,3}(?:[ '\u00a0\u2009\u202f]\d{3})+(?:[.,]\d+)?$/;

/** What digits with separators stand for; NaN where that cannot be told. */
function numberOf(digits: string, decimal: "." | ","): number {
  if (whole.test(digits)) return Number(digits);
  const plain = decimal === "," ? digits.replaceAll(/[.,]/g, (mark) => (mark === "." ? "," : ".")) : digits;
  const groups = decimal === "," ? dotGroups : commaGroups;
  if (/^\d+\.\d+$/.test(plain) && !(decimal === "," && dotGroups.test(digits))) return Number(plain);
  if (groups.test(digits) || otherGroups.test(plain)) {
    return /,\d+$/.test(plain) && otherGroups.test(plain)
      ? Number.NaN
      : Number(plain.replaceAll(/[,' \u00a0\u2009\u202f]/g, ""));
  }
  return Number.NaN;
}

/** Whether the token is digits alone, as a year or a day is printed. */
export function isPlain(token: Token | undefined): boolean {
  return token?.kind === "number" && /^\d+$/.test(token.key);
}

/** Whether no space stands before the token. */
export const isGlued = (token: Token | undefined): boolean => token !== undefined && !token.spaced;

export const isDash = (token: Token | undefined): boolean => token?.key === "-" || token?.key === "–";

export const isCapital = (token: Token | undefined): boolean => /^\p{Lu}/u.test(token?.text ?? "");
