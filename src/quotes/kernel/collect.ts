import type { Question } from "./question.js";
import { rowsOf, type Segment } from "./segment.js";

/** Room to add up weights in, kept between searches. */
export interface Sums {
  /** For each row, the weight of the words found so far in whole steps, rounded up; all zero between searches. */
  sums: Uint16Array;
  /** For each row, the last word that was found in it by one of several terms. */
  stamps: Uint32Array;
  stamp: number;
  /** The rows that have any, in the order found. */
  touched: Uint32Array;
  found: number;
  /** The greatest sum in steps, and the first row that has it. */
  most: number;
  mostRow: number;
}

/** Room for no row yet. */
export function createSums(): Sums {
  return {
    sums: new Uint16Array(0),
    stamps: new Uint32Array(0),
    stamp: 0,
    touched: new Uint32Array(0),
    found: 0,
    most: 0,
    mostRow: -1,
  };
}

/** Rows that share less than this part of what the best row shares are no answers. */
export const WORTH_A_LOOK = 0.5;

/** To read a row in full costs as much as so many steps through a list. */
const READING = 64;

/** A question weighs so many steps. */
const STEPS = 0x8000;
/** Of very many words, each rounded up, a sum may be more than 16 bits hold. So much is enough to be kept anyway. */
const FULL = 0xffff;

/**
 * The rows of a segment that share at least half as much of the question's weight as the row that shares most.
 *
 * The idea of MaxScore (Turtle and Flood 1995): the rarest words first. Once all words still to come weigh less
 * than half of what one row shares, no row that has none of the others can become an answer, and once few
 * enough can, the long lists of common words need not be read at all.
 *
 * @param segment - The rows.
 * @param question - The question.
 * @param skip - 1 for each row to leave out; `null` for none.
 * @param shareOf - What the words weigh that a row shares with the question; asked for the most promising rows.
 * @param room - Is used, and cleared again.
 * @returns Row numbers, in no order: those rows, and others. Valid until the next search. In the worst case linear in
 *   the rows of all words.
 */
export function collect(
  segment: Segment,
  question: Question,
  skip: Uint8Array | null,
  shareOf: (row: number) => number,
  room: Sums,
): Uint32Array {
  if (room.sums.length < segment.size) {
    room.sums = new Uint16Array(segment.size);
    room.stamps = new Uint32Array(segment.size);
    room.touched = new Uint32Array(segment.size);
  }
  room.found = 0;
  room.most = 0;
  room.mostRow = -1;
  let best = 0;
  let probed = -1;
  let coming = question.total;
  const step = question.total / STEPS;
  /** What each row has that was found, at least. */
  let held = Number.POSITIVE_INFINITY;
  /** What a row has to have by now, in steps, to share enough in the end. */
  const least = (): number => {
    if (room.mostRow !== probed) {
      probed = room.mostRow;
      best = Math.max(best, shareOf(probed));
    }
    return (WORTH_A_LOOK * best - coming) / step - ROUNDING;
  };
  for (const { weight, terms, rows } of question.words) {
    const enough = least();
    if (enough > held) {
      keep(room, enough);
      held = enough;
    }
    if (enough > 0 && room.found * READING < rows) break;
    const stamp = terms.length > 1 ? ++room.stamp : 0;
    const steps = Math.ceil(weight / step);
    for (const term of terms) {
      const list = rowsOf(segment, term);
      if (enough > 0) addToFound(list, steps, stamp, room);
      else add(list, steps, stamp, skip, room);
    }
    if (enough <= 0) held = Math.min(held, steps);
    // A word that the question has twice stands once in the row at least; the other one may still come.
    coming -= weight;
  }
  keep(room, least());
  const found = room.touched.subarray(0, room.found);
  for (let n = 0; n < found.length; n++) room.sums[found[n] as number] = 0;
  return found;
}

/** In steps, more than what is lost where fractions are added. */
const ROUNDING = 1e-3;

function add(list: Uint32Array, steps: number, stamp: number, skip: Uint8Array | null, room: Sums): void {
  const { sums, stamps, touched } = room;
  let { found, most } = room;
  for (let n = 0; n < list.length; n++) {
    const row = list[n] as number;
    const sum = sums[row] as number;
    if (sum === 0) {
      if (skip !== null && skip[row] === 1) continue;
      touched[found++] = row;
    }
    if (stamp !== 0) {
      if (stamps[row] === stamp) continue;
      stamps[row] = stamp;
    }
    const next = Math.min(sum + steps, FULL);
    sums[row] = next;
    if (next > most) {
      most = next;
      room.mostRow = row;
    }
  }
  room.found = found;
  room.most = most;
}

/** Adds to the rows found before, and finds no others. */
function addToFound(list: Uint32Array, steps: number, stamp: number, room: Sums): void {
  const { sums, stamps } = room;
  let { most } = room;
  for (let n = 0; n < list.length; n++) {
    const row = list[n] as number;
    const sum = sums[row] as number;
    if (sum === 0) continue;
    if (stamp !== 0) {
      if (stamps[row] === stamp) continue;
      stamps[row] = stamp;
    }
    const next = Math.min(sum + steps, FULL);
    sums[row] = next;
    if (next > most) {
      most = next;
      room.mostRow = row;
    }
  }
  room.most = most;
}

/** Keeps the rows that have at least so much. */
function keep(room: Sums, least: number): void {
  const { sums, touched, found } = room;
  let kept = 0;
  for (let n = 0; n < found; n++) {
    const row = touched[n] as number;
    if ((sums[row] as number) >= least) touched[kept++] = row;
    else sums[row] = 0;
  }
  room.found = kept;
}
