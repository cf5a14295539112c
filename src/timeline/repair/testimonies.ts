import type { Built } from "../build.js";

/**
 * Numbers the testimonies: a testimony is all that one voice says of one event, or of one pair of events. A report
 * without a voice is one of its own.
 */
export function testimoniesOf({ reports }: Built): (report: number) => number {
  const known = new Map<string, number>();
  const numbers = new Map<number, number>();
  return (report) => {
    const seen = numbers.get(report);
    if (seen !== undefined) return seen;
    const source = reports.sourceOf(report);
    const about = reports.eventsOf(report).toSorted((a, b) => a - b);
    const key = source === null ? `${report}` : `${about.join(" ")} ${source}`;
    const number = known.get(key) ?? known.size;
    known.set(key, number);
    numbers.set(report, number);
    return number;
  };
}
