import type { ClaimTable } from "./table.js";

/** What is known of each voice: how many claims were weighed, and how many of them were probably right. */
export interface TrackRecord {
  readonly claims: Float64Array;
  readonly right: Float64Array;
}

/** Nothing known of any voice. */
export function emptyRecord(voices: number): TrackRecord {
  return { claims: new Float64Array(voices), right: new Float64Array(voices) };
}

/**
 * Adds what each voice said on an item, and how much of it is probably right. A claim alone is no witness.
 *
 * @param voices - How many independent claims there are on the item.
 */
export function addToRecord(
  item: number,
  { valueStart, saidStart, voice, share }: ClaimTable,
  right: Float64Array,
  voices: number,
  record: TrackRecord,
): void {
  const from = valueStart[item] as number;
  const to = valueStart[item + 1] as number;
  const witness = 1 - 1 / Math.max(1, voices);
  if (witness === 0) return;
  for (let value = from; value < to; value++) {
    const probability = right[value] as number;
    for (let claim = saidStart[value] as number; claim < (saidStart[value + 1] as number); claim++) {
      const by = voice[claim] as number;
      const part = (share[claim] as number) * witness;
      record.claims[by] = (record.claims[by] as number) + part;
      record.right[by] = (record.right[by] as number) + part * probability;
    }
  }
}

/** As how many claims the expectation of a voice counts, until its own claims outweigh it. */
export const expectation = 4;
/** As how many claims the other groups count, of a claimant that made fewer. */
const carried = 4;
/** No claimant is taken to be better or worse than this. */
const best = 0.99;
const worst = 0.02;

/**
 * How reliable each voice is: the mean of a beta distribution. What is expected of a voice before its own claims
 * count is how reliable its group is, raised or lowered by how much better or worse than expected its claimant
 * is on all *other* groups.
 *
 * @param trust - How much its own claims count, 0 to 1.
 */
export function rate(table: ClaimTable, { claims, right }: TrackRecord, trust: number): Float64Array {
  const { voiceClaimant, voiceGroup, claimants, groups } = table;
  const groupClaims = new Float64Array(groups.length);
  const groupRight = new Float64Array(groups.length);
  for (let voice = 0; voice < voiceGroup.length; voice++) {
    const group = voiceGroup[voice] as number;
    groupClaims[group] = (groupClaims[group] as number) + (claims[voice] as number);
    groupRight[group] = (groupRight[group] as number) + (right[voice] as number);
  }
  const mean = groupClaims.map((total, group) => clamp(((groupRight[group] as number) + 8) / (total + 10)));

  const all = new Float64Array(claimants.length);
  const good = new Float64Array(claimants.length);
  const expected = new Float64Array(claimants.length);
  for (let voice = 0; voice < voiceGroup.length; voice++) {
    const by = voiceClaimant[voice] as number;
    all[by] = (all[by] as number) + (claims[voice] as number);
    good[by] = (good[by] as number) + (right[voice] as number);
    expected[by] =
      (expected[by] as number) + (claims[voice] as number) * (mean[voiceGroup[voice] as number] as number);
  }
  const reliability = new Float64Array(voiceGroup.length);
  for (let voice = 0; voice < voiceGroup.length; voice++) {
    const by = voiceClaimant[voice] as number;
    const usual = mean[voiceGroup[voice] as number] as number;
    const own = claims[voice] as number;
    const others = (all[by] as number) - own;
    let prior = usual;
    if (others > 1e-9) {
      const is = (good[by] as number) - (right[voice] as number);
      const should = (expected[by] as number) - own * usual;
      const typical = should / others;
      const is_ = clamp((is + carried * typical) / (others + carried));
      prior = logistic(logit(usual) + logit(is_) - logit(clamp(typical)));
    }
    const mass = trust * own + expectation;
    reliability[voice] = clamp((trust * (right[voice] as number) + expectation * prior) / mass);
  }
  return reliability;
}

/** How many standard deviations below its estimate a reliability is taken to be when claims are weighed. */
const caution = 0.5;

/**
 * What a claim of each voice weighs: the log-odds that it is right rather than one certain wrong value among
 * `alternatives`. A voice with few claims is taken at the lower end of what it may be (as CATD does with the
 * variance of small sources), so that two claims make no authority.
 */
export function weigh(
  table: ClaimTable,
  reliability: Float64Array,
  { claims }: TrackRecord,
  alternatives: Float64Array,
): Float64Array {
  const { voiceGroup } = table;
  return reliability.map((mean, voice) => {
    const spread = Math.sqrt((mean * (1 - mean)) / ((claims[voice] as number) + expectation + 1));
    const low = clamp(mean - caution * spread);
    return Math.max(least, Math.log(alternatives[voiceGroup[voice] as number] as number) + logit(low));
  });
}

/** What the worst claimant weighs: enough to be followed where nobody else speaks. */
const least = 0.02;

function clamp(probability: number): number {
  return Math.min(best, Math.max(worst, probability));
}

function logit(probability: number): number {
  return Math.log(probability / (1 - probability));
}

function logistic(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
