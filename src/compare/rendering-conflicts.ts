import { contentOrder, groupBy } from "../corpus/index.js";
import type { Corpus, Ids, Utterance } from "../model/index.js";
import { compareRenderings, type RenderingColumn, type RenderingWording } from "../quotes/index.js";
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
      // To say a thing again in other words contradicts nothing.
      const own = rows.filter(({ repeats }) => repeats === null).map(({ quote }) => quote);
      const differing = differingIn(columns, new Set<string>(own.map(({ id }) => id)));
      const ids = new Set<string>(differing.flatMap((wordings) => wordings.flatMap((one) => one.quotes)));
      const quotes = own.filter((quote) => ids.has(quote.id));
      if (new Set(quotes.map((quote) => quote.source)).size < 2) return [];
      const places = differing
        .map((wordings) => wordings.map((wording) => `“${wording.text}”`).join(" or "))
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

/** The wordings of each column that some renderings word differently. */
function differingIn<I extends Ids>(
  columns: readonly RenderingColumn<I>[],
  quotes: ReadonlySet<string>,
): readonly (readonly RenderingWording<I>[])[] {
  return columns
    .filter((column) => !column.agree)
    .map(({ wordings }) =>
      wordings.flatMap((wording) => {
        const own = wording.quotes.filter((id) => quotes.has(id));
        return own.length === 0 ? [] : [{ ...wording, quotes: own }];
      }),
    )
    .filter((wordings) => wordings.length > 1);
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
