import type { Evidence } from "../../model/index.js";

/** Orders strings by their code units, the same in every locale. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Orders passages by where they begin, then by where they end. */
export function compareEvidence(a: Evidence, b: Evidence): number {
  return a.start - b.start || a.end - b.end;
}
