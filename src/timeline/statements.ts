import type { AllenRelation } from "../model/index.js";
import { isRelation } from "./allen.js";
import { type Kind, readRelations, signs } from "./convexity.js";
import { TimelineInputError } from "./errors.js";
import { readGap, readInstant } from "./instants.js";
import { type EndNodes, type NetworkBuilder, origin } from "./network.js";
import type { TimelineOrdering, TimelineTiming } from "./types.js";

/** An event in the network. */
export interface Placed {
  readonly kind: Kind;
  readonly nodes: EndNodes;
}

const bounds: readonly string[] = ["within", "spans", "starts", "ends"];

/** Puts what a timing says into the network, and gives the width of its window. */
export function addTiming(
  network: NetworkBuilder,
  timing: TimelineTiming,
  { nodes }: Placed,
  report: number,
): number {
  const from = timing.start === null ? null : readInstant(timing.start, timing.id, "start");
  const to = timing.end === null ? null : readInstant(timing.end, timing.id, "end");
  const bound = timing.bound ?? "within";
  if (!bounds.includes(bound)) {
    throw new TimelineInputError(timing.id, "bound", `is \`${bound}\`. Write one of ${bounds.join(", ")}.`);
  }
  if (bound === "spans") {
    if (from !== null) network.atMost(nodes.start, origin, from, false, report);
    if (to !== null) network.atMost(origin, nodes.end, -to, false, report);
  } else {
    const first = bound === "ends" ? nodes.end : nodes.start;
    const last = bound === "starts" ? nodes.start : nodes.end;
    if (from !== null) network.atMost(origin, first, -from, false, report);
    // A window without length is one instant, and that instant is in it.
    if (to !== null) network.atMost(last, origin, to, from !== to, report);
  }
  return from === null || to === null ? Number.POSITIVE_INFINITY : to - from;
}

/** Puts what an ordering says into the network, and gives the width of its gap. */
export function addOrdering(
  network: NetworkBuilder,
  ordering: TimelineOrdering,
  a: Placed,
  b: Placed,
  report: number,
): number {
  const reading = readRelations(ordering.id, relationsOf(ordering), a.kind, b.kind);
  const least = readGap(ordering.minGap, ordering.id, "minGap");
  const most = readGap(ordering.maxGap, ordering.id, "maxGap");
  for (const { pair, allowed } of reading.constraints) {
    const x = pair === "ss" || pair === "se" ? a.nodes.start : a.nodes.end;
    const y = pair === "ss" || pair === "es" ? b.nodes.start : b.nodes.end;
    if ((allowed & signs.above) === 0) network.atMost(x, y, 0, (allowed & signs.equal) === 0, report);
    if ((allowed & signs.below) === 0) network.atMost(y, x, 0, (allowed & signs.equal) === 0, report);
  }
  if (least === null && most === null) return Number.POSITIVE_INFINITY;
  if (reading.gap === null) {
    const field = least === null ? "maxGap" : "minGap";
    throw new TimelineInputError(
      ordering.id,
      field,
      "is a time between two events that may share time. Leave it out, or let `relation` be before and meets, or after and met-by.",
    );
  }
  const forward = reading.gap === "before";
  const first = forward ? a.nodes.end : b.nodes.end;
  const second = forward ? b.nodes.start : a.nodes.start;
  if (least !== null) network.atMost(first, second, -least, false, report);
  if (most !== null) network.atMost(second, first, most, false, report);
  return most === null ? Number.POSITIVE_INFINITY : most - (least ?? 0);
}

function relationsOf({ id, relation }: TimelineOrdering): readonly AllenRelation[] {
  const list = typeof relation === "string" ? [relation] : relation;
  if (!Array.isArray(list)) {
    throw new TimelineInputError(
      id,
      "relation",
      "is no list. Name an Allen relation, or several in an array.",
    );
  }
  if (list.length === 0) {
    throw new TimelineInputError(id, "relation", "is empty. Name at least one Allen relation.");
  }
  for (const name of list) {
    if (!isRelation(name)) {
      throw new TimelineInputError(id, "relation", `has \`${name}\`, which is no Allen relation.`);
    }
  }
  return list;
}
