import { type ContentOrder, checkCorpus, checkOptions, contentOrder, groupBy } from "../corpus/index.js";
import type { Corpus, Figure, Ids, Interval, Measure } from "../model/index.js";
import type { Answer, AnswerCamp } from "./answer.js";
import { isLater } from "./as-of.js";
import { type Bounds, boundsIn } from "./bounds.js";
import { checkTolerance } from "./check.js";
import { ClaimError } from "./errors.js";
import { explain } from "./explain.js";
import { type Held, type Ledger, openLedger } from "./holdings.js";
import { type Member, type SidesOf, sidesIn } from "./independence.js";
import { reconcile } from "./reconcile.js";
import { contains, toInterval, toSpan, touches } from "./span.js";
import type { ClaimCamp, ReconcileFiguresOptions, Reconciliation } from "./types.js";
import { lookAcross } from "./within.js";

/**
 * What the figures of a corpus amount to, measure by measure: whether they agree, who sides with whom, and why.
 *
 * - **Who claims.** The claimant of a figure, or else the article itself, or else the wire it was taken from.
 *   Claims of one claimant count once, in however many articles they stand. Claimants of one side count once too, as
 *   their agreement confirms nothing: a state and its television; an article and those whose figure it prints beside its
 *   own; all whose figures come through one and the same, and that one. Nobody else is known to be dependent, which is
 *   not to say that all are independent.
 * - **One claimant, several figures.** With `asOf`, a later figure replaces an earlier one, which is listed in
 *   `revised`: a toll that rises is no contradiction. The day on which an article was published is no `asOf`: it may print
 *   an old toll. Figures of no certain order combine to what they have in
 *   common; where that is nothing, the claimant is listed in `inconsistent`, and the verdict is `conflict`.
 * - **Silence** ("no reports of casualties") is no claim and is listed in `silent`; "no casualties" is a zero.
 * - **Measures** are never compared, but along `within`: what somebody claims a whole at most to be bounds its
 *   claim on a part, and the least it claims for a part its claim on the whole. "No casualties" is so a claim
 *   that nobody was killed. Such a bound tightens what its claimant says about the measure itself, and stands
 *   for itself where it is zero or clashes with somebody's figure; its figure is listed in `across`. Of several
 *   that one claimant gives at one time the tightest holds, as the others follow from it. Where more than 30
 *   claimants clash through other measures, about that many of the tightest are told, and there is no consensus.
 * - **Units.** All figures of a measure are in its unit. A bound from a measure in another unit of the same
 *   dimension is converted as `convertUnit` does, as wide as an ambiguous name ("tons") makes it; where a unit
 *   is unknown, or of another dimension, nothing is compared and nothing is claimed.
 * - **Whole numbers.** A measure of whole things has whole ends: "more than a dozen" is at least 13.
 *
 * @param corpus - The corpus. It is not changed.
 * @param options - `measure`, an id (default: every measure that has a figure); `reading`, `"literal"` (default)
 *   or `"pragmatic"`, which takes "more than a dozen" to be fewer than two dozen; `tolerance`, the share by
 *   which numbers may differ and still count as one (default 0).
 * @returns One reconciliation for each measure that has a figure, ordered by the label of the measure.
 * @throws {@link UnknownIdError} when there is no such measure; {@link ArgumentError} for no corpus or an unknown
 *   option; {@link ClaimError} when an option makes no sense, or a figure is no interval, which `parseCorpus` would have
 *   told.
 *
 * Takes O((m + n) log n) for m measures and n figures, and the size of the answer. For one `measure`, only those
 * of one tree with it are read.
 *
 * @see K. Marzullo, Maintaining the Time in a Distributed System, Stanford 1984, for the consensus; the codebook
 *   of the UCDP Georeferenced Event Dataset for low, best and high.
 *
 * @example
 * ```ts
 * import { corpus, reconcileFigures } from "as-reported";
 *
 * const [missiles] = reconcileFigures(corpus, { measure: "missiles-fired" });
 * missiles?.verdict;
 * //=> "conflict"
 * ```
 */
