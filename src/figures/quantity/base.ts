import type { Grammar, Money } from "./grammar.js";
import { multiples, openMultiples, ordinals, pluralScales, scales, small, tens } from "./lexicon.js";
import { type Cardinal, readCardinal, skipHyphen } from "./numbers.js";
import { matchPhrase } from "./phrases.js";
import { timeUnits, unitStops } from "./stop-words.js";
import type { Token } from "./tokenise.js";
import type { QuantityKind } from "./types.js";
import { readUnit } from "./unit.js";
import { isYear, isYearLike, skipUnlike } from "./unlike.js";

/** What a text is read with. */
export interface Reader {
  readonly grammar: Grammar;
  readonly tokens: readonly Token[];
}

/** A number, or a word for one, before its bounds and its unit. */
export interface Base {
  readonly end: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly vague: boolean;
  readonly kind: QuantityKind;
  readonly money: Money | null;
  /** Words that name the unit in other words than the text ("times"); `null`: none. */
  readonly unit: string | null;
  /** Whether no unit may follow. */
  readonly closed: boolean;
  readonly rule: string;
  readonly mantissa: number;
  readonly scale: number;
}

/** How a number may be read where it stands. */
export interface Place {
  /** The rule of the bound before it, or `between`. */
  readonly bound: string | null;
  /** Whether "and" may go on within a number in words. */
  readonly joins: boolean;
  /** Whether an ordinal counts as a rank ("between the tenth and the fifteenth"). */
  readonly ordinals: boolean;
}

/** A base; or none, and the token at which reading goes on. */
export type Step = { readonly base: Base } | { readonly skip: number };

const signWords = new Set(["minus", "negative"]);

/** The base that begins at a token; `null` where none does. */
export function readBase(reader: Reader, at: number, place: Place): Step | null {
  const { tokens } = reader;
  const token = tokens[at];
  if (!token) return null;
  const next = tokens[at + 1];
  const dash = token.key === "-" || token.key === "−" || token.key === "–";
  const signed =
    (dash && next?.spaced === false && (token.spaced || tokens[at - 1]?.kind === "sign")) ||
    (signWords.has(token.key) && next !== undefined);
  if (signed || (token.key === "+" && next?.spaced === false)) {
    const step = readAmount(reader, at + 1, place);
    if (!step || "skip" in step) return step;
    return signed ? { base: negative(step.base) } : step;
  }
  return readWord(reader, at) ?? readDecade(reader, at) ?? readAmount(reader, at, place);
}

function negative(base: Base): Base {
  const turn = (end: number | null): number | null => (end === null ? null : 0 - end);
  return { ...base, low: turn(base.high), high: turn(base.low) };
}

/** Vague words, with the magnitudes behind them: "several hundred", "tens of thousands". */
function readWord({ grammar, tokens }: Reader, at: number): Step | null {
  const found = matchPhrase(grammar.words, tokens, at);
  if (!found) return null;
  const rule = found.value;
  const before = tokens[at - 1]?.key ?? "";
  const after = tokens[found.end];
  if (rule.id === "many" || rule.id === "few") {
    if (/^(?:how|so|too|as|not|that|this)$/.test(before)) return { skip: found.end };
    if (rule.id === "few" && after?.key === "and") return { skip: found.end };
  }
  if (rule.id === "some" && !isNoun(after)) return { skip: found.end };
  const isBare = tokens[found.end - 1]?.key !== "of";
  if (
    rule.id === "scores" &&
    isBare &&
    !/^(?:more|killed|dead|injured|wounded|were|missing)$/.test(after?.key ?? "") &&
    (after !== undefined || at > 0)
  ) {
    return { skip: found.end };
  }
  if (rule.id === "tens" && isBare && after?.kind === "word" && !/^(?:or|if|to|and)$/.test(after.key))
    return { skip: found.end };
  let end = found.end;
  let { low, high } = rule;
  let scale = 1;
  for (;;) {
    const from = tokens[end]?.key === "of" ? end + 1 : skipHyphen(tokens, end);
    const key = tokens[from]?.key ?? "";
    const times = scales.get(key) ?? pluralScales.get(key);
    if (times === undefined || (key === "score" && tokens[from + 1]?.key !== "of")) break;
    // The words reach up to the next of their kind, so hundreds of thousands end below a million.
    if (high !== null) high = low === high || rule.approx === "exact" ? high * times : (high + 1) * times - 1;
    if (low !== null) low *= times;
    scale *= times;
    end = from + 1;
  }
  if (!isRepresentable(low) || !isRepresentable(high)) return { skip: end };
  if (tokens[end]?.key === "of" && scale > 1) end++;
  const base: Base = {
    end,
    low,
    high,
    vague: rule.approx !== "exact",
    kind: rule.kind ?? "number",
    money: null,
    unit: null,
    closed: false,
    rule: rule.id,
    mantissa: rule.low ?? 0,
    scale,
  };
  return { base: rule.kind ? base : withSuffix({ grammar, tokens }, base) };
}

