import type { Corpus, Ids } from "../model/index.js";
import { type Token, tokenise } from "./tokenise.js";

/** What a corpus teaches about words: how rare they are in it, and which are names. */
export interface Lexicon {
  /** In how many utterances each word stands that is not everyday English. */
  readonly counts: ReadonlyMap<string, number>;
  /** Folded words that name an actor or a place, or are written with a capital inside a sentence. */
  readonly names: ReadonlySet<string>;
}

/**
 * Learns the words of the quotes of a corpus, and the names in its registries.
 *
 * @param corpus - The corpus.
 * @param read - The words of a text.
 * @param originOf - What an utterance repeats: to say a thing again makes its words no commoner.
 */
export function learn<I extends Ids>(
  corpus: Corpus<I>,
  read: typeof tokenise,
  originOf: (utterance: I["utterance"]) => I["utterance"],
): Lexicon {
  const utterances = new Map<string, Set<string>>();
  const names = new Set<string>();
  for (const { text, utterance } of corpus.quotes) {
    const tokens = read(text);
    const origin = originOf(utterance);
    for (const { key, kind } of tokens) {
      if (kind !== "rare") continue;
      const said = utterances.get(key);
      if (said) said.add(origin);
      else utterances.set(key, new Set([origin]));
    }
    if (!isTitleCase(text)) for (const token of tokens) if (token.name) names.add(token.key);
  }
  for (const { name, spellings } of [...corpus.actors, ...corpus.places]) {
    for (const spelling of [name, ...spellings.map(({ text }) => text)]) {
      for (const { key, kind, start } of tokenise(spelling)) {
        if (kind === "rare" && /^\p{Lu}/u.test(spelling.slice(start))) names.add(key);
      }
    }
  }
  return { counts: new Map([...utterances].map(([key, said]) => [key, said.size])), names };
}

/** How fast a word loses weight with every doubling of the utterances that have it. */
const WEAR = 0.15;

/**
 * The words of a text, weighed: a word tells less of who spoke the more utterances have it. One in a single utterance
 * or in none weighs in full, one in eight weighs 0.69 of that. Everyday English is weighed by its lists alone. The size of the corpus does not count, so that
 * adding quotes that share no word leaves every score as it is.
 */
export function words(
  text: string,
  { counts, names }: Lexicon,
  tokens: readonly Token[] = tokenise(text),
): readonly Token[] {
  const titled = tokens.some(({ name }) => name) && isTitleCase(text);
  return tokens.map((token) => {
    if (token.kind !== "rare" && token.kind !== "common") return token;
    const count = token.kind === "rare" ? (counts.get(token.key) ?? 1) : 1;
    const name = (token.name && !titled) || names.has(token.key);
    const weight = count > 1 ? token.weight / (1 + WEAR * Math.log2(count)) : token.weight;
    return weight === token.weight && name === token.name ? token : { ...token, weight, name };
  });
}

/** Whether the words are written as in a headline, where a capital makes no name. */
function isTitleCase(text: string): boolean {
  const [, ...rest] = text.match(/[\p{L}\p{M}'’]+/gu) ?? [];
  return rest.length > 0 && rest.filter((word) => /^\p{Lu}/u.test(word)).length * 2 > rest.length;
}
