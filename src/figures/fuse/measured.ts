import type { Averages } from "./average.js";
import { type Bounds, toleranceAt } from "./near.js";
import { within } from "./normal.js";
import type { ClaimTable } from "./table.js";

/**
 * By voice: how probably a claim of it lies within the tolerance of the truth. On groups of numbers that scatter that
 * follows from how large its errors are; on all others it is what was learnt.
 */
export function reliabilityOf(
  table: ClaimTable,
  learnt: Float64Array,
  smooth: Uint8Array,
  averages: Averages,
  bounds: Bounds,
): Float64Array {
  const { items, groupOf, claimStart, voice } = table;
  const { value, spread, isWhole, variance, offset } = averages;
  const sum = new Float64Array(learnt.length);
  const claims = new Float64Array(learnt.length);
  for (let item = 0; item < items.length; item++) {
    const group = groupOf[item] as number;
    if (smooth[group] === 0) continue;
    const usual = spread[item] as number;
    const near = toleranceAt(bounds, value[item] as number, isWhole[group] === 1);
    for (let claim = claimStart[item] as number; claim < (claimStart[item + 1] as number); claim++) {
      const by = voice[claim] as number;
      const error = usual * Math.sqrt(variance[by] as number);
      const above = usual * (offset[by] as number);
      sum[by] = (sum[by] as number) + (below((near - above) / error) + below((near + above) / error) - 1);
      claims[by] = (claims[by] as number) + 1;
    }
  }
  return learnt.map((own, by) => (claims[by] === 0 ? own : (sum[by] as number) / (claims[by] as number)));
}

/** The probability that a normal variable lies below so many standard deviations. */
const below = (deviations: number): number => (1 + Math.sign(deviations) * within(Math.abs(deviations))) / 2;
