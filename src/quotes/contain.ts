import type { Column } from "./align.js";
import { placesOf } from "./places.js";
import { sameWord } from "./similarity.js";
import type { Token } from "./tokenise.js";

/** A place where the words of one text stand in another, one after the other. */
export interface Occurrence {
  /** For each word of the part, the index of that word in the whole; -1 for a bracket passed over. */
  readonly places: readonly number[];
  /** Indexes of the words of the whole that an ellipsis in the part stands for. */
  readonly omitted: readonly number[];
}

const MOST_STEPS = 500_000;
const MOST_OCCURRENCES = 64;

/**
 * Every place where `part` stands in `whole` word for word.
 *
 * Short brackets of the printed text ("They (America) were struck") may be passed over: they are an
 * editor's. An ellipsis in the part may stand for any words of the whole.
 *
 * @param part - The words to find.
 * @param whole - The words to find them in.
 * @param printed - Which of the two is the printed text.
 * @returns At most 64 places, in order. Linear but for texts that repeat themselves, and bounded for those.
 */
export function occurrences(
  part: readonly Token[],
  whole: readonly Token[],
  printed: "part" | "whole",
): readonly Occurrence[] {
  const found: Occurrence[] = [];
  const places = placesOf(whole);
  const needed = printed === "part" ? part.filter((token) => token.aside < 0) : part;
  if (needed.length === 0 || needed.length > whole.length) return found;
  if (!needed.every((token) => places.has(token.key) || (token.alt !== null && places.has(token.alt)))) {
    return found;
  }
  const budget = { steps: MOST_STEPS };
  const first = part[0] as Token;
  const starts = first.aside >= 0 && printed === "part" ? [first, needed[0] as Token] : [first];
  const at = new Set(
    starts.flatMap((t) => [...(places.get(t.key) ?? []), ...(places.get(t.alt ?? "") ?? [])]),
  );
  for (const start of [...at].sort((x, y) => x - y)) {
    const occurrence = occurrenceAt(part, whole, start, printed, budget);
    if (occurrence) found.push(occurrence);
    if (found.length === MOST_OCCURRENCES || budget.steps <= 0) break;
  }
  return found;
}

function occurrenceAt(
  part: readonly Token[],
  whole: readonly Token[],
  start: number,
  printed: "part" | "whole",
  budget: { steps: number },
): Occurrence | null {
  const places: number[] = [];
  const omitted: number[] = [];
  let at = start;
  while (places.length < part.length) {
    if (budget.steps-- <= 0) return null;
    const wanted = part[places.length] as Token;
    const here = whole[at];
    if (here && sameWord(wanted, here)) {
      places.push(at++);
    } else if (printed === "part" && opensAside(part, places.length)) {
      const { aside } = wanted;
      while (part[places.length]?.aside === aside) places.push(-1);
    } else if (printed === "whole" && here && opensAside(whole, at)) {
      while (whole[at]?.aside === here.aside) at++;
    } else if (printed === "whole" && places.length > 0 && isEllipsis(wanted.before) && here) {
      omitted.push(at++);
    } else {
      return null;
    }
  }
  return { places, omitted };
}

function opensAside(tokens: readonly Token[], index: number): boolean {
  const aside = tokens[index]?.aside ?? -1;
  return aside >= 0 && tokens[index - 1]?.aside !== aside;
}

function isEllipsis(marks: string): boolean {
  return /…|\.{2}/.test(marks);
}

/** Whether nothing of the whole is left out but brackets. */
export function isWhole(whole: readonly Token[], { places }: Occurrence): boolean {
  const taken = new Set(places);
  return whole.every((token, index) => token.aside >= 0 || taken.has(index));
}

/** The occurrence as an alignment of the part (first text) with the whole (second text). */
export function occurrenceColumns(whole: readonly Token[], found: Occurrence): readonly Column[] {
  const columns: Column[] = [];
  let next = 0;
  const leave = (to: number): void => {
    if (to > next) columns.push({ a: -1, b: next, likeness: 0, length: to - next });
    next = Math.max(next, to);
  };
  for (const [index, place] of found.places.entries()) {
    if (place < 0) {
      columns.push({ a: index, b: -1, likeness: 0, length: 1 });
      continue;
    }
    leave(place);
    columns.push({ a: index, b: place, likeness: 1, length: 1 });
    next = place + 1;
  }
  leave(whole.length);
  return columns;
}
