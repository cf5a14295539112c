import { ArgumentError } from "../corpus/index.js";
import type { Interval } from "../model/index.js";
import { show } from "./show.js";

/** What is wrong with a field of an interval, as the rest of a sentence about it. */
interface Problem {
  readonly field: "low" | "high" | "lowOpen" | "highOpen";
  readonly problem: string;
}

/** What is wrong with an end taken alone; `null` where nothing is. */
export function problemOfEnd(field: "low" | "high", end: unknown): Problem | null {
  if (end === null || Number.isFinite(end)) return null;
  return { field, problem: `is ${show(end)}. Give a finite number, or null for no bound.` };
}

/** What is wrong with two ends taken together; `null` where nothing is. */
export function problemOfEnds({ low, high, lowOpen, highOpen }: Partial<Interval>): Problem | null {
  if (low == null || high == null) return null;
  if (low > high) {
    return { field: "low", problem: `is ${low}, above \`high\`, which is ${high}. Swap the two.` };
  }
  if (low < high || !(lowOpen || highOpen)) return null;
  return {
    field: lowOpen ? "lowOpen" : "highOpen",
    problem: `is true where \`low\` and \`high\` are both ${low}, which leaves no number. Set it to false.`,
  };
}

/**
 * Refuses what is no interval.
 *
 * @throws {@link ArgumentError} naming the end that is wrong.
 */
export function checkInterval(called: string, argument: string, interval: Interval): void {
  if (typeof interval !== "object" || interval === null) {
    throw new ArgumentError(called, argument, "is no interval. Give an object with `low` and `high`.");
  }
  const { low, high } = interval;
  const wrong = problemOfEnd("low", low) ?? problemOfEnd("high", high) ?? problemOfEnds(interval);
  if (wrong) throw new ArgumentError(called, `${argument}.${wrong.field}`, wrong.problem);
}
