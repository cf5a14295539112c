import { type Bounds, findNear, type Nearness } from "./near.js";
import { type ClaimTable, pickItems } from "./table.js";

/** The claims on which claimants are compared. */
export interface Sample {
  /** The items that have any: the table of all claims where no voice has more than are compared. */
  readonly table: ClaimTable;
  readonly near: Nearness;
  /** By item: its number in the table of all claims. */
  readonly items: Int32Array;
  /** By voice, and one more: where its claims begin, each an item, ascending, and a value. */
  readonly start: Int32Array;
  readonly item: Int32Array;
  readonly value: Int32Array;
  /** By claim of the table: whether it is one of them. */
  readonly isIn: Uint8Array;
  /** By voice, and one more: where its claims begin that share their value with another, and the values. */
  readonly sharedStart: Int32Array;
  readonly shared: Int32Array;
  /** By pair of voices that were compared: on how many items they differ, which no belief changes. */
  readonly differences: Map<number, number>;
}

/** Of a voice with more claims than this, about so many are compared. */
const perVoice = 200;

/**
 * The claims to compare on: all of small voices; of large ones those on the items that come first in an order
 * that has nothing to do with their names, the same for all, so that voices still meet.
 */
export function sampleClaims(all: ClaimTable, near: Nearness, bounds: Bounds): Sample {
  const voices = all.voiceGroup.length;
  const count = new Int32Array(voices);
  for (const by of all.voice) count[by] = (count[by] as number) + 1;
  const limit = Float64Array.from(count, (claims) => (perVoice / claims) * 2 ** 32);
  const items = itemsWithin(all, limit);
  const isAll = items.length === all.items.length;
  const table = isAll ? all : pickItems(all, items);

  const { voice, valueStart, saidStart } = table;
  const isIn = new Uint8Array(voice.length);
  const start = new Int32Array(voices + 1);
  for (let at = 0; at < items.length; at++) {
    const place = placeOf(items[at] as number);
    const to = saidStart[valueStart[at + 1] as number] as number;
    for (let claim = saidStart[valueStart[at] as number] as number; claim < to; claim++) {
      const by = voice[claim] as number;
      if (place > (limit[by] as number)) continue;
      isIn[claim] = 1;
      start[by + 1] = (start[by + 1] as number) + 1;
    }
  }
  for (let by = 1; by <= voices; by++) start[by] = (start[by] as number) + (start[by - 1] as number);
  const size = start[voices] as number;
  const item = new Int32Array(size);
  const value = new Int32Array(size);
  const next = start.slice();
  for (let at = 0; at < items.length; at++) {
    for (let given = valueStart[at] as number; given < (valueStart[at + 1] as number); given++) {
      for (let claim = saidStart[given] as number; claim < (saidStart[given + 1] as number); claim++) {
        if (isIn[claim] === 0) continue;
        const by = voice[claim] as number;
        const to = next[by] as number;
        next[by] = to + 1;
        item[to] = at;
        value[to] = given;
      }
    }
  }
  return {
    table,
    near: isAll ? near : findNear(table, bounds),
    items,
    start,
    item,
    value,
    isIn,
    ...sharedOf(table, start, value),
    differences: new Map(),
  };
}

/** The items that come so early in the order that a claim on them is compared. */
function itemsWithin({ items, valueStart, saidStart, voice }: ClaimTable, limit: Float64Array): Int32Array {
  const chosen = new Int32Array(items.length);
  let found = 0;
  for (let item = 0; item < items.length; item++) {
    const place = placeOf(item);
    const to = saidStart[valueStart[item + 1] as number] as number;
    for (let claim = saidStart[valueStart[item] as number] as number; claim < to; claim++) {
      if (place > (limit[voice[claim] as number] as number)) continue;
      chosen[found++] = item;
      break;
    }
  }
  return chosen.subarray(0, found);
}

/** The place of an item in an order that has nothing to do with its name: 0 to 2³². */
function placeOf(item: number): number {
  return Math.imul(Math.imul(item + 1, 0x9e3779b1) ^ 0x5bd1e995, 0x85ebca6b) >>> 0;
}

function sharedOf(
  { saidStart }: ClaimTable,
  start: Int32Array,
  value: Int32Array,
): Pick<Sample, "sharedStart" | "shared"> {
  const sharedStart = new Int32Array(start.length);
  const shared = new Int32Array(value.length);
  let sharing = 0;
  for (let by = 0; by + 1 < start.length; by++) {
    for (let at = start[by] as number; at < (start[by + 1] as number); at++) {
      const given = value[at] as number;
      if ((saidStart[given + 1] as number) - (saidStart[given] as number) > 1) shared[sharing++] = given;
    }
    sharedStart[by + 1] = sharing;
  }
  return { sharedStart, shared: shared.subarray(0, sharing) };
}

/** Numbers by value and by claim of all, as numbers by value and by claim of the sample. */
export function onSample(
  { items, table }: Sample,
  all: ClaimTable,
  byValue: Float64Array,
  byClaim: Float64Array,
): [byValue: Float64Array, byClaim: Float64Array] {
  if (table === all) return [byValue, byClaim];
  const values = new Float64Array(table.number.length);
  const claims = new Float64Array(table.claimant.length);
  for (let at = 0; at < items.length; at++) {
    const item = items[at] as number;
    const [from, to] = [all.valueStart[item] as number, all.valueStart[item + 1] as number];
    values.set(byValue.subarray(from, to), table.valueStart[at]);
    claims.set(byClaim.subarray(all.claimStart[item], all.claimStart[item + 1]), table.claimStart[at]);
  }
  return [values, claims];
}
