import { isContent } from "./align.js";
import { type Comparison, compare } from "./compare.js";
import { type Lexicon, words } from "./lexicon.js";
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
  readonly postings: ReadonlyMap<string, readonly number[]>;
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
  lexicon: Lexicon,
): RowIndex<T> {
  const rows = Array.from(items, ([item, text]): Row<T> => ({ item, text, tokens: words(text, lexicon) }));
  const postings = new Map<string, number[]>();
  for (const [index, { tokens }] of rows.entries()) {
    for (const key of new Set(tokens.flatMap(keysOf))) {
      const list = postings.get(key);
      if (list) list.push(index);
      else postings.set(key, [index]);
    }
  }
  return { rows, postings };
}

function keysOf(token: Token): readonly string[] {
  return token.alt === null ? [token.key, stemKey(token)] : [token.key, token.alt, stemKey(token)];
}

/** Stems live beside the words, under names that no word has. */
function stemKey(token: Token): string {
  return `~${token.stem}`;
}

/** A bag of words that covers less than this of either text cannot reach the least score. */
const LEAST_SHARED = 0.4;
const MOST_UNKNOWN = 64;

/**
 * The rows whose words are those of the question or near them, in the order of the index.
 *
 * @param index - The rows.
 * @param query - The words of the question.
 * @param accept - Which rows to look at.
 * @param answers - Which comparisons are near enough.
 */
export function search<T>(
  index: RowIndex<T>,
  query: readonly Token[],
  accept: (item: T) => boolean,
  answers: (comparison: Comparison) => boolean,
): readonly Hit<T>[] {
  const hits: Hit<T>[] = [];
  for (const row of candidates(index, query)) {
    if (!accept(row.item)) continue;
    const comparison = compare(query, row.tokens);
    if (answers(comparison)) hits.push({ row, comparison });
  }
  return hits;
}

/** The rows that share enough words with the question to be worth a comparison, in the order of the index. */
function candidates<T>(index: RowIndex<T>, query: readonly Token[]): readonly Row<T>[] {
  const ofQuery = new Map<number, number>();
  const ofRow = new Map<number, number>();
  let unknown = 0;
  for (const [key, places] of placesOf(query)) {
    const token = query[places[0] ?? 0] as Token;
    let rows = new Set([...(index.postings.get(key) ?? []), ...(index.postings.get(stemKey(token)) ?? [])]);
    if (rows.size === 0 && token.kind === "rare" && unknown++ < MOST_UNKNOWN) rows = slips(index, key);
    for (const row of rows) {
      ofQuery.set(row, (ofQuery.get(row) ?? 0) + token.weight * places.length);
      ofRow.set(row, (ofRow.get(row) ?? 0) + token.weight);
    }
  }
  const all = weightOf(query);
  return [...ofQuery]
    .filter(([row, weight]) => {
      const own = weightOf(index.rows[row]?.tokens ?? []);
      return weight >= LEAST_SHARED * all || (ofRow.get(row) ?? 0) >= LEAST_SHARED * own;
    })
    .sort(([a], [b]) => a - b)
    .map(([row]) => index.rows[row] as Row<T>);
}

/** The rows with a word for which this one may be a slip of the pen. */
function slips<T>(index: RowIndex<T>, key: string): Set<number> {
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
  return telling > 1 || query.filter(isContent).length === 1 || quote.filter(isContent).length === 1;
}
