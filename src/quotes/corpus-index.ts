import { contentOrder, groupBy } from "../corpus/index.js";
import type { Corpus, Ids, Quote, Utterance } from "../model/index.js";
import { type Lexicon, learn, words } from "./lexicon.js";
import { type Passage, passagesOf } from "./passages.js";
import { repeatsIn } from "./repeats.js";
import { indexRows, type RowIndex } from "./search.js";
import { type Token, tokenise } from "./tokenise.js";
import type { Rendering } from "./types.js";

/** What is worked out once for the quotes of a corpus. */
export interface CorpusQuotes<I extends Ids = Ids> {
  /** The quotes by their words. */
  readonly index: RowIndex<Quote<I>>;
  /** The quotes of an utterance by source and in text order, then those of each that repeats it. */
  renderingsOf(utterance: I["utterance"]): readonly Rendering<I>[];
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
    const tokens = once((text: string) => tokenise(text));
    const repeats = repeatsIn(corpus);
    const lexicon = learn(corpus, tokens, repeats.originOf);
    const read = once((text: string) => words(text, lexicon, tokens(text)));
    const order = contentOrder(corpus);
    const index = indexRows(
      order.all("quote").map((quote) => [quote, quote.text] as const),
      read,
    );
    const own = groupBy(order.all("quote"), ({ utterance }) => utterance);
    const marked = ({ id, repeats }: Utterance<I>): readonly Rendering<I>[] =>
      (own.get(id) ?? []).map((quote) => ({ ...quote, repeats }));
    const renderingsOf = once((utterance: I["utterance"]): readonly Rendering<I>[] => [
      ...(own.get(utterance) ?? []).map((quote) => ({ ...quote, repeats: null })),
      ...repeats.repeating(utterance).flatMap(marked),
    ]);
    const passages = indexRows(
      order
        .sortedIds("utterance", own.keys())
        .flatMap((id) => passagesOf(own.get(id) ?? [], ({ id }) => order.placeOf("quote", id))),
      read,
    );
    quotes = { index, renderingsOf, passages, lexicon, read };
    built.set(corpus, quotes as unknown as CorpusQuotes);
  }
  return quotes;
}

/** The same function, which answers each question once: most passages are a single quote. */
function once<Q, A>(ask: (question: Q) => A): (question: Q) => A {
  const known = new Map<Q, A>();
  return (question) => {
    const before = known.get(question);
    if (before !== undefined) return before;
    const answer = ask(question);
    known.set(question, answer);
    return answer;
  };
}
