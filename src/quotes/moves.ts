import type { Column } from "./align.js";
import { placesOf } from "./places.js";
import { sameWord } from "./similarity.js";
import type { Token } from "./tokenise.js";

/** Columns that follow each other: all of them unlike, or a single other one. */
interface Run {
  readonly columns: readonly Column[];
  /** Whether words may leave it: it pairs no words that are alike, and cuts no printed unit. */
  readonly loose: boolean;
}

/** Each word is held against at most so many places in the other text. */
const MOST_PLACES = 16;

/**
 * Finds words that stand in both texts, but elsewhere: what the alignment shows as left out here and
 * added there. From left to right, the longest run of such words is a move, of equal ones the one that moves least; it has a
 * word that is no function word, and only whole printed units ("isn't" is one). A function word that is
 * paired between two gaps goes along with a move around it: "planned to attack".
 *
 * @param columns - The alignment.
 * @param a - The words of the first text.
 * @param b - The words of the second text.
 * @returns The alignment, in which the words of a move have columns of their own, with the number of the move.
 */
export function withMoves(
  columns: readonly Column[],
  a: readonly Token[],
  b: readonly Token[],
): readonly Column[] {
  if (!canMove(columns, a, b)) return columns;
  const [released, weak] = releaseWeak(columns, a);
  if (weak.size > 0) {
    const moved = moveIn(released, a, b);
    if (moved.some(({ a: at, move }) => move !== undefined && weak.has(at))) return moved;
  }
  return moveIn(columns, a, b);
}

/** Whether any unpaired word that tells something stands in the second text too. */
function canMove(columns: readonly Column[], a: readonly Token[], b: readonly Token[]): boolean {
  const places = placesOf(b);
  for (const { a: at, likeness } of columns) {
    const word = likeness === 0 ? a[at] : undefined;
    if (word && word.kind !== "function" && places.has(word.key)) return true;
  }
  return false;
}

/** The alignment without the pairs of function words that stand alone between gaps, and those words. */
function releaseWeak(
  columns: readonly Column[],
  a: readonly Token[],
): readonly [columns: readonly Column[], words: ReadonlySet<number>] {
  const words = new Set<number>();
  const isGap = (column: Column | undefined): boolean => column !== undefined && column.likeness === 0;
  const released = columns.flatMap((column, index): Column[] => {
    const alone = isGap(columns[index - 1]) && isGap(columns[index + 1]) && column.likeness > 0;
    if (!alone || a[column.a]?.kind !== "function") return [column];
    words.add(column.a);
    return [
      { a: column.a, b: -1, likeness: 0, length: 1 },
      { a: -1, b: column.b, likeness: 0, length: 1 },
    ];
  });
  return [released, words];
}

function moveIn(columns: readonly Column[], a: readonly Token[], b: readonly Token[]): readonly Column[] {
  const runs = runsOf(columns, a, b);
  const free = runs.flatMap((run) => (run.loose ? run.columns : []));
  const looseA = free.flatMap((column) => (column.a >= 0 ? [column.a] : []));
  const looseB = free.flatMap((column) => (column.b >= 0 ? [column.b] : []));
  if (looseA.length === 0 || looseB.length === 0) return columns;
  const [movesA, movesB] = findMoves(a, b, looseA, looseB, besides(columns));
  if (movesA.size === 0) return columns;
  return runs.flatMap((run) => (run.loose ? apart(run.columns, a, b, movesA, movesB) : run.columns));
}

/** For each word of the first text, how many words of the second stand before it in the alignment. */
function besides(columns: readonly Column[]): ReadonlyMap<number, number> {
  const beside = new Map<number, number>();
  let next = 0;
  for (const column of columns) {
    if (column.a >= 0) beside.set(column.a, next);
    if (column.b >= 0) next = column.b + column.length;
  }
  return beside;
}

/** Whether this word and the one before it are printed as one ("isn't"). */
export function insideUnit(tokens: readonly Token[], index: number): boolean {
  return index > 0 && index < tokens.length && tokens[index - 1]?.unit === tokens[index]?.unit;
}

