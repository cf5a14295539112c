import type { Report } from "../model/index.js";

/** Orders strings by their code units, the same in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Records by id, whatever order they came in. */
export function byId<R extends { readonly id: string }>(records: Iterable<R>): R[] {
  return [...records].sort((a, b) => compareText(a.id, b.id));
}

/** Reports by source, then by where they begin and end in its text, then by id: whatever order they came in. */
export function inTextOrder<R extends Report>(reports: Iterable<R>): R[] {
  return [...reports].sort(
    (a, b) =>
      compareText(a.source, b.source) ||
      a.evidence.start - b.evidence.start ||
      a.evidence.end - b.evidence.end ||
      compareText(a.id, b.id),
  );
}
