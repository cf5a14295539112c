import { checkClaim } from "./check.js";
import { endsBelow, finite, reach, type Span, toSpan, toWhole } from "./span.js";
import type { Claim, ClaimCamp } from "./types.js";

/**
 * The camps of a few claims, which is what most quantities have. It is the sweep of `largestOverlaps` on columns
 * that are there already, and with a set of claims as the bits of a number, so that next to nothing but the answer
 * is allocated: a corpus of many quantities is reconciled in a small multiple of the time that sorting the ends takes.
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
/** By row, in code-unit order of the claimants: which of the claims it is, and so whose. */
const place = new Uint8Array(few);
/** By claim, in the order given. */
const claimant: string[] = Array.from({ length: few }, () => "");
/** The claimants of the camp that is being put together. */
const member = [...claimant];

/** The claims as columns, in code-unit order of the claimants. Valid until the next call of {@link loadFew}. */
export interface Columns {
  readonly size: number;
  readonly low: Float64Array;
  readonly lowOpen: Uint8Array;
  readonly high: Float64Array;
  readonly highOpen: Uint8Array;
}

/**
 * Reads the claims into the columns, and takes together what each claimant says.
 *
 * @param inconsistent - Receives the claimants that contradict themselves; they stand in several rows.
 * @returns `null` when there are too many claims; then nothing is checked yet.
 * @throws {@link ClaimError} when a claim makes no sense.
 */
export function loadFew(
  claims: readonly Claim[],
  tolerance: number,
  integer: boolean,
  inconsistent: string[],
): Columns | null {
  const size = claims.length;
  if (size > few) return null;
  const repeats = sortClaimants(claims);
  for (let at = 0; at < size; at++) {
    const claim = claims[place[at] as number] as Claim;
    if (!isPlain(claim)) checkClaims(claims);
    weight[at] = claim.weight ?? 1;
    if (integer) loadSpan(at, toWhole(toSpan(claim)), tolerance);
    else {
      const { low: from, high: to } = claim;
      low[at] = from === null ? -Infinity : from + 0;
      const above = to === null ? Infinity : to + 0;
      high[at] = above;
      reached[at] = tolerance === 0 ? above : reach(above, tolerance);
      lowOpen[at] = claim.lowOpen === true && from !== null ? 1 : 0;
      highOpen[at] = claim.highOpen === true && to !== null ? 1 : 0;
    }
  }
  const stands = repeats ? settle(size, tolerance, inconsistent) : size;
  return { size: stands, low, lowOpen, high, highOpen };
}

/** Finds the code-unit order of the claimants, and says whether one comes twice. */
function sortClaimants(claims: readonly Claim[]): boolean {
  let repeats = false;
  for (let at = 0; at < claims.length; at++) {
    const name = claims[at]?.claimant as string;
    if (typeof name !== "string") checkClaims(claims);
    claimant[at] = name;
    let hole = at;
    for (; hole > 0; hole--) {
      const index = place[hole - 1] as number;
      const before = claimant[index] as string;
      if (before <= name) {
        if (before === name) repeats = true;
        break;
      }
      place[hole] = index;
    }
    place[hole] = at;
  }
  return repeats;
}

/** Looks at the claims in the order given, so that the first that is wrong is the one told. */
function checkClaims(claims: readonly Claim[]): void {
  for (let at = 0; at < claims.length; at++) checkClaim(claims[at] as Claim, `claims[${at}]`);
}

/** Replaces the rows of each claimant by what they have in common, and returns how many rows are left. */
function settle(size: number, tolerance: number, inconsistent: string[]): number {
  let to = 0;
  for (let from = 0, end = 0; from < size; from = end) {
    const by = place[from] as number;
    const name = claimant[by] as string;
    let most = 0;
    for (; end < size && claimant[place[end] as number] === name; end++) {
      place[end] = by;
      most = Math.max(most, weight[end] as number);
    }
    const values = sweep(from, end);
    if (values.length > 1) inconsistent.push(name);
    for (const value of values) {
      place[to] = by;
      weight[to] = most;
      loadSpan(to++, toSpan(value), tolerance);
    }
  }
  return to;
}

function loadSpan(at: number, span: Span, tolerance: number): void {
  low[at] = span.low;
  high[at] = span.high;
  reached[at] = reach(span.high, tolerance);
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
  return size === 0 ? [] : sweep(0, size);
}

/** The camps of the rows from `from` up to, not including, `to`. */
function sweep(from: number, to: number): ClaimCamp[] {
  if (allOverlap(from, to)) return [campOf((1 << to) - (1 << from))];
  sortEnds(from, to);
  const camps: ClaimCamp[] = [];
  let open = 0;
  let next = from;
  for (let at = from; at < to; at++) {
    const ending = byHigh[at] as number;
    let begun = false;
    for (; next < to; next++) {
      const span = byLow[next] as number;
      if (isBelow(ending, span)) break;
      open |= 1 << span;
      begun = true;
    }
    if (begun) camps.push(campOf(open));
    if (next === to) break;
    open &= ~(1 << ending);
  }
  return camps;
}

/** Whether the last to begin does so before the first ends. */
function allOverlap(from: number, to: number): boolean {
  let begin = -Infinity;
  let beginOpen = 0;
  let end = Infinity;
  let endOpen = 0;
  for (let at = from; at < to; at++) {
    const x = low[at] as number;
    if (x > begin) {
      begin = x;
      beginOpen = lowOpen[at] as number;
    } else if (x === begin) beginOpen |= lowOpen[at] as number;
    const y = reached[at] as number;
    if (y < end) {
      end = y;
      endOpen = highOpen[at] as number;
    } else if (y === end) endOpen |= highOpen[at] as number;
  }
  return !endsBelow(end, endOpen === 1, begin, beginOpen === 1);
}

/** Orders rows by their lower ends and by their upper ends: by inserting, as there are few. */
function sortEnds(from: number, to: number): void {
  for (let at = from; at < to; at++) {
    const begin = low[at] as number;
    const beginOpen = lowOpen[at] as number;
    let hole = at;
    for (; hole > from; hole--) {
      const before = byLow[hole - 1] as number;
      const x = low[before] as number;
      if (x < begin || (x === begin && (lowOpen[before] as number) <= beginOpen)) break;
      byLow[hole] = before;
    }
    byLow[hole] = at;
    const end = reached[at] as number;
    const endOpen = highOpen[at] as number;
    for (hole = at; hole > from; hole--) {
      const before = byHigh[hole - 1] as number;
      const x = reached[before] as number;
      if (x < end || (x === end && (highOpen[before] as number) >= endOpen)) break;
      byHigh[hole] = before;
    }
    byHigh[hole] = at;
  }
}

/** Whether one row ends, with the tolerance, before the other begins. */
function isBelow(a: number, b: number): boolean {
  return endsBelow(reached[a] as number, highOpen[a] === 1, low[b] as number, lowOpen[b] === 1);
}

/** The camp of rows, which are the bits of a number. */
function campOf(rows: number): ClaimCamp {
  let count = 0;
  let last = -1;
  let sum = 0;
  let from = -Infinity;
  let fromOpen = 0;
  let to = Infinity;
  let toOpen = 0;
  for (let rest = rows; rest !== 0; rest &= rest - 1) {
    const at = 31 - Math.clz32(rest & -rest);
    const by = place[at] as number;
    // Rows of one claimant stand together; it counts once.
    if (by !== last) {
      last = by;
      member[count++] = claimant[by] as string;
      sum += weight[at] as number;
    }
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
  // Cut from an array that is there, a copy takes the room it needs and is made in one go.
  const claimants = member.slice(0, count);
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
