import type { Meanings, Question } from "./question.js";
import type { Segment } from "./segment.js";
import type { Vocabulary } from "./vocabulary.js";

/** How a row compares with the question. */
export interface Score {
  readonly score: number;
  readonly covered: number;
}

/** What it adds to a pair of words when the words before them are a pair too. */
const NEIGHBOURS = 0.1;
/** What each word of the row that is left out of a passage costs, as a part of its weight. */
const GAP = 0.2;
/** What a word counts for that both have, but elsewhere. */
const MOVED = 0.7;
const MOST_PAIRS = 20_000;

/**
 * Scores a row: see {@link createQuoteIndex} for what the score means.
 *
 * The heaviest chain of pairs that runs forward in both texts, neighbours preferred (a sparse alignment: O(p log n)
 * for p pairs of equal words). Of that chain the passage that holds most in least space is the one that answers.
 */
export function scoreRow(
  segment: Segment,
  row: number,
  question: Question,
  meanings: Meanings,
  vocabulary: Vocabulary,
): Score {
  const words = segment.words.subarray(segment.starts[row], segment.starts[row + 1]);
  if (isVerbatim(words, question)) return { score: 1, covered: 1 };
  const weights = new Float64Array(words.length);
  for (let at = 0; at < words.length; at++) {
    weights[at] = vocabulary.weights[vocabulary.bases[words[at] as number] as number] as number;
  }
  const pairs = chain(words, weights, question, meanings);
  return rate(words, weights, question, meanings, pairs);
}

function isVerbatim(words: Segment["words"], { exact }: Question): boolean {
  if (words.length !== exact.length) return false;
  for (let at = 0; at < words.length; at++) if (!exact[at]?.has(words[at] as number)) return false;
  return true;
}

function chain(
  words: Segment["words"],
  weights: Float64Array,
  question: Question,
  meanings: Meanings,
): [places: number[], ats: number[]] {
  const common = tooCommon(words, question, meanings);
  const length = question.weights.length;
  const tree = new Int32Array(length + 1); // pair + 1 with the best value for places up to …
  const places: number[] = [];
  const ats: number[] = [];
  const values: number[] = [];
  const befores: number[] = [];
  let lastFrom = 0; // the pairs of the word before
  let lastTo = 0;
  for (let at = 0; at < words.length; at++) {
    const term = words[at] as number;
    const word = (meanings.word[term] as number) - 1;
    const from = places.length;
    if (word >= 0 && !common?.has(word)) {
      const credit = meanings.credit[term] as number;
      const wanted = question.words[word] as Question["words"][number];
      const value = Math.min(wanted.weight, weights[at] as number) * credit;
      let neighbour = lastFrom;
      for (const place of wanted.places) {
        let before = bestUpTo(tree, values, place) - 1;
        let sum = before < 0 ? 0 : (values[before] as number);
        while (neighbour < lastTo && (places[neighbour] as number) < place - 1) neighbour++;
        if (
          neighbour < lastTo &&
          places[neighbour] === place - 1 &&
          (values[neighbour] as number) + NEIGHBOURS * value >= sum
        ) {
          before = neighbour;
          sum = (values[neighbour] as number) + NEIGHBOURS * value;
        }
        places.push(place);
        ats.push(at);
        values.push(sum + value);
        befores.push(before);
      }
      for (let pair = from; pair < places.length; pair++) raise(tree, values, places[pair] as number, pair);
    }
    [lastFrom, lastTo] = [from, places.length];
  }
  const path: [number[], number[]] = [[], []];
  for (let pair = bestUpTo(tree, values, length) - 1; pair >= 0; pair = befores[pair] as number) {
    path[0].push(places[pair] as number);
    path[1].push(ats[pair] as number);
  }
  path[0].reverse();
  path[1].reverse();
  return path;
}

/** The pair plus one of the greatest value among those whose place is less than `place` (Fenwick 1994). */
function bestUpTo(tree: Int32Array, values: readonly number[], place: number): number {
  let best = 0;
  for (let node = place; node > 0; node &= node - 1) {
    const pair = tree[node] as number;
    if (pair !== 0 && (best === 0 || (values[pair - 1] as number) > (values[best - 1] as number)))
      best = pair;
  }
  return best;
}

function raise(tree: Int32Array, values: readonly number[], place: number, pair: number): void {
  for (let node = place + 1; node < tree.length; node += node & -node) {
    const other = tree[node] as number;
    if (other === 0 || (values[pair] as number) > (values[other - 1] as number)) tree[node] = pair + 1;
  }
}