const isNoun = (token: Token | undefined): boolean =>
  token?.kind === "word" &&
  (!unitStops.has(token.key) || /^(?:the|his|her|its|their|our|those|these|more|other|one)$/.test(token.key));

const isRepresentable = (end: number | null): boolean => end === null || Number.isFinite(end);

const leads: Readonly<Record<string, string>> = {
  low: "low-decade",
  lower: "low-decade",
  early: "low-decade",
  mid: "mid-decade",
  middle: "mid-decade",
  high: "high-decade",
  upper: "high-decade",
  late: "high-decade",
};
const decades: ReadonlyMap<string, number> = new Map(
  [...tens].map(([word, value]) => [word.replace(/y$/, "ies"), value]),
);

/** "mid-20s", "the low thirties". */
function readDecade({ grammar, tokens }: Reader, at: number): Step | null {
  const id = Object.hasOwn(leads, tokens[at]?.key ?? "") ? leads[(tokens[at] as Token).key] : undefined;
  const rule = id === undefined ? undefined : grammar.table.words[id];
  if (id === undefined || !rule) return null;
  const from = skipHyphen(tokens, at + 1);
  const number = tokens[from];
  const named = decades.get(number?.key ?? "");
  let end = from + 1;
  if (named === undefined) {
    const s = tokens[end];
    if (number?.kind !== "number" || s?.key !== "s" || s.spaced || number.value % 10 || number.value >= 100)
      return null;
    end++;
  }
  const ten = named ?? (number as Token).value;
  const of = (offset: number | null): number | null => (offset === null ? null : ten + offset);
  return { base: { ...plain(end), low: of(rule.low), high: of(rule.high), vague: true, rule: id } };
}

const plain = (end: number): Base => ({
  end,
  low: null,
  high: null,
  vague: false,
  kind: "number",
  money: null,
  unit: null,
  closed: false,
  rule: "exact",
  mantissa: Number.NaN,
  scale: 1,
});

/** A number with what makes it money, percent, a share, a rank or a multiple. */
function readAmount(reader: Reader, at: number, place: Place): Step | null {
  const { tokens } = reader;
  const token = tokens[at];
  if (!token) return null;
  const prefix = readSign(reader, at);
  if (prefix) {
    const start = prefix.end + (tokens[prefix.end]?.key === "-" ? 1 : 0);
    const cardinal = tokens[start]?.kind === "number" ? readCardinal(tokens, start, true) : null;
    if (!cardinal || cardinal.form === "ordinal" || cardinal.form === "year") return null;
    if (!Number.isFinite(cardinal.value)) return { skip: cardinal.end };
    const base = withSuffix(reader, {
      ...ofCardinal(cardinal),
      kind: "money",
      money: prefix.money,
      unit: openName(tokens, at, prefix.end, prefix.money),
      closed: true,
    });
    return { base: start > prefix.end ? negative(base) : base };
  }
  const factor = multiples.get(token.key);
  if (factor !== undefined)
    return { base: { ...exactly(at + 1, factor), kind: "multiple", unit: "times", closed: true } };
  const open = openMultiples.get(token.key);
  if (open !== undefined) {
    const multiplies =
      !tokens[at + 1] || /^(?:the|that|its|their|his|last|previous|what)$/.test(tokens[at + 1]?.key ?? "");
    return multiplies
      ? { base: { ...exactly(at + 1, open), kind: "multiple", unit: "times", closed: true } }
      : null;
  }
  const half = readAndAHalf(tokens, at);
  if (half) return half;
  const rank = readRank(tokens, at);
  if (rank) return rank;
  if (token.kind === "code") return { skip: at + 1 };
  const unlike = skipUnlike(tokens, at);
  if (unlike !== null) return { skip: unlike };
  return readNumber(reader, at, place);
}

