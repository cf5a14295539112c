import { groupBy } from "../corpus/index.js";
import type { Ids, Measure } from "../model/index.js";
import { isLater } from "./as-of.js";
import { type Bound, type Bounds, crowd } from "./bounds.js";
import type { Held } from "./holdings.js";
import { contains, type Span, toInterval, toSpan, touches, toWhole } from "./span.js";
import { convertUnit, unitKey } from "./units/index.js";

/** What the figures of other measures say about one, and which of its own figures they replace. */
interface Across<I extends Ids = Ids> {
  readonly bounds: readonly Held<I>[];
  readonly revised: readonly Held<I>[];
  /** Whether more claimants may clash through other measures than are told. */
  readonly crowded: boolean;
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
  { wholes, parts }: Bounds<I>,
  standing: readonly Held<I>[],
  tolerance: number,
): Across<I> {
  const own = groupBy(standing, ({ claimant }) => claimant);
  const fromWholes = boundsOn(measure, wholes, boundOnPart);
  const fromParts = boundsOn(measure, parts, boundOnWhole);
  const all = [...fromWholes, ...fromParts];
  const others = [...standing, ...all];
  const [highest, lowest] = outermost(others);
  const isSafe = ({ span }: Held<I>) =>
    highest !== undefined &&
    lowest !== undefined &&
    touches(span, highest, tolerance) &&
    touches(span, lowest, tolerance);
  const counts = (bound: Held<I>) =>
    isZero(bound.span) || (!isSafe(bound) && clashes(bound, others, tolerance));
  const bounds: Held<I>[] = [];
  const revised: Held<I>[] = [];
  const foreign = new Set<string>();
  for (const [claimant, given] of groupBy(all, (bound) => bound.claimant)) {
    const figures = own.get(claimant);
    if (figures) {
      const news = given.filter((bound) => !figures.some((figure) => isOutdone(bound, figure)));
      bounds.push(...news);
      revised.push(...figures.filter((figure) => news.some((bound) => replaces(bound, figure, tolerance))));
    } else if (given.some(counts)) {
      bounds.push(...given);
      foreign.add(claimant);
    }
  }
  const isCrowded = (side: readonly Held<I>[]) =>
    new Set(
      side
        .filter(({ claimant, span }) => foreign.has(claimant) && !isZero(span))
        .map(({ claimant }) => claimant),
    ).size > crowd;
  return { bounds, revised, crowded: isCrowded(fromWholes) || isCrowded(fromParts) };
}

/** What bounds a measure, in its own unit. What no unit can be found for in common bounds nothing. */
function boundsOn<I extends Ids>(
  measure: Measure<I>,
  bounds: readonly Bound<I>[],
  boundOf: (span: Span) => Span,
): Held<I>[] {
  return bounds.flatMap(({ unit, figures }) =>
    figures.flatMap((held) => {
      const converted = inUnit(boundOf(held.span), unit, measure.unit);
      if (!converted) return [];
      const span = measure.integer ? toCount(converted) : converted;
      return contains(span, measure.integer ? anyCount : anyNumber) ? [] : [{ ...held, span }];
    }),
  );
}

function inUnit(span: Span, from: string, to: string): Span | null {
  if (unitKey(from) === unitKey(to)) return span;
  const converted = convertUnit(toInterval(span), from, to);
  return converted && toSpan(converted);
}

function boundOnPart(span: Span): Span {
  return { ...span, low: -Infinity, lowOpen: false };
}

function boundOnWhole(span: Span): Span {
  return { ...span, high: Infinity, highOpen: false };
}

const anyNumber: Span = { low: -Infinity, lowOpen: false, high: Infinity, highOpen: false };
const anyCount: Span = { ...anyNumber, low: 0 };

/** At most none of whole things, which is part of something or made of parts, is none. */
function toCount(span: Span): Span {
  const whole = toWhole(span);
  return whole.low === -Infinity && whole.high === 0 ? { ...whole, low: 0 } : whole;
}

function isZero({ low, high }: Span): boolean {
  return low === 0 && high === 0;
}

/** The span that begins last and the one that ends first: what touches both touches all. */
function outermost(held: readonly Held[]): [highest: Span | undefined, lowest: Span | undefined] {
  let [highest, lowest]: [Span | undefined, Span | undefined] = [undefined, undefined];
  for (const { span } of held) {
    if (!highest || span.low > highest.low || (span.low === highest.low && span.lowOpen)) highest = span;
    if (!lowest || span.high < lowest.high || (span.high === lowest.high && span.highOpen)) lowest = span;
  }
  return [highest, lowest];
}

/** Whether somebody else says what cannot be true beside a bound. */
function clashes({ claimant, span }: Held, others: readonly Held[], tolerance: number): boolean {
  return others.some((other) => other.claimant !== claimant && !touches(span, other.span, tolerance));
}

/** Whether a bound adds nothing to a figure of the same claimant: it is older, or wider. */
function isOutdone(bound: Held, figure: Held): boolean {
  return isLater(figure.asOf, bound.asOf) || contains(bound.span, figure.span);
}

function replaces(bound: Held, figure: Held, tolerance: number): boolean {
  return isLater(bound.asOf, figure.asOf) && !touches(bound.span, figure.span, tolerance);
}
