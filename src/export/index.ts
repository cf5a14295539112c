/**
 * The records in formats that other programs read: NDJSON and CSV.
 *
 * @module as-reported/export
 */

export { toCsv } from "./csv.js";
export { corpusLines } from "./lines.js";
