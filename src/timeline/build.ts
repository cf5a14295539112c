import { nearest } from "../corpus/index.js";
import type { Kind } from "./convexity.js";
import { TimelineInputError, UnknownEventError } from "./errors.js";
import { type Network, networkBuilder, structural } from "./network.js";
import { orderOfTexts } from "./sorting.js";
import { addOrdering, addTiming, type Placed } from "./statements.js";
import type { TimelineEvent, TimelineInput, TimelineOrdering, TimelineTiming } from "./types.js";

/** The events of a network by their indices, which follow their ids. */
export interface Events {
  readonly ids: readonly string[];
  /** The index of an event; `undefined`: there is none of this id. */
  indexOf(id: string): number | undefined;
  placeOf(event: number): Placed;
  /** The event that a node is an end of; -1 for the origin. */
  ofNode(node: number): number;
}

/** The reports of a network by their indices, which follow their ids. */
export interface Reports {
  readonly ids: readonly string[];
  /** How much each leaves open, in milliseconds: the width of its window, or of its gap. */
  readonly width: Float64Array;
  /** Whether it is part of how the events are described, and not a report of anybody. */
  isFirm(report: number): boolean;
  /** Whose word it is. */
  voiceOf(report: number): string;
  /** The events it is about. */
  eventsOf(report: number): readonly number[];
}

/** The input as a network, and the way from its nodes and arcs back to events and reports. */
export interface Built {
  readonly network: Network;
  readonly events: Events;
  readonly reports: Reports;
}

const kinds: readonly Kind[] = ["moment", "period", "either"];

/** Everything is sorted by id first: the order of the input plays no part. */
export function build({ events, timings, orderings }: TimelineInput, firm: ReadonlySet<string>): Built {
  const network = networkBuilder(events.length + 2 * timings.length + 2 * orderings.length);
  const ids = idsOf(events, "events");
  const order = orderOfTexts(ids);
  const kindOf = new Uint8Array(ids.length);
  const startOf = new Int32Array(ids.length + 1);
  const indexOf = new Map<string, number>();
  const sorted = Array.from(order, (place) => ids[place] as string);
  let size = 1;
  for (let index = 0; index < sorted.length; index += 1) {
    const id = sorted[index] as string;
    const { kind = "either" } = events[order[index] as number] as TimelineEvent;
    if (id === sorted[index - 1])
      throw new TimelineInputError(id, "id", "is the id of two events. Rename one.");
    const code = kinds.indexOf(kind);
    if (code === -1 || (code === 2 && kind !== "either")) {
      throw new TimelineInputError(id, "kind", `is \`${kind}\`. Write \`moment\` or \`period\`.`);
    }
    indexOf.set(id, index);
    kindOf[index] = code;
    startOf[index] = size;
    if (kind !== "moment") {
      network.atMost(size, size + 1, 0, kind === "period", structural);
      size += 1;
    }
    size += 1;
  }
  startOf[sorted.length] = size;
  const placeOf = (event: number): Placed => {
    const start = startOf[event] as number;
    return {
      kind: kinds[kindOf[event] as number] as Kind,
      nodes: { start, end: (startOf[event + 1] as number) - 1 },
    };
  };
  const eventOf = new Int32Array(size).fill(-1);
  for (let event = 0; event < sorted.length; event += 1) {
    eventOf.fill(event, startOf[event] as number, startOf[event + 1] as number);
  }
  const reports = addReports({ timings, orderings }, firm, network, (id, report) => {
    const known = indexOf.get(id);
    if (known !== undefined) return { event: known, placed: placeOf(known) };
    throw new UnknownEventError(id, nearest(id, indexOf.keys()), report);
  });
  return {
    network: network.build(size, reports.ids.length),
    reports,
    events: {
      ids: sorted,
      indexOf: (id) => indexOf.get(id),
      placeOf,
      ofNode: (node) => eventOf[node] as number,
    },
  };
}

function addReports(
  { timings, orderings }: Pick<TimelineInput, "timings" | "orderings">,
  firm: ReadonlySet<string>,
  network: ReturnType<typeof networkBuilder>,
  find: (event: string, report: string) => { readonly event: number; readonly placed: Placed },
): Reports {
  const ids = [...idsOf(timings, "timings"), ...idsOf(orderings, "orderings")];
  const order = orderOfTexts(ids);
  const sorted = Array.from(order, (place) => ids[place] as string);
  const width = new Float64Array(ids.length);
  const events = new Int32Array(2 * ids.length);
  for (let index = 0; index < sorted.length; index += 1) {
    const id = sorted[index] as string;
    if (id === sorted[index - 1]) {
      throw new TimelineInputError(id, "id", "is the id of two timings or orderings. Rename one.");
    }
    const place = order[index] as number;
    if (place < timings.length) {
      const timing = timings[place] as TimelineTiming;
      const { event, placed } = find(timing.event, id);
      width[index] = addTiming(network, timing, placed, index);
      events[2 * index] = event;
      events[2 * index + 1] = event;
    } else {
      const ordering = orderings[place - timings.length] as TimelineOrdering;
      const a = find(ordering.a, id);
      const b = find(ordering.b, id);
      width[index] = addOrdering(network, ordering, a.placed, b.placed, index);
      events[2 * index] = a.event;
      events[2 * index + 1] = b.event;
    }
  }
  return {
    ids: sorted,
    width,
    isFirm: (report) => firm.has(sorted[report] as string),
    voiceOf(report) {
      const place = order[report] as number;
      const { id, source } = (timings[place] ?? orderings[place - timings.length]) as TimelineTiming;
      // A report without a source speaks for nobody but itself.
      return source === undefined ? `report ${id}` : `source ${source}`;
    },
    eventsOf: (report) => [...new Set(events.subarray(2 * report, 2 * report + 2))],
  };
}

function idsOf(records: readonly { readonly id: string }[], list: string): string[] {
  return records.map((record: { readonly id: string } | null | undefined, index) => {
    const id = typeof record === "object" ? record?.id : undefined;
    if (typeof id === "string") return id;
    throw new TimelineInputError(
      `${list}[${index}]`,
      "id",
      "is no text. Give every record an id of its own.",
    );
  });
}
