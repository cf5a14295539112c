import type { Averages } from "./average.js";
import { bestOf, placeAmong } from "./best.js";
import type { Beliefs } from "./learn.js";
import { type Bounds, type Nearness, toleranceAt } from "./near.js";
import { within } from "./normal.js";
import { blendIndependence } from "./reversed.js";
import type { Stories } from "./stories.js";
import type { ClaimTable } from "./table.js";
import type { FusedItem } from "./types.js";

/** How much of the probability lies between the low and the high of an answer. */
const plausible = 0.9;
/** So many standard errors either side hold that much. */
const errors = 1.645;

export function answerItems(
  table: ClaimTable,
  near: Nearness,
  beliefs: Beliefs,
  smooth: Uint8Array,
  averages: Averages,
  bounds: Bounds,
): FusedItem[] {
  const least = commonErrors(table);
  const told = { ...beliefs, independence: blendIndependence(beliefs.rival, beliefs.independence) };
  return table.items.map((_, item) => {
    const group = table.groupOf[item] as number;
    const most = 1 - (least[group] as number);
    return smooth[group] === 1
      ? averaged(table, told, item, averages, bounds, most)
      : chosen(table, near, told, item, most);
  });
}

/**
 * By group, how probable it is that claimants err together on an item in a way that nobody knows of: such an error
 * has been seen on none of n items, which leaves 1 / (n + 2) for the next (Laplace's rule of succession).
 */
function commonErrors({ groups, groupOf }: ClaimTable): Float64Array {
  const items = new Float64Array(groups.length);
  for (const group of groupOf) items[group] = (items[group] as number) + 1;
  return items.map((count) => 1 / (count + 2));
}

/** The answer on an item of which one value is the true one, at most as sure as `most`. */
function chosen(table: ClaimTable, near: Nearness, beliefs: Beliefs, item: number, most: number): FusedItem {
  const { items, groups, groupOf, numeric, valueStart, number, words } = table;
  const { exact, right, score } = beliefs.judgement;
  const group = groupOf[item] as number;
  const isNumeric = numeric[group] === 1;
  const from = valueStart[item] as number;
  const to = valueStart[item + 1] as number;
  let best = bestOf(score, from, to);
  if (isNumeric) best = middleNear(table, near, beliefs.weight, middleOf(score, near, from, to, best));
  const first = near.first[best] as number;
  const last = near.last[best] as number;
  let [low, high] = isNumeric ? plausibleRange(exact, from, to, first, last) : [first, first];
  let certainty = capped(right[best] as number, beliefs.stories, item, group, first, last);
  const { rival } = beliefs;
  const rivals = rival?.value[item] as number | undefined;
  if (rival && rivals !== undefined && (rivals < first || rivals > last)) {
    // The claims read as well the other way round.
    certainty = Math.min(certainty, rival.share);
    if (rival.share < plausible) [low, high] = [Math.min(low, rivals), Math.max(high, rivals)];
  }
  const { support, claimants, independent } = standing(table, beliefs, item, first, last);
  return {
    item: items[item] as string,
    group: groups[group] as string | null,
    value: isNumeric ? (number[best] as number) : (words[number[best] as number] as string),
    low: isNumeric ? (number[low] as number) : null,
    high: isNumeric ? (number[high] as number) : null,
    certainty: certainty * most,
    support,
    claimants,
    independent,
  };
}

/**
 * The middle one of three is twice as probable to be right as either end, where claims err to both sides; and what is
 * believed of those who give them may be wrong by a half.
 */
const edge = Math.log(2) + 0.5;

/**
 * Where three or more numbers that lie apart are about as probable, the one in the middle, or of two in the middle
 * the better; else the best.
 */
function middleOf(score: Float64Array, near: Nearness, from: number, to: number, best: number): number {
  const enough = (score[best] as number) - edge;
  let contenders = 0;
  let before = -1;
  for (let value = from; value < to; value++) {
    if ((score[value] as number) < enough) continue;
    if (before >= 0 && (near.last[before] as number) >= value) return best;
    before = value;
    contenders++;
  }
  if (contenders < 3) return best;
  const low = placeAmong(score, enough, from, (contenders - 1) >> 1);
  const high = placeAmong(score, enough, from, contenders >> 1);
  return (score[high] as number) > (score[low] as number) ? high : low;
}

