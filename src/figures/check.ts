import { nearest } from "../corpus/index.js";
import { problemOfEnd, problemOfEnds } from "./check-interval.js";
import { ClaimError } from "./errors.js";
import { show } from "./show.js";
import type { Claim } from "./types.js";
import { convertUnit, dimensionOf } from "./units/index.js";

/**
 * Throws a {@link ClaimError} unless the claim is a set of at least one number, claimed by somebody.
 *
 * @param record - What to call it in the message.
 */
export function checkClaim(claim: Claim, record: string): void {
  if (typeof claim !== "object" || claim === null) {
    throw new ClaimError(record, null, "is no claim. Give an object with `low`, `high` and `claimant`.");
  }
  const wrong = problemOfEnd("low", claim.low) ?? problemOfEnd("high", claim.high);
  if (wrong) throw new ClaimError(record, wrong.field, wrong.problem);
  for (const field of ["lowOpen", "highOpen"] as const) {
    if (claim[field] !== undefined && typeof claim[field] !== "boolean") {
      throw new ClaimError(record, field, `is ${show(claim[field])}. Give true or false, or leave it out.`);
    }
  }
  const empty = problemOfEnds(claim);
  if (empty) throw new ClaimError(record, empty.field, empty.problem);
  checkBest(claim, record);
  if (typeof claim.claimant !== "string" || claim.claimant === "") {
    const advice =
      typeof claim.claimant === "number" ? `Give it as text: "${claim.claimant}".` : "Say whose claim it is.";
    throw new ClaimError(record, "claimant", `is ${show(claim.claimant)}. ${advice}`);
  }
  const { weight } = claim;
  if (weight !== undefined && !(Number.isFinite(weight) && weight > 0)) {
    const advice = "Give a finite number above 0, or leave the claim out if it is not to count.";
    throw new ClaimError(record, "weight", `is ${show(weight)}. ${advice}`);
  }
}

/**
 * Looks at the claims in the order given, so that the first that is wrong is the one told.
 *
 * @throws {@link ClaimError} unless each is a claim.
 */
export function checkClaims(claims: readonly Claim[]): void {
  for (let at = 0; at < claims.length; at++) checkClaim(claims[at] as Claim, `claims[${at}]`);
}

/**
 * Makes what refuses a claim with a field that is nearly one that it lacks: a misspelt field would be passed over. Other
 * fields may stand beside; their names are remembered, so that those of a million claims are compared once.
 *
 * @param known - The fields that a claim may have.
 */
export function fieldCheck(known: readonly string[]): (claim: object, record: string) => void {
  const harmless = new Set(known);
  return (claim, record) => {
    for (const field in claim) {
      if (harmless.has(field)) continue;
      if (nearest(field, known) === null) {
        if (harmless.size < mostNames) harmless.add(field);
        continue;
      }
      const near = nearest(
        field,
        known.filter((one) => !(one in claim)),
      );
      if (near !== null) throw new ClaimError(record, field, `is unknown. Did you mean \`${near}\`?`);
    }
  };
}

const mostNames = 1000;

/**
 * Refuses claims whose numbers mean different things, as far as they say what they mean.
 *
 * @throws {@link ClaimError} naming the first that differs from one before it.
 */
export function checkAlike(claims: readonly Claim[]): void {
  const first = new Map<string, { readonly at: number; readonly value: string }>();
  for (const [at, claim] of claims.entries()) {
    if (claim.low === null && claim.high === null) continue;
    for (const field of ["kind", "currency", "per", "unit"] as const) {
      const value = claim[field];
      if (value == null) continue;
      if (typeof value !== "string") {
        throw new ClaimError(`claims[${at}]`, field, `is ${show(value)}. Give it as text, or leave it out.`);
      }
      if (field === "unit" && dimensionOf(value) === null) continue;
      const known = first.get(field);
      if (!known) first.set(field, { at, value });
      else if (known.value !== value && !(field === "unit" && isSameUnit(known.value, value))) {
        const is = `is ${show(value)} where claims[${known.at}] has ${show(known.value)}`;
        throw new ClaimError(`claims[${at}]`, field, `${is}. Convert one, or reconcile them apart.`);
      }
    }
  }
}

/** Whether two names are of one unit, so that nothing is to be converted. */
function isSameUnit(a: string, b: string): boolean {
  const one = convertUnit({ low: 1, lowOpen: false, high: 1, highOpen: false }, a, b);
  return one?.low === 1 && one.high === 1;
}

/** Whether a number is one of the interval that a claim gives. */
export function isOfClaim(number: number, { low, high, lowOpen, highOpen }: Claim): boolean {
  const isAbove = low === null || number > low || (number === low && lowOpen !== true);
  const isBelow = high === null || number < high || (number === high && highOpen !== true);
  return isAbove && isBelow;
}

function checkBest(claim: Claim, record: string): void {
  const { best } = claim;
  if (best == null) return;
  if (!Number.isFinite(best)) {
    throw new ClaimError(record, "best", `is ${show(best)}. Give a finite number, or leave it out.`);
  }
  if (isOfClaim(best, claim)) return;
  const advice = "Give a number from `low` to `high`, or leave it out.";
  throw new ClaimError(record, "best", `is ${best}, which the claim itself leaves out. ${advice}`);
}

/** Returns the tolerance, or throws a {@link ClaimError} when it is none. */
export function checkTolerance(tolerance: number | undefined): number {
  if (tolerance === undefined) return 0;
  if (Number.isFinite(tolerance) && tolerance >= 0 && tolerance <= 1) return tolerance;
  const advice = "Give a share from 0, for none, to 1, such as 0.05 for 5 %.";
  throw new ClaimError("options", "tolerance", `is ${show(tolerance)}. ${advice}`);
}

/** Returns whether an option is set, or throws a {@link ClaimError} when it is neither true nor false. */
export function checkFlag(flag: boolean | undefined, field: string): boolean {
  if (flag === undefined || typeof flag === "boolean") return flag === true;
  throw new ClaimError("options", field, `is ${show(flag)}. Give true or false, or leave it out.`);
}
