import { dayMs, type TimeWindow } from "../time/index.js";
import type { Built } from "./build.js";
import { groundsBytes, groundsOf } from "./grounds.js";
import type { Lengths } from "./length.js";
import { type Memory, memory } from "./memory.js";
import { schedule } from "./schedule.js";
import type { Solution } from "./solution.js";
import { orderOfNumbers } from "./sorting.js";
import type { TimelineEntry } from "./types.js";

/** As long as the entries name no more reports than so many each, they name them at once. */
const namedAtOnce = 64;

/** How many instants are kept to be written once only: those near in time come near in order. */
const mostKnown = 4096;

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
  const { ids, startOf, endOf } = events;
  const scratch = memory(groundsBytes * network.size + 28 * ids.length + 128);
  const order = orderOf(solution, built, scratch);
  scratch.release(0);
  const above = groundsOf(network, upper, "out", disputed, scratch);
  const below = groundsOf(network, lower, "into", disputed, scratch);
  const windowOf = windows(upper, lower);
  const aside = new Map<number, number[]>();
  for (const index of setAside) {
    for (const event of reports.eventsOf(index)) aside.set(event, [...(aside.get(event) ?? []), index]);
  }
  const idsOf = (indices: readonly number[]) => indices.map((index) => reports.ids[index] as string);
  const found: number[] = [];
  const groundsOfEvent = (event: number): readonly string[] => {
    const start = startOf(event);
    const end = endOf(event);
    found.length = 0;
    below.collect(start, found);
    above.collect(start, found);
    if (start !== end) {
      below.collect(end, found);
      above.collect(end, found);
    }
    return idsOf(distinct(found));
  };
  // A chain of events that are all dated by its ends names every report in every entry: that is told when
  // it is asked for.
  let named = 0;
  for (const event of order) {
    const end = endOf(event);
    named += below.count(end) + above.count(end);
  }
  const isNamed = named <= namedAtOnce * (order.length + 1000);
  const isDisputed = (node: number) => below.isDisputed(node) || above.isDisputed(node);
  const entryOf = (event: number): TimelineEntry => {
    const start = startOf(event);
    const end = endOf(event);
    const window = windowOf(start);
    const left = aside.get(event);
    const entry = {
      event: ids[event] as string,
      start: window,
      end: start === end ? window : windowOf(end),
      reports: isNamed ? groundsOfEvent(event) : none,
      setAside: left === undefined ? none : idsOf(left.toSorted((a, b) => a - b)),
      disputed: disputed.size > 0 && (isDisputed(start) || isDisputed(end)),
    };
    if (isNamed) return entry;
    let told: readonly string[] | undefined;
    return Object.defineProperty(entry, "reports", {
      enumerable: true,
      get() {
        told ??= groundsOfEvent(event);
        return told;
      },
    });
  };
  const entries = new Array<TimelineEntry>(order.length);
  for (let place = 0; place < order.length; place += 1) entries[place] = entryOf(order[place] as number);
  return entries;
}

/** Sorts a short list of numbers in place, and takes out what is in it twice. */
function distinct(numbers: number[]): number[] {
  if (numbers.length > 1) numbers.sort((a, b) => a - b);
  let count = 0;
  for (let at = 0; at < numbers.length; at += 1) {
    const number = numbers[at] as number;
    if (at > 0 && number === numbers[count - 1]) continue;
    numbers[count] = number;
    count += 1;
  }
  numbers.length = count;
  return numbers;
}

/** The events by a course of events that keeps every report, those without a date last. */
function orderOf(solution: Solution, { events }: Built, scratch: Memory): Uint32Array {
  const { ids, startOf, endOf } = events;
  const { ms, strict, dated } = schedule(solution, scratch);
  const compare = (x: number, y: number) => {
    return (
      (dated[y] as number) - (dated[x] as number) ||
      (ms[x] as number) - (ms[y] as number) ||
      (strict[x] as number) - (strict[y] as number)
    );
  };
  // The index of an event follows its id.
  const keys = scratch.float64(ids.length);
  for (let event = 0; event < ids.length; event += 1) {
    const node = startOf(event);
    keys[event] = dated[node] === 1 ? (ms[node] as number) : Number.POSITIVE_INFINITY;
  }
  return orderOfNumbers(
    keys,
    scratch,
    (a, b) => compare(startOf(a), startOf(b)) || compare(endOf(a), endOf(b)) || a - b,
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

/** Writes instants as `Date` does, several times as fast; `null` beyond what `Date` can count. */
function instants(): (ms: number) => string | null {
  const known = new Map<number, string>();
  let today = Number.NaN;
  let date = "";
  return (ms) => {
    if (!(Math.abs(ms) <= 8.64e15)) return null;
    const seen = known.get(ms);
    if (seen !== undefined) return seen;
    if (known.size >= mostKnown) known.clear();
    const day = Math.floor(ms / dayMs);
    if (day !== today) {
      today = day;
      date = new Date(day * dayMs).toISOString().slice(0, -13);
    }
    const text = date.length === 11 ? written(date, ms - day * dayMs) : new Date(ms).toISOString();
    known.set(ms, text);
    return text;
  };
}

/** An instant of a year of four digits, made in one piece: joined texts take twice the space. */
function written(date: string, ms: number): string {
  const seconds = (ms / 1000) | 0;
  const minutes = (seconds / 60) | 0;
  const hour = (minutes / 60) | 0;
  const minute = minutes % 60;
  const second = seconds % 60;
  const rest = ms % 1000;
  return String.fromCharCode(
    date.charCodeAt(0),
    date.charCodeAt(1),
    date.charCodeAt(2),
    date.charCodeAt(3),
    date.charCodeAt(4),
    date.charCodeAt(5),
    date.charCodeAt(6),
    date.charCodeAt(7),
    date.charCodeAt(8),
    date.charCodeAt(9),
    date.charCodeAt(10),
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
