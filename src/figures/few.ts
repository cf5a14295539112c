import { checkAlike, checkClaims, isOfClaim } from "./check.js";
import { endsBelow, finite, reach, type Span, toSpan, toWhole } from "./span.js";
import type { Claim, ClaimCamp } from "./types.js";

/** As many as a number has bits to tell members. */
const few = 30;

/** What claims say, in code-unit order of the claimants. */
export interface Columns {
  readonly low: Float64Array;
  readonly lowOpen: Int32Array;
  readonly high: Float64Array;
  readonly highOpen: Int32Array;
}

/** Reads a few claims, and finds their camps. */
export interface Few {
  /** The claims that were read last, one a row. */
  readonly columns: Columns;
  /**
   * Reads the claims into the columns, and takes together what each claimant says.
   *
   * @param inconsistent - Receives the claimants that contradict themselves; they stand in several rows.
   * @returns How many rows there are; -1 when there are too many claims, or one that gives no number, and then not all
   *   is checked yet.
   * @throws {@link ClaimError} when a claim makes no sense.
   */
  readonly load: (
    claims: readonly Claim[],
    tolerance: number,
    integer: boolean,
    inconsistent: string[],
  ) => number;
  /** The camps of the rows, in the order of their values. */
  readonly camps: (size: number) => ClaimCamp[];
}

/**
 * Makes what reads a few claims, which is what most quantities have, and finds their camps. It is the sweep of
 * `largestOverlaps` on columns that are used again for each call, and with a set of claims as the bits of a number, so
 * that next to nothing but the answer is allocated: a corpus of many quantities is reconciled in a small multiple of the
 * time that sorting the ends takes.
 *
 * The columns are constants of a function, not of the module: bundlers make variables of those, which takes a tenth more
 * time. None is of bytes: V8 keeps arrays of up to 64 bytes among the objects, and then looks up where they are each time.
 */
