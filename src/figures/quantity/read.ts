import type { Approximation, Interval } from "../../model/index.js";
import { type Base, type Reader, readBase } from "./base.js";
import type { Money, Named } from "./grammar.js";
import { parts, small, tens } from "./lexicon.js";
import { readNone } from "./none.js";
import { skipHyphen } from "./numbers.js";
import { addPhrase, matchPhrase, newPhrases } from "./phrases.js";
import { type Opening, readRange } from "./range.js";
import { boundFillers, persons, timeUnits } from "./stop-words.js";
import type { Token } from "./tokenise.js";
import type { BoundRule, QuantityKind } from "./types.js";
import { type Many, readPer, readUnit, type UnitWords } from "./unit.js";

/** A quantity in tokens. */
export interface Found extends Interval {
  readonly start: number;
  readonly end: number;
  readonly kind: QuantityKind;
  readonly approx: Approximation;
  readonly best: number | null;
  readonly unit: UnitWords | string | null;
  readonly per: UnitWords | null;
  readonly money: Money | null;
  readonly rule: string;
}

type Outcome = { readonly found: Found } | { readonly skip: number } | null;

/** The quantity that begins at a token; or none, and the token at which reading goes on. */
export function readQuantity(reader: Reader, at: number): Outcome {
  const outcome = readOne(reader, at);
  if (!outcome || "skip" in outcome) return outcome;
  return { found: joinOpposite(reader, outcome.found) };
}

/** "more than 20 but fewer than 30", "at least 20 and possibly as many as 30". */
function joinOpposite(reader: Reader, first: Found): Found {
  if ((first.low === null) === (first.high === null)) return first;
  const { tokens } = reader;
  let at = first.end;
  if (tokens[at]?.key === ",") at++;
  if (/^(?:and|but|yet)$/.test(tokens[at]?.key ?? "")) at++;
  if (at === first.end || !matchPhrase(reader.grammar.before, tokens, at)) return first;
  const outcome = readOne(reader, at);
  if (!outcome || "skip" in outcome) return first;
  const second = outcome.found;
  const [lower, upper] = first.high === null ? [first, second] : [second, first];
  if (lower.low === null || lower.high !== null || upper.low !== null || upper.high === null) return first;
  if (lower.low > upper.high || (lower.low === upper.high && (lower.lowOpen || upper.highOpen))) return first;
  if (first.kind !== second.kind && first.kind !== "number" && second.kind !== "number") return first;
  return {
    ...second,
    start: first.start,
    kind: second.kind === "number" ? first.kind : second.kind,
    approx: lower.low === upper.high ? "exact" : "between",
    low: lower.low,
    lowOpen: lower.lowOpen,
    high: upper.high,
    highOpen: upper.highOpen,
    best: first.best ?? second.best,
    unit: second.unit ?? first.unit,
    money: second.money ?? first.money,
    rule: "between",
  };
}

/** What stands before a number. */
interface Prefix {
  readonly end: number;
  readonly bounds: readonly Named<BoundRule>[];
  /** How many of them stand before "between" or "from", and so bound the range as a whole. */
  readonly own: number;
  readonly opening: Opening;
  /** Whether the one bound is the bare word "over", which of a time may mean during. */
  readonly isOver: boolean;
  readonly ordinals: boolean;
}

/** How many bounds may stand before one number. */
const mostBounds = 4;

