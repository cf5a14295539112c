import { byId, groupBy } from "../corpus/index.js";
import type { Corpus, Ids, Utterance } from "../model/index.js";
import { compareRenderings } from "../quotes/index.js";
import { articleName, conflictReport } from "./describe.js";
import type { Conflict } from "./types.js";

/** Utterances whose renderings put other words in the same place: "corrupt presence", "corrupting presence". */
export function renderingConflicts<I extends Ids>(corpus: Corpus<I>): readonly Conflict<I>[] {
  return byId(corpus.utterances).flatMap((utterance) => {
    const { rows, columns } = compareRenderings(corpus, utterance.id);
    const differing = columns.filter((column) => !column.agree);
    const ids = new Set<string>(differing.flatMap((column) => column.wordings.flatMap((one) => one.quotes)));
    const quotes = rows.map(({ quote }) => quote).filter((quote) => ids.has(quote.id));
    if (new Set(quotes.map((quote) => quote.source)).size < 2) return [];
    const places = differing
      .map((column) => column.wordings.map((wording) => `“${wording.text}”`).join(" or "))
      .join("; ");
    const language = languageOf(corpus, utterance);
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
        sides: [...groupBy(quotes, (quote) => quote.text.toLowerCase()).values()].map((same) => ({
          claim: same[0]?.text ?? "",
          claimants: [...new Set(same.map((quote) => articleName(corpus, quote.source)))],
          reports: same.map(conflictReport<I>),
        })),
        explanation: `The renderings of what was said (“${utterance.label}”) differ: ${places}. ${
          translated
            ? "They translate the same words, each in its own way."
            : "Nothing says that they are translations, so that at most one of them has the words as they were said."
        }`,
      },
    ];
  });
}

/** The language it was said in, known from it or from what the same speaker said on the same occasion. */
function languageOf<I extends Ids>(corpus: Corpus<I>, utterance: Utterance<I>): string | null {
  const { language, speaker, occasion } = utterance;
  if (language !== null || speaker === null || occasion === null) return language;
  const known = corpus.utterances.filter(
    (other) => other.speaker === speaker && other.occasion === occasion && other.language !== null,
  );
  const languages = new Set(known.map((other) => other.language));
  return languages.size === 1 ? (known[0]?.language ?? null) : null;
}
