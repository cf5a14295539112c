import type { Approximation, Interval } from "../../model/index.js";
import { readBase } from "./amount.js";
import { type Base, exactly, type Reader } from "./base.js";
import { readAfter, readAge } from "./behind.js";
import type { Money, Named } from "./grammar.js";
import { closed, shapeOf } from "./interval.js";
import { readMargin, withMargin } from "./margin.js";
import { readNone } from "./none.js";
import { withParts } from "./parts.js";
import { matchPhrase } from "./phrases.js";
import { readPrefix } from "./prefix.js";
import { readBeyond, readRange } from "./range.js";
import { boundFillers, timeUnits } from "./stop-words.js";
import { isGlued, type Token } from "./tokenise.js";
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
  return { found: joinBeyond(reader, joinOpposite(reader, outcome.found)) };
}

/** A range, and what is only possible beyond it. */
function joinBeyond(reader: Reader, range: Found): Found {
  if (range.approx !== "between" || range.high === null) return range;
  const more = readBeyond(reader, range.end);
  if (!more || more.high === null || more.high <= range.high || !isAlike(reader, range, more)) return range;
  return { ...range, high: more.high, highOpen: false, best: null, end: more.end };
}

/** Whether a number that follows is of the same kind, and counts nothing else. */
function isAlike({ tokens }: Reader, { kind, money }: Found, { end, ...more }: Base): boolean {
  if (more.kind === "number") return readUnit(tokens, end, "many") === null;
  return more.kind === kind && more.money?.currency === money?.currency;
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

/** "20 degrees below zero" is less than nothing; how much "10 below freezing" is, the scale says. */
function belowZero(
  tokens: readonly Token[],
  found: Found,
): { readonly found: Found } | { readonly skip: number } {
  const { end, low, high, lowOpen, highOpen, best } = found;
  if (tokens[end]?.key !== "below") return { found };
  if (tokens[end + 1]?.key === "freezing") return { skip: end + 2 };
  if (tokens[end + 1]?.key !== "zero") return { found };
  const minus = (number: number | null) => (number === null ? null : 0 - number);
  const turned = {
    low: minus(high),
    lowOpen: highOpen,
    high: minus(low),
    highOpen: lowOpen,
    best: minus(best),
  };
  return { found: { ...found, ...turned, end: end + 2 } };
}

/** A number that is denied or excepted: "not 20 but 30", "not 20 people", "all but three", "far from 100". */
function readDenied(reader: Reader, at: number): { readonly skip: number } | null {
  const { tokens } = reader;
  const key = tokens[at]?.key ?? "";
  const excepts =
    /^(?:all|anything|nothing|everyone|everything)$/.test(key) &&
    /^(?:but|except)$/.test(tokens[at + 1]?.key ?? "");
  const isFar = key === "far" && tokens[at + 1]?.key === "from";
  if (key !== "not" && !excepts && !isFar) return null;
  const step = readBase(reader, excepts || isFar ? at + 2 : at + 1, {
    bound: null,
    joins: true,
    ordinals: false,
  });
  if (!step || "skip" in step) return null;
  const { end } = step.base;
  if (excepts || isFar) return { skip: end };
  for (let index = end; index < end + 5 && tokens[index]?.kind === "word"; index++) {
    if (tokens[index]?.key === "but") return { skip: index + 1 };
  }
  return tokens[at + 1]?.key === "one" || tokens[at + 1]?.key === "a" ? null : { skip: end };
}

function readOne(reader: Reader, at: number): Outcome {
  const { tokens } = reader;
  const denied = readDenied(reader, at);
  if (denied) return denied;
  const prefix = readPrefix(reader, at);
  const { bounds, opening } = prefix;
  if (prefix.end === at) {
    const none = readNone(reader, at);
    if (none) return "skip" in none ? none : { found: nothing(at, none) };
    const base = readMargin(reader, at);
    if (base)
      return {
        found: complete(reader, { start: at, from: at, base, bounds: [], form: "range", best: null }),
      };
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
  if (!step && prefix.end > at && opening === null) {
    const one = oneMeasure(tokens, prefix.end);
    if (one) [step, start] = [{ base: one }, prefix.end];
  }
  // "some of its missiles": the word that could bound a number stands for one.
  const isWord = !step && opening === null && bounds.length === 1;
  if (isWord) {
    start = at;
    step = readBase(reader, at, { bound: null, joins: true, ordinals: false });
  }
  if (!step || "skip" in step) return step;
  if (prefix.isUnsure) return { skip: step.base.end };
  const range = readRange(reader, at, step.base, opening, prefix.ordinals);
  if (range && "skip" in range) return range;
  const base = range ? range.base : step.base;
  // "from 5" and "between 5" without a second number leave the word outside.
  const least = range?.doubt ? bounds.find(({ high }) => high === null) : undefined;
  if (range && least) {
    // What is at least 30 may be more than the 50 that is possible, too.
    const ends = range.doubt === "most" ? range.base : { ...step.base, end: range.base.end };
    const head = { start: prefix.start, from: start, base: ends, bounds: [least], best: null } as const;
    if (range.doubt === "maybe") return { found: complete(reader, { ...head, form: "number" }) };
    const found = complete(reader, { ...head, bounds: [], form: "range" });
    return { found: { ...found, lowOpen: least.lowOpen, best: least.lowOpen ? null : found.best } };
  }
  // "over a six-year period" lasts no longer than that.
  const isDuring =
    prefix.isOver &&
    /^an?$/.test(tokens[start - 1]?.key ?? "") &&
    tokens[base.end]?.key === "-" &&
    isGlued(tokens[base.end]);
  const whole = range?.doubt || isWord || isDuring ? [] : range ? bounds.slice(0, prefix.own) : bounds;
  const isBare = isDuring || (opening && !range && bounds.length === 0);
  const first = isBare ? start : isWord ? at : prefix.start;
  const spread = range ? null : withMargin(reader, base);
  const form = range ? "range" : spread ? "margin" : "number";
  const best = range ? range.best : spread ? base.low : null;
  const isOver = prefix.isOver && !isDuring;
  const isOpened = opening !== null;
  const head = { start: first, from: start, base: spread ?? base, bounds: whole, form, best } as const;
  return belowZero(tokens, complete(reader, { ...head, isOver, isOpened }));
}

/** "[more than] a month", "[nearly] a mile": behind a bound the article counts. */
function oneMeasure(tokens: readonly Token[], at: number): Base | null {
  const [article, unit] = [tokens[at], tokens[at + 1]];
  if (!/^an?$/.test(article?.key ?? "") || unit?.kind !== "word") return null;
  const isMeasure =
    (timeUnits.has(unit.key) && unit.key !== "second") ||
    /^(?:mile|kilomet(?:re|er)|met(?:re|er)|foot|inch|ton|tonne|acre|hectare|lit(?:re|er)|gallon)$/.test(
      unit.key,
    );
  const next = tokens[at + 2];
  const goesOn = next?.kind === "word" && (readUnit(tokens, at + 2, "many") !== null || next.key === "and");
  return isMeasure && !goesOn ? exactly(at + 1, 1) : null;
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

/** A number with what stands before it. */
interface Head {
  readonly start: number;
  /** The token at which the number itself begins. */
  readonly from: number;
  readonly base: Base;
  readonly bounds: readonly Named<BoundRule>[];
  readonly form: "number" | "range" | "margin";
  /** The number that a range or a margin puts forward. */
  readonly best: number | null;
  readonly isOver?: boolean;
  /** Whether "between" or "from" stands before it. */
  readonly isOpened?: boolean;
}

/** A number with what stands behind it: bounds, the unit, what it is counted per. */
function complete(reader: Reader, head: Head): Found {
  const { tokens } = reader;
  const { start, from, form } = head;
  const { best } = head;
  let { base } = head;
  let end = base.end;
  const bounds = [...head.bounds];
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
      const whole = form === "number" && !head.isOpened ? withParts(tokens, base, found) : null;
      if (whole) ({ base, end } = whole);
    }
  }
  if (unit === null && tokens[end - 1]?.key === "of") end--;
  const per = kind === "rank" || kind === "age" || kind === "multiple" ? null : readPer(tokens, end);
  if (per) end = per.end;
  if (!after) {
    after = readAfter(reader, end, bounds);
    if (after) end = after;
  }
  if (head.isOver && kind === "number" && unit && typeof unit !== "string" && isSpan(tokens, unit, end)) {
    const during = reader.grammar.bounds.get("over-time");
    if (during) bounds.splice(0, 1, during);
  }
  const shape =
    form === "margin"
      ? { approx: "about" as const, rule: "about", ...closed(base.low, base.high), best }
      : shapeOf(reader, base, bounds, form === "range", best);
  return { ...shape, start, end, kind, unit, per, money: kind === "money" ? base.money : null };
}

/** "a six-figure sum" is one sum; half of a country is one country. */
function manyOf({ high, kind, rule }: Base): Many {
  if (/-(?:digit|figure)$/.test(rule) || kind === "share") return "any";
  return high !== null && high <= 1 ? "one" : "many";
}

/** Whether the unit is a time that something may last over. */
function isSpan(tokens: readonly Token[], unit: UnitWords, end: number): boolean {
  return (
    timeUnits.has(tokens[unit.end - 1]?.key ?? "") && !/^(?:ago|later|earlier)$/.test(tokens[end]?.key ?? "")
  );
}
