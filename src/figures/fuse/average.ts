import type { ClaimTable } from "./table.js";

/** The averages of the items of groups whose numbers scatter, and how good each voice is. */
export interface Averages {
  /** By item: the average, and its standard error. */
  readonly value: Float64Array;
  readonly error: Float64Array;
  /** By item: the usual distance of a claim from it. */
  readonly spread: Float64Array;
  /** By group that is averaged: whether all its numbers are whole ones, so that they count something. */
  readonly isWhole: Uint8Array;
  /** By voice: its variance, in usual distances. */
  readonly variance: Float64Array;
  /** By voice: how far it lies above the others, in usual distances. */
  readonly offset: Float64Array;
}

/** As how many claims the expectation of a voice counts, which is the usual distance. */
const expectation = 4;
/** An item's own spread outweighs that of its group with so many claims. */
const ownSpread = 5;
/** Of few claimants it takes long to tell the better ones; else some ten rounds do. */
const mostRounds = 80;
/** By how much of itself no variance changes any more. */
const settled = 1e-2;
/**
 * The degrees of freedom of the errors of a voice: few, so that a wild claim has little pull, and the fewer the less is
 * known of the voice.
 */
const freedomOf = (claims: number) => 1 + 3 * (claims / (claims + 50));

/**
 * Averages weighted by reliability, of the items of the marked groups: each voice has a variance and an offset,
 * learnt with those of the averages in turns (the model of GTM, with CATD's caution about small claimants and
 * Student's errors). The usual distance of a group grows with the size of its values where that fits better.
 */
export function average(table: ClaimTable, isAveraged: Uint8Array, independence: Float64Array): Averages {
  const { items, groupOf, valueStart, saidStart, number, voice, share, voiceGroup } = table;
  const chosen: number[] = [];
  for (let item = 0; item < items.length; item++) {
    if (isAveraged[groupOf[item] as number] === 1) chosen.push(item);
  }
  const value = new Float64Array(items.length);
  const error = new Float64Array(items.length);
  const spread = new Float64Array(items.length);
  const variance = new Float64Array(voiceGroup.length).fill(1);
  const offset = new Float64Array(voiceGroup.length);
  const isWhole = wholeGroups(table, chosen);
  if (chosen.length === 0) return { value, error, spread, isWhole, variance, offset };

  for (const item of chosen) value[item] = middle(table, item, independence);
  measureSpread(table, chosen, value, spread);

  const squares = new Float64Array(voiceGroup.length);
  const sum = new Float64Array(voiceGroup.length);
  const count = new Float64Array(voiceGroup.length);
  // By item: the variance of the average, in usual distances, as far as its voices are known.
  const unknown = new Float64Array(items.length);
  let change = 1;
  for (let round = 0; round < mostRounds && change > settled; round++) {
    for (const item of chosen) averageItem(item);
    change = learnVoices();
  }
  return { value, error, spread, isWhole, variance, offset };

  /** The average of an item as its voices are known, and its error. */
  function averageItem(item: number): void {
    const h = spread[item] as number;
    let x = value[item] as number;
    let precision = 0;
    let chi = 0;
    for (let step = 0; step < 3; step++) {
      let top = 0;
      let pull = 0;
      precision = 0;
      chi = 0;
      for (let v = valueStart[item] as number; v < (valueStart[item + 1] as number); v++) {
        for (let claim = saidStart[v] as number; claim < (saidStart[v + 1] as number); claim++) {
          const by = voice[claim] as number;
          const part = (share[claim] as number) * (independence[claim] as number);
          const given = (number[v] as number) - (offset[by] as number) * h;
          const r = (given - x) / h;
          const squared = (r * r) / (variance[by] as number);
          const freedom = freedomOf(count[by] as number);
          const w = (part / (variance[by] as number)) * ((freedom + 1) / (freedom + squared));
          top += w * given;
          pull += w;
          precision += part / (variance[by] as number);
          chi += part * Math.min(squared, 9);
        }
      }
      x = top / pull;
    }
    value[item] = x;
    unknown[item] = 1 / precision;
    const voices = independentClaims(table, item, independence);
    // A single voice has nothing to be compared with; claims further apart than their voices are known for widen the error.
    const wider = Math.max(1, (chi + 1) / Math.max(1, voices));
    error[item] = h * Math.sqrt(wider / precision);
  }

  /** How good each voice is, as the averages are known; by how much of itself a variance changed at most. */
  function learnVoices(): number {
    squares.fill(0);
    sum.fill(0);
    count.fill(0);
    let change = 0;
    for (const item of chosen) {
      const h = spread[item] as number;
      const voices = independentClaims(table, item, independence);
      const informed = Math.max(0, 1 - 1 / voices);
      for (let v = valueStart[item] as number; v < (valueStart[item + 1] as number); v++) {
        for (let claim = saidStart[v] as number; claim < (saidStart[v + 1] as number); claim++) {
          const by = voice[claim] as number;
          const part = (share[claim] as number) * informed;
          const raw = Math.max(-6, Math.min(6, ((number[v] as number) - (value[item] as number)) / h));
          const r = raw - (offset[by] as number);
          // The average is itself unsure, and near each claim because that pulled it: without this, of three
          // voices one would come to be taken for the truth.
          squares[by] = (squares[by] as number) + part * (r * r + (unknown[item] as number));
          sum[by] = (sum[by] as number) + part * raw;
          count[by] = (count[by] as number) + part;
        }
      }
    }
    for (let by = 0; by < variance.length; by++) {
      const claims = count[by] as number;
      const mean = (expectation + (squares[by] as number)) / (expectation + claims);
      // The upper end of what the variance may be, as far as claims are few.
      const upper = Math.max(0.01, mean * (1 + Math.sqrt(2 / (expectation + claims))));
      change = Math.max(change, Math.abs(upper / (variance[by] as number) - 1));
      variance[by] = upper;
      const average = (sum[by] as number) / (claims + expectation);
      const doubt = Math.sqrt((variance[by] as number) / (claims + 1));
      offset[by] = Math.abs(average) > 3 * doubt ? average : 0;
    }
    return change;
  }
}

