import { hashBytes, sameBytes } from "./ids.js";

/**
 * Some rows with all that finds them: columns of numbers, none of which is changed but `dead`.
 *
 * A row is a number from 0 up. Its terms stand in `words` from `starts[row]` to `starts[row + 1]`, its id in
 * `ids` from `idStarts[row]` to `idStarts[row + 1]`. The rows that have the nth term of `terms` stand in
 * `postings` from `heads[n]` to `heads[n + 1]`, ascending.
 */
export interface Segment {
  readonly size: number;
  readonly words: Uint16Array | Uint32Array;
  readonly starts: Uint32Array;
  readonly terms: Uint32Array;
  readonly heads: Uint32Array;
  readonly postings: Uint32Array;
  /** The speaker of each row by number; 0: none. */
  readonly speakers: Uint32Array;
  readonly ids: Uint8Array;
  readonly idStarts: Uint32Array;
  /** An open hash table from the id to the row plus one. */
  readonly idTable: Uint32Array;
  /** 1 for each row that has been removed; `null` while there are none. */
  dead: Uint8Array | null;
  removed: number;
}

/** The columns that are read from rows; the others follow from them. */
export type Columns = Pick<Segment, "size" | "words" | "starts" | "speakers" | "ids" | "idStarts">;

/**
 * Sorts the rows of some columns under their terms, and makes the table of their ids.
 *
 * @param columns - The rows.
 * @param vocabulary - How many terms there are at most.
 * @param onDuplicate - Is told each row whose id an earlier row has.
 * @returns The segment. Linear in the number of words: a counting sort.
 */
export function createSegment(
  columns: Columns,
  vocabulary: number,
  onDuplicate?: (row: number) => void,
): Segment {
  const idTable = hashIds(columns, onDuplicate);
  return { ...columns, ...sortByTerm(columns, vocabulary), idTable, dead: null, removed: 0 };
}

/** The columns without room to spare, words in as few bytes as their terms take. */
export function trimmed(columns: Columns, vocabulary: number): Columns {
  const { size, starts, words, speakers, ids, idStarts } = columns;
  const length = starts[size] as number;
  const narrow = vocabulary <= 0x10000;
  return {
    size,
    words: narrow ? Uint16Array.from(words.subarray(0, length)) : Uint32Array.from(words.subarray(0, length)),
    starts: starts.slice(0, size + 1),
    speakers: speakers.slice(0, size),
    ids: ids.slice(0, idStarts[size]),
    idStarts: idStarts.slice(0, size + 1),
  };
}

function sortByTerm(
  { size, words, starts }: Columns,
  vocabulary: number,
): Pick<Segment, "terms" | "heads" | "postings"> {
  const counts = new Uint32Array(vocabulary);
  const lastRow = new Uint32Array(vocabulary); // plus one: a row is counted once under each of its terms
  let distinct = 0;
  let total = 0;
  for (let row = 0; row < size; row++) {
    const end = starts[row + 1] as number;
    for (let at = starts[row] as number; at < end; at++) {
      const term = words[at] as number;
      if (lastRow[term] === row + 1) continue;
      if (lastRow[term] === 0) distinct++;
      lastRow[term] = row + 1;
      counts[term] = (counts[term] as number) + 1;
      total++;
    }
  }
  const terms = new Uint32Array(distinct);
  const heads = new Uint32Array(distinct + 1);
  const next = counts; // where the next row of each term is put, in the place of its count
  for (let term = 0, n = 0, head = 0; term < vocabulary; term++) {
    const count = counts[term] as number;
    if (count === 0) continue;
    terms[n++] = term;
    next[term] = head;
    head += count;
    heads[n] = head;
  }
  const postings = new Uint32Array(total);
  lastRow.fill(0);
  for (let row = 0; row < size; row++) {
    const end = starts[row + 1] as number;
    for (let at = starts[row] as number; at < end; at++) {
      const term = words[at] as number;
      if (lastRow[term] === row + 1) continue;
      lastRow[term] = row + 1;
      const place = next[term] as number;
      postings[place] = row;
      next[term] = place + 1;
    }
  }
  return { terms, heads, postings };
}

