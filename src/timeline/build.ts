import { nearest } from "../corpus/index.js";
import type { Kind } from "./convexity.js";
import { TimelineInputError, UnknownEventError } from "./errors.js";
import { type Memory, memory } from "./memory.js";
import {
  arcBytes,
  type Network,
  type NetworkBuilder,
  networkBuilder,
  origin,
  structural,
} from "./network.js";
import { inOrder, kinds, type Reported, readAgain, readEvents, readReports, renumbered } from "./read.js";
import { orderOfNumbers, orderOfTexts } from "./sorting.js";
import { addDuration, addOrdering, addTiming, type Placed } from "./statements.js";
import type { TimelineDuration, TimelineInput, TimelineOrdering, TimelineTiming } from "./types.js";

/** The order in which events and reports are taken up: the places of the input, first to last. */
export interface TakenUp {
  readonly events: Uint32Array;
  readonly reports: Uint32Array;
}

/** The events of a network by their indices, which follow the order in which they were taken up. */
interface Events {
  readonly ids: readonly string[];
  /** The index of an event; `undefined`: there is none of this id. */
  indexOf(id: string): number | undefined;
  placeOf(event: number): Placed;
  /** The node of its beginning. */
  startOf(event: number): number;
  /** The node of its end. */
  endOf(event: number): number;
  /** The event that a node is an end of; -1 for the origin. */
  ofNode(node: number): number;
}

/** The reports of a network by their indices, which follow the order in which they were taken up. */
interface Reports {
  readonly ids: readonly string[];
  /** Whether it is part of how the events are described, and not a report of anybody. */
  isFirm(report: number): boolean;
  /** Whose word it is; `null`: nobody else's. */
  sourceOf(report: number): string | null;
  /** The events it is about. */
  eventsOf(report: number): readonly number[];
}

/** The input as a network, and the way from its nodes and arcs back to events and reports. */
export interface Built {
  readonly network: Network;
  readonly events: Events;
  readonly reports: Reports;
  readonly takenUp: TakenUp;
  readonly reported: Reported;
}

const moment = 0;
const period = 1;

/** Memory that is enough to build a network, and then to work on it. */
export function scratchFor(input: TimelineInput): Memory {
  const reports = reportsIn(input);
  return memory(arcBytes * arcsIn(input) + 28 * Math.max(reports, input.events.length) + 256);
}

/** About how many arcs there will be. */
function arcsIn(input: TimelineInput): number {
  return input.events.length + 2 * reportsIn(input);
}

function reportsIn({ timings, orderings, durations = [] }: TimelineInput): number {
  return timings.length + orderings.length + durations.length;
}

/**
 * Events and reports are taken up in the order of their ids.
 *
 * @param again - What was built of the same input before, and another order to take them up in.
 */
export function build(
  input: TimelineInput,
  firm: ReadonlySet<string>,
  scratch: Memory,
  again?: { readonly before: Built; readonly takenUp: TakenUp },
): Built {
  const { ids, kindOf, indexOf, order } = again
    ? readAgain(input.events, again.before, again.takenUp.events)
    : readEvents(input.events, scratch);
  const reported = again ? renumbered(again.before, order) : readReports(input, indexOf);
  const count = ids.length;
  const startOf = new Int32Array(count);
  const endOf = new Int32Array(count);
  const network = networkBuilder(arcsIn(input), scratch);
  let size = 1;
  const eventOf = new Int32Array(1 + 2 * count).fill(-1);
  for (const event of byTime(input, reported.events, count, scratch)) {
    const kind = kindOf[event] as number;
    startOf[event] = size;
    eventOf[size] = event;
    if (kind !== moment) {
      network.atMost(size, size + 1, 0, kind === period, structural);
      size += 1;
      eventOf[size] = event;
    }
    endOf[event] = size;
    size += 1;
  }
  const placeOf = (event: number): Placed => ({
    kind: kinds[kindOf[event] as number] as Kind,
    nodes: { start: startOf[event] as number, end: endOf[event] as number },
  });
  const find = (event: number, id: string, report: string): Placed => {
    if (event !== -1) return placeOf(event);
    if (typeof id !== "string") {
      throw new TimelineInputError(
        report,
        "event",
        "is missing: name the event, or the events `a` and `b`, by id.",
      );
    }
    throw new UnknownEventError(id, nearest(id, ids), report);
  };
  const { reports, taken } = addReports(
    input,
    reported,
    firm,
    network,
    scratch,
    find,
    again?.takenUp.reports,
  );
  const whole = network.build(size, reports.ids.length);
  checkReach(whole, reports.ids);
  return {
    network: whole,
    reports,
    takenUp: { events: order, reports: taken },
    reported,
    events: {
      ids,
      indexOf,
      placeOf,
      startOf: (event) => startOf[event] as number,
      endOf: (event) => endOf[event] as number,
      ofNode: (node) => eventOf[node] as number,
    },
  };
}

