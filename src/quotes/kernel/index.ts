export { type AlignedWord, alignWords, type WordPair } from "./align-words.js";
export { createQuoteIndex, loadQuoteIndex } from "./create.js";
export { QuoteIndexBytesError, QuoteRowError } from "./errors.js";
export type { RowId } from "./ids.js";
export type { QuoteHit, QuoteIndex, QuoteRow, QuoteSearchOptions } from "./types.js";
