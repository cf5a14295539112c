import { ArgumentError } from "../../corpus/index.js";
import { QuoteRowError } from "./errors.js";
import { type Growable, growableBytes, growableNumbers, push } from "./growable.js";
import { type RowId, readId, writeId } from "./ids.js";
import { rarity } from "./rarity.js";
import type { Reader } from "./read.js";
import { createSegment, findRow, merge, type Segment, trimmed } from "./segment.js";
import type { QuoteRow } from "./types.js";
import type { Vocabulary } from "./vocabulary.js";

/** All that an index holds. */
export interface State {
  readonly vocabulary: Vocabulary;
  /** Names of speakers; the number of a speaker is its place here plus one. */
  readonly speakers: string[];
  readonly speakerNumbers: Map<string, number>;
  /** From the oldest and largest to the youngest and smallest. */
  segments: Segment[];
}

/** How many rows there are. */
export function sizeOf({ segments }: State): number {
  return segments.reduce((sum, { size, removed }) => sum + size - removed, 0);
}

/** Adds rows as a segment of their own, or none of them, then merges what has become too small. */
export function addRows(state: State, read: Reader, rows: Iterable<QuoteRow>): void {
  const segment = readRows(state, read, rows);
  if (segment === null) return;
  countRows(state.vocabulary, segment, 0, segment.size, 1);
  state.segments = [...state.segments, segment];
  tidy(state);
}

/** Removes rows; gives how many there were. */
export function removeRows(state: State, ids: Iterable<RowId>): number {
  if (typeof ids === "string" || typeof ids?.[Symbol.iterator] !== "function") {
    throw new ArgumentError("remove", "ids", "is no list. Give an array of ids.");
  }
  let removed = 0;
  const bytes = growableBytes();
  for (const id of ids) {
    bytes.length = 0;
    writeId(id, bytes);
    for (const segment of state.segments) {
      const row = findRow(segment, bytes.array, 0, bytes.length);
      if (row < 0) continue;
      segment.dead ??= new Uint8Array(segment.size);
      segment.dead[row] = 1;
      segment.removed++;
      countRows(state.vocabulary, segment, row, row + 1, -1);
      removed++;
      break;
    }
  }
  if (removed > 0) tidy(state);
  return removed;
}

/**
 * Merges the last two segments while the last is more than half of the one before, as a log-structured merge tree
 * does (O'Neil and others 1996): each row is moved about log n times, and there are never more segments than
 * that. A segment of which half has been removed is written anew.
 */
function tidy(state: State): void {
  const vocabulary = state.vocabulary.names.length;
  const segments = state.segments
    .map((segment) => (segment.removed * 2 > segment.size ? merge([segment], vocabulary) : segment))
    .filter(({ size }) => size > 0);
  while (segments.length > 1) {
    const [before, last] = segments.slice(-2) as [Segment, Segment];
    if (last.size * 2 <= before.size) break;
    segments.splice(-2, 2, merge([before, last], vocabulary));
  }
  state.segments = segments;
}

/** All rows as one segment, without the removed. */
export function compact(state: State): Segment {
  const { segments, vocabulary } = state;
  const [only] = segments;
  if (segments.length === 1 && only?.removed === 0) return only;
  const merged = merge(segments, vocabulary.names.length);
  state.segments = merged.size > 0 ? [merged] : [];
  return merged;
}

/** Adds to the number of rows of each word in some rows, or takes away from it. */
function countRows(
  { bases, rows, weights }: Vocabulary,
  segment: Segment,
  from: number,
  to: number,
  by: 1 | -1,
): void {
  const { words, starts } = segment;
  if (to - from < FEW_ROWS) {
    for (let row = from; row < to; row++) {
      const own = words.subarray(starts[row], starts[row + 1]);
      for (const base of new Set(Array.from(own, (term) => bases[term] as number))) {
        rows[base] = (rows[base] as number) + by;
        weights[base] = rarity(rows[base] as number);
      }
    }
    return;
  }
  const lastRow = new Uint32Array(bases.length); // plus one: a row is counted once under each base
  for (let row = from; row < to; row++) {
    const end = starts[row + 1] as number;
    for (let at = starts[row] as number; at < end; at++) {
      const base = bases[words[at] as number] as number;
      if (lastRow[base] === row + 1) continue;
      lastRow[base] = row + 1;
      rows[base] = (rows[base] as number) + by;
    }
  }
  for (let base = 0; base < lastRow.length; base++) {
    if (lastRow[base] !== 0) weights[base] = rarity(rows[base] as number);
  }
}

