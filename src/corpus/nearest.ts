import { distance } from "fastest-levenshtein";

/** Longer words than any id or field name: nothing is near to them, and comparing them would cost too much. */
const longest = 100;

/**
 * The candidate that `word` was probably meant to be, or `null` when none is near: at most a third of its
 * characters may differ, two neighbours that were swapped counting as one. Else the candidate of which `word` is a
 * whole part, as `roe` is of `ada-roe`. Ties go to the first.
 */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  if (typeof word !== "string" || word.length > longest) return null;
  let best: string | null = null;
  let part: string | null = null;
  let least = Math.floor(Math.min(word.length, 60) / 3) + 1;
  const wanted = word.toLowerCase();
  const asPart = wanted.replace(/[\s_]+/g, "-");
  for (const candidate of candidates) {
    if (part === null && asPart.length >= shortestPart && `-${candidate}-`.includes(`-${asPart}-`))
      part = candidate;
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const given = candidate.toLowerCase();
    const edits = isSwap(wanted, given) ? 1 : distance(wanted, given);
    if (edits < least) {
      best = candidate;
      least = edits;
    }
  }
  return best ?? part;
}

/** Words shorter than this are part of too many ids. */
const shortestPart = 3;

/** Whether two words differ in two neighbouring letters that were swapped, and in nothing else. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let first = 0;
  while (first < a.length && a[first] === b[first]) first++;
  return (
    first + 1 < a.length &&
    a[first] === b[first + 1] &&
    a[first + 1] === b[first] &&
    a.slice(first + 2) === b.slice(first + 2)
  );
}
