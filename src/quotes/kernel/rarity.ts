/** By how much a word of e rows counts less than one of a single row. */
const SLOPE = 0.5;
const TABLE = 4096;
const table = Float64Array.from({ length: TABLE }, (_, rows) => weigh(rows));

function weigh(rows: number): number {
  return 1 / (1 + Math.log(Math.max(rows, 1)) * SLOPE);
}

/**
 * How much a word counts, by the number of rows that have it: 1 in one row.
 *
 * Unlike the usual inverse document frequency it does not look at the number of all rows, so that rows that
 * have nothing to do with a question do not change its answers.
 */
export function rarity(rows: number): number {
  return rows < TABLE ? (table[rows] as number) : weigh(rows);
}
