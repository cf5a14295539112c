import type { Ids, Interval } from "../model/index.js";
import type { QuantityKind } from "./quantity/index.js";

/** What the claims on one measure amount to, in a word. */
export type Verdict =
  /** One independent claimant, who does not contradict itself. */
  | "single"
  /** Some value satisfies every claim, and every claimant is precise: both ends given, at most 1.5 times apart. */
  | "agree"
  /** Some value satisfies every claim, but a claimant leaves much open; or nobody gives a number. */
  | "compatible"
  /** No value satisfies every claim, be it of several claimants or of one that contradicts itself. */
  | "conflict";

/** The lowest, best and highest value, after the three estimates of the UCDP (Uppsala Conflict Data Program). */
export interface FigureRange {
  /**
   * The lowest value that any claimant holds for the least; `null` where nobody gives one, or where a
   * claim without a least value lies wholly below all that are given.
   */
  readonly low: number | null;
  /**
   * The one value of the consensus; where that is an interval, the number that most independent claimants name
   * in it, exactly or about; `null` where as many name another, none is named, or there is no consensus. Never
   * an average.
   */
  readonly best: number | null;
  /**
   * The highest value that any claimant holds for the most; `null` where nobody gives one, or where a
   * claim without a highest value lies wholly above all that are given.
   */
  readonly high: number | null;
}

/**
 * What somebody claims one quantity to be. What `parseQuantity` gives, with a claimant, is a claim; one that has neither
 * end, as "no reports of casualties", says nothing and takes no side.
 */
export interface Claim {
  /** The lowest number meant; `null`: no lower bound. */
  readonly low: number | null;
  /** The highest number meant; `null`: no upper bound. */
  readonly high: number | null;
  /** Whether `low` itself is left out. Default `false`. */
  readonly lowOpen?: boolean;
  /** Whether `high` itself is left out. Default `false`. */
  readonly highOpen?: boolean;
  /** Whose claim it is. Claims of one claimant count once. */
  readonly claimant: string;
  /** How much the claimant counts, above 0; of several claims of one claimant the largest holds. Default 1. */
  readonly weight?: number;
  /** The number that the claim puts forward, one of its interval ("about 30" is 30). Default: `low`, where it is `high`. */
  readonly best?: number | null;
  /** What sort of quantity it is. Claims of different sorts are refused: a half is no 50 percent until it is made one. */
  readonly kind?: QuantityKind;
  /** The unit. Claims in different units of one dimension are refused; words for what is counted may differ. */
  readonly unit?: string | null;
  /** What it is counted per. Claims that give different ones are refused. */
  readonly per?: string | null;
  /** The currency. Claims in different ones are refused. */
  readonly currency?: string | null;
}

/** How claims are reconciled. */
export interface ReconcileOptions {
  /**
   * How far two numbers may lie apart and still count as one, as a share of the smaller, at most 1: with 0.05, 100
   * and 105 touch and 100 and 106 do not. 0 touches nothing but 0. Default 0. (In `fuse` a number is in the unit of the
   * values.)
   */
  readonly tolerance?: number;
  /** Whether only whole numbers make sense: "more than 12" and "fewer than 14" then mean 13. Default `false`. */
  readonly integer?: boolean;
}

/** Claimants that can all be right, and the values with which they are. */
export interface ClaimCamp extends Interval {
  /** Who is in it, each once, in code-unit order. */
  readonly claimants: readonly string[];
  /** What they weigh together. */
  readonly weight: number;
}

/** What the claims on one quantity amount to. */
export interface ClaimReconciliation {
  /** The answer in a word. */
  readonly verdict: Verdict;
  /** The values on which most claimants agree, by weight; `null` when camps tie or there is no claim. */
  readonly consensus: Interval | null;
  /** The lowest, best and highest value over all claims. */
  readonly range: FigureRange;
  /** The largest sets of claimants that can all be right, heaviest first, then by value. */
  readonly camps: readonly ClaimCamp[];
  /** The claimants whose own claims cannot all be true; each stands in the camp of every value it gave. */
  readonly inconsistent: readonly string[];
  /** The claimants of whom no claim gives a number, in code-unit order. Silence is no zero. */
  readonly silent: readonly string[];
}

/** Whose claim a figure is. */
export interface Claimant {
  /** An actor, an article speaking for itself, or the wire that several articles share. */
  readonly type: "actor" | "source" | "wire";
  /** The id of the actor or source, or the name of the wire. */
  readonly id: string;
  /** The name to print. */
  readonly name: string;
}

/** Claimants whose figures share at least one value, or lie within the tolerance of each other. */
export interface Camp<I extends Ids = Ids> extends Interval {
  /** Who is in it, each once. */
  readonly claimants: readonly Claimant[];
  /** Of how many independent sides they are: claimants of one side count once, see {@link reconcileFigures}. */
  readonly independent: number;
  /** The figures it rests on, by id; some may be of another measure, see {@link Reconciliation.across}. */
  readonly figures: readonly I["figure"][];
}

/** How figures are reconciled. */
export interface ReconcileFiguresOptions<I extends Ids = Ids> {
  /** The one measure to reconcile, by id. Default: every measure that has a figure. */
  readonly measure?: I["measure"];
  /**
   * `literal`: the interval as recorded. `pragmatic`: also closes the end that the words leave open
   * where a speaker would have chosen another number. Default `"literal"`.
   */
  readonly reading?: "literal" | "pragmatic";
  /** How far two numbers may lie apart and still count as one, as a share of the smaller, at most 1. Default 0. */
  readonly tolerance?: number;
}

/** What the reports on one measure amount to. */
export interface Reconciliation<I extends Ids = Ids> {
  /** The measure, by id. */
  readonly measure: I["measure"];
  /** The answer in a word. */
  readonly verdict: Verdict;
  /**
   * The values on which most independent claimants agree, those left out that stand, alone or through one they count as one
   * with, on more than one side; `null` when camps tie, when fewer than two of the largest of several speak of this
   * measure itself, or when nobody gives a number.
   */
  readonly consensus: Interval | null;
  /** The lowest, best and highest value over all claims. */
  readonly range: FigureRange;
  /** The largest sets of claimants that can all be right, most independent ones first. */
  readonly camps: readonly Camp<I>[];
  /** The claimants whose own figures cannot all be true; each stands in the camp of every value it gave. */
  readonly inconsistent: readonly Claimant[];
  /** The figures that a later one of the same claimant replaces, by id. They are history and take no side. */
  readonly revised: readonly I["figure"][];
  /** The figures of other measures that bound this one along `within`, and were used, by id. */
  readonly across: readonly I["figure"][];
  /** The figures that say that nothing is known, by id. Silence is no zero. */
  readonly silent: readonly I["figure"][];
  /** The answer in a few plain sentences, with names and printed phrases. */
  readonly explanation: string;
}