/** The middle of the claims near a value, by weight: claims that scatter a little have their best value within. */
function middleNear({ saidStart }: ClaimTable, near: Nearness, weight: Float64Array, best: number): number {
  const first = near.first[best] as number;
  const last = near.last[best] as number;
  if (first === last) return best;
  const weightOf = (value: number) => {
    let sum = 0;
    for (let claim = saidStart[value] as number; claim < (saidStart[value + 1] as number); claim++) {
      sum += weight[claim] as number;
    }
    return sum;
  };
  let all = 0;
  for (let value = first; value <= last; value++) all += weightOf(value);
  let below = 0;
  for (let value = first; value < last; value++) {
    below += weightOf(value);
    if (below >= (all / 2) * (1 - 1e-12)) return value;
  }
  return last;
}

/** Where two stories differ, no answer is surer than that its story is the true one. */
function capped(
  certainty: number,
  { better, worse, share }: Stories,
  item: number,
  group: number,
  first: number,
  last: number,
): number {
  const told = share[group] as number;
  const isOf = (value: number) => value >= first && value <= last;
  if (isOf(better[item] as number)) return Math.min(certainty, told);
  return isOf(worse[item] as number) ? Math.min(certainty, 1 - told) : certainty;
}

/** The values from which to which the probability lies, the answer's own always among them. */
function plausibleRange(
  exact: Float64Array,
  from: number,
  to: number,
  first: number,
  last: number,
): [number, number] {
  let all = 0;
  for (let value = from; value < to; value++) all += exact[value] as number;
  let low = first;
  let high = last;
  let held = 0;
  for (let value = low; value <= high; value++) held += exact[value] as number;
  // Widened value by value towards the likelier side.
  while (held < plausible * all && (low > from || high < to - 1)) {
    const below = low > from ? (exact[low - 1] as number) : -1;
    const above = high < to - 1 ? (exact[high + 1] as number) : -1;
    if (below >= above) held += exact[--low] as number;
    else held += exact[++high] as number;
  }
  return [low, high];
}

/** Who stands behind the values from the first to the last. */
function standing(
  { claimStart, saidStart, share, voice }: ClaimTable,
  { weight, independence }: Beliefs,
  item: number,
  first: number,
  last: number,
): Pick<FusedItem, "support" | "claimants" | "independent"> {
  let all = 0;
  let behind = 0;
  let claimants = 0;
  /** Who gives several values of the item, and so shares its voice among them. */
  let several: Set<number> | undefined;
  let independent = 0;
  const from = saidStart[first] as number;
  const to = saidStart[last + 1] as number;
  for (let claim = claimStart[item] as number; claim < (claimStart[item + 1] as number); claim++) {
    all += weight[claim] as number;
    if (claim < from || claim >= to) continue;
    behind += weight[claim] as number;
    const by = voice[claim] as number;
    if (share[claim] === 1) claimants++;
    else {
      several ??= new Set();
      several.add(by);
    }
    independent += (share[claim] as number) * (independence[claim] as number);
  }
  return {
    support: all === 0 ? 0 : Math.min(1, behind / all),
    claimants: claimants + (several?.size ?? 0),
    independent,
  };
}

/** The answer on an item of which no value but their average is the nearest to the truth, at most as sure as `most`. */
function averaged(
  table: ClaimTable,
  beliefs: Beliefs,
  item: number,
  { value, error, isWhole }: Averages,
  bounds: Bounds,
  most: number,
): FusedItem {
  const { items, groups, groupOf, valueStart, number } = table;
  const group = groupOf[item] as number;
  const whole = isWhole[group] === 1;
  const x = value[item] as number;
  const off = error[item] as number;
  const width = Math.max(toleranceAt(bounds, x, false), errors * off);
  let first = valueStart[item] as number;
  let last = (valueStart[item + 1] as number) - 1;
  while (first <= last && (number[first] as number) < x - width) first++;
  while (last >= first && (number[last] as number) > x + width) last--;
  const { support, claimants, independent } = standing(table, beliefs, item, first, last);
  return {
    item: items[item] as string,
    group: groups[group] as string | null,
    value: whole ? Math.round(x) + 0 : x,
    low: whole ? Math.floor(x - errors * off) + 0 : x - errors * off,
    high: whole ? Math.ceil(x + errors * off) + 0 : x + errors * off,
    certainty: within(toleranceAt(bounds, x, whole) / off) * most,
    support,
    claimants,
    independent,
  };
}
