import { collectionOf, recordTypes } from "../corpus/index.js";
import type { Entry } from "./entry.js";
import type { CorpusIssue } from "./issues.js";
import type { Flaw } from "./kind.js";
import { capital, fieldName, type Path } from "./words.js";

/** A flaw, and the entry that has it; `null`: the input as a whole, and the path begins at its root. */
export interface Finding extends Flaw {
  readonly entry: Entry | null;
}

/** The findings as issues, in the order of the input. */
export function toIssues(findings: readonly Finding[]): readonly CorpusIssue[] {
  // Sorting is stable: what was found about one record stays in the order of the checks.
  return [...findings].sort(inInputOrder).map(({ entry, code, path, says }) => {
    const full = [...(entry?.path ?? []), ...path];
    const record = entry?.label ?? null;
    const line = lineOf(full);
    const message =
      line === null
        ? sentence(record, record ? path : full, says)
        : `Line ${line}: ${sentence(record ?? "the record", entry ? path : path.slice(1), says)}`;
    return Object.freeze({ code, path: Object.freeze(full), record, message });
  });
}

/** The line of NDJSON that a path begins with; `null` in all other input. */
export function lineOf([first]: Path): number | null {
  return typeof first === "number" ? first : null;
}

/** A sentence that names the record and the field. */
function sentence(record: string | null, path: Path, says: string): string {
  if (path.length > 0) return `In ${record ?? "the corpus"}, \`${fieldName(path)}\` ${says}`;
  return `${capital(record ?? "the corpus")} ${says}`;
}

const rank = new Map<string, number>(recordTypes.map((type, index) => [collectionOf[type], index]));

function inInputOrder(a: Finding, b: Finding): number {
  return rankOf(a) - rankOf(b) || indexOf(a) - indexOf(b);
}

function rankOf({ entry, path }: Finding): number {
  if (lineOf(entry?.path ?? path) !== null) return 0;
  return entry ? (rank.get(collectionOf[entry.type]) ?? 0) : -1;
}

function indexOf({ entry, path }: Finding): number {
  return lineOf(entry?.path ?? path) ?? (entry ? Number(entry.path[1]) : 0);
}
