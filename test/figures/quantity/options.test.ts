import { describe, expect, it } from "vitest";
import { ArgumentError } from "../../../src/corpus/index.js";
import { parseQuantity, type QuantityOptions, quantityTable, reconcile } from "../../../src/figures/index.js";

const ends = (text: string, options?: QuantityOptions) => {
  const { low, high, best } = parseQuantity(text, options) ?? {
    low: Number.NaN,
    high: Number.NaN,
    best: Number.NaN,
  };
  return [low, best, high];
};

describe("the best number", () => {
  it("is the one that is printed, or that the phrase comes near", () => {
    expect(ends("15 missiles")).toEqual([15, 15, 15]);
    expect(ends("about 1,500")).toEqual([1350, 1500, 1650]);
    expect(ends("nearly 200")).toEqual([180, 200, 200]);
    expect(ends("20, possibly 30")).toEqual([20, 20, 30]);
    expect(ends("50 ± 5")).toEqual([45, 50, 55]);
  });

  it("is missing where no number is put forward", () => {
    for (const phrase of ["more than 12", "between 20 and 30", "dozens", "up to 5", "no reports of deaths"]) {
      expect(parseQuantity(phrase)?.best, phrase).toBeNull();
    }
  });
});

describe("the table", () => {
  it("can be changed by rule", () => {
    expect(ends("several", { table: { words: { several: { low: 2, high: 7 } } } })).toEqual([2, null, 7]);
    const wide: QuantityOptions = { table: { bounds: { about: { low: 0.8, high: 1.2 } } } };
    expect(ends("about 100", wide)).toEqual([80, 100, 120]);
  });

  it("takes new words and bounds", () => {
    const table = {
      words: { oodles: { phrases: ["oodles of"], low: 100 } },
      bounds: { barely: { before: ["barely"], approx: "at-least" as const, low: 1, high: 1.05 } },
      currencies: { $: "CAD", quid: "GBP" },
    };
    expect(parseQuantity("oodles of missiles", { table })).toMatchObject({
      low: 100,
      high: null,
      rule: "oodles",
      unit: "missiles",
    });
    expect(parseQuantity("barely 100", { table })).toMatchObject({ low: 100, high: 105, rule: "barely" });
    expect(parseQuantity("$5", { table })).toMatchObject({ currency: "CAD" });
    expect(parseQuantity("50 quid", { table })).toMatchObject({ currency: "GBP" });
  });

  it("is frozen, and changes for one call do not last", () => {
    expect(Object.isFrozen(quantityTable.words.dozens)).toBe(true);
    parseQuantity("dozens", { table: { words: { dozens: { low: 1, high: 2 } } } });
    expect(ends("dozens")).toEqual([24, null, 99]);
  });

  it("names the rule it used", () => {
    const rules = [
      "15",
      "about 15",
      "up to 15",
      "dozens",
      "hundreds of thousands",
      "10-15",
      "none",
      "no word on it",
    ];
    expect(rules.map((phrase) => parseQuantity(phrase)?.rule)).toEqual([
      "exact",
      "about",
      "at-most",
      "dozens",
      "hundreds",
      "between",
      "none",
      "silence",
    ]);
  });
});

describe("the presets", () => {
  it("of ACLED code tens as 10, dozens as 12, hundreds as 100, and take the most conservative number", () => {
    const acled = { preset: "acled" } as const;
    expect(ends("tens of people", acled)).toEqual([10, 10, 99]);
    expect(ends("dozens", acled)).toEqual([12, 12, 99]);
    expect(ends("hundreds of people", acled)).toEqual([100, 100, 999]);
    expect(ends("hundreds of thousands", acled)).toEqual([100_000, 100_000, 999_999]);
    expect(ends("between 20 and 30", acled)).toEqual([20, 20, 30]);
    expect(ends("several people", acled)).toEqual([3, 3, 9]);
    expect(ends("a few people", acled)).toEqual([3, 3, 9]);
    expect(ends("many people", acled)).toEqual([3, 3, null]);
    // A number that the words leave out is not put forward.
    expect(ends("more than 12 people", acled)).toEqual([12, null, null]);
    expect(ends("scores of people", acled)).toEqual([40, 40, 199]);
    expect(ends("up to 30", acled)).toEqual([null, null, 30]);
  });

  it("of the UCDP leave the words and take the lower figure for the best", () => {
    expect(ends("dozens", { preset: "ucdp" })).toEqual([24, 24, 99]);
    expect(ends("about 100", { preset: "ucdp" })).toEqual([90, 100, 110]);
  });

  it("can be changed on top", () => {
    expect(ends("dozens", { preset: "acled", table: { words: { dozens: { high: 50 } } } })).toEqual([
      12, 12, 50,
    ]);
  });
});