/** Lengths are added up along the way: beyond what numbers count exactly, no answer could be trusted. */
function checkReach({ ms, from, to, report }: Network, ids: readonly string[]): void {
  let [furthest, sum, longest] = [0, 0, -1];
  for (let arc = 0; arc < ms.length; arc += 1) {
    const length = Math.abs(ms[arc] as number);
    if (from[arc] === origin || to[arc] === origin) furthest = Math.max(furthest, length);
    else {
      sum += length;
      if (longest === -1 || length > Math.abs(ms[longest] as number)) longest = arc;
    }
  }
  if (furthest + sum <= Number.MAX_SAFE_INTEGER) return;
  throw new TimelineInputError(
    ids[report[longest] as number] ?? "",
    "gap",
    "is so long that with the others and the dates it cannot be counted exactly. Leave it out, or shorten it.",
  );
}

/**
 * The events by the earliest date that is reported of them, or else of one that they are tied to. Nothing
 * rests on this order but speed: what is near in time is tied together, and so comes to lie near in memory.
 */
function byTime({ timings }: TimelineInput, events: Int32Array, count: number, scratch: Memory): Uint32Array {
  const mark = scratch.mark();
  const dates = scratch.float64(count).fill(Number.POSITIVE_INFINITY);
  const lower = (event: number, date: number) => {
    if (event !== -1 && date < (dates[event] as number)) dates[event] = date;
  };
  for (let place = 0; place < timings.length; place += 1) {
    const { start, end } = timings[place] as TimelineTiming;
    const date = start ?? end;
    if (date === null) continue;
    // What is no instant is told when the timing is read.
    const instant = typeof date === "number" ? date : Date.parse(date);
    if (!Number.isNaN(instant)) lower(events[2 * place] as number, instant);
  }
  const own = scratch.float64(count);
  own.set(dates);
  for (let at = 2 * timings.length; at < events.length; at += 2) {
    const a = events[at] as number;
    const b = events[at + 1] as number;
    if (a === -1 || b === -1) continue;
    if (own[a] === Number.POSITIVE_INFINITY) lower(a, own[b] as number);
    if (own[b] === Number.POSITIVE_INFINITY) lower(b, own[a] as number);
  }
  const order = orderOfNumbers(dates, scratch, (a, b) => a - b);
  scratch.release(mark);
  return order;
}

function addReports(
  { timings, orderings, durations = [] }: TimelineInput,
  reported: Reported,
  firm: ReadonlySet<string>,
  network: NetworkBuilder,
  scratch: Memory,
  find: (event: number, id: string, report: string) => Placed,
  takenUp?: Uint32Array,
): { reports: Reports; taken: Uint32Array } {
  const { ids, events } = reported;
  const taken = takenUp ?? orderOfTexts(ids, scratch);
  const sorted = inOrder(ids, taken);
  const afterOrderings = timings.length + orderings.length;
  for (let index = 0; index < sorted.length; index += 1) {
    const id = sorted[index] as string;
    if (id === sorted[index - 1]) {
      throw new TimelineInputError(id, "id", "is the id of two timings, orderings or durations. Rename one.");
    }
    const place = taken[index] as number;
    const a = events[2 * place] as number;
    if (place < timings.length) {
      const timing = timings[place] as TimelineTiming;
      addTiming(network, timing, find(a, timing.event, id), index);
    } else if (place < afterOrderings) {
      const ordering = orderings[place - timings.length] as TimelineOrdering;
      const second = find(events[2 * place + 1] as number, ordering.b, id);
      addOrdering(network, ordering, find(a, ordering.a, id), second, index);
    } else {
      const duration = durations[place - afterOrderings] as TimelineDuration;
      addDuration(network, duration, find(a, duration.event, id), index);
    }
  }
  const reports: Reports = {
    ids: sorted,
    isFirm: (report) => firm.size > 0 && firm.has(sorted[report] as string),
    sourceOf(report) {
      const place = taken[report] as number;
      const { source } = (timings[place] ??
        orderings[place - timings.length] ??
        durations[place - afterOrderings]) as TimelineTiming;
      return source ?? null;
    },
    eventsOf(report) {
      const place = taken[report] as number;
      return [...new Set(events.subarray(2 * place, 2 * place + 2))];
    },
  };
  return { reports, taken };
}