/** "a year and a half", "an hour and a half". */
function readAndAHalf(tokens: readonly Token[], at: number): Step | null {
  const keys = [0, 1, 2, 3, 4].map((offset) => tokens[at + offset]?.key ?? "");
  if (!/^(?:an?|one) \S+ and a half$/.test(keys.join(" ")) || scales.has(keys[1] ?? "")) return null;
  if (
    !timeUnits.has(keys[1] ?? "") &&
    !/^(?:mile|ton|tonne|kilometer|kilometre|metre|meter|inch|pound)$/.test(keys[1] ?? "")
  )
    return null;
  return { base: { ...exactly(at + 5, 1.5), unit: (tokens[at + 1] as Token).text, closed: true } };
}

const exactly = (end: number, value: number): Base => ({
  ...plain(end),
  low: value,
  high: value,
  mantissa: value,
});

function ofCardinal({ end, value, mantissa, scale }: Cardinal): Base {
  return { ...plain(end), low: value, high: value, mantissa, scale };
}

/** A currency sign or code before a number: "$", "US$", "USD", "Rs". */
function readSign({ grammar, tokens }: Reader, at: number): { money: Money; end: number } | null {
  const token = tokens[at] as Token;
  if (token.kind !== "word" && token.kind !== "sign") return null;
  const next = tokens[at + 1];
  if (token.kind === "word" && next?.kind === "sign" && !next.spaced) {
    const joined = grammar.signs.get(token.text + next.text);
    if (joined) return { money: joined, end: at + 2 };
    const abbreviated = /^(?:u\.s\.|u\.s)$/.test(token.key) ? grammar.signs.get(`US${next.text}`) : undefined;
    if (abbreviated) return { money: abbreviated, end: at + 2 };
  }
  const money = grammar.signs.get(token.text);
  if (!money) return null;
  const end = next?.key === "." && !next.spaced && token.kind === "word" ? at + 2 : at + 1;
  return { money, end };
}

/** "No. 2", "#1", "second-largest", "third most powerful", "ranked fifth". */
function readRank(tokens: readonly Token[], at: number): Step | null {
  const token = tokens[at] as Token;
  if (
    token.text === "No" ||
    token.text === "no" ||
    token.key === "#" ||
    token.text === "Number" ||
    token.text === "number"
  ) {
    const dot = tokens[at + 1]?.key === "." ? 1 : 0;
    const number = tokens[at + 1 + dot];
    const isHash = token.key === "#";
    if (isHash && number?.spaced !== false) return null;
    if (token.text === "no" && !dot) return null;
    const word = /^n/.test(token.text) || token.text === "Number" ? small.get(number?.key ?? "") : undefined;
    if (number?.kind !== "number" && (word === undefined || dot)) return null;
    if (/^number$/i.test(token.text) && number?.kind === "number") return null;
    return rank(at + 2 + dot, number?.kind === "number" ? number.value : (word as number));
  }
  const ordinal = readOrdinal(tokens, at);
  if (!ordinal) return null;
  const ranked = /^(?:rank|ranks|ranked|ranking|placed|finished|came)$/;
  const before =
    tokens[at - 1]?.key === "the" || tokens[at - 1]?.key === "in" ? tokens[at - 2] : tokens[at - 1];
  const from = skipHyphen(tokens, ordinal.end);
  const next = tokens[from]?.key ?? "";
  const isSuperlative =
    (/[a-z]{2}est$/.test(next) &&
      !/^(?:west|test|request|guest|quest|arrest|protest|interest|forest|harvest|contest|conquest|suggest|invest|nest|rest|priest|northwest|southwest|midwest)$/.test(
        next,
      )) ||
    /^(?:most|best|worst|least)$/.test(next);
  if (isSuperlative)
    return rank(
      from + (next === "most" || next === "least" ? superlativeEnd(tokens, from) : 1),
      ordinal.value,
    );
  if (ranked.test(before?.key ?? "")) return rank(ordinal.end, ordinal.value);
  if (next === "place" || next === "placed" || next === "ranked") return rank(from + 1, ordinal.value);
  return null;
}

const superlativeEnd = (tokens: readonly Token[], at: number): number =>
  tokens[at + 1]?.kind === "word" ? 2 : 1;

const rank = (end: number, value: number): Step => ({
  base: { ...exactly(end, value), kind: "rank", closed: true },
});

