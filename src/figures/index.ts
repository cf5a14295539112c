/**
 * The kernel of the figures, which needs no corpus: agreement of intervals.
 *
 * @module as-reported/figures
 */

export { ClaimError } from "./errors.js";
export { fuse, fuseInDetail } from "./fuse/fuse.js";
export type * from "./fuse/types.js";
export { reconcile } from "./reconcile.js";
export { reconcileFigures } from "./reconcile-figures.js";
export type * from "./types.js";
export { inWords } from "./words.js";
