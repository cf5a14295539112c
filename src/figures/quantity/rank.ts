import { exactly, type Step } from "./base.js";
import { ordinals, small, tens } from "./lexicon.js";
import { readCardinal, skipHyphen } from "./numbers.js";
import type { Token } from "./tokenise.js";

/** "No. 2", "#1", "second-largest", "third most powerful", "ranked fifth". */
export function readRank(tokens: readonly Token[], at: number): Step | null {
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

export const rank = (end: number, value: number): Step => ({
  base: { ...exactly(end, value), kind: "rank", closed: true },
});

export function readOrdinal(tokens: readonly Token[], at: number): { value: number; end: number } | null {
  const token = tokens[at] as Token;
  const word = ordinals.get(token.key);
  if (word !== undefined) return { value: word, end: at + 1 };
  if (token.kind !== "number" && !small.has(token.key) && !tens.has(token.key)) return null;
  const cardinal = readCardinal(tokens, at, false);
  return cardinal?.form === "ordinal" ? cardinal : null;
}
