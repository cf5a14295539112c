/**
 * What five newsrooms reported about the Iranian missile strikes of 8 January 2020, as typed records, and
 * the helpers that make conflicting reports usable.
 *
 * @module as-reported
 */

export {
  type Conflict,
  type ConflictKind,
  type ConflictReport,
  type ConflictSeverity,
  type ConflictSide,
  type Coverage,
  type CoverageCell,
  type CoverageRow,
  type CoveredThing,
  compareCoverage,
  findConflicts,
  type SourceSimilarity,
  type ThingRef,
  type Wording,
} from "./compare/index.js";
export {
  ArgumentError,
  type EvidenceCheck,
  type EvidenceProblem,
  matchSources,
  type SourceMatch,
  type SourceMatches,
  UnknownIdError,
  type UnnamedText,
  verifyEvidence,
} from "./corpus/index.js";
export { corpus } from "./corpus/shipped.js";
export {
  type BoundRule,
  type Camp,
  type Claimant,
  ClaimError,
  checkFigures,
  type FigureDifference,
  type FigureRange,
  parseQuantities,
  parseQuantity,
  type Quantity,
  type QuantityKind,
  type QuantityOptions,
  type QuantityPresets,
  type QuantityTable,
  type QuantityTableChanges,
  quantityPresets,
  quantityTable,
  type ReconcileFiguresOptions,
  type Reconciliation,
  reconcileFigures,
  type Verdict,
  type WordRule,
} from "./figures/index.js";
export type * from "./model/index.js";
export {
  checkQuote,
  compareRenderings,
  lookupQuotes,
  type QuoteCheck,
  type QuoteClaim,
  type QuoteEvidence,
  type QuoteMatch,
  type QuoteQuery,
  QuoteQueryError,
  type QuoteTime,
  type QuoteVerdict,
  type Rendering,
  type RenderingCell,
  type RenderingColumn,
  type RenderingRow,
  type RenderingTable,
  type RenderingWording,
  type WordChange,
} from "./quotes/index.js";
export {
  type DayHours,
  DayPartError,
  EdtfError,
  type FormatWindowOptions,
  formatWindow,
  SkippedDayError,
  type TimeWindow,
  TimeZoneError,
} from "./time/index.js";
export {
  NonConvexRelationError,
  type OrderTimelineOptions,
  orderTimeline,
  type Timeline,
  type TimelineConflict,
  type TimelineEntry,
  TimelineInputError,
  type TimelineRelation,
  type TimelineRelationRow,
  UnknownEventError,
} from "./timeline/index.js";