/** The rows of a term, ascending. */
export function rowsOf({ terms, heads, postings }: Segment, term: number): Uint32Array {
  let [low, high] = [0, terms.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((terms[middle] as number) < term) low = middle + 1;
    else high = middle;
  }
  if (terms[low] !== term) return postings.subarray(0, 0);
  return postings.subarray(heads[low], heads[low + 1]);
}

function hashIds({ size, ids, idStarts }: Columns, onDuplicate?: (row: number) => void): Uint32Array {
  let slots = 4;
  while (slots < size * 1.5) slots *= 2;
  const table = new Uint32Array(slots);
  for (let row = 0; row < size; row++) {
    const [start, end] = [idStarts[row] as number, idStarts[row + 1] as number];
    let slot = hashBytes(ids, start, end) & (slots - 1);
    for (; table[slot] !== 0; slot = (slot + 1) & (slots - 1)) {
      const other = (table[slot] as number) - 1;
      if (
        onDuplicate &&
        sameBytes(ids, start, end, ids, idStarts[other] as number, idStarts[other + 1] as number)
      ) {
        onDuplicate(row);
      }
    }
    table[slot] = row + 1;
  }
  return table;
}

/** The row of an id that is written in `bytes`; -1 when there is none, or it has been removed. */
export function findRow(segment: Segment, bytes: Uint8Array, start: number, end: number): number {
  const { ids, idStarts, idTable, dead } = segment;
  const mask = idTable.length - 1;
  for (let slot = hashBytes(bytes, start, end) & mask; ; slot = (slot + 1) & mask) {
    const row = (idTable[slot] as number) - 1;
    if (row < 0) return -1;
    const [from, to] = [idStarts[row] as number, idStarts[row + 1] as number];
    if (dead?.[row] !== 1 && sameBytes(bytes, start, end, ids, from, to)) return row;
  }
}

/** The rows of several segments that have not been removed, as one. */
export function merge(segments: readonly Segment[], vocabulary: number): Segment {
  let [size, words, bytes] = [0, 0, 0];
  for (const segment of segments) {
    for (let row = 0; row < segment.size; row++) {
      if (segment.dead?.[row] === 1) continue;
      size++;
      words += (segment.starts[row + 1] as number) - (segment.starts[row] as number);
      bytes += (segment.idStarts[row + 1] as number) - (segment.idStarts[row] as number);
    }
  }
  const merged = {
    size,
    words: vocabulary <= 0x10000 ? new Uint16Array(words) : new Uint32Array(words),
    starts: new Uint32Array(size + 1),
    speakers: new Uint32Array(size),
    ids: new Uint8Array(bytes),
    idStarts: new Uint32Array(size + 1),
  };
  let next = 0;
  for (const { size: rows, dead, ...segment } of segments) {
    for (let row = 0; row < rows; row++) {
      if (dead?.[row] === 1) continue;
      copy(segment.words, segment.starts, row, merged.words, merged.starts, next);
      copy(segment.ids, segment.idStarts, row, merged.ids, merged.idStarts, next);
      merged.speakers[next++] = segment.speakers[row] as number;
    }
  }
  return createSegment(merged, vocabulary);
}

type Numbers = Uint8Array | Uint16Array | Uint32Array;

/** Copies one row of a column behind what is in the other, and sets where it ends. */
function copy(
  from: Numbers,
  fromStarts: Uint32Array,
  row: number,
  to: Numbers,
  toStarts: Uint32Array,
  next: number,
): void {
  let place = toStarts[next] as number;
  const end = fromStarts[row + 1] as number;
  for (let at = fromStarts[row] as number; at < end; at++) to[place++] = from[at] as number;
  toStarts[next + 1] = place;
}
