import { type Base, exactly, ofCardinal, type Place, type Reader, type Step } from "./base.js";
import { ordinals, small } from "./lexicon.js";
import { withSuffix } from "./money.js";
import { type Cardinal, readCardinal, skipHyphen } from "./numbers.js";
import { timeUnits, unitStops } from "./stop-words.js";
import type { Token } from "./tokenise.js";
import { isPlural } from "./unit.js";
import { isYearLike, skipUnlike } from "./unlike.js";

/** "a third of", "half the", "three-quarters". */
export function readPart(reader: Reader, at: number, cardinal: Cardinal, place: Place): Step {
  const { tokens } = reader;
  const { end } = cardinal;
  const first = tokens[at] as Token;
  const word = tokens[end - 1] as Token;
  const next = tokens[end];
  const nextKey = next?.key ?? "";
  if (
    tokens[at - 1]?.key === "and" &&
    first.key !== "half" &&
    place.bound === null &&
    !small.has(first.key)
  ) {
    if (tokens[at - 2]?.kind === "word" && !unitStops.has(tokens[at - 2]?.key ?? "")) return { skip: end };
  }
  const joined = next?.key === "-" && !next.spaced ? tokens[end + 1] : undefined;
  if (joined?.kind === "word" && word.kind === "word") {
    // "a half-hour speech" measures; "a third-party app" counts nothing.
    if (isMeasure(joined.key)) return { base: ofCardinal(cardinal) };
    if (first.key === "a" || first.key === "an") return { skip: end + 2 };
  }
  if (first.key === "half" && nextKey === "as") {
    if (isAgain(tokens, end)) return { skip: end };
    return { base: { ...ofCardinal(cardinal), kind: "multiple", unit: "times", closed: true } };
  }
  if (compared.test(nextKey)) return { skip: end };
  // "half past nine", "a quarter to five".
  const isHour = nextKey === "past" || (nextKey === "to" && word.key === "quarter");
  const hour = tokens[end + 1];
  if (isHour && (hour?.kind === "number" || small.has(hour?.key ?? ""))) return { skip: end + 2 };
  if (
    first.kind === "number" &&
    tokens[at + 1]?.key === "/" &&
    dated.test(tokens[at - 1]?.key ?? "") &&
    next?.kind !== "word"
  ) {
    return { skip: end };
  }
  if (first.key === "half") {
    if (ordinals.has(tokens[at - 1]?.key ?? "") || /^(?:other|better)$/.test(tokens[at - 1]?.key ?? ""))
      return { skip: end };
    if (next?.key === "-" && !next.spaced) return { skip: end };
    // "half an hour" measures; "half of" and "half the" divide.
    if ((nextKey === "a" || nextKey === "an") && tokens[end + 1]?.kind === "word") {
      return { base: withSuffix(reader, { ...ofCardinal(cardinal), end: end + 1 }) };
    }
  } else if (!/s$/.test(word.key) && word.kind === "word" && place.bound === null) {
    const isOrdinal =
      next?.kind === "word" &&
      !unitStops.has(nextKey) &&
      nextKey !== "of" &&
      (first.key === "a" || first.key === "an" || word.key !== "quarter");
    if (isOrdinal && !(tokens[end - 2]?.key === "-")) return { skip: end };
  }
  if (nextKey === "of" && /^(?:an?|one|1)$/.test(tokens[end + 1]?.key ?? "")) {
    // "a third of a percent", "half of 1%".
    const of = withSuffix(reader, { ...ofCardinal(cardinal), end: end + 2 });
    if (of.kind === "percent" || of.closed || /^an?$/.test(tokens[end + 1]?.key ?? "")) return { base: of };
  }
  const base = withSuffix(reader, ofCardinal(cardinal));
  if (base.kind !== "number") return { base };
  const measured = word.kind !== "word" && next?.kind === "word" && isMeasure(nextKey);
  return { base: measured ? base : { ...base, kind: "share" } };
}

/** Behind a part these compare: "a third more". */
const compared = /^(?:more|less|fewer|higher|lower|larger|smaller|bigger|again)$/;
/** Before digits and a slash these make a date. */
const dated = /^(?:since|on|by|until|before|after|dated)$/;

