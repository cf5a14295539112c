import { readBase } from "./amount.js";
import type { Base, Place, Reader } from "./base.js";
import { round } from "./interval.js";
import { addPhrase, matchPhrase, newPhrases } from "./phrases.js";

const signs = newPhrases<true>();
for (const phrase of ["±", "+ / -", "plus or minus", "give or take"]) addPhrase(signs, phrase, true);

const place: Place = { bound: "between", joins: true, ordinals: false };

/** "± 5": how far off a number may be; `null` where no such margin begins. */
function marginAt(reader: Reader, at: number): { readonly base: Base; readonly width: number } | null {
  const sign = matchPhrase(signs, reader.tokens, at);
  // A hyphen in a phrase is as good as none, also the one of "+/-".
  const hyphen = sign && reader.tokens[sign.end];
  const from = sign && (hyphen?.key === "-" && !hyphen.spaced ? sign.end + 1 : sign.end);
  const step = from && readBase(reader, from, place);
  if (!step || "skip" in step || step.base.vague || step.base.low === null || step.base.low <= 0) return null;
  return { base: step.base, width: step.base.low };
}

/** "plus or minus 3 points", without a number in the middle: from -3 to 3. */
export function readMargin(reader: Reader, at: number): Base | null {
  const margin = marginAt(reader, at);
  return margin && { ...margin.base, low: -margin.width, high: margin.width, rule: "between" };
}

/** The number with the margin behind it ("50 ± 5"); `null` where none stands. */
export function withMargin(reader: Reader, number: Base): Base | null {
  const margin = number.vague || number.low === null ? null : marginAt(reader, number.end);
  if (!margin || number.low === null) return null;
  const { closed, kind, unit, money } = margin.base.closed ? margin.base : number;
  const [low, high] = [round(number.low - margin.width), round(number.low + margin.width)];
  return { ...number, low, high, end: margin.base.end, closed, kind, unit, money };
}