export function reconcileFigures<I extends Ids>(
  corpus: Corpus<I>,
  options: ReconcileFiguresOptions<I> = {},
): Reconciliation<I>[] {
  checkCorpus("reconcileFigures", corpus);
  checkOptions("reconcileFigures", options, ["measure", "reading", "tolerance"]);
  const { measure, reading = "literal" } = options;
  const tolerance = checkTolerance(options.tolerance);
  if (reading !== "literal" && reading !== "pragmatic") {
    throw new ClaimError("options", "reading", 'is unknown. Give "literal" or "pragmatic".');
  }
  const measures = measure === undefined ? corpus.measures : [corpus.get("measure", measure)];
  const ledger = openLedger(corpus, reading);
  const bounds = boundsIn(corpus, ledger, measure);
  const sidesOf = sidesIn(corpus);
  const byId = new Map<string, Measure>(corpus.measures.map((each) => [each.id, each]));
  const conditions = reading === "literal" ? [] : ["open ends read to the next landmark"];
  if (tolerance > 0) conditions.push(`tolerance: ${Number((tolerance * 100).toPrecision(12))} %`);
  const order = contentOrder(corpus);
  return order
    .sorted(measures)
    .filter(({ id }) => ledger.has(id))
    .map((each) => {
      const answer = reconcileMeasure(each, bounds.get(each.id), ledger, tolerance, sidesOf, order);
      return present(order, each, answer, explain({ ...answer, measure: each, conditions, measures: byId }));
    });
}

/** The answer on one measure, with the records behind it. */
function reconcileMeasure<I extends Ids>(
  measure: Measure<I>,
  bounds: Bounds<I> | undefined,
  ledger: Ledger<I>,
  tolerance: number,
  sidesOf: SidesOf<I>,
  order: ContentOrder<I>,
): Answer<I> {
  const figuresOf = (held: readonly Held<I>[] = []) => order.sorted(held.map(({ figure }) => figure));
  const own = ledger.holdings(measure);
  const across = lookAcross(measure, bounds ?? { wholes: [], parts: [] }, own.standing, tolerance);
  const revised = new Set(across.revised);
  const held = [...own.standing.filter((one) => !revised.has(one)), ...across.bounds];
  const byClaimant = groupBy(held, ({ claimant }) => claimant);
  const claims = held.map(({ span, claimant }) => ({ ...toInterval(span), claimant }));
  const { camps, inconsistent, verdict, range } = reconcile(claims, { tolerance, integer: measure.integer });
  const memberOf = (key: string, theirs: readonly Held<I>[] = []): Member<I> => ({
    key,
    claimant: ledger.claimant(key),
    figures: figuresOf(theirs),
  });
  // Told once for all claimants: two in one camp may be tied to each other through somebody outside it.
  const sides = sidesOf([...byClaimant].map(([key, theirs]) => memberOf(key, theirs)));
  const sideOf = new Map(sides.flatMap(({ members }, side) => members.map(({ key }) => [key, side])));
  const count = (members: readonly Member<I>[]) => new Set(members.map(({ key }) => sideOf.get(key))).size;
  const wholeOf = (members: readonly Member<I>[]) =>
    [...groupBy(members, ({ key }) => sideOf.get(key) as number)].flatMap(([side, said]) =>
      figureCount(said) === figureCount(sides[side]?.members ?? []) ? said : [],
    );
  const answerCamps = camps
    .map(({ claimants, weight: _, ...value }): AnswerCamp<I> => {
      const members = claimants.map((key) =>
        // Of a claimant that contradicts itself, the figures that are of this camp.
        memberOf(
          key,
          byClaimant.get(key)?.filter(({ span }) => touches(span, toSpan(value), tolerance)),
        ),
      );
      // Where there is one camp, nobody is divided.
      const whole = camps.length === 1 ? members : wholeOf(members);
      const speaking = whole.filter(({ figures }) => figures.some((figure) => saysSo(figure, measure)));
      return {
        value,
        members,
        independent: count(members),
        whole,
        undivided: count(whole),
        support: count(speaking),
      };
    })
    .sort((a, b) => b.independent - a.independent);
  const independent = sides.length;
  const consensus = across.crowded ? null : consensusOf(answerCamps);
  const clashing = clashesIn(camps);
  const silent = [...groupBy(own.silent, ledger.keyOf)].map(([key, figures]) => ({
    key,
    claimant: ledger.claimant(key),
    figures,
  }));
  return {
    // One side alone supports nothing by agreeing with itself.
    verdict: independent === 1 && verdict !== "conflict" ? "single" : verdict,
    consensus,
    range: { ...range, best: bestOf(measure, consensus, answerCamps[0], count) },
    independent,
    camps: answerCamps,
    crowded: across.crowded,
    inconsistent: inconsistent.map(ledger.claimant),
    revised: figuresOf([...own.revised, ...revised]),
    across: figuresOf(across.bounds),
    silent,
    speechless: silent.filter(({ key }) => !byClaimant.has(key)),
    together: sides
      .filter(({ members }) => members.length > 1)
      .map((side) => ({
        ...side,
        divided: side.members
          .filter((one) => side.members.some((other) => clashing(one.key, other.key)))
          .map(({ claimant }) => claimant),
      })),
    isOfTimes: isOfTimes(held, clashing, inconsistent),
  };
}

