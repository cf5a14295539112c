import type { AllenRelation } from "../model/index.js";
import { allenRelations } from "./allen.js";
import { type Configuration, configurations, type EndPair, type Kind, signs } from "./convexity.js";
import { isLess, type Lengths } from "./length.js";
import type { TimelineRelation } from "./types.js";

/**
 * The lengths of the tightest arcs among the ends of two events, from end `x` to end `y` at `4 * x + y`: start and
 * end of `a`, start and end of `b`.
 */
export type Ends = Lengths;

const [startOfA, endOfA, startOfB, endOfB] = [0, 1, 2, 3];
const everyEnd = [startOfA, endOfA, startOfB, endOfB];
const pairOf: readonly (readonly EndPair[])[] = [
  ["ss", "se"],
  ["es", "ee"],
];

/** One or two of the tightest arcs that no end has in common, and the arcs that make a cycle of them. */
interface Round {
  readonly first: number;
  /** The second arc; a round of one has none: the way from an end to itself has no length. */
  readonly second: number;
  readonly closing: readonly (readonly [from: number, to: number])[];
}

/** What a way to lie demands of the lengths of the rounds, as bits by their index. */
interface Demand {
  readonly relation: number;
  readonly notNegative: number;
  readonly positive: number;
}

const noRelation = 0;
const notBefore: number = 1 << allenRelations.length;
const notAfter: number = 2 << allenRelations.length;

/**
 * A way for two events to lie says of any two ends which comes first, or that they are one: all at most nothing
 * after each other. Where such arcs follow each other, one of them says it all, and so does one of the tightest arcs.
 * So a cycle among the four ends takes turns, and has one or two of the tightest: these are all there are.
 */
const rounds: readonly Round[] = everyEnd.flatMap((u) =>
  everyEnd.flatMap((v): Round[] => {
    if (u === v) return [];
    const one: Round = { first: 4 * u + v, second: 0, closing: [[v, u]] };
    const [low, high] = everyEnd.filter((end) => end !== u && end !== v) as [number, number];
    const others = Math.min(u, v) < low ? [[low, high] as const, [high, low] as const] : [];
    return [
      one,
      ...others.map(
        ([w, x]): Round => ({
          first: 4 * u + v,
          second: 4 * w + x,
          closing: [
            [v, w],
            [x, u],
          ],
        }),
      ),
    ];
  }),
);

const namesCache = new Map<number, readonly AllenRelation[]>();
const demandCache: Partial<Record<Kind, Partial<Record<Kind, readonly Demand[]>>>> = {};

export function noEnds(): Ends {
  return { ms: new Float64Array(16), strict: new Float64Array(16) };
}

/**
 * What the tightest arcs leave open between two events, as bits: the relations that are possible, and whether either
 * need not be before the other. What several courses leave open is the union.
 */
export function openIn(ends: Ends, a: Kind, b: Kind): number {
  let notNegative = 0;
  let positive = 0;
  for (let index = 0; index < rounds.length; index += 1) {
    const { first, second } = rounds[index] as Round;
    const ms = (ends.ms[first] as number) + (ends.ms[second] as number);
    const strict = (ends.strict[first] as number) + (ends.strict[second] as number);
    if (isLess(ms, strict, 0, 0)) continue;
    notNegative |= 1 << index;
    if (isLess(0, 0, ms, strict)) positive |= 1 << index;
  }
  let open = noRelation;
  for (const demand of demandsOf(a, b)) {
    const isMet = (demand.notNegative & ~notNegative) === 0 && (demand.positive & ~positive) === 0;
    if (isMet) open |= demand.relation;
  }
  if (!isNoLater(ends, endOfA, startOfB)) open |= notBefore;
  if (!isNoLater(ends, endOfB, startOfA)) open |= notAfter;
  return open;
}

/**
 * `before`: the first ends no later than the second begins. Two moments that are one instant are neither before nor
 * after each other: they share it.
 */
export function relationOf(open: number): TimelineRelation {
  const possible = namesOf(open);
  const before = (open & notBefore) === 0;
  const after = (open & notAfter) === 0;
  if (before !== after) return { possible, certain: before ? "before" : "after" };
  const isShared = before || !possible.some((name) => apart.includes(name));
  return { possible, certain: isShared ? "overlapping" : null };
}

/** A list of its own for each answer. */
function namesOf(open: number): AllenRelation[] {
  const bits = open & (notBefore - 1);
  const known = namesCache.get(bits);
  if (known !== undefined) return known.slice();
  const names = allenRelations.filter((_, index) => (bits & (1 << index)) !== 0);
  namesCache.set(bits, names);
  return names.slice();
}

const apart: readonly AllenRelation[] = ["before", "meets", "met-by", "after"];

function isNoLater({ ms, strict }: Ends, x: number, y: number): boolean {
  return !isLess(0, 0, ms[4 * y + x] as number, strict[4 * y + x] as number);
}

function demandsOf(a: Kind, b: Kind): readonly Demand[] {
  demandCache[a] ??= {};
  const ofKind = demandCache[a];
  ofKind[b] ??= configurations(a, b).map(demandOf);
  return ofKind[b];
}

function demandOf(configuration: Configuration): Demand {
  let notNegative = 0;
  let positive = 0;
  for (const [index, { closing }] of rounds.entries()) {
    // An arc of no length says that where it leads comes no later.
    const compared = closing.map(([from, to]) => comparedIn(configuration, to, from));
    if (compared.includes(signs.above)) continue;
    notNegative |= 1 << index;
    if (compared.includes(signs.below)) positive |= 1 << index;
  }
  return { relation: 1 << allenRelations.indexOf(configuration.relation), notNegative, positive };
}

/** How two of the four ends compare when the events lie so. */
function comparedIn({ moments, ends }: Configuration, x: number, y: number): number {
  if (x > y) return turned(comparedIn({ moments, ends } as Configuration, y, x));
  if (y === endOfA) return moments[0] ? signs.equal : signs.below;
  if (x === startOfB) return moments[1] ? signs.equal : signs.below;
  return ends[pairOf[x]?.[y - startOfB] as EndPair];
}

function turned(sign: number): number {
  if (sign === signs.equal) return sign;
  return sign === signs.below ? signs.above : signs.below;
}
