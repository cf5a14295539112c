import type { CorpusData, Evidence, Ids, Source } from "../model/index.js";
import { type CodePoints, codePoints } from "./code-points.js";
import { fingerprint, type Restored, restore } from "./fingerprint.js";
import { contentOrder } from "./order/index.js";
import { checkPassages, type Misfit, type PassageCheck } from "./passages.js";
import { type Printed, printedBySource } from "./printed.js";

/** One way in which a copy of an article is not the text that the records were made from. */
export interface EvidenceProblem<I extends Ids = Ids> {
  /**
   * `hash`, `length`: the text as a whole. `slice`: a passage holds other words. `term`, `gap`: a passage lacks
   * the term, or the words for a gap. `title`, `publisher`, `credit`, `spelling`: printed nowhere. `not-text`: what was given is no string.
   */
  readonly code:
    | "hash"
    | "length"
    | "slice"
    | "term"
    | "gap"
    | "title"
    | "publisher"
    | "credit"
    | "spelling"
    | "not-text";
  /** The article. */
  readonly source: I["source"];
  /** The record that the copy does not bear out, such as "quote `ibt-policy`". */
  readonly record: string;
  /** What the corpus says: a hash, a length in code points, or words. */
  readonly expected: string | number;
  /** What the copy has there; `null`: nothing. */
  readonly found: string | number | null;
  /** Where the words stand now, in code points of the copy; `null` where that cannot be told. */
  readonly movedTo: Evidence | null;
  /** What is wrong, and what probably happened, in a sentence or two. */
  readonly message: string;
}

/** What checking a corpus against copies of its articles found. */
export interface EvidenceCheck<I extends Ids = Ids> {
  /** Whether every article was there and every check held. */
  readonly ok: boolean;
  /** How much was checked. */
  readonly checked: {
    /** Articles with a copy. */
    readonly sources: number;
    /** Passages compared: timings, durations, quotes, figures, the terms of mentions and the gaps of orderings. */
    readonly slices: number;
    /** Titles, publishers, credits and spellings looked for. */
    readonly names: number;
  };
  /** Every mismatch: in the order of the sources, within one in text order. */
  readonly problems: readonly EvidenceProblem<I>[];
  /** The articles that no copy was given of. */
  readonly missing: readonly I["source"][];
  /** The keys of `texts` that are no article's id. */
  readonly unknown: readonly string[];
}

/**
 * Checks a corpus against your own copies of its articles, which the package does not ship.
 *
 * For each article: the SHA-256 of the text in UTF-8, its length in Unicode code points, every passage that
 * a timing, duration, quote or figure gives word for word, every term of a mention and every printed gap of an
 * ordering within its passage, and that title, publisher, credits and spellings are printed somewhere. Where one common change explains another hash
 * (CRLF line ends, a byte order mark, Unicode normalisation, the last line end), the message says so and the
 * passages are checked against the text without it, so that one cause is one problem. Where text was added
 * or removed, each moved passage is told its new place.
 *
 * @param corpus - The corpus; nothing but its records is used.
 * @param texts - The whole text of each article, by source id. Decode files as UTF-8 and change nothing.
 * @returns What was checked and what differs, as plain data. `ok` is true only if no article is missing.
 *
 * Linear in the length of the texts for the passages; a name is one substring search in each source it names.
 * Positions are those of the W3C Text Position Selector, counted in code points.
 *
 * @example
 * ```ts
 * import { corpus, verifyEvidence } from "as-reported";
 *
 * const check = verifyEvidence(corpus, {});
 * check.ok;
 * //=> false
 * check.missing.length === corpus.sources.length;
 * //=> true
 * ```
 */
export function verifyEvidence<I extends Ids = Ids>(
  corpus: CorpusData<I>,
  texts: Readonly<Record<string, string>>,
): EvidenceCheck<I> {
  const copies = new Map<string, unknown>(Object.entries(texts ?? {}));
  const printed = printedBySource(corpus);
  const checked = { sources: 0, slices: 0, names: 0 };
  const problems: EvidenceProblem<I>[] = [];
  const missing: I["source"][] = [];
  for (const source of contentOrder(corpus).all("source")) {
    const copy = copies.get(source.id);
    if (copy === undefined) {
      missing.push(source.id);
    } else if (typeof copy !== "string") {
      problems.push(notText(source, copy));
    } else {
      const words = printed.get(source.id) ?? [];
      const passages = words.filter(({ evidence }) => evidence !== null).length;
      checked.sources++;
      checked.slices += passages;
      checked.names += words.length - passages;
      problems.push(...checkCopy(source, copy, words));
    }
  }
  const ids = new Set<string>(corpus.sources.map(({ id }) => id));
  return {
    ok: problems.length === 0 && missing.length === 0,
    checked,
    problems,
    missing,
    unknown: [...copies.keys()].filter((key) => !ids.has(key)),
  };
}

const loneSurrogate = /\p{Cs}/u;

function notText<I extends Ids>(source: Source<I>, copy: unknown): EvidenceProblem<I> {
  const found = copy === null ? "null" : Array.isArray(copy) ? "array" : typeof copy;
  const message = `The copy of source \`${source.id}\` is no string (${found}). Give its text as one string.`;
  return about(source, { code: "not-text", expected: "string", found, message });
}