/** Words that stand so often in both texts that all their pairs are too many: the most frequent of them. */
function tooCommon(
  words: Segment["words"],
  question: Question,
  meanings: Meanings,
): ReadonlySet<number> | null {
  if (words.length * question.weights.length <= MOST_PAIRS) return null;
  const counts = new Map<number, number>();
  let all = 0;
  for (const term of words) {
    const word = (meanings.word[term] as number) - 1;
    if (word < 0) continue;
    const { places } = question.words[word] as Question["words"][number];
    counts.set(word, (counts.get(word) ?? 0) + places.length);
    all += places.length;
  }
  if (all <= MOST_PAIRS) return null;
  const left = new Set<number>();
  for (const [word, count] of [...counts].sort(([a, x], [b, y]) => y - x || a - b)) {
    if (all <= MOST_PAIRS) break;
    left.add(word);
    all -= count;
  }
  return left;
}

function rate(
  words: Segment["words"],
  weights: Float64Array,
  question: Question,
  meanings: Meanings,
  [places, ats]: [readonly number[], readonly number[]],
): Score {
  const { total } = question;
  const before = prefixSums(weights); // of the row
  const all = before[words.length] as number;
  const [from, to] = bestPassage(weights, before, question, meanings, words, places, ats);
  let [ofQuestion, ofRow, breaks, matched] = [0, 0, 0, 0];
  const left = new Map<number, number>();
  for (let n = from; n < to; n++) {
    const [place, at] = [places[n] as number, ats[n] as number];
    const term = words[at] as number;
    const credit = meanings.credit[term] as number;
    ofQuestion += (question.weights[place] as number) * credit;
    ofRow += (weights[at] as number) * credit;
    matched++;
    if (n > from && (place !== (places[n - 1] as number) + 1 || at !== (ats[n - 1] as number) + 1)) breaks++;
    const word = (meanings.word[term] as number) - 1;
    left.set(word, (left.get(word) ?? 0) + 1);
  }
  const passageOfRow =
    matched === 0
      ? 0
      : (before[(ats[to - 1] as number) + 1] as number) - (before[ats[from] as number] as number);
  let passageOfQuestion = 0;
  if (matched > 0) {
    for (let place = places[from] as number; place <= (places[to - 1] as number); place++)
      passageOfQuestion += question.weights[place] as number;
  }
  // Words that both have, but elsewhere.
  const inPassage = new Set(ats.slice(from, to));
  let [movedQuestion, movedRow] = [0, 0];
  for (let at = 0; at < words.length; at++) {
    const term = words[at] as number;
    const word = (meanings.word[term] as number) - 1;
    if (word < 0 || inPassage.has(at)) continue;
    const { places: all, weight } = question.words[word] as Question["words"][number];
    const count = (left.get(word) ?? 0) + 1;
    if (count > all.length) continue;
    left.set(word, count);
    const credit = MOVED * (meanings.credit[term] as number);
    movedQuestion += weight * credit;
    movedRow += (weights[at] as number) * credit;
    matched++;
    breaks++;
  }
  if (matched === 0) return { score: 0, covered: 0 };
  const order = 1 - 0.5 * (breaks / matched) ** 2;
  const covered = Math.min(1, (ofQuestion + movedQuestion) / total);
  const spanRow = Math.min(all, passageOfRow + movedRow / MOVED);
  const spanQuestion = Math.min(total, passageOfQuestion + movedQuestion / MOVED);
  const asFragment =
    ((ofQuestion + movedQuestion + ofRow + movedRow) / (total + spanRow)) *
    order *
    (0.8 + 0.2 * (spanRow / all));
  const asWhole =
    ((ofQuestion + movedQuestion + ofRow + movedRow) / (all + spanQuestion)) *
    order *
    (0.4 + 0.6 * (spanQuestion / total));
  return { score: Math.min(0.99, Math.max(asFragment, asWhole)), covered };
}

function prefixSums(weights: Float64Array): Float64Array {
  const sums = new Float64Array(weights.length + 1);
  for (let at = 0; at < weights.length; at++) sums[at + 1] = (sums[at] as number) + (weights[at] as number);
  return sums;
}

/** The part of a chain, from one pair up to another, that gains most when what lies between its words costs. */
function bestPassage(
  weights: Float64Array,
  before: Float64Array,
  question: Question,
  meanings: Meanings,
  words: Segment["words"],
  places: readonly number[],
  ats: readonly number[],
): [number, number] {
  let [best, bestFrom, bestTo] = [0, 0, 0];
  let [sum, from] = [0, 0];
  for (let n = 0; n < places.length; n++) {
    const at = ats[n] as number;
    const value =
      Math.min(question.weights[places[n] as number] as number, weights[at] as number) *
      (meanings.credit[words[at] as number] as number);
    const gap = n === 0 ? 0 : GAP * ((before[at] as number) - (before[(ats[n - 1] as number) + 1] as number));
    if (sum - gap <= 0) [sum, from] = [value, n];
    else sum += value - gap;
    if (sum > best) [best, bestFrom, bestTo] = [sum, from, n + 1];
  }
  return [bestFrom, bestTo];
}
