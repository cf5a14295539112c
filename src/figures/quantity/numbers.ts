import {
  ordinalSuffixes,
  ordinals,
  parts,
  pluralParts,
  scales,
  shortScales,
  slashDenominators,
  small,
  tens,
  vulgar,
} from "./lexicon.js";
import { meaningOfM } from "./metres.js";
import { plurals } from "./stop-words.js";
import type { Token } from "./tokenise.js";

/** A number as tokens spell it. */
export interface Cardinal {
  readonly value: number;
  /** The token after it. */
  readonly end: number;
  /** The number without the magnitude behind it: 1.5 of "1.5 million". */
  readonly mantissa: number;
  /** The magnitude behind it, else 1. */
  readonly scale: number;
  /** `ordinal`: "tenth". `part`: "a third". `year`: words that spell a year ("nineteen eighty"). */
  readonly form: "cardinal" | "ordinal" | "part" | "year";
}

type Tokens = readonly Token[];

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

const isArticle = (token: Token | undefined): boolean => token?.key === "a" || token?.key === "an";

/** Whether a token is a number, in digits or in words. */
export const isNumeral = (token: Token | undefined): boolean =>
  token?.kind === "number" || small.has(token?.key ?? "") || tens.has(token?.key ?? "");

/** The index after a glued hyphen, or the same index. */
export function skipHyphen(tokens: Tokens, at: number): number {
  const next = tokens[at + 1];
  return tokens[at]?.key === "-" && !tokens[at]?.spaced && next && !next.spaced ? at + 1 : at;
}

/**
 * The number that begins at a token, with its magnitude; `null` where none does. Takes time in the tokens
 * that it reads.
 *
 * @param joins - Whether "and" may go on within the number: not between the two of "between".
 */
export function readCardinal(tokens: Tokens, at: number, money: boolean, joins = true): Cardinal | null {
  const first = tokens[at];
  if (!first) return null;
  if (first.kind === "number") return readDigits(tokens, at, money);
  const sign = vulgar.get(first.key);
  if (sign !== undefined) return withScale(tokens, at + 1, sign, money, "part");
  if (first.kind !== "word") return null;
  return readPart(tokens, at, money) ?? readWords(tokens, at, money, joins);
}

function readDigits(tokens: Tokens, at: number, money: boolean): Cardinal {
  let value = (tokens[at] as Token).value;
  let end = at + 1;
  // "6.2 x 10^4".
  const power = /^10(?:\^(\d+)|([⁰¹²³⁴-⁹]+))$/.exec(
    /^[x×]$/.test(tokens[end]?.key ?? "") ? (tokens[end + 1]?.text ?? "") : "",
  );
  if (power) {
    const exponent =
      power[1] ?? Array.from(power[2] as string, (digit) => superscripts.indexOf(digit)).join("");
    const scaled = Number(`${value}e${exponent}`);
    return { value: scaled, end: end + 2, mantissa: scaled, scale: 1, form: "cardinal" };
  }
  const glued = tokens[end]?.spaced === false ? tokens[end] : undefined;
  // "12st" are stones.
  const isOrdinal = glued?.key !== "st" || /(?:^|[^1])1$/.test((tokens[at] as Token).key);
  if (glued?.kind === "word" && ordinalSuffixes.has(glued.key) && isOrdinal) {
    return { value, end: end + 1, mantissa: value, scale: 1, form: "ordinal" };
  }
  const slash = slashed(tokens, at);
  if (slash) return withScale(tokens, slash.end, slash.value, money, "part");
  const fraction = vulgar.get(tokens[end]?.key ?? "");
  if (fraction !== undefined) {
    value += fraction;
    end++;
  } else {
    // "2 1/2" and, as AP has it, "2-1/2".
    const mixed = Number.isInteger(value) ? slashed(tokens, skipHyphen(tokens, end)) : null;
    if (mixed) [value, end] = [value + mixed.value, mixed.end];
  }
  return withScale(tokens, end, value, money, "cardinal");
}

/** "1/2", as three tokens without a space. */
function slashed(tokens: Tokens, at: number): { value: number; end: number } | null {
  const [above, slash, below] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (above?.kind !== "number" || below?.kind !== "number") return null;
  if ((slash?.key !== "/" && slash?.key !== "⁄") || slash.spaced || below.spaced) return null;
  if (!slashDenominators.has(below.value) || above.value >= below.value || above.value < 1) return null;
  if (tokens[at + 3]?.key === "/") return null;
  return { value: above.value / below.value, end: at + 3 };
}

