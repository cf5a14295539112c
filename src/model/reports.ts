import type { Evidence, Ids } from "./common.js";
import type { Medium } from "./things.js";

/** This source reports this event: the word it has for it, where it puts it, and as how real. */
export interface Mention<I extends Ids = Ids> {
  /** Always `"mention"`. */
  readonly type: "mention";
  /** The id, in kebab-case. */
  readonly id: I["mention"];
  /** The article that says so. */
  readonly source: I["source"];
  /** Where it says so: the clause that reports the event. */
  readonly evidence: Evidence;
  /** The event. */
  readonly event: I["event"];
  /** The word or phrase it uses for the event, as printed within the evidence ("assassination"). */
  readonly term: string | null;
  /** Where it puts the event; empty where it does not say. */
  readonly places: readonly I["place"][];
  /** Whose account this is; `null`: the source's own. */
  readonly claimant: I["actor"] | null;
  /** As what it is reported: `actual` happened, `planned` is to happen, `possible` might, `denied` did not. */
  readonly modality: "actual" | "planned" | "possible" | "denied";
  /** What the curator wants a reader to know, in our own words. */
  readonly note: string | null;
}

/** The parts of the day that a printed time can name; their hours are a documented table. */
export type DayPart = "early" | "morning" | "afternoon" | "evening" | "late" | "night" | "overnight";

/** How a timing binds its event: where the event lies against the window that the words name. */
export type TimingBound =
  /** The event lies wholly inside the window. */
  | "within"
  /** The event covers the whole window. */
  | "spans"
  /** The event begins inside the window. */
  | "starts"
  /** The event ends inside the window. */
  | "ends";

/** When an event was, in the words of one source. */
export interface Timing<I extends Ids = Ids> {
  /** Always `"timing"`. */
  readonly type: "timing";
  /** The id, in kebab-case. */
  readonly id: I["timing"];
  /** The article that says so. */
  readonly source: I["source"];
  /** Where it says so: exactly the printed expression. */
  readonly evidence: Evidence;
  /** The printed expression ("late Tuesday"). */
  readonly text: string;
  /** The event it dates. */
  readonly event: I["event"];
  /**
   * The date, clock time or interval it means: EDTF, and clock times as news prints them
   * (`2020-01-08T01:45`, `2020-01-08T01:45/2020-01-08T02:15`).
   */
  readonly edtf: string;
  /** The part of the day it names; `null` for none. */
  readonly part: DayPart | null;
  /** Whose calendar, as IANA zones; several where the text leaves it open. Never empty. */
  readonly zones: readonly string[];
  /** Where the event lies against that window. */
  readonly bound: TimingBound;
  /** Whose account this is; `null`: the source's own. */
  readonly claimant: I["actor"] | null;
  /** What the curator wants a reader to know, in our own words: above all, how the date was inferred. */
  readonly note: string | null;
}

/** The thirteen relations between two intervals (Allen 1983). */
export type AllenRelation =
  | "before"
  | "meets"
  | "overlaps"
  | "starts"
  | "during"
  | "finishes"
  | "equals"
  | "finished-by"
  | "contains"
  | "started-by"
  | "overlapped-by"
  | "met-by"
  | "after";

/** The beginning of an event, or its end. */
export type EventEnd = "start" | "end";

/** One source says how two events stand to each other in time. */
export interface Ordering<I extends Ids = Ids> {
  /** Always `"ordering"`. */
  readonly type: "ordering";
  /** The id, in kebab-case. */
  readonly id: I["ordering"];
  /** The article that says so. */
  readonly source: I["source"];
  /** Where it says so. */
  readonly evidence: Evidence;
  /** The first event. */
  readonly a: I["event"];
  /** How `a` may stand to `b`: any one of these. Never empty. */
  readonly relation: readonly AllenRelation[];
  /** The second event. */
  readonly b: I["event"];
  /** The shortest time between the two, as an ISO 8601 duration of weeks, days, hours, minutes and seconds. */
  readonly minGap: string | null;
  /** The longest time between the two, as an ISO 8601 duration of weeks, days, hours, minutes and seconds. */
  readonly maxGap: string | null;
  /**
   * The end of `a` and the end of `b` between which that time is measured: `["start", "start"]` for "two hours
   * after it began". `null`: what lies between the two, from the end of the earlier to the beginning of the later.
   */
  readonly gapBetween: readonly [a: EventEnd, b: EventEnd] | null;
  /** The printed words for that time, within the evidence ("shortly"); `null` where none give it. */
  readonly gapText: string | null;
  /** Whose account this is; `null`: the source's own. */
  readonly claimant: I["actor"] | null;
  /** What the curator wants a reader to know, in our own words. */
  readonly note: string | null;
}

