export { type CalendarDay, dayMs, daysIn } from "./calendar.js";
export { dayParts } from "./day-parts.js";
export { parseDuration } from "./duration.js";
export { durationOf } from "./duration-of.js";
export { parseEdtf } from "./edtf/parse.js";
export type {
  Edtf,
  EdtfDate,
  EdtfDateTime,
  EdtfInterval,
  EdtfMargin,
  EdtfMember,
  EdtfSet,
} from "./edtf/types.js";
export { DayPartError, DurationError, EdtfError, TimeZoneError } from "./errors.js";
export { type FormatWindowOptions, formatWindow } from "./format.js";
export { resolveWhen } from "./resolve.js";
export type { DayHours, TimeWindow, When, WhenOptions } from "./types.js";
export { isTimeZone } from "./zone.js";
