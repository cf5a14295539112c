import { convertUnit, dimensionOf } from "../units/index.js";
import type { Base } from "./base.js";
import { round } from "./interval.js";
import { readCardinal, skipHyphen } from "./numbers.js";
import type { Token } from "./tokenise.js";
import { printed, readUnit, type UnitWords } from "./unit.js";

type Tokens = readonly Token[];

/** As many smaller units may follow: hours, minutes, seconds. */
const mostParts = 3;

/**
 * "6ft 4in", "14 years and six months": a number with the smaller parts behind it, in the unit of the first; `null` where
 * none follow.
 */
export function withParts(
  tokens: Tokens,
  base: Base,
  unit: UnitWords,
): { readonly base: Base; readonly end: number } | null {
  const name = printed(tokens, unit);
  if (base.vague || base.low === null || base.low !== base.high || dimensionOf(name) === null) return null;
  let sum = base.low;
  let end = unit.end;
  let least = 1;
  for (let count = 0; count < mostParts; count++) {
    const part = partAt(tokens, end, name, least);
    if (!part) break;
    sum += part.value;
    least = part.least;
    end = part.end;
  }
  if (end === unit.end) return null;
  return { base: { ...base, low: round(sum), high: round(sum) }, end };
}

/** A part in units of the whole, which has to be less than one of the unit before it. */
function partAt(
  tokens: Tokens,
  at: number,
  whole: string,
  least: number,
): { readonly value: number; readonly least: number; readonly end: number } | null {
  const comma = tokens[at]?.key === ",";
  let from = comma ? at + 1 : at;
  const and = tokens[from]?.key === "and";
  if (and) from++;
  from = skipHyphen(tokens, from);
  const number = readCardinal(tokens, from, false, false);
  if (number?.form !== "cardinal") return null;
  const isFeet = /^(?:ft|feet|foot)$/i.test(whole);
  let unit = "";
  let end = number.end;
  const words = readUnit(tokens, number.end, "many");
  const name = words && printed(tokens, words);
  if (words && name && dimensionOf(name) !== null) [unit, end] = [name, words.end];
  // "a 6-foot-4 forward", "5 foot 10".
  else if (isFeet && !comma && !and && number.value < 12) unit = "inches";
  const factor = unit === "" ? null : factorOf(unit, whole);
  if (factor === null || factor >= least || number.value * factor >= least) return null;
  // "ran 5 km and 300 m" may be two runs.
  if (and && dimensionOf(whole) === "length" && !isFeet) return null;
  if (comma && /^(?:of|later|earlier|before|after)$/.test(tokens[end]?.key ?? "")) return null;
  return { value: number.value * factor, least: factor, end };
}

/** How many of a unit one of another is; of the calendar on average. */
function factorOf(unit: string, whole: string): number | null {
  if (/^months?$/i.test(unit) && /^years?$/i.test(whole)) return 1 / 12;
  const one = convertUnit({ low: 1, lowOpen: false, high: 1, highOpen: false }, unit, whole);
  return one?.low == null || one.high === null ? null : (one.low + one.high) / 2;
}
