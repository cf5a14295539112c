import type { Bounds } from "./near.js";
import { within } from "./normal.js";
import type { ClaimTable } from "./table.js";

/** With fewer pairs to compare, or numbers too large to be squared, nothing is averaged. */
const fewestPairs = 30;
const largest = 1e150;
/** At most so many claims of an item are compared with each other, and so many pairs of a group looked at. */
const perItem = 12;
const perGroup = 50_000;

/**
 * Which groups have numbers that scatter smoothly, like measurements, instead of coinciding, like prices or
 * times that are looked up: among such, no value stands out, and an average is nearer the truth than any of them.
 * Numbers scatter when they differ by a little more than the tolerance nearly as often as normal errors would, where
 * as many differ by less. While few pairs leave that open, they are taken for looked up, which costs less if it is wrong.
 */
export function findSmooth(table: ClaimTable, { absolute, relative }: Bounds): Uint8Array {
  const { groups, numeric, items, groupOf, valueStart, saidStart, number } = table;
  const distances: number[][] = groups.map(() => []);
  for (let item = 0; item < items.length; item++) {
    const group = groupOf[item] as number;
    const found = distances[group] as number[];
    if (numeric[group] === 0 || found.length >= perGroup) continue;
    const given: number[] = [];
    const from = valueStart[item] as number;
    const to = valueStart[item + 1] as number;
    const claims = (saidStart[to] as number) - (saidStart[from] as number);
    // Evenly over the ordered claims where there are many.
    const step = Math.max(1, claims / perItem);
    let wanted = saidStart[from] as number;
    for (let value = from; value < to; value++) {
      for (; wanted < (saidStart[value + 1] as number); wanted += step) given.push(number[value] as number);
    }
    for (let a = 0; a < given.length; a++) {
      for (let b = a + 1; b < given.length; b++) {
        const x = given[a] as number;
        const y = given[b] as number;
        // In tolerances where there is one, else as it is.
        const width = Math.max(absolute, relative * Math.min(Math.abs(x), Math.abs(y)));
        found.push(width > 0 ? (y - x) / width : y - x);
      }
    }
  }
  for (let item = 0; item < items.length; item++) {
    const last = (valueStart[item + 1] as number) - 1;
    const size = Math.max(
      Math.abs(number[valueStart[item] as number] as number),
      Math.abs(number[last] as number),
    );
    if (numeric[groupOf[item] as number] === 1 && size > largest) distances[groupOf[item] as number] = [];
  }
  const hasTolerance = absolute > 0 || relative > 0;
  return Uint8Array.from(distances, (found) =>
    found.length >= fewestPairs && isSmooth(found, hasTolerance) ? 1 : 0,
  );
}

function isSmooth(found: readonly number[], hasTolerance: boolean): boolean {
  const sorted = Float64Array.from(found).sort();
  const upTo = (limit: number) => countUpTo(sorted, limit) / sorted.length;
  const same = upTo(0);
  // The unit in which the numbers are given: the smallest distance that is not rare.
  const positive = sorted.subarray(countUpTo(sorted, 0));
  const unit = positive[Math.floor(0.02 * positive.length)];
  if (unit === undefined) return false;
  if (hasTolerance) {
    // Counts that scatter are a unit apart more often than they are the same.
    if (same >= 0.2 && upTo(unit) < 2 * same) return false;
    const near = upTo(1);
    const farther = upTo(2) - near;
    const doubt = Math.sqrt((farther * (1 - farther)) / sorted.length);
    // A distance in whole units stands for all that round to it.
    const times = (2 + unit / 2) / (1 + unit / 2);
    return farther - certain * doubt > heavyTailed * (withinTimes(near, times) - near);
  }
  return same < 0.05 || upTo(6 * unit) >= 3 * same;
}

/** So many standard deviations below it, a share still is in nineteen samples of twenty. */
const certain = 1.645;
/** Errors of many sizes together have fewer in the middle than normal ones: about so much of them is enough. */
const heavyTailed = 0.6;

/** Of normal variables of which a share lies within a distance of the mean: the share within so many times that. */
function withinTimes(share: number, times: number): number {
  let [low, high] = [0, 10];
  for (let step = 0; step < 30; step++) {
    const middle = (low + high) / 2;
    if (within(middle) < share) low = middle;
    else high = middle;
  }
  return within(times * low);
}

function countUpTo(sorted: Float64Array, limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
