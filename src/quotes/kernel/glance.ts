import type { Meanings, Question } from "./question.js";
import { rarity } from "./rarity.js";
import type { Segment } from "./segment.js";
import type { Vocabulary } from "./vocabulary.js";

/** What a glance at a row tells: enough to leave out the rows that are not worth an alignment. */
export interface Glance {
  /** What the words weigh that the question and the row share, in whatever order. */
  shared: number;
  /** A guess at the rank of the row: the greater, the better. */
  promise: number;
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

/** Reads a row once: which words of the question it has, and how many of them stand as neighbours in both. */
export function glance(
  segment: Segment,
  row: number,
  question: Question,
  meanings: Meanings,
  { bases, rows }: Vocabulary,
  room: Counts,
  result: Glance,
): void {
  if (room.counts.length < question.words.length) {
    room.counts = new Uint32Array(question.words.length * 2);
    room.stamps = new Uint32Array(question.words.length * 2);
    room.stamp = 0;
  }
  const { counts, stamps } = room;
  const stamp = ++room.stamp;
  const { words, starts } = segment;
  const end = starts[row + 1] as number;
  let [shared, credited, all, neighbours, last] = [0, 0, 0, 0, -1];
  for (let at = starts[row] as number; at < end; at++) {
    const term = words[at] as number;
    all += rarity(rows[bases[term] as number] as number);
    const word = (meanings.word[term] as number) - 1;
    if (word >= 0) {
      const { places, weight } = question.words[word] as Question["words"][number];
      if (stamps[word] !== stamp) {
        stamps[word] = stamp;
        counts[word] = 0;
      }
      const count = (counts[word] as number) + 1;
      counts[word] = count;
      if (count <= places.length) {
        shared += weight;
        credited += weight * (meanings.credit[term] as number);
      }
      if (last >= 0 && follow(question, last, word)) neighbours++;
    }
    last = word;
  }
  const inQuestion = question.weights.length;
  result.shared = shared;
  result.promise = credited / question.total + credited / (question.total + all) + (0.3 * neighbours) / inQuestion;
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