function readPrefix({ grammar, tokens }: Reader, at: number): Prefix {
  const bounds: Named<BoundRule>[] = [];
  let opening: Opening = null;
  let ordinals = false;
  let own = 0;
  let end = at;
  for (let count = 0; count < mostBounds; count++) {
    const key = tokens[end]?.key;
    const anywhere = key === "anywhere" || key === "somewhere" ? 1 : 0;
    const open = tokens[end + anywhere]?.key;
    if (opening === null && (open === "between" || open === "from")) {
      opening = open;
      own = bounds.length;
      ordinals ||= open === "between";
      end += anywhere + 1;
      continue;
    }
    if (
      /^[<>=]$/.test(key ?? "") &&
      /^[<>=]$/.test(tokens[end - 1]?.key ?? "") &&
      tokens[end]?.spaced === false
    )
      break;
    const found = matchPhrase(grammar.before, tokens, end);
    if (!found) break;
    bounds.push(found.value);
    ordinals ||= tokens[found.end - 1]?.key === "than";
    end = found.end;
  }
  const isOver = bounds.length === 1 && end === at + 1 && tokens[at]?.key === "over";
  return { end, bounds, own: opening ? own : bounds.length, opening, isOver, ordinals };
}

function readOne(reader: Reader, at: number): Outcome {
  const { tokens } = reader;
  const prefix = readPrefix(reader, at);
  const { bounds, opening } = prefix;
  if (prefix.end === at) {
    const none = readNone(reader, at);
    if (none) return "skip" in none ? none : { found: nothing(at, none) };
    if (tokens[at]?.key === "±" || isPlusMinus(tokens, at)) return readMargin(reader, at);
  } else if (/^(?:no|none|nobody|nothing)$/.test(tokens[prefix.end]?.key ?? "")) {
    // "almost no casualties" is no zero, and no number either.
    return { skip: prefix.end + 1 };
  }
  const place = {
    bound: bounds[0]?.id ?? (opening ? "between" : null),
    joins: opening !== "between",
    ordinals: prefix.ordinals,
  };
  let start = prefix.end;
  let step = readBase(reader, start, place);
  for (let filler = 0; !step && prefix.end > at && filler < 4; filler++) {
    const key = tokens[start]?.key ?? "";
    if (!boundFillers.has(key) && !(key === "of" && tokens[start - 1]?.key === "total")) break;
    start++;
    step = readBase(reader, start, place);
  }
  // "some of its missiles": the word that could bound a number stands for one.
  const isWord = !step && opening === null && bounds.length === 1;
  if (isWord) {
    start = at;
    step = readBase(reader, at, { bound: null, joins: true, ordinals: false });
  }
  if (!step || "skip" in step) return step;
  const range = readRange(reader, at, step.base, opening, prefix.ordinals);
  if (range && "skip" in range) return range;
  const base = range ? range.base : step.base;
  // "from 5" and "between 5" without a second number leave the word outside.
  const whole = range?.maybe || isWord ? [] : range ? bounds.slice(0, prefix.own) : bounds;
  const first = opening && !range && bounds.length === 0 ? start : at;
  return { found: complete(reader, first, start, base, whole, range?.best, range !== null, prefix.isOver) };
}

const margins = newPhrases<true>();
for (const phrase of ["±", "+ / -", "plus or minus", "give or take"]) addPhrase(margins, phrase, true);
const isPlusMinus = (tokens: readonly Token[], at: number): boolean =>
  matchPhrase(margins, tokens, at) !== null;

/** "plus or minus 3 percentage points", without a number in the middle. */
function readMargin(reader: Reader, at: number): Outcome {
  const from = matchPhrase(margins, reader.tokens, at)?.end ?? at + 1;
  const step = readBase(reader, from, { bound: "between", joins: true, ordinals: false });
  if (!step || "skip" in step) return step;
  const { low } = step.base;
  if (low === null || step.base.vague || low <= 0) return { skip: step.base.end };
  const base = { ...step.base, low: -low, high: low, rule: "between" };
  return { found: complete(reader, at, from, base, [], undefined, true, false) };
}

function nothing(
  start: number,
  none: { approx: "none" | "silence"; end: number; unit: UnitWords | null },
): Found {
  const end = none.approx === "none" ? 0 : null;
  return {
    start,
    end: none.end,
    kind: "number",
    approx: none.approx,
    low: end,
    lowOpen: false,
    high: end,
    highOpen: false,
    best: end,
    unit: none.unit,
    per: null,
    money: null,
    rule: none.approx,
  };
}

