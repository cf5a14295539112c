import type { Evidence } from "../model/index.js";
import { type CodePoints, codePointLength } from "./code-points.js";
import type { Printed } from "./printed.js";

/** How far around its recorded place a passage is looked for, in code points. */
const reach = 2000;
/** Shorter words stand in too many places for the nearest one to mean anything. */
const telling = 8;
/** Words of this length are hardly printed twice by chance. */
const sure = 20;
/** How often one text is searched from end to end for a passage that is nowhere near. */
const fullSearches = 20;

/** A passage that does not hold the recorded words. */
export interface Misfit {
  /** What should stand there. */
  readonly printed: Printed & { readonly evidence: Evidence };
  /** What stands there instead. */
  readonly found: string;
  /** Where the recorded words stand now; `null`: it cannot be told. */
  readonly movedTo: Evidence | null;
}

/** What became of the passages of one text. */
export interface PassageCheck {
  /** Those that do not fit, in text order. */
  readonly misfits: readonly Misfit[];
  /** The code point up to which every passage fits. */
  readonly goodUpTo: number;
}

/** Compares every passage, given in text order, with what stands in the text. */
export function checkPassages(text: CodePoints, printed: readonly Printed[]): PassageCheck {
  const passages = printed.filter((one): one is Misfit["printed"] => one.evidence !== null);
  const wrong = passages.filter((one) => !fits(text, one, 0));
  const first = wrong[0]?.evidence.start ?? text.length;
  const before = passages.slice(0, wrong[0] ? passages.indexOf(wrong[0]) : undefined);
  const shifts = findShifts(text, wrong);
  return {
    goodUpTo: Math.min(
      first,
      before.reduce((end, { evidence }) => Math.max(end, evidence.end), 0),
    ),
    misfits: wrong.map((one, i) => ({
      printed: one,
      found: text.slice(one.evidence.start, one.evidence.end),
      movedTo: moved(one.evidence, shifts[i] ?? null),
    })),
  };
}

function fits(text: CodePoints, { code, words, evidence }: Misfit["printed"], shift: number): boolean {
  const passage = text.slice(evidence.start + shift, evidence.end + shift);
  return code === "slice" ? passage === words : passage.includes(words);
}

function moved({ start, end }: Evidence, shift: number | null): Evidence | null {
  return shift === null ? null : { start: start + shift, end: end + shift };
}

/** By how much each misfit has moved, as far as that can be told. */
function findShifts(text: CodePoints, wrong: readonly Misfit["printed"][]): readonly (number | null)[] {
  const shifts = trusted(candidates(text, wrong), wrong);
  fill(text, wrong, shifts, [...shifts.keys()]);
  fill(text, wrong, shifts, [...shifts.keys()].reverse());
  return shifts;
}

/** Looks for each passage of some length, at first where the one before it went. */
function candidates(text: CodePoints, wrong: readonly Misfit["printed"][]): readonly (number | null)[] {
  let last = 0;
  let searches = fullSearches;
  return wrong.map((one) => {
    const length = codePointLength(one.words);
    if (one.code !== "slice" || length < telling) return null;
    if (last !== 0 && fits(text, one, last)) return last;
    const { start } = one.evidence;
    let place = text.findNear(one.words, start + last, reach);
    if (place === null && searches-- > 0) place = text.findNear(one.words, start + last, text.length);
    if (place === null || place === start) return null;
    if (length >= sure) last = place - start;
    return place - start;
  });
}

/** Words may stand elsewhere by chance: a short passage needs a second one that went as far. */
function trusted(shifts: readonly (number | null)[], wrong: readonly Misfit["printed"][]): (number | null)[] {
  const count = new Map<number | null, number>();
  for (const shift of shifts) count.set(shift, (count.get(shift) ?? 0) + 1);
  return shifts.map((shift, i) =>
    count.get(shift) === 1 && codePointLength(wrong[i]?.words ?? "") < sure ? null : shift,
  );
}

/** Short words and terms went with the passage next to them, if they stand there. */
function fill(
  text: CodePoints,
  wrong: readonly Misfit["printed"][],
  shifts: (number | null)[],
  order: readonly number[],
): void {
  let last: number | null = null;
  for (const i of order) {
    const one = wrong[i];
    if (one && shifts[i] === null && last !== null && fits(text, one, last)) shifts[i] = last;
    last = shifts[i] ?? last;
  }
}
