import type { Figure, Ids, Interval } from "../model/index.js";
import type { Member, OneSide } from "./independence.js";
import type { Claimant, FigureRange, Verdict } from "./types.js";

/** The answer on one measure, with the records behind it where the public one has their ids. */
export interface Answer<I extends Ids = Ids> {
  readonly verdict: Verdict;
  readonly consensus: Interval | null;
  readonly range: FigureRange;
  /** How many claimants there are, those of one side counted once. */
  readonly independent: number;
  readonly camps: readonly AnswerCamp<I>[];
  /** Whether more claimants may clash through other measures than the camps have. */
  readonly crowded: boolean;
  readonly inconsistent: readonly Claimant[];
  readonly revised: readonly Figure<I>[];
  readonly across: readonly Figure<I>[];
  /** The figures that say that nothing is known. */
  readonly silent: readonly Member<I>[];
  /** Those who give no number at all. */
  readonly speechless: readonly Member<I>[];
  /** The claimants who count as one with others, and of these the ones who clash with each other. */
  readonly together: readonly (OneSide<I> & { readonly divided: readonly Claimant[] })[];
  /** Whether all that clash speak of different times. */
  readonly isOfTimes: boolean;
}

/** A camp: its value, and who is in it with which figures. */
export interface AnswerCamp<I extends Ids = Ids> {
  readonly value: Interval;
  /** How many of its claimants are independent of each other. */
  readonly independent: number;
  /**
   * Those of its claimants whose side is not divided: all that their side says fits this camp. Whoever says one thing here
   * and, alone or through one it counts as one with, another thing there, is no witness for either.
   */
  readonly whole: readonly Member<I>[];
  /** How many of those are independent of each other. */
  readonly undivided: number;
  /** How many of these speak of the measure itself, and not only of one that bounds it. */
  readonly support: number;
  readonly members: readonly Member<I>[];
}
