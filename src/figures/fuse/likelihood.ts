import type { Judgement } from "./judge.js";
import { expectation, rate, type TrackRecord } from "./reliability.js";
import type { ClaimTable } from "./table.js";

/** What is believed of the claims, as far as it makes them likely. */
interface Explanation {
  readonly table: ClaimTable;
  readonly smooth: Uint8Array;
  /** By group, among how many wrong values there are to choose, before anything is known. */
  readonly firstAlternatives: Float64Array;
  readonly judgement: Judgement;
  readonly independence: Float64Array;
  readonly record: TrackRecord;
  /** How likely the dependence makes differing claims, and what it costs to believe in it. */
  readonly differing: number;
}

/**
 * How likely the claims are under what is believed, as a logarithm: the evidence lower bound, in which every
 * independent claim is right with the reliability of its voice, or one of equally many wrong values.
 */
export function likelihoodOf({
  table,
  smooth,
  firstAlternatives,
  judgement,
  independence,
  record,
  differing,
}: Explanation): number {
  const { items, saidStart, share, voice, voiceGroup, valueStart, groupOf } = table;
  const right = new Float64Array(voiceGroup.length);
  const wrong = new Float64Array(voiceGroup.length);
  const choices = choicesOf(table, firstAlternatives);
  let sum = differing;
  for (let item = 0; item < items.length; item++) {
    if (smooth[groupOf[item] as number] === 1) continue;
    let rest = 1;
    for (let value = valueStart[item] as number; value < (valueStart[item + 1] as number); value++) {
      const probability = judgement.right[value] as number;
      const exact = judgement.exact[value] as number;
      rest -= exact;
      if (exact > 1e-12) sum -= exact * Math.log(exact);
      for (let claim = saidStart[value] as number; claim < (saidStart[value + 1] as number); claim++) {
        const part = (share[claim] as number) * (independence[claim] as number);
        const by = voice[claim] as number;
        right[by] = (right[by] as number) + part * probability;
        wrong[by] = (wrong[by] as number) + part * (1 - probability);
      }
    }
    if (rest > 1e-12) sum -= rest * Math.log(rest / (choices[groupOf[item] as number] as number));
  }
  const expected = rate(table, record, 0);
  for (let by = 0; by < expected.length; by++) {
    const before = expectation * (expected[by] as number);
    const after = expectation - before;
    const [r, w] = [right[by] as number, wrong[by] as number];
    sum += logBeta(before + r, after + w) - logBeta(before, after);
    sum -= w * Math.log(choices[voiceGroup[by] as number] as number);
  }
  return sum;
}

function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

/** Stirling's series, after the argument is raised to where it is exact to ten digits. */
function logGamma(x: number): number {
  let shift = 0;
  let z = x;
  for (; z < 8; z++) shift += Math.log(z);
  const inverse = 1 / (z * z);
  const series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse / 1680))) / z;
  return (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI) + series - shift;
}

/** By group, how many wrong values there are to choose from: the same under every explanation that is compared. */
function choicesOf(table: ClaimTable, words: Float64Array): Float64Array {
  const most = new Float64Array(table.groups.length).fill(20);
  return most.map((n, group) => (table.numeric[group] === 1 ? n : Math.max(1, words[group] as number)));
}
