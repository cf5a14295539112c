/** What somebody claims one item to be. */
export interface ItemClaim {
  /** What the claim is about: a flight's departure, a town's population. */
  readonly item: string;
  /** The claimed value: numbers in one unit per group, or words. */
  readonly value: number | string;
  /** Whose claim it is. */
  readonly claimant: string;
  /**
   * What kind of thing is claimed, such as an attribute: a claimant may be reliable on departures and not on
   * gates. An item that stands in two groups is two items. Default: one group for all.
   */
  readonly group?: string;
}

/** How far two numbers may lie apart and still count as one value; either bound suffices. */
export interface Tolerance {
  /** In the unit of the values: 10 for ten minutes. Default 0. */
  readonly absolute?: number;
  /** As a share of the smaller: 0.05 for 5 %. Default 0. */
  readonly relative?: number;
}

/** How claims are fused. */
export interface FuseOptions {
  /**
   * How far two numbers may lie apart and still count as one value: a number is in the unit of the values, and
   * `{ relative: 0.05 }` is a share. Words have to be equal. Default 0.
   */
  readonly tolerance?: number | Tolerance;
}

/** What the claims on one item amount to. */
export interface FusedItem {
  /** The item. */
  readonly item: string;
  /** Its group; `null` where the claims have none. */
  readonly group: string | null;
  /**
   * The likeliest value: one that was claimed, except where numbers of the group scatter like measurements; there an
   * average weighted by reliability, and a whole number where all of the group are.
   */
  readonly value: number | string;
  /**
   * The lowest value that is still plausible: low to high hold 90 % of what is probable if one of the claimed values is
   * right, which {@link FusedItem.certainty} is not sure of either; `null` for words.
   */
  readonly low: number | null;
  /** The highest value that is still plausible; `null` for words. */
  readonly high: number | null;
  /** The share of the weight of all claims on the item, copies discounted, that stands behind the value: 0 to 1. */
  readonly support: number;
  /**
   * How sure the answer is: the probability that the value is right, within the tolerance. Of a group of n items none
   * is surer than 1 - 1 / (n + 2), as all claimants may err together. Where nothing tells two values apart, the one in the
   * middle of the numbers, or of the words in code-unit order, is given, at the certainty that it has.
   */
  readonly certainty: number;
  /**
   * How many claimants gave the value, within the tolerance; of an average, within its error of measurement where that is
   * wider. None may have.
   */
  readonly claimants: number;
  /**
   * How many independent claimants those amount to, copies discounted; where the claims read as well the other way round,
   * the mean of both readings.
   */
  readonly independent: number;
}

/** How reliable a claimant is on one group of items. */
export interface ClaimantReliability {
  /** The claimant. */
  readonly claimant: string;
  /** The group; `null` where the claims have none. */
  readonly group: string | null;
  /**
   * The probability that a claim of it is right, within the tolerance. Where it said little, what is expected of
   * it weighs more: of one that is new, what is usual in the group.
   */
  readonly reliability: number;
  /** How many items of the group it speaks of. */
  readonly items: number;
}

/** Two claimants that do not speak independently: one copies the other, or both a third. */
export interface Dependence {
  /** The two, in code-unit order. */
  readonly claimants: readonly [string, string];
  /** The group on which they do; `null` where the claims have none. */
  readonly group: string | null;
  /** How probable the dependence is, 0 to 1; where the claims read as well the other way round, little above a half. */
  readonly probability: number;
}

/** What claims on many items amount to, and what was learnt about those who make them. */
export interface Fusion {
  /** One answer for each item, in code-unit order of group, then item. */
  readonly items: readonly FusedItem[];
  /** One entry for each claimant and group, in code-unit order of group, then claimant. */
  readonly claimants: readonly ClaimantReliability[];
  /** The pairs of claimants that more probably depend on each other than not, by group, in code-unit order. */
  readonly dependent: readonly Dependence[];
  /** How many rounds the reading took that the answers are of; the others that were tried are not counted. */
  readonly rounds: number;
  /** Whether the last round changed nothing any more. */
  readonly converged: boolean;
}
