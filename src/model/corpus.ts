import type { Ids, RecordType } from "./common.js";
import type { Duration, Figure, Mention, Ordering, Quote, Stance, Timing } from "./reports.js";
import type { Actor, Event, Measure, Place, Proposition, Source, Utterance } from "./things.js";

/** The interface of the records of each type. */
export interface RecordOf<I extends Ids = Ids> {
  /** Articles. */
  readonly source: Source<I>;
  /** People and bodies. */
  readonly actor: Actor<I>;
  /** Places. */
  readonly place: Place<I>;
  /** Events. */
  readonly event: Event<I>;
  /** Things said. */
  readonly utterance: Utterance<I>;
  /** Quantities. */
  readonly measure: Measure<I>;
  /** Disputed statements. */
  readonly proposition: Proposition<I>;
  /** Reports of events. */
  readonly mention: Mention<I>;
  /** Reports of times. */
  readonly timing: Timing<I>;
  /** Reports of order. */
  readonly ordering: Ordering<I>;
  /** Reports of length. */
  readonly duration: Duration<I>;
  /** Reports of words. */
  readonly quote: Quote<I>;
  /** Reports of numbers. */
  readonly figure: Figure<I>;
  /** Reports of positions. */
  readonly stance: Stance<I>;
}

/** The records of a corpus as plain data: what `JSON.stringify(corpus)` writes and `parseCorpus` reads. */
export interface CorpusData<I extends Ids = Ids> {
  /** The articles. */
  readonly sources: readonly Source<I>[];
  /** The people and bodies. */
  readonly actors: readonly Actor<I>[];
  /** The places. */
  readonly places: readonly Place<I>[];
  /** The events. */
  readonly events: readonly Event<I>[];
  /** The things said. */
  readonly utterances: readonly Utterance<I>[];
  /** The quantities. */
  readonly measures: readonly Measure<I>[];
  /** The disputed statements. */
  readonly propositions: readonly Proposition<I>[];
  /** Which source reports which event. */
  readonly mentions: readonly Mention<I>[];
  /** When events were, as printed. */
  readonly timings: readonly Timing<I>[];
  /** How events stand to each other, as printed. */
  readonly orderings: readonly Ordering<I>[];
  /** How long events lasted, as printed. */
  readonly durations: readonly Duration<I>[];
  /** What was said, as printed. */
  readonly quotes: readonly Quote<I>[];
  /** How many and how much, as printed. */
  readonly figures: readonly Figure<I>[];
  /** Who affirms, denies, doubts or qualifies what. */
  readonly stances: readonly Stance<I>[];
}

/** An immutable corpus: its records, and the way from an id to its record. */
export interface Corpus<I extends Ids = Ids> extends CorpusData<I> {
  /**
   * The record of this type and id.
   *
   * @param type - The type of the record, such as `"actor"`.
   * @param id - Its id.
   * @returns The record, frozen.
   * @throws {@link UnknownIdError} when the corpus has no such record; the message suggests a near id.
   *
   * @example
   * ```ts
   * import { corpus } from "as-reported";
   *
   * corpus.get("actor", "ali-khamenei").name;
   * //=> "Ali Khamenei"
   * ```
   */
  get<T extends RecordType>(type: T, id: I[T]): RecordOf<I>[T];
}
