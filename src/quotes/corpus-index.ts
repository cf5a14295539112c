import { contentOrder } from "../corpus/index.js";
import type { Corpus, Ids, Quote } from "../model/index.js";
import { type Lexicon, learn, words } from "./lexicon.js";
import { type Passage, passagesOf } from "./passages.js";
import { indexRows, type RowIndex } from "./search.js";
import { type Token, tokenise } from "./tokenise.js";

/** What is worked out once for the quotes of a corpus. */
export interface CorpusQuotes<I extends Ids = Ids> {
  /** The quotes by their words. */
  readonly index: RowIndex<Quote<I>>;
  /** The quotes of each utterance, in text order. */
  readonly renderings: ReadonlyMap<I["utterance"], readonly Quote<I>[]>;
  /** The quotes as passages, in the order of their utterances. */
  readonly passages: RowIndex<Passage<I>>;
  /** What the quotes teach about words. */
  readonly lexicon: Lexicon;
  /** The words of a quote. */
  read(text: string): readonly Token[];
}

const built = new WeakMap<object, CorpusQuotes>();

/** The quotes of a corpus, indexed. A corpus never changes, so that this is done once. */
export function quotesOf<I extends Ids>(corpus: Corpus<I>): CorpusQuotes<I> {
  let quotes = built.get(corpus) as CorpusQuotes<I> | undefined;
  if (!quotes) {
    const tokens = once(tokenise);
    const lexicon = learn(corpus, tokens);
    const read = once((text) => words(text, lexicon, tokens(text)));
    const order = contentOrder(corpus);
    const index = indexRows(
      order.all("quote").map((quote) => [quote, quote.text] as const),
      read,
    );
    const renderings = new Map<I["utterance"], Quote<I>[]>();
    for (const quote of order.all("quote")) {
      const list = renderings.get(quote.utterance);
      if (list) list.push(quote);
      else renderings.set(quote.utterance, [quote]);
    }
    const passages = indexRows(
      order
        .sortedIds("utterance", renderings.keys())
        .flatMap((id) => passagesOf(renderings.get(id) ?? [], ({ id }) => order.placeOf("quote", id))),
      read,
    );
    quotes = { index, renderings, passages, lexicon, read };
    built.set(corpus, quotes as unknown as CorpusQuotes);
  }
  return quotes;
}

/** The same function, which reads each text once: most passages are a single quote. */
function once(read: (text: string) => readonly Token[]): (text: string) => readonly Token[] {
  const known = new Map<string, readonly Token[]>();
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    const tokens = read(text);
    known.set(text, tokens);
    return tokens;
  };
}
