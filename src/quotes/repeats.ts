import { contentOrder, groupBy } from "../corpus/index.js";
import type { Corpus, Ids, Utterance } from "../model/index.js";

/** Acts of saying again what was said before: a tweet that repeats a speech. */
export interface Repeats<I extends Ids = Ids> {
  /** What was said first, of which an utterance is a repetition at any remove; else the utterance itself. */
  originOf(utterance: I["utterance"]): I["utterance"];
  /** The utterances that repeat one, at any remove, each after the one that it repeats. */
  repeating(utterance: I["utterance"]): readonly Utterance<I>[];
}

export function repeatsIn<I extends Ids>(corpus: Corpus<I>): Repeats<I> {
  const repeated = new Map<I["utterance"], I["utterance"] | null>(
    corpus.utterances.map(({ id, repeats }) => [id, repeats]),
  );
  const directly = groupBy(
    contentOrder(corpus)
      .all("utterance")
      .filter(({ repeats }) => repeats !== null),
    ({ repeats }) => repeats,
  );
  return {
    originOf(utterance) {
      // A circle, which `parseCorpus` would have refused, is walked once.
      const way = new Set([utterance]);
      for (const one of way) {
        const before = repeated.get(one) ?? null;
        if (before !== null) way.add(before);
      }
      return [...way].at(-1) as I["utterance"];
    },
    repeating(utterance) {
      if (directly.size === 0) return [];
      const found = new Map<I["utterance"], Utterance<I>>();
      const ids = new Set([utterance]);
      for (const id of ids) {
        for (const one of directly.get(id) ?? []) {
          if (ids.has(one.id)) continue;
          ids.add(one.id);
          found.set(one.id, one);
        }
      }
      return [...found.values()];
    },
  };
}
