import type { Ids, Quote } from "../model/index.js";

/** Quotes that one article prints as one speech, interrupted at most by "he said". */
export interface Passage<I extends Ids = Ids> {
  /** The quotes, in text order. */
  readonly quotes: readonly Quote<I>[];
  /** Where each stands among the quotes of the corpus. */
  readonly places: readonly number[];
  /** Where each begins in the text of the passage, in UTF-16 units. */
  readonly starts: readonly number[];
}

/** The longest interruption within one speech, in code points. */
const INTERRUPTION = 80;

/**
 * Puts the renderings of one utterance together as passages: direct quotes of one article that follow each
 * other closely are one, everything else stands alone. Nothing is ever joined across articles or speakers.
 *
 * @param renderings - The quotes of one utterance, in text order.
 * @param placeOf - Where a quote stands among those of the corpus.
 */
export function passagesOf<I extends Ids>(
  renderings: readonly Quote<I>[],
  placeOf: (quote: Quote<I>) => number,
): readonly (readonly [passage: Passage<I>, text: string])[] {
  const runs: Quote<I>[][] = [];
  for (const quote of renderings) {
    const last = runs.at(-1)?.at(-1);
    if (last && goesOn(last, quote)) runs.at(-1)?.push(quote);
    else runs.push([quote]);
  }
  return runs.map((quotes) => {
    let text = "";
    const starts: number[] = [];
    for (const quote of quotes) {
      if (text !== "" && /^\P{L}*\p{Lu}/u.test(quote.text)) text = `${text.replace(/[.,;\s]+$/, "")}. `;
      else if (text !== "") text += " ";
      starts.push(text.length);
      text += quote.text;
    }
    return [{ quotes, places: quotes.map(placeOf), starts }, text];
  });
}

function goesOn(last: Quote, next: Quote): boolean {
  return (
    last.source === next.source &&
    last.form === "direct" &&
    next.form === "direct" &&
    last.attributedTo === next.attributedTo &&
    next.evidence.start >= last.evidence.end &&
    next.evidence.start - last.evidence.end <= INTERRUPTION
  );
}
