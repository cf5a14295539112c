import { checkOptions } from "../corpus/index.js";
import type { Interval } from "../model/index.js";
import { checkAlike, checkClaims, checkFlag, checkTolerance, fieldCheck } from "./check.js";
import { ClaimError } from "./errors.js";
import { type Columns, fewClaims } from "./few.js";
import {
  common,
  contains,
  endsBelow,
  finite,
  isPrecise,
  type Span,
  toInterval,
  toSpan,
  toWhole,
} from "./span.js";
import { largestOverlaps } from "./sweep.js";
import type {
  Claim,
  ClaimCamp,
  ClaimReconciliation,
  FigureRange,
  ReconcileOptions,
  Verdict,
} from "./types.js";

/** One value that a claimant stands for; a claimant that contradicts itself stands for several. */
interface Stand {
  readonly claimant: string;
  readonly weight: number;
  readonly span: Span;
}

/**
 * What claims about one quantity amount to: who can be right together, and with which values.
 *
 * Each claim is a set of numbers, an interval whose ends may be open or missing. A *camp* is a largest set of
 * claimants with a value in common, found by sweeping over the ends. The consensus is the value of the
 * heaviest camp (Marzullo's intersection); when camps tie there is none, as any choice would be a guess.
 *
 * Claims of one claimant count once. Where they share a value they combine to it ("dozens" and "40" are 40);
 * where they do not, the claimant contradicts itself: it is listed in `inconsistent`, it stands in the camp
 * of every value it gave, and the verdict is `conflict`.
 *
 * Claims that touch by tolerance alone share no number. Their camp then spans the gap between them (100 and
 * 104 are a camp from 100 to 104), so that its ends are always numbers that somebody gave.
 *
 * @param claims - The claims, in any order, all in one unit. Ends without bound are `null`; a claim without either end
 *   gives no number, and whoever makes no other is listed in `silent`. Fields of `parseQuantity` that say what the
 *   numbers mean (`kind`, `unit`, `per`, `currency`) have to agree where they are given. Of the first claim the names of
 *   the fields are looked at, as one that is misspelt would be passed over.
 * @param options - `tolerance`, a share such as 0.05 (default 0), and `integer` (default `false`), which closes
 *   every claim to the whole numbers in it.
 * @returns Verdict, consensus, range, and all camps, heaviest first. No claims give the verdict `compatible`,
 *   without camps.
 * @throws {@link ClaimError} when a claim is none, or its numbers mean something else than those of another; or when an
 *   option makes no sense. `ArgumentError` for an unknown option.
 *
 * Takes O(n log n) for n claims, and the size of the answer: camps that overlap list their members each.
 *
 * @see K. Marzullo, Maintaining the Time in a Distributed System, Stanford 1984.
 *
 * @example
 * ```ts
 * import { reconcile } from "as-reported/figures";
 *
 * const { verdict, consensus, camps } = reconcile([
 *   { low: 15, high: 15, claimant: "state television" },
 *   { low: 12, lowOpen: true, high: null, claimant: "the Pentagon" },
 *   { low: 24, high: 99, claimant: "the Guards" },
 * ]);
 * verdict; //=> "conflict"
 * consensus; //=> null
 * camps.map((camp) => camp.claimants);
 * //=> [["state television", "the Pentagon"], ["the Guards", "the Pentagon"]]
 * ```
 */
export function reconcile(claims: readonly Claim[], options?: ReconcileOptions): ClaimReconciliation {
  if (options !== undefined) checkOptions("reconcile", options, ["tolerance", "integer"]);
  const tolerance = checkTolerance(options?.tolerance);
  const integer = checkFlag(options?.integer, "integer");
  if (!Array.isArray(claims)) throw new ClaimError("claims", null, "is no array. Give an array of claims.");
  const first = claims[0];
  if (typeof first === "object" && first !== null) checkFields(first, "claims[0]");
  const contradicting: string[] = [];
  const size = fewClaims.load(claims, tolerance, integer, contradicting);
  if (size >= 0)
    return conclude(claims, fewClaims.columns, size, fewClaims.camps(size), contradicting, nobody);
  checkClaims(claims);
  checkAlike(claims);
  const heard = claims.filter(({ low, high }) => low !== null || high !== null);
  const { stands, inconsistent } = standsOf(heard, tolerance, integer);
  const silent = heard.length < claims.length ? silentOf(claims, heard) : nobody;
  return conclude(heard, columnsOf(stands), stands.length, campsOf(stands, tolerance), inconsistent, silent);
}