/** A number with what stands behind it: bounds, the unit, what it is counted per. */
function complete(
  reader: Reader,
  start: number,
  from: number,
  number: Base,
  before: readonly Named<BoundRule>[],
  putForward: number | null | undefined,
  isRange: boolean,
  isOver: boolean,
): Found {
  const { tokens } = reader;
  let base = number;
  let best = putForward;
  let margin = false;
  const spread = !isRange && !base.vague ? matchPhrase(margins, tokens, base.end) : null;
  if (spread && base.low !== null) {
    const step = readBase(reader, spread.end, { bound: "between", joins: true, ordinals: false });
    if (step && "base" in step && step.base.low !== null && !step.base.vague && step.base.low > 0) {
      best = base.low;
      const off = step.base.low;
      const { closed, kind, unit, money } = step.base.closed ? step.base : base;
      base = {
        ...base,
        low: round(best - off),
        high: round(best + off),
        end: step.base.end,
        closed,
        kind,
        unit,
        money,
      };
      margin = true;
    }
  }
  let end = base.end;
  const bounds = [...before];
  let after = readAfter(reader, end, bounds);
  if (after) end = after;
  const age = readAge(tokens, from, end);
  let unit: UnitWords | string | null = base.unit;
  let kind = base.kind;
  if (age) {
    kind = "age";
    unit = age.unit;
    end = age.end;
  } else if (tokens[from - 1]?.key === "magnitude" && !base.closed) {
    unit = "magnitude";
  } else if (!base.closed) {
    const found = readUnit(tokens, end, manyOf(base));
    if (found) {
      unit = found;
      end = found.end;
    }
  }
  if (unit === null && tokens[end - 1]?.key === "of") end--;
  const per = kind === "rank" || kind === "age" || kind === "multiple" ? null : readPer(tokens, end);
  if (per) end = per.end;
  if (!after) {
    after = readAfter(reader, end, bounds);
    if (after) end = after;
  }
  if (isOver && kind === "number" && unit && typeof unit !== "string" && isSpan(tokens, unit, end)) {
    const during = reader.grammar.bounds.get("over-time");
    if (during) bounds.splice(0, 1, during);
  }
  const shape = margin
    ? { approx: "about" as const, rule: "about", ...closed(base.low, base.high), best: best as number }
    : shapeOf(reader, base, bounds, isRange, best ?? null);
  return { ...shape, start, end, kind, unit, per, money: kind === "money" ? base.money : null };
}

/** "a six-figure sum" is one sum; half of a country is one country. */
function manyOf({ high, kind, rule }: Base): Many {
  if (/-(?:digit|figure)$/.test(rule) || kind === "share") return "any";
  return high !== null && high <= 1 ? "one" : "many";
}

