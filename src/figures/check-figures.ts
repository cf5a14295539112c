import { checkCorpus, checkOptions, contentOrder, isEnglish } from "../corpus/index.js";
import type { Approximation, Corpus, Figure, Ids, Interval } from "../model/index.js";
import type { Quantity, QuantityOptions } from "./quantity/index.js";
import { firstQuantity } from "./quantity/parse.js";
import { inWords } from "./words.js";

/** A figure whose recorded interval is not the one that its printed phrase gives. */
export interface FigureDifference<I extends Ids = Ids> {
  /** The figure, by id. */
  readonly figure: I["figure"];
  /** The article that prints it. */
  readonly source: I["source"];
  /** The printed phrase. */
  readonly text: string;
  /** What the record says that the phrase means. */
  readonly recorded: Interval & {
    /** How the phrase gives its number. */
    readonly approx: Approximation;
  };
  /** What {@link parseQuantity} reads; `null` where it reads no quantity. */
  readonly read: Quantity | null;
  /** Why the record differs, as it says itself; `null` where it does not say. Then something is to be done. */
  readonly reason: string | null;
  /** Both in words, and what to do. */
  readonly message: string;
}

/**
 * Reads the printed phrase of every figure and compares it with the interval that was recorded for it.
 *
 * A record may know more than its phrase: that a sentence goes on "have been reported", or that a rank is
 * meant. It then says so in `reason`. A difference without one is a slip in the record, or a phrase that
 * {@link parseQuantity} reads wrongly. Only phrases of English articles are read.
 *
 * @param corpus - The corpus.
 * @param options - How phrases are read, as for {@link parseQuantity}.
 * @returns The figures that differ, by source and in text order; those without a `reason` need work.
 * @throws {@link ArgumentError} when the corpus is none or an option makes no sense.
 *
 * O(n) in the length of the phrases.
 *
 * @example
 * ```ts
 * import { checkFigures, corpus } from "as-reported";
 *
 * checkFigures(corpus).filter(({ reason }) => reason === null); //=> []
 * checkFigures(corpus).find(({ text }) => text === "one base")?.recorded; //=> { low: 1, high: null, … }
 * ```
 */
export function checkFigures<I extends Ids>(
  corpus: Corpus<I>,
  options: QuantityOptions = {},
): FigureDifference<I>[] {
  checkCorpus("checkFigures", corpus);
  checkOptions("checkFigures", options, ["preset", "table", "decimal"]);
  const english = new Set(corpus.sources.filter(isEnglish).map(({ id }) => id));
  return contentOrder(corpus)
    .all("figure")
    .filter(({ source }) => english.has(source))
    .flatMap((figure) => {
      const read = firstQuantity("checkFigures", figure.text, options);
      return read && isSame(figure, read) ? [] : [differenceOf<I>(figure, read)];
    });
}

function isSame(figure: Figure, read: Quantity): boolean {
  return (["approx", "low", "lowOpen", "high", "highOpen"] as const).every(
    (field) => figure[field] === read[field],
  );
}

function differenceOf<I extends Ids>(figure: Figure<I>, read: Quantity | null): FigureDifference<I> {
  const { id, source, text, approx, low, lowOpen, high, highOpen, reason } = figure;
  const said = read ? `\`${read.approx}\`, ${meaning(read)}` : "no quantity";
  const todo =
    reason === null
      ? " Correct the record, or say in `reason` why it means something else."
      : ` Reason: ${reason}`;
  return {
    figure: id,
    source,
    text,
    recorded: { approx, low, lowOpen, high, highOpen },
    read,
    reason,
    message: `Figure \`${id}\` is recorded as \`${approx}\`, ${meaning(figure)}; its phrase "${text}" reads as ${said}.${todo}`,
  };
}

const meaning = (interval: Interval & { readonly approx: Approximation }): string =>
  interval.approx === "silence" ? "nothing said" : inWords(interval);