function figureCount(members: readonly Member[]): number {
  return members.reduce((sum, { figures }) => sum + figures.length, 0);
}

/** Whether two claimants are in no camp together. */
function clashesIn(camps: readonly ClaimCamp[]): (a: string, b: string) => boolean {
  if (camps.length < 2) return () => false;
  const of = new Map<string, Set<number>>();
  for (const [index, { claimants }] of camps.entries()) {
    for (const one of claimants) of.set(one, (of.get(one) ?? new Set()).add(index));
  }
  return (a, b) => a !== b && ![...(of.get(a) ?? [])].some((camp) => of.get(b)?.has(camp));
}

/** With more figures than this nobody looks whether each two are of different times. */
const most = 100;

/** Whether whatever clashes is of different times, so that each may have been right. */
function isOfTimes(
  held: readonly Held[],
  clashing: (a: string, b: string) => boolean,
  inconsistent: readonly string[],
): boolean {
  if (inconsistent.length > 0 || held.length > most) return false;
  let clashes = false;
  for (const [index, one] of held.entries()) {
    for (const other of held.slice(index + 1)) {
      if (!clashing(one.claimant, other.claimant)) continue;
      if (!isLater(one.asOf, other.asOf) && !isLater(other.asOf, one.asOf)) return false;
      clashes = true;
    }
  }
  return clashes;
}

/** Whether a figure is about the measure itself, or an explicit zero, which leaves nothing open about its parts. */
function saysSo(figure: Figure, measure: Measure): boolean {
  return figure.measure === measure.id || (figure.low === 0 && figure.high === 0) || figure.approx === "none";
}

/**
 * The one camp's value; of several, that of the largest, if it is so also without the sides that stand in others too, and
 * two of the rest speak of the measure itself.
 */
function consensusOf([first, ...others]: readonly AnswerCamp[]): Interval | null {
  if (!first || others.length === 0) return first?.value ?? null;
  const isLargest = others.every(
    (other) => first.independent > other.independent && first.undivided > other.undivided,
  );
  return isLargest && first.support > 1 ? first.value : null;
}

/**
 * The one number of a consensus: where it is an interval, the number that its claimants give, exactly or about;
 * of several the one that most independent claimants give, and none when as many give another.
 */
function bestOf<I extends Ids>(
  measure: Measure<I>,
  consensus: Interval | null,
  camp: AnswerCamp<I> | undefined,
  count: (members: readonly Member<I>[]) => number,
): number | null {
  if (consensus === null || camp === undefined) return null;
  if (consensus.low !== null && consensus.low === consensus.high) return consensus.low;
  const givers = new Map<number, Member<I>[]>();
  for (const member of camp.whole) {
    const own = member.figures.filter((figure) => figure.measure === measure.id);
    for (const number of new Set(own.map(numberOf))) {
      if (number === null || !holds(consensus, number)) continue;
      givers.set(number, [...(givers.get(number) ?? []), member]);
    }
  }
  const [first, second] = [...givers]
    .map(([number, members]) => ({ number, independent: count(members) }))
    .sort((a, b) => b.independent - a.independent);
  return first && first.independent > (second?.independent ?? 0) ? first.number : null;
}

/** The number that a phrase names and means: "15", or the middle of what "around 5,000" reaches to either side. */
function numberOf({ approx, low, high }: Figure): number | null {
  if (low === null || high === null) return null;
  if (low === high) return low;
  return approx === "about" ? (low + high) / 2 : null;
}

function holds(interval: Interval, number: number): boolean {
  return contains(toSpan(interval), toSpan({ low: number, high: number }));
}

/** The answer as plain data, records as their ids. */
function present<I extends Ids>(
  order: ContentOrder<I>,
  { id }: Measure<I>,
  { verdict, consensus, range, camps, inconsistent, revised, across, silent }: Answer<I>,
  explanation: string,
): Reconciliation<I> {
  const ids = (figures: readonly Figure<I>[]) => order.sorted(figures).map((figure) => figure.id);
  return {
    measure: id,
    verdict,
    consensus,
    range,
    camps: camps.map(({ value, members, independent }) => ({
      ...value,
      independent,
      claimants: members.map(({ claimant }) => claimant),
      figures: ids(members.flatMap(({ figures }) => figures)),
    })),
    inconsistent,
    revised: ids(revised),
    across: ids(across),
    silent: ids(silent.flatMap(({ figures }) => figures)),
    explanation,
  };
}
