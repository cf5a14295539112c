import { compareText, contentOrder } from "../corpus/index.js";
import type { Corpus, Ids, Measure } from "../model/index.js";
import { forestOf } from "./forest.js";
import type { Held, Ledger } from "./holdings.js";
import type { Span } from "./span.js";
import { dimensionOf, unitKey } from "./units/index.js";

/** What the wholes of a measure, or its parts, say about it, in the units of their own. */
export interface Bounds<I extends Ids = Ids> {
  readonly wholes: readonly Bound<I>[];
  readonly parts: readonly Bound<I>[];
}

/** What one claimant holds, at one time, of one measure. */
export interface Bound<I extends Ids = Ids> {
  readonly claimant: string;
  /** The unit of the measure that the figures are of. */
  readonly unit: string;
  readonly figures: readonly Held<I>[];
}

/** The bound that the figures of one measure make, and what decides which of several is used. */
interface Origin<I extends Ids> extends Bound<I> {
  /** The claimant and the time. */
  readonly key: string;
  /** The place of the measure among all. */
  readonly measure: number;
  readonly depth: number;
  readonly tightest: Span;
}

/** A bound by the nearest of the measures that bound equally tightly, and by all of them. */
interface Ranked<I extends Ids> extends Origin<I> {
  readonly equals: readonly Origin<I>[];
}

/** How many claimants, beyond those that give a zero, are looked at to find who clashes with a measure. */
export const crowd = 30;

/** Which way bounds go, and which of two is the tighter one, or else the one of the nearer measure. */
interface Direction {
  isBound(span: Span): boolean;
  compare(a: Span, b: Span): number;
  nearness: 1 | -1;
  leavesNone(span: Span): boolean;
}

const fromWholes: Direction = {
  isBound: ({ high }) => high !== Infinity,
  compare: (a, b) => a.high - b.high || Number(b.highOpen) - Number(a.highOpen),
  nearness: -1,
  leavesNone: ({ high, highOpen }) => high < 1 || (high === 1 && highOpen),
};

const fromParts: Direction = {
  isBound: ({ low }) => low !== -Infinity,
  compare: (a, b) => b.low - a.low || Number(b.lowOpen) - Number(a.lowOpen),
  nearness: 1,
  leavesNone: () => false,
};

/** The bounds that are known at one place of the forest, in one unit. */
interface Known<I extends Ids> {
  /** By claimant, and then by time. */
  readonly own: Map<string, Map<string, Ranked<I>>>;
  /** The tightest first, one for each claimant and time. Never changed, only replaced. */
  tightest: readonly Ranked<I>[];
}

type KnownByUnit<I extends Ids> = Map<string, Known<I>>;

/**
 * What bounds each measure along `within`. Each bound is carried from measure to measure once: down to the parts
 * while the forest is walked, with what was there before put back on the way up; and up to the wholes, the fewer
 * joining the many. Of one claimant at one time only the tightest bound from above and from below is carried on,
 * of equals that of the nearest measure, since the others follow from it. Of those who do not speak of a measure
 * itself, the {@link crowd} tightest and one more are handed out for it, and all zeros.
 *
 * O((m + n) log n) for m measures and n figures, and what is handed out.
 *
 * @param only - A measure; then only what is of one tree with it is looked at. Default: all.
 */
export function boundsIn<I extends Ids>(
  corpus: Corpus<I>,
  ledger: Ledger<I>,
  only?: string,
): ReadonlyMap<string, Bounds<I>> {
  const { order: all, parts, depth } = forestOf(corpus, only);
  // What is neither part nor whole of anything is bounded by nothing.
  const order = all.filter(({ id }) => parts.has(id) || (depth.get(id) ?? 0) > 0);
  const comparable = unitsOfOneDimension(order);
  const place = ({ id }: Measure<I>) => contentOrder(corpus).placeOf("measure", id);
  const own = new Map(
    order.map((measure) => [measure.id as string, claimsOn(measure, place(measure), ledger)]),
  );
  const rank = (measure: Measure<I>, direction: Direction) =>
    (own.get(measure.id) ?? []).flatMap((claim): Ranked<I>[] => {
      const spans = claim.figures.map(({ span }) => span).filter(direction.isBound);
      const [tightest] = spans.sort(direction.compare);
      if (!tightest) return [];
      const origin = { ...claim, tightest, depth: depth.get(measure.id) ?? 0 };
      return [{ ...origin, equals: [origin] }];
    });
  const handOut = (known: KnownByUnit<I>, measure: Measure<I>) =>
    comparable(unitKey(measure.unit)).flatMap((unit) => {
      const at = known.get(unit);
      if (!at) return [];
      const handed = new Set<Bound<I>>(at.tightest);
      for (const { claimant } of own.get(measure.id) ?? []) {
        for (const bound of at.own.get(claimant)?.values() ?? []) handed.add(bound);
      }
      return [...handed];
    });

  const fromBelow = new Map<string, readonly Bound<I>[]>();
  const collected = new Map<string, KnownByUnit<I>>();
  for (const measure of [...order].reverse()) {
    const known = (parts.get(measure.id) ?? []).reduce<KnownByUnit<I>>((all, part) => {
      const more = collected.get(part.id) ?? new Map();
      collected.delete(part.id);
      return join(all, more);
    }, new Map());
    fromBelow.set(measure.id, handOut(known, measure));
    learn(known, unitKey(measure.unit), rank(measure, fromParts), fromParts);
    collected.set(measure.id, known);
  }

  const bounds = new Map<string, Bounds<I>>();
  const known: KnownByUnit<I> = new Map();
  const open: { readonly measure: Measure<I>; readonly forget: () => void }[] = [];
  for (const measure of order) {
    while (open.length > (depth.get(measure.id) ?? 0)) open.pop()?.forget();
    bounds.set(measure.id, {
      wholes: handOut(known, measure),
      parts: fromBelow.get(measure.id) ?? [],
    });
    open.push({
      measure,
      forget: learn(known, unitKey(measure.unit), rank(measure, fromWholes), fromWholes),
    });
  }
  return bounds;
}

