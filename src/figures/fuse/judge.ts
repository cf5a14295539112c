import type { Nearness } from "./near.js";
import type { ClaimTable } from "./table.js";

/** By value: how probable it is. Written anew in each round. */
export interface Judgement {
  /** The probability that this very value is the true one. */
  readonly exact: Float64Array;
  /** The probability that the true one lies within the tolerance of it. */
  readonly right: Float64Array;
  /** The weight of the claims that stand behind it, nearer ones counting more: log-odds. */
  readonly score: Float64Array;
}

export function emptyJudgement(values: number): Judgement {
  return {
    exact: new Float64Array(values),
    right: new Float64Array(values),
    score: new Float64Array(values),
  };
}

/** What a claim at the edge of the tolerance counts, against one of the very value. */
const edge = 0.5;

/** What is farther away is as far: its sums must not overflow. */
const farthest = 1e200;

/**
 * The probability of every value of an item, given what a claim of each voice is worth (Dong, Berti-Équille and Srivastava's
 * ACCU, with claims near a value counting for it too): the truth is one of the values, or one of the
 * `alternatives` that nobody claims. O(claims).
 *
 * @returns How many independent claims there are on it.
 */
export function judgeItem(
  item: number,
  table: ClaimTable,
  near: Nearness,
  independence: Float64Array,
  worth: Float64Array,
  alternatives: number,
  out: Judgement,
): number {
  const { valueStart, saidStart, number, share, voice } = table;
  const { exact, right, score } = out;
  const from = valueStart[item] as number;
  const to = valueStart[item + 1] as number;
  const origin = number[from] as number;
  // Sums over the values before each one, of the weights and of the weights times the distance from the first.
  const { sum, moment } = scratch(to - from + 1);
  let voices = 0;
  for (let value = from; value < to; value++) {
    const at = value - from;
    let w = 0;
    for (let claim = saidStart[value] as number; claim < (saidStart[value + 1] as number); claim++) {
      const part = (share[claim] as number) * (independence[claim] as number);
      voices += part;
      w += part * (worth[voice[claim] as number] as number);
    }
    score[value] = w;
    sum[at + 1] = (sum[at] as number) + w;
    moment[at + 1] = (moment[at] as number) + w * Math.min(farthest, (number[value] as number) - origin);
  }
  let most = 0;
  for (let value = from; value < to; value++) {
    const first = near.first[value] as number;
    const last = near.last[value] as number;
    let total = score[value] as number;
    if (first !== last) {
      const at = value - from;
      const here = Math.min(farthest, (number[value] as number) - origin);
      const width = near.width[value] as number;
      const below = (sum[at] as number) - (sum[first - from] as number);
      const above = (sum[last - from + 1] as number) - (sum[at + 1] as number);
      // Between none and all of them at the edge, whatever rounding makes of numbers that lie very far apart.
      const gapBelow = clamp(
        here * below - ((moment[at] as number) - (moment[first - from] as number)),
        below * width,
      );
      const gapAbove = clamp(
        (moment[last - from + 1] as number) - (moment[at + 1] as number) - here * above,
        above * width,
      );
      total += below + above - (edge * (gapBelow + gapAbove)) / width;
    }
    score[value] = total;
    if (total > most) most = total;
  }
  let all = 0;
  let distinct = 0;
  for (let value = from; value < to; value++) {
    // Neighbours are one hypothesis between them, not one each.
    const part = 1 / ((near.last[value] as number) - (near.first[value] as number) + 1);
    const mass = part * Math.exp((score[value] as number) - most);
    exact[value] = mass;
    all += mass;
    distinct += part;
  }
  all += Math.max(0, alternatives + 1 - distinct) * Math.exp(-most);
  for (let value = from; value < to; value++) {
    exact[value] = (exact[value] as number) / all;
    sum[value - from + 1] = (sum[value - from] as number) + (exact[value] as number);
  }
  for (let value = from; value < to; value++) {
    const first = (near.first[value] as number) - from;
    const last = (near.last[value] as number) - from;
    right[value] =
      first === last
        ? (exact[value] as number)
        : Math.min(1, (sum[last + 1] as number) - (sum[first] as number));
  }
  return voices;
}

function clamp(value: number, most: number): number {
  return value > 0 ? Math.min(value, most) : value <= 0 ? 0 : most / 2;
}

let sums = { sum: new Float64Array(64), moment: new Float64Array(64) };

/** Two arrays of at least a size, whose first element is 0. They are used up before the next call. */
function scratch(size: number): typeof sums {
  if (sums.sum.length < size) sums = { sum: new Float64Array(2 * size), moment: new Float64Array(2 * size) };
  return sums;
}
