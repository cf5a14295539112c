import type { CorpusData, Ids } from "../model/index.js";
import { ArgumentError } from "./arguments.js";
import { fingerprint } from "./fingerprint.js";
import { groupBy } from "./group-by.js";
import { compareText, contentOrder } from "./order/index.js";
import { type Printed, printedBySource } from "./printed.js";

/** The share of a source's printed words that a text must hold to be taken for a changed copy of it. */
const leastShare = 0.5;

/** A text of which only the name of its file is known. */
export interface UnnamedText {
  /** The name, with or without folders and extension. */
  readonly name: string;
  /** The text. */
  readonly text: string;
}

/** A text that was recognised. */
export interface SourceMatch<I extends Ids = Ids> {
  /** The article that it is a copy of. */
  readonly source: I["source"];
  /** The name it was given with. */
  readonly name: string;
  /** The text. */
  readonly text: string;
  /** By what it was recognised: the same hash, its name, or the recorded words that it holds. */
  readonly by: "hash" | "name" | "words";
}

/** Which text is which article. */
export interface SourceMatches<I extends Ids = Ids> {
  /** The texts that were recognised, in the order of the headlines of the sources. */
  readonly matches: readonly SourceMatch<I>[];
  /** The articles that none of the texts is. */
  readonly missing: readonly I["source"][];
  /** The names of the texts that were not recognised. */
  readonly unmatched: readonly string[];
}

/**
 * Finds out which text is a copy of which article: by its hash; else by its name, when that is the id of
 * the source; else by the recorded words it holds, so that a changed copy is still recognised.
 *
 * @param corpus - The corpus; nothing but its records is used.
 * @param texts - Texts with the names of their files.
 * @returns Each text and each article at most once. By words, a text must hold at least half of what the
 * records print from the article, counted in characters; the largest share wins. The order of `texts` does
 * not matter.
 *
 * Linear in the length of the texts for hash and name; sources × texts × words for those that are left.
 *
 * @example
 * ```ts
 * import { corpus, matchSources } from "as-reported";
 *
 * matchSources(corpus, [{ name: "notes.txt", text: "Buy milk." }]).unmatched;
 * //=> ["notes.txt"]
 * ```
 */
export function matchSources<I extends Ids = Ids>(
  corpus: CorpusData<I>,
  texts: readonly UnnamedText[],
): SourceMatches<I> {
  if (
    !Array.isArray(texts) ||
    !texts.every((copy) => typeof copy?.name === "string" && typeof copy.text === "string")
  ) {
    throw new ArgumentError(
      "matchSources",
      "texts",
      "is no list of texts. Give `[{ name, text }]`, both strings.",
    );
  }
  const sources = contentOrder(corpus).all("source");
  const left = new Set([...texts].sort(byName));
  const found = new Map<I["source"], SourceMatch<I>>();
  const take = (source: I["source"], copy: UnnamedText, by: SourceMatch["by"]): void => {
    left.delete(copy);
    found.set(source, { source, name: copy.name, text: copy.text, by });
  };

  const byHash = groupBy(left, ({ text }) => fingerprint(text));
  for (const { id, sha256 } of sources) {
    const copy = byHash.get(sha256)?.shift();
    if (copy) take(id, copy, "hash");
  }

  const byStem = groupBy(left, ({ name }) => stem(name));
  for (const { id } of sources) {
    const copy = found.has(id) ? undefined : byStem.get(id)?.shift();
    if (copy) take(id, copy, "name");
  }

  const printed = printedBySource(corpus);
  const open = sources.filter(({ id }) => !found.has(id));
  const pairs = open.flatMap(({ id }) =>
    [...left].map((copy) => ({ id, copy, share: shareOf(printed.get(id) ?? [], copy.text) })),
  );
  for (const { id, copy, share } of pairs.sort((a, b) => b.share - a.share)) {
    if (share >= leastShare && !found.has(id) && left.has(copy)) take(id, copy, "words");
  }

  return {
    matches: sources.flatMap(({ id }) => found.get(id) ?? []),
    missing: sources.flatMap(({ id }) => (found.has(id) ? [] : [id])),
    unmatched: [...left].map(({ name }) => name),
  };
}

function byName(a: UnnamedText, b: UnnamedText): number {
  return compareText(a.name, b.name) || compareText(a.text, b.text);
}

/** The name of a file without folders and extension. */
function stem(name: string): string {
  const file = name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1);
  const dot = file.lastIndexOf(".");
  return dot > 0 ? file.slice(0, dot) : file;
}

/** The share of the recorded passages, weighed by length, whose words the text holds; 0 when there are none. */
function shareOf(printed: readonly Printed[], text: string): number {
  let held = 0;
  let all = 0;
  for (const { code, words } of printed) {
    if (code === "spelling") continue;
    all += words.length;
    if (text.includes(words)) held += words.length;
  }
  return all === 0 ? 0 : held / all;
}
