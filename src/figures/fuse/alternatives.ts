import type { Judgement } from "./judge.js";
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

/** As many pairs as the first guess counts for. */
const guess = 5;

/**
 * By group, among how many wrong values those who err seem to choose: one in so many pairs of wrong claims
 * coincides. Few means that wrong claims are wrong alike, so that numbers of claimants prove less.
 *
 * @param items - The items that are counted.
 * @param wrong - As long as there are values: written anew.
 */
export function countAlternatives(
  table: ClaimTable,
  near: Nearness,
  { right }: Judgement,
  independence: Float64Array,
  first: Float64Array,
  items: Int32Array,
  wrong: Float64Array,
): Float64Array {
  const { groups, groupOf, valueStart, saidStart, share } = table;
  const pairs = new Float64Array(groups.length);
  const same = new Float64Array(groups.length);
  for (const item of items) {
    const group = groupOf[item] as number;
    const from = valueStart[item] as number;
    const to = valueStart[item + 1] as number;
    if (to - from < 2) continue;
    let all = 0;
    let own = 0;
    for (let value = from; value < to; value++) {
      let sum = 0;
      for (let claim = saidStart[value] as number; claim < (saidStart[value + 1] as number); claim++) {
        const part =
          (share[claim] as number) * (independence[claim] as number) * (1 - (right[value] as number));
        sum += part;
        own += part * part;
      }
      wrong[value] = sum;
      all += sum;
    }
    let alike = 0;
    for (let value = from; value < to; value++) {
      for (let other = near.first[value] as number; other <= (near.last[value] as number); other++) {
        alike += (wrong[value] as number) * (wrong[other] as number);
      }
    }
    pairs[group] = (pairs[group] as number) + Math.max(0, all * all - own);
    same[group] = (same[group] as number) + Math.max(0, alike - own);
  }
  return first.map((start, group) =>
    Math.max(1, Math.min(50, ((pairs[group] as number) + guess * start) / ((same[group] as number) + guess))),
  );
}
