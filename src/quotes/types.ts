import type { Actor, Evidence, Ids, Medium, Quote, Utterance } from "../model/index.js";

/** One step from the words asked for to the words printed. */
export interface WordChange {
  /**
   * What happened to the words: `insert` stands only in the printed text, `delete` only in the question,
   * `moved` in both, but elsewhere: one step has the words where the question has them, another where the
   * printed text does.
   */
  readonly op: "equal" | "insert" | "delete" | "replace" | "moved";
  /** The words asked for, as written; empty for `insert`, and where words moved to. All of them, put together, are the question. */
  readonly query: string;
  /** The words printed, as printed; empty for `delete`, and where words moved from. All of them, put together, are the quote. */
  readonly quote: string;
  /**
   * The gravest thing that the step changes, in this order: a negation ("not", "never", "unsigned"), a number, a modal verb
   * ("will", "might"), a condition ("if"), a quantity ("all", "more", "always"), a name, a time ("before", "was"
   * for "is"), another word with content; `null` for equal words and for function words.
   */
  readonly touches:
    | "negation"
    | "number"
    | "modal"
    | "condition"
    | "quantity"
    | "name"
    | "time"
    | "content"
    | null;
  /** For `moved`: the number of the move, the same on both its steps; absent for every other step. */
  readonly move?: number;
}

/** How near the printed words are to those asked for. */
export type QuoteVerdict =
  /** The same words in the same order. */
  | "verbatim"
  /** Nearly the same words, or nearly a part of the other: 0.7 of the weight in common, order counted. */
  | "near"
  /** The one is a part of the other, word for word. */
  | "partial"
  /** Other words, much the same content. */
  | "paraphrase";

/** When something was said, as far as the reports tell, and how that stands to the time asked for. */
export interface QuoteTime {
  /** The first instant at which it can have been said, ISO 8601 in UTC; `null`: no report bounds it. */
  readonly earliest: string | null;
  /** The instant by which it was said, ISO 8601 in UTC, exclusive; `null`: no report bounds it. */
  readonly latest: string | null;
  /**
   * `certain`: all of that lies within the time asked for. `possible`: only a part does, or reports contradict each other.
   * `unknown`: no report bounds it on either side.
   */
  readonly within: "certain" | "possible" | "unknown";
  /** Whether it rests on a report that others contradict. */
  readonly disputed: boolean;
}

/** A quote as a rendering of an utterance: of its own, or of one that this repeats. */
export interface Rendering<I extends Ids = Ids> extends Quote<I> {
  /**
   * The utterance that the one it is a quote of repeats, by id: the words are those of another act of saying, such as a
   * tweet that repeats a speech. `null`: a quote of the utterance itself.
   */
  readonly repeats: I["utterance"] | null;
}

/** A quote that answers a lookup. */
export interface QuoteMatch<I extends Ids = Ids> {
  /** The quote as printed. */
  readonly quote: Quote<I>;
  /** What was said. */
  readonly utterance: Utterance<I>;
  /** Who said it; `null` where no article says. */
  readonly speaker: Actor<I> | null;
  /** How alike the words are, 0 to 1, see {@link lookupQuotes}; 1 for every answer to a question without text. */
  readonly score: number;
  /** How near the words are; `null` for a question without text. */
  readonly verdict: QuoteVerdict | null;
  /** The way from the words asked for to those printed; empty for a question without text. */
  readonly diff: readonly WordChange[];
  /** The other renderings of the same utterance, by source and in text order, then those of utterances that repeat it. */
  readonly renderings: readonly Rendering<I>[];
  /** When it was said; `null` for a question without `from` and `to`. */
  readonly when: QuoteTime | null;
}

