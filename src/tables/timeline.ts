import { contentOrder } from "../corpus/index.js";
import type { Corpus, Event, EventCategory, Ids } from "../model/index.js";
import type { Timeline } from "../timeline/index.js";
import { checkAnswer, hasLists, joined, labelsOf } from "./cells.js";

/** One event of a timeline. */
export interface FlatTimelineRow<I extends Ids = Ids> {
  /** Its place in the order, from 0. Events have the same rank where only their names tell them apart. */
  readonly rank: number;
  /** The event. */
  readonly event: I["event"];
  /** What happened. */
  readonly eventLabel: string;
  /** The first instant at which it can have begun; `null`: no report bounds it. */
  readonly startEarliest: string | null;
  /** The instant by which it had begun, exclusive; `null`: no report bounds it. */
  readonly startLatest: string | null;
  /** The first instant at which it can have ended; `null`: no report bounds it. */
  readonly endEarliest: string | null;
  /** The instant by which it had ended, exclusive; `null`: no report bounds it. */
  readonly endLatest: string | null;
  /** Whether the windows would be wider without the reports that others contradict. */
  readonly disputed: boolean;
  /** How many articles speak of it. */
  readonly sourceCount: number;
  /** These articles. */
  readonly sources: string | null;
  /** Their headlines. */
  readonly sourceLabels: string | null;
  /** Whether it is a moment or lasts. */
  readonly kind: Event["kind"];
  /** What sort of happening it is. */
  readonly category: EventCategory;
  /** Where, if the articles that say so agree. */
  readonly place: I["place"] | null;
  /** The name of that place. */
  readonly placeLabel: string | null;
  /** The larger event that this is a part of. */
  readonly partOf: I["event"] | null;
  /** What that event was. */
  readonly partOfLabel: string | null;
  /** The reports on which the windows rest. */
  readonly reports: string | null;
  /** The reports about it that were set aside. */
  readonly setAside: string | null;
}

/**
 * A timeline as flat rows, one for each event, in the order of the timeline.
 *
 * @param corpus - The corpus that was asked.
 * @param timeline - What `orderTimeline` gives for it.
 * @returns The rows: the windows as ISO 8601 in UTC, with what happened, where, and who speaks of it.
 * @throws {@link ArgumentError} for what is no corpus, or no timeline.
 * @throws {@link UnknownIdError} for a timeline of another corpus.
 *
 * @example
 * ```ts
 * import { corpus, orderTimeline } from "as-reported";
 * import { timelineRows } from "as-reported/tables";
 *
 * const rows = timelineRows(corpus, orderTimeline(corpus));
 * rows.find((row) => row.event === "missile-strikes");
 * //=> {
 * //  rank: 50,
 * //  event: "missile-strikes",
 * //  eventLabel: "Iran fires ballistic missiles at bases in Iraq that house US troops",
 * //  startEarliest: "2020-01-07T21:00:00.000Z",
 * //  startLatest: "2020-01-08T02:30:00.000Z",
 * //  endEarliest: "2020-01-07T21:00:00.000Z",
 * //  endLatest: "2020-01-08T02:30:00.000Z",
 * //  disputed: false,
 * //  sourceCount: 5,
 * //  sources: "live-updates; wasnt-enough; ibt; retaliates; video-script",
 * //  …
 * //}
 * ```
 */
export function timelineRows<I extends Ids>(corpus: Corpus<I>, timeline: Timeline<I>): FlatTimelineRow<I>[] {
  checkAnswer("timelineRows", corpus, "timeline", hasLists(timeline, "entries"), "orderTimeline");
  const label = labelsOf(corpus);
  const sourcesOf = sourcesOfEvents(corpus);
  return timeline.entries.map((entry): FlatTimelineRow<I> => {
    const event = corpus.get("event", entry.event);
    const sources = sourcesOf(event.id);
    return {
      rank: entry.rank,
      event: event.id,
      eventLabel: event.label,
      startEarliest: entry.start.earliest,
      startLatest: entry.start.latest,
      endEarliest: entry.end.earliest,
      endLatest: entry.end.latest,
      disputed: entry.disputed,
      sourceCount: sources.length,
      sources: joined(sources),
      sourceLabels: joined(sources.map((source) => label("source", source))),
      kind: event.kind,
      category: event.category,
      place: event.place,
      placeLabel: label("place", event.place),
      partOf: event.partOf,
      partOfLabel: label("event", event.partOf),
      reports: joined(entry.reports),
      setAside: joined(entry.setAside),
    };
  });
}

/** The articles that mention, date or order each event, or say how long it lasted, by headline. */
function sourcesOfEvents<I extends Ids>(corpus: Corpus<I>): (event: I["event"]) => readonly I["source"][] {
  const known = new Map<I["event"], Set<I["source"]>>();
  const add = (event: I["event"], source: I["source"]): void => {
    const sources = known.get(event);
    if (sources) sources.add(source);
    else known.set(event, new Set([source]));
  };
  for (const { event, source } of [...corpus.mentions, ...corpus.timings, ...corpus.durations]) {
    add(event, source);
  }
  for (const { a, b, source } of corpus.orderings) {
    add(a, source);
    add(b, source);
  }
  const order = contentOrder(corpus);
  return (event) => order.sortedIds("source", known.get(event) ?? []);
}
