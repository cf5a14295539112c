import { type Growable, growableNumbers, makeRoom } from "./growable.js";
import type { Question } from "./question.js";
import { bitsOf, rowsOf, type Segment } from "./segment.js";

/** Rows that share less than this part of what the best row shares are no answers. */
export const WORTH_A_LOOK = 0.5;

/** What all words of a question weigh together, in the whole numbers that are added up. */
const UNITS = 1 << 16;
/** So many rows are gone through at a time: their sums stay in the nearest cache. */
const BLOCK = 1 << 13;

/** Room to add up weights in, kept between searches. */
export interface Sums {
  /** For each row of a block what its words weigh; all zero between blocks. */
  readonly sums: Int32Array;
  readonly rows: Growable<Uint32Array>;
  readonly shares: Growable<Uint32Array>;
}

/** Room for one block, and for no row found. */
export function createSums(): Sums {
  return { sums: new Int32Array(BLOCK), rows: growableNumbers(), shares: growableNumbers() };
}

/** Some rows, and for each the most that it can share with the question, in units of which all of it has {@link UNITS}. */
export interface Collected {
  readonly rows: Uint32Array;
  readonly shares: Uint32Array;
}

/** The row with most of the rarest words is looked for in lists of so many rows together. */
const FIRST_LOOK = 1 << 17;

/**
 * The rows of a segment that share at least half as much of the question's weight as the row that shares most.
 *
 * The idea of MaxScore (Turtle and Flood 1995): first a row that has most of the rarest words is found. Then
 * a row that has none but the most common words, which weigh less than half of what that one shares, can be no
 * answer: the lists of the other words are added up, one block of rows after the other, and only for rows that
 * still can become answers each common word is asked whether it stands there.
 *
 * @param segment - The rows.
 * @param question - The question.
 * @param skip - 1 for each row to leave out; `null` for none.
 * @param shareOf - What the words weigh that a row shares with the question; asked for the most promising rows.
 * @param room - Is used again for each search.
 * @returns Those rows, and others, ascending. In the worst case linear in the rows of all words.
 */
export function collect(
  segment: Segment,
  question: Question,
  skip: Uint8Array | null,
  shareOf: (row: number) => number,
  room: Sums,
): Collected {
  const { sums, rows, shares } = room;
  const lists = listsOf(segment, question);
  rows.length = 0;
  shares.length = 0;
  const probe = (row: number): number => (skip?.[row] === 1 ? 0 : unitsOf(shareOf(row), question));
  let best = firstLook(segment, lists, sums, probe);
  for (let from = 0; lists.length > 0 && from < segment.size; from += BLOCK) {
    const size = Math.min(BLOCK, segment.size - from);
    let least = leastOf(best);
    const [read, rest] = split(lists, least);
    for (let n = 0; n < read; n++) addBlock(lists[n] as List, from, from + size, sums);
    const begun = rows.length;
    const enough = least - rest;
    const room = makeRoom(rows, size);
    let end = begun;
    for (let at = 0; at < size; at++) {
      room[end] = from + at;
      if ((sums[at] as number) >= enough) end++;
    }
    rows.length = end;
    makeRoom(shares, size);
    shares.length = begun;
    let [most, mostRow] = [best, -1];
    for (let n = begun; n < end; n++) {
      const row = rows.array[n] as number;
      let sum = sums[row - from] as number;
      let left = rest;
      for (let next = read; next < lists.length && sum + left >= least; next++) {
        const { units, bits } = lists[next] as List;
        left -= units;
        if ((((bits as Uint32Array)[row >>> 5] as number) >>> (row & 31)) & 1) sum += units;
      }
      if (sum + left < least || skip?.[row] === 1) continue;
      rows.array[shares.length] = row;
      shares.array[shares.length++] = sum;
      if (sum > most) [most, mostRow] = [sum, row];
    }
    rows.length = shares.length;
    if (mostRow >= 0) best = Math.max(best, probe(mostRow));
    sums.fill(0, 0, size);
  }
  const least = leastOf(best);
  let kept = 0;
  for (let n = 0; n < rows.length; n++) {
    if ((shares.array[n] as number) < least) continue;
    rows.array[kept] = rows.array[n] as number;
    shares.array[kept++] = shares.array[n] as number;
  }
  return { rows: rows.array.slice(0, kept), shares: shares.array.slice(0, kept) };
}

/** The rows of one term, what they get for it, and how far they have been read. */
interface List {
  readonly rows: Uint32Array;
  readonly units: number;
  /** The same rows as bits, where they are many. */
  readonly bits: Uint32Array | null;
  at: number;
}

