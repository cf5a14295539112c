import { checkClaim } from "./check.js";
import { endsBelow, finite, reach, type Span, toSpan, toWhole } from "./span.js";
import type { Claim, ClaimCamp } from "./types.js";

/**
 * The camps of a few claims of as many claimants, which is what most quantities have. It is the sweep of
 * `largestOverlaps` on columns that are there already, and with a set of claims as the bits of a number, so that
 * next to nothing is allocated: a corpus of many quantities is reconciled in little more than the time that
 * sorting the ends takes.
 */

/** As many as a number has bits to tell members. */
const few = 30;

const low = new Float64Array(few);
const high = new Float64Array(few);
/** The upper ends moved up by the tolerance. */
const reached = new Float64Array(few);
const weight = new Float64Array(few);
const lowOpen = new Uint8Array(few);
const highOpen = new Uint8Array(few);
const byLow = new Uint8Array(few);
const byHigh = new Uint8Array(few);
const place = new Uint8Array(few);
const claimant: string[] = new Array(few).fill("");

/** The claims as columns, in code-unit order of the claimants. Valid until the next call of {@link loadFew}. */
export interface Columns {
  readonly size: number;
  readonly low: Float64Array;
  readonly lowOpen: Uint8Array;
  readonly high: Float64Array;
  readonly highOpen: Uint8Array;
}

/**
 * Reads the claims into the columns.
 *
 * @returns `null` when there are too many claims, or two of one claimant; then nothing is checked yet.
 * @throws {@link ClaimError} when a claim makes no sense.
 */
export function loadFew(claims: readonly Claim[], tolerance: number, integer: boolean): Columns | null {
  const size = claims.length;
  if (size > few) return null;
  for (let at = 0; at < size; at++) {
    const name = claims[at]?.claimant as string;
    // Not a claim: whoever looks at all of them says what is wrong.
    if (typeof name !== "string") return null;
    let hole = at;
    for (; hole > 0; hole--) {
      const before = claimant[hole - 1] as string;
      if (before < name) break;
      if (before === name) return null;
      claimant[hole] = before;
      place[hole] = place[hole - 1] as number;
    }
    claimant[hole] = name;
    place[hole] = at;
  }
  for (let at = 0; at < size; at++) {
    const index = place[at] as number;
    const claim = claims[index] as Claim;
    if (!isPlain(claim)) checkClaim(claim, `claims[${index}]`);
    if (integer) loadSpan(at, toWhole(toSpan(claim)));
    else {
      const { low: from, high: to } = claim;
      low[at] = from === null ? -Infinity : from + 0;
      high[at] = to === null ? Infinity : to + 0;
      lowOpen[at] = claim.lowOpen === true && from !== null ? 1 : 0;
      highOpen[at] = claim.highOpen === true && to !== null ? 1 : 0;
    }
    reached[at] = tolerance === 0 ? (high[at] as number) : reach(high[at] as number, tolerance);
    weight[at] = claim.weight ?? 1;
  }
  return { size, low, lowOpen, high, highOpen };
}

function loadSpan(at: number, span: Span): void {
  low[at] = span.low;
  high[at] = span.high;
  lowOpen[at] = span.lowOpen ? 1 : 0;
  highOpen[at] = span.highOpen ? 1 : 0;
}

/** Whether a claim is one as most are; what is not may still be one, or wrong. */
function isPlain({ low, high, lowOpen, highOpen, claimant, weight }: Claim): boolean {
  return (
    (low === null || Number.isFinite(low)) &&
    (high === null || Number.isFinite(high)) &&
    (low === null ||
      high === null ||
      low < high ||
      (low === high && lowOpen !== true && highOpen !== true)) &&
    (lowOpen === undefined || typeof lowOpen === "boolean") &&
    (highOpen === undefined || typeof highOpen === "boolean") &&
    (weight === undefined || (Number.isFinite(weight) && weight > 0)) &&
    claimant !== ""
  );
}

/** The camps of the claims that were read last, in the order of their values. */
export function campsOfFew(size: number): ClaimCamp[] {
  if (size === 0) return [];
  const camps: ClaimCamp[] = [];
  if (allOverlap(size)) return [campOf(2 ** size - 1, size)];
  for (let at = 0; at < size; at++) {
    let hole = at;
    for (; hole > 0 && beginsAfter(byLow[hole - 1] as number, at); hole--)
      byLow[hole] = byLow[hole - 1] as number;
    byLow[hole] = at;
    hole = at;
    for (; hole > 0 && endsAfter(byHigh[hole - 1] as number, at); hole--)
      byHigh[hole] = byHigh[hole - 1] as number;
    byHigh[hole] = at;
  }
  let open = 0;
  let next = 0;
  for (let at = 0; at < size; at++) {
    const ending = byHigh[at] as number;
    let begun = false;
    for (; next < size; next++) {
      const span = byLow[next] as number;
      if (isBelow(ending, span)) break;
      open |= 1 << span;
      begun = true;
    }
    if (begun) camps.push(campOf(open, size));
    if (next === size) break;
    open &= ~(1 << ending);
  }
  return camps;
}

function allOverlap(size: number): boolean {
  let last = 0;
  let first = 0;
  for (let at = 1; at < size; at++) {
    if (beginsAfter(at, last)) last = at;
    if (endsAfter(first, at)) first = at;
  }
  return !isBelow(first, last);
}

function beginsAfter(a: number, b: number): boolean {
  const [x, y] = [low[a] as number, low[b] as number];
  return x > y || (x === y && (lowOpen[a] as number) > (lowOpen[b] as number));
}

function endsAfter(a: number, b: number): boolean {
  const x = reached[a] as number;
  const y = reached[b] as number;
  return x > y || (x === y && (highOpen[a] as number) < (highOpen[b] as number));
}

/** Whether one claim ends, with the tolerance, before the other begins. */
function isBelow(a: number, b: number): boolean {
  return endsBelow(reached[a] as number, highOpen[a] === 1, low[b] as number, lowOpen[b] === 1);
}

function campOf(members: number, size: number): ClaimCamp {
  const claimants: string[] = [];
  let sum = 0;
  let from = -Infinity;
  let fromOpen = 0;
  let to = Infinity;
  let toOpen = 0;
  for (let at = 0; at < size; at++) {
    if ((members & (1 << at)) === 0) continue;
    claimants.push(claimant[at] as string);
    sum += weight[at] as number;
    const below = low[at] as number;
    const above = high[at] as number;
    if (below > from) {
      from = below;
      fromOpen = lowOpen[at] as number;
    } else if (below === from) fromOpen |= lowOpen[at] as number;
    if (above < to) {
      to = above;
      toOpen = highOpen[at] as number;
    } else if (above === to) toOpen |= highOpen[at] as number;
  }
  return endsBelow(to, toOpen === 1, from, fromOpen === 1)
    ? { low: finite(to), lowOpen: false, high: finite(from), highOpen: false, claimants, weight: sum }
    : {
        low: finite(from),
        lowOpen: fromOpen === 1,
        high: finite(to),
        highOpen: toOpen === 1,
        claimants,
        weight: sum,
      };
}
