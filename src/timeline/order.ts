import { ArgumentError, checkCorpus, checkOptions } from "../corpus/index.js";
import type { Corpus, Event, Ids, Ordering, Timing } from "../model/index.js";
import { resolveWhen, type WhenOptions } from "../time/index.js";
import { solveWith } from "./solve.js";
import type { Timeline, TimelineOrdering, TimelineTiming } from "./types.js";

/** How {@link orderTimeline} reads a corpus. */
export interface OrderTimelineOptions<I extends Ids = Ids> extends WhenOptions {
  /** Only what these sources say, about the events that they speak of. Default: all of them. */
  readonly sources?: readonly I["source"][];
}

/**
 * The order of the events of a corpus, as far as its reports tell.
 *
 * Timings are resolved by {@link resolveWhen}, and solved together with the orderings by
 * `solveTimeline` of `as-reported/timeline`. An event also lies within the time of the event that it is part of; that shows
 * as a report `part-of:` and the id of the part, and is set aside only where no report is left to blame.
 * What counts as independent: sources of one wire are one, and what an actor claims is that actor's word,
 * however many sources repeat it.
 *
 * @param corpus - The corpus.
 * @param options - The hours of the parts of day, and the sources to listen to.
 * @returns The timeline: entries in order, contradictions, and `relation`.
 * @throws {@link UnknownIdError} when the corpus has no such source; {@link ArgumentError} for no corpus or an
 *   unknown option.
 * @throws {@link NonConvexRelationError} when an ordering's set of relations is not convex on endpoints.
 * @throws {@link TimelineInputError} when an ordering has a gap between events that may share time.
 * @throws {@link EdtfError}, {@link TimeZoneError} or {@link DayPartError} when a timing cannot be resolved;
 *   in a corpus from `parseCorpus` all can, and the hours in the options are then to blame.
 *
 * @example
 * ```ts
 * import { corpus, orderTimeline } from "as-reported";
 *
 * orderTimeline(corpus).entries.length === corpus.events.length;
 * //=> true
 * ```
 */
export function orderTimeline<I extends Ids>(
  corpus: Corpus<I>,
  options: OrderTimelineOptions<I> = {},
): Timeline<I> {
  checkCorpus("orderTimeline", corpus);
  checkOptions("orderTimeline", options, ["dayParts", "sources"]);
  if (options.sources !== undefined && !Array.isArray(options.sources)) {
    throw new ArgumentError("orderTimeline", "sources", "is no list. Give the ids of sources in an array.");
  }
  const chosen = options.sources && new Set(options.sources.map((id) => corpus.get("source", id).id));
  const isHeard = (report: { readonly source: I["source"] }) => !chosen || chosen.has(report.source);
  const timings = corpus.timings.filter(isHeard);
  const orderings = corpus.orderings.filter(isHeard);
  const events = chosen
    ? eventsIn(corpus, [
        ...corpus.mentions.filter(isHeard).map(({ event }) => event),
        ...timings.map(({ event }) => event),
        ...orderings.flatMap(({ a, b }) => [a, b]),
      ])
    : corpus.events;
  const parts = partsOf(corpus, events);
  return solveWith(
    {
      events,
      timings: timings.map((timing) => timingOf(corpus, timing, options)),
      orderings: [...orderings.map((ordering) => orderingOf(corpus, ordering)), ...parts],
    },
    { firm: new Set(parts.map(({ id }) => id)), ranks: null },
  ) as Timeline<I>;
}

function timingOf<I extends Ids>(corpus: Corpus<I>, timing: Timing<I>, options: WhenOptions): TimelineTiming {
  const { earliest, latest } = resolveWhen(timing, options);
  const { id, event, bound } = timing;
  return { id, event, bound, start: earliest, end: latest, source: voiceOf(corpus, timing) };
}

function orderingOf<I extends Ids>(corpus: Corpus<I>, ordering: Ordering<I>): TimelineOrdering {
  const { id, a, relation, b, minGap, maxGap } = ordering;
  return { id, a, relation, b, minGap, maxGap, source: voiceOf(corpus, ordering) };
}

function voiceOf<I extends Ids>(corpus: Corpus<I>, report: Timing<I> | Ordering<I>): string {
  if (report.claimant !== null) return `actor ${report.claimant}`;
  const { id, wire } = corpus.get("source", report.source);
  return wire === null ? `source ${id}` : `wire ${wire}`;
}

function eventsIn<I extends Ids>(corpus: Corpus<I>, ids: readonly I["event"][]): Event<I>[] {
  const wanted = new Set(ids);
  return corpus.events.filter(({ id }) => wanted.has(id));
}

/** Each event lies within the nearest event around it that is on the timeline too. */
function partsOf<I extends Ids>(corpus: Corpus<I>, events: readonly Event<I>[]): TimelineOrdering[] {
  const present = new Set<string>(events.map(({ id }) => id));
  return events.flatMap(({ id, partOf }) => {
    const seen = new Set<string>([id]);
    let whole = partOf;
    while (whole !== null && !present.has(whole) && !seen.has(whole)) {
      seen.add(whole);
      whole = corpus.get("event", whole).partOf;
    }
    if (whole === null || !present.has(whole)) return [];
    return [{ id: `part-of:${id}`, a: id, relation: ["starts", "during", "finishes", "equals"], b: whole }];
  });
}
