import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { parseQuantities, type Quantity } from "../../../src/figures/index.js";

interface Case {
  Input: string;
  Results: { Start: number; End: number; Resolution: { value: string } }[];
}

const file = new URL("../../../../shared/conformance/quantities/number-ranges.json", import.meta.url);

/** Where we read otherwise, and why. */
const otherwise: Readonly<Record<string, string>> = {
  "How about more than 2 in 5": "“2 in 5” is a share, 0.4, with a bound before it as with one behind it.",
  "The number is from 200 to 300 in 2008":
    "The suite leaves this to its reader of dates; 200 and 300 are no years, so it is a range.",
};

// The cases are another project's and stand beside this one, not in it: a fresh clone is without them.
describe.runIf(existsSync(file))("ranges in sentences, as the cases of a peer have them", () => {
  const cases: Case[] = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : [];

  test.each(cases.filter(({ Input }) => !(Input in otherwise)))("$Input", ({ Input, Results }) => {
    const found = parseQuantities(Input);
    const expected = Results.map(({ Start, End, Resolution }) => ({
      from: Start,
      to: End + 1,
      ...read(Resolution.value),
    }));
    const marked = expected.map(({ from, to }) => found.find((quantity) => overlaps(quantity, from, to)));
    expect(marked.map((quantity) => quantity && endsOf(quantity))).toEqual(expected.map(endsOf));
    // What the suite does not mark is no range.
    const others = found.filter((quantity) => !expected.some(({ from, to }) => overlaps(quantity, from, to)));
    expect(others.filter(({ approx }) => approx !== "exact")).toEqual([]);
  });

  it("differ only where a reason is given", () => {
    const inputs = cases.map(({ Input }) => Input);
    expect(inputs).toEqual(expect.arrayContaining(Object.keys(otherwise)));
    expect(cases).toHaveLength(87);
  });
});

type Ends = Pick<Quantity, "low" | "lowOpen" | "high" | "highOpen">;

const endsOf = ({ low, lowOpen, high, highOpen }: Ends): Ends => ({ low, lowOpen, high, highOpen });

const overlaps = ({ evidence }: Quantity, from: number, to: number): boolean =>
  evidence.start < to && evidence.end > from;

/**
 * The suite's notation. Its ranges of two numbers leave the upper one out, as ranges of dates do: "between 20
 * and 30" is [20,30). Of counts both are meant, so such an end is closed here.
 */
function read(value: string): Ends {
  const [, opening, low = "", high = "", closing] = /^([[(])(-?[\d.]*),(-?[\d.]*)([\])])$/.exec(value) ?? [];
  const isHalfOpen = opening === "[" && closing === ")" && low !== "" && high !== "";
  return {
    low: low === "" ? null : Number(low),
    lowOpen: low !== "" && opening === "(",
    high: high === "" ? null : Number(high),
    highOpen: high !== "" && closing === ")" && !isHalfOpen,
  };
}
