import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { parseQuantities, parseQuantity, reconcile } from "../../../src/figures/index.js";
import { figureSchema } from "../../../src/schema/index.js";
import { bounds } from "./bounds.js";
import { headlines } from "./headlines.js";
import { moneyAndParts } from "./money-and-parts.js";
import { none, zeros } from "./nothing.js";
import { numbers } from "./numbers.js";
import { ranges } from "./ranges.js";
import { vague } from "./vague.js";

const phrases = [numbers, bounds, ranges, vague, moneyAndParts, zeros, none, headlines]
  .flat()
  .map(([phrase]) => phrase);
const words = [...new Set(phrases.flatMap((phrase) => phrase.split(/(?<=\s)|(?=[-–])/)))];

/** Text that looks like news and is none: the words of the tables in any order. */
const babble = fc
  .array(fc.oneof(fc.constantFrom(...words), fc.constantFrom(" ", "-", ", ", " and ", ". ", "10", "5 ")), {
    maxLength: 12,
  })
  .map((parts) => parts.join(""));
const anything = fc.oneof(
  babble,
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: "binary" }),
  fc.constantFrom(...phrases),
);

afterEach(() => {
  vi.restoreAllMocks();
});

describe("whatever the text", () => {
  it("nothing is thrown, and each quantity stands where it says", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const points = Array.from(text);
        let last = 0;
        for (const { text: printed, evidence } of parseQuantities(text)) {
          expect(points.slice(evidence.start, evidence.end).join("")).toBe(printed);
          expect(evidence.start).toBeGreaterThanOrEqual(last);
          last = evidence.end;
        }
      }),
      { numRuns: 3000 },
    );
  });

  it("a quantity is a figure's interval as the schema wants it, and a claim that can be reconciled", () => {
    fc.assert(
      fc.property(anything, (text) => {
        for (const quantity of parseQuantities(text)) {
          const { approx, low, lowOpen, high, highOpen, evidence } = quantity;
          const record = { type: "figure", id: "f", source: "s", measure: "m", text: quantity.text };
          const parsed = figureSchema.safeParse({
            ...record,
            evidence,
            approx,
            low,
            lowOpen,
            high,
            highOpen,
          });
          expect(parsed.success ? [] : parsed.error.issues, quantity.text).toEqual([]);
          reconcile([{ ...quantity, claimant: "somebody" }]);
          expect(JSON.parse(JSON.stringify(quantity))).toEqual(quantity);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it("the first of all quantities is the one that is read alone", () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(parseQuantity(text)).toEqual(parseQuantities(text)[0] ?? null);
      }),
    );
  });

  it("a preset or a decimal comma changes nothing of that", () => {
    fc.assert(
      fc.property(anything, fc.constantFrom("acled", "ucdp"), (text, preset) => {
        for (const { low, high, approx } of parseQuantities(text, { preset, decimal: "," })) {
          expect(low ?? high ?? approx).not.toBeNull();
        }
      }),
    );
  });
});

describe("a text four times as long", () => {
  const hostile = [
    "about ",
    "1",
    "1-",
    "1-1 ",
    "5 or ",
    "one ",
    "million ",
    "hundred and one ",
    "no ",
    "no immediate ",
    "between 5 and ",
    "at least 5 and ",
    "a few ",
    "$",
    "5,000,",
    "half a ",
    "twenty ",
    "1 000 ",
    "from 5 to ",
    "U.S.",
    "more than about some ",
    "5 to 4 ",
    "one and a half ",
    "tens of ",
    "dozens or ",
    "<",
    "± 5 ",
    "1:",
    "x5",
    "@",
    "5 missiles or ",
    "two hundred and six thousand ",
    "nineteen eighty ",
    "1 in 5 in ",
    "Jan 8-",
    "a year and a half ",
    "5.",
    "((",
    "a-",
    "12 ",
    "0800 ",
    "Five ",
    "R1.",
    "not 5 ",
    "all but 5 ",
    "not expected to exceed ",
    "1-2, ",
    "6-4, 3-6 ",
    "2 years and ",
    "6ft 4in ",
    "one person in ",
    "none of the ",
    "101 or ",
    "Site 4B ",
    "fell 5m ",
    "half past ",
    "5 to 10, possibly ",
    "5 km to ",
    "5- to ",
    "5, possibly 6, ",
    "no casualties from one, ",
    "10s of ",
    "12 King ",
  ];

  /** How often the reader looks something up, which is what it does with every token it looks at. */
  function work(text: string): number {
    let count = 0;
    const { get } = Map.prototype;
    const spy = vi.spyOn(Map.prototype, "get").mockImplementation(function (
      this: Map<unknown, unknown>,
      key,
    ) {
      count++;
      return get.call(this, key);
    });
    parseQuantities(text);
    spy.mockRestore();
    return count;
  }

  it.each(hostile)("of %j takes at most four times the work", (part) => {
    const short = work(part.repeat(500));
    expect(work(part.repeat(2000))).toBeLessThanOrEqual(4.2 * short + 100);
  });

  it("even of mixed babble", () => {
    fc.assert(
      fc.property(babble, (part) => {
        expect(work(`${part} `.repeat(80))).toBeLessThanOrEqual(4.5 * work(`${part} `.repeat(20)) + 200);
      }),
      { numRuns: 100 },
    );
  });
});
