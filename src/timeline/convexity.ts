import type { AllenRelation } from "../model/index.js";
import { allenRelations, classify } from "./allen.js";
import { NonConvexRelationError } from "./errors.js";
import type { TimelineEvent } from "./types.js";

/** What an event can be: an interval that lasts, a moment, or either. */
export type Kind = NonNullable<TimelineEvent["kind"]> | "either";

/** The ends of two events that can be compared: `se` is the start of `a` with the end of `b`. */
export type EndPair = "ss" | "se" | "es" | "ee";

/** How two ends compare: below, equal, above, as bits, so that a set of them is one number. */
export const signs = { below: 1, equal: 2, above: 4 } as const;

/** That two ends compare in one of some ways. */
interface EndConstraint {
  readonly pair: EndPair;
  /** The ways, as a union of {@link signs}. */
  readonly allowed: number;
}

/** One way for two events to lie, told by all their ends. */
export interface Configuration {
  readonly relation: AllenRelation;
  /** Whether `a` and `b` are moments here. */
  readonly moments: readonly [boolean, boolean];
  readonly ends: Readonly<Record<EndPair, number>>;
}

const pairs: readonly EndPair[] = ["ss", "ee", "se", "es"];
const anyWay = signs.below | signs.equal | signs.above;
const { below, equal, above } = signs;

/** Allen's definitions, by the ends they compare; a moment meets them where it can. */
const definitions: Readonly<Record<AllenRelation, readonly EndConstraint[]>> = {
  before: define({ es: below }),
  meets: define({ es: equal }),
  overlaps: define({ ss: below, es: above, ee: below }),
  starts: define({ ss: equal, ee: below }),
  during: define({ ss: above, ee: below }),
  finishes: define({ ss: above, ee: equal }),
  equals: define({ ss: equal, ee: equal }),
  "finished-by": define({ ss: below, ee: equal }),
  contains: define({ ss: below, ee: above }),
  "started-by": define({ ss: equal, ee: above }),
  "overlapped-by": define({ ss: above, se: below, ee: above }),
  "met-by": define({ se: equal }),
  after: define({ se: above }),
};

const configurationCache = new Map<string, readonly Configuration[]>();
const readingCache = new Map<number, Reading>();
const bitOf: ReadonlyMap<string, number> = new Map(allenRelations.map((name, index) => [name, 1 << index]));
const kindBits: Readonly<Record<Kind, number>> = { moment: 0, period: 1, either: 2 };

/** What an ordering demands of the ends of its two events. */
export interface Reading {
  /** The comparisons that together allow exactly its relations; those that follow from others are left out. */
  readonly constraints: readonly EndConstraint[];
  /** How each pair of ends can compare then, as a union of {@link signs}; 0: the events cannot lie so. */
  readonly compared: Readonly<Record<EndPair, number>>;
}

/** Every way for two events of these kinds to lie. */
export function configurations(a: Kind, b: Kind): readonly Configuration[] {
  const key = `${a} ${b}`;
  let all = configurationCache.get(key);
  if (!all) {
    all = shapes(a).flatMap((momentA) => shapes(b).flatMap((momentB) => layouts(momentA, momentB)));
    configurationCache.set(key, all);
  }
  return all;
}

/**
 * The comparisons of ends that allow exactly a set of relations between events of these kinds. A set that compares
 * one end of each for lasting events, such as "begins before it begins", is that comparison for all kinds.
 *
 * @throws {@link NonConvexRelationError} when there are none.
 */
export function readRelations(
  ordering: string,
  relation: readonly AllenRelation[],
  a: Kind,
  b: Kind,
): Reading {
  let wanted = 0;
  for (const name of relation) wanted |= bitOf.get(name) as number;
  const key = (wanted << 4) | (4 * kindBits[a] + kindBits[b]);
  const cached = readingCache.get(key);
  if (cached) return cached;
  const all = configurations(a, b);
  const constraints = singleComparison(wanted) ?? constraintsOf(wanted, all);
  if (constraints === null) {
    throw new NonConvexRelationError(ordering, namesOf(wanted), namesOf(closureOf(wanted, all)));
  }
  const allowed = all.filter(({ ends }) => satisfies(ends, constraints));
  const comparedAs = (pair: EndPair) => allowed.reduce((found, { ends }) => found | ends[pair], 0);
  const reading: Reading = {
    constraints,
    compared: { ss: comparedAs("ss"), se: comparedAs("se"), es: comparedAs("es"), ee: comparedAs("ee") },
  };
  readingCache.set(key, reading);
  return reading;
}

