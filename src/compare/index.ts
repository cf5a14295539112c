export { findConflicts } from "./conflicts.js";
export { compareCoverage } from "./coverage.js";
export type * from "./types.js";
