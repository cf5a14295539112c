import { reach } from "../span.js";
import type { ClaimTable } from "./table.js";

/** Which values of an item lie within the tolerance of each other. Values of an item are ordered. */
export interface Nearness {
  /** By value: the first and the last value of its item within the tolerance. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** By value: how far the tolerance reaches above it. */
  readonly width: Float64Array;
}

/** The bounds of a tolerance, both given. */
export interface Bounds {
  readonly absolute: number;
  readonly relative: number;
}

/** How far a number may lie from another and still be the same; a whole number is as far as what is rounded to it. */
export function toleranceAt({ absolute, relative }: Bounds, number: number, isWhole: boolean): number {
  return Math.max(absolute, relative * Math.abs(number)) + (isWhole ? 0.5 : 0);
}

/** Finds the neighbours of every value with two pointers, O(values). */
export function findNear(table: ClaimTable, { absolute, relative }: Bounds): Nearness {
  const { number, valueStart, groupOf, numeric, items } = table;
  const first = new Int32Array(number.length);
  const last = new Int32Array(number.length);
  const width = new Float64Array(number.length);
  for (let item = 0; item < items.length; item++) {
    const from = valueStart[item] as number;
    const to = valueStart[item + 1] as number;
    const isNumeric = numeric[groupOf[item] as number] === 1;
    let low = from;
    let high = from;
    for (let value = from; value < to; value++) {
      const at = number[value] as number;
      const bound = isNumeric ? upper(at, absolute, relative) : at;
      width[value] = bound - at;
      if (high < value) high = value;
      while (high + 1 < to && (number[high + 1] as number) <= bound) high++;
      last[value] = high;
      while ((last[low] as number) < value) low++;
      first[value] = low;
    }
  }
  return { first, last, width };
}

/** So little that it only undoes the rounding of binary fractions: 0.1 and 0.3 lie within 0.2. */
const rounding = 2 ** -50;

function upper(value: number, absolute: number, relative: number): number {
  const above = value + absolute;
  return Math.max(
    absolute === 0 ? value : above + Math.max(Math.abs(value), Math.abs(above)) * rounding,
    reach(value, relative),
  );
}
