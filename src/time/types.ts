import type { DayPart } from "../model/index.js";

/** A half-open window of instants. */
export interface TimeWindow {
  /** The first instant, ISO 8601 in UTC; `null`: no lower bound is known. */
  readonly earliest: string | null;
  /** The instant after the last one, ISO 8601 in UTC; `null`: no upper bound is known. */
  readonly latest: string | null;
  /**
   * Present where `latest` itself is still possible, because a report names that very instant; only the
   * timeline gives such windows. Absent: the window ends before `latest`.
   */
  readonly latestIncluded?: true;
}

/** The hours of a part of day, counted on the clock from midnight; above 24 is the day after. */
export interface DayHours {
  /** The hour it begins with. */
  readonly from: number;
  /** The hour it ends before. */
  readonly to: number;
}

/** A printed time: a calendar date, clock time or interval, the part of the day, and whose calendar. */
export interface When {
  /** The date, interval or set as EDTF (ISO 8601-2, levels 0 to 2), or a clock time: see {@link parseEdtf}. */
  readonly edtf: string;
  /** The part of the day; `null` or absent: the whole day. */
  readonly part?: DayPart | null;
  /** Whose calendar, as IANA zones; several give the hull. Default `["UTC"]`. */
  readonly zones?: readonly string[];
}

/** How {@link resolveWhen} reads printed times. */
export interface WhenOptions {
  /** Hours that replace those of {@link dayParts}, by part of day. */
  readonly dayParts?: Partial<Readonly<Record<DayPart, DayHours>>>;
}
