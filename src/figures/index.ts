/**
 * The kernel of the figures, which needs no corpus: agreement of intervals, and the reading of phrases.
 *
 * @module as-reported/figures
 */

export { ArgumentError } from "../corpus/index.js";
export type { Approximation, Interval } from "../model/index.js";
export { checkFigures, type FigureDifference } from "./check-figures.js";
export { ClaimError } from "./errors.js";
export { fuse, fuseInDetail } from "./fuse/fuse.js";
export type * from "./fuse/types.js";
export * from "./quantity/index.js";
export { reconcile } from "./reconcile.js";
export { reconcileFigures } from "./reconcile-figures.js";
export type * from "./types.js";
export { convertUnit, type Dimension, dimensionOf, type Unit, units } from "./units/index.js";
export { inWords } from "./words.js";