/** The number times the magnitudes that follow ("1.5 million", "5 lakh crore", "2 and a half thousand"). */
function withScale(
  tokens: Tokens,
  at: number,
  number: number,
  money: boolean,
  form: "cardinal" | "part",
): Cardinal {
  let end = at;
  let mantissa = number;
  const half = form === "cardinal" ? halfAfter(tokens, end) : null;
  if (half) [mantissa, end] = [mantissa + half.value, half.end];
  let scale = 1;
  for (;;) {
    const from = skipHyphen(tokens, end);
    const next = scaleAt(tokens, from, money, scale === 1);
    if (next === null) break;
    scale *= next;
    end = from + 1;
  }
  const after = scale > 1 && !half ? halfAfter(tokens, end) : null;
  if (after) return { value: (mantissa + after.value) * scale, end: after.end, mantissa, scale, form };
  return { value: times(mantissa, scale), end, mantissa, scale, form };
}

/** 4.35 million is 4,350,000, not a neighbour of it. */
function times(mantissa: number, scale: number): number {
  const product = mantissa * scale;
  return Number.isSafeInteger(product) ? product : Number(product.toPrecision(15));
}

/** Whether "score" is a number, as in "three score people", and no result. */
function isTwenty(tokens: Tokens, at: number): boolean {
  const next = tokens[at + 1];
  return next?.kind !== "word" || /^(?:of|and|or)$/.test(next.key) || plurals.has(next.key);
}

function scaleAt(tokens: Tokens, at: number, money: boolean, first: boolean): number | null {
  const token = tokens[at];
  if (token?.kind !== "word") return null;
  const word = scales.get(token.key);
  if (word !== undefined) {
    return token.key === "score" && !isTwenty(tokens, at) ? null : word;
  }
  const short = first ? shortScales.get(token.key) : undefined;
  if (short === undefined) return null;
  if (token.key === "t" || token.key === "b")
    return money || (token.key === "b" && !token.spaced) ? short : null;
  if (token.key === "k") return token.spaced ? null : short;
  if (token.key === "m") return meaningOfM(tokens, at, money) === "million" ? short : null;
  return short;
}

/** "and a half", "and a quarter". */
function halfAfter(tokens: Tokens, at: number): { value: number; end: number } | null {
  let index = skipHyphen(tokens, at);
  if (tokens[index]?.key !== "and") return null;
  index = skipHyphen(tokens, index + 1);
  const article = isArticle(tokens[index]) || tokens[index]?.key === "one";
  if (!article) {
    const count = small.get(tokens[index]?.key ?? "");
    const from = skipHyphen(tokens, index + 1);
    const below = pluralParts.get(tokens[from]?.key ?? "");
    return count && below && count < below ? { value: count / below, end: from + 1 } : null;
  }
  index = skipHyphen(tokens, index + 1);
  const below = parts.get(tokens[index]?.key ?? "");
  return below !== undefined && below <= 10 ? { value: 1 / below, end: index + 1 } : null;
}

/** "half", "a third", "two-thirds", "three-quarters of a million". */
function readPart(tokens: Tokens, at: number, money: boolean): Cardinal | null {
  const first = tokens[at] as Token;
  let above = 1;
  let index = at;
  if (isArticle(first) || small.has(first.key)) {
    above = small.get(first.key) ?? 1;
    index = skipHyphen(tokens, at + 1);
  }
  const word = tokens[index]?.key ?? "";
  // "half a million", "a quarter of a million", "half-a-dozen", "three-quarter million".
  const end = index + 1;
  let of = end;
  if (tokens[of]?.key === "of") of++;
  of = skipHyphen(tokens, of);
  if (isArticle(tokens[of])) of++;
  of = skipHyphen(tokens, of);
  const isScaled =
    scaleAt(tokens, of, money, true) !== null &&
    tokens[of]?.kind === "word" &&
    scales.has((tokens[of] as Token).key);
  const below =
    (above === 1 || isScaled ? parts.get(word) : undefined) ??
    (index > at ? pluralParts.get(word) : undefined);
  if (below === undefined || (index === at && word !== "half" && !isScaled) || above === 0) return null;
  if (isScaled) return { ...withScale(tokens, of, above / below, money, "part"), form: "cardinal" };
  return { value: above / below, end, mantissa: above / below, scale: 1, form: "part" };
}