function runsOf(columns: readonly Column[], a: readonly Token[], b: readonly Token[]): readonly Run[] {
  const runs: Run[] = [];
  let [nextA, nextB] = [0, 0];
  for (let index = 0; index < columns.length; ) {
    const clean = !insideUnit(a, nextA) && !insideUnit(b, nextB);
    let end = index;
    while (isLoose(columns[end])) end++;
    const run = columns.slice(index, Math.max(end, index + 1));
    for (const column of run) {
      if (column.a >= 0) nextA = column.a + column.length;
      if (column.b >= 0) nextB = column.b + column.length;
    }
    const loose = end > index && clean && !insideUnit(a, nextA) && !insideUnit(b, nextB);
    runs.push({ columns: run, loose });
    index += run.length;
  }
  return runs;
}

function isLoose(column: Column | undefined): boolean {
  return column !== undefined && column.likeness === 0 && column.length === 1;
}

type Moves = ReadonlyMap<number, number>;

/** For the words of either text that moved, by index, the number of the move. */
function findMoves(
  a: readonly Token[],
  b: readonly Token[],
  looseA: readonly number[],
  looseB: readonly number[],
  beside: ReadonlyMap<number, number>,
): readonly [Moves, Moves] {
  const places = new Map<string, number[]>();
  for (const at of looseB) {
    const key = b[at]?.key as string;
    const list = places.get(key);
    if (!list) places.set(key, [at]);
    else if (list.length < MOST_PLACES) list.push(at);
  }
  const [movesA, movesB] = [new Map<number, number>(), new Map<number, number>()];
  const [freeA, freeB] = [new Set(looseA), new Set(looseB)];
  let moves = 0;
  for (const start of looseA) {
    if (!freeA.has(start)) continue;
    let [best, length, far] = [-1, 0, 0];
    for (const place of places.get(a[start]?.key as string) ?? []) {
      const run = runAt(a, b, start, place, freeA, freeB);
      const way = Math.abs(place - (beside.get(start) ?? 0));
      if (run > length || (run === length && way < far)) [best, length, far] = [place, run, way];
    }
    for (let step = 0; step < length; step++) {
      movesA.set(start + step, moves);
      movesB.set(best + step, moves);
      freeA.delete(start + step);
      freeB.delete(best + step);
    }
    if (length > 0) moves++;
  }
  return [movesA, movesB];
}

/** How many words from these two places on are the same; 0 when none of them tells anything. */
function runAt(
  a: readonly Token[],
  b: readonly Token[],
  start: number,
  place: number,
  freeA: ReadonlySet<number>,
  freeB: ReadonlySet<number>,
): number {
  if (insideUnit(a, start) || insideUnit(b, place)) return 0;
  let whole = 0;
  let tells = false;
  for (let run = 0; freeA.has(start + run) && freeB.has(place + run); ) {
    const word = a[start + run] as Token;
    if (!sameWord(word, b[place + run] as Token)) break;
    tells ||= word.kind !== "function";
    run++;
    if (tells && !insideUnit(a, start + run) && !insideUnit(b, place + run)) whole = run;
  }
  return whole;
}

/** A run with its moves set apart; what is left of both texts stays side by side. */
function apart(
  columns: readonly Column[],
  a: readonly Token[],
  b: readonly Token[],
  movesA: Moves,
  movesB: Moves,
): readonly Column[] {
  const ofA = columns.flatMap((column) => (column.a >= 0 ? [column.a] : []));
  const ofB = columns.flatMap((column) => (column.b >= 0 ? [column.b] : []));
  if (!ofA.some((at) => movesA.has(at)) && !ofB.some((at) => movesB.has(at))) return columns;
  const parts: Column[] = [];
  let [i, j] = [0, 0];
  while (i < ofA.length || j < ofB.length) {
    const [atA = -1, atB = -1] = [ofA[i], ofB[j]];
    const [moveA, moveB] = [movesA.get(atA), movesB.get(atB)];
    // A printed unit of the other text is ended before a move begins.
    const takesA = atA >= 0 && moveA === undefined;
    const takesB = atB >= 0 && moveB === undefined;
    if (moveA !== undefined && !(takesB && insideUnit(b, atB))) {
      parts.push({ a: atA, b: -1, likeness: 0, length: 1, move: moveA });
      i++;
    } else if (moveB !== undefined && !(takesA && insideUnit(a, atA))) {
      parts.push({ a: -1, b: atB, likeness: 0, length: 1, move: moveB });
      j++;
    } else {
      parts.push({ a: takesA ? atA : -1, b: takesB ? atB : -1, likeness: 0, length: 1 });
      if (takesA) i++;
      if (takesB) j++;
    }
  }
  return parts;
}
