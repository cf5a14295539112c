import { disjointSets } from "../corpus/index.js";
import type { AllenRelation } from "../model/index.js";
import { allenRelations } from "./allen.js";
import { type Configuration, configurations, type EndPair, type Kind, signs } from "./convexity.js";
import { nodeHeap } from "./heap.js";
import { isLess, unknownLengths } from "./length.js";
import { type EndNodes, holds, type Network, origin } from "./network.js";
import { shorten } from "./shortest.js";
import type { Solution } from "./solution.js";
import type { TimelineRelation } from "./types.js";

export interface Length {
  ms: number;
  strict: number;
}

/** The lengths of the tightest arcs among the ends of two events: start and end of `a`, start and end of `b`. */
export type Ends = readonly (readonly Length[])[];

const startOfA = 0;
const endOfA = 1;
const startOfB = 2;
const endOfB = 3;

const endsOf: Readonly<Record<EndPair, readonly [number, number]>> = {
  ss: [startOfA, startOfB],
  se: [startOfA, endOfB],
  es: [endOfA, startOfB],
  ee: [endOfA, endOfB],
};

/** What a question is about: the kind of an event, and where its ends stand in the network. */
export interface Subject {
  readonly kind: Kind;
  readonly nodes: EndNodes;
}

/** Finds the tightest arcs among the ends of two events, in one course of events. */
export type TiesOf = (a: Subject, b: Subject) => Ends;

/** What the tightest arcs leave possible; of several courses, what any of them does. */
export function relationOf(courses: readonly Ends[], a: Kind, b: Kind): TimelineRelation {
  const possible = new Set<AllenRelation>();
  for (const configuration of configurations(a, b)) {
    if (possible.has(configuration.relation)) continue;
    if (courses.some((tightest) => isPossible(tightest, configuration))) possible.add(configuration.relation);
  }
  const sorted = allenRelations.filter((name) => possible.has(name));
  return { possible: sorted, certain: certainOf(courses, sorted) };
}

/** Answers by a search for each question. */
export function tiesIn(solution: Solution): TiesOf {
  let search: ((from: number, targets: readonly number[]) => Length[]) | undefined;
  return (a, b) => {
    search ??= searchIn(solution);
    const nodes = [a.nodes.start, a.nodes.end, b.nodes.start, b.nodes.end];
    const find = search;
    // Both ends of a moment are one node.
    const rows = new Map([...new Set(nodes)].map((node) => [node, find(node, nodes)]));
    return nodes.map((node) => rows.get(node) as Length[]);
  };
}

/**
 * The lengths from one node to others. A way either passes through the origin, and is known from the
 * windows, or it stays among the events near by: a search that leaves out every node to which the way through
 * the origin is as short, and every node from which no target can be reached by less than is known.
 */
function searchIn({ network, places, upper, lower }: Solution) {
  const lengths = unknownLengths(network.size);
  const heap = nodeHeap();
  const groups = groupsOf(network);
  return (from: number, targets: readonly number[]): Length[] => {
    const found = targets.map((to) => ({
      ms: (lower.ms[from] as number) + (upper.ms[to] as number),
      strict: (lower.strict[from] as number) + (upper.strict[to] as number),
    }));
    // What has no upper bound is not reached from what has one, nor what has a lower bound from what has none.
    const sought = targets.map(
      (to) =>
        groups[to] === groups[from] &&
        !(upper.ms[to] === Number.POSITIVE_INFINITY && upper.ms[from] !== Number.POSITIVE_INFINITY) &&
        !(lower.ms[to] !== Number.POSITIVE_INFINITY && lower.ms[from] === Number.POSITIVE_INFINITY),
    );
    if (!sought.some((is, index) => is && targets[index] !== from)) {
      return found.map((length, index) => (targets[index] === from ? { ms: 0, strict: 0 } : length));
    }
    const enters = (node: number, ms: number, strict: number): boolean => {
      if (node === origin) return false;
      const [fromMs, fromStrict] = [lower.ms[from] as number, lower.strict[from] as number];
      const viaMs = fromMs + (upper.ms[node] as number);
      if (!isLess(ms, strict, viaMs, fromStrict + (upper.strict[node] as number))) return false;
      for (let index = 0; index < targets.length; index += 1) {
        if (!sought[index]) continue;
        const to = targets[index] as number;
        const known = found[index] as Length;
        const [toMs, nodeMs] = [lower.ms[to] as number, lower.ms[node] as number];
        // No way from the node to the target is shorter than their earliest times are apart.
        if (toMs === Number.POSITIVE_INFINITY || nodeMs === Number.POSITIVE_INFINITY) return true;
        const leastStrict = strict + (lower.strict[node] as number) - (lower.strict[to] as number);
        if (isLess(ms + nodeMs - toMs, leastStrict, known.ms, known.strict)) return true;
      }
      return false;
    };
    const stops = (keyMs: number, keyStrict: number, node: number): boolean => {
      let open = false;
      for (let index = 0; index < targets.length; index += 1) {
        const to = targets[index] as number;
        const known = found[index] as Length;
        const [ms, strict] = [lengths.ms[node] as number, lengths.strict[node] as number];
        if (to === node && isLess(ms, strict, known.ms, known.strict)) Object.assign(known, { ms, strict });
        const boundMs = known.ms - (places.ms[to] as number);
        const boundStrict = known.strict - (places.strict[to] as number);
        if (sought[index] && isLess(keyMs, keyStrict, boundMs, boundStrict)) open = true;
      }
      return !open;
    };
    const touched = [from];
    lengths.ms[from] = 0;
    lengths.strict[from] = 0;
    shorten(network, places, lengths, [from], "out", { enters, stops, touched, heap });
    for (const node of touched) {
      lengths.ms[node] = Number.POSITIVE_INFINITY;
      lengths.strict[node] = 0;
    }
    return found;
  };
}

