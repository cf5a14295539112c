import { type Base, plain, type Reader, type Step } from "./base.js";
import type { Grammar } from "./grammar.js";
import { pluralScales, scales, tens } from "./lexicon.js";
import { withSuffix } from "./money.js";
import { isNumeral, skipHyphen } from "./numbers.js";
import { matchPhrase } from "./phrases.js";
import { unitAlone, unitStops } from "./stop-words.js";
import type { Token } from "./tokenise.js";

/** Vague words, with the magnitudes behind them: "several hundred", "tens of thousands". */
export function readWord({ grammar, tokens }: Reader, at: number): Step | null {
  const found = readTens(grammar, tokens, at) ?? matchPhrase(grammar.words, tokens, at);
  if (!found) return null;
  const rule = found.value;
  const before = tokens[at - 1]?.key ?? "";
  const after = tokens[found.end];
  if (rule.id === "many" || rule.id === "few") {
    if (/^(?:how|so|too|as|not|that|this)$/.test(before)) return { skip: found.end };
    if (rule.id === "few" && after?.key === "and") return { skip: found.end };
  }
  if (rule.id === "some" && !isNoun(after)) return { skip: found.end };
  // "a majority of 80", but "a majority of the 650".
  if ((rule.id === "most" || rule.id === "minority") && isNumeral(after)) return { skip: found.end };
  const isBare = tokens[found.end - 1]?.key !== "of";
  if (rule.id === "scores" && isBare && !isNumber(tokens, at, found.end)) return { skip: found.end };
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

/** "10s of thousands", in digits. */
function readTens({ table }: Grammar, tokens: readonly Token[], at: number) {
  const [number, s, of] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  const ids: Readonly<Record<string, string>> = { 10: "tens", 100: "hundreds", 1000: "thousands" };
  const id =
    s?.key === "s" && !s.spaced && of?.key === "of" ? ids[number?.key.replace(",", "") ?? ""] : undefined;
  const rule = id === undefined ? undefined : table.words[id];
  return id !== undefined && rule ? { value: { ...rule, id }, end: at + 3 } : null;
}

/** Whether "scores" alone counts, and tells no results: "scores were killed", "scores, perhaps hundreds". */
function isNumber(tokens: readonly Token[], at: number, end: number): boolean {
  const [after, next] = [tokens[end], tokens[end + 1]];
  if (after === undefined) return at === 0;
  if (after.key === ",") return /^(?:if|perhaps|possibly|maybe|or)$/.test(next?.key ?? "");
  if (after.key === "were") return tokens[at - 1]?.key !== "the";
  return after.key === "more" || unitAlone.has(after.key);
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

/** "mid-20s", "the low thirties", "in his 30s". */
export function readDecade({ grammar, tokens }: Reader, at: number): Step | null {
  const isPersons =
    /^(?:his|her|their|my|our|your)$/.test(tokens[at - 1]?.key ?? "") && tokens[at - 2]?.key === "in";
  const isLed = Object.hasOwn(leads, tokens[at]?.key ?? "");
  const id = isLed ? leads[(tokens[at] as Token).key] : isPersons ? "decade" : undefined;
  const rule = id === undefined ? undefined : grammar.table.words[id];
  if (id === undefined || !rule) return null;
  const from = isLed ? skipHyphen(tokens, at + 1) : at;
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
  const base = { ...plain(end), low: of(rule.low), high: of(rule.high), vague: true, rule: id };
  return { base: isPersons ? { ...base, kind: "age", unit: "years", closed: true } : base };
}
