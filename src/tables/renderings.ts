import type { Corpus, Ids } from "../model/index.js";
import type { RenderingTable } from "../quotes/index.js";
import { checkAnswer, hasLists, joined, labelsOf } from "./cells.js";

/** One column of the comparison in one rendering. */
export interface FlatRenderingRow<I extends Ids = Ids> {
  /** What was said. */
  readonly utterance: I["utterance"];
  /** The same in the words of the corpus. */
  readonly utteranceLabel: string;
  /** Who said it; `null` where no article says. */
  readonly speaker: I["actor"] | null;
  /** The name of the speaker. */
  readonly speakerLabel: string | null;
  /** The rendering. */
  readonly quote: I["quote"];
  /** The article that prints it. */
  readonly source: I["source"];
  /** Its headline. */
  readonly sourceLabel: string;
  /** The utterance that the one of this rendering repeats; `null`: a rendering of the utterance itself. */
  readonly repeats: I["utterance"] | null;
  /** What that utterance was. */
  readonly repeatsLabel: string | null;
  /** The number of the column, from 1. */
  readonly columnNumber: number;
  /** The words of this rendering there, as printed; `null` where it has none. */
  readonly text: string | null;
  /** Which of the wordings of the column that is, from 1; `null` where it has none. */
  readonly wording: number | null;
  /** All wordings of the column. */
  readonly wordings: string | null;
  /** Whether all renderings that have this column word it alike. */
  readonly agree: boolean;
  /** The first code point of the words in the article; `null` where it has none. */
  readonly evidenceStart: number | null;
  /** The code point after the last of them; `null` where it has none. */
  readonly evidenceEnd: number | null;
}

/**
 * A comparison of renderings as flat rows: for each rendering, one for each column, from the first word to the last.
 *
 * @param corpus - The corpus that was asked.
 * @param comparison - What `compareRenderings` gives for it.
 * @returns The rows: the words of the rendering in that column, and how the others word it.
 * @throws {@link ArgumentError} for what is no corpus, or no comparison.
 * @throws {@link UnknownIdError} for a comparison of another corpus.
 *
 * @example
 * ```ts
 * import { compareRenderings, corpus } from "as-reported";
 * import { renderingRows } from "as-reported/tables";
 *
 * const rows = renderingRows(corpus, compareRenderings(corpus, "khamenei-not-sufficient"));
 * rows
 *   .filter((row) => row.quote === "wasnt-enough-quote-not-enough-tweet" && !row.agree)
 *   .map(({ columnNumber, text, wordings }) => ({ columnNumber, text, wordings }));
 * //=> [
 * //  { columnNumber: 3, text: "actions", wordings: "action; actions" },
 * //  { columnNumber: 6, text: "are not", wordings: "is not; Wasn’t; are not" },
 * //  { columnNumber: 7, text: "enough", wordings: "sufficient; Enough" },
 * //  { columnNumber: 14, text: null, wordings: "corrupting; corrupt" }
 * //]
 * ```
 */
export function renderingRows<I extends Ids>(
  corpus: Corpus<I>,
  comparison: RenderingTable<I>,
): FlatRenderingRow<I>[] {
  checkAnswer(
    "renderingRows",
    corpus,
    "comparison",
    hasLists(comparison, "rows", "columns"),
    "compareRenderings",
  );
  const { utterance, speaker, rows, columns } = comparison;
  const label = labelsOf(corpus);
  const numbersOf = columns.map(
    ({ wordings }) =>
      new Map(wordings.flatMap(({ quotes }, index) => quotes.map((quote) => [quote, index + 1] as const))),
  );
  return rows.flatMap(({ quote, repeats, cells }) => {
    const shared = {
      utterance: utterance.id,
      utteranceLabel: utterance.label,
      speaker: speaker?.id ?? null,
      speakerLabel: speaker?.name ?? null,
      quote: quote.id,
      source: quote.source,
      sourceLabel: label("source", quote.source),
      repeats,
      repeatsLabel: label("utterance", repeats),
    };
    return columns.map(({ wordings, agree }, index): FlatRenderingRow<I> => {
      const cell = cells[index] ?? null;
      return {
        ...shared,
        columnNumber: index + 1,
        text: cell?.text ?? null,
        wording: numbersOf[index]?.get(quote.id) ?? null,
        wordings: joined(wordings.map(({ text }) => text)),
        agree,
        evidenceStart: cell?.evidence.start ?? null,
        evidenceEnd: cell?.evidence.end ?? null,
      };
    });
  });
}