/** For each node the least of those that arcs tie it to, directly or by others, save through the origin. */
function groupsOf(network: Network): Int32Array {
  const groups = disjointSets(network.size);
  for (let arc = 0; arc < network.ms.length; arc += 1) {
    const [from, to] = [network.from[arc] as number, network.to[arc] as number];
    if (from === origin || to === origin || !holds(network, arc)) continue;
    groups.join(from, to);
  }
  return Int32Array.from({ length: network.size }, (_, node) => groups.leaderOf(node));
}

/** Whether the ends can lie so: the tightest network of four nodes stays without a negative cycle. */
function isPossible(tightest: Ends, { moments, ends }: Configuration): boolean {
  const lengths = tightest.map((row) => row.map((length) => ({ ...length })));
  const limit = (from: number, to: number, strict: number) => {
    const length = (lengths[from] as readonly Length[])[to] as Length;
    if (isLess(0, strict, length.ms, length.strict)) {
      length.ms = 0;
      length.strict = strict;
    }
  };
  const compare = (x: number, y: number, sign: number) => {
    // `x` below `y` is an arc from `y` to `x`.
    if (sign !== signs.above) limit(y, x, sign === signs.below ? -1 : 0);
    if (sign !== signs.below) limit(x, y, sign === signs.above ? -1 : 0);
  };
  compare(startOfA, endOfA, moments[0] ? signs.equal : signs.below);
  compare(startOfB, endOfB, moments[1] ? signs.equal : signs.below);
  for (const [pair, [x, y]] of Object.entries(endsOf)) compare(x, y, ends[pair as EndPair]);
  return isConsistent(lengths);
}

function isConsistent(lengths: Ends): boolean {
  const at = (from: number, to: number) => (lengths[from] as Length[])[to] as Length;
  for (let through = 0; through < 4; through += 1) {
    for (let from = 0; from < 4; from += 1) {
      for (let to = 0; to < 4; to += 1) {
        const [first, second, direct] = [at(from, through), at(through, to), at(from, to)];
        const ms = first.ms + second.ms;
        const strict = first.strict + second.strict;
        if (isLess(ms, strict, direct.ms, direct.strict)) {
          direct.ms = ms;
          direct.strict = strict;
        }
      }
    }
  }
  return lengths.every((row, node) => !isLess((row[node] as Length).ms, (row[node] as Length).strict, 0, 0));
}

/**
 * `before`: the first ends no later than the second begins. Two moments that are one instant are neither before nor
 * after each other: they share it.
 */
function certainOf(
  courses: readonly Ends[],
  possible: readonly AllenRelation[],
): TimelineRelation["certain"] {
  const isNoLater = (x: number, y: number) =>
    courses.every((ends) => {
      const { ms, strict } = (ends[y] as Length[])[x] as Length;
      return !isLess(0, 0, ms, strict);
    });
  const before = isNoLater(endOfA, startOfB);
  const after = isNoLater(endOfB, startOfA);
  if (before !== after) return before ? "before" : "after";
  const apart = ["before", "meets", "met-by", "after"];
  return before || !possible.some((name) => apart.includes(name)) ? "overlapping" : null;
}