/** The shortest first. */
function listsOf(segment: Segment, question: Question): readonly List[] {
  const lists = question.words.flatMap(({ weight, places, terms }) =>
    terms.flatMap((term) => {
      const rows = rowsOf(segment, term);
      // A row may have a word as often as the question has it: a bound from above is rounded up.
      const units = Math.ceil((weight * places.length * UNITS) / question.total);
      return rows.length === 0 ? [] : [{ rows, units, bits: bitsOf(segment, term, rows), at: 0 }];
    }),
  );
  return lists.sort((a, b) => a.rows.length - b.rows.length);
}

/** How many lists have to be read, when rows with less than this are no answers, and what the rest of them weighs. */
function split(lists: readonly List[], least: number): [read: number, rest: number] {
  let read = lists.length;
  let rest = 0;
  for (; read > 0; read--) {
    const { units, bits } = lists[read - 1] as List;
    if (bits === null || rest + units >= least) break;
    rest += units;
  }
  return [read, rest];
}

/** What the row shares that has most of the rarest words. */
function firstLook(
  { size }: Segment,
  lists: readonly List[],
  sums: Int32Array,
  probe: (row: number) => number,
): number {
  let count = 0;
  let length = 0;
  while (count < lists.length && length < FIRST_LOOK) length += lists[count++]?.rows.length ?? 0;
  let [most, mostRow] = [0, -1];
  for (let from = 0; from < size; from += BLOCK) {
    const to = Math.min(size, from + BLOCK);
    for (let n = 0; n < count; n++) {
      const list = lists[n] as List;
      const { rows, units } = list;
      let { at } = list;
      for (; at < rows.length; at++) {
        const row = rows[at] as number;
        if (row >= to) break;
        const sum = (sums[row - from] as number) + units;
        sums[row - from] = sum;
        if (sum > most) [most, mostRow] = [sum, row];
      }
      list.at = at;
    }
    sums.fill(0, 0, to - from);
  }
  for (const list of lists) list.at = 0;
  return mostRow < 0 ? 0 : probe(mostRow);
}

function addBlock(list: List, from: number, to: number, sums: Int32Array): void {
  const { rows, units } = list;
  let { at } = list;
  for (; at < rows.length; at++) {
    const row = rows[at] as number;
    if (row >= to) break;
    sums[row - from] = (sums[row - from] as number) + units;
  }
  list.at = at;
}

function unitsOf(weight: number, { total }: Question): number {
  return (weight * UNITS) / total;
}

/** A unit less than it is, for what the sums of weights lose; a row that shares nothing is never an answer. */
function leastOf(best: number): number {
  return Math.max(1, Math.floor(WORTH_A_LOOK * best) - 1);
}

/** A row of one of several segments. */
export type IsWorth = (segment: Segment, row: number, share: number) => boolean;

/** So many rows are looked at, and as many more as are equal to the last of them. */
const MOST_LOOKS = 1 << 15;

/**
 * Which of too many rows are looked at: those that can share most, and of those that can share the same the
 * shortest. It depends on nothing but what the rows hold.
 */
export function mostWorth(found: readonly { readonly segment: Segment; readonly collected: Collected }[]): IsWorth {
  const all = found.reduce((sum, { collected }) => sum + collected.rows.length, 0);
  if (all <= MOST_LOOKS) return () => true;
  const byShare = new Map<number, number>();
  for (const { collected } of found) {
    for (const share of collected.shares) byShare.set(share, (byShare.get(share) ?? 0) + 1);
  }
  const [least, before] = cut(byShare, (a, b) => b - a, MOST_LOOKS);
  const byLength = new Map<number, number>();
  for (const { segment, collected } of found) {
    for (const [n, row] of collected.rows.entries()) {
      if (collected.shares[n] !== least) continue;
      const length = lengthOf(segment, row);
      byLength.set(length, (byLength.get(length) ?? 0) + 1);
    }
  }
  const [longest] = cut(byLength, (a, b) => a - b, MOST_LOOKS - before);
  return (segment, row, share) => share > least || (share === least && lengthOf(segment, row) <= longest);
}

function lengthOf({ starts }: Segment, row: number): number {
  return (starts[row + 1] as number) - (starts[row] as number);
}

/** The value with which so many are reached, and how many there are before it. */
function cut(
  counts: ReadonlyMap<number, number>,
  order: (a: number, b: number) => number,
  most: number,
): [value: number, before: number] {
  let before = 0;
  let last = 0;
  for (const value of [...counts.keys()].sort(order)) {
    last = value;
    const count = counts.get(value) as number;
    if (before + count >= most) break;
    before += count;
  }
  return [last, before];
}
