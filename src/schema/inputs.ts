import type {
  Actor,
  AllenRelation,
  Approximation,
  Duration,
  Event,
  Evidence,
  Figure,
  Measure,
  Mention,
  Ordering,
  Place,
  Proposition,
  Quote,
  Source,
  Stance,
  Timing,
  Utterance,
} from "../model/index.js";

/**
 * A record as an author may write it: the fields named in `Neutral` may be left out, `type` too.
 *
 * The collection tells the type. A field left out gets its neutral value: `null`, an empty list, or the one
 * named where the input type is declared.
 */
export type Authored<R, Neutral extends keyof R> = {
  readonly [K in Exclude<keyof R, Neutral | "type" | "evidence">]: R[K];
} & { readonly [K in Extract<keyof R, Neutral | "type">]?: R[K] | undefined } & {
  readonly [K in Extract<keyof R, "evidence">]: EvidenceInput;
};

/** A passage as an author may write it: `[start, end]`, or the record itself. */
export type EvidenceInput = readonly [start: number, end: number] | Evidence;

/** An article as an author may write it. */
export type SourceInput = Authored<Source, "publisher" | "credits" | "published" | "wire">;

/** An actor as an author may write it; `basis` is `"reported"` when left out. */
export type ActorInput = Authored<Actor, "spellings" | "roles" | "affiliations" | "basis">;

/** A place as an author may write it; `basis` is `"reported"` when left out. */
export type PlaceInput = Authored<Place, "spellings" | "country" | "within" | "zone" | "basis">;

/** An event as an author may write it. */
export type EventInput = Authored<Event, "participants" | "place" | "partOf">;

/** Something said, as an author may write it. */
export type UtteranceInput = Authored<
  Utterance,
  "speaker" | "addressee" | "medium" | "occasion" | "language" | "repeats"
>;

/** A measure as an author may write it. */
export type MeasureInput = Authored<Measure, "event" | "actor" | "place" | "within">;

/** A proposition as an author may write it; `kind` is `"fact"` when left out. */
export type PropositionInput = Authored<Proposition, "kind" | "event">;

/** A mention as an author may write it; `modality` is `"actual"` when left out. */
export type MentionInput = Authored<Mention, "term" | "places" | "claimant" | "modality" | "note">;

/** A timing as an author may write it; `bound` is `"within"` when left out. */
export type TimingInput = Authored<Timing, "part" | "bound" | "claimant" | "note">;

/**
 * An ordering as an author may write it; a single relation needs no list. Beside `gapText` both gaps may be left
 * out: then they are what its words mean.
 */
export type OrderingInput = Authored<
  Omit<Ordering, "relation">,
  "minGap" | "maxGap" | "gapBetween" | "gapText" | "claimant" | "note"
> & {
  /** How `a` may stand to `b`: one relation, or the list of those possible. */
  readonly relation: AllenRelation | readonly AllenRelation[];
};

/** A duration as an author may write it: `min` and `max` are what `text` means when both are left out. */
export type DurationInput = Authored<Duration, "min" | "max" | "claimant" | "note">;

/** A quote as an author may write it. */
export type QuoteInput = Authored<Quote, "translated" | "attributedTo" | "via" | "medium" | "note">;

/**
 * A figure as an author may write it: either `value`, the exact number, or `approx` with the ends of the
 * interval. Ends left out are `null`, with `approx: "none"` 0; open marks left out are `false`.
 */
export type FigureInput = Authored<
  Omit<Figure, "approx">,
  "low" | "lowOpen" | "high" | "highOpen" | "claimant" | "via" | "asOf" | "reason"
> & {
  /** The number itself: short for `approx: "exact"` with `low` and `high` equal to it. */
  readonly value?: number | undefined;
  /** How the phrase gives its number; may be left out beside `value`. */
  readonly approx?: Approximation | undefined;
};

/** A stance as an author may write it. */
export type StanceInput = Authored<Stance, "claimant" | "note">;

/** What `parseCorpus` reads: every record in the collection of its type. Collections left out are empty. */
export interface CorpusInput {
  /** The articles. */
  readonly sources: readonly SourceInput[];
  /** The people and bodies. */
  readonly actors?: readonly ActorInput[] | undefined;
  /** The places. */
  readonly places?: readonly PlaceInput[] | undefined;
  /** The events. */
  readonly events?: readonly EventInput[] | undefined;
  /** The things said. */
  readonly utterances?: readonly UtteranceInput[] | undefined;
  /** The quantities. */
  readonly measures?: readonly MeasureInput[] | undefined;
  /** The disputed statements. */
  readonly propositions?: readonly PropositionInput[] | undefined;
  /** Which source reports which event. */
  readonly mentions?: readonly MentionInput[] | undefined;
  /** When events were, as printed. */
  readonly timings?: readonly TimingInput[] | undefined;
  /** How events stand to each other, as printed. */
  readonly orderings?: readonly OrderingInput[] | undefined;
  /** How long events lasted, as printed. */
  readonly durations?: readonly DurationInput[] | undefined;
  /** What was said, as printed. */
  readonly quotes?: readonly QuoteInput[] | undefined;
  /** How many and how much, as printed. */
  readonly figures?: readonly FigureInput[] | undefined;
  /** Who affirms, denies, doubts or qualifies what. */
  readonly stances?: readonly StanceInput[] | undefined;
}

/**
 * One file of the authored layout: `things/<collection>.json` is a registry, an object of records by id,
 * which the records need not repeat. `reports/<source>.json` is `{ source, reports }`: all that one article
 * says, in text order, each report with its `type` and without its `source`.
 */
export interface AuthoredFile {
  /** The path within the data folder, with forward slashes: `"things/actors.json"`, `"reports/ibt.json"`. */
  readonly path: string;
  /** What the JSON in it says. */
  readonly content: unknown;
}
