import type { Evidence, Ids, ThingType } from "../model/index.js";

/** A thing by type and id. */
export interface ThingRef {
  /** What type of thing. */
  readonly type: Exclude<ThingType, "source">;
  /** Its id. */
  readonly id: string;
}

/** One thing and the reports about it in one source. */
export interface CoverageCell<I extends Ids = Ids> {
  /** The article. */
  readonly source: I["source"];
  /** The reports in it about the thing, by id, in text order; may be empty where only the name is printed. */
  readonly reports: readonly string[];
}

/** A thing that a source speaks of, with what to call it. */
export interface CoveredThing extends ThingRef {
  /** Its name, label or statement. */
  readonly label: string;
}

/** One thing and the sources that speak of it. */
export interface CoverageRow<I extends Ids = Ids> extends CoveredThing {
  /** The sources that speak of it, by id. */
  readonly sources: readonly CoverageCell<I>[];
}

/** How much two sources speak of the same things. */
export interface SourceSimilarity<I extends Ids = Ids> {
  /** The one source. */
  readonly a: I["source"];
  /** The other. */
  readonly b: I["source"];
  /** What type of thing is compared. */
  readonly type: ThingRef["type"];
  /** How many things both speak of. */
  readonly shared: number;
  /** How many things either speaks of. */
  readonly either: number;
  /** `shared / either` (Jaccard), 0 to 1; `null` where neither speaks of any. */
  readonly jaccard: number | null;
}

/** What one source calls one event. */
export interface Wording<I extends Ids = Ids> {
  /** The event. */
  readonly event: I["event"];
  /** What the event was, in the words of the corpus. */
  readonly label: string;
  /** The article. */
  readonly source: I["source"];
  /** The word or phrase as printed. */
  readonly term: string;
  /** The actor whose account it is; `null`: the article's own. */
  readonly claimant: I["actor"] | null;
  /** The mention that uses it. */
  readonly mention: I["mention"];
}

/** Who reported what. */
export interface Coverage<I extends Ids = Ids> {
  /** Every thing that a source speaks of, with the sources that do. */
  readonly rows: readonly CoverageRow<I>[];
  /** For each source, the things that only it speaks of. */
  readonly only: readonly {
    /** The article. */
    readonly source: I["source"];
    /** The things that no other article speaks of. */
    readonly things: readonly CoveredThing[];
  }[];
  /** The things that every source speaks of. */
  readonly shared: readonly CoveredThing[];
  /** Each pair of sources, for each type of thing. */
  readonly similarity: readonly SourceSimilarity<I>[];
  /** Which term each source uses for each event. */
  readonly wording: readonly Wording<I>[];
}

/** A report on one side of a conflict. */
export interface ConflictReport<I extends Ids = Ids> {
  /** The id of the report. */
  readonly id: string;
  /** The article. */
  readonly source: I["source"];
  /** Where in it. */
  readonly evidence: Evidence;
  /** The printed words, where the record carries them. */
  readonly text: string | null;
}

/** One side of a conflict. */
export interface ConflictSide<I extends Ids = Ids> {
  /** What this side holds, in a few words. */
  readonly claim: string;
  /** Who holds it: names of actors and articles; empty where only the structure of the events says so. */
  readonly claimants: readonly string[];
  /** The reports that say so. */
  readonly reports: readonly ConflictReport<I>[];
}

/** What a conflict is about. */
export type ConflictKind = "figure" | "time" | "order" | "place" | "stance" | "wording";

/**
 * How grave a conflict is. `contradiction`: cannot be true on both sides. `tension`: clashes only under what
 * one would ordinarily understand, or is one of wishes. `apparent`: a time zone, a later date, a translation or
 * a choice of words explains it away.
 */
export type ConflictSeverity = "contradiction" | "tension" | "apparent";

/** Two or more sides that clash, or seem to. */
export interface Conflict<I extends Ids = Ids> {
  /** What they clash about. */
  readonly kind: ConflictKind;
  /** How grave it is. */
  readonly severity: ConflictSeverity;
  /** What it is about: a thing, several on which the same reports clash, or the events on an order. */
  readonly about: readonly ThingRef[];
  /** The sides, at least two. */
  readonly sides: readonly ConflictSide<I>[];
  /** What clashes and why, for a newspaper reader; for `apparent`, what resolves it. */
  readonly explanation: string;
}
