import type { Meanings, Question } from "./question.js";
import type { Segment } from "./segment.js";
import type { Vocabulary } from "./vocabulary.js";

/** What a glance at some rows tells: enough to leave out those that are not worth an alignment. */
export interface Glances {
  readonly rows: Uint32Array;
  /** For each of them, what the words weigh that the question and the row share, in whatever order. */
  readonly shared: Float64Array;
  /** A guess at the rank of each: the greater, the better. */
  readonly promise: Float64Array;
}

/** For each word of the question how often a row has been found to have it. */
export interface Counts {
  counts: Uint32Array;
  stamps: Uint32Array;
  stamp: number;
}

/** Counts of no words yet. */
export function createCounts(): Counts {
  return { counts: new Uint32Array(0), stamps: new Uint32Array(0), stamp: 0 };
}

/** Reads some rows once: which words of the question each has, and how many stand as neighbours in both. */
export function glanceAt(
  segment: Segment,
  rows: Uint32Array,
  question: Question,
  meanings: Meanings,
  { bases, weights }: Vocabulary,
  room: Counts,
): Glances {
  if (room.counts.length < question.words.length) {
    room.counts = new Uint32Array(question.words.length * 2);
    room.stamps = new Uint32Array(question.words.length * 2);
  }
  const { counts, stamps } = room;
  const { words, starts } = segment;
  const shares = new Float64Array(rows.length);
  const promise = new Float64Array(rows.length);
  for (let n = 0; n < rows.length; n++) {
    const row = rows[n] as number;
    const stamp = ++room.stamp;
    const end = starts[row + 1] as number;
    let shared = 0;
    let credited = 0;
    let all = 0;
    let neighbours = 0;
    let last = -1;
    for (let at = starts[row] as number; at < end; at++) {
      const term = words[at] as number;
      all += weights[bases[term] as number] as number;
      const word = (meanings.word[term] as number) - 1;
      if (word >= 0) {
        const { places, weight } = question.words[word] as Question["words"][number];
        const count = stamps[word] === stamp ? (counts[word] as number) + 1 : 1;
        stamps[word] = stamp;
        counts[word] = count;
        if (count <= places.length) {
          shared += weight;
          credited += weight * (meanings.credit[term] as number);
        }
        if (last >= 0 && follow(question, last, word)) neighbours++;
      }
      last = word;
    }
    shares[n] = shared;
    promise[n] =
      credited / question.total +
      credited / (question.total + all) +
      (0.3 * neighbours) / question.weights.length;
  }
  return { rows, shared: shares, promise };
}

const MOST_PLACES = 16;

/** Whether one word of the question stands right before another. */
function follow({ words }: Question, first: number, second: number): boolean {
  const before = words[first]?.places ?? [];
  const after = words[second]?.places ?? [];
  for (let a = 0, b = 0, steps = 0; a < before.length && b < after.length && steps < MOST_PLACES; steps++) {
    const difference = (after[b] as number) - (before[a] as number);
    if (difference === 1) return true;
    if (difference < 1) b++;
    else a++;
  }
  return false;
}
