import { checkCorpus, checkOptions } from "../corpus/index.js";
import type { Corpus, Ids, Quote } from "../model/index.js";
import { quotesOf } from "./corpus-index.js";
import { QuoteQueryError } from "./errors.js";
import * as explain from "./explain.js";
import { words } from "./lexicon.js";
import { printedInPart, printedInParts, readParts } from "./parts.js";
import {
  changesOf,
  isCut,
  type Printed,
  printedOtherwise,
  printedVerbatim,
  tellsAll,
  utteranceOf,
} from "./printed.js";
import { readText } from "./query.js";
import { evidenceOf, speakersOf } from "./speakers.js";
import type { Stretch } from "./stretch.js";
import type { QuoteCheck, QuoteClaim, WordChange } from "./types.js";

/**
 * Checks whether anybody, or a given speaker, is reported to have said this, in these words.
 *
 * - `supported`: a quote has these words, one after the other. Nothing is overlooked but what is not a word:
 *   case, Unicode forms, accents, punctuation, contractions, British or American spelling, numbers in letters
 *   or digits, and short brackets that an editor put into the quote. A fragment counts when it has content enough to tell a
 *   speaker. Direct quotes of one article that only "he said" parts count as one; sentences of one utterance that
 *   are printed apart count together, and the explanation says so. An ellipsis may stand for words left out,
 *   which the explanation quotes.
 * - `altered`: words differ, and `changes` shows which, and whether they touch a negation, a number, a modal
 *   verb, a condition, a quantity, a name or a time; words that only changed places are `moved`. So is a fragment whose sentence
 *   turns it: denies it ("we are leaving" out of "we are not leaving"), puts it under a condition, gives it as the
 *   words of others, or bounds its number ("more than"). A claim counts as a changed form of a quote when it keeps 64 %
 *   by weight of all that the two have between them, or is a whole printed sentence in which only such words differ.
 * - `misattributed`: these words are printed, but only as those of others.
 * - `not-found`: neither. Also for words too common to tell a speaker, and, when a speaker is given, for
 *   words that no article gives a speaker: then they stand in `evidence`, and the explanation says so.
 *
 * No word that differs is ever `supported`. What words alone do not show is not seen: punctuation that turns the sense (a question
 * printed as such, "No, war"), a capital ("Turkey"), irony, and a cut that is told by no negation, condition or number
 * nearby (what somebody plans or wants, a "but" in the next sentence; a "but" in the same sentence is quoted). Scope is judged by
 * word lists for English, in doubt against the fragment. Words are compared as printed, so that a
 * translation of a quote is not found by the original.
 *
 * Words of different utterances are never put together. What is not found was not reported here; whether it was
 * said, a corpus cannot tell.
 *
 * @param corpus - The corpus.
 * @param claim - The words, and who is supposed to have said them (an actor id; left out: anybody).
 * @returns The verdict, the passages it rests on, what differs, and an explanation.
 * @throws {@link UnknownIdError} when the speaker is not in the corpus.
 * @throws {@link QuoteQueryError} when the claim is no object with a `text`.
 *
 * @example
 * ```ts
 * import { checkQuote, corpus } from "as-reported";
 *
 * checkQuote(corpus, { text: "We are leaving Iraq.", speaker: "mark-esper" }).verdict;
 * //=> "altered"
 * ```
 */
