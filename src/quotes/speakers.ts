import type { Corpus, Ids, Quote } from "../model/index.js";
import type { Passage } from "./passages.js";
import type { QuoteEvidence } from "./types.js";

/** Everybody whose words a passage is said to be: the speaker of the utterance, and to whom it is attributed. */
export function speakersOf<I extends Ids>(
  corpus: Corpus<I>,
  { quotes }: Passage<I>,
): ReadonlySet<I["actor"]> {
  const speakers = quotes.flatMap((quote) => [
    quote.attributedTo,
    corpus.get("utterance", quote.utterance).speaker,
  ]);
  return new Set(speakers.filter((speaker) => speaker !== null));
}

/** A quote as evidence. */
export function evidenceOf<I extends Ids>(corpus: Corpus<I>, quote: Quote<I>): QuoteEvidence<I> {
  return {
    quote: quote.id,
    source: quote.source,
    evidence: quote.evidence,
    text: quote.text,
    speaker: quote.attributedTo ?? corpus.get("utterance", quote.utterance).speaker,
  };
}

/** The quotes of a passage that lie between two places in its text, in UTF-16 units. */
export function quotesBetween<I extends Ids>(
  { quotes, starts }: Passage<I>,
  from: number,
  to: number,
): readonly Quote<I>[] {
  return quotes.filter((_, index) => {
    const next = starts[index + 1] ?? Number.POSITIVE_INFINITY;
    return (starts[index] as number) < to && from < next;
  });
}