/** How long an event lasted, in the words of one source. */
export interface Duration<I extends Ids = Ids> {
  /** Always `"duration"`. */
  readonly type: "duration";
  /** The id, in kebab-case. */
  readonly id: I["duration"];
  /** The article that says so. */
  readonly source: I["source"];
  /** Where it says so: exactly the printed phrase. */
  readonly evidence: Evidence;
  /** The printed phrase ("three days of mourning"). */
  readonly text: string;
  /** The event that lasted so long. */
  readonly event: I["event"];
  /** How long at the least, as an ISO 8601 duration of weeks, days, hours, minutes and seconds; `null`: it does not say. */
  readonly min: string | null;
  /** How long at the most, as such a duration; `null`: it does not say. Never `null` like `min`. */
  readonly max: string | null;
  /** Whose account this is; `null`: the source's own. */
  readonly claimant: I["actor"] | null;
  /** What the curator wants a reader to know, in our own words: above all, why it is not what the phrase alone means. */
  readonly note: string | null;
}

/** One rendering of an utterance: the words between the quotation marks of one source. */
export interface Quote<I extends Ids = Ids> {
  /** Always `"quote"`. */
  readonly type: "quote";
  /** The id, in kebab-case. */
  readonly id: I["quote"];
  /** The article that prints it. */
  readonly source: I["source"];
  /** Where it prints it: exactly the words, without the quotation marks. */
  readonly evidence: Evidence;
  /** The words as printed. */
  readonly text: string;
  /** What was said: quotes of one utterance are renderings of the same thing. */
  readonly utterance: I["utterance"];
  /** `direct`: a sentence or more. `fragment`: part of one. `term`: a word or a name for something. */
  readonly form: "direct" | "fragment" | "term";
  /** Whether these words are a translation; `null` where the article leaves it open. */
  readonly translated: boolean | null;
  /** To whom this source attributes the words; `null` where it does not say. */
  readonly attributedTo: I["actor"] | null;
  /** Through whom this source has them; `null` where it does not say. */
  readonly via: I["actor"] | null;
  /** How this source says they were said; `null` where it does not. */
  readonly medium: Medium | null;
  /** What the curator wants a reader to know, in our own words. */
  readonly note: string | null;
}

/** How a printed phrase gives its number. */
export type Approximation =
  /** The number itself ("15", "one", "a"). */
  | "exact"
  /** Near the number, either side ("around 5,000"). */
  | "about"
  /** Near it and not above ("nearly 200"). */
  | "nearly"
  /** Above it, not the number itself ("more than a dozen"). */
  | "more-than"
  /** The number or above ("at least two"). */
  | "at-least"
  /** Below it, not the number itself ("fewer than ten"). */
  | "less-than"
  /** The number or below ("as high as 4%"). */
  | "at-most"
  /** Between two printed numbers. */
  | "between"
  /** A word for a range ("dozens", "several"). */
  | "vague"
  /** An explicit zero ("no casualties"). */
  | "none"
  /** No number is given, and the source says so ("no reports on casualties"). Both ends are `null`. */
  | "silence";

/** A set of numbers: an interval whose ends may be open, or without bound. */
export interface Interval {
  /** The lowest number meant; `null`: no lower bound. */
  readonly low: number | null;
  /** Whether `low` itself is left out. */
  readonly lowOpen: boolean;
  /** The highest number meant; `null`: no upper bound. */
  readonly high: number | null;
  /** Whether `high` itself is left out. */
  readonly highOpen: boolean;
}

/** One value for a measure, as the interval that the printed phrase means. */
export interface Figure<I extends Ids = Ids> extends Interval {
  /** Always `"figure"`. */
  readonly type: "figure";
  /** The id, in kebab-case. */
  readonly id: I["figure"];
  /** The article that prints it. */
  readonly source: I["source"];
  /** Where it prints it: exactly the phrase. */
  readonly evidence: Evidence;
  /** The printed phrase ("more than a dozen ballistic missiles"). */
  readonly text: string;
  /** What it is a value of. */
  readonly measure: I["measure"];
  /** How the phrase gives its number. */
  readonly approx: Approximation;
  /** Who claims it; `null`: the source itself. */
  readonly claimant: I["actor"] | null;
  /** Through whom the source has the claim; `null` where it does not say. */
  readonly via: I["actor"] | null;
  /** The time it holds for, as EDTF; `null` where the source does not say. */
  readonly asOf: string | null;
  /** Why the interval is what it is, where the phrase alone would not tell. */
  readonly reason: string | null;
}

/** What somebody holds of a disputed statement. */
export type Position = "affirms" | "denies" | "doubts" | "qualifies";

/** An actor, or the source itself, takes a position on a proposition. */
export interface Stance<I extends Ids = Ids> {
  /** Always `"stance"`. */
  readonly type: "stance";
  /** The id, in kebab-case. */
  readonly id: I["stance"];
  /** The article that says so. */
  readonly source: I["source"];
  /** Where it says so. */
  readonly evidence: Evidence;
  /** The statement. */
  readonly proposition: I["proposition"];
  /** Who takes the position; `null`: the source itself. */
  readonly claimant: I["actor"] | null;
  /** The position. */
  readonly position: Position;
  /** What the curator wants a reader to know, in our own words. */
  readonly note: string | null;
}

/** Any record of what one source says at one place in its text. */
export type Report<I extends Ids = Ids> =
  | Mention<I>
  | Timing<I>
  | Ordering<I>
  | Duration<I>
  | Quote<I>
  | Figure<I>
  | Stance<I>;
