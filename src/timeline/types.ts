import type { AllenRelation, Ids, TimingBound } from "../model/index.js";
import type { TimeWindow } from "../time/index.js";

/** One event on the timeline: when it can have begun and ended, and which reports say so. */
export interface TimelineEntry<I extends Ids = Ids> {
  /** The event. */
  readonly event: I["event"];
  /** When it can have begun: the tightest window that follows from all the reports that stand. */
  readonly start: TimeWindow;
  /** When it can have ended. For a moment, the same as `start`. */
  readonly end: TimeWindow;
  /**
   * The reports on which the two windows rest, by id, sorted: for each bound the fewest that give it.
   * That an event is part of another is told as `part-of:` and the id of the part.
   */
  readonly reports: readonly string[];
  /** The reports about this event that were set aside, by id, sorted. */
  readonly setAside: readonly string[];
  /** Whether the windows rest on a report that others contradict: without it they may be wider. */
  readonly disputed: boolean;
}

/** What the reports leave possible between two events. */
export interface TimelineRelation {
  /** Every Allen relation that some course of events without contradiction still allows. */
  readonly possible: readonly AllenRelation[];
  /**
   * The order if it is certain. `before`: the first ends no later than the second begins. `after`: the
   * other way round. `overlapping`: they share time whatever is true. Else `null`,
   * also where the order rests on a report that others contradict.
   */
  readonly certain: "before" | "after" | "overlapping" | null;
}

/** Reports that cannot all hold. */
export interface TimelineConflict {
  /** A shortest cycle of reports that cannot all hold, by id, in the order of the cycle. */
  readonly reports: readonly string[];
  /** The events on the cycle. */
  readonly events: readonly string[];
  /** The report on it that was set aside. */
  readonly setAside: string;
  /** Why that one. */
  readonly why: string;
  /** By how many milliseconds the reports miss each other; 0: they touch where they must not. */
  readonly slack: number;
}

/** What the reports say about the order of events, and what they leave open. */
export interface Timeline<I extends Ids = Ids> {
  /** Every event, in one total order that extends everything known. */
  readonly entries: readonly TimelineEntry<I>[];
  /** The contradictions, in the order they were found and solved. */
  readonly conflicts: readonly TimelineConflict[];
  /**
   * What is possible between two events.
   *
   * @param a - The id of the first event.
   * @param b - The id of the second event.
   * @throws {@link UnknownEventError} when the timeline has no such event.
   */
  relation(a: I["event"], b: I["event"]): TimelineRelation;
}

/** An event whose time {@link solveTimeline} is to find. */
export interface TimelineEvent {
  /** Its id, unique among the events. */
  readonly id: string;
  /**
   * `moment`: beginning and end are one instant. `period`: it lasts, so it ends after it begins. Absent:
   * it may be either.
   */
  readonly kind?: "moment" | "period" | undefined;
}

/** A report that an event stands in some way to a window of instants. */
export interface TimelineTiming {
  /** Its id, unique among timings and orderings. */
  readonly id: string;
  /** The event. */
  readonly event: string;
  /**
   * The first instant of the window: ISO 8601 with an offset (or a date alone, then in UTC), or epoch
   * milliseconds; `null`: it has no beginning.
   */
  readonly start: string | number | null;
  /** The instant after the window; equal to `start`: the window is that very instant; `null`: it has no end. */
  readonly end: string | number | null;
  /** Where the event lies against the window. Default `"within"`. */
  readonly bound?: TimingBound | undefined;
  /** Whose word it is: reports of one source support each other only once. Absent: nobody else's. */
  readonly source?: string | undefined;
}

/** A report that two events stand to each other in one of some ways. */
export interface TimelineOrdering {
  /** Its id, unique among timings and orderings. */
  readonly id: string;
  /** The first event. */
  readonly a: string;
  /** How `a` may stand to `b`: one relation, or any of several that are convex on endpoints. */
  readonly relation: AllenRelation | readonly AllenRelation[];
  /** The second event. */
  readonly b: string;
  /** The least time between the two, an ISO 8601 duration or milliseconds. Only for one before the other. */
  readonly minGap?: string | number | null | undefined;
  /** The most time between the two, an ISO 8601 duration or milliseconds. Only for one before the other. */
  readonly maxGap?: string | number | null | undefined;
  /** Whose word it is: reports of one source support each other only once. Absent: nobody else's. */
  readonly source?: string | undefined;
}

/** What {@link solveTimeline} works on. */
export interface TimelineInput {
  /** The events. */
  readonly events: readonly TimelineEvent[];
  /** What is known of when they were. */
  readonly timings: readonly TimelineTiming[];
  /** What is known of how they stand to each other. */
  readonly orderings: readonly TimelineOrdering[];
}

/** An interval with known ends; equal ends make a moment. */
export interface DefiniteInterval {
  /** Its beginning: ISO 8601 with an offset (or a date alone, then in UTC), or epoch milliseconds. */
  readonly start: string | number;
  /** Its end, not before the beginning. */
  readonly end: string | number;
}