/** A number in words: "one thousand two hundred and six", "nineteen hundred", "a million and a half". */
function readWords(tokens: Tokens, at: number, money: boolean, joins: boolean): Cardinal | null {
  const first = tokens[at] as Token;
  let total = 0;
  let group = 0;
  let last: "" | "small" | "tens" | "hundred" | "scale" = "";
  let lastScale = Number.POSITIVE_INFINITY;
  let index = at;
  if (isArticle(first)) {
    const word = tokens[at + 1]?.key ?? "";
    if (!scales.has(word) || (word === "score" && tokens[at + 2]?.key !== "of")) return null;
    group = 1;
    last = "small";
    index = at + 1;
  } else if (!small.has(first.key) && !tens.has(first.key)) return null;

  const done = (form: Cardinal["form"] = "cardinal"): Cardinal => {
    const value = total + group;
    const half = form === "cardinal" ? halfAfter(tokens, index) : null;
    if (half) {
      const unit = last === "scale" ? lastScale : last === "hundred" ? 100 : 1;
      if (unit > 1)
        return { value: value + half.value * unit, end: half.end, mantissa: value, scale: unit, form };
      return withScale(tokens, half.end, value + half.value, money, "cardinal");
    }
    const scale = last === "scale" ? lastScale : last === "hundred" ? 100 : 1;
    return { value, end: index, mantissa: value / scale, scale, form };
  };

  for (;;) {
    let next = index === at ? index : skipHyphen(tokens, index);
    let token = tokens[next];
    if (token?.key === "and" && joins && (last === "hundred" || last === "scale") && joinable(next + 1)) {
      next++;
      token = tokens[next];
    }
    if (token?.kind !== "word") return done();
    const key = token.key;
    const unit = small.get(key);
    const ten = tens.get(key);
    if (unit !== undefined) {
      if (last === "small" || (last === "tens" && (unit === 0 || unit > 9))) {
        return last === "tens" && group === 20 && unit > 9 ? yearEnd(next) : done();
      }
      group += unit;
      last = "small";
    } else if (ten !== undefined) {
      if (last === "small" || last === "tens") {
        return total === 0 && (group === 19 || group === 18 || group === 20) ? yearEnd(next) : done();
      }
      group += ten;
      last = "tens";
    } else if (last === "tens" && (ordinals.get(key) ?? 10) < 10) {
      index = next + 1;
      group += ordinals.get(key) as number;
      return done("ordinal");
    } else if (key === "hundred") {
      if (last !== "small" && last !== "tens") return done();
      group *= 100;
      last = "hundred";
    } else if (scales.has(key) && last !== "") {
      const scale = scales.get(key) as number;
      if (scaleAt(tokens, next, money, true) === null) return done();
      if (group === 0) total *= scale;
      else if (scale > lastScale) total = (total + group) * scale;
      else total += times(group, scale);
      group = 0;
      last = "scale";
      lastScale = scale;
    } else if (shortScales.has(key) && last !== "" && key.length > 1) {
      total += group * (shortScales.get(key) as number);
      group = 0;
      last = "scale";
      lastScale = shortScales.get(key) as number;
    } else {
      return done();
    }
    index = next + 1;
  }

  function yearEnd(next: number): Cardinal {
    index = next + 1;
    const unit = skipHyphen(tokens, index);
    if ((small.get(tokens[unit]?.key ?? "") ?? 10) < 10) index = unit + 1;
    return { value: Number.NaN, end: index, mantissa: Number.NaN, scale: 1, form: "year" };
  }

  /** Whether what follows "and" belongs to the same number: it is smaller than what stands before. */
  function joinable(from: number): boolean {
    const token = tokens[from];
    if (!token || !(small.has(token.key) || tens.has(token.key))) return false;
    if (last === "hundred") {
      // "two hundred and six thousand", but "two hundred and three hundred" are two numbers.
      const unit = tens.has(token.key) ? skipHyphen(tokens, from + 1) : from;
      const end = small.has(tokens[unit]?.key ?? "") ? unit + 1 : unit;
      return tokens[skipHyphen(tokens, end)]?.key !== "hundred";
    }
    const rest = readWords(tokens, from, money, false);
    if (rest?.form !== "cardinal") return rest?.form === "ordinal";
    return rest.value < lastScale;
  }
}
