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

describe("a tie beside contradictions beyond the search", () => {
  /** A dense conflict, and three pairs that contradict each other and hang on it. Drawn so that they get in its way. */
  const events = Array.from({ length: 24 }, (_, index) => `e${index}`);
  const earlier = (id: string, a: string, b: string, minGap = 0) => ({
    id,
    a,
    relation: "before" as const,
    b,
    minGap,
  });
  const drawn = () => {
    let state = 119 * 977;
    const below = (limit: number) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      let bits = state ^ (state >>> 15);
      bits = Math.imul(bits, 0x2c1b_3c6d);
      return Math.floor((((bits ^ (bits >>> 12)) >>> 0) / 2 ** 32) * limit);
    };
    const falsehoods = 24 + below(14);
    const orderings = Array.from({ length: 240 }, (_, index) => {
      const [x, y] = [below(24), below(24)];
      const [a, b] = x > y === index < falsehoods ? [x, y] : [y, x];
      return x === y ? [] : [earlier(`r${index}`, `e${a}`, `e${b}`)];
    }).flat();
    for (let pair = 0; pair < 3; pair += 1) {
      const [x, y] = [`x${pair}`, `y${pair}`];
      orderings.push(earlier(x, x, y, below(90)), earlier(y, y, x, below(90)));
      for (const voice of [1, 2, 3]) {
        orderings.push(earlier(`${y} then ${voice}`, y, `e${14 + pair + below(3)}`));
        orderings.push(earlier(`then ${x} ${voice}`, `e${4 + pair + below(3)}`, x));
      }
    }
    return orderings;
  };

  it("can be repaired in each of the ways that are told, whatever was set aside beside it", () => {
    const orderings = drawn();
    const ids = [
      ...elsewhere.map(({ id }) => id),
      ...events,
      ..."xy".split("").flatMap((end) => [0, 1, 2].map((pair) => end + pair)),
    ];
    const input = {
      events: ids.map((id) => ({ id, kind: "moment" as const })),
      timings: datesElsewhere,
      orderings,
    };
    const { conflicts } = solveTimeline(input);
    expect(conflicts.some(({ isLeast }) => !isLeast)).toBe(true);
    expect(conflicts.some(({ setAside }) => setAside === null)).toBe(true);
    const ways = conflicts.reduce<(readonly string[])[]>(
      (chosen, { candidates }) => chosen.flatMap((out) => candidates.map((more) => [...out, ...more])),
      [[]],
    );
    for (const out of ways) {
      const left = orderings.filter(({ id }) => !out.includes(id));
      expect(solveTimeline({ ...input, orderings: left }).conflicts).toEqual([]);
    }
  });
});
