export { type CalendarDay, dayMs } from "./calendar.js";
export { dayParts } from "./day-parts.js";
export { parseDuration } from "./duration.js";
export { type ParseEdtfOptions, parseEdtf } from "./edtf/parse.js";
export type {
  Edtf,
  EdtfDate,
  EdtfDateTime,
  EdtfInterval,
  EdtfMargin,
  EdtfMember,
  EdtfSet,
} from "./edtf/types.js";
export { DayPartError, DurationError, EdtfError, SkippedDayError, TimeZoneError } from "./errors.js";
export { type FormatWindowOptions, formatWindow } from "./format.js";
export { parseInstant } from "./instant.js";
export { type DurationOfOptions, durationOf } from "./phrase/duration-of.js";
export {
  type BarePlural,
  type PhraseCount,
  type PhraseLength,
  type PhraseMargins,
  type PhraseSlack,
  phraseMargins,
} from "./phrase/margins.js";
export { resolveWhen } from "./resolve.js";
export type { DayHours, TimeWindow, When, WhenOptions } from "./types.js";
export { isTimeZone } from "./zone.js";
