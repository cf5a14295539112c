import { compareText } from "../corpus/index.js";
import type { TimeWindow } from "../time/index.js";
import type { Built } from "./build.js";
import { groundsOf } from "./grounds.js";
import { schedule } from "./schedule.js";
import type { Solution } from "./solution.js";
import type { Placed } from "./statements.js";
import type { Report } from "./support.js";
import type { TimelineEntry } from "./types.js";

/** The events in order, each with its windows, what they rest on, and what was set aside. */
export function entriesOf(
  solution: Solution,
  { events, placed, reports }: Built,
  setAside: readonly number[],
): Omit<TimelineEntry, "disputed">[] {
  const { network, upper, lower } = solution;
  const course = schedule(solution);
  const above = groundsOf(network, upper, "out");
  const below = groundsOf(network, lower, "into");
  const idsOf = (indices: Iterable<number>) =>
    [...indices].map((index) => (reports[index] as Report).id).sort();
  const aside = new Map<string, number[]>();
  for (const index of setAside) {
    for (const event of (reports[index] as Report).events)
      aside.set(event, [...(aside.get(event) ?? []), index]);
  }
  const windowOf = (node: number): TimeWindow => {
    const latest = instantOf(upper.ms[node] as number);
    return {
      earliest: instantOf(-(lower.ms[node] as number)),
      latest,
      ...(latest !== null && upper.strict[node] === 0 && { latestIncluded: true as const }),
    };
  };
  const compareNodes = (x: number, y: number) =>
    (course.dated[y] as number) - (course.dated[x] as number) ||
    (course.ms[x] as number) - (course.ms[y] as number) ||
    (course.strict[x] as number) - (course.strict[y] as number);
  return events
    .map(({ id }) => ({ id, nodes: (placed.get(id) as Placed).nodes }))
    .sort(
      (a, b) =>
        compareNodes(a.nodes.start, b.nodes.start) ||
        compareNodes(a.nodes.end, b.nodes.end) ||
        compareText(a.id, b.id),
    )
    .map(({ id, nodes }) => {
      const grounds = new Set([nodes.start, nodes.end].flatMap((node) => [...below(node), ...above(node)]));
      return {
        event: id,
        start: windowOf(nodes.start),
        end: windowOf(nodes.end),
        reports: idsOf(grounds),
        setAside: idsOf(aside.get(id) ?? []),
      };
    });
}

function instantOf(ms: number): string | null {
  // Without the addition, the epoch itself could be -0, which is the same instant. Beyond `Date`: no bound.
  return Math.abs(ms) <= 8.64e15 ? new Date(ms + 0).toISOString() : null;
}
