import { convertUnit } from "../units/index.js";
import { readBase } from "./amount.js";
import type { Base, Reader } from "./base.js";
import { pluralScales } from "./lexicon.js";
import { addPhrase, matchPhrase, newPhrases } from "./phrases.js";
import { boundFillers, changeVerbs } from "./stop-words.js";
import type { Token } from "./tokenise.js";
import { printed, readUnit, type UnitWords } from "./unit.js";

/**
 * What joins two numbers. `maybe`: the first is put forward, the second is only possible ("20, possibly 30"); `most`: it
 * is the most that is possible ("20, possibly as many as 30").
 */
type Link = "to" | "or" | "maybe" | "most";

const links = newPhrases<Link>();
for (const phrase of ["to", "through", "thru", "up to", "to up to", "to as many as", "to as much as"]) {
  addPhrase(links, phrase, "to");
}
for (const phrase of ["or", "if not", "or even", "if not even"]) addPhrase(links, phrase, "or");
for (const doubt of ["possibly", "perhaps", "maybe", "potentially", "conceivably", "even"]) {
  for (const before of ["", "or ", "and "]) {
    if (doubt === "even" && before !== "or ") continue;
    for (const after of ["", " even"]) addPhrase(links, `${before}${doubt}${after}`, "maybe");
    for (const most of ["as many as", "as much as", "up to", "as high as"]) {
      addPhrase(links, `${before}${doubt} ${most}`, "most");
    }
  }
}
for (const phrase of ["and as many as", "and up to", "or as many as", "or up to"])
  addPhrase(links, phrase, "most");

/** Two numbers that bound a range. */
export interface Range {
  readonly base: Base;
  /** The number that the phrase puts forward, else `null`. */
  readonly best: number | null;
  /** Whether the second number is only possible, or the most that is; else `null`. */
  readonly doubt: "maybe" | "most" | null;
}

/** How a range may be introduced. */
export type Opening = "between" | "from" | null;

/**
 * The range that a base begins; `null` where it begins none, `skip` where the two are a result ("224 to 194")
 * or an hour.
 */
export function readRange(
  reader: Reader,
  start: number,
  first: Base,
  opening: Opening,
  ordinals: boolean,
): Range | { readonly skip: number } | null {
  const { tokens } = reader;
  const suspended = readSuspended(reader, first.end);
  if (suspended && "skip" in suspended) return suspended;
  // "between 5 km and 10 km": the unit stands behind both.
  let unit: UnitWords | null = null;
  let link = suspended ?? linkAt(reader, first.end, opening);
  if (!link && !first.closed) {
    unit = readUnit(tokens, first.end, "many");
    link = unit && linkAt(reader, unit.end, opening);
    if (link?.kind !== "to") return null;
  }
  if (!link) return null;
  let at = link.end;
  const bound = matchPhrase(reader.grammar.before, tokens, at);
  // "5000 or less than 6000" are two claims.
  if (bound && link.kind === "or" && bound.value.id !== "about" && bound.value.id !== "nearly") return null;
  if (bound) at = bound.end;
  const place = { bound: "between", joins: true, ordinals };
  let step = readBase(reader, at, place);
  if (!step && boundFillers.has(tokens[at]?.key ?? "")) step = readBase(reader, at + 1, place);
  if (!step) return null;
  if ("skip" in step) return opening === "between" ? { skip: step.skip } : null;
  const other = unit && readUnit(tokens, step.base.end, "many");
  const same = unit && other ? inUnitOf(tokens, first, unit, other) : first;
  // One end alone would be a wrong certainty.
  if (!same || (unit && !other)) return opening === null ? null : { skip: step.base.end };
  // "lost 1.8% to 16,541.42" ends at a level.
  if (link.kind === "to" && first.kind === "percent" && step.base.kind === "number" && opening === null)
    return null;
  const pair = alike(same, step.base);
  if (!pair) return null;
  const [low, high] = spread(tokens, pair);
  if (low.low === null || high.low === null) return null;
  if (isChange(tokens, start) && (opening === "from" || isLevel(first, step.base))) return null;
  if (low.low >= high.low) return reversed(low, high, opening, link.kind, first.vague);
  const vague = low.vague || high.vague;
  const doubt = link.kind === "maybe" || link.kind === "most" ? link.kind : null;
  // "100, possibly over 200", "between 20 and more than 30".
  const top = bound && bound.value.high === null ? null : high.high;
  return {
    base: { ...high, low: low.low, high: top, end: closing(tokens, link, high.end), vague, rule: "between" },
    best: doubt && !vague ? low.low : null,
    doubt,
  };
}