type Claim<I extends Ids> = Omit<Origin<I>, "tightest" | "depth">;

/** What is held of a measure, by who holds it and when. */
function claimsOn<I extends Ids>(measure: Measure<I>, place: number, ledger: Ledger<I>): Claim<I>[] {
  const claims = new Map<string, Claim<I> & { figures: Held<I>[] }>();
  for (const held of ledger.holdings(measure).standing) {
    const { claimant, figure } = held;
    const key = JSON.stringify([claimant, figure.asOf]);
    const known = claims.get(key);
    if (known) known.figures.push(held);
    else claims.set(key, { key, claimant, unit: measure.unit, measure: place, figures: [held] });
  }
  return [...claims.values()];
}

/** The units of some measures that a number can be converted from, by the unit that it is converted to. */
function unitsOfOneDimension(measures: readonly Measure[]): (unit: string) => readonly string[] {
  const byDimension = new Map<string, string[]>();
  for (const unit of new Set(measures.map((measure) => unitKey(measure.unit)))) {
    const dimension = dimensionOf(unit);
    if (dimension === null) continue;
    const same = byDimension.get(dimension);
    if (same) same.push(unit);
    else byDimension.set(dimension, [unit]);
  }
  return (unit) => byDimension.get(dimensionOf(unit) ?? "") ?? [unit];
}

/** Adds bounds, and returns how to take them out again, as long as none was added later that still is there. */
function learn<I extends Ids>(
  known: KnownByUnit<I>,
  unit: string,
  bounds: readonly Ranked<I>[],
  direction: Direction,
): () => void {
  const at = known.get(unit) ?? { own: new Map(), tightest: [] };
  known.set(unit, at);
  const before = at.tightest;
  const replaced: [claimant: Map<string, Ranked<I>>, key: string, bound: Ranked<I> | undefined][] = [];
  const news = bounds.flatMap((bound) => {
    const times = at.own.get(bound.claimant) ?? new Map<string, Ranked<I>>();
    at.own.set(bound.claimant, times);
    const rival = times.get(bound.key);
    const order = rival ? direction.compare(rival.tightest, bound.tightest) : 1;
    if (order < 0) return [];
    const kept = rival && order === 0 ? together(rival, bound, direction) : bound;
    replaced.push([times, bound.key, rival]);
    times.set(bound.key, kept);
    return [kept];
  });
  if (news.length > 0) {
    const changed = new Set(news.map(({ key }) => key));
    at.tightest = tightestOf([...before.filter(({ key }) => !changed.has(key)), ...news], direction);
  }
  return () => {
    at.tightest = before;
    for (const [times, key, bound] of replaced) {
      if (bound) times.set(key, bound);
      else times.delete(key);
    }
  };
}

/** Bounds that are equally tight as one. The four nearest stand for all. */
function together<I extends Ids>(a: Ranked<I>, b: Ranked<I>, direction: Direction): Ranked<I> {
  const equals = [...a.equals, ...b.equals].sort(precedence(direction)).slice(0, 4);
  return { ...(equals[0] as Ranked<I>), equals, figures: equals.flatMap((one) => one.figures) };
}

/** Both together, in whichever of them knows more. */
function join<I extends Ids>(a: KnownByUnit<I>, b: KnownByUnit<I>): KnownByUnit<I> {
  const [many, few] = sizeOf(a) < sizeOf(b) ? [b, a] : [a, b];
  for (const [unit, { own }] of few) {
    const bounds = [...own.values()].flatMap((times) => [...times.values()]);
    learn(many, unit, bounds, fromParts);
  }
  return many;
}

function sizeOf(known: KnownByUnit<Ids>): number {
  let size = 0;
  for (const { own } of known.values()) size += own.size;
  return size;
}

function tightestOf<I extends Ids>(bounds: readonly Ranked<I>[], direction: Direction): readonly Ranked<I>[] {
  const claimants = new Set<string>();
  return [...bounds].sort(precedence(direction)).filter(({ claimant, tightest }) => {
    if (direction.leavesNone(tightest)) return true;
    claimants.add(claimant);
    return claimants.size <= crowd + 1;
  });
}

function precedence({ compare, nearness }: Direction): (a: Origin<Ids>, b: Origin<Ids>) => number {
  return (a, b) =>
    compare(a.tightest, b.tightest) ||
    nearness * (a.depth - b.depth) ||
    a.measure - b.measure ||
    compareText(a.key, b.key);
}