/** The one comparison of ends that allows just these relations of lasting events, if there is one. */
function singleComparison(wanted: number): readonly EndConstraint[] | null {
  const lasting = configurations("period", "period");
  for (const pair of pairs) {
    for (const allowed of [below, equal, above, below | equal, equal | above]) {
      const constraint = { pair, allowed };
      const same = lasting.filter(({ ends }) => satisfies(ends, [constraint]));
      if (bitsOf(same) === wanted) return [constraint];
    }
  }
  return null;
}

function constraintsOf(wanted: number, all: readonly Configuration[]): readonly EndConstraint[] | null {
  const allowed = allowedBy(wanted, all);
  // Moments cannot overlap, say: then the definition itself is demanded, and contradicts them.
  if (allowed.length === 0) return definitions[namesOf(wanted)[0] as AllenRelation];
  const hull = hullOf(allowed);
  const count = all.filter(({ ends }) => satisfies(ends, hull)).length;
  return count === allowed.length ? withoutImplied(hull, all, count) : null;
}

/** The smallest set of relations that holds these and is itself accepted: what it adds can add more. */
function closureOf(wanted: number, all: readonly Configuration[]): number {
  for (let set = wanted; ; ) {
    if (singleComparison(set)) return set;
    const hull = hullOf(allowedBy(set, all));
    const larger = set | bitsOf(all.filter(({ ends }) => satisfies(ends, hull)));
    if (larger === set) return set;
    set = larger;
  }
}

function allowedBy(wanted: number, all: readonly Configuration[]): readonly Configuration[] {
  const names = namesOf(wanted);
  return all.filter(({ ends }) => names.some((name) => satisfies(ends, definitions[name])));
}

function hullOf(allowed: readonly Configuration[]): readonly EndConstraint[] {
  return pairs.map((pair) => ({ pair, allowed: convex(allowed.map(({ ends }) => ends[pair])) }));
}

function namesOf(set: number): AllenRelation[] {
  return allenRelations.filter((name) => (set & (bitOf.get(name) as number)) !== 0);
}

function bitsOf(found: readonly Configuration[]): number {
  return found.reduce((set, { relation }) => set | (bitOf.get(relation) as number), 0);
}

function withoutImplied(
  hull: readonly EndConstraint[],
  all: readonly Configuration[],
  count: number,
): readonly EndConstraint[] {
  let kept = hull;
  for (const constraint of hull) {
    const rest = kept.filter((other) => other !== constraint);
    if (all.filter(({ ends }) => satisfies(ends, rest)).length === count) kept = rest;
  }
  return kept;
}

function satisfies(ends: Configuration["ends"], constraints: readonly EndConstraint[]): boolean {
  return constraints.every(({ pair, allowed }) => (ends[pair] & allowed) !== 0);
}

/** What lies between below and above is equal, so both of them allow everything. */
function convex(found: readonly number[]): number {
  const union = found.reduce((a, b) => a | b, 0);
  return union === (below | above) ? anyWay : union;
}

function shapes(kind: Kind): boolean[] {
  return kind === "either" ? [true, false] : [kind === "moment"];
}

/** Two intervals have at most four different ends, so four instants show every case there is. */
function layouts(momentA: boolean, momentB: boolean): Configuration[] {
  const found = new Map<string, Configuration>();
  for (const [aStart, aEnd] of spans(momentA)) {
    for (const [bStart, bEnd] of spans(momentB)) {
      const relation = classify(aStart, aEnd, bStart, bEnd);
      found.set(relation, {
        relation,
        moments: [momentA, momentB],
        ends: {
          ss: compare(aStart, bStart),
          se: compare(aStart, bEnd),
          es: compare(aEnd, bStart),
          ee: compare(aEnd, bEnd),
        },
      });
    }
  }
  return [...found.values()];
}

function spans(moment: boolean): [number, number][] {
  const instants = [0, 1, 2, 3];
  return instants.flatMap((start) =>
    instants
      .filter((end) => (moment ? end === start : end > start))
      .map((end): [number, number] => [start, end]),
  );
}

function compare(x: number, y: number): number {
  if (x === y) return equal;
  return x < y ? below : above;
}

function define(ends: Partial<Record<EndPair, number>>): readonly EndConstraint[] {
  return pairs.flatMap((pair) => (ends[pair] === undefined ? [] : [{ pair, allowed: ends[pair] }]));
}
