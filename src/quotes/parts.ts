import { compareEvidence } from "../corpus/index.js";
import type { Ids, Quote } from "../model/index.js";
import { touched } from "./meaning.js";
import type { Passage } from "./passages.js";
import { weightOf } from "./places.js";
import {
  changesOf,
  type Printed,
  printedOtherwise,
  printedVerbatim,
  tellsAll,
  utteranceOf,
} from "./printed.js";
import type { RowIndex } from "./search.js";
import { type Stretch, sentencesOf } from "./stretch.js";
import type { WordChange } from "./types.js";

/** One sentence of a claim, and where it is printed word for word, to be told a speaker by. */
export interface Part<I extends Ids = Ids> {
  readonly sentence: Stretch;
  readonly printed: readonly Printed<I>[];
}

/** Longer claims are no quotations; looking up each of their sentences would take too long. */
const MOST_SENTENCES = 64;

/** The sentences of a claim that has more than one. */
export function readParts<I extends Ids>(passages: RowIndex<Passage<I>>, claim: Stretch): readonly Part<I>[] {
  const sentences = sentencesOf(claim);
  if (sentences.length < 2 || sentences.length > MOST_SENTENCES) return [];
  return sentences.map((sentence) => {
    const { tokens } = sentence;
    return { sentence, printed: printedVerbatim(passages, tokens).filter((p) => tellsAll(p, tokens)) };
  });
}

/**
 * The places of a claim whose sentences are all printed as quotes of one utterance, though nowhere together: an
 * article may quote one sentence here and the next one there. Never in an order that an article contradicts.
 */
export function printedInParts<I extends Ids>(parts: readonly Part<I>[]): readonly Printed<I>[] | null {
  for (const utterance of new Set(parts[0]?.printed.map(utteranceOf))) {
    const places = parts.map(({ printed }) => printed.filter((place) => utteranceOf(place) === utterance));
    if (places.every((list) => list.length > 0) && areInOrder(places)) return places.flat();
  }
  return null;
}

function areInOrder<I extends Ids>(places: readonly (readonly Printed<I>[])[]): boolean {
  return places.slice(1).every((next, index) => {
    const pairs = (places[index] ?? []).flatMap((one) => next.map((other) => [firstOf(one), firstOf(other)]));
    const shared = pairs.filter(([one, other]) => one?.source === other?.source);
    return (
      shared.length === 0 ||
      shared.some(([one, other]) => compareEvidence((one as Quote).evidence, (other as Quote).evidence) < 0)
    );
  });
}

function firstOf<I extends Ids>({ quotes }: Printed<I>): Quote<I> {
  return quotes[0] as Quote<I>;
}

/**
 * A claim of which half or more is printed word for word, while its other sentences are changed forms of what the
 * same utterance has, or stand nowhere in it.
 *
 * @returns The places of what is printed, and what differs; `null` when less than half is.
 */
export function printedInPart<I extends Ids>(
  passages: RowIndex<Passage<I>>,
  parts: readonly Part<I>[],
): { readonly printed: readonly Printed<I>[]; readonly changes: readonly WordChange[] } | null {
  const weight = (list: readonly Part<I>[]): number =>
    list.reduce((sum, { sentence }) => sum + weightOf(sentence.tokens), 0);
  for (const utterance of new Set(parts.flatMap(({ printed }) => printed.map(utteranceOf)))) {
    const own = (place: Printed<I>): boolean => utteranceOf(place) === utterance;
    const held = parts.filter(({ printed }) => printed.some(own));
    if (weight(held) * 2 < weight(parts)) continue;
    const changes = parts.flatMap((part): readonly WordChange[] => {
      if (held.includes(part)) return [];
      const { text, tokens } = part.sentence;
      const near = printedOtherwise(passages, tokens).find(own);
      if (near) return changesOf(part.sentence, near);
      return [{ op: "delete", query: text, quote: "", touches: touched(tokens, []) }];
    });
    if (changes.length > 0) return { printed: held.flatMap(({ printed }) => printed.filter(own)), changes };
  }
  return null;
}
