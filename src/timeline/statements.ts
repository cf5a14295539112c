import type { AllenRelation } from "../model/index.js";
import { isRelation } from "./allen.js";
import { type EndPair, type Kind, type Reading, readRelations, signs } from "./convexity.js";
import { TimelineInputError } from "./errors.js";
import { readGap, readInstant } from "./instants.js";
import { type EndNodes, type NetworkBuilder, origin } from "./network.js";
import type { TimelineDuration, TimelineOrdering, TimelineTiming } from "./types.js";

/** An event in the network. */
export interface Placed {
  readonly kind: Kind;
  readonly nodes: EndNodes;
}

const bounds: readonly string[] = ["within", "spans", "starts", "ends"];

/** Puts what a timing says into the network. */
export function addTiming(
  network: NetworkBuilder,
  timing: TimelineTiming,
  { nodes }: Placed,
  report: number,
): void {
  const from = timing.start === null ? null : readInstant(timing.start, timing.id, "start");
  const to = timing.end === null ? null : readInstant(timing.end, timing.id, "end");
  if (from !== null && to !== null && to < from) {
    throw new TimelineInputError(timing.id, "end", "is before `start`. Swap the two.");
  }
  const bound = timing.bound ?? "within";
  if (!bounds.includes(bound)) {
    throw new TimelineInputError(timing.id, "bound", `is \`${bound}\`. Write one of ${bounds.join(", ")}.`);
  }
  if (bound === "spans") {
    if (from !== null) network.atMost(nodes.start, origin, from, false, report);
    if (to !== null) network.atMost(origin, nodes.end, -to, false, report);
    return;
  }
  const first = bound === "ends" ? nodes.end : nodes.start;
  const last = bound === "starts" ? nodes.start : nodes.end;
  if (from !== null) network.atMost(origin, first, -from, false, report);
  // A window without length is one instant, and that instant is in it.
  if (to !== null) network.atMost(last, origin, to, from !== to, report);
}

/** Puts what a duration says into the network. */
export function addDuration(
  network: NetworkBuilder,
  duration: TimelineDuration,
  { nodes }: Placed,
  report: number,
): void {
  const least = readGap(duration.min, duration.id, "min");
  const most = readGap(duration.max, duration.id, "max");
  if (least === null && most === null) {
    throw new TimelineInputError(duration.id, "min", "is missing, and so is `max`. Give one of the two.");
  }
  if (least !== null) network.atMost(nodes.start, nodes.end, -least, false, report);
  if (most !== null) network.atMost(nodes.end, nodes.start, most, false, report);
}

/** Puts what an ordering says into the network. */
export function addOrdering(
  network: NetworkBuilder,
  ordering: TimelineOrdering,
  a: Placed,
  b: Placed,
  report: number,
): void {
  const reading = readRelations(ordering.id, relationsOf(ordering), a.kind, b.kind);
  for (const { pair, allowed } of reading.constraints) {
    const [x, y] = endsOf(pair, a, b);
    if ((allowed & signs.above) === 0) network.atMost(x, y, 0, (allowed & signs.equal) === 0, report);
    if ((allowed & signs.below) === 0) network.atMost(y, x, 0, (allowed & signs.equal) === 0, report);
  }
  const least = readGap(ordering.minGap, ordering.id, "minGap");
  const most = readGap(ordering.maxGap, ordering.id, "maxGap");
  const between = readEnds(ordering);
  if (least === null && most === null) {
    if (between === null) return;
    throw new TimelineInputError(
      ordering.id,
      "gapBetween",
      "has no gap. Give `minGap` or `maxGap`, or leave it out.",
    );
  }
  const pair = between ?? apart(reading);
  const eitherWay = signs.below | signs.above;
  const compared = pair === null ? eitherWay : reading.compared[pair];
  if (pair === null || (compared & eitherWay) === eitherWay) {
    const field = between !== null ? "gapBetween" : least === null ? "maxGap" : "minGap";
    throw new TimelineInputError(
      ordering.id,
      field,
      pair === null
        ? "is a time between two events that may share time. Say between which ends with `gapBetween`, or let `relation` be before and meets, or after and met-by."
        : "names two ends of which either can come first. Narrow `relation`, or name other ends.",
    );
  }
  const ends = endsOf(pair, a, b);
  const [first, second] = (compared & signs.above) === 0 ? ends : [ends[1], ends[0]];
  if (least !== null) network.atMost(first, second, -least, false, report);
  if (most !== null) network.atMost(second, first, most, false, report);
}

/** The nodes of a pair of ends: of `a`, then of `b`. */
function endsOf(pair: EndPair, a: Placed, b: Placed): readonly [number, number] {
  return [
    pair === "ss" || pair === "se" ? a.nodes.start : a.nodes.end,
    pair === "ss" || pair === "es" ? b.nodes.start : b.nodes.end,
  ];
}

/** The ends between which the time between two events lies; `null`: they may share time. */
function apart({ compared }: Reading): EndPair | null {
  if ((compared.es & signs.above) === 0) return "es";
  return (compared.se & signs.below) === 0 ? "se" : null;
}

function readEnds({ id, gapBetween }: TimelineOrdering): EndPair | null {
  if (gapBetween === undefined || gapBetween === null) return null;
  const [a, b, ...more] = Array.isArray(gapBetween) ? (gapBetween as readonly unknown[]) : [];
  const first = letterOf(a);
  const second = letterOf(b);
  if (first !== null && second !== null && more.length === 0) return `${first}${second}`;
  throw new TimelineInputError(
    id,
    "gapBetween",
    'is no pair of ends. Write an end of `a` and one of `b`, such as ["start", "start"].',
  );
}

function letterOf(end: unknown): "s" | "e" | null {
  if (end === "start") return "s";
  return end === "end" ? "e" : null;
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
