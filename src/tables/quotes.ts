import type { Corpus, Ids, Medium, Quote } from "../model/index.js";
import type { QuoteMatch, QuoteTime, QuoteVerdict } from "../quotes/index.js";
import { checkAnswer, isListOf, joined, labelsOf } from "./cells.js";

/** One quote that answers a lookup. */
export interface FlatQuoteRow<I extends Ids = Ids> {
  /** How alike the words are, 0 to 1; 1 for every answer to a question without text. */
  readonly score: number;
  /** How near the words are; `null` for a question without text. */
  readonly verdict: QuoteVerdict | null;
  /** The quote. */
  readonly quote: I["quote"];
  /** The words as printed. */
  readonly text: string;
  /** Who said it; `null` where no article says. */
  readonly speaker: I["actor"] | null;
  /** The name of the speaker. */
  readonly speakerLabel: string | null;
  /** The article that prints it. */
  readonly source: I["source"];
  /** Its headline. */
  readonly sourceLabel: string;
  /** What was said. */
  readonly utterance: I["utterance"];
  /** The same in the words of the corpus. */
  readonly utteranceLabel: string;
  /** How it was said, by the article that prints it, or where that does not say, by the utterance. */
  readonly medium: Medium | null;
  /** The event at which it was said. */
  readonly occasion: I["event"] | null;
  /** What that event was. */
  readonly occasionLabel: string | null;
  /** Whether the words are a sentence or more, part of one, or a term. */
  readonly form: Quote["form"];
  /** Whether the words are a translation; `null` where the article leaves it open. */
  readonly translated: boolean | null;
  /** To whom this article attributes the words; `null` where it does not say. */
  readonly attributedTo: I["actor"] | null;
  /** The name of whom it attributes them to. */
  readonly attributedToLabel: string | null;
  /** Through whom this article has them; `null` where it does not say. */
  readonly via: I["actor"] | null;
  /** The name of whom it has them through. */
  readonly viaLabel: string | null;
  /** The first instant at which it can have been said; `null`: not asked for, or no report bounds it. */
  readonly saidEarliest: string | null;
  /** The instant by which it was said, exclusive; `null`: not asked for, or no report bounds it. */
  readonly saidLatest: string | null;
  /** Whether that lies within the time asked for; `null`: not asked for. */
  readonly saidWithin: QuoteTime["within"] | null;
  /** Whether that rests on a report that others contradict; `null`: not asked for. */
  readonly saidDisputed: boolean | null;
  /** The other renderings of the same utterance, as quotes. */
  readonly renderings: string | null;
  /** The first code point of the words in the article. */
  readonly evidenceStart: number;
  /** The code point after the last of them. */
  readonly evidenceEnd: number;
}

/**
 * Answers to a lookup as flat rows, one for each quote, in the order of the answers.
 *
 * @param corpus - The corpus that was asked.
 * @param matches - What `lookupQuotes` gives for it.
 * @returns The rows: the words with who said them, who prints them, and where.
 * @throws {@link ArgumentError} for what is no corpus, or no list of matches.
 * @throws {@link UnknownIdError} for matches of another corpus.
 *
 * @example
 * ```ts
 * import { corpus, lookupQuotes } from "as-reported";
 * import { quoteRows } from "as-reported/tables";
 *
 * const rows = quoteRows(corpus, lookupQuotes(corpus, "military action like this isn't enough"));
 * rows.map(({ verdict, speakerLabel, medium, source }) => ({ verdict, speakerLabel, medium, source }));
 * //=> [
 * //  { verdict: "near", speakerLabel: "Ali Khamenei", medium: "speech", source: "live-updates" },
 * //  { verdict: "near", speakerLabel: "Ali Khamenei", medium: "tweet", source: "wasnt-enough" },
 * //  { verdict: "near", speakerLabel: "Ali Khamenei", medium: "speech", source: "video-script" },
 * //  { verdict: "near", speakerLabel: "Ali Khamenei", medium: "tweet", source: "wasnt-enough" }
 * //]
 * ```
 */
export function quoteRows<I extends Ids>(
  corpus: Corpus<I>,
  matches: readonly QuoteMatch<I>[],
): FlatQuoteRow<I>[] {
  checkAnswer("quoteRows", corpus, "matches", isListOf(matches, "diff", "renderings"), "lookupQuotes");
  const label = labelsOf(corpus);
  return matches.map(
    ({ quote, utterance, speaker, score, verdict, renderings, when }): FlatQuoteRow<I> => ({
      score,
      verdict,
      quote: quote.id,
      text: quote.text,
      speaker: speaker?.id ?? null,
      speakerLabel: speaker?.name ?? null,
      source: quote.source,
      sourceLabel: label("source", quote.source),
      utterance: utterance.id,
      utteranceLabel: utterance.label,
      medium: quote.medium ?? utterance.medium,
      occasion: utterance.occasion,
      occasionLabel: label("event", utterance.occasion),
      form: quote.form,
      translated: quote.translated,
      attributedTo: quote.attributedTo,
      attributedToLabel: label("actor", quote.attributedTo),
      via: quote.via,
      viaLabel: label("actor", quote.via),
      saidEarliest: when?.earliest ?? null,
      saidLatest: when?.latest ?? null,
      saidWithin: when?.within ?? null,
      saidDisputed: when?.disputed ?? null,
      renderings: joined(renderings.map(({ id }) => id)),
      evidenceStart: quote.evidence.start,
      evidenceEnd: quote.evidence.end,
    }),
  );
}
