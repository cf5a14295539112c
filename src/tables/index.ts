/**
 * Answers as flat rows, for notebooks, data frames and spreadsheets.
 *
 * Every function takes the corpus and an answer, and gives an array of plain objects, one for each observation, in the
 * order of the answer. All rows of a table have the same columns in the same order. A cell is text, a number, true or
 * false, or `null` where there is nothing. Instants are ISO 8601 in UTC; dates as a source gives them are EDTF. A list is
 * one text, joined with `"; "`; ids have no semicolon. Beside the column of an id, such as `event`, stands what to
 * call it, `eventLabel`.
 *
 * @module as-reported/tables
 */

export { ArgumentError, UnknownIdError } from "../corpus/index.js";
export { conflictRows, type FlatConflictRow } from "./conflicts.js";
export { coverageRows, type FlatCoverageRow } from "./coverage.js";
export { type FlatFigureRow, figureRows } from "./figures.js";
export { type FlatQuoteRow, quoteRows } from "./quotes.js";
export { type FlatRenderingRow, renderingRows } from "./renderings.js";
export { type FlatTimelineRow, timelineRows } from "./timeline.js";
