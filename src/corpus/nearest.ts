import { distance } from "fastest-levenshtein";

/** Longer words than any id or field name: nothing is near to them, and comparing them would cost too much. */
const longest = 100;

/**
 * The candidate that `word` was probably meant to be, or `null` when none is near: at most a third of its
 * characters may differ. Ties go to the first.
 */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  if (typeof word !== "string" || word.length > longest) return null;
  let best: string | null = null;
  let least = Math.floor(Math.min(word.length, 60) / 3) + 1;
  const wanted = word.toLowerCase();
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const edits = distance(wanted, candidate.toLowerCase());
    if (edits < least) {
      best = candidate;
      least = edits;
    }
  }
  return best;
}