describe("the decimal comma", () => {
  it("turns the separators round", () => {
    expect(ends("1.234,5", { decimal: "," })).toEqual([1234.5, 1234.5, 1234.5]);
    expect(ends("1,5 Millionen", { decimal: "," })).toEqual([1.5, 1.5, 1.5]);
    expect(ends("1.500", { decimal: "," })).toEqual([1500, 1500, 1500]);
    expect(ends("1.500")).toEqual([1.5, 1.5, 1.5]);
  });
});

describe("a quantity", () => {
  it("goes into reconcile as it is", () => {
    const claims = ["more than a dozen", "15", "dozens"].map((phrase, index) => {
      const quantity = parseQuantity(phrase);
      if (!quantity) throw new Error(phrase);
      return { ...quantity, claimant: `${index}` };
    });
    expect(reconcile(claims)).toMatchObject({
      verdict: "conflict",
      camps: [{ low: 15 }, { low: 24, high: 99 }],
    });
  });

  it("counts its place in code points", () => {
    expect(parseQuantity("🚀🚀 15 rockets")?.evidence).toEqual({ start: 3, end: 13 });
  });
});

describe("wrong arguments", () => {
  it.each([
    [
      "a text that is none",
      () => parseQuantity(15 as unknown as string),
      "`text` of `parseQuantity` is no string",
    ],
    [
      "an unknown option",
      () => parseQuantity("15", { presets: "acled" } as QuantityOptions),
      "Did you mean `preset`?",
    ],
    [
      "an unknown preset",
      () => parseQuantity("15", { preset: "prio" as "acled" }),
      'There are "acled" and "ucdp".',
    ],
    ["another decimal sign", () => parseQuantity("15", { decimal: ";" as "," }), 'is neither "." nor ","'],
    ["a table that is none", () => parseQuantity("15", { table: "acled" as never }), "is no object"],
    [
      "a table of tables there are not",
      () => parseQuantity("15", { table: { word: {} } as never }),
      "Did you mean `words`?",
    ],
    [
      "a rule that there is not",
      () => parseQuantity("15", { table: { words: { severl: { low: 2 } } } }),
      "`table.words.severl` of `parseQuantity` is no rule of the table, and has no `phrases`. Did you mean `several`?",
    ],
    [
      "a rule of bounds without words",
      () => parseQuantity("15", { table: { bounds: { oodles: { low: 2 } } } }),
      "has no `before` or `after`",
    ],
    [
      "a rule that is none",
      () => parseQuantity("15", { table: { words: { several: 5 } } as never }),
      "is 5. Give an object.",
    ],
    [
      "a field that rules have not",
      () => parseQuantity("15", { table: { words: { several: { phrase: [] } } } as never }),
      "Did you mean `phrases`?",
    ],
    [
      "words that are no array",
      () => parseQuantity("15", { table: { words: { oodles: { phrases: "oodles" } } } as never }),
      '`table.words.oodles.phrases` of `parseQuantity` is "oodles". Give an array of words as text.',
    ],
    [
      "an end that is no number",
      () => parseQuantity("15", { table: { words: { several: { low: "2" } } } as never }),
      'is "2". Give a finite number, or null for no end.',
    ],
    [
      "a kind that there is not",
      () => parseQuantity("15", { table: { words: { several: { kind: "nmber" } } } as never }),
      "Give one of number, money",
    ],
    [
      "ends the wrong way round",
      () => parseQuantity("15", { table: { words: { several: { low: 20 } } } }),
      "`table.words.several` of `parseQuantity` has `low` 20 above `high` 9. Give both.",
    ],
    [
      "a currency that is no code",
      () => parseQuantity("15", { table: { currencies: { "¤": 5 } } as never }),
      "Give an ISO 4217 code",
    ],
  ])("%s are told", (_, call, message) => {
    expect(call).toThrow(ArgumentError);
    expect(call).toThrow(message);
  });
});