/** Whether a change is told before the number: "rose", "rose by", "an increase of". */
function isChange(tokens: readonly Token[], start: number): boolean {
  const key = tokens[start - 1]?.key ?? "";
  if (changeVerbs.has(key)) return true;
  if (key !== "by" && key !== "of") return false;
  return [2, 3, 4, 5].some((back) => changeVerbs.has(tokens[start - back]?.key ?? ""));
}

/**
 * Whether the second number is the level that a change leads to ("rose by 0.2% to 3.4%", "by 12 to 4,310") and no end of a
 * range ("by 10 to 15 percent"): it has a sign of its own as the first has, or another kind, or is much larger.
 */
function isLevel(first: Base, second: Base): boolean {
  if (first.kind !== "number" || first.closed) return true;
  return second.kind === "number" && (second.low ?? 0) > 4 * (first.high ?? Number.POSITIVE_INFINITY);
}

/** The token after a comma that closes what a comma opened ("at least 30, possibly 50, miners"). */
function closing(tokens: readonly Token[], link: Joint, at: number): number {
  if (!link.paused || tokens[at]?.key !== ",") return at;
  const from = tokens[at + 1]?.key === "of" ? at + 2 : at + 1;
  return readUnit(tokens, from, "many") ? at + 1 : at;
}

/** "10- to 12-foot", "three- or four-day", "five-to-seven-day"; what "and" joins so is two things. */
function readSuspended(reader: Reader, at: number): Joint | { readonly skip: number } | null {
  const { tokens } = reader;
  const [hyphen, word, second] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (hyphen?.key !== "-" || hyphen.spaced) return null;
  if (word?.key === "and" && word.spaced) {
    const step = readBase(reader, at + 2, { bound: "between", joins: true, ordinals: false });
    return step && { skip: "skip" in step ? step.skip : step.base.end };
  }
  if (word?.key !== "to" && word?.key !== "or") return null;
  if (word.spaced) return { kind: "to", end: at + 2, paused: false };
  return second?.key === "-" && !second.spaced ? { kind: "to", end: at + 3, paused: false } : null;
}

/** A number in the unit of another: itself where they are the same; `null` where it cannot be converted exactly. */
function inUnitOf(tokens: readonly Token[], number: Base, unit: UnitWords, other: UnitWords): Base | null {
  const [from, to] = [printed(tokens, unit), printed(tokens, other)];
  if (from.toLowerCase() === to.toLowerCase()) return number;
  const { low, high } = number;
  const converted = convertUnit({ low, lowOpen: false, high, highOpen: false }, from, to);
  return converted && low === high && converted.low === converted.high ? { ...number, ...converted } : null;
}

/** "tens, if not hundreds, of thousands": the magnitude behind counts for both. */
function spread(tokens: readonly Token[], [low, high]: readonly [Base, Base]): readonly [Base, Base] {
  if (!low.vague || !high.vague) return [low, high];
  const of = tokens[high.end]?.key === "," ? high.end + 1 : high.end;
  const scale = pluralScales.get(tokens[of + 1]?.key ?? "");
  if (tokens[of]?.key !== "of" || scale === undefined) return [low, high];
  const times = (base: Base): Base => ({
    ...base,
    low: base.low === null ? null : base.low * scale,
    high: base.high === null ? null : (base.high + 1) * scale - 1,
    end: of + 2,
  });
  return [times(low), times(high)];
}

