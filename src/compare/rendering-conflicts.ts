import { contentOrder, groupBy } from "../corpus/index.js";
import type { Corpus, Ids, Utterance } from "../model/index.js";
import { compareRenderings } from "../quotes/index.js";
import { conflictReport } from "./describe.js";
import { articleNames } from "./names.js";
import type { Conflict } from "./types.js";

/** Utterances whose renderings put other words in the same place: "corrupt presence", "corrupting presence". */
export function renderingConflicts<I extends Ids>(corpus: Corpus<I>): readonly Conflict<I>[] {
  const languageOf = languagesIn(corpus);
  return contentOrder(corpus)
    .all("utterance")
    .flatMap((utterance) => {
      const { rows, columns } = compareRenderings(corpus, utterance.id);
      const differing = columns.filter((column) => !column.agree);
      const ids = new Set<string>(
        differing.flatMap((column) => column.wordings.flatMap((one) => one.quotes)),
      );
      const quotes = rows.map(({ quote }) => quote).filter((quote) => ids.has(quote.id));
      if (new Set(quotes.map((quote) => quote.source)).size < 2) return [];
      const places = differing
        .map((column) => column.wordings.map((wording) => `“${wording.text}”`).join(" or "))
        .join("; ");
      const language = languageOf(utterance);
      const translated = quotes.some(
        (quote) =>
          quote.translated === true ||
          (language !== null && corpus.get("source", quote.source).language !== language),
      );
      return [
        {
          kind: "wording",
          severity: translated ? "apparent" : "tension",
          about: [{ type: "utterance", id: utterance.id }],
          sides: [...groupBy(quotes, (quote) => quote.text.toLowerCase().replace(/\s+/g, " ")).values()].map(
            (same) => ({
              claim: (same[0]?.text ?? "").replace(/\s+/g, " "),
              claimants: [...new Set(same.map((quote) => articleNames(corpus, quote.source).name))],
              reports: same.map(conflictReport<I>),
            }),
          ),
          explanation: `The renderings of what was said (“${utterance.label}”) differ: ${places}. ${
            translated
              ? "They translate the same words, each in its own way."
              : "Nothing says that they are translations, so that at most one of them has the words as they were said."
          }`,
        },
      ];
    });
}

/** The languages in which a speaker is known to have spoken on an occasion. */
function languagesIn<I extends Ids>(corpus: Corpus<I>): (utterance: Utterance<I>) => string | null {
  const spoken = groupBy(
    corpus.utterances.filter(({ language }) => language !== null),
    occasionOf,
  );
  return (utterance) => {
    const { language, speaker, occasion } = utterance;
    if (language !== null || speaker === null || occasion === null) return language;
    const languages = new Set((spoken.get(occasionOf(utterance)) ?? []).map((other) => other.language));
    const [only = null] = languages;
    return languages.size === 1 ? only : null;
  };
}

function occasionOf<I extends Ids>({ speaker, occasion }: Utterance<I>): string {
  return JSON.stringify([speaker, occasion]);
}
