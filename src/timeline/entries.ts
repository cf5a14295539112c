import { compareText } from "../corpus/index.js";
import { dayMs, type TimeWindow } from "../time/index.js";
import type { Built } from "./build.js";
import { groundsBytes, groundsOf } from "./grounds.js";
import type { Lengths } from "./length.js";
import { levelsOf } from "./levels.js";
import { type Memory, memory } from "./memory.js";
import type { Network } from "./network.js";
import type { Outlook } from "./outlook.js";
import { type Course, schedule } from "./schedule.js";
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
  built: Built,
  outlook: Outlook,
  setAside: readonly number[],
  rankOf: (id: string) => number,
): TimelineEntry[] {
  const { network, events, reports } = built;
  const { ids, startOf, endOf } = events;
  const [courses, common] = [outlook.courses(), outlook.common()];
  const { upper, lower } = outlook.bounds();
  const undisputed = outlook.undisputed?.() ?? null;
  const scratch = memory(groundsBytes * courses.length * network.size + 28 * ids.length + 256);
  const course = schedule({ ...common, upper, lower }, scratch);
  const sorted = sortedBy(course, built, common.network, { upper, lower }, rankOf, scratch);
  scratch.release(0);
  const grounds = courses.map((solution) => ({
    solution,
    above: groundsOf(solution.network, solution.upper, "out", scratch),
    below: groundsOf(solution.network, solution.lower, "into", scratch),
  }));
  const windowOf = windows(upper, lower);
  const aside = new Map<number, number[]>();
  for (const index of setAside) {
    for (const event of reports.eventsOf(index)) aside.set(event, [...(aside.get(event) ?? []), index]);
  }
  /** As texts, sorted: while nothing contradicts, the indices are in the order of the ids. */
  const idsOf = (indices: readonly number[]) => {
    const named = indices.map((index) => reports.ids[index] as string);
    return undisputed === null ? named : named.sort(compareText);
  };
  const found: number[] = [];
  const collect = (node: number) => {
    for (const { solution, above, below } of grounds) {
      if (isSame(solution.lower, lower, node)) below.collect(node, found);
      if (isSame(solution.upper, upper, node)) above.collect(node, found);
    }
  };
  const groundsOfEvent = (event: number): readonly string[] => {
    const start = startOf(event);
    const end = endOf(event);
    found.length = 0;
    collect(start);
    if (start !== end) collect(end);
    return idsOf(distinct(reported(found, courses, reports.ids.length)));
  };
  // A chain of events that are all dated by its ends names every report in every entry: that is told when
  // it is asked for.
  let named = 0;
  for (const event of sorted.order) {
    const end = endOf(event);
    for (const { above, below } of grounds) named += below.count(end) + above.count(end);
  }
  const isNamed = named <= namedAtOnce * (sorted.order.length + 1000);
  const isWider = (node: number) =>
    undisputed !== null && (!isSame(undisputed.upper, upper, node) || !isSame(undisputed.lower, lower, node));
  const isDisputed = (event: number) => isWider(startOf(event)) || isWider(endOf(event));
  const entryOf = (event: number, rank: number): TimelineEntry => {
    const start = startOf(event);
    const end = endOf(event);
    const window = windowOf(start);
    const left = aside.get(event);
    const entry = {
      event: ids[event] as string,
      rank,
      start: window,
      end: start === end ? window : windowOf(end),
      reports: isNamed ? groundsOfEvent(event) : none,
      setAside: left === undefined ? none : idsOf(left),
      disputed: undisputed !== null && isDisputed(event),
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
  const entries = new Array<TimelineEntry>(sorted.order.length);
  for (let place = 0; place < sorted.order.length; place += 1) {
    entries[place] = entryOf(sorted.order[place] as number, sorted.ranks[place] as number);
  }
  return entries;
}

function isSame(a: Lengths, b: Lengths, node: number): boolean {
  // How often a bound is strict plays no part, only whether it is.
  return a.ms[node] === b.ms[node] && (a.strict[node] === 0) === (b.strict[node] === 0);
}

/** The reports, with those behind what follows from several in place of it. */
function reported(found: number[], courses: readonly Solution[], count: number): number[] {
  const behind = courses[0]?.network.behind;
  return behind ? found.flatMap((index) => (index < count ? [index] : (behind[index - count] ?? []))) : found;
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

/** The events by a course of events that keeps every report, those without a date last, and the rank of each. */
function sortedBy(
  course: Course,
  { events }: Built,
  network: Network,
  { upper, lower }: Pick<Solution, "upper" | "lower">,
  rankOf: (id: string) => number,
  scratch: Memory,
): { order: Uint32Array; ranks: Uint32Array } {
  const { ids, startOf, endOf } = events;
  const { ms, strict, dated } = course;
  const differ = (x: number, y: number, { ms, strict }: Lengths) =>
    // Two that are both infinite do not differ.
    ms[x] === ms[y] ? (strict[x] as number) - (strict[y] as number) : (ms[x] as number) - (ms[y] as number);
  const compare = (x: number, y: number) =>
    (dated[y] as number) - (dated[x] as number) ||
    (ms[x] as number) - (ms[y] as number) ||
    (strict[x] as number) - (strict[y] as number);
  let levels: Int32Array | undefined;
  const byLevel = (x: number, y: number) => {
    levels ??= levelsOf(network, course);
    return (levels[x] as number) - (levels[y] as number);
  };
  const byContent = (a: number, b: number) => {
    const [aStart, aEnd, bStart, bEnd] = [startOf(a), endOf(a), startOf(b), endOf(b)];
    return (
      compare(aStart, bStart) ||
      compare(aEnd, bEnd) ||
      byLevel(aStart, bStart) ||
      byLevel(aEnd, bEnd) ||
      differ(bStart, aStart, lower) ||
      differ(aEnd, bEnd, upper) ||
      rankOf(ids[a] as string) - rankOf(ids[b] as string) ||
      Number(aStart !== aEnd) - Number(bStart !== bEnd)
    );
  };
  const keys = scratch.float64(ids.length);
  for (let event = 0; event < ids.length; event += 1) {
    const node = startOf(event);
    keys[event] = dated[node] === 1 ? (ms[node] as number) : Number.POSITIVE_INFINITY;
  }
  const order = orderOfNumbers(
    keys,
    scratch,
    (a, b) => byContent(a, b) || compareText(ids[a] as string, ids[b] as string),
  );
  const ranks = new Uint32Array(order.length);
  for (let place = 1; place < order.length; place += 1) {
    const isTie = byContent(order[place - 1] as number, order[place] as number) === 0;
    ranks[place] = isTie ? (ranks[place - 1] as number) : place;
  }
  return { order, ranks };
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