const checkFields = fieldCheck(
  "low high lowOpen highOpen claimant weight best kind unit per currency".split(" "),
);

const nobody: readonly string[] = Object.freeze([]);

/** The claimants that none of the heard claims is of. */
function silentOf(claims: readonly Claim[], heard: readonly Claim[]): string[] {
  const speaking = new Set(heard.map(({ claimant }) => claimant));
  return [...new Set(claims.map(({ claimant }) => claimant))].filter((one) => !speaking.has(one)).sort();
}

/** The answer, from what each claimant stands for and the camps in the order of their values. */
function conclude(
  claims: readonly Claim[],
  columns: Columns,
  size: number,
  camps: ClaimCamp[],
  inconsistent: readonly string[],
  silent: readonly string[],
): ClaimReconciliation {
  if (camps.length > 1) sortByWeight(camps);
  const consensus = consensusOf(camps);
  return {
    verdict: verdictOf(columns, size, camps, inconsistent),
    consensus,
    range: rangeOf(columns, size, bestOf(claims, consensus)),
    camps,
    inconsistent,
    silent,
  };
}

/** Heaviest first; equals keep the order of their values. A few are in place sooner than a sort is called. */
function sortByWeight(camps: ClaimCamp[]): void {
  if (camps.length > 30) camps.sort((a, b) => b.weight - a.weight);
  else {
    for (let at = 1; at < camps.length; at++) {
      const camp = camps[at] as ClaimCamp;
      let hole = at;
      for (; hole > 0 && (camps[hole - 1] as ClaimCamp).weight < camp.weight; hole--)
        camps[hole] = camps[hole - 1] as ClaimCamp;
      camps[hole] = camp;
    }
  }
}

function columnsOf(stands: readonly Stand[]): Columns {
  return {
    low: Float64Array.from(stands, ({ span }) => span.low),
    lowOpen: Int32Array.from(stands, ({ span }) => (span.lowOpen ? 1 : 0)),
    high: Float64Array.from(stands, ({ span }) => span.high),
    highOpen: Int32Array.from(stands, ({ span }) => (span.highOpen ? 1 : 0)),
  };
}

/** What each claimant stands for once its own claims are taken together, in code-unit order of the claimants. */
function standsOf(
  claims: readonly Claim[],
  tolerance: number,
  integer: boolean,
): { stands: Stand[]; inconsistent: string[] } {
  const own = new Map<string, { spans: Span[]; weight: number }>();
  for (const claim of claims) {
    const span = integer ? toWhole(toSpan(claim)) : toSpan(claim);
    const weight = claim.weight ?? 1;
    const known = own.get(claim.claimant);
    if (known) {
      known.spans.push(span);
      known.weight = Math.max(known.weight, weight);
    } else own.set(claim.claimant, { spans: [span], weight });
  }
  const stands: Stand[] = [];
  const inconsistent: string[] = [];
  for (const claimant of [...own.keys()].sort()) {
    const { spans, weight } = own.get(claimant) as { spans: Span[]; weight: number };
    const overlaps = largestOverlaps(spans, tolerance);
    if (overlaps.length > 1) inconsistent.push(claimant);
    for (const overlap of overlaps) stands.push({ claimant, weight, span: common(pick(spans, overlap)) });
  }
  return { stands, inconsistent };
}

