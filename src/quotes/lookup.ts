import { checkCorpus, contentOrder } from "../corpus/index.js";
import type { Corpus, Ids, Quote } from "../model/index.js";
import { type Comparison, compare, isInQuote } from "./compare.js";
import { quotesOf } from "./corpus-index.js";
import { toDiff } from "./diff.js";
import { filterOf } from "./filter.js";
import { joinCompounds } from "./hyphens.js";
import { words } from "./lexicon.js";
import { placesOf } from "./places.js";
import { readQuery } from "./query.js";
import { type Hit, isAnswer, type RowIndex, search } from "./search.js";
import type { Token } from "./tokenise.js";
import type { QuoteMatch, QuoteQuery } from "./types.js";

/**
 * Finds the quotes that have these words, or words near them, or that were said by somebody, somewhere,
 * some day.
 *
 * Matching sees through case, Unicode forms, accents, quotation marks, dashes, hyphens, contractions, short
 * brackets, and numbers in letters or digits; then, in the mode `"fuzzy"`, through changed, missing, added
 * and swapped words and slips of the pen, weighed by how much a word tells: function words tell little. A
 * fragment finds its whole, and a whole the fragments that it contains. Words are compared as they are
 * printed: no match across languages is attempted. Renderings of one utterance, and of those that repeat it, are linked by
 * the record, and its `language` is the original where an article says; {@link compareRenderings} sets them side by side. English is what
 * contractions, spelling, numbers in letters, inflection and word weights are known for.
 *
 * The score says how alike two texts are, not how likely a claim is; see {@link checkQuote} for that. It is 1
 * for the same words; at least 0.8 for words that stand in the quote; at least 0.4 for a quote that stands in
 * the words asked for; and for other words the weighted share that both have in common (Dice), lowered for
 * broken order (METEOR's fragmentation penalty, Banerjee and Lavie 2005). In the mode `"fuzzy"`, 0.5
 * separates an answer from none. A word that is no everyday English weighs the less the more utterances of the corpus
 * have it; quotes without a word in common with a text never change its score.
 *
 * @param corpus - The corpus.
 * @param query - Words to look for, or a {@link QuoteQuery}: every part given must hold. `match: "words"` wants
 *   all words in any order, `"exact"` the words one after the other. `event` includes what is part of it.
 *   `from` and `to` keep the quotes whose occasion can lie in that time by what {@link orderTimeline} concludes from all
 *   reports: `when` tells of each whether that is certain or only possible, since leaving out what is only possible would
 *   lose most of what was said after an event that is dated. A quote that no report dates on either side is left
 *   out, since it would answer to every time, unless `undated` is set; `when` then says `unknown`.
 * @returns The quotes, best first; of equal scores, first the one printed letter for letter as asked, then
 *   by source and in text order, as are all that pass without `text`. Text without a word in it finds nothing.
 * @throws {@link UnknownIdError} when a speaker, source or event is not in the corpus.
 * @throws {@link QuoteQueryError} when a part of the question is unknown or of the wrong type.
 * @throws {@link EdtfError} when `from` or `to` is not EDTF; with either, also whatever `orderTimeline` throws.
 *
 * @example
 * ```ts
 * import { corpus, lookupQuotes } from "as-reported";
 *
 * lookupQuotes(corpus, "military action like this isn't enough")[0]?.quote.text;
 * //=> "Military action like this is not sufficient"
 * ```
 */
export function lookupQuotes<I extends Ids>(
  corpus: Corpus<I>,
  query: string | QuoteQuery<I>,
): readonly QuoteMatch<I>[] {
  checkCorpus("lookupQuotes", corpus);
  const asked = readQuery(query);
  const { accept, when } = filterOf(corpus, asked);
  const { text, limit = Number.POSITIVE_INFINITY } = asked;
  const { index, renderingsOf, lexicon } = quotesOf(corpus);
  const match = (quote: Quote<I>): Omit<QuoteMatch<I>, "score" | "verdict" | "diff"> => {
    const utterance = corpus.get("utterance", quote.utterance);
    const speaker = utterance.speaker ?? quote.attributedTo;
    return {
      quote,
      utterance,
      speaker: speaker === null ? null : corpus.get("actor", speaker),
      renderings: renderingsOf(quote.utterance).filter((other) => other.id !== quote.id),
      when: when(quote),
    };
  };
  if (text === undefined) {
    const passing = contentOrder(corpus).all("quote").filter(accept).slice(0, limit);
    return passing.map((quote) => ({ ...match(quote), score: 1, verdict: null, diff: [] }));
  }
  const tokens = words(text, lexicon);
  const { placeOf } = contentOrder(corpus);
  const hits = [...find(index, tokens, asked.match ?? "fuzzy", accept)];
  hits.sort(
    (a, b) =>
      b.comparison.score - a.comparison.score ||
      Number(b.row.text === text) - Number(a.row.text === text) ||
      placeOf("quote", a.row.item.id) - placeOf("quote", b.row.item.id),
  );
  return hits.slice(0, limit).map(({ row, comparison }) => ({
    ...match(row.item),
    score: comparison.score,
    verdict: comparison.verdict,
    diff: diffOf(text, row.text, comparison),
  }));
}

function diffOf(query: string, quote: string, { columns, ...aligned }: Comparison): QuoteMatch["diff"] {
  return toDiff(columns, { text: query, tokens: aligned.query }, { text: quote, tokens: aligned.quote });
}

function find<I extends Ids>(
  index: RowIndex<Quote<I>>,
  tokens: readonly Token[],
  mode: NonNullable<QuoteQuery["match"]>,
  accept: (quote: Quote<I>) => boolean,
): readonly Hit<Quote<I>>[] {
  if (tokens.length === 0) return [];
  if (mode === "fuzzy") return search(index, tokens, accept, isAnswer, 2);
  const hits: Hit<Quote<I>>[] = [];
  for (const row of index.rows) {
    if (!accept(row.item) || !hasAll(row.tokens, tokens)) continue;
    const comparison = compare(tokens, row.tokens);
    if (mode === "words" || isInQuote(comparison)) hits.push({ row, comparison });
  }
  return hits;
}

/** Whether every word stands in the quote, anywhere; a compound may be hyphenated in one of the two. */
function hasAll(quote: readonly Token[], words: readonly Token[]): boolean {
  const places = placesOf(joinCompounds(quote, words));
  return joinCompounds(words, quote).every(
    ({ key, alt }) => places.has(key) || (alt !== null && places.has(alt)),
  );
}
