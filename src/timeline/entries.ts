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

const none: readonly string[] = Object.freeze([]);

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
  const idsOf = (indices: readonly number[]) => indices.map((index) => reports.ids[index] as string);
  const groundsOfEvent = (event: number): string[] => {
    const { start, end } = events.placeOf(event).nodes;
    const found: number[] = [];
    below.collect(start, found);
    above.collect(start, found);
    if (start !== end) {
      below.collect(end, found);
      above.collect(end, found);
    }
    found.sort((a, b) => a - b);
    return idsOf(found.filter((report, at) => report !== found[at - 1]));
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
  const entryOf = (event: number): TimelineEntry => {
    const { start, end } = events.placeOf(event).nodes;
    const window = windowOf(start);
    const entry = {
      event: events.ids[event] as string,
      start: window,
      end: start === end ? window : windowOf(end),
      reports: isNamed ? groundsOfEvent(event) : none,
      setAside: aside.has(event) ? idsOf((aside.get(event) as number[]).toSorted((a, b) => a - b)) : none,
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
  };
  const entries = new Array<TimelineEntry>(order.length);
  for (let place = 0; place < order.length; place += 1) entries[place] = entryOf(order[place] as number);
  return entries;
}

/** The events by a course of events that keeps every report, those without a date last. */
function orderOf(solution: Solution, { events }: Built): Uint32Array {
  const { ms, strict, dated } = schedule(solution);
  const starts = new Int32Array(events.ids.length);
  const ends = new Int32Array(events.ids.length);
  for (let event = 0; event < starts.length; event += 1) {
    const { start, end } = events.placeOf(event).nodes;
    starts[event] = start;
    ends[event] = end;
  }
  const compare = (nodes: Int32Array, a: number, b: number) => {
    const [x, y] = [nodes[a] as number, nodes[b] as number];
    return (
      (dated[y] as number) - (dated[x] as number) ||
      (ms[x] as number) - (ms[y] as number) ||
      (strict[x] as number) - (strict[y] as number)
    );
  };
  // The index of an event follows its id.
  const keys = new Float64Array(starts.length);
  for (let event = 0; event < starts.length; event += 1) {
    const node = starts[event] as number;
    keys[event] = dated[node] === 1 ? (ms[node] as number) : Number.POSITIVE_INFINITY;
  }
  return orderOfNumbers(keys, (a, b) => compare(starts, a, b) || compare(ends, a, b) || a - b);
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
  const seconds = (ms / 1000) | 0;
  const minutes = (seconds / 60) | 0;
  const [hour, minute, second, rest] = [(minutes / 60) | 0, minutes % 60, seconds % 60, ms % 1000];
  return String.fromCharCode(
    48 + ((hour / 10) | 0),
    48 + (hour % 10),
    58,
    48 + ((minute / 10) | 0),
    48 + (minute % 10),
    58,
    48 + ((second / 10) | 0),
    48 + (second % 10),
    46,
    48 + ((rest / 100) | 0),
    48 + (((rest / 10) | 0) % 10),
    48 + (rest % 10),
    90,
  );
}