function wholeGroups(
  { groups, groupOf, valueStart, number }: ClaimTable,
  chosen: readonly number[],
): Uint8Array {
  const whole = new Uint8Array(groups.length).fill(1);
  for (const item of chosen) {
    for (let value = valueStart[item] as number; value < (valueStart[item + 1] as number); value++) {
      if (!Number.isInteger(number[value])) whole[groupOf[item] as number] = 0;
    }
  }
  return whole;
}

function independentClaims(
  { claimStart, share }: ClaimTable,
  item: number,
  independence: Float64Array,
): number {
  let sum = 0;
  for (let claim = claimStart[item] as number; claim < (claimStart[item + 1] as number); claim++) {
    sum += (share[claim] as number) * (independence[claim] as number);
  }
  return sum;
}

/** The weighted median; the middle of two where it falls between them. */
function middle(table: ClaimTable, item: number, independence: Float64Array): number {
  const { valueStart, saidStart, number, share } = table;
  const half = independentClaims(table, item, independence) / 2;
  const end = valueStart[item + 1] as number;
  let sum = 0;
  for (let v = valueStart[item] as number; v < end; v++) {
    for (let claim = saidStart[v] as number; claim < (saidStart[v + 1] as number); claim++) {
      sum += (share[claim] as number) * (independence[claim] as number);
    }
    if (sum > half * (1 + 1e-9) || v === end - 1) return number[v] as number;
    if (sum >= half * (1 - 1e-9)) return ((number[v] as number) + (number[v + 1] as number)) / 2;
  }
  return number[end - 1] as number;
}

/** The usual distance of a claim from the middle, by item: its own, drawn towards what is usual in the group. */
function measureSpread(
  { groupOf, groups, claimStart, valueStart, saidStart, number }: ClaimTable,
  chosen: readonly number[],
  value: Float64Array,
  spread: Float64Array,
): void {
  const plain: number[][] = groups.map(() => []);
  const ratio: number[][] = groups.map(() => []);
  for (const item of chosen) {
    const distances: number[] = [];
    for (let v = valueStart[item] as number; v < (valueStart[item + 1] as number); v++) {
      const distance = Math.abs((number[v] as number) - (value[item] as number));
      for (let claim = saidStart[v] as number; claim < (saidStart[v + 1] as number); claim++)
        distances.push(distance);
    }
    spread[item] = 1.4826 * medianOf(distances);
    if (distances.length < 2 || spread[item] === 0) continue;
    const group = groupOf[item] as number;
    plain[group]?.push(spread[item] as number);
    ratio[group]?.push((spread[item] as number) / Math.max(1e-300, Math.abs(value[item] as number)));
  }
  const usual = groups.map((_, group) => {
    const absolute = plain[group] as number[];
    const relative = ratio[group] as number[];
    return {
      isRelative: variation(relative) < variation(absolute),
      absolute: absolute.length === 0 ? 1 : medianOf(absolute),
      relative: medianOf(relative),
    };
  });
  for (const item of chosen) {
    const { isRelative, absolute, relative } = usual[groupOf[item] as number] as (typeof usual)[number];
    const expected = isRelative ? relative * Math.abs(value[item] as number) || absolute : absolute;
    const claims = (claimStart[item + 1] as number) - (claimStart[item] as number);
    const own = claims - 1;
    spread[item] = (own * (spread[item] as number) + ownSpread * expected) / (own + ownSpread);
  }
}

/** How much logarithms differ: the distance of their quartiles. */
function variation(values: readonly number[]): number {
  if (values.length < 4) return 0;
  const sorted = Float64Array.from(values).sort();
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] as number;
  return Math.log(at(0.75) / at(0.25));
}

function medianOf(values: readonly number[]): number {
  if (values.length === 0) return 0;
  const sorted = Float64Array.from(values).sort();
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[half] as number)
    : ((sorted[half - 1] as number) + (sorted[half] as number)) / 2;
}
