/**
 * The timeline's kernel, which needs no corpus: times, zones, Allen relations and temporal networks.
 *
 * @module as-reported/timeline
 */

export type { AllenRelation, DayPart, TimingBound } from "../model/index.js";
export {
  type BarePlural,
  type CalendarDay,
  type DayHours,
  DayPartError,
  DurationError,
  type DurationOfOptions,
  dayParts,
  durationOf,
  type Edtf,
  type EdtfDate,
  type EdtfDateTime,
  EdtfError,
  type EdtfInterval,
  type EdtfMargin,
  type EdtfMember,
  type EdtfSet,
  type FormatWindowOptions,
  formatWindow,
  isTimeZone,
  type ParseEdtfOptions,
  type PhraseCount,
  type PhraseLength,
  type PhraseMargins,
  type PhraseSlack,
  parseDuration,
  parseEdtf,
  phraseMargins,
  resolveWhen,
  SkippedDayError,
  type TimeWindow,
  TimeZoneError,
  type When,
  type WhenOptions,
} from "../time/index.js";
export { allenRelation, composeRelations, invertRelation } from "./allen.js";
export { NonConvexRelationError, TimelineInputError, UnknownEventError } from "./errors.js";
export { type OrderTimelineOptions, orderTimeline } from "./order.js";
export { solveTimeline } from "./solve.js";
export type {
  DefiniteInterval,
  Timeline,
  TimelineConflict,
  TimelineDuration,
  TimelineEntry,
  TimelineEvent,
  TimelineInput,
  TimelineOrdering,
  TimelineRelation,
  TimelineRelationRow,
  TimelineTiming,
} from "./types.js";
