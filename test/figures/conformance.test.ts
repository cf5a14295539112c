import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { reconcile } from "../../src/figures/index.js";

interface Vector {
  intervals: [number, number][];
  expected: { lower_bound: number; upper_bound: number; sources_true: number; sources_false: number };
}

const file = new URL("../../../shared/conformance/intervals/marzullo.json", import.meta.url);

// The vectors are another project's and stand beside this one, not in it: a fresh clone is without them.
describe.runIf(existsSync(file))("Marzullo's intersection, as the vectors of a peer fix it", () => {
  const vectors: Vector[] = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).tigerbeetle : [];

  test.each(vectors.map((vector) => [JSON.stringify(vector.intervals), vector] as const))(
    "%s",
    (_, { intervals, expected }) => {
      const claims = intervals.map(([low, high], index) => ({ low, high, claimant: `${index}` }));
      const { camps, consensus } = reconcile(claims);
      const largest = camps.filter((camp) => camp.weight === camps[0]?.weight);
      // The peer decides a tie for the narrowest, where a tie here has no consensus.
      const [narrowest] = [...largest].sort((a, b) => width(a) - width(b));
      expect({
        lower_bound: narrowest?.low ?? 0,
        upper_bound: narrowest?.high ?? 0,
        sources_true: narrowest?.claimants.length ?? 0,
        sources_false: claims.length - (narrowest?.claimants.length ?? 0),
      }).toEqual(expected);
      expect(consensus === null).toBe(largest.length !== 1);
    },
  );
});

const width = ({ low, high }: { low: number | null; high: number | null }) => Number(high) - Number(low);
