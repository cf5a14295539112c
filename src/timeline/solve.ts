import { ArgumentError, nearest } from "../corpus/index.js";
import { type Built, build, scratchFor } from "./build.js";
import { lengthOf, reportsOf, shortestCycle } from "./cycle.js";
import { entriesOf } from "./entries.js";
import { TimelineInputError, UnknownEventError } from "./errors.js";
import { memory } from "./memory.js";
import { minimalCycle } from "./minimal.js";
import { type Network, structural } from "./network.js";
import { relations } from "./relation.js";
import { settle, settlingBytes } from "./settle.js";
import { type Solution, solutionOf } from "./solution.js";
import type { Placed } from "./statements.js";
import { verdictOn } from "./support.js";
import type { Timeline, TimelineConflict, TimelineEntry, TimelineInput, TimelineRelation } from "./types.js";

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
 * - Reports that cannot all hold make a negative cycle. Each is told as one that is minimal (leave any
 *   report out, and the others can hold) and shortest: no cycle with fewer reports passes through any of its
 *   events, save where a search of 20,000 steps did not come to an end. One report on it is set aside: the one
 *   with the fewest independent sources behind it. A source is behind a report when a single report of its
 *   own, put in its place, contradicts the others too; several that would do so together do not count. Ties: the report that leaves more open (the wider
 *   window or gap; an order without `maxGap` leaves most), then the one whose id sorts last.
 * - The order of the entries is that of one course of events that keeps every report: each event in the
 *   middle of its window. What no date bounds comes last. The order of the input plays no part.
 *
 * Near-linear on sparse input: a few passes over all reports, no cubic closure, no recursion. A contradiction
 * is taken back where it was found. A question to `relation` searches only near the two events, save among
 * events that no date bounds. The entries of more than 10,000 events are made when they are first read, and
 * where most events rest on most reports, `reports` of an entry is too.
 *
 * @param input - Events, timings and orderings. Instants are ISO 8601 with an offset, or epoch
 *   milliseconds; windows are half-open; gaps are ISO 8601 durations, or milliseconds.
 * @returns The timeline: entries in order, contradictions, and `relation`.
 * @throws {@link UnknownEventError} when a timing or an ordering names an event that is not there.
 * @throws {@link NonConvexRelationError} when a set of relations is not convex on endpoints.
 * @throws {@link TimelineInputError} when an id is missing or occurs twice, or an instant, gap, bound or
 *   relation is none; {@link ArgumentError} when there is no input.
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
  return solveWith(input, new Set());
}

/** The same, where some orderings are no reports but part of how the events are described. */
export function solveWith(input: TimelineInput, firm: ReadonlySet<string>): Timeline {
  const scratch = scratchFor(input);
  const built = build(input, firm, scratch);
  scratch.release(0);
  const { network, events, reports } = built;
  const settled = settle(network, "out", scratch);
  const conflicts: TimelineConflict[] = [];
  const setAside: number[] = [];
  const disputed = new Set<number>();
  for (let found = settled.next(); found !== null; found = settled.next()) {
    const arcs = minimalCycle(network, shortestCycle(network, found), events.ofNode);
    const { report, why } = verdictOn(network, arcs, reports);
    const cycle = asTold(network, arcs);
    const indices = reportsOf(network, cycle);
    conflicts.push({
      reports: indices.map((index) => reports.ids[index] as string),
      events: eventsOn(built, cycle),
      setAside: reports.ids[report] as string,
      why,
      slack: Math.abs(lengthOf(network, cycle).ms),
    });
    network.stands[report] = 0;
    settled.leaveOut(report);
    setAside.push(report);
    for (const index of indices) disputed.add(index);
  }
  const solution = solutionOf(network, settled, scratch);
  const answer = relations(solution);
  const find = (id: string): Placed => {
    const known = events.indexOf(id);
    if (known !== undefined) return events.placeOf(known);
    if (typeof id !== "string")
      throw new ArgumentError("relation", "event", "is no id. Give two ids of events.");
    throw new UnknownEventError(id, nearest(id, events.ids));
  };
  let undisputed: typeof answer | undefined;
  let entries: readonly TimelineEntry[] | undefined;
  const timeline = {
    get entries() {
      entries ??= entriesOf(solution, built, setAside, disputed);
      return entries;
    },
    conflicts,
    relation(a: string, b: string): TimelineRelation {
      const [x, y] = [find(a), find(b)];
      const told = answer(x, y);
      if (told.certain === null || disputed.size === 0) return told;
      // Solved only when a certain relation has to be confirmed without what is disputed.
      undisputed ??= relations(
        without(
          network,
          [...disputed].filter((index) => !reports.isFirm(index)),
        ),
      );
      return undisputed(x, y).certain === told.certain ? told : { ...told, certain: null };
    },
  };
  // Millions of entries are made when they are asked for.
  return events.ids.length > writtenAtOnce ? timeline : { ...timeline };
}

/** The solution of what is left of a network without contradiction when more is left out. */
function without(network: Network, disputed: readonly number[]): Solution {
  const rest = { ...network, stands: network.stands.slice() };
  for (const report of disputed) rest.stands[report] = 0;
  const scratch = memory(settlingBytes * network.size);
  const settled = settle(rest, "out", scratch);
  settled.next();
  return solutionOf(rest, settled, scratch);
}

/**
 * The cycle as it is told: from earlier to later, which is against its arcs, and with the report first
 * that sorts first.
 */
function asTold(network: Network, cycle: readonly number[]): readonly number[] {
  const arcs = cycle.toReversed();
  let first = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, arc] of arcs.entries()) {
    const report = network.report[arc] as number;
    if (report === structural || report >= least) continue;
    first = index;
    least = report;
  }
  return [...arcs.slice(first), ...arcs.slice(0, first)];
}

function eventsOn({ network, events }: Built, arcs: readonly number[]): string[] {
  const nodes = arcs.flatMap((arc) => [network.to[arc] as number, network.from[arc] as number]);
  return [...new Set(nodes.flatMap((node) => events.ids[events.ofNode(node)] ?? []))];
}
