import type { Corpus, Ids, Quote } from "../model/index.js";
import { eventAndWholes } from "./occasion.js";
import { saidWithin } from "./said-when.js";
import type { QuoteQuery, QuoteTime } from "./types.js";

/** What of a question is no text. */
interface Filter<I extends Ids> {
  /** Whether a quote passes. */
  accept(quote: Quote<I>): boolean;
  /** When it was said; `null` when no time is asked for. */
  when(quote: Quote<I>): QuoteTime | null;
}

/**
 * A filter for the quotes that pass everything asked for but the text.
 *
 * @throws {@link UnknownIdError} when a speaker, source or event is not in the corpus.
 */
export function filterOf<I extends Ids>(corpus: Corpus<I>, query: QuoteQuery<I>): Filter<I> {
  const { speaker, source, event, medium } = query;
  if (speaker !== undefined) corpus.get("actor", speaker);
  if (source !== undefined) corpus.get("source", source);
  if (event !== undefined) corpus.get("event", event);
  const inTime = saidWithin(corpus, query);
  const timeOf = (quote: Quote<I>): QuoteTime | null =>
    inTime ? inTime(corpus.get("utterance", quote.utterance)) : null;
  const accept = (quote: Quote<I>): boolean => {
    const utterance = corpus.get("utterance", quote.utterance);
    if (speaker !== undefined && utterance.speaker !== speaker && quote.attributedTo !== speaker)
      return false;
    if (source !== undefined && quote.source !== source) return false;
    if (medium !== undefined && (quote.medium ?? utterance.medium) !== medium) return false;
    if (event !== undefined && !(utterance.occasion && isPartOf(corpus, utterance.occasion, event)))
      return false;
    return inTime === null || timeOf(quote) !== null;
  };
  return { accept, when: timeOf };
}

function isPartOf<I extends Ids>(corpus: Corpus<I>, event: I["event"], whole: I["event"]): boolean {
  return eventAndWholes(corpus, event).some(({ id }) => id === whole);
}
