import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { fuse, reconcile } from "../../src/figures/index.js";

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

const flights = new URL("../../../shared/conformance/flights/", import.meta.url);

describe.runIf(existsSync(flights))("one real day of flights, as 38 web sites gave it", () => {
  const rows = (name: string) =>
    readFileSync(new URL(name, flights), "utf8")
      .trimEnd()
      .split("\n")
      .slice(1)
      .map((line) => line.split("\t"));
  const readValue = (attribute: string, value: string) =>
    attribute.endsWith("Gate") ? value : Number(value);

  test("is told rightly for more than 0.93 of the items; most sites give another time of departure", () => {
    const claims = rows("claims.tsv")
      .filter((row) => row[4] !== "")
      .map(([claimant = "", item = "", group = "", , value = ""]) => ({
        item,
        group,
        claimant,
        value: readValue(group, value),
      }));
    const answers = new Map(
      fuse(claims, { tolerance: 10 }).map(({ item, group, value }) => [`${group}/${item}`, value]),
    );
    const truth = rows("gold.tsv").filter((row) => row[3] !== "");
    const right = truth.filter(([item = "", group = "", , value = ""]) => {
      const answer = answers.get(`${group}/${item}`);
      const is = readValue(group, value);
      return typeof is === "number" ? Math.abs(Number(answer) - is) <= 10 : answer === is;
    });
    expect(right.length / truth.length).toBeGreaterThan(0.93);
  });
});
