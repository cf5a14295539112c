import { speakerKey, voicesIn } from "../corpus/index.js";
import type { Camp, Claimant, Reconciliation, Verdict } from "../figures/index.js";
import type { Approximation, Corpus, Figure, Ids } from "../model/index.js";
import { checkAnswer, isListOf, labelsOf } from "./cells.js";

/** One figure as it stands in its camp, or outside all camps. */
export interface FlatFigureRow<I extends Ids = Ids> {
  /** What is counted. */
  readonly measure: I["measure"];
  /** The same in the words of the corpus. */
  readonly measureLabel: string;
  /** What one of it is. */
  readonly unit: string;
  /** What all figures of the measure amount to, in a word. */
  readonly verdict: Verdict;
  /** How the figure stands: in a camp, replaced by a later one of its claimant, or saying that nothing is known. */
  readonly standing: "camp" | "revised" | "silent";
  /** The number of its camp, from 1, the one of most independent sides first; `null` outside all camps. */
  readonly camp: number | null;
  /** The lowest value of the camp; `null`: no lower bound, or no camp. */
  readonly campLow: number | null;
  /** Whether that value itself is left out; `null`: no camp. */
  readonly campLowOpen: boolean | null;
  /** The highest value of the camp; `null`: no upper bound, or no camp. */
  readonly campHigh: number | null;
  /** Whether that value itself is left out; `null`: no camp. */
  readonly campHighOpen: boolean | null;
  /** Of how many independent sides the camp is; `null`: no camp. */
  readonly campIndependent: number | null;
  /** The figure. */
  readonly figure: I["figure"];
  /** The phrase as printed. */
  readonly text: string;
  /** The lowest number that the phrase means, as recorded; `null`: no lower bound. */
  readonly low: number | null;
  /** Whether that number itself is left out. */
  readonly lowOpen: boolean;
  /** The highest number that the phrase means, as recorded; `null`: no upper bound. */
  readonly high: number | null;
  /** Whether that number itself is left out. */
  readonly highOpen: boolean;
  /** How the phrase gives its number. */
  readonly approx: Approximation;
  /** What the figure counts, where that is another measure, which bounds this one; else `null`. */
  readonly across: I["measure"] | null;
  /** The same in the words of the corpus. */
  readonly acrossLabel: string | null;
  /** Whose claim it is: an actor, an article speaking for itself, or a wire. */
  readonly claimantType: Claimant["type"];
  /** The id of that actor or article, or the name of the wire. */
  readonly claimant: string;
  /** The name to print. */
  readonly claimantLabel: string;
  /** Whether the figures of this claimant cannot all be true. */
  readonly inconsistent: boolean;
  /** Through whom the article has the claim; `null` where it does not say. */
  readonly via: I["actor"] | null;
  /** The name of whom it has it through. */
  readonly viaLabel: string | null;
  /** The article that prints it. */
  readonly source: I["source"];
  /** Its headline. */
  readonly sourceLabel: string;
  /** The time that the figure holds for, as EDTF; `null` where the article does not say. */
  readonly asOfDate: string | null;
  /** The lowest value on which most agree; `null`: no lower bound, or no consensus. */
  readonly consensusLow: number | null;
  /** Whether that value itself is left out; `null`: no consensus. */
  readonly consensusLowOpen: boolean | null;
  /** The highest value on which most agree; `null`: no upper bound, or no consensus. */
  readonly consensusHigh: number | null;
  /** Whether that value itself is left out; `null`: no consensus. */
  readonly consensusHighOpen: boolean | null;
  /** The lowest value of all claims; `null` where none bounds it. */
  readonly rangeLow: number | null;
  /** The one best value; `null` where it cannot be told. */
  readonly rangeBest: number | null;
  /** The highest value of all claims; `null` where none bounds it. */
  readonly rangeHigh: number | null;
  /** The first code point of the phrase in the article. */
  readonly evidenceStart: number;
  /** The code point after the last of it. */
  readonly evidenceEnd: number;
  /** The answer on the measure in a few plain sentences. */
  readonly explanation: string;
}

