import type { Nearness } from "./near.js";
import type { ClaimTable } from "./table.js";

/** Before anything is known: ten wrong values to choose from, of words no more than there are. */
export function firstAlternatives(table: ClaimTable): Float64Array {
  const words = table.groups.map(() => new Set<number>());
  for (let item = 0; item < table.items.length; item++) {
    const group = table.groupOf[item] as number;
    const seen = words[group] as Set<number>;
    if (table.numeric[group] === 1 || seen.size > 20) continue;
    for (
      let value = table.valueStart[item] as number;
      value < (table.valueStart[item + 1] as number);
      value++
    ) {
      seen.add(table.number[value] as number);
    }
  }
  return Float64Array.from(words, (seen, group) =>
    table.numeric[group] === 1 ? 10 : Math.max(1, Math.min(20, seen.size - 1)),
  );
}

/** By group: how many pairs of wrong claims there are on one item, and how many of them give the same value. */
export interface WrongPairs {
  readonly all: Float64Array;
  readonly same: Float64Array;
}

/** No pairs yet. */
export function noPairs({ groups }: ClaimTable): WrongPairs {
  return { all: new Float64Array(groups.length), same: new Float64Array(groups.length) };
}

/** Adds the pairs of an item, each claim as far as it is probably wrong. O(claims). */
export function addPairs(
  item: number,
  { groupOf, valueStart, saidStart, share }: ClaimTable,
  near: Nearness,
  right: Float64Array,
  independence: Float64Array,
  pairs: WrongPairs,
): void {
  const from = valueStart[item] as number;
  const to = valueStart[item + 1] as number;
  if (to - from < 2) return;
  if (before.length < to - from + 1) before = new Float64Array(2 * (to - from + 1));
  let all = 0;
  let own = 0;
  for (let value = from; value < to; value++) {
    const doubt = 1 - (right[value] as number);
    let sum = 0;
    for (let claim = saidStart[value] as number; claim < (saidStart[value + 1] as number); claim++) {
      const part = (share[claim] as number) * (independence[claim] as number) * doubt;
      sum += part;
      own += part * part;
    }
    all += sum;
    before[value - from + 1] = all;
  }
  let alike = 0;
  for (let value = from; value < to; value++) {
    const at = value - from;
    const here = (before[at + 1] as number) - (before[at] as number);
    const first = (near.first[value] as number) - from;
    const last = (near.last[value] as number) - from;
    alike += here * ((before[last + 1] as number) - (before[first] as number));
  }
  const group = groupOf[item] as number;
  pairs.all[group] = (pairs.all[group] as number) + Math.max(0, all * all - own);
  pairs.same[group] = (pairs.same[group] as number) + Math.max(0, alike - own);
}

/**
 * By value of the item that is looked at, and one more: how much of what is claimed of those before it is wrong. Its first
 * element is 0; the others are used up before the next call.
 */
let before = new Float64Array(64);

/** As many pairs as the first guess counts for. */
const guess = 5;

/**
 * By group, among how many wrong values those who err seem to choose: one in so many pairs of wrong claims
 * coincides. Few means that wrong claims are wrong alike, so that numbers of claimants prove less.
 */
export function alternativesOf(first: Float64Array, { all, same }: WrongPairs): Float64Array {
  return first.map((start, group) =>
    Math.max(1, Math.min(50, ((all[group] as number) + guess * start) / ((same[group] as number) + guess))),
  );
}
