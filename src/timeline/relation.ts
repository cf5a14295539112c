import type { AllenRelation } from "../model/index.js";
import { allenRelations } from "./allen.js";
import { type Configuration, configurations, type EndPair, signs } from "./convexity.js";
import { isLess, type Lengths, unknownLengths } from "./length.js";
import { origin } from "./network.js";
import { shorten } from "./shortest.js";
import type { Solution } from "./solution.js";
import type { Placed } from "./statements.js";
import type { TimelineRelation } from "./types.js";

interface Length {
  ms: number;
  strict: number;
}

/** The lengths of the tightest arcs among the ends of two events: start and end of `a`, start and end of `b`. */
type Ends = Length[][];

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

/** Answers how two events can stand to each other. */
export function relations(solution: Solution): (a: Placed, b: Placed) => TimelineRelation {
  const lengths = unknownLengths(solution.network.size);
  return (a, b) => {
    const nodes = [a.nodes.start, a.nodes.end, b.nodes.start, b.nodes.end];
    const tightest = nodes.map((node) => lengthsFrom(solution, lengths, node, nodes));
    const possible = new Set<AllenRelation>();
    for (const configuration of configurations(a.kind, b.kind)) {
      if (!possible.has(configuration.relation) && isPossible(tightest, configuration)) {
        possible.add(configuration.relation);
      }
    }
    const sorted = allenRelations.filter((name) => possible.has(name));
    return { possible: sorted, certain: certainOf(sorted) };
  };
}

/**
 * The lengths from one node to others. A way either passes through the origin, and is known from the
 * windows, or it stays among the events near by: a search that ends where it cannot be shorter.
 */
function lengthsFrom(
  { network, places, upper, lower }: Solution,
  lengths: Lengths,
  from: number,
  targets: readonly number[],
): Length[] {
  const found = targets.map((to) => ({
    ms: (lower.ms[from] as number) + (upper.ms[to] as number),
    strict: (lower.strict[from] as number) + (upper.strict[to] as number),
  }));
  const touched = [from];
  lengths.ms[from] = 0;
  lengths.strict[from] = 0;
  shorten(network, places, lengths, [from], "out", {
    barrier: origin,
    touched,
    stop: (keyMs, keyStrict, node) => {
      let open = false;
      for (let index = 0; index < targets.length; index += 1) {
        const to = targets[index] as number;
        const known = found[index] as Length;
        if (
          to === node &&
          isLess(lengths.ms[to] as number, lengths.strict[to] as number, known.ms, known.strict)
        ) {
          known.ms = lengths.ms[to] as number;
          known.strict = lengths.strict[to] as number;
        }
        const boundMs = known.ms - (places.ms[to] as number);
        const boundStrict = known.strict - (places.strict[to] as number);
        if (isLess(keyMs, keyStrict, boundMs, boundStrict)) open = true;
      }
      return !open;
    },
  });
  for (const node of touched) {
    lengths.ms[node] = Number.POSITIVE_INFINITY;
    lengths.strict[node] = 0;
  }
  return found;
}

/** Whether the ends can lie so: the tightest network of four nodes stays without a negative cycle. */
function isPossible(tightest: Ends, { moments, ends }: Configuration): boolean {
  const lengths = tightest.map((row) => row.map((length) => ({ ...length })));
  const limit = (from: number, to: number, strict: number) => {
    const length = (lengths[from] as Length[])[to] as Length;
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

function certainOf(possible: readonly AllenRelation[]): TimelineRelation["certain"] {
  if (possible.every((name) => name === "before" || name === "meets")) return "before";
  if (possible.every((name) => name === "after" || name === "met-by")) return "after";
  const apart = ["before", "meets", "met-by", "after"];
  return possible.some((name) => apart.includes(name)) ? null : "overlapping";
}