function readOrdinal(tokens: readonly Token[], at: number): { value: number; end: number } | null {
  const token = tokens[at] as Token;
  const word = ordinals.get(token.key);
  if (word !== undefined) return { value: word, end: at + 1 };
  if (token.kind !== "number" && !small.has(token.key) && !tens.has(token.key)) return null;
  const cardinal = readCardinal(tokens, at, false);
  return cardinal?.form === "ordinal" ? cardinal : null;
}

const notAfterOne = new Set(
  "another of's must should can could may might would is was has had who whose which day side hand way way's thing more".split(
    " ",
  ),
);
const notBeforeOne = new Set(
  "this that the which each every any another no some only last next first previous his her number by".split(
    " ",
  ),
);

function readNumber(reader: Reader, at: number, place: Place): Step | null {
  const { tokens } = reader;
  const token = tokens[at] as Token;
  // The Group of Seven, the Group of 20.
  if (tokens[at - 1]?.key === "of" && tokens[at - 2]?.text === "Group") return { skip: at + 1 };
  const ordinal = readOrdinal(tokens, at);
  if (ordinal) {
    const alone = ordinal.end >= tokens.length && (at === 0 || (at === 1 && tokens[0]?.key === "the"));
    if (alone || place.ordinals) return rank(ordinal.end, ordinal.value);
    // "a third of", "one third" are parts; "a third missile" counts nothing.
    if (token.kind === "number" || !small.has(token.key)) return { skip: ordinal.end };
  }
  const cardinal = readCardinal(tokens, at, false, place.joins);
  if (!cardinal) return null;
  const { end, form, value } = cardinal;
  if (form === "year" || form === "ordinal" || !Number.isFinite(value)) return { skip: end };
  if (token.key === "one" && end === at + 1 && place.bound === null) {
    const [before, after] = [tokens[at - 1], tokens[end]];
    if (notBeforeOne.has(before?.key ?? "") || (notAfterOne.has(after?.key ?? "") && after?.kind === "word"))
      return { skip: end };
    if (after?.key === "of" && isOneOfTheMost(tokens, end + 1)) return { skip: end + 1 };
  }
  if (form === "part") return readPart(reader, at, cardinal, place);
  const share = readOutOf(tokens, cardinal);
  if (share) return { base: share };
  const base = withSuffix(reader, ofCardinal(cardinal));
  if (base.kind === "number" && base.end === end && isYearLike(token)) {
    const unit = tokens[end];
    const partner = /^(?:and|to|-|–)$/.test(unit?.key ?? "") ? tokens[end + 1] : undefined;
    const counted = partner?.kind === "number" && (!isYearLike(partner) || countsBehind(tokens, end + 2));
    if (isYear(tokens, at, cardinal, counted || countsBehind(tokens, end), place.bound)) return { skip: end };
  }
  return { base };
}

/** Whether a plural noun follows, so that digits are a number and no year. */
function countsBehind(tokens: readonly Token[], at: number): boolean {
  const unit = readUnit(tokens, at, "many");
  const head = unit ? tokens[unit.end - 1] : undefined;
  return head !== undefined && /(?:[^s]s|people|men|women|children|personnel|police|%)$/.test(head.key);
}

/** "one of the most powerful", "one of Iran's largest": a manner of speech, and no count. */
function isOneOfTheMost(tokens: readonly Token[], at: number): boolean {
  for (let index = at; index < at + 4; index++) {
    const token = tokens[index];
    if (token?.kind !== "word") return false;
    if (
      /^(?:most|best|worst|few|only)$/.test(token.key) ||
      /[a-z]{2}(?:gest|test|dest|liest|hest|nest|rest|kest)$/.test(token.key)
    )
      return true;
  }
  return false;
}

/** "a third of", "half the", "three-quarters". */
function readPart(reader: Reader, at: number, cardinal: Cardinal, place: Place): Step {
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
  if (nextKey === "of" && /^an?$/.test(tokens[end + 1]?.key ?? "") && tokens[end + 2]?.kind === "word") {
    return { base: withSuffix(reader, { ...ofCardinal(cardinal), end: end + 2 }) };
  }
  const base = withSuffix(reader, ofCardinal(cardinal));
  if (base.kind !== "number") return { base };
  const measured =
    word.kind !== "word" &&
    next?.kind === "word" &&
    (timeUnits.has(nextKey) ||
      /^(?:miles?|inch|inches|tons?|kg|km|acres?|feet|foot|liters?|litres?|pounds?|gallons?|times)$/.test(
        nextKey,
      ));
  return { base: measured ? base : { ...base, kind: "share" } };
}

