import type { Network } from "./network.js";
import { voicesOn } from "./voices.js";

/** What is known of a report besides its arcs. */
export interface Report {
  readonly id: string;
  /** The events it is about. */
  readonly events: readonly string[];
  /** Whose word it is. */
  readonly voice: string;
  /** How much it leaves open, in milliseconds: the width of its window, or of its gap. */
  readonly width: number;
  /** Whether it is part of how the events are described, and not a report of anybody. */
  readonly firm: boolean;
}

/** Which report on a cycle is set aside, and why. */
export interface Verdict {
  readonly report: number;
  readonly why: string;
}

/**
 * Chooses the report to set aside: the one with the fewest independent voices behind it. A voice is behind
 * a report when one of its reports, put in the place of that one on the cycle, contradicts the others too.
 * Ties: the one that leaves more open; then the one whose id sorts last.
 */
export function verdictOn(network: Network, cycle: readonly number[], reports: readonly Report[]): Verdict {
  const voices = voicesOn(network, cycle, (report) => (reports[report] as Report).voice);
  const on = [...voices].map(([index, count]) => ({
    index,
    report: reports[index] as Report,
    voices: count,
  }));
  const reported = on.filter(({ report }) => !report.firm);
  const candidates = reported.length > 0 ? reported : on;
  const [least, ...others] = candidates.toSorted(
    (a, b) =>
      a.voices - b.voices || compare(b.report.width, a.report.width) || compare(b.report.id, a.report.id),
  ) as [(typeof on)[number], ...typeof on];
  return { report: least.index, why: explain(least, others, on.length > 1) };
}

interface Candidate {
  readonly report: Report;
  readonly voices: number;
}

function explain(least: Candidate, others: readonly Candidate[], hasOthers: boolean): string {
  const name = `\`${least.report.id}\``;
  const next = others[0];
  if (!hasOthers) return `${name} cannot hold whatever the other reports say.`;
  if (!next) return `${name} is the only one that somebody reports; the rest is what the events are.`;
  const behind = `${name} has ${sources(least.voices)} behind it`;
  if (next.voices > least.voices) return `${behind}, every other report here ${next.voices} or more.`;
  const tie = `${behind}, as many as \`${next.report.id}\``;
  return next.report.width < least.report.width
    ? `${tie}, and leaves more open.`
    : `${tie}, and leaves as much open; its id sorts last.`;
}

function sources(count: number): string {
  return `${count} independent ${count === 1 ? "source" : "sources"}`;
}

function compare<T extends number | string>(a: T, b: T): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