const isMeasure = (key: string): boolean =>
  timeUnits.has(key) ||
  /^(?:miles?|inch|inches|tons?|kg|km|acres?|feet|foot|liters?|litres?|pounds?|gallons?|times)$/.test(key);

/** "half as much again": one and a half. */
function isAgain(tokens: readonly Token[], at: number): boolean {
  return [at + 2, at + 3].some((index) => tokens[index]?.key === "again");
}

/** "one in five", "nine out of ten". */
export function readOutOf(tokens: readonly Token[], cardinal: Cardinal): Base | null {
  const { value, scale } = cardinal;
  // "one-in-four".
  const end =
    tokens[cardinal.end]?.key === "-" && tokens[cardinal.end + 1]?.key === "in"
      ? cardinal.end + 1
      : cardinal.end;
  const isOut = tokens[end]?.key === "out" && tokens[end + 1]?.key === "of";
  const isOf = tokens[end]?.key === "of" && /^(?:every|each)$/.test(tokens[end + 1]?.key ?? "");
  if (!isOut && !isOf && tokens[end]?.key !== "in") return null;
  const every = /^(?:every|each)$/.test(tokens[end + (isOut ? 2 : 1)]?.key ?? "") ? 1 : 0;
  const from = skipHyphen(tokens, (isOut ? end + 2 : end + 1) + every);
  if (skipUnlike(tokens, from) !== null) return null;
  const whole = readCardinal(tokens, from, false);
  if (whole?.form !== "cardinal" || !(value > 0 && value < whole.value) || scale > 1) return null;
  const after = tokens[skipHyphen(tokens, whole.end)];
  if (!isOut && (isYearLike(tokens[from]) || timeUnits.has(after?.key ?? "") || !Number.isInteger(value)))
    return null;
  // "two in 2019", but "one in 10" and "three in every 1,000".
  const mixed = (tokens[end - 1]?.kind === "number") !== (tokens[from]?.kind === "number");
  const isUsual = value === 1 || /^10{1,3}$/.test(String(whole.value));
  if (!isOut && every === 0 && ((mixed && !isUsual) || value > 20)) return null;
  const share = exactly(whole.end, value / whole.value);
  return { ...share, kind: "share", mantissa: value, scale: 1 / whole.value };
}

/** "One person in five", "two households out of every ten": the noun stands within. */
export function readSomeIn(tokens: readonly Token[], { end, value, scale }: Cardinal): Base | null {
  const noun = tokens[end];
  if (scale > 1 || value < 1 || value > 20 || !Number.isInteger(value)) return null;
  if (noun?.kind !== "word" || unitStops.has(noun.key)) return null;
  if (value > 1 && !isPlural(noun)) return null;
  const [by, next] = [tokens[end + 1]?.key, tokens[end + 2]?.key ?? ""];
  const isEach = /^(?:every|each)$/.test(next);
  let from = end + 2;
  if (by === "out" && next === "of") from++;
  else if (by !== "in" && !(by === "of" && isEach)) return null;
  if (/^(?:every|each)$/.test(tokens[from]?.key ?? "")) from++;
  const whole = readCardinal(tokens, from, false);
  if (whole?.form !== "cardinal" || whole.value <= value || isYearLike(tokens[from])) return null;
  const after = tokens[whole.end];
  if (after?.kind === "word" && !unitStops.has(after.key)) return null;
  return { ...exactly(whole.end, value / whole.value), kind: "share", unit: noun.text, closed: true };
}

/** "a 1-in-100-year flood", "a one in 500 year storm": how rare it is, which is no count; the token after it. */
export function skipOdds(tokens: readonly Token[], { end, value }: Cardinal): number | null {
  if (value !== 1) return null;
  const by = skipHyphen(tokens, end);
  if (tokens[by]?.key !== "in") return null;
  const from = skipHyphen(tokens, by + 1);
  const whole = readCardinal(tokens, from, false);
  if (whole?.form !== "cardinal") return null;
  const year = skipHyphen(tokens, whole.end);
  return tokens[year]?.key === "year" ? year + 1 : null;
}
