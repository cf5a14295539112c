import type { Corpus } from "../index.js";
import { CliError } from "./errors.js";

/**
 * The zone by whose clocks times are shown where nobody names one: that of the place where most events were,
 * else that of most reported times; of two equal ones the first in the alphabet.
 */
export function usualZone(corpus: Corpus): string {
  const zones = new Map(corpus.places.map(({ id, zone }) => [id, zone]));
  const where = corpus.events.flatMap(({ place }) => (place === null ? [] : (zones.get(place) ?? [])));
  const when = corpus.timings.flatMap((timing) => timing.zones);
  return mostCommon(where) ?? mostCommon(when) ?? "UTC";
}

function mostCommon(names: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [first] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return first?.[0];
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
