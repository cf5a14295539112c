import { ArgumentError } from "../corpus/index.js";
import type { Interval } from "../model/index.js";
import { show } from "./show.js";

/**
 * Refuses what is no interval.
 *
 * @throws {@link ArgumentError} naming the end that is wrong.
 */
export function checkInterval(called: string, argument: string, interval: Interval): void {
  if (typeof interval !== "object" || interval === null) {
    throw new ArgumentError(called, argument, "is no interval. Give an object with `low` and `high`.");
  }
  for (const end of ["low", "high"] as const) {
    const value = interval[end];
    if (value === null || Number.isFinite(value)) continue;
    const advice = "Give a finite number, or null for no bound.";
    throw new ArgumentError(called, `${argument}.${end}`, `is ${show(value)}. ${advice}`);
  }
  const { low, lowOpen, high, highOpen } = interval;
  if (low === null || high === null) return;
  if (low > high) {
    const problem = `is ${low}, above \`high\`, which is ${high}. Swap the two.`;
    throw new ArgumentError(called, `${argument}.low`, problem);
  }
  if (low === high && (lowOpen || highOpen)) {
    const end = lowOpen ? "lowOpen" : "highOpen";
    const problem = `is true where both ends are ${low}, which leaves no number. Set it to false.`;
    throw new ArgumentError(called, `${argument}.${end}`, problem);
  }
}