/**
 * Reconciled figures as flat rows: for each measure the figures of its camps, then those that were revised, then those
 * that say that nothing is known.
 *
 * A figure that stands in several camps has a row in each.
 *
 * @param corpus - The corpus that was asked.
 * @param reconciliations - What `reconcileFigures` gives for it.
 * @returns The rows: the printed phrase and what it means, whose claim it is, and the camp in which it stands.
 * @throws {@link ArgumentError} for what is no corpus, or no list of reconciliations.
 * @throws {@link UnknownIdError} for reconciliations of another corpus.
 *
 * @example
 * ```ts
 * import { corpus, reconcileFigures } from "as-reported";
 * import { figureRows } from "as-reported/tables";
 *
 * const rows = figureRows(corpus, reconcileFigures(corpus, { measure: "missiles-fired" }));
 * rows.map(({ camp, text, claimantLabel }) => ({ camp, text, claimantLabel }));
 * //=> [
 * //  { camp: 1, text: "more than a dozen ballistic missiles", claimantLabel: "Pentagon" },
 * //  { camp: 1, text: "15 missiles", claimantLabel: "Iranian state television" },
 * //  { camp: 2, text: "more than a dozen ballistic missiles", claimantLabel: "Pentagon" },
 * //  { camp: 2, text: "dozens of missiles", claimantLabel: "Islamic Revolutionary Guards" }
 * //]
 * ```
 */
export function figureRows<I extends Ids>(
  corpus: Corpus<I>,
  reconciliations: readonly Reconciliation<I>[],
): FlatFigureRow<I>[] {
  const isAnswer = isListOf(reconciliations, "camps", "revised", "silent", "inconsistent");
  checkAnswer("figureRows", corpus, "reconciliations", isAnswer, "reconcileFigures");
  const rowOf = rowsIn(corpus);
  return reconciliations.flatMap((one) => {
    const row = rowOf(one);
    return [
      ...one.camps.flatMap((camp, index) => {
        const numbered = { ...camp, number: index + 1 };
        return camp.figures.map((id) => row(id, "camp", numbered));
      }),
      ...one.revised.map((id) => row(id, "revised", null)),
      ...one.silent.map((id) => row(id, "silent", null)),
    ];
  });
}

type NumberedCamp<I extends Ids> = Camp<I> & { readonly number: number };

/** Makes the row of a figure of one reconciliation. */
type RowOf<I extends Ids> = (
  id: I["figure"],
  standing: FlatFigureRow["standing"],
  camp: NumberedCamp<I> | null,
) => FlatFigureRow<I>;

function rowsIn<I extends Ids>(corpus: Corpus<I>): (one: Reconciliation<I>) => RowOf<I> {
  const label = labelsOf(corpus);
  const { speakerOf } = voicesIn(corpus);
  return (one) => {
    const measure = corpus.get("measure", one.measure);
    const inconsistent = new Set(one.inconsistent.map(speakerKey));
    return (id, standing, camp) => {
      const figure: Figure<I> = corpus.get("figure", id);
      const claimant = speakerOf(figure);
      const across = figure.measure === measure.id ? null : figure.measure;
      return {
        measure: measure.id,
        measureLabel: measure.label,
        unit: measure.unit,
        verdict: one.verdict,
        standing,
        camp: camp?.number ?? null,
        campLow: camp?.low ?? null,
        campLowOpen: camp?.lowOpen ?? null,
        campHigh: camp?.high ?? null,
        campHighOpen: camp?.highOpen ?? null,
        campIndependent: camp?.independent ?? null,
        figure: figure.id,
        text: figure.text,
        low: figure.low,
        lowOpen: figure.lowOpen,
        high: figure.high,
        highOpen: figure.highOpen,
        approx: figure.approx,
        across,
        acrossLabel: label("measure", across),
        claimantType: claimant.type,
        claimant: claimant.id,
        claimantLabel: claimant.type === "wire" ? claimant.id : label(claimant.type, claimant.id),
        inconsistent: inconsistent.has(speakerKey(claimant)),
        via: figure.via,
        viaLabel: label("actor", figure.via),
        source: figure.source,
        sourceLabel: label("source", figure.source),
        asOfDate: figure.asOf,
        consensusLow: one.consensus?.low ?? null,
        consensusLowOpen: one.consensus?.lowOpen ?? null,
        consensusHigh: one.consensus?.high ?? null,
        consensusHighOpen: one.consensus?.highOpen ?? null,
        rangeLow: one.range.low,
        rangeBest: one.range.best,
        rangeHigh: one.range.high,
        evidenceStart: figure.evidence.start,
        evidenceEnd: figure.evidence.end,
        explanation: one.explanation,
      };
    };
  };
}
