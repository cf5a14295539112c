/**
 * The quotes' kernel, which needs no corpus: an index of millions of texts, and the alignment of two.
 *
 * @module as-reported/quotes
 */

export { ArgumentError } from "../corpus/index.js";
export { checkQuote } from "./check.js";
export { QuoteQueryError } from "./errors.js";
export * from "./kernel/index.js";
export { lookupQuotes } from "./lookup.js";
export { compareRenderings } from "./renderings.js";
export type * from "./types.js";
