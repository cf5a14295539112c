import { dayMs, type TimeWindow } from "../time/index.js";
import type { Built } from "./build.js";
import { groundsOf } from "./grounds.js";
import type { Lengths } from "./length.js";
import { schedule } from "./schedule.js";
import type { Solution } from "./solution.js";
import { orderOfNumbers } from "./sorting.js";
import type { TimelineEntry } from "./types.js";

/** As long as the entries name no more reports than so many each, they name them at once. */
const namedAtOnce = 64;

/** The events in order, each with its windows, what they rest on, and what was set aside. */
export function entriesOf(
  solution: Solution,
  built: Built,
  setAside: readonly number[],
  disputed: ReadonlySet<number>,
): TimelineEntry[] {
  const { network, upper, lower } = solution;
  const { events, reports } = built;
  const above = groundsOf(network, upper, "out", disputed);
  const below = groundsOf(network, lower, "into", disputed);
  const windowOf = windows(upper, lower);
  const aside = new Map<number, number[]>();
  for (const index of setAside) {
    for (const event of reports.eventsOf(index)) aside.set(event, [...(aside.get(event) ?? []), index]);
  }
  const idsOf = (indices: Iterable<number>) =>
    Array.from(Uint32Array.from(indices).sort(), (index) => reports.ids[index] as string);
  const groundsOfEvent = (event: number): string[] => {
    const { start, end } = events.placeOf(event).nodes;
    const found = new Set<number>();
    for (const node of start === end ? [start] : [start, end]) {
      below.collect(node, found);
      above.collect(node, found);
    }
    return idsOf(found);
  };
  const order = orderOf(solution, built);
  // A chain of events that are all dated by its ends names every report in every entry: that is told when
  // it is asked for.
  let named = 0;
  for (const event of order) {
    const { end } = events.placeOf(event).nodes;
    named += below.count(end) + above.count(end);
  }
  const isNamed = named <= namedAtOnce * (order.length + 1000);
  return Array.from(order, (event): TimelineEntry => {
    const { start, end } = events.placeOf(event).nodes;
    const window = windowOf(start);
    const entry = {
      event: events.ids[event] as string,
      start: window,
      end: start === end ? window : windowOf(end),
      reports: isNamed ? groundsOfEvent(event) : [],
      setAside: idsOf(aside.get(event) ?? []),
      disputed:
        disputed.size > 0 && [start, end].some((node) => below.isDisputed(node) || above.isDisputed(node)),
    };
    if (isNamed) return entry;
    let found: readonly string[] | undefined;
    return Object.defineProperty(entry, "reports", {
      enumerable: true,
      get() {
        found ??= groundsOfEvent(event);
        return found;
      },
    });
  });
}

/** The events by a course of events that keeps every report, those without a date last. */
function orderOf(solution: Solution, { events }: Built): Uint32Array {
  const { ms, strict, dated } = schedule(solution);
  const starts = Int32Array.from(events.ids, (_, event) => events.placeOf(event).nodes.start);
  const ends = Int32Array.from(events.ids, (_, event) => events.placeOf(event).nodes.end);
  const isDated = (nodes: Int32Array, event: number) => dated[nodes[event] as number] as number;
  const compare = (nodes: Int32Array, a: number, b: number) => {
    const [x, y] = [nodes[a] as number, nodes[b] as number];
    return (
      (dated[y] as number) - (dated[x] as number) ||
      (ms[x] as number) - (ms[y] as number) ||
      (strict[x] as number) - (strict[y] as number)
    );
  };
  // The index of an event follows its id.
  return orderOfNumbers(
    Float64Array.from(starts, (start, event) =>
      isDated(starts, event) === 1 ? (ms[start] as number) : Number.POSITIVE_INFINITY,
    ),
    (a, b) => compare(starts, a, b) || compare(ends, a, b) || a - b,
  );
}

/** The window of a node; ends are written once for all that stand side by side. */
function windows(upper: Lengths, lower: Lengths): (node: number) => TimeWindow {
  const earliest = instants();
  const latest = instants();
  return (node) => {
    const from = earliest(-(lower.ms[node] as number));
    const to = latest(upper.ms[node] as number);
    if (to === null || upper.strict[node] !== 0) return { earliest: from, latest: to };
    return { earliest: from, latest: to, latestIncluded: true };
  };
}

/** Writes instants as `Date` does, three times as fast; `null` beyond what `Date` can count. */
function instants(): (ms: number) => string | null {
  const days = new Map<number, string>();
  const known = new Map<number, string>();
  return (ms) => {
    if (!(Math.abs(ms) <= 8.64e15)) return null;
    const seen = known.get(ms);
    if (seen !== undefined) return seen;
    if (known.size >= 4096) known.clear();
    const day = Math.floor(ms / dayMs);
    let date = days.get(day);
    if (date === undefined) {
      date = new Date(day * dayMs).toISOString().slice(0, -13);
      days.set(day, date);
    }
    const text = date + clockText(ms - day * dayMs);
    known.set(ms, text);
    return text;
  };
}

function clockText(ms: number): string {
  const digit = (unit: number, base: number) => 48 + (Math.floor(ms / unit) % base);
  return String.fromCharCode(
    digit(36_000_000, 10),
    digit(3_600_000, 10),
    58,
    digit(600_000, 6),
    digit(60_000, 10),
    58,
    digit(10_000, 6),
    digit(1000, 10),
    46,
    digit(100, 10),
    digit(10, 10),
    digit(1, 10),
    90,
  );
}
