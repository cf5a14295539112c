import { reportTypes } from "../../corpus/index.js";
import type { RecordType } from "../../model/index.js";
import type { Draft } from "../draft.js";
import type { Entry } from "../entry.js";
import { type Finding, lineOf } from "../findings.js";
import { fieldName } from "../words.js";

/** No two things of one type, and no two reports of any type, share an id. */
export function* checkIds({ entries }: Draft): Iterable<Finding> {
  const reports: ReadonlySet<RecordType> = new Set(reportTypes);
  const taken = new Map<string, Entry>();
  for (const entry of entries) {
    if (entry.id === null) continue;
    const isReport = reports.has(entry.type);
    const key = JSON.stringify([isReport ? "report" : entry.type, entry.id]);
    const first = taken.get(key);
    if (!first) {
      taken.set(key, entry);
      continue;
    }
    const rule = isReport
      ? "Every report needs an id of its own, whatever its type"
      : `Every ${entry.type} needs an id of its own`;
    const says = `is already the id of ${first.type} ${placeOf(first)}. ${rule}: rename or remove one.`;
    yield { entry, code: "duplicate-id", path: ["id"], says };
  }
}

function placeOf({ path }: Entry): string {
  const line = lineOf(path);
  return line === null ? `\`${fieldName(path)}\`` : `in line ${line}`;
}