/** "one in five", "nine out of ten". */
function readOutOf(tokens: readonly Token[], cardinal: Cardinal): Base | null {
  const { end, value, scale } = cardinal;
  const isOut = tokens[end]?.key === "out" && tokens[end + 1]?.key === "of";
  if (!isOut && tokens[end]?.key !== "in") return null;
  const from = isOut ? end + 2 : end + 1;
  if (skipUnlike(tokens, from) !== null) return null;
  const whole = readCardinal(tokens, from, false);
  if (whole?.form !== "cardinal" || !(value > 0 && value < whole.value) || scale > 1) return null;
  const after = tokens[skipHyphen(tokens, whole.end)];
  if (!isOut && (isYearLike(tokens[from]) || timeUnits.has(after?.key ?? "") || !Number.isInteger(value)))
    return null;
  const digits = (tokens[end - 1]?.kind === "number") !== (tokens[from]?.kind === "number");
  if (!isOut && (digits || value > 20)) return null;
  return { ...exactly(whole.end, value / whole.value), kind: "share" };
}

/** The printed name of money where it leaves the currency open. */
function openName(tokens: readonly Token[], from: number, end: number, money: Money): string | null {
  if (money.currency !== null) return null;
  return tokens
    .slice(from, end)
    .map(({ text, spaced }, index) => (spaced && index > 0 ? ` ${text}` : text))
    .join("");
}

/** Percent, points, and money named behind the number. */
function withSuffix({ grammar, tokens }: Reader, base: Base): Base {
  const from = skipHyphen(tokens, base.end);
  const token = tokens[from];
  if (!token) return base;
  const next = tokens[from + 1];
  const percent = (end: number): Base => ({ ...base, end, kind: "percent", closed: true });
  const points = (end: number, unit: string): Base => ({ ...base, end, unit, closed: true });
  if (base.money === null) {
    if (token.key === "%" || token.key === "٪") {
      if (/^(?:points?|pts)$/.test(next?.key ?? "")) return points(from + 2, "percentage points");
      return percent(from + 1);
    }
    if (token.key === "percent" || token.key === "pct" || (token.key === "pc" && !token.spaced)) {
      if (/^points?$/.test(next?.key ?? "")) return points(from + 2, "percentage points");
      return percent(from + 1);
    }
    if (token.key === "per" && next?.key === "cent") return percent(from + 2);
    if (token.key === "percentage" && /^points?$/.test(next?.key ?? ""))
      return points(from + 2, "percentage points");
    if (token.key === "basis" && /^points?$/.test(next?.key ?? "")) return points(from + 2, "basis points");
    if (token.key === "bps" || token.key === "bp") return points(from + 1, "basis points");
    if (token.key === "pp" || token.key === "ppts") return points(from + 1, "percentage points");
    if (token.key === "x" && !token.spaced) return { ...points(from + 1, "times"), kind: "multiple" };
    if (token.key === "times" || token.key === "fold")
      return { ...points(from + 1, "times"), kind: "multiple" };
    const of = base.vague && token.key === "of" ? from + 1 : from;
    const named = matchPhrase(grammar.names, tokens, of);
    const sign = named ? null : grammar.signs.get(tokens[of]?.text ?? "");
    const isCode =
      sign !== undefined &&
      sign !== null &&
      (tokens[of]?.kind === "sign" || /^\p{Lu}{2,3}$/u.test(tokens[of]?.text ?? ""));
    const money = named?.value ?? (isCode ? sign : null);
    // "US 5,200 troops": what stands before digits belongs to them.
    if (money && (named || tokens[of + 1]?.kind !== "number")) {
      const end = named?.end ?? of + 1;
      return { ...base, end, kind: "money", money, unit: openName(tokens, of, end, money), closed: true };
    }
  } else {
    // "US$5 dollars", "$40 USD".
    const named = matchPhrase(grammar.names, tokens, from);
    if (named && (named.value.currency === null || named.value.currency === base.money.currency)) {
      return { ...base, end: named.end };
    }
    const code = grammar.signs.get(token.text);
    if (code && /^[A-Z]{3}$/.test(token.text)) return { ...base, end: from + 1, money: code, unit: null };
  }
  return base;
}