function reversed(
  first: Base,
  second: Base,
  opening: Opening,
  link: Link,
  vague: boolean,
): Range | { readonly skip: number } | null {
  if (opening === "between" && !vague && first.low !== second.low) {
    return {
      base: { ...first, ...second, low: second.low, high: first.high, vague: false, rule: "between" },
      best: null,
      doubt: null,
    };
  }
  const isResult = first.kind === second.kind && (first.kind === "number" || first.kind === "percent");
  const result = link === "to" && opening !== "between" && isResult;
  return result ? { skip: second.end } : null;
}

/** The most that is possible beyond a range: "25 to 50 millimetres, possibly 80". */
export function readBeyond(reader: Reader, at: number): Base | null {
  const link = linkAt(reader, at, null);
  if (link?.kind !== "maybe" && link?.kind !== "most") return null;
  const step = readBase(reader, link.end, { bound: "between", joins: true, ordinals: false });
  return step && "base" in step ? step.base : null;
}

/** What joins two numbers, the token after it, and whether a comma or the like stands before it. */
interface Joint {
  readonly kind: Link;
  readonly end: number;
  readonly paused: boolean;
}

function linkAt({ tokens }: Reader, at: number, opening: Opening): Joint | null {
  const token = tokens[at];
  if (!token) return null;
  if (opening === "between") {
    if (token.key === "and" || token.key === "to") return { kind: "to", end: at + 1, paused: false };
  }
  const next = tokens[at + 1];
  if (token.key === "-" || token.key === "–" || token.key === "~" || token.key === "∼" || token.key === "—") {
    const numeric = next?.kind === "number" || next?.kind === "sign" || next?.kind === "word";
    if (numeric && token.spaced === next.spaced && !(token.key === "—" && token.spaced))
      return { kind: "to", end: at + 1, paused: false };
  }
  const paused = token.key === "," || token.key === "—" || token.key === "–" || token.key === "(";
  const found = matchPhrase(links, tokens, paused ? at + 1 : at);
  // Behind a comma, "or" and "to" go on with something else.
  if (!found || (paused && (found.value === "to" || (found.value === "or" && next?.key !== "if"))))
    return null;
  return { kind: found.value, end: found.end, paused };
}

/** Both numbers in the same terms: "$1 to $2 million", "10 to 15 percent", "two to three hundred". */
function alike(first: Base, second: Base): [Base, Base] | null {
  let low = first;
  let high = second;
  if (low.kind !== high.kind) {
    if (
      low.kind === "number" &&
      low.unit === null &&
      (high.kind === "percent" || high.kind === "money" || high.kind === "multiple")
    ) {
      low = { ...low, kind: high.kind, money: high.money, unit: high.unit };
    } else if (low.kind === "number" && high.kind === "share" && high.scale < 1 && low.low !== null) {
      // "one to two in every 100".
      const part = low.low * high.scale;
      low = { ...low, kind: "share", low: part, high: part };
    } else if (
      high.kind === "number" &&
      high.unit === null &&
      (low.kind === "money" || low.kind === "percent")
    ) {
      high = { ...high, kind: low.kind, money: low.money, unit: low.unit, closed: true };
    } else return null;
  } else if (low.kind === "money" && low.money?.currency !== high.money?.currency) {
    return null;
  }
  if (high.scale > 1 && low.scale === 1 && low.low !== null && low.mantissa < high.mantissa) {
    const times = (end: number | null): number | null =>
      end === null
        ? null
        : low.vague
          ? (end + 1) * high.scale - 1
          : Number((end * high.scale).toPrecision(15));
    low = { ...low, low: low.low * high.scale, high: times(low.high), scale: high.scale };
  }
  return [low, high];
}
