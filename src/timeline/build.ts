import { byId, nearest } from "../corpus/index.js";
import { TimelineInputError, UnknownEventError } from "./errors.js";
import { type Network, networkBuilder, structural } from "./network.js";
import { addOrdering, addTiming, type Placed } from "./statements.js";
import type { Report } from "./support.js";
import type { TimelineEvent, TimelineInput, TimelineOrdering, TimelineTiming } from "./types.js";

/** The input as a network, and the way from its nodes and arcs back to events and reports. */
export interface Built {
  readonly network: Network;
  readonly reports: readonly Report[];
  /** The events, sorted by id. */
  readonly events: readonly TimelineEvent[];
  readonly placed: ReadonlyMap<string, Placed>;
}

type Statement =
  | { readonly id: string; readonly timing: TimelineTiming }
  | { readonly id: string; readonly ordering: TimelineOrdering };

/** Everything is sorted by id first: the order of the input plays no part. */
export function build({ events, timings, orderings }: TimelineInput, firm: ReadonlySet<string>): Built {
  const builder = networkBuilder();
  const placed = new Map<string, Placed>();
  let size = 1;
  const sorted = byId(events);
  for (const { id, kind = "either" } of sorted) {
    if (placed.has(id)) throw new TimelineInputError(id, "id", "is the id of two events. Rename one.");
    if (kind !== "moment" && kind !== "period" && kind !== "either") {
      throw new TimelineInputError(id, "kind", `is \`${kind}\`. Write \`moment\` or \`period\`.`);
    }
    const nodes = { start: size, end: kind === "moment" ? size : size + 1 };
    size = nodes.end + 1;
    placed.set(id, { kind, nodes });
    if (nodes.start !== nodes.end) {
      builder.atMost(nodes.start, nodes.end, 0, kind === "period", structural);
    }
  }
  const find = (event: string, report: string): Placed => {
    const known = placed.get(event);
    if (known) return known;
    throw new UnknownEventError(event, nearest(event, placed.keys()), report);
  };
  const statements: Statement[] = byId<Statement>([
    ...timings.map((timing) => ({ id: timing.id, timing })),
    ...orderings.map((ordering) => ({ id: ordering.id, ordering })),
  ]);
  const reports = statements.map((statement, index): Report => {
    const { id } = statement;
    if (statements[index - 1]?.id === id) {
      throw new TimelineInputError(id, "id", "is the id of two timings or orderings. Rename one.");
    }
    if ("timing" in statement) {
      const { timing } = statement;
      const width = addTiming(builder, timing, find(timing.event, id), index);
      return { id, events: [timing.event], voice: voiceOf(timing), width, firm: false };
    }
    const { ordering } = statement;
    const width = addOrdering(builder, ordering, find(ordering.a, id), find(ordering.b, id), index);
    const events = [...new Set([ordering.a, ordering.b])];
    return { id, events, voice: voiceOf(ordering), width, firm: firm.has(id) };
  });
  return { network: builder.build(size, reports.length), reports, events: sorted, placed };
}

/** A report without a source speaks for nobody but itself. */
function voiceOf({ id, source }: TimelineTiming | TimelineOrdering): string {
  return source === undefined ? `report ${id}` : `source ${source}`;
}
