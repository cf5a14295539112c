import { alignWords, type Column } from "./align.js";
import { isWhole, occurrenceColumns, occurrences } from "./contain.js";
import { countWords, isContent } from "./content.js";
import { joinCompounds } from "./hyphens.js";
import { withMoves } from "./moves.js";
import { weightOf } from "./places.js";
import type { Token } from "./tokenise.js";
import type { QuoteVerdict } from "./types.js";

/** Two texts held against each other. */
export interface Comparison {
  /** How alike they are, 0 to 1. */
  readonly score: number;
  /** How near their words are. */
  readonly verdict: QuoteVerdict;
  /** The words of the question, as aligned. */
  readonly query: readonly Token[];
  /** The words of the quote, as aligned. */
  readonly quote: readonly Token[];
  /** The alignment of the two. */
  readonly columns: readonly Column[];
  /** The part of the question's weight that stands in the quote: 1 only when all of it does. */
  readonly covered: number;
  /** How many different words with content they share. */
  readonly shared: number;
  /** How many different words they share that are no function words: also negations, modal verbs, conditions. */
  readonly telling: number;
}

/** From here on, other words are no longer nearly the same words. */
const NEAR = 0.7;
const MOVED = 0.6;

/**
 * Holds the words of a question against those of a quote.
 *
 * The score depends on these two texts alone, never on what else a corpus holds:
 *
 * - 1: the same words in the same order.
 * - The question stands in the quote word for word: 0.8, and up to 1 the more of the quote it is. The quote
 *   stands in the question word for word: 0.4, and up to 1 the more of the question it is.
 * - Else the weighted share of words in common (Dice), of the question and the passage of the quote that it
 *   aligns with, times the order they are in (the fragmentation penalty of METEOR, Banerjee and Lavie
 *   2005, squared), then lowered as above by what the passage leaves out. Below 1 always.
 */
export function compare(queryTokens: readonly Token[], quoteTokens: readonly Token[]): Comparison {
  const query = joinCompounds(queryTokens, quoteTokens);
  const quote = joinCompounds(quoteTokens, queryTokens);
  const inQuote = occurrences(query, quote, "whole");
  const unbroken =
    inQuote.find((found) => isWhole(quote, found)) ?? inQuote.find((o) => o.omitted.length === 0);
  if (unbroken) {
    const whole = isWhole(quote, unbroken);
    const share = weightOf(query) / weightOf(quote);
    return {
      query,
      quote,
      columns: occurrenceColumns(quote, unbroken),
      score: whole ? 1 : Math.min(0.99, 0.8 + 0.2 * share),
      verdict: whole ? "verbatim" : "partial",
      covered: 1,
      ...count(query),
    };
  }
  const [inQuery] = occurrences(quote, query, "part");
  if (inQuery) {
    const covered = Math.min(0.99, weightOf(quote) / weightOf(query));
    return {
      query,
      quote,
      columns: occurrenceColumns(query, inQuery).map(flip),
      score: 0.4 + 0.6 * covered,
      verdict: "partial",
      covered,
      ...count(quote),
    };
  }
  const columns = withMoves(alignWords(query, quote), query, quote);
  return { query, quote, columns, ...rate(query, quote, columns) };
}

function count(words: readonly Token[]): Pick<Comparison, "shared" | "telling"> {
  const { content, telling } = countWords(words);
  return { shared: content, telling };
}

/** Whether all the words of the question stand in the quote, one after the other. */
export function isInQuote({ verdict, covered }: Comparison): boolean {
  return verdict === "verbatim" || (verdict === "partial" && covered === 1);
}

function flip(column: Column): Column {
  return { ...column, a: column.b, b: column.a };
}

type Pair = readonly [a: number, b: number, credit: number];
type Rating = Omit<Comparison, "query" | "quote" | "columns">;

function rate(query: readonly Token[], quote: readonly Token[], columns: readonly Column[]): Rating {
  const pairs: Pair[] = [];
  const inQuery = span(query);
  const inQuote = span(quote);
  for (const { a, b, likeness } of columns) {
    if (a < 0 || b < 0) continue;
    inQuery.take(a);
    inQuote.take(b);
    if (likeness > 0) pairs.push([a, b, likeness]);
  }
  if (pairs.length === 0) {
    return { score: 0, verdict: "paraphrase", covered: 0, shared: 0, telling: 0 };
  }
  for (const pair of moved(query, columns)) {
    inQuery.take(pair[0]);
    inQuote.take(pair[1]);
    pairs.push(pair);
  }
  pairs.sort((x, y) => x[0] - y[0]);
  let [ofQuery, ofQuote] = [0, 0];
  for (const [a, b, credit] of pairs) {
    ofQuery += (query[a]?.weight ?? 0) * credit;
    ofQuote += (quote[b]?.weight ?? 0) * credit;
  }
  const order = inOrder(pairs);
  const [allQuery, allQuote] = [weightOf(query), weightOf(quote)];
  const [spanQuery, spanQuote] = [inQuery.weight(), inQuote.weight()];
  const asFragment = ((ofQuery + ofQuote) / (allQuery + spanQuote)) * order;
  const asWhole = ((ofQuery + ofQuote) / (allQuote + spanQuery)) * order;
  const fragmentScore = asFragment * (0.8 + 0.2 * (spanQuote / allQuote));
  const wholeScore = asWhole * (0.4 + 0.6 * (spanQuery / allQuery));
  const nearness = fragmentScore >= wholeScore ? asFragment : asWhole;
  return {
    score: Math.min(0.99, Math.max(fragmentScore, wholeScore)),
    verdict: nearness >= NEAR ? "near" : "paraphrase",
    covered: Math.min(0.99, ofQuery / allQuery),
    ...count(pairs.map(([a]) => query[a] as Token)),
  };
}

/** Takes up places; tells the weight of the words from the first of them to the last. */
function span(tokens: readonly Token[]): { take(index: number): void; weight(): number } {
  let [from, to] = [tokens.length, -1];
  return {
    take(index) {
      if (index < from) from = index;
      if (index > to) to = index;
    },
    weight() {
      let weight = 0;
      for (let index = from; index <= to; index++) weight += tokens[index]?.weight ?? 0;
      return weight;
    },
  };
}

/** Content words that both texts have, but elsewhere. */
function moved(query: readonly Token[], columns: readonly Column[]): readonly Pair[] {
  const from = new Map<number, number[]>();
  for (const { a, move } of columns) {
    if (move === undefined || a < 0) continue;
    const list = from.get(move);
    if (list) list.push(a);
    else from.set(move, [a]);
  }
  if (from.size === 0) return [];
  return columns.flatMap(({ b, move }): Pair[] => {
    const a = move === undefined || b < 0 ? undefined : from.get(move)?.shift();
    return a === undefined || !isContent(query[a] as Token) ? [] : [[a, b, MOVED]];
  });
}

/** 1 for one unbroken run of pairs, near 0.5 where of many no two neighbours stay neighbours. */
function inOrder(pairs: readonly Pair[]): number {
  let breaks = 0;
  for (let index = 1; index < pairs.length; index++) {
    const [a, b] = pairs[index] as Pair;
    const [lastA, lastB] = pairs[index - 1] as Pair;
    if (a !== lastA + 1 || b !== lastB + 1) breaks++;
  }
  const broken = breaks / pairs.length;
  return 1 - 0.5 * broken * broken;
}
