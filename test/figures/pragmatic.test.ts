import { describe, expect, test } from "vitest";
import { reconcileFigures } from "../../src/figures/index.js";
import type { Approximation, Interval } from "../../src/model/index.js";
import { tiny } from "../support/tiny.js";

/** How one figure alone is read. */
function read(figure: Partial<Interval> & { approx: Approximation }, integer = true) {
  const corpus = tiny({ measures: [{ id: "m", integer }], figures: [{ id: "f", measure: "m", ...figure }] });
  const [answer] = reconcileFigures(corpus, { reading: "pragmatic" });
  const { low = null, high = null } = answer?.consensus ?? {};
  return [low, high];
}

describe("the pragmatic reading of whole numbers", () => {
  test.each([
    ["at least ten", 10, 10, 19],
    ["at least a dozen", 12, 12, 23],
    ["at least two dozen", 24, 24, 35],
    ["at least 50", 50, 50, 59],
    ["at least 100", 100, 100, 199],
    ["at least 900", 900, 900, 999],
    ["at least 5,000", 5000, 5000, 5999],
  ])("keeps %s below the next landmark", (_, number, low, high) => {
    expect(read({ approx: "at-least", low: number })).toEqual([low, high]);
  });

  test("keeps more than a dozen above a dozen and below two dozen", () => {
    expect(read({ approx: "more-than", low: 12, lowOpen: true })).toEqual([13, 23]);
    expect(read({ approx: "more-than", low: 50, lowOpen: true })).toEqual([51, 59]);
  });

  test.each([
    ["at most four", 4, 1, 4],
    ["at most ten", 10, 1, 10],
    ["at most a dozen", 12, 1, 12],
    ["at most two dozen", 24, 13, 24],
    ["at most 50", 50, 41, 50],
    ["at most 100", 100, 51, 100],
    ["at most 5,000", 5000, 4001, 5000],
  ])("keeps %s above the landmark before", (_, number, low, high) => {
    expect(read({ approx: "at-most", high: number })).toEqual([low, high]);
  });

  test("keeps fewer than 50 above 40", () => {
    expect(read({ approx: "less-than", high: 50, highOpen: true })).toEqual([41, 49]);
  });

  test("takes fewer than one for none", () => {
    expect(read({ approx: "less-than", high: 1, highOpen: true })).toEqual([null, 0]);
  });

  test.each([13, 19, 25, 5200])("leaves a number open that was counted: at least %i", (number) => {
    expect(read({ approx: "at-least", low: number })).toEqual([number, null]);
    expect(read({ approx: "at-most", high: number })).toEqual([null, number]);
  });

  test("leaves at least two open, which somebody counted, but has at most two above nothing", () => {
    expect(read({ approx: "at-least", low: 2 })).toEqual([2, null]);
    expect(read({ approx: "at-most", high: 2 })).toEqual([1, 2]);
  });

  test("leaves bounds on nothing and less than nothing as they are", () => {
    expect(read({ approx: "at-least", low: 0 })).toEqual([0, null]);
    expect(read({ approx: "at-most", high: -5 })).toEqual([null, -5]);
  });

  test.each<Approximation>(["about", "nearly", "between", "vague"])(
    "leaves an open end as it is where the phrase is no bound: %s",
    (approx) => {
      expect(read({ approx, low: 50 })).toEqual([50, null]);
      expect(read({ approx, high: 50 })).toEqual([null, 50]);
    },
  );

  test("takes a numeral that only leaves it open whether there are more, “one base”, for the number itself", () => {
    expect(read({ approx: "exact", low: 1 })).toEqual([1, 1]);
  });

  test("leaves the ends that the record gives", () => {
    expect(read({ approx: "at-least", low: 50, high: 500 })).toEqual([50, 500]);
    expect(read({ approx: "at-most", low: 0, high: 50 })).toEqual([0, 50]);
  });
});

describe("the pragmatic reading of measured numbers", () => {
  test.each([
    [4, 4, 5],
    [0.3, 0.3, 0.4],
    [0.9, 0.9, 1],
    [12, 12, null],
    [4.5, 4.5, null],
  ])("has landmarks of one digit at any size: at least %d", (number, low, high) => {
    expect(read({ approx: "at-least", low: number }, false)).toEqual([low, high]);
  });

  test("keeps as high as 4 percent above 3 percent", () => {
    expect(read({ approx: "at-most", high: 4 }, false)).toEqual([3, 4]);
    expect(read({ approx: "at-most", high: 1 }, false)).toEqual([0.5, 1]);
  });
});