/** Bounds behind the number ("or more"); the token after them, `null` where none stand. */
function readAfter({ grammar, tokens }: Reader, at: number, bounds: Named<BoundRule>[]): number | null {
  const equal = readOrEqual(tokens, at, bounds);
  if (equal) return equal;
  const comma = tokens[at]?.key === "," ? 1 : 0;
  const from = skipHyphen(tokens, at + comma);
  const found = matchPhrase(grammar.after, tokens, from);
  if (!found) return null;
  const word = tokens[from] as Token;
  const next = tokens[found.end];
  if (next && (startsNumber(next) || /^(?:to|than|or|an?|equal|of)$/.test(next.key))) return null;
  if (word.key === "plus" && from === at && word.spaced && next?.kind === "word") return null;
  if (word.key === "+" && word.spaced) return null;
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

const startsNumber = (token: Token): boolean =>
  token.kind === "number" || small.has(token.key) || tens.has(token.key) || parts.has(token.key);

/** "-year-old", "years old", "years of age"; "aged 62"; "Name, 62,". */
function readAge(
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
  const isAge =
    number?.kind === "number" && /^\d{1,3}$/.test(number.key) && number.value <= 120 && at === from + 1;
  if (isAge && (before?.key === "aged" || before?.key === "age")) return { unit: "years", end: at };
  if (!isAge || before?.key !== "," || tokens[at]?.key !== ",") return null;
  const name = [tokens[from - 3], tokens[from - 2]].every(
    (token) => token?.kind === "word" && /^\p{Lu}/u.test(token.text),
  );
  if (name || persons.has(tokens[from - 2]?.key ?? "")) return { unit: "years", end: at };
  return null;
}

/** Whether the unit is a time that something may last over. */
function isSpan(tokens: readonly Token[], unit: UnitWords, end: number): boolean {
  return (
    timeUnits.has(tokens[unit.end - 1]?.key ?? "") && !/^(?:ago|later|earlier)$/.test(tokens[end]?.key ?? "")
  );
}

interface Shape extends Interval {
  readonly approx: Approximation;
  readonly best: number | null;
  readonly rule: string;
}

const closed = (low: number | null, high: number | null): Interval => ({
  low,
  lowOpen: false,
  high,
  highOpen: false,
});

/** The interval that the bounds make of a number. */
function shapeOf(
  { grammar }: Reader,
  base: Base,
  bounds: readonly Named<BoundRule>[],
  isRange: boolean,
  putForward: number | null,
): Shape {
  const { low, high } = base;
  const single = !isRange && !base.vague;
  // Of several, the one that opens an end says most: "more than about 50".
  const oneSided = bounds.find((rule) => rule.low === null || rule.high === null);
  const bound = oneSided ?? (single ? (bounds.find(({ id }) => id !== "exact") ?? bounds[0]) : undefined);
  const shape = bound ? applied(bound, low, high, single) : null;
  const own = shape ?? unbounded(base, isRange, single, putForward);
  return { ...own, best: own.best ?? (grammar.table.best === "lowest" ? own.low : null) };
}

function unbounded(base: Base, isRange: boolean, single: boolean, putForward: number | null): Shape {
  const { low, high } = base;
  const ends = closed(low, high);
  if (single) {
    const isZero = low === 0 && base.kind === "number";
    return { ...ends, approx: isZero ? "none" : "exact", rule: isZero ? "none" : base.rule, best: low };
  }
  if (isRange && !base.vague) return { ...ends, approx: "between", rule: "between", best: putForward };
  return { ...ends, approx: "vague", rule: base.rule, best: null };
}

function applied(
  rule: Named<BoundRule>,
  low: number | null,
  high: number | null,
  single: boolean,
): Shape | null {
  const isNegative = low !== null && high !== null && high < 0;
  let lower =
    rule.low === null || low === null
      ? null
      : scaled(low, isNegative && rule.high !== null ? rule.high : rule.low);
  let upper =
    rule.high === null || high === null
      ? null
      : scaled(high, isNegative && rule.low !== null ? rule.low : rule.high);
  if (lower === null && upper === null) return null;
  if (lower !== null && upper !== null && lower > upper) [lower, upper] = [upper, lower];
  const flip = isNegative && rule.low !== null && rule.high !== null;
  const isPoint = lower === upper;
  return {
    approx: rule.approx,
    low: lower,
    lowOpen: lower !== null && !isPoint && (flip ? rule.highOpen : rule.lowOpen),
    high: upper,
    highOpen: upper !== null && !isPoint && (flip ? rule.lowOpen : rule.highOpen),
    best:
      single && (rule.approx === "about" || rule.approx === "nearly" || rule.approx === "exact") ? low : null,
    rule: rule.id,
  };
}

const scaled = (number: number, factor: number): number => (factor === 1 ? number : round(number * factor));

/** Without the noise of binary fractions: 5,200 and ten percent are 5,720. */
function round(number: number): number {
  return Number(number.toPrecision(12));
}
