import type { AllenRelation, EventEnd, Ids, TimingBound } from "../model/index.js";
import type { TimeWindow } from "../time/index.js";

/** One event on the timeline: when it can have begun and ended, and which reports say so. */
export interface TimelineEntry<I extends Ids = Ids> {
  /** The event. */
  readonly event: I["event"];
  /** Its place in the order, from 0. Events have the same rank where only their names tell them apart. */
  readonly rank: number;
  /**
   * When it can have begun: the tightest window that follows from the reports that stand. Where a conflict has
   * several lightest repairs, it holds what each of them leaves possible.
   */
  readonly start: TimeWindow;
  /** When it can have ended. For a moment, the same as `start`. */
  readonly end: TimeWindow;
  /**
   * The reports on which the two windows rest, by id, sorted: for each bound the fewest that give it, and where
   * several sets of as many do, all of them. That an event is part of another is told as `part-of:` and the id of
   * the part.
   */
  readonly reports: readonly string[];
  /** The reports about this event that were set aside, by id, sorted. */
  readonly setAside: readonly string[];
  /** Whether the windows would be wider without the reports that others contradict. */
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

/** How two events can stand to each other: one row of {@link Timeline.relations}. */
export interface TimelineRelationRow<I extends Ids = Ids> extends TimelineRelation {
  /** The first event. */
  readonly a: I["event"];
  /** The second event. */
  readonly b: I["event"];
}

/** Reports that cannot all hold. */
export interface TimelineConflict {
  /** A shortest cycle of reports that cannot all hold, by id, in the order of the cycle. */
  readonly reports: readonly string[];
  /**
   * All cycles among the events of this conflict, the shortest first: each shares a report with another. Where there
   * are too many to look through, the shortest alone.
   */
  readonly cycles: readonly (readonly string[])[];
  /** The events on the cycles. */
  readonly events: readonly string[];
  /** The reports that were set aside, by id: the lightest repair. `null`: several weigh the same. */
  readonly setAside: readonly string[] | null;
  /** All lightest repairs. Beyond the budget of the search: the one that was taken, which need not be lightest. */
  readonly candidates: readonly (readonly string[])[];
  /** Whether no repair is lighter than the candidates; `false` beyond the budget of the search. */
  readonly isLeast: boolean;
  /** Why these were set aside, or none. */
  readonly why: string;
  /** By how many milliseconds the reports of the shortest cycle miss each other; 0: they touch where they must not. */
  readonly slack: number;
}

/** What the reports say about the order of events, and what they leave open. */
export interface Timeline<I extends Ids = Ids> {
  /** Every event, in one total order that extends everything known. */
  readonly entries: readonly TimelineEntry<I>[];
  /** The contradictions: no two have a report in common. */
  readonly conflicts: readonly TimelineConflict[];
  /**
   * What is possible between two events.
   *
   * @param a - The id of the first event.
   * @param b - The id of the second event.
   * @throws {@link UnknownEventError} when the timeline has no such event.
   */
  relation(a: I["event"], b: I["event"]): TimelineRelation;
  /**
   * The same for many pairs at once: one event with every other, or every pair of a set. One search serves all
   * pairs of an event, so a row costs far less than a single question.
   *
   * @param events - The id of an event, or the ids of a set.
   * @returns A row for each pair: the other events in the order of the entries; of a set, each pair once, in the
   *   order given.
   * @throws {@link UnknownEventError} when the timeline has no such event.
   */
  relations(events: I["event"] | readonly I["event"][]): readonly TimelineRelationRow<I>[];
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
  /** Its id, unique among timings, orderings and durations. */
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
  /** Its id, unique among timings, orderings and durations. */
  readonly id: string;
  /** The first event. */
  readonly a: string;
  /** How `a` may stand to `b`: one relation, or any of several that are convex on endpoints. */
  readonly relation: AllenRelation | readonly AllenRelation[];
  /** The second event. */
  readonly b: string;
  /** The least time between the two, an ISO 8601 duration or milliseconds. */
  readonly minGap?: string | number | null | undefined;
  /** The most time between the two, an ISO 8601 duration or milliseconds. */
  readonly maxGap?: string | number | null | undefined;
  /**
   * Between which ends the gaps are measured: of `a`, then of `b`. Absent or `null`: what lies between the two, from
   * the end of the first to the beginning of the second, for `after` too.
   */
  readonly gapBetween?: readonly [EventEnd, EventEnd] | null | undefined;
  /** Whose word it is: reports of one source support each other only once. Absent: nobody else's. */
  readonly source?: string | undefined;
}

/** A report of how long an event lasted. */
export interface TimelineDuration {
  /** Its id, unique among timings, orderings and durations. */
  readonly id: string;
  /** The event. */
  readonly event: string;
  /** The least time from its beginning to its end, an ISO 8601 duration or milliseconds. */
  readonly min?: string | number | null | undefined;
  /** The most time from its beginning to its end, an ISO 8601 duration or milliseconds. */
  readonly max?: string | number | null | undefined;
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
  /** What is known of how long they lasted. Default: nothing. */
  readonly durations?: readonly TimelineDuration[] | undefined;
}

/** An interval with known ends; equal ends make a moment. */
export interface DefiniteInterval {
  /** Its beginning: ISO 8601 with an offset (or a date alone, then in UTC), or epoch milliseconds. */
  readonly start: string | number;
  /** Its end, not before the beginning. */
  readonly end: string | number;
}
