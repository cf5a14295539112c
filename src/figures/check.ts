import { ClaimError } from "./errors.js";
import type { Claim } from "./types.js";

/**
 * Throws a {@link ClaimError} unless the claim is a set of at least one number, claimed by somebody.
 *
 * @param record - What to call it in the message.
 */
export function checkClaim(claim: Claim, record: string): void {
  if (typeof claim !== "object" || claim === null) {
    throw new ClaimError(record, null, "is no claim. Give an object with `low`, `high` and `claimant`.");
  }
  for (const field of ["low", "high"] as const) checkBound(claim[field], record, field);
  for (const field of ["lowOpen", "highOpen"] as const) {
    if (claim[field] !== undefined && typeof claim[field] !== "boolean") {
      throw new ClaimError(record, field, `is ${show(claim[field])}. Give true or false, or leave it out.`);
    }
  }
  checkEnds(claim, record);
  if (typeof claim.claimant !== "string" || claim.claimant === "") {
    throw new ClaimError(record, "claimant", `is ${show(claim.claimant)}. Say whose claim it is.`);
  }
  const { weight } = claim;
  if (weight !== undefined && !(Number.isFinite(weight) && weight > 0)) {
    const advice = "Give a finite number above 0, or leave the claim out if it is not to count.";
    throw new ClaimError(record, "weight", `is ${show(weight)}. ${advice}`);
  }
}

function checkBound(bound: unknown, record: string, field: string): void {
  if (bound === null || Number.isFinite(bound)) return;
  throw new ClaimError(record, field, `is ${show(bound)}. Give a finite number, or null for no bound.`);
}

function checkEnds({ low, high, lowOpen, highOpen }: Claim, record: string): void {
  if (low === null || high === null) return;
  if (low > high) {
    throw new ClaimError(record, "low", `is ${low}, above \`high\`, which is ${high}. Swap the two.`);
  }
  if (low === high && (lowOpen || highOpen)) {
    const field = lowOpen ? "lowOpen" : "highOpen";
    throw new ClaimError(
      record,
      field,
      `is true where \`low\` and \`high\` are both ${low}, which leaves no number. Set it to false.`,
    );
  }
}

/** Returns the tolerance, or throws a {@link ClaimError} when it is none. */
export function checkTolerance(tolerance: number | undefined): number {
  if (tolerance === undefined) return 0;
  if (Number.isFinite(tolerance) && tolerance >= 0) return tolerance;
  const advice = "Give a share such as 0.05 for 5 %, or 0 for none.";
  throw new ClaimError("options", "tolerance", `is ${show(tolerance)}. ${advice}`);
}

/** A value as a message shows it. */
export function show(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "bigint") return `${value}n`;
  return typeof value === "object" && value !== null ? "an object" : String(value);
}
