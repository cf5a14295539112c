import type { Question } from "./question.js";
import { rowsOf, type Segment } from "./segment.js";

/** Room to add up weights in, kept between searches; all zero. */
export interface Sums {
  /** For each row, the weight of the words found so far. */
  sums: Float32Array;
  /** For each row, the last word that was found in it by one of several terms. */
  stamps: Uint32Array;
  /** The rows that have any, in the order found. */
  touched: Uint32Array;
}

/** Room for no row yet. */
export function createSums(): Sums {
  return { sums: new Float32Array(0), stamps: new Uint32Array(0), touched: new Uint32Array(0) };
}

const BUCKETS = 256;

/**
 * The rows of a segment that can be among those which share most of the question's weight.
 *
 * The idea of MaxScore (Turtle and Flood 1995): the rarest words first. Once so many rows share more than all
 * words still to come can weigh, no other row can overtake them, and once few enough rows can still be among
 * them, the long lists of common words need not be read at all.
 *
 * @param segment - The rows.
 * @param question - The question.
 * @param skip - 1 for each row to leave out; `null` for none.
 * @param wanted - How many rows to find; all ties with the last are found too.
 * @param room - Is used, and left as it was.
 * @returns Row numbers, in no order: those rows, and others. In the worst case linear in the rows of all words.
 */
export function collect(
  segment: Segment,
  question: Question,
  skip: Uint8Array | null,
  wanted: number,
  room: Sums,
): Uint32Array {
  if (room.sums.length < segment.size) {
    Object.assign(room, {
      sums: new Float32Array(segment.size),
      stamps: new Uint32Array(segment.size),
      touched: new Uint32Array(segment.size),
    });
  }
  const { sums, stamps, touched } = room;
  const { words, total } = question;
  let found = 0;
  let coming = total;
  let least = 0; // what the last of the rows wanted has at least
  for (const [index, { weight, terms, rows }] of words.entries()) {
    if (index > 0 && found >= wanted && rows * 2 > found) {
      least = weightOfLast(sums, touched, found, wanted, total);
      if (least > coming) {
        if (countAbove(sums, touched, found, least - coming) * READING < rows) break;
      }
    }
    const closed = least > coming;
    for (const term of terms) {
      found = add(rowsOf(segment, term), weight, terms.length > 1 ? index + 1 : 0, skip, closed, room, found);
    }
    // A word that the question has twice is taken to stand in the row once: a bound from below.
    coming -= weight;
  }
  if (found > wanted) least = Math.max(least, weightOfLast(sums, touched, found, wanted, total));
  const threshold = found > wanted ? least - coming : 0;
  const rows = new Uint32Array(countAbove(sums, touched, found, threshold));
  let at = 0;
  for (let n = 0; n < found; n++) {
    const row = touched[n] as number;
    if ((sums[row] as number) >= threshold) rows[at++] = row;
  }
  for (let n = 0; n < found; n++) {
    const row = touched[n] as number;
    sums[row] = 0;
    stamps[row] = 0;
  }
  return rows;
}

/** To read a row in full costs as much as so many steps through a list. */
const READING = 16;

function add(
  list: Uint32Array,
  weight: number,
  stamp: number,
  skip: Uint8Array | null,
  closed: boolean,
  { sums, stamps, touched }: Sums,
  before: number,
): number {
  let found = before;
  for (let n = 0; n < list.length; n++) {
    const row = list[n] as number;
    const sum = sums[row] as number;
    if (sum === 0) {
      if (closed || (skip !== null && skip[row] === 1)) continue;
      touched[found++] = row;
    }
    if (stamp !== 0) {
      if (stamps[row] === stamp) continue;
      stamps[row] = stamp;
    }
    sums[row] = sum + weight;
  }
  return found;
}

/** What the last of so many rows has at least: rounded down, by a histogram. */
function weightOfLast(sums: Float32Array, touched: Uint32Array, found: number, wanted: number, total: number): number {
  const counts = new Uint32Array(BUCKETS + 1);
  const scale = (BUCKETS * 0.999) / total;
  for (let n = 0; n < found; n++) {
    const bucket = ((sums[touched[n] as number] as number) * scale) | 0;
    counts[bucket] = (counts[bucket] as number) + 1;
  }
  let [bucket, above] = [BUCKETS, 0];
  while (bucket > 0 && above + (counts[bucket] as number) < wanted) above += counts[bucket--] as number;
  return bucket / scale;
}

function countAbove(sums: Float32Array, touched: Uint32Array, found: number, threshold: number): number {
  let count = 0;
  for (let n = 0; n < found; n++) if ((sums[touched[n] as number] as number) >= threshold) count++;
  return count;
}
