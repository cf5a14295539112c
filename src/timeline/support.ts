import type { Reports } from "./build.js";
import type { Network } from "./network.js";
import { voicesOn } from "./voices.js";

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
export function verdictOn(network: Network, cycle: readonly number[], reports: Reports): Verdict {
  const voices = voicesOn(network, cycle, reports.voiceOf);
  const on = [...voices].map(
    ([report, count]): Candidate => ({
      report,
      id: reports.ids[report] as string,
      width: reports.width[report] as number,
      voices: count,
    }),
  );
  const reported = on.filter(({ report }) => !reports.isFirm(report));
  const candidates = reported.length > 0 ? reported : on;
  const [least, ...others] = candidates.toSorted(
    (a, b) => a.voices - b.voices || compare(b.width, a.width) || compare(b.id, a.id),
  ) as [Candidate, ...Candidate[]];
  return { report: least.report, why: explain(least, others, on.length > 1) };
}

interface Candidate {
  readonly report: number;
  readonly id: string;
  readonly width: number;
  readonly voices: number;
}

function explain(least: Candidate, others: readonly Candidate[], hasOthers: boolean): string {
  const name = `\`${least.id}\``;
  const next = others[0];
  if (!hasOthers) return `${name} cannot hold whatever the other reports say.`;
  if (!next) return `${name} is the only one that somebody reports; the rest is what the events are.`;
  const behind = `${name} has ${sources(least.voices)} behind it`;
  if (next.voices > least.voices) return `${behind}, every other report here ${next.voices} or more.`;
  const tie = `${behind}, as many as \`${next.id}\``;
  return next.width < least.width
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
