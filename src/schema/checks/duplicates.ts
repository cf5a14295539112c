import type { Report } from "../../model/index.js";
import type { Draft } from "../draft.js";
import type { Entry } from "../entry.js";
import type { Finding } from "../findings.js";

/** No two reports say the same at the same place. */
export function* checkDuplicates({ entries }: Draft): Iterable<Finding> {
  const first = new Map<string, Entry>();
  for (const entry of entries) {
    const { record } = entry;
    if (record === null || !("evidence" in record)) continue;
    const key = JSON.stringify([record.type, record.source, record.evidence, gistOf(record)]);
    const before = first.get(key);
    if (!before) {
      first.set(key, entry);
      continue;
    }
    const says = `says the same as ${before.label}, at the same place. Remove one of the two.`;
    yield { entry, code: "duplicate-report", path: [], says };
  }
}

/** What makes a report the same as another at its place. */
function gistOf(report: Report): unknown {
  if (report.type === "quote") return report.utterance;
  if (report.type === "figure") return [report.measure, report.claimant];
  return { ...report, id: null, note: null };
}
