import { distance } from "fastest-levenshtein";
import type { Token } from "./tokenise.js";

/** What two forms of one word, or a word and a slip of the pen, count for; the same word counts 1. */
export const KINDRED = 0.7;
const LONGEST = 32;

/** Whether two words are the same to a reader: equal once folded, or a contraction that can mean either. */
export function sameWord(a: Token, b: Token): boolean {
  return a.key === b.key || a.alt === b.key || b.alt === a.key;
}

/** How alike two words are: 1 the same, {@link KINDRED} an inflected form or a typo, else 0. */
export function similarity(a: Token, b: Token): number {
  if (sameWord(a, b)) return 1;
  if (a.kind === "number" || b.kind === "number") return 0;
  if (a.stem === b.stem && a.kind !== "negation" && b.kind !== "negation") return KINDRED;
  return isTypo(a, b) ? KINDRED : 0;
}

/**
 * Whether one word may be a slip for the other: one edit from five letters on, two from eight, or two
 * letters swapped. Two words that are both everyday English are no slips for each other: "now" is not "not".
 */
function isTypo(a: Token, b: Token): boolean {
  if (a.kind !== "rare" && b.kind !== "rare") return false;
  return isSlip(a.key, b.key);
}

/** The same for words of which at least one is rare. */
export function isSlip(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  const longer = Math.max(a.length, b.length);
  if (shorter < 3 || longer > LONGEST || longer - shorter > 2) return false;
  if (a[0] !== b[0] && a[a.length - 1] !== b[b.length - 1]) return false; // slips spare the one end or the other
  const edits = distance(a, b);
  if (edits === 1) return shorter >= 5;
  return edits === 2 && (shorter >= 8 || isSwap(a, b));
}

function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