function createFew(): Few {
  const low = new Float64Array(few);
  const high = new Float64Array(few);
  /** The upper ends moved up by the tolerance. */
  const reached = new Float64Array(few);
  const weight = new Float64Array(few);
  const lowOpen = new Int32Array(few);
  const highOpen = new Int32Array(few);
  /** By place where rows begin: its number, whether that itself is left out, and which rows begin there, as bits. */
  const begin = new Float64Array(few);
  const beginOpen = new Int32Array(few);
  const starting = new Int32Array(few);
  /** By row, in code-unit order of the claimants: which of the claims it is, and so whose. */
  const order = new Int32Array(few);
  /** By claim, in the order given. */
  const claimant: string[] = Array.from({ length: few }, () => "");
  /** The claims of the camp that is being put together, and the camps found so far. */
  const member = new Int32Array(few);
  const found: ClaimCamp[] = [];

  function load(
    claims: readonly Claim[],
    tolerance: number,
    integer: boolean,
    inconsistent: string[],
  ): number {
    const size = claims.length;
    if (size > few) return -1;
    const repeats = sortClaimants(claims);
    let isTold = false;
    for (let at = 0; at < size; at++) {
      const claim = claims[order[at] as number] as Claim;
      if (!isPlain(claim)) checkClaims(claims);
      if (claim.low === null && claim.high === null) return -1;
      if (claim.kind !== undefined || claim.currency != null || claim.unit != null || claim.per != null)
        isTold = true;
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
    if (isTold) checkAlike(claims);
    return repeats ? settle(size, tolerance, inconsistent) : size;
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
        const index = order[hole - 1] as number;
        const before = claimant[index] as string;
        if (before <= name) {
          if (before === name) repeats = true;
          break;
        }
        order[hole] = index;
      }
      order[hole] = at;
    }
    return repeats;
  }

  /** Replaces the rows of each claimant by what they have in common, and returns how many rows are left. */
  function settle(size: number, tolerance: number, inconsistent: string[]): number {
    let to = 0;
    for (let from = 0, end = 0; from < size; from = end) {
      const by = order[from] as number;
      const name = claimant[by] as string;
      let most = 0;
      for (; end < size && claimant[order[end] as number] === name; end++) {
        order[end] = by;
        most = Math.max(most, weight[end] as number);
      }
      const values = sweep(from, end);
      if (values.length > 1) inconsistent.push(name);
      for (const value of values) {
        order[to] = by;
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

  function camps(size: number): ClaimCamp[] {
    return size === 0 ? [] : sweep(0, size);
  }

  /**
   * The camps of the rows from `from` up to, not including, `to`: who is open at a place where rows begin, wherever one
   * of them ends before the next place.
   */
  function sweep(from: number, to: number): ClaimCamp[] {
    const last = findBegins(from, to) - 1;
    let count = 0;
    let open = 0;
    for (let at = 0; at < last; at++) {
      open |= starting[at] as number;
      const ending = endingBefore(at + 1, open);
      if (ending === 0) continue;
      found[count++] = campOf(open, at);
      open &= ~ending;
    }
    found[count++] = campOf(open | (starting[last] as number), last);
    // Made in the size that it has, which pushing does not, and without a call.
    const camps = new Array<ClaimCamp>(count);
    for (let at = 0; at < count; at++) camps[at] = found[at] as ClaimCamp;
    return camps;
  }

  /** Finds the places where rows begin, each once and in order, and says how many there are. */
  function findBegins(from: number, to: number): number {
    let count = 0;
    for (let at = from; at < to; at++) {
      const x = low[at] as number;
      const xOpen = lowOpen[at] as number;
      let place = 0;
      while (place < count && (begin[place] !== x || beginOpen[place] !== xOpen)) place++;
      if (place === count) {
        begin[place] = x;
        beginOpen[place] = xOpen;
        starting[place] = 0;
        count++;
      }
      starting[place] = (starting[place] as number) | (1 << at);
    }
    for (let place = 1; place < count; place++) {
      const x = begin[place] as number;
      const xOpen = beginOpen[place] as number;
      const rows = starting[place] as number;
      let hole = place;
      for (; hole > 0; hole--) {
        const y = begin[hole - 1] as number;
        const yOpen = beginOpen[hole - 1] as number;
        if (y < x || (y === x && yOpen < xOpen)) break;
        begin[hole] = y;
        beginOpen[hole] = yOpen;
        starting[hole] = starting[hole - 1] as number;
      }
      begin[hole] = x;
      beginOpen[hole] = xOpen;
      starting[hole] = rows;
    }
    return count;
  }

  /** Those of some rows that end, with the tolerance, before the beginning at a place. Rows are the bits of a number. */
  function endingBefore(place: number, rows: number): number {
    const x = begin[place] as number;
    const xOpen = beginOpen[place] as number;
    let ending = 0;
    for (let rest = rows; rest !== 0; rest &= rest - 1) {
      const at = 31 - Math.clz32(rest & -rest);
      const y = reached[at] as number;
      ending |= (Number(y < x) | (Number(y === x) & ((highOpen[at] as number) | xOpen))) << at;
    }
    return ending;
  }

  /** The camp of the rows, which are the bits of a number, that are open at a beginning. The last of them begins there. */
  function campOf(rows: number, place: number): ClaimCamp {
    let count = 0;
    let last = -1;
    let sum = 0;
    let to = Infinity;
    let toOpen = 0;
    for (let rest = rows; rest !== 0; rest &= rest - 1) {
      const at = 31 - Math.clz32(rest & -rest);
      const by = order[at] as number;
      // Rows of one claimant stand together; it counts once.
      if (by !== last) {
        last = by;
        member[count++] = by;
        sum += weight[at] as number;
      }
      const above = high[at] as number;
      if (above < to) {
        to = above;
        toOpen = highOpen[at] as number;
      } else if (above === to) toOpen |= highOpen[at] as number;
    }
    const from = begin[place] as number;
    const fromOpen = beginOpen[place] === 1;
    const claimants = new Array<string>(count);
    for (let at = 0; at < count; at++) claimants[at] = claimant[member[at] as number] as string;
    return endsBelow(to, toOpen === 1, from, fromOpen)
      ? { low: finite(to), lowOpen: false, high: finite(from), highOpen: false, claimants, weight: sum }
      : {
          low: finite(from),
          lowOpen: fromOpen,
          high: finite(to),
          highOpen: toOpen === 1,
          claimants,
          weight: sum,
        };
  }

  return { columns: { low, lowOpen, high, highOpen }, load, camps };
}

export const fewClaims: Few = createFew();

/** Whether a claim is one as most are; what is not may still be one, or wrong. */
function isPlain(claim: Claim): boolean {
  const { low, high, lowOpen, highOpen, claimant, weight, best } = claim;
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
    claimant !== "" &&
    (best == null || (Number.isFinite(best) && isOfClaim(best, claim)))
  );
}
