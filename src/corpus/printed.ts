import type { CorpusData, Evidence } from "../model/index.js";
import { compareEvidence, compareText } from "./order/index.js";

/** Words that a record says a source prints. */
export interface Printed {
  /** What sort of words, and so how they are checked. */
  readonly code: "slice" | "term" | "gap" | "spelling" | "title" | "publisher" | "credit";
  /** The record that says so, such as "quote `ibt-policy`". */
  readonly record: string;
  /** The words. */
  readonly words: string;
  /** Where: `slice` exactly there, `term` and `gap` within it; `null`: anywhere in the text. */
  readonly evidence: Evidence | null;
}

/** All that the records say each source prints: passages in text order, then what may stand anywhere. */
export function printedBySource(data: CorpusData): ReadonlyMap<string, readonly Printed[]> {
  const bySource = new Map<string, Printed[]>(data.sources.map((source) => [source.id, []]));
  const add = (source: string, printed: Printed): void => void bySource.get(source)?.push(printed);

  const { timings, durations, quotes, figures } = data;
  for (const { type, id, source, evidence, text } of [...timings, ...durations, ...quotes, ...figures]) {
    add(source, { code: "slice", record: `${type} \`${id}\``, words: text, evidence });
  }
  for (const { id, source, evidence, term } of data.mentions) {
    if (term !== null) add(source, { code: "term", record: `mention \`${id}\``, words: term, evidence });
  }
  for (const { id, source, evidence, gapText } of data.orderings) {
    if (gapText !== null)
      add(source, { code: "gap", record: `ordering \`${id}\``, words: gapText, evidence });
  }
  for (const printed of bySource.values()) printed.sort(inTextOrder);

  for (const { id, title, publisher, credits } of data.sources) {
    const record = `source \`${id}\``;
    add(id, { code: "title", record, words: title, evidence: null });
    if (publisher !== null) add(id, { code: "publisher", record, words: publisher, evidence: null });
    for (const credit of credits) add(id, { code: "credit", record, words: credit, evidence: null });
  }
  for (const { type, id, spellings } of [...data.actors, ...data.places]) {
    for (const { text, sources } of spellings) {
      const record = `${type} \`${id}\``;
      for (const source of sources) add(source, { code: "spelling", record, words: text, evidence: null });
    }
  }
  return bySource;
}

/** Where names and titles stand, which have no place of their own: before all else. */
const nowhere: Evidence = { start: 0, end: 0 };

function inTextOrder(a: Printed, b: Printed): number {
  return compareEvidence(a.evidence ?? nowhere, b.evidence ?? nowhere) || compareText(a.record, b.record);
}
