import { groupBy } from "../corpus/index.js";
import type { Corpus, Ids, Measure } from "../model/index.js";
import { isLater } from "./as-of.js";
import type { Held, Ledger } from "./holdings.js";
import { contains, type Span, touches, toWhole } from "./span.js";

/** Which measures a measure is within, at any remove, and which are within it. */
export interface Kin<I extends Ids = Ids> {
  readonly wholes: readonly Measure<I>[];
  readonly parts: readonly Measure<I>[];
}

/**
 * Whether numbers of two measures can be held against each other as they are. This is the one place where units
 * are compared: nothing is converted, so that another name of a unit is another unit.
 */
function isOneUnit(a: Measure, b: Measure): boolean {
  return a.unit === b.unit;
}

/**
 * The kin of every measure, by its id. A measure within itself, which makes no sense, is not its own kin; nor is
 * one in another unit, though what lies beyond it may be.
 */
export function kinOf<I extends Ids>(corpus: Corpus<I>): ReadonlyMap<string, Kin<I>> {
  const byId = new Map<string, Measure<I>>(corpus.measures.map((measure) => [measure.id, measure]));
  const kin = new Map<string, { wholes: Measure<I>[]; parts: Measure<I>[] }>(
    corpus.measures.map(({ id }) => [id, { wholes: [], parts: [] }]),
  );
  for (const measure of corpus.measures) {
    const seen = new Set<string>([measure.id]);
    let whole = measure.within === null ? undefined : byId.get(measure.within);
    while (whole && !seen.has(whole.id)) {
      seen.add(whole.id);
      if (isOneUnit(measure, whole)) {
        kin.get(measure.id)?.wholes.push(whole);
        kin.get(whole.id)?.parts.push(measure);
      }
      whole = whole.within === null ? undefined : byId.get(whole.within);
    }
  }
  return kin;
}

/** What the figures of other measures say about one, and which of its own figures they replace. */
interface Across<I extends Ids = Ids> {
  readonly bounds: readonly Held<I>[];
  readonly revised: readonly Held<I>[];
}

/**
 * What claims on other measures say about this one. The most somebody claims for a whole is the most it can
 * claim for a part, and the least for a part the least for the whole: "no casualties" is also a claim that
 * nobody was killed. Such a bound is used
 *
 * - to tighten what the same claimant says about this measure itself, or to show that it contradicts itself;
 * - as a claim of its own where it is zero, or where it clashes with a figure or a bound of somebody else.
 *   Any other bound clashes with nobody, and to count its claimant among those who agree would be too much.
 *
 * An older bound never stands against a newer figure of the same claimant, nor the other way round.
 */
export function lookAcross<I extends Ids>(
  measure: Measure<I>,
  kin: Kin<I>,
  ledger: Ledger<I>,
  tolerance: number,
): Across<I> {
  const standing = ledger.holdings(measure).standing;
  const own = groupBy(standing, ({ claimant }) => claimant);
  const bounds: Held<I>[] = [];
  const revised: Held<I>[] = [];
  const all = boundsOn(measure, kin, ledger);
  for (const [claimant, given] of groupBy(all, (bound) => bound.claimant)) {
    const figures = own.get(claimant);
    if (figures) {
      const news = given.filter((bound) => !figures.some((figure) => isOutdone(bound, figure)));
      bounds.push(...news);
      revised.push(...figures.filter((figure) => news.some((bound) => replaces(bound, figure, tolerance))));
    } else {
      const others = [...standing, ...all.filter((bound) => bound.claimant !== claimant)];
      if (given.some(({ span }) => isZero(span) || clashes(span, others, tolerance))) bounds.push(...given);
    }
  }
  return { bounds, revised };
}

function boundsOn<I extends Ids>(measure: Measure<I>, kin: Kin<I>, ledger: Ledger<I>): Held<I>[] {
  const wholes = kin.wholes.flatMap((whole) => ledger.holdings(whole).standing.map(boundOnPart));
  const parts = kin.parts.flatMap((part) => ledger.holdings(part).standing.map(boundOnWhole));
  return [...wholes, ...parts]
    .map((bound) => (measure.integer ? { ...bound, span: toCount(bound.span) } : bound))
    .filter(({ span }) => !contains(span, measure.integer ? anyCount : anyNumber));
}

function boundOnPart<I extends Ids>(held: Held<I>): Held<I> {
  return { ...held, span: { ...held.span, low: -Infinity, lowOpen: false } };
}

function boundOnWhole<I extends Ids>(held: Held<I>): Held<I> {
  return { ...held, span: { ...held.span, high: Infinity, highOpen: false } };
}

const anyNumber: Span = { low: -Infinity, lowOpen: false, high: Infinity, highOpen: false };
const anyCount: Span = { ...anyNumber, low: 0 };

/** What counts whole things, and is part of something or made of parts, is never below 0. */
function toCount(span: Span): Span {
  const whole = toWhole(span);
  return whole.low === -Infinity && whole.high >= 0 ? { ...whole, low: 0 } : whole;
}

function isZero({ low, high }: Span): boolean {
  return low === 0 && high === 0;
}

function clashes(span: Span, held: readonly Held[], tolerance: number): boolean {
  return held.some((other) => !touches(span, other.span, tolerance));
}

/** Whether a bound adds nothing to a figure of the same claimant: it is older, or wider. */
function isOutdone(bound: Held, figure: Held): boolean {
  return isLater(figure.asOf, bound.asOf) || contains(bound.span, figure.span);
}

function replaces(bound: Held, figure: Held, tolerance: number): boolean {
  return isLater(bound.asOf, figure.asOf) && !touches(bound.span, figure.span, tolerance);
}
