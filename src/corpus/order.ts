import type { Evidence, Report } from "../model/index.js";

/** Orders strings by their code units, the same in every locale. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Orders passages by where they begin, then by where they end. */
export function compareEvidence(a: Evidence, b: Evidence): number {
  return a.start - b.start || a.end - b.end;
}

/** Records by id, whatever order they came in. */
export function byId<R extends { readonly id: string }>(records: Iterable<R>): R[] {
  return [...records].sort((a, b) => compareText(a.id, b.id));
}

/** Orders reports by source, then by where they begin and end in its text, then by id. */
export function compareReports(a: Report, b: Report): number {
  return (
    compareText(a.source, b.source) || compareEvidence(a.evidence, b.evidence) || compareText(a.id, b.id)
  );
}

/** Reports as {@link compareReports} orders them, whatever order they came in. */
export function inTextOrder<R extends Report>(reports: Iterable<R>): R[] {
  return [...reports].sort(compareReports);
}
