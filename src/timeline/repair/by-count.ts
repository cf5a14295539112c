import type { Network } from "../network.js";
import { shortConflicts } from "./short-conflicts.js";

/** What {@link setAsideByCount} did. */
export interface Counted {
  /** The reports that it set aside, in the order in which it did. */
  readonly aside: readonly number[];
  /** All reports that are in a conflict of two or three. */
  readonly clashing: readonly number[];
}

/**
 * A rule for more contradictions than can be searched, polynomial and blind to names: as long as two reports
 * contradict each other, all reports with the most such conflicts are set aside at once; then the same for
 * conflicts of three. Longer ones are left to the caller.
 *
 * @param among - Where to begin: conflicts that share a report with these are seen, and those with theirs.
 */
export function setAsideByCount(
  network: Network,
  among: readonly number[],
  isFirm: (report: number) => boolean,
): Counted {
  const aside: number[] = [];
  const clashing = new Set<number>();
  for (const size of [2, 3] as const) {
    const conflictsOf = shortConflicts(network, size);
    const counts = new Map<number, number>();
    const queue = [...among].filter((report) => network.stands[report] === 1);
    const seen = new Set(queue);
    for (let at = 0; at < queue.length; at += 1) {
      const report = queue[at] as number;
      const conflicts = conflictsOf(report);
      counts.set(report, conflicts.length);
      for (const other of conflicts.flat()) {
        if (seen.has(other)) continue;
        seen.add(other);
        queue.push(other);
      }
    }
    for (const [report, count] of counts) if (count > 0) clashing.add(report);
    for (;;) {
      const worst = withMost(counts, isFirm);
      if (worst.length === 0) break;
      for (const report of worst) {
        // Whether one of them was counted with another plays no part: all of them go.
        for (const other of conflictsOf(report).flat()) counts.set(other, (counts.get(other) ?? 0) - 1);
        counts.delete(report);
        network.stands[report] = 0;
        aside.push(report);
      }
    }
  }
  return { aside, clashing: [...clashing] };
}

function withMost(counts: ReadonlyMap<number, number>, isFirm: (report: number) => boolean): number[] {
  let most = 0;
  let found: number[] = [];
  for (const [report, count] of counts) {
    if (count < most || count <= 0 || isFirm(report)) continue;
    if (count > most) found = [];
    most = count;
    found.push(report);
  }
  return found;
}
