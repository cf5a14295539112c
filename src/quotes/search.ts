import { type Comparison, compare } from "./compare.js";
import { countWords, isContent } from "./content.js";
import { placesOf, weightOf } from "./places.js";
import { isSlip } from "./similarity.js";
import type { Token } from "./tokenise.js";

/** A text that can be found, with what it belongs to. */
export interface Row<T> {
  /** What the text belongs to. */
  readonly item: T;
  /** The text. */
  readonly text: string;
  /** Its words. */
  readonly tokens: readonly Token[];
}

/** Rows, and the way from a word to the rows that have it. */
export interface RowIndex<T> {
  /** All rows, in the order given. */
  readonly rows: readonly Row<T>[];
  /** For each word and stem, the rows that have it, by index. */
  readonly postings: ReadonlyMap<string, Int32Array>;
  /** For each row, the weight of its words, brackets left out. */
  readonly weights: Float64Array;
  /** For each row, how many different words with content it has. */
  readonly content: Uint32Array;
}

/** A row that answers a question. */
export interface Hit<T> {
  /** The row. */
  readonly row: Row<T>;
  /** How it compares with the question. */
  readonly comparison: Comparison;
}

/** Indexes texts. Built once for a corpus; a search then looks at the rows that share a word with it. */
export function indexRows<T>(
  items: Iterable<readonly [item: T, text: string]>,
  read: (text: string) => readonly Token[],
): RowIndex<T> {
  const rows = Array.from(items, ([item, text]): Row<T> => ({ item, text, tokens: read(text) }));
  const postings = new Map<string, number[]>();
  for (const [index, { tokens }] of rows.entries()) {
    for (const key of new Set(tokens.flatMap(keysOf))) {
      const list = postings.get(key);
      if (list) list.push(index);
      else postings.set(key, [index]);
    }
  }
  return {
    rows,
    postings: new Map([...postings].map(([key, list]) => [key, Int32Array.from(list)])),
    weights: Float64Array.from(rows, ({ tokens }) => weightOf(tokens.filter(({ aside }) => aside < 0))),
    content: Uint32Array.from(rows, ({ tokens }) => countWords(tokens).content),
  };
}

function keysOf(token: Token): readonly string[] {
  return token.alt === null ? [token.key, stemKey(token)] : [token.key, token.alt, stemKey(token)];
}

/** Stems live beside the words, under names that no word has. */
function stemKey(token: Token): string {
  return `~${token.stem}`;
}

/** Words in common that are less than this share of both texts cannot reach the least score. */
const LEAST_SHARED = 1 / 3;
const MOST_UNKNOWN = 64;

/**
 * The rows whose words are those of the question or near them, in the order of the index.
 *
 * @param index - The rows.
 * @param query - The words of the question.
 * @param accept - Which rows to look at.
 * @param answers - Which comparisons are near enough.
 * @param leastTelling - How many words that are no function words a row must share with a question of several.
 */
export function search<T>(
  index: RowIndex<T>,
  query: readonly Token[],
  accept: (item: T) => boolean,
  answers: (comparison: Comparison) => boolean,
  leastTelling: 1 | 2 = 1,
): readonly Hit<T>[] {
  const hits: Hit<T>[] = [];
  for (const row of candidates(index, query, leastTelling)) {
    if (!accept(row.item)) continue;
    const comparison = compare(query, row.tokens);
    if (answers(comparison)) hits.push({ row, comparison });
  }
  return hits;
}

/**
 * The rows that share enough words with the question to be worth a comparison, in the order of the index: a
 * third of the weight of either, and words that tell something.
 */
function candidates<T>(index: RowIndex<T>, query: readonly Token[], leastTelling: number): readonly Row<T>[] {
  const { rows, postings, weights, content } = index;
  const ofQuery = new Float64Array(rows.length);
  const ofRow = new Float64Array(rows.length);
  const shared = new Uint32Array(rows.length);
  const telling = new Uint32Array(rows.length);
  const counted = new Int32Array(rows.length);
  let [unknown, word] = [0, 0];
  const take = (row: number, token: Token, times: number): void => {
    if (counted[row] === word) return;
    counted[row] = word;
    ofQuery[row] = (ofQuery[row] as number) + token.weight * times;
    ofRow[row] = (ofRow[row] as number) + token.weight;
    if (token.kind === "function") return;
    telling[row] = (telling[row] as number) + 1;
    if (isContent(token)) shared[row] = (shared[row] as number) + 1;
  };
  for (const [key, places] of placesOf(query)) {
    const token = query[places[0] ?? 0] as Token;
    const same = postings.get(key);
    const kindred = postings.get(stemKey(token));
    word++;
    if (same) for (const row of same) take(row, token, places.length);
    if (kindred) for (const row of kindred) take(row, token, places.length);
    if (!same && !kindred && token.kind === "rare" && unknown++ < MOST_UNKNOWN) {
      for (const row of slips(index, key)) take(row, token, places.length);
    }
  }
  const all = weightOf(query);
  const several = countWords(query).content !== 1;
  return rows.filter((_, row) => {
    if (counted[row] === 0 || (shared[row] === 0 && (content[row] as number) > 0)) return false;
    if (several && (content[row] as number) > 1 && (telling[row] as number) < leastTelling) return false;
    return (
      (ofQuery[row] as number) >= LEAST_SHARED * all ||
      (ofRow[row] as number) >= LEAST_SHARED * (weights[row] as number)
    );
  });
}

/** The rows with a word for which this one may be a slip of the pen. */
function slips<T>(index: RowIndex<T>, key: string): ReadonlySet<number> {
  const rows = new Set<number>();
  for (const [word, list] of index.postings) {
    if (!word.startsWith("~") && isSlip(key, word)) for (const row of list) rows.add(row);
  }
  return rows;
}

/** Below this score a row does not answer. */
const LEAST_SCORE = 0.5;

/**
 * Whether a comparison is near enough to be an answer of its own.
 *
 * A row that has the question word for word answers when there is content in it, not only function words.
 * A row that stands in the question word for word, when it has two content words or is half of the question.
 * Any other, when it scores 0.5 or more and shares content and another word that tells something, or the only content
 * word that either has.
 */
export function isAnswer(comparison: Comparison): boolean {
  const { score, verdict, query, quote, covered, shared, telling } = comparison;
  if (verdict === "verbatim") return true;
  if (shared === 0) return false;
  if (verdict === "partial") return covered >= 0.5 || shared > 1;
  if (score < LEAST_SCORE) return false;
  return telling > 1 || countWords(query).content === 1 || countWords(quote).content === 1;
}