export function checkQuote<I extends Ids>(corpus: Corpus<I>, claim: QuoteClaim<I>): QuoteCheck<I> {
  checkCorpus("checkQuote", corpus);
  const { text, speaker } = readClaim(claim);
  if (speaker !== undefined) corpus.get("actor", speaker);
  const { passages, lexicon } = quotesOf(corpus);
  const asked: Stretch = { text, tokens: words(text, lexicon) };
  if (asked.tokens.length === 0) return answer(corpus, "not-found", [], explain.noWords());
  const printed = printedVerbatim(passages, asked.tokens);
  const telling = printed.filter((place) => tellsAll(place, asked.tokens));
  if (telling.length > 0) return attribute(corpus, telling, speaker, explain.supported);
  const cut = printed.filter((place) => isCut(place, asked.tokens));
  if (cut.length > 0) return alteredFrom(corpus, asked, cut, speaker);
  if (printed.length > 0) return answer(corpus, "not-found", [], explain.tooLittle());
  const parts = readParts(passages, asked);
  const together = printedInParts(parts);
  if (together) return attribute(corpus, together, speaker, explain.supportedInParts);
  const near = printedOtherwise(passages, asked.tokens);
  if (near.length > 0) return alteredFrom(corpus, asked, near, speaker);
  const partly = printedInPart(passages, parts);
  if (!partly) return answer(corpus, "not-found", [], explain.notPrinted());
  return altered(corpus, partly.printed, partly.changes, speaker);
}

function readClaim<I extends Ids>(claim: QuoteClaim<I>): QuoteClaim<I> {
  if (typeof claim !== "object" || claim === null || typeof claim.text !== "string") {
    throw new QuoteQueryError("claim", claim, "Give an object such as `{ text, speaker }`.");
  }
  readText("speaker", claim.speaker);
  checkOptions("checkQuote", claim, ["text", "speaker"]);
  return claim;
}

/** Words that are printed: whose? */
function attribute<I extends Ids>(
  corpus: Corpus<I>,
  printed: readonly Printed<I>[],
  speaker: I["actor"] | undefined,
  supported: (corpus: Corpus<I>, printed: readonly Printed<I>[]) => string,
): QuoteCheck<I> {
  const speakers = (place: Printed<I>): ReadonlySet<string> => speakersOf(corpus, place.row.item);
  const own = speaker === undefined ? printed : printed.filter((place) => speakers(place).has(speaker));
  if (own.length > 0) return answer(corpus, "supported", own, supported(corpus, own));
  const others = printed.filter((place) => speakers(place).size > 0);
  const claimed = speaker as I["actor"];
  return others.length > 0
    ? answer(corpus, "misattributed", others, explain.misattributed(corpus, others, claimed))
    : answer(corpus, "not-found", printed, explain.speakerUnknown(corpus, claimed));
}

/** Words that are changed, or cut so that their sense turns: of the speaker's own passages the nearest, else of all. */
function alteredFrom<I extends Ids>(
  corpus: Corpus<I>,
  asked: Stretch,
  printed: readonly Printed<I>[],
  speaker: I["actor"] | undefined,
): QuoteCheck<I> {
  const near = bySpeaker(corpus, printed, speaker);
  const [best] = near as readonly [Printed<I>, ...Printed<I>[]];
  const same = near.filter((place) => utteranceOf(place) === utteranceOf(best));
  return altered(corpus, same, changesOf(asked, best), speaker);
}

function altered<I extends Ids>(
  corpus: Corpus<I>,
  printed: readonly Printed<I>[],
  changes: readonly WordChange[],
  speaker: I["actor"] | undefined,
): QuoteCheck<I> {
  const explanation = explain.altered(corpus, printed[0] as Printed<I>, changes, speaker);
  return { ...answer(corpus, "altered", printed, explanation), changes };
}

/** The speaker's own words before those of others. */
function bySpeaker<I extends Ids>(
  corpus: Corpus<I>,
  printed: readonly Printed<I>[],
  speaker: I["actor"] | undefined,
): readonly Printed<I>[] {
  if (speaker === undefined) return printed;
  const own = (place: Printed<I>): boolean => speakersOf(corpus, place.row.item).has(speaker);
  return [...printed.filter(own), ...printed.filter((place) => !own(place))];
}

function answer<I extends Ids>(
  corpus: Corpus<I>,
  verdict: QuoteCheck["verdict"],
  printed: readonly Printed<I>[],
  explanation: string,
): QuoteCheck<I> {
  const quotes = new Set<Quote<I>>(printed.flatMap((place) => place.quotes));
  return {
    verdict,
    evidence: [...quotes].map((quote) => evidenceOf(corpus, quote)),
    changes: [],
    explanation,
  };
}