/** What to look for; every part given must hold. */
export interface QuoteQuery<I extends Ids = Ids> {
  /** Words to look for. */
  readonly text?: string;
  /** Who said it, by actor id. */
  readonly speaker?: I["actor"];
  /** Which article prints it, by source id. */
  readonly source?: I["source"];
  /** At which event it was said, by event id: the occasion of the utterance itself, not of one that it repeats; or what
   * that is part of. */
  readonly event?: I["event"];
  /** How it was said, by the article that prints it, or where that does not say, by the utterance. */
  readonly medium?: Medium;
  /** Said, for certain or possibly, at or after this date or instant (EDTF; a bare date is a day in UTC). */
  readonly from?: string;
  /** Said, for certain or possibly, at or before this date or instant, the whole day included (EDTF; a bare date is a day in UTC). */
  readonly to?: string;
  /** Whether `from` and `to` let quotes pass of whose time no report tells. Default `false`. */
  readonly undated?: boolean;
  /** How text is matched. Default `"fuzzy"`. */
  readonly match?: "fuzzy" | "words" | "exact";
  /** How many answers at most. Default: all. */
  readonly limit?: number;
}

/** A passage of an article that proves an answer. */
export interface QuoteEvidence<I extends Ids = Ids> {
  /** The quote that stands there. */
  readonly quote: I["quote"];
  /** The article. */
  readonly source: I["source"];
  /** Where in it. */
  readonly evidence: Evidence;
  /** The words as printed. */
  readonly text: string;
  /** To whom this article attributes them, else the speaker of the utterance; `null` where no article says. */
  readonly speaker: I["actor"] | null;
}

/** Words to check, and who is supposed to have said them. */
export interface QuoteClaim<I extends Ids = Ids> {
  /** The words. */
  readonly text: string;
  /** Who is supposed to have said them, by actor id; left out: anybody. */
  readonly speaker?: I["actor"];
}

/** Whether somebody said it, in these words. */
export interface QuoteCheck<I extends Ids = Ids> {
  /**
   * `supported`: printed in these words (of this speaker, when one is given). `altered`: the words differ, or
   * are cut so that their sense turns. `misattributed`: the words are printed, of another speaker.
   * `not-found`: nothing like it is printed, or nothing by which its speaker could be told.
   */
  readonly verdict: "supported" | "altered" | "misattributed" | "not-found";
  /**
   * The passages that the verdict rests on, best first. Empty for `not-found`, unless the words are printed but
   * no article says whose they are.
   */
  readonly evidence: readonly QuoteEvidence<I>[];
  /**
   * What differs from the best passage: its sentences, without what only stands around the words checked.
   * Empty unless `altered`.
   */
  readonly changes: readonly WordChange[];
  /** The verdict in a sentence or two. */
  readonly explanation: string;
}

/** One word, or a few that one printed unit stands for, in one rendering. */
export interface RenderingCell<I extends Ids = Ids> {
  /** The words as printed. */
  readonly text: string;
  /** The article that prints them. */
  readonly source: I["source"];
  /** Where in it. */
  readonly evidence: Evidence;
}

/** One rendering of an utterance, cut up into the columns of the table. */
export interface RenderingRow<I extends Ids = Ids> {
  /** The rendering as printed. */
  readonly quote: Quote<I>;
  /** The utterance that the one it is a quote of repeats, by id; `null`: a quote of the utterance itself. */
  readonly repeats: I["utterance"] | null;
  /** Its words, one cell for each column; `null` where it has none. */
  readonly cells: readonly (RenderingCell<I> | null)[];
}

/** One way of wording a column. */
export interface RenderingWording<I extends Ids = Ids> {
  /** The words as the first of these renderings prints them. */
  readonly text: string;
  /** The renderings that word it so, by quote id, in the order of the rows. */
  readonly quotes: readonly I["quote"][];
}

/** One column of the table: the words that stand in the same place of the renderings. */
export interface RenderingColumn<I extends Ids = Ids> {
  /** The ways it is worded, in the order of the rows; case and punctuation make no difference. */
  readonly wordings: readonly RenderingWording<I>[];
  /** Whether all renderings that have this place word it alike. */
  readonly agree: boolean;
}

/** All renderings of one utterance, and of those that repeat it, aligned word by word. */
export interface RenderingTable<I extends Ids = Ids> {
  /** What was said; its `language` is the original, where an article says. */
  readonly utterance: Utterance<I>;
  /** Who said it; `null` where no article says. */
  readonly speaker: Actor<I> | null;
  /** The renderings, by source and in text order, then those of utterances that repeat this one. */
  readonly rows: readonly RenderingRow<I>[];
  /** The columns, from the first word to the last. */
  readonly columns: readonly RenderingColumn<I>[];
}
