import type { CorpusData, Evidence, Ids, Report } from "../model/index.js";
import { contentOrder } from "./order/index.js";

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
export function printedBySource<I extends Ids>(
  data: CorpusData<I>,
): ReadonlyMap<I["source"], readonly Printed[]> {
  const order = contentOrder(data);
  const bySource = new Map<I["source"], Printed[]>(order.all("source").map(({ id }) => [id, []]));
  const add = (source: I["source"], printed: Printed): void => void bySource.get(source)?.push(printed);

  for (const report of order.reports()) {
    const { type, id, source, evidence } = report;
    const printed = wordsOf(report);
    if (printed !== null) add(source, { ...printed, record: `${type} \`${id}\``, evidence });
  }
  for (const { id, title, publisher, credits } of order.all("source")) {
    const record = `source \`${id}\``;
    add(id, { code: "title", record, words: title, evidence: null });
    if (publisher !== null) add(id, { code: "publisher", record, words: publisher, evidence: null });
    for (const credit of credits) add(id, { code: "credit", record, words: credit, evidence: null });
  }
  for (const { type, id, spellings } of [...order.all("actor"), ...order.all("place")]) {
    for (const { text, sources } of spellings) {
      const record = `${type} \`${id}\``;
      for (const source of sources) add(source, { code: "spelling", record, words: text, evidence: null });
    }
  }
  return bySource;
}

/** The words that a report says stand in its passage; `null` where it gives none. */
function wordsOf(report: Report): Pick<Printed, "code" | "words"> | null {
  if (report.type === "stance") return null;
  if (report.type === "mention") return report.term === null ? null : { code: "term", words: report.term };
  if (report.type === "ordering")
    return report.gapText === null ? null : { code: "gap", words: report.gapText };
  return { code: "slice", words: report.text };
}
