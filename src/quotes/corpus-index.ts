import { compareText } from "../corpus/index.js";
import type { Corpus, Ids, Quote } from "../model/index.js";
import { type Lexicon, learn } from "./lexicon.js";
import { type Passage, passagesOf } from "./passages.js";
import { indexRows, type RowIndex } from "./search.js";

/** What is worked out once for the quotes of a corpus. */
export interface CorpusQuotes<I extends Ids = Ids> {
  /** The quotes by their words. */
  readonly index: RowIndex<Quote<I>>;
  /** The quotes of each utterance, in text order. */
  readonly renderings: ReadonlyMap<I["utterance"], readonly Quote<I>[]>;
  /** The quotes as passages, in an order that does not depend on that of the records. */
  readonly passages: RowIndex<Passage<I>>;
  /** What the quotes teach about words. */
  readonly lexicon: Lexicon;
}

const built = new WeakMap<object, CorpusQuotes>();

/** The quotes of a corpus, indexed. A corpus never changes, so that this is done once. */
export function quotesOf<I extends Ids>(corpus: Corpus<I>): CorpusQuotes<I> {
  let quotes = built.get(corpus) as CorpusQuotes<I> | undefined;
  if (!quotes) {
    const lexicon = learn(corpus);
    const index = indexRows(
      corpus.quotes.map((quote) => [quote, quote.text] as const),
      lexicon,
    );
    const renderings = new Map<I["utterance"], Quote<I>[]>();
    for (const quote of [...corpus.quotes].sort(inTextOrder)) {
      const list = renderings.get(quote.utterance);
      if (list) list.push(quote);
      else renderings.set(quote.utterance, [quote]);
    }
    const utterances = [...renderings.keys()].sort(compareText);
    const passages = indexRows(
      utterances.flatMap((id) => passagesOf(renderings.get(id) ?? [])),
      lexicon,
    );
    quotes = { index, renderings, passages, lexicon };
    built.set(corpus, quotes as unknown as CorpusQuotes);
  }
  return quotes;
}

/** Orders by article, then by place in it, then by id: the same whatever the order of the records. */
export function inTextOrder(a: Quote, b: Quote): number {
  return compareText(a.source, b.source) || a.evidence.start - b.evidence.start || compareText(a.id, b.id);
}
