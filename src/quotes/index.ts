export { checkQuote } from "./check.js";
export { QuoteQueryError } from "./errors.js";
export { lookupQuotes } from "./lookup.js";
export { compareRenderings } from "./renderings.js";
export type * from "./types.js";
