import { checkCorpus, codePointLength } from "../corpus/index.js";
import type { Corpus, Evidence, Ids, Quote } from "../model/index.js";
import { alignMany } from "./align-many.js";
import { quotesOf } from "./corpus-index.js";
import { QuoteQueryError } from "./errors.js";
import type { Token } from "./tokenise.js";
import type { RenderingCell, RenderingRow, RenderingTable, RenderingWording } from "./types.js";

/**
 * Sets all renderings of one utterance, and of those that repeat it, side by side, word by word.
 *
 * Words in one column stand in the same place: "corrupt" over "corrupting", "in" over "on". A column that
 * some renderings do not have is `null` there. Renderings that share no word with content stand one behind
 * the other; so do renderings in different languages, since words are only compared as they are printed.
 *
 * @param corpus - The corpus.
 * @param utterance - The id of the utterance.
 * @returns One table, with source and evidence for each cell. Empty rows for an utterance that is not quoted.
 * @throws {@link UnknownIdError} when the corpus has no such utterance.
 * @throws {@link QuoteQueryError} when the id is no string.
 *
 * @example
 * ```ts
 * import { compareRenderings, corpus } from "as-reported";
 *
 * const { columns } = compareRenderings(corpus, "khamenei-not-sufficient");
 * columns.filter((column) => !column.agree).map((column) => column.wordings.map((wording) => wording.text));
 * //=> [["action", "actions"], ["is not", "Wasn’t", "are not"], ["sufficient", "Enough"], ["corrupting", "corrupt"]]
 * ```
 */
export function compareRenderings<I extends Ids>(
  corpus: Corpus<I>,
  utterance: I["utterance"],
): RenderingTable<I> {
  checkCorpus("compareRenderings", corpus);
  if (typeof utterance !== "string") {
    throw new QuoteQueryError("utterance", utterance, "Give the id of an utterance.");
  }
  const said = corpus.get("utterance", utterance);
  const { renderingsOf, read } = quotesOf(corpus);
  const renderings = renderingsOf(said.id);
  const own = renderings.filter(({ repeats }) => repeats === null);
  const places = alignMany(
    renderings.map(({ text }) => read(text)),
    own.length,
  );
  const rows = renderings.map(({ id, repeats }, index): RenderingRow<I> => {
    const quote = corpus.get("quote", id);
    return {
      quote,
      repeats,
      cells: cellsOf(
        quote,
        places.map((place) => place.get(index) ?? []),
      ),
    };
  });
  const speaker = said.speaker ?? own.find((quote) => quote.attributedTo !== null)?.attributedTo ?? null;
  return {
    utterance: said,
    speaker: speaker === null ? null : corpus.get("actor", speaker),
    rows,
    columns: places.map((place, column) => {
      const wordings = new Map<string, { text: string; quotes: I["quote"][] }>();
      for (const [index, { quote, cells }] of rows.entries()) {
        const cell = cells[column];
        if (!cell) continue;
        const key = (place.get(index) ?? []).map((token) => token.key).join(" ");
        const wording = wordings.get(key);
        if (wording) wording.quotes.push(quote.id);
        else wordings.set(key, { text: cell.text, quotes: [quote.id] });
      }
      const list: readonly RenderingWording<I>[] = [...wordings.values()];
      return { wordings: list, agree: list.length === 1 };
    }),
  };
}

function cellsOf<I extends Ids>(
  quote: Quote<I>,
  words: readonly (readonly Token[])[],
): readonly (RenderingCell<I> | null)[] {
  // The words come in text order, so that code points are counted through once.
  let [unit, point] = [0, quote.evidence.start];
  const pointAt = (next: number): number => {
    point += codePointLength(quote.text.slice(unit, next));
    unit = next;
    return point;
  };
  return words.map((tokens) => {
    const [first, last] = [tokens[0], tokens.at(-1)];
    if (!first || !last) return null;
    const evidence: Evidence = { start: pointAt(first.start), end: pointAt(last.end) };
    return { text: quote.text.slice(first.start, last.end), source: quote.source, evidence };
  });
}
