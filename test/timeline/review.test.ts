import { describe, expect, it } from "vitest";
import { solveTimeline, type TimelineInput } from "../../src/timeline/index.js";

/** Dates of other events, so that a network is too large to be looked through for all its cycles. */
const elsewhere = Array.from({ length: 110 }, (_, index) => ({
  id: `elsewhere${index}`,
  kind: "moment" as const,
}));
const datesElsewhere = elsewhere.map(({ id }, index) => ({
  id: `date of ${id}`,
  event: id,
  start: 1e6 + index,
  end: 1e6 + index + 1,
}));

describe("two conflicts whose ways out do not go with each other", () => {
  const order = (id: string, a: string, b: string, minGap = 0) => ({
    id,
    a,
    relation: "before" as const,
    b,
    minGap,
  });
  const input = (seed: number): TimelineInput => ({
    events: [...["x", "y", "z", "w"].map((id) => ({ id, kind: "moment" as const })), ...elsewhere],
    timings: datesElsewhere,
    orderings: [
      order("xy", "x", "y", 5 + 3 * seed),
      order("yx", "y", "x", 7 + seed),
      order("zw", "z", "w", 5 + 3 * seed),
      order("wz", "w", "z", 9 + seed * seed),
      // Two say so, so neither is the lightest to leave out.
      ...["one", "two"].flatMap((id) => [order(`yz ${id}`, "y", "z"), order(`wx ${id}`, "w", "x")]),
    ],
  });

  it("are one conflict, in a network of any size", () => {
    for (let seed = 0; seed < 20; seed += 1) {
      const { conflicts, relation } = solveTimeline(input(seed));
      expect(
        conflicts.map(({ candidates }) => candidates.map((ids) => ids.toSorted().join(" ")).sort()),
      ).toEqual([["wz xy", "xy zw", "yx zw"]]);
      expect(relation("x", "w").certain).toBe(null);
    }
  });
});
