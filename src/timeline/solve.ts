import { ArgumentError } from "../corpus/index.js";
import { type Built, build, scratchFor } from "./build.js";
import { contentOf, type Ranks, withAlike } from "./colours.js";
import { entriesOf } from "./entries.js";
import { TimelineInputError } from "./errors.js";
import { clearOutlook, type Outlook, outlookOf } from "./outlook.js";
import { questionsTo } from "./questions.js";
import { repair } from "./repair/repair.js";
import { conflictsOf } from "./repair/tell.js";
import { settle } from "./settle.js";
import { solutionOf } from "./solution.js";
import type { Timeline, TimelineConflict, TimelineEntry, TimelineInput } from "./types.js";

/** Up to so many entries are part of the answer from the start. */
const writtenAtOnce = 10_000;

/**
 * Orders events by what reports say of their times and of each other.
 *
 * Timings and orderings are difference constraints between the beginnings and ends of events, a simple
 * temporal network (Dechter, Meiri and Pearl, "Temporal constraint networks", 1991). All windows are the
 * tightest that follow from all reports together, and `relation` gives exactly what they leave possible.
 *
 * - `within` puts both ends of an event into the window, `starts` and `ends` one; `spans` lets it begin no
 *   later than the window and end no earlier. A moment has no length, a period has some.
 * - A moment meets Allen's definitions where it can: at the beginning of a period it starts it, and a
 *   report that it "meets" the period says the same.
 * - Reports that cannot all hold make a negative cycle, told as one that is minimal: leave any report out, and the
 *   others can hold. Cycles that share a report make one conflict. Its lightest repair is set aside: the reports that
 *   touch the fewest testimonies, then the fewest reports, where a testimony is all that one `source` says of one
 *   event, or of one pair of events. Where several weigh the same, `setAside` is `null`, `candidates` names them all,
 *   and windows and relations hold whatever any of them leaves possible. Found by implicit hitting sets
 *   (Moreno-Centeno and Karp 2013); beyond a budget a rule takes over, and `isLeast` is `false`.
 * - The order of the entries is that of one course of events that keeps every report: each event in the
 *   middle of its window. What no date bounds comes last. Neither the order of the input nor the spelling of ids
 *   plays a part: events that only ids tell apart have one `rank`.
 *
 * Near-linear on sparse input: a few passes over all reports, no cubic closure. A contradiction is taken back where
 * it was found. A question to `relation` searches only near the two events, save among events that no date bounds;
 * once such searches have taken as long as that takes, the network is contracted for all questions to come, and in
 * chains, trees and the like they take microseconds. The entries of more than 10,000 events are made when they are
 * first read, and where most events rest on most reports, `reports` of an entry is too.
 *
 * @param input - Events, timings, orderings and durations. Instants are ISO 8601 with an offset, or epoch
 *   milliseconds; windows are half-open; gaps and durations are ISO 8601 durations, or milliseconds.
 * @returns The timeline: entries in order, conflicts, and `relation` and `relations`, which can be asked.
 * @throws {@link UnknownEventError} when a report names an event that is not there.
 * @throws {@link NonConvexRelationError} when a set of relations is not convex on endpoints.
 * @throws {@link TimelineInputError} when an id is missing or occurs twice, an instant, gap, bound or relation is
 *   none, or a window ends before it begins; {@link ArgumentError} when there is no input.
 *
 * @example
 * ```ts
 * import { solveTimeline } from "as-reported/timeline";
 *
 * const timeline = solveTimeline({
 *   events: [{ id: "strike", kind: "moment" }, { id: "speech", kind: "moment" }],
 *   timings: [{ id: "t1", event: "strike", start: "2020-01-07T22:00Z", end: "2020-01-08T01:00Z" }],
 *   orderings: [{ id: "o1", a: "strike", relation: "before", b: "speech", minGap: "PT2H" }],
 * });
 * timeline.entries[1].start;
 * //=> { earliest: "2020-01-08T00:00:00.000Z", latest: null }
 * timeline.relation("speech", "strike").certain;
 * //=> "after"
 * ```
 */
export function solveTimeline(input: TimelineInput): Timeline {
  if (typeof input !== "object" || input === null) {
    throw new ArgumentError("solveTimeline", "input", "is no object. Give `{ events, timings, orderings }`.");
  }
  for (const field of ["events", "timings", "orderings"] as const) {
    if (Array.isArray(input[field])) continue;
    throw new TimelineInputError("input", field, "is no list. Give one, though it be empty.");
  }
  if (input.durations !== undefined && !Array.isArray(input.durations)) {
    throw new TimelineInputError("input", "durations", "is no list. Give one, or leave it out.");
  }
  return solveWith(input, { firm: new Set(), ranks: null });
}

/** What the kernel has to know of a corpus besides the reports. */
export interface SolveContext {
  /** The orderings that are no reports but part of how the events are described. */
  readonly firm: ReadonlySet<string>;
  /** What tells events and reports apart, apart from their names. */
  readonly ranks: Ranks | null;
}

/** The same, with what only a corpus knows. */
export function solveWith(input: TimelineInput, { firm, ranks }: SolveContext): Timeline {
  const scratch = scratchFor(input);
  const first = build(input, firm, scratch);
  scratch.release(0);
  const settled = settle(first.network, "out", scratch);
  if (settled.next() === null) {
    const outlook = clearOutlook(solutionOf(first.network, settled, scratch));
    return timelineOf(first, outlook, [], [], ranks);
  }
  scratch.release(0);
  // Which of several contradictions is met first depends on the order of reports, so no name may decide it.
  const { takenUp, colourOf } = contentOf(first, ranks, scratch);
  const built = build(input, firm, scratch, { before: first, takenUp });
  scratch.release(0);
  const repaired = repair(built, colourOf);
  const setAside = repaired.flatMap(({ repairs }) => (repairs.length === 1 ? (repairs[0] ?? []) : []));
  // Where only names tell reports apart, a told cycle may hold any of them.
  const clashing = withAlike(
    colourOf,
    repaired.flatMap((conflict) => conflict.clashing),
  );
  const disputed = clashing.filter((report) => !built.reports.isFirm(report));
  const outlook = outlookOf(built.network, repaired, disputed);
  return timelineOf(built, outlook, conflictsOf(built, repaired, ranks), setAside, ranks);
}

function timelineOf(
  built: Built,
  outlook: Outlook,
  conflicts: readonly TimelineConflict[],
  setAside: readonly number[],
  ranks: Ranks | null,
): Timeline {
  const { events } = built;
  let entries: readonly TimelineEntry[] | undefined;
  const readEntries = () => {
    entries ??= entriesOf(built, outlook, setAside, ranks?.event ?? (() => 0));
    return entries;
  };
  // Millions of entries are made when they are asked for.
  const timeline =
    events.ids.length > writtenAtOnce
      ? {
          get entries() {
            return readEntries();
          },
          conflicts,
        }
      : { entries: readEntries(), conflicts };
  // Hidden, so that what is left is plain data.
  const { relation, relations } = questionsTo(built, outlook, readEntries);
  return Object.defineProperties(timeline, {
    relation: { value: relation },
    relations: { value: relations },
  }) as Timeline;
}