function campsOf(stands: readonly Stand[], tolerance: number): ClaimCamp[] {
  const spans = stands.map(({ span }) => span);
  return largestOverlaps(spans, tolerance).map((overlap): ClaimCamp => {
    // In the order of the stands, so that the sum of the weights rounds the same whatever came first.
    const members = pick(
      stands,
      overlap.sort((a, b) => a - b),
    );
    const weights = new Map(members.map(({ claimant, weight }) => [claimant, weight]));
    let weight = 0;
    for (const one of weights.values()) weight += one;
    return {
      ...toInterval(common(members.map(({ span }) => span))),
      claimants: [...weights.keys()],
      weight,
    };
  });
}

/** Weights that differ by less than this share are equal: 0.1 + 0.2 ties with 0.3. */
const tie = 1e-9;

function consensusOf(camps: readonly ClaimCamp[]): Interval | null {
  const first = camps[0];
  const second = camps[1];
  if (!first || (second && second.weight >= first.weight * (1 - tie))) return null;
  const { low, lowOpen, high, highOpen } = first;
  return { low, lowOpen, high, highOpen };
}

function verdictOf(
  { low, high }: Columns,
  size: number,
  camps: readonly ClaimCamp[],
  inconsistent: readonly string[],
): Verdict {
  if (inconsistent.length > 0 || camps.length > 1) return "conflict";
  if (size === 1) return "single";
  for (let at = 0; at < size; at++) {
    if (!isPrecise(low[at] as number, high[at] as number)) return "compatible";
  }
  return size > 0 ? "agree" : "compatible";
}

/** The number of the consensus: where it is an interval, the one in it that claimants of most weight put forward. */
function bestOf(claims: readonly Claim[], consensus: Interval | null): number | null {
  if (consensus === null) return null;
  if (consensus.low === consensus.high) return consensus.low;
  const within = toSpan(consensus);
  const givers = new Map<number, Map<string, number>>();
  const weightOf = new Map<string, number>();
  for (const { claimant, weight = 1 } of claims)
    weightOf.set(claimant, Math.max(weight, weightOf.get(claimant) ?? 0));
  for (const { low, high, best = low === high ? low : null, claimant } of claims) {
    if (best === null || !contains(within, toSpan({ low: best, high: best }))) continue;
    const weights = givers.get(best) ?? new Map<string, number>();
    givers.set(best, weights.set(claimant, weightOf.get(claimant) as number));
  }
  const [first, second] = [...givers]
    .map(([number, weights]) => ({
      number,
      weight: [...weights.values()].sort((a, b) => a - b).reduce((sum, one) => sum + one, 0),
    }))
    .sort((a, b) => b.weight - a.weight);
  return first && !(second && second.weight >= first.weight * (1 - tie)) ? first.number : null;
}

function rangeOf({ low, lowOpen, high, highOpen }: Columns, size: number, best: number | null): FigureRange {
  let least = Infinity;
  let leastOpen = 1;
  let most = -Infinity;
  let mostOpen = 1;
  let begin = -Infinity;
  let beginOpen = 0;
  let end = Infinity;
  let endOpen = 0;
  for (let at = 0; at < size; at++) {
    const from = low[at] as number;
    const to = high[at] as number;
    if (from < least && from !== -Infinity) {
      least = from;
      leastOpen = lowOpen[at] as number;
    } else if (from === least) leastOpen &= lowOpen[at] as number;
    if (to > most && to !== Infinity) {
      most = to;
      mostOpen = highOpen[at] as number;
    } else if (to === most) mostOpen &= highOpen[at] as number;
    if (from > begin) {
      begin = from;
      beginOpen = lowOpen[at] as number;
    } else if (from === begin) beginOpen |= lowOpen[at] as number;
    if (to < end) {
      end = to;
      endOpen = highOpen[at] as number;
    } else if (to === end) endOpen |= highOpen[at] as number;
  }
  // What begins above every bound given has none itself, and says that the bound does not hold for all.
  if (endsBelow(end, endOpen === 1, least, leastOpen === 1)) least = -Infinity;
  if (endsBelow(most, mostOpen === 1, begin, beginOpen === 1)) most = Infinity;
  return { low: finite(least), best, high: finite(most) };
}

function pick<T>(all: readonly T[], indices: readonly number[]): T[] {
  return indices.map((index) => all[index] as T);
}
