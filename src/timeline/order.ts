import {
  ArgumentError,
  checkCorpus,
  checkOptions,
  contentOrder,
  groupBy,
  voicesIn,
} from "../corpus/index.js";
import type { Corpus, Duration, Event, Ids, Ordering, Timing } from "../model/index.js";
import {
  durationOf,
  type PhraseLength,
  type PhraseMargins,
  resolveWhen,
  type WhenOptions,
} from "../time/index.js";
import type { Ranks } from "./colours.js";
import { solveWith } from "./solve.js";
import type { Timeline, TimelineDuration, TimelineOrdering, TimelineTiming } from "./types.js";

/** How {@link orderTimeline} reads a corpus. */
export interface OrderTimelineOptions<I extends Ids = Ids> extends WhenOptions {
  /** Lengths that replace those of `phraseMargins`, for durations and gaps that follow from printed words. */
  readonly margins?: Partial<PhraseMargins>;
  /** Only what these sources say, about the events that they speak of. Default: all of them. */
  readonly sources?: readonly I["source"][];
}

/**
 * The order of the events of a corpus, as far as its reports tell.
 *
 * Timings are resolved by {@link resolveWhen}, and solved together with the orderings by
 * `solveTimeline` of `as-reported/timeline`. An event also lies within the time of the event that it is part of; that shows
 * as a report `part-of:` and the id of the part, and is set aside only where no report is left to blame.
 * Voices are counted as in the figures: sources of one wire are one, what an actor claims is that actor's word,
 * however many sources repeat it, and a state and its television are one.
 *
 * @param corpus - The corpus.
 * @param options - The hours of the parts of day, the margins of phrases, and the sources to listen to.
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
  checkOptions("orderTimeline", options, ["dayParts", "margins", "sources"]);
  if (options.sources !== undefined && !Array.isArray(options.sources)) {
    throw new ArgumentError("orderTimeline", "sources", "is no list. Give the ids of sources in an array.");
  }
  const chosen = options.sources && new Set(options.sources.map((id) => corpus.get("source", id).id));
  const isHeard = (report: { readonly source: I["source"] }) => !chosen || chosen.has(report.source);
  const timings = corpus.timings.filter(isHeard);
  const orderings = corpus.orderings.filter(isHeard);
  const durations = corpus.durations.filter(isHeard);
  const events = chosen
    ? eventsIn(corpus, [
        ...[...corpus.mentions.filter(isHeard), ...timings, ...durations].map(({ event }) => event),
        ...orderings.flatMap(({ a, b }) => [a, b]),
      ])
    : corpus.events;
  const parts = partsOf(corpus, events);
  const reports = [...timings, ...orderings, ...durations];
  const voiceOf = voicesOf(corpus, reports);
  return solveWith(
    {
      events,
      timings: timings.map((timing) => ({ ...timingOf(timing, options), source: voiceOf(timing) })),
      orderings: [
        ...orderings.map((ordering) => ({ ...orderingOf(ordering, options), source: voiceOf(ordering) })),
        ...parts,
      ],
      durations: durations.map((duration) => ({
        ...durationIn(duration, options),
        source: voiceOf(duration),
      })),
    },
    { firm: new Set(parts.map(({ id }) => id)), ranks: ranksOf(corpus, reports) },
  ) as Timeline<I>;
}

/** Before the id of an event: that it is part of another. */
const partPrefix = "part-of:";

type Timed<I extends Ids> = Timing<I> | Ordering<I> | Duration<I>;

function timingOf<I extends Ids>(timing: Timing<I>, { dayParts }: OrderTimelineOptions<I>): TimelineTiming {
  const { earliest, latest } = resolveWhen(timing, dayParts === undefined ? {} : { dayParts });
  const { id, event, bound } = timing;
  return { id, event, bound, start: earliest, end: latest };
}

function orderingOf<I extends Ids>(
  { id, a, relation, b, minGap, maxGap, gapBetween, gapText }: Ordering<I>,
  { margins }: OrderTimelineOptions<I>,
): TimelineOrdering {
  const { min, max } = replaced(gapText, { min: minGap, max: maxGap }, margins);
  return { id, a, relation, b, minGap: min, maxGap: max, gapBetween };
}

function durationIn<I extends Ids>(
  { id, event, text, min, max }: Duration<I>,
  { margins }: OrderTimelineOptions<I>,
): TimelineDuration {
  return { id, event, ...replaced(text, { min, max }, margins) };
}

/** What a phrase means by other margins; a length that the curator gave it in spite of its words stays. */
function replaced(
  text: string | null,
  recorded: PhraseLength,
  margins: OrderTimelineOptions["margins"],
): PhraseLength {
  if (margins === undefined || text === null) return recorded;
  const usual = durationOf(text);
  if (usual === null || usual.min !== recorded.min || usual.max !== recorded.max) return recorded;
  return durationOf(text, { margins }) ?? recorded;
}

/** Whose word each report is. Who is one voice is told among those who speak of the same event, or pair of events. */
function voicesOf<I extends Ids>(
  corpus: Corpus<I>,
  reports: readonly Timed<I>[],
): (report: Timed<I>) => string {
  const voices = voicesIn(corpus);
  const known = new Map<string, string>();
  const questions = groupBy(reports, (report) =>
    report.type === "ordering" ? [report.a, report.b].sort().join(" ") : report.event,
  );
  for (const asked of questions.values()) {
    const voiceOf = voices.among(asked);
    for (const report of asked) known.set(report.id, voiceOf(report));
  }
  return ({ id }) => known.get(id) as string;
}

/** Events by their labels, reports by their places in the text: read only once names alone would decide. */
function ranksOf<I extends Ids>(corpus: Corpus<I>, reports: readonly Timed<I>[]): Ranks {
  let ofReports: ReadonlyMap<string, number> | undefined;
  const rankReports = (): ReadonlyMap<string, number> => {
    const { compareRanks } = contentOrder(corpus);
    const ranks = new Map<string, number>();
    let [rank, last]: [number, Timed<I> | null] = [0, null];
    for (const report of [...reports].sort(compareRanks)) {
      if (last !== null && compareRanks(last, report) !== 0) rank += 1;
      ranks.set(report.id, rank);
      last = report;
    }
    return ranks;
  };
  return {
    event: (id) => contentOrder(corpus).rankOf("event", id),
    report: (id) => {
      ofReports ??= rankReports();
      // What an event is part of is no report: it comes after all, in the order of the events.
      return (
        ofReports.get(id) ??
        ofReports.size + contentOrder(corpus).rankOf("event", id.slice(partPrefix.length))
      );
    },
  };
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
    return [
      { id: `${partPrefix}${id}`, a: id, relation: ["starts", "during", "finishes", "equals"], b: whole },
    ];
  });
}