function checkCopy<I extends Ids>(source: Source<I>, copy: string, printed: readonly Printed[]) {
  const given = codePoints(copy);
  const hash = fingerprint(copy);
  // UTF-8 turns half a surrogate pair into U+FFFD, so that the hash alone would not see it.
  const same = hash === source.sha256 && !loneSurrogate.test(copy);
  const restored = same ? null : restore(copy, source);
  const text = restored ? codePoints(restored.text) : given;
  const passages = checkPassages(text, printed);
  const problems: EvidenceProblem<I>[] = [];
  if (!same) {
    const message = `The copy of source \`${source.id}\` is not the recorded text: its SHA-256 is another. ${explain(given, restored, passages)}`;
    problems.push(about(source, { code: "hash", expected: source.sha256, found: hash, message }));
  }
  if (given.length !== source.length) {
    const by = given.length - source.length;
    const message = `The copy of source \`${source.id}\` has ${given.length} code points, ${Math.abs(by)} ${by > 0 ? "more" : "fewer"} than the ${source.length} recorded.`;
    problems.push(about(source, { code: "length", expected: source.length, found: given.length, message }));
  }
  problems.push(...passages.misfits.map((misfit) => misplaced(source, misfit)));
  for (const { code, record, words, evidence } of printed) {
    if (evidence !== null || text.text.includes(words)) continue;
    const message = `${record}: source \`${source.id}\` prints the ${code} ${shown(words)} nowhere.`;
    problems.push({ ...about(source, { code, expected: words, found: null, message }), record });
  }
  return problems;
}

function about<I extends Ids>(
  source: Source<I>,
  what: Pick<EvidenceProblem<I>, "code" | "expected" | "found" | "message">,
): EvidenceProblem<I> {
  return {
    code: what.code,
    source: source.id,
    record: `source \`${source.id}\``,
    expected: what.expected,
    found: what.found,
    movedTo: null,
    message: what.message,
  };
}

function misplaced<I extends Ids>(
  source: Source<I>,
  { printed, found, movedTo }: Misfit,
): EvidenceProblem<I> {
  const { code, record, words, evidence } = printed;
  const where = `code points ${range(evidence)} of source \`${source.id}\``;
  const what =
    code === "slice"
      ? `are not ${shown(words, found)} but ${shown(found, words)}`
      : `lack the ${code} ${shown(words)} but hold ${shown(found)}`;
  const message = `${record}: ${where} ${what}. ${whereNow(printed, found, movedTo)}`;
  return { code, source: source.id, record, expected: words, found, movedTo, message };
}

function whereNow({ words, evidence }: Misfit["printed"], found: string, movedTo: Evidence | null): string {
  if (movedTo) {
    return `They now stand at ${range(movedTo)}, ${distance(movedTo.start - evidence.start)}.`;
  }
  if (plain(words) === plain(found)) {
    return "Only spaces, quotation marks or dashes differ, as when an editor or a web page replaces them.";
  }
  return "It cannot be told whether the recorded words stand elsewhere.";
}

/** A text without the typography that programs are fond of changing. */
function plain(text: string): string {
  return text.replace(/\s/g, " ").replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[–—]/g, "-");
}

/** What probably happened to a copy whose hash is another than recorded. */
function explain(copy: CodePoints, restored: Restored | null, passages: PassageCheck): string {
  if (restored) {
    return `The copy ${restored.cause}; without that it is the recorded text, which the passages were checked against. To mend it, ${restored.advice}.`;
  }
  if (loneSurrogate.test(copy.text)) {
    return "It holds half of a surrogate pair, which no UTF-8 file can: read the file again as UTF-8.";
  }
  if (copy.text.includes("\uFFFD")) {
    return "It holds the replacement character U+FFFD, so it was probably decoded wrongly: read the file as UTF-8.";
  }
  const first = passages.misfits[0];
  if (!first) {
    return "Yet every recorded passage stands in its place: what changed lies between or after them.";
  }
  const { start } = first.printed.evidence;
  if (!first.movedTo) {
    return `The first passage that differs is ${first.printed.record}, at code point ${start}; up to ${passages.goodUpTo} all passages stand in their place.`;
  }
  const by = first.movedTo.start - start;
  return `Up to code point ${passages.goodUpTo} all passages stand in their place; ${first.printed.record}, recorded at ${start}, stands ${distance(by)}: text was ${by > 0 ? "added" : "removed"} between the two.`;
}

function distance(by: number): string {
  return `${Math.abs(by)} ${by > 0 ? "further on" : "further back"}`;
}

function range({ start, end }: Evidence): string {
  return `${start}–${end}`;
}

/** Words for a message, on one line; long ones are cut to where they part from `other`. */
function shown(words: string, other = ""): string {
  let same = 0;
  while (same < words.length && words[same] === other[same]) same++;
  const from = same > 60 ? same - 20 : 0;
  const line = words.slice(from, from + 80).replace(/\s/g, " ");
  return `“${from > 0 ? "…" : ""}${line}${from + 80 < words.length ? "…" : ""}”`;
}
