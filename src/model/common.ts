/**
 * The id types of a corpus, one for each type of record.
 *
 * The shipped corpus narrows each to a union of literals ({@link ShippedIds}), so that a misspelt id
 * is a compile error; a corpus of your own keeps plain strings.
 */
export interface Ids {
  /** Ids of articles. */
  readonly source: string;
  /** Ids of people, organizations, states, armed groups, media outlets and crowds. */
  readonly actor: string;
  /** Ids of places. */
  readonly place: string;
  /** Ids of events. */
  readonly event: string;
  /** Ids of things said. */
  readonly utterance: string;
  /** Ids of quantities that can be counted. */
  readonly measure: string;
  /** Ids of disputed statements. */
  readonly proposition: string;
  /** Ids of mentions. */
  readonly mention: string;
  /** Ids of timings. */
  readonly timing: string;
  /** Ids of orderings. */
  readonly ordering: string;
  /** Ids of durations. */
  readonly duration: string;
  /** Ids of quotes. */
  readonly quote: string;
  /** Ids of figures. */
  readonly figure: string;
  /** Ids of stances. */
  readonly stance: string;
}

/** The types of the records that exist once and are referred to: the registries. */
export type ThingType = "source" | "actor" | "place" | "event" | "utterance" | "measure" | "proposition";

/** The types of the records that say what one source reports at one place in its text. */
export type ReportType = "mention" | "timing" | "ordering" | "duration" | "quote" | "figure" | "stance";

/** The type of any record of a corpus. */
export type RecordType = ThingType | ReportType;

/**
 * A range of Unicode code points in the text of a source, `end` exclusive: the Text Position Selector
 * of the W3C Web Annotation Data Model. Code points, not UTF-16 units: `Array.from(text)` counts them.
 */
export interface Evidence {
  /** The first code point of the passage, counted from 0. */
  readonly start: number;
  /** The code point after the last one of the passage. */
  readonly end: number;
}

/**
 * Where a thing is known from: `reported` by an article, or `background` that any atlas confirms
 * (what contains what, country codes, time zones) and no article needs to say.
 */
export type Basis = "reported" | "background";

/** One spelling of a name, letter for letter, and the sources that print it. */
export interface Spelling<I extends Ids = Ids> {
  /** The name as printed, misspellings included. */
  readonly text: string;
  /** The sources that print it so. */
  readonly sources: readonly I["source"][];
}
