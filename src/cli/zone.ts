import type { Corpus } from "../index.js";
import { CliError } from "./errors.js";

/** The zone by whose clocks most of the reported times are meant; of two equal ones the first in the alphabet. */
export function usualZone(corpus: Corpus): string {
  const counts = new Map<string, number>();
  for (const { zones } of corpus.timings) {
    for (const zone of zones) counts.set(zone, (counts.get(zone) ?? 0) + 1);
  }
  const [first] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return first?.[0] ?? "UTC";
}

/** Refuses a zone that there is not. */
export async function checkZone(zone: string): Promise<void> {
  const { isTimeZone } = await import("../timeline/index.js");
  if (!isTimeZone(zone)) {
    throw new CliError(
      `\`${zone}\` is no time zone; give one of the IANA database, such as Asia/Baghdad or UTC.`,
    );
  }
}
