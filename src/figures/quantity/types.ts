import type { Approximation, Evidence, Interval } from "../../model/index.js";

/** What sort of quantity a phrase gives. */
export type QuantityKind =
  /** How many or how much, of the `unit` ("15 missiles", "120 km/h", "dozens"). */
  | "number"
  /** An amount of money, of the `currency` ("$1.5bn" is 1,500,000,000). */
  | "money"
  /** Parts of a hundred ("4 percent" is 4). */
  | "percent"
  /** A part of a whole, from 0 to 1 ("a third", "one in five" is 0.2). */
  | "share"
  /** How many times something else ("twice", "threefold"). */
  | "multiple"
  /** A place in an order ("second-largest", "No. 2"). */
  | "rank"
  /** How old somebody is ("62-year-old"). */
  | "age";

/** A quantity as a phrase gives it: an {@link Interval} that may go into `reconcile` as it is. */
export interface Quantity extends Interval {
  /** The phrase as printed, with its bounds, what denies them, and its unit. */
  readonly text: string;
  /** Where it stands in the text, in Unicode code points. */
  readonly evidence: Evidence;
  /** What sort of quantity. */
  readonly kind: QuantityKind;
  /** How the phrase gives its number. */
  readonly approx: Approximation;
  /** The one number that the phrase puts forward as the value; `null` for bounds, ranges and vague words. */
  readonly best: number | null;
  /** The words for what is counted ("ballistic missiles"), as printed; `null` where none follow. */
  readonly unit: string | null;
  /** What it is counted per ("barrel", "hour"); `null` where it is not. */
  readonly per: string | null;
  /** The currency as ISO 4217 code; `null` for what is no money, and where the words leave open which. */
  readonly currency: string | null;
  /** The rule of the {@link QuantityTable} that gave the interval, by its id. */
  readonly rule: string;
}

/** How words around a number make an interval of it. */
export interface BoundRule {
  /** What it says of the number. */
  readonly approx: Approximation;
  /** Words that stand before the number. */
  readonly before: readonly string[];
  /** Words that stand behind the number, or behind its unit. */
  readonly after: readonly string[];
  /** The lower end, as a factor of the number; `null`: none. */
  readonly low: number | null;
  /** Whether the lower end itself is left out. */
  readonly lowOpen: boolean;
  /** The upper end, as a factor of the number; `null`: none. */
  readonly high: number | null;
  /** Whether the upper end itself is left out. */
  readonly highOpen: boolean;
}

/** What words that are no number are worth. */
export interface WordRule {
  /** `vague`, or `exact` for words that name one number ("a pair"). */
  readonly approx: Approximation;
  /** The words. */
  readonly phrases: readonly string[];
  /** The lowest number meant; `null`: no lower end. */
  readonly low: number | null;
  /** The highest number meant; `null`: no upper end. */
  readonly high: number | null;
  /** What sort of quantity. Default `number`. */
  readonly kind?: QuantityKind;
}

/** How words are read as numbers: data, to be shown and to be overridden. */
export interface QuantityTable {
  /**
   * What `best` is where the phrase puts no number forward: `printed` leaves it `null`; `lowest` takes the
   * lower end, as coders of conflict data do.
   */
  readonly best: "printed" | "lowest";
  /** Words around a number, by rule. */
  readonly bounds: Readonly<Record<string, BoundRule>>;
  /** Words that stand for numbers, by rule. */
  readonly words: Readonly<Record<string, WordRule>>;
  /** Signs, codes and names of money, and the ISO 4217 code of each; `null` where it may be one of several. */
  readonly currencies: Readonly<Record<string, string | null>>;
}

/** Changes to the table: only what is given differs. Rules that there are not yet are added. */
export interface QuantityTableChanges {
  /** See {@link QuantityTable.best}. */
  readonly best?: "printed" | "lowest";
  /** Fields of bounds to change, or new bounds, by rule. */
  readonly bounds?: Readonly<Record<string, Partial<BoundRule>>>;
  /** Fields of words to change, or new words, by rule. */
  readonly words?: Readonly<Record<string, Partial<WordRule>>>;
  /** Signs, codes and names of money to change or to add. */
  readonly currencies?: Readonly<Record<string, string | null>>;
}

/** The conventions that come with the package, as changes to the {@link quantityTable}. */
export interface QuantityPresets {
  /** Of the Armed Conflict Location & Event Data Project. */
  readonly acled: QuantityTableChanges;
  /** Of the Uppsala Conflict Data Program. */
  readonly ucdp: QuantityTableChanges;
}

/** How quantities are read. */
export interface QuantityOptions {
  /** A convention to start from, see {@link quantityPresets}. Default: none, the {@link quantityTable} itself. */
  readonly preset?: "acled" | "ucdp";
  /** Changes on top. Keep the object: it is worked through once. */
  readonly table?: QuantityTableChanges;
  /** The sign before decimals: with `","`, 1.234,5 is one thousand and more. Default `"."`. */
  readonly decimal?: "." | ",";
}
