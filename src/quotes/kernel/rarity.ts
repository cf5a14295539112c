/** How fast a word counts less the more rows have it. */
const STEEPNESS = 0.3;
const TABLE = 4096;
const table = Float64Array.from({ length: TABLE }, (_, rows) => weigh(rows));

function weigh(rows: number): number {
  return Math.max(rows, 1) ** -STEEPNESS;
}

/**
 * How much a word counts, by the number of rows that have it: 1 in one row, half as much in ten, an eighth in a
 * thousand.
 *
 * Unlike the usual inverse document frequency it does not look at the number of all rows, so that rows that
 * have nothing to do with a question do not change its answers.
 */
export function rarity(rows: number): number {
  return rows < TABLE ? (table[rows] as number) : weigh(rows);
}
