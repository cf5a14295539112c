import type { Claim, ItemClaim } from "as-reported/figures";
import { seeded } from "../support/random.js";

/** A claim and what it is about, as a row of a table. */
export interface Row extends Claim {
  readonly measure: string;
}

const claimants = 200;
const perMeasure = 10;

/** Names that are strings of their own, as whoever reads them from a file has them. */
const namesOf = (count: number, name: string) => Array.from({ length: count }, (_, at) => `${name} ${at}`);

/** Ten claims on each measure: most around one number, exact, about, at least; some far off. */
export function claimRows(count: number): Row[] {
  const below = seeded(20_200_108);
  const names = namesOf(claimants, "claimant");
  const measures = namesOf(count / perMeasure, "measure");
  return Array.from({ length: count }, (_, at) => {
    const index = Math.floor(at / perMeasure);
    const number = 100 + ((index * 7919) % 9000);
    const value = below(10) < 8 ? number : number + 50 + below(500);
    const kind = below(4);
    const low = kind === 0 ? Math.round(value * 0.9) : value;
    const high = kind === 1 ? null : kind === 0 ? Math.round(value * 1.1) : value;
    // Claimants come in no order; in one measure of twenty, one claims twice.
    const turn = index % 20 === 0 && at % perMeasure === 9 ? 0 : at % perMeasure;
    const by = (index * 31 + ((turn * 7) % perMeasure) * 20 + (turn === 0 ? 0 : below(20))) % claimants;
    return { measure: measures[index] as string, low, high, claimant: names[by] as string };
  });
}

/** Ten claims on each item by claimants of unequal reliability; in each hundred, ten copy their neighbour. */
export function itemRows(count: number): ItemClaim[] {
  const below = seeded(20_200_108);
  const names = namesOf(claimants, "claimant");
  const items = namesOf(count / perMeasure, "item");
  const groups = namesOf(4, "group");
  const rows: ItemClaim[] = [];
  const said = new Float64Array(claimants);
  for (let index = 0; index < items.length; index++) {
    const number = 100 + below(9000);
    const first = below(claimants);
    for (let at = 0; at < perMeasure; at++) {
      const by = (first + at * 7) % claimants;
      const isRight = below(100) < 60 + (by % 36);
      const own = isRight ? number + below(5) - 2 : number + 40 + below(400);
      const copies = by % 10 === 0 && at > 0;
      said[by] = copies ? (said[(by + claimants - 7) % claimants] as number) : own;
      rows.push({
        item: items[index] as string,
        group: groups[index % 4] as string,
        value: said[by] as number,
        claimant: names[by] as string,
      });
    }
  }
  return rows;
}