/** From so many rows on, a column as long as the vocabulary is worth its making. */
const FEW_ROWS = 64;

/** Columns that grow while rows are read into them. */
interface Draft {
  readonly words: Growable<Uint32Array>;
  readonly starts: Growable<Uint32Array>;
  readonly speakers: Growable<Uint32Array>;
  readonly ids: Growable<Uint8Array>;
  readonly idStarts: Growable<Uint32Array>;
}

function readRows(state: State, read: Reader, rows: Iterable<QuoteRow>): Segment | null {
  if (typeof rows?.[Symbol.iterator] !== "function") {
    throw new QuoteRowError(0, null, "row", "the rows are not iterable. Give an array of `{ id, text }`.");
  }
  const draft: Draft = {
    words: growableNumbers(),
    starts: growableNumbers(),
    speakers: growableNumbers(),
    ids: growableBytes(),
    idStarts: growableNumbers(),
  };
  push(draft.starts, 0);
  push(draft.idStarts, 0);
  let size = 0;
  for (const row of rows) {
    checkRow(row, size);
    read(row.text, draft.words);
    push(draft.starts, draft.words.length);
    push(draft.speakers, speakerNumber(state, row.speaker));
    writeId(row.id, draft.ids);
    push(draft.idStarts, draft.ids.length);
    size++;
  }
  if (size === 0) return null;
  const columns = {
    size,
    words: draft.words.array,
    starts: draft.starts.array,
    speakers: draft.speakers.array,
    ids: draft.ids.array,
    idStarts: draft.idStarts.array,
  };
  const vocabulary = state.vocabulary.names.length;
  const refuse = (row: number): never => {
    const id = readId(columns.ids, columns.idStarts[row] as number, columns.idStarts[row + 1] as number);
    throw new QuoteRowError(row, id, "id", "is that of another row. Give each row an id of its own.");
  };
  const segment = createSegment(trimmed(columns, vocabulary), vocabulary, refuse);
  if (state.segments.length > 0) {
    for (let row = 0; row < size; row++) if (isKnown(state, segment, row)) refuse(row);
  }
  return segment;
}

function isKnown({ segments }: State, { ids, idStarts }: Segment, row: number): boolean {
  const [start, end] = [idStarts[row] as number, idStarts[row + 1] as number];
  return segments.some((other) => findRow(other, ids, start, end) >= 0);
}

function speakerNumber({ speakers, speakerNumbers }: State, name: string | null | undefined): number {
  if (name === undefined || name === null) return 0;
  let number = speakerNumbers.get(name);
  if (number === undefined) {
    number = speakers.push(name);
    speakerNumbers.set(name, number);
  }
  return number;
}

function checkRow(row: QuoteRow, index: number): void {
  const given: { readonly id?: unknown; readonly text?: unknown; readonly speaker?: unknown } = row;
  if (typeof given !== "object" || given === null) {
    throw new QuoteRowError(index, null, "row", `is ${kindOf(given)}. Give \`{ id, text }\`.`);
  }
  const { id, text, speaker } = given;
  if (typeof id !== "string" && !(typeof id === "number" && Number.isFinite(id))) {
    throw new QuoteRowError(index, null, "id", `is ${kindOf(id)}. Give a string or a finite number.`);
  }
  if (typeof text !== "string") {
    throw new QuoteRowError(index, id, "text", `is ${kindOf(text)}. Give the words as a string.`);
  }
  if (speaker !== undefined && speaker !== null && typeof speaker !== "string") {
    throw new QuoteRowError(index, id, "speaker", `is ${kindOf(speaker)}. Give a string, or leave it out.`);
  }
}

function kindOf(value: unknown): string {
  if (value === undefined) return "missing";
  if (value === null || typeof value === "number" || typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return "an array";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}
