import { expect, test } from "vitest";
import { ArgumentError, inWords } from "../../src/figures/index.js";

test.each([
  [15, false, 15, false, "15"],
  [24, false, 99, false, "24 to 99"],
  [1234567.25, false, 1234567.25, false, "1,234,567.25"],
  [-5000, false, -999, false, "-5,000 to -999"],
  [1e21, false, 1e21, false, "1,000,000,000,000,000,000,000"],
  [118.104783313327, false, 118.104783313327, false, "118.1048"],
  [1 / 3, false, 1 / 3, false, "0.333333"],
  [1.00001, false, 1.00002, false, "1.00001 to 1.00002"],
  [118.10478331, false, 118.10478332, false, "118.10478331 to 118.10478332"],
  [1e23, false, 1e23, false, "100,000,000,000,000,000,000,000"],
  [-1.25e18, false, 0, false, "-1,250,000,000,000,000,000 to 0"],
  [12, true, null, false, "more than 12"],
  [13, false, null, false, "at least 13"],
  [null, false, 10, false, "at most 10"],
  [null, false, 10, true, "less than 10"],
  [180, false, 200, true, "at least 180 and less than 200"],
  [12, true, 24, true, "more than 12 and less than 24"],
  [null, false, null, false, "any number"],
])("from %s (open: %s) to %s (open: %s) reads %s", (low, lowOpen, high, highOpen, words) => {
  expect(inWords({ low, lowOpen, high, highOpen })).toBe(words);
});

test("what is no interval is refused, with the end that is wrong", () => {
  expect(() => inWords({ low: 5 } as never)).toThrow(
    "`interval.high` of `inWords` is undefined. Give a finite number",
  );
  expect(() => inWords({ low: Number.NaN, high: 1 } as never)).toThrow("`interval.low` of `inWords` is NaN");
  expect(() => inWords("x" as never)).toThrow(ArgumentError);
  expect(() => inWords({ low: 5, high: 3 } as never)).toThrow(
    "`interval.low` of `inWords` is 5, above `high`",
  );
  expect(() => inWords({ low: 5, lowOpen: true, high: 5 } as never)).toThrow("which leaves no number");
});
