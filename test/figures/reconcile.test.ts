import { describe, expect, test } from "vitest";
import { type Claim, ClaimError, parseQuantity, reconcile } from "../../src/figures/index.js";

const exactly = (value: number, claimant: string): Claim => ({ low: value, high: value, claimant });
const moreThan = (value: number, claimant: string): Claim => ({
  low: value,
  lowOpen: true,
  high: null,
  claimant,
});
const point = (value: number) => ({ low: value, lowOpen: false, high: value, highOpen: false });

describe("the verdict", () => {
  test("is single for one claimant, whose interval is the consensus", () => {
    const { verdict, consensus } = reconcile([{ low: 24, high: 99, claimant: "a" }]);
    expect(verdict).toBe("single");
    expect(consensus).toEqual({ low: 24, lowOpen: false, high: 99, highOpen: false });
  });

  test("is agree when all share a value and everybody is precise about it", () => {
    const { verdict, consensus } = reconcile([
      { low: 4500, high: 5500, claimant: "a" },
      { low: 4680, high: 5720, claimant: "b" },
    ]);
    expect(verdict).toBe("agree");
    expect(consensus).toEqual({ low: 4680, lowOpen: false, high: 5500, highOpen: false });
  });

  test.each([
    ["an end is missing", moreThan(12, "b")],
    ["the ends lie more than 1.5 times apart", { low: 10, high: 15.1, claimant: "b" }],
    ["it reaches from below zero to above", { low: -20, high: 20, claimant: "b" }],
    ["it reaches from zero upwards", { low: 0, high: 20, claimant: "b" }],
  ])("is only compatible when a claim is not precise because %s", (_, vague) => {
    expect(reconcile([exactly(14, "a"), vague]).verdict).toBe("compatible");
  });

  test("takes ends 1.5 times apart, and negative ones, for precise", () => {
    expect(reconcile([exactly(14, "a"), { low: 10, high: 15, claimant: "b" }]).verdict).toBe("agree");
    expect(reconcile([exactly(-14, "a"), { low: -15, high: -10, claimant: "b" }]).verdict).toBe("agree");
    expect(reconcile([exactly(0, "a"), exactly(0, "b")]).verdict).toBe("agree");
  });

  test("is conflict when no value satisfies all, even if a majority agrees", () => {
    const { verdict, consensus } = reconcile([exactly(15, "a"), exactly(15, "b"), exactly(80, "c")]);
    expect(verdict).toBe("conflict");
    expect(consensus).toEqual(point(15));
  });

  test("is compatible, without camps or values, when there is no claim", () => {
    expect(reconcile([])).toEqual({
      verdict: "compatible",
      consensus: null,
      range: { low: null, best: null, high: null },
      camps: [],
      inconsistent: [],
      silent: [],
    });
  });
});

describe("silence", () => {
  const claim = (phrase: string, claimant: string) => ({ ...parseQuantity(phrase), claimant }) as Claim;

  test("is no zero, supports nobody, and is told", () => {
    const { verdict, consensus, camps, silent } = reconcile([
      claim("no reports of casualties", "the agency"),
      claim("5 casualties", "the police"),
      claim("no casualties", "the army"),
    ]);
    expect(verdict).toBe("conflict");
    expect(consensus).toBeNull();
    expect(camps.map(({ claimants }) => claimants)).toEqual([["the army"], ["the police"]]);
    expect(silent).toEqual(["the agency"]);
  });

  test("of somebody who also gives a number is no silence", () => {
    const { verdict, silent } = reconcile([
      claim("no reports of casualties", "the agency"),
      claim("5 casualties", "the agency"),
    ]);
    expect({ verdict, silent }).toEqual({ verdict: "single", silent: [] });
  });

  test("of all leaves nothing to answer, however many they are", () => {
    for (const count of [1, 50]) {
      const all = Array.from({ length: count }, (_, by) => claim("no word on casualties", `c${by}`));
      expect(reconcile(all)).toMatchObject({ verdict: "compatible", consensus: null, camps: [] });
      expect(reconcile(all).silent).toHaveLength(count);
    }
  });
});

describe("numbers that mean different things", () => {
  const claims = (...phrases: string[]) =>
    phrases.map((phrase, by) => ({ ...parseQuantity(phrase), claimant: `c${by}` }) as Claim);

  test.each([
    [
      "currencies",
      ["5 million dollars", "5 million euros"],
      "currency",
      'is "EUR" where claims[0] has "USD"',
    ],
    ["rates", ["30 a day", "20", "30 a year"], "per", 'is "year" where claims[0] has "day"'],
    ["units of one dimension", ["60 km", "37 miles"], "unit", 'is "miles" where claims[0] has "km"'],
    ["parts and percent", ["50 percent", "half"], "kind", 'is "share" where claims[0] has "percent"'],
  ])("are refused: %s", (_, phrases, field, message) => {
    for (const many of [[], Array.from({ length: 40 }, () => phrases[0] as string)]) {
      const attempt = () => reconcile(claims(...many, ...phrases));
      expect(attempt).toThrow(expect.objectContaining({ name: "ClaimError", field }));
      expect(attempt).toThrow(message);
      expect(attempt).toThrow("Convert one, or reconcile them apart.");
    }
  });

  test.each([
    ["kind", "percent", "number"],
    ["unit", "km", "miles"],
    ["per", "day", "year"],
    ["currency", "USD", "EUR"],
  ])("are told by any one field that claims give, as `%s`", (field, one, other) => {
    const tell = (value: string, claimant: string) => ({ ...exactly(5, claimant), [field]: value }) as Claim;
    expect(() => reconcile([tell(one, "a"), tell(other, "b")])).toThrow(expect.objectContaining({ field }));
    expect(reconcile([tell(one, "a"), tell(one, "b"), exactly(5, "c")]).verdict).toBe("agree");
  });

  test("are none where only the words for what is counted differ, or a unit has two names", () => {
    expect(reconcile(claims("15 missiles", "15 ballistic missiles")).verdict).toBe("agree");
    expect(reconcile(claims("5 km", "5 kilometres")).verdict).toBe("agree");
    expect(reconcile(claims("5 million euros", "5 million euros", "no word on the price")).verdict).toBe(
      "agree",
    );
  });
});

describe("the ends of claims", () => {
  test("touch when both are closed", () => {
    const { camps } = reconcile([
      { low: 1, high: 2, claimant: "a" },
      { low: 2, high: 3, claimant: "b" },
    ]);
    expect(camps).toEqual([{ ...point(2), claimants: ["a", "b"], weight: 2 }]);
  });

  test.each([
    [{ highOpen: true }, {}],
    [{}, { lowOpen: true }],
    [{ highOpen: true }, { lowOpen: true }],
  ])("do not touch when one is open: %o and %o", (a, b) => {
    const claims = [
      { low: 1, high: 2, claimant: "a", ...a },
      { low: 2, high: 3, claimant: "b", ...b },
    ];
    expect(reconcile(claims).camps).toHaveLength(2);
  });

  test("stay open in the consensus where the tightest claim leaves its end out", () => {
    const { consensus } = reconcile([
      { low: 1, high: 5, claimant: "a" },
      { low: 1, lowOpen: true, high: 9, claimant: "b" },
      { low: null, high: 5, highOpen: true, claimant: "c" },
    ]);
    expect(consensus).toEqual({ low: 1, lowOpen: true, high: 5, highOpen: true });
  });

  test("close to whole numbers for a measure of whole things", () => {
    const claims = [
      { low: 12, lowOpen: true, high: null, claimant: "a" },
      { low: 2.5, high: 14, highOpen: true, claimant: "b" },
    ];
    expect(reconcile(claims, { integer: true }).consensus).toEqual(point(13));
    expect(reconcile(claims).consensus).toEqual({ low: 12, lowOpen: true, high: 14, highOpen: true });
  });

  test("of more than 12 and fewer than 13 clash for whole things only", () => {
    const claims = [moreThan(12, "a"), { low: 0, high: 13, highOpen: true, claimant: "b" }];
    expect(reconcile(claims).verdict).toBe("compatible");
    expect(reconcile(claims, { integer: true }).verdict).toBe("conflict");
  });

  test("stay where they are when no whole number lies between them", () => {
    const { consensus } = reconcile([{ low: 1.2, high: 1.8, claimant: "a" }], { integer: true });
    expect(consensus).toEqual({ low: 1.2, lowOpen: false, high: 1.8, highOpen: false });
  });

  test("stay where they are beyond the numbers that are exact", () => {
    const { consensus } = reconcile([moreThan(2 ** 60, "a")], { integer: true });
    expect(consensus).toEqual({ low: 2 ** 60, lowOpen: true, high: null, highOpen: false });
  });

  test("have no minus zero in the answer", () => {
    expect(Object.is(reconcile([{ low: -0, high: 3, claimant: "a" }]).consensus?.low, 0)).toBe(true);
  });
});

describe("several claims of one claimant", () => {
  test("count once and combine to what they have in common", () => {
    const { verdict, consensus, camps } = reconcile([{ low: 24, high: 99, claimant: "a" }, exactly(40, "a")]);
    expect(verdict).toBe("single");
    expect(consensus).toEqual(point(40));
    expect(camps[0]?.weight).toBe(1);
  });

  test("that cannot all be true make it inconsistent, and put it in the camp of each of its values", () => {
    const { verdict, inconsistent, camps, consensus } = reconcile([
      exactly(10, "a"),
      exactly(20, "a"),
      exactly(10, "b"),
    ]);
    expect(verdict).toBe("conflict");
    expect(inconsistent).toEqual(["a"]);
    expect(camps.map(({ low, claimants }) => [low, claimants])).toEqual([
      [10, ["a", "b"]],
      [20, ["a"]],
    ]);
    expect(consensus).toEqual(point(10));
  });

  test("count once in a camp even where several of its values touch by tolerance", () => {
    const claims = [exactly(100, "a"), exactly(104, "a"), exactly(108, "a")];
    const { camps, inconsistent } = reconcile(claims, { tolerance: 0.05 });
    expect(inconsistent).toEqual(["a"]);
    expect(camps).toEqual([{ ...point(104), claimants: ["a"], weight: 1 }]);
  });

  test("are a conflict even when nobody else claims anything", () => {
    const { verdict, consensus } = reconcile([exactly(10, "a"), exactly(20, "a")]);
    expect(verdict).toBe("conflict");
    expect(consensus).toBeNull();
  });
});

describe("the consensus", () => {
  test("is none when camps tie", () => {
    expect(reconcile([exactly(0, "a"), exactly(80, "b")]).consensus).toBeNull();
  });

  test("follows the weights", () => {
    const claims = [{ ...exactly(0, "a"), weight: 3 }, exactly(80, "b"), exactly(80, "c")];
    expect(reconcile(claims).consensus).toEqual(point(0));
  });

  test("is none when weights tie but for the rounding of binary fractions", () => {
    const claims = [
      { ...exactly(0, "a"), weight: 0.1 },
      { ...exactly(0, "b"), weight: 0.2 },
      { ...exactly(80, "c"), weight: 0.3 },
    ];
    expect(reconcile(claims).consensus).toBeNull();
  });

  test("takes the largest of the weights that one claimant was given", () => {
    const claims = [
      { ...exactly(0, "a"), weight: 3 },
      { ...exactly(0, "a"), weight: 1 },
    ];
    expect(reconcile(claims).camps[0]?.weight).toBe(3);
  });
});

describe("the range", () => {
  test("reaches from the least to the most that anybody gives", () => {
    const claims = [exactly(15, "a"), { low: 24, high: 99, claimant: "b" }, moreThan(12, "c")];
    expect(reconcile(claims).range).toEqual({ low: 12, best: null, high: 99 });
    expect(reconcile(claims, { integer: true }).range.low).toBe(13);
  });

  test("has the value of the consensus for its best, and never an average", () => {
    expect(reconcile([exactly(15, "a"), moreThan(12, "b")]).range.best).toBe(15);
    expect(reconcile([{ low: 90, high: 110, claimant: "a" }]).range.best).toBeNull();
  });

  test("has no highest value when somebody claims more than the highest given", () => {
    expect(reconcile([exactly(15, "a"), moreThan(15, "b")]).range).toEqual({
      low: 15,
      best: null,
      high: null,
    });
  });

  test("has no lowest value when somebody claims less than the lowest given", () => {
    const fewer = { low: null, high: 10, claimant: "b" };
    expect(reconcile([exactly(15, "a"), fewer]).range).toEqual({ low: null, best: null, high: 15 });
    expect(reconcile([exactly(10, "a"), fewer]).range).toEqual({ low: 10, best: 10, high: 10 });
  });

  test("is open where a claim lies wholly beyond all ends given, be it by an open end alone", () => {
    const upTo = (highOpen: boolean): Claim => ({ low: 0, high: 100, highOpen, claimant: "a" });
    const atLeast = { low: 100, high: null, best: 120, weight: 2, claimant: "b" };
    expect(reconcile([upTo(true), atLeast]).range).toEqual({ low: 0, best: 120, high: null });
    expect(reconcile([upTo(true), { ...upTo(false), claimant: "c" }, atLeast]).range.high).toBe(100);
    const from = { low: 100, lowOpen: true, high: 200, claimant: "a" };
    expect(reconcile([from, { low: null, high: 100, claimant: "b" }]).range.low).toBeNull();
  });

  test("counts for its best who puts it forward by what the claimant weighs, in whichever of its claims", () => {
    const claims = [
      { low: 27, high: 33, best: 30, claimant: "a" },
      { low: 20, high: 40, claimant: "a", weight: 5 },
      { low: 25, high: 33, best: 29, claimant: "b", weight: 2 },
    ];
    expect(reconcile(claims).range.best).toBe(30);
  });

  test("has for its best the number that most put forward in a consensus that is an interval", () => {
    const about = (number: number, claimant: string) => ({
      low: 0.9 * number,
      high: 1.1 * number,
      best: number,
      claimant,
    });
    expect(reconcile([about(30, "a"), about(31, "b"), about(30, "c")]).range.best).toBe(30);
    expect(reconcile([about(30, "a"), about(31, "b")]).range.best).toBeNull();
    expect(reconcile([about(30, "a"), about(30, "a"), about(31, "b")]).range.best).toBeNull();
    expect(
      reconcile([exactly(100, "a"), exactly(100, "b"), exactly(104, "c")], { tolerance: 0.05 }).range.best,
    ).toBe(100);
  });
});

describe("the tolerance", () => {
  test("makes claims touch whose numbers differ by that share of the smaller", () => {
    expect(reconcile([exactly(100, "a"), exactly(105, "b")], { tolerance: 0.05 }).verdict).toBe("agree");
    expect(reconcile([exactly(100, "a"), exactly(106, "b")], { tolerance: 0.05 }).verdict).toBe("conflict");
    expect(reconcile([exactly(-100, "a"), exactly(-105, "b")], { tolerance: 0.05 }).verdict).toBe("agree");
  });

  test("is not undone by the rounding of binary fractions, where 1.13 times 100 is less than 113", () => {
    expect(reconcile([exactly(100, "a"), exactly(113, "b")], { tolerance: 0.13 }).verdict).toBe("agree");
    expect(reconcile([exactly(-100, "a"), exactly(-113, "b")], { tolerance: 0.13 }).verdict).toBe("agree");
  });

  test("gives a camp the numbers that were claimed for its ends", () => {
    const { consensus, range } = reconcile([exactly(104, "a"), exactly(100, "b")], { tolerance: 0.05 });
    expect(consensus).toEqual({ low: 100, lowOpen: false, high: 104, highOpen: false });
    expect(range.best).toBeNull();
  });

  test("does not widen what claims share anyway", () => {
    expect(reconcile([exactly(100, "a"), exactly(100, "b")], { tolerance: 0.5 }).consensus).toEqual(
      point(100),
    );
  });

  test("never reaches from zero to anything else", () => {
    expect(reconcile([exactly(0, "a"), exactly(1, "b")], { tolerance: 1 }).verdict).toBe("conflict");
  });
});

describe("a claim that makes no sense", () => {
  const good = exactly(1, "a");
  test.each<[string, unknown, string, string | null, RegExp]>([
    [
      "ends swapped",
      { ...good, low: 5, high: 3 },
      "claims[1]",
      "low",
      /is 5, above `high`, which is 3\. Swap/,
    ],
    ["NaN", { ...good, low: Number.NaN }, "claims[1]", "low", /is NaN\. Give a finite number, or null/],
    ["Infinity", { ...good, high: Infinity }, "claims[1]", "high", /is Infinity.*null for no bound/],
    ["text for a number", { ...good, high: "12" }, "claims[1]", "high", /is "12"/],
    ["a missing end", { high: 12, claimant: "a" }, "claims[1]", "low", /is undefined/],
    ["no number in it", { ...good, highOpen: true }, "claims[1]", "highOpen", /leaves no number/],
    ["a word for open", { ...good, lowOpen: "yes" }, "claims[1]", "lowOpen", /is "yes"\. Give true or false/],
    ["nobody's", { low: 1, high: 1 }, "claims[1]", "claimant", /Say whose claim/],
    [
      "an object for a claimant",
      { ...good, claimant: Object.create(null) },
      "claims[1]",
      "claimant",
      /an object/,
    ],
    ["no weight", { ...good, weight: 0 }, "claims[1]", "weight", /is 0\. Give a finite number above 0/],
    ["a best number as text", { ...good, best: "1" }, "claims[1]", "best", /is "1"\. Give a finite number/],
    ["a best number that is none", { ...good, best: Number.NaN }, "claims[1]", "best", /is NaN/],
    [
      "a best number outside",
      { ...good, best: 2 },
      "claims[1]",
      "best",
      /is 2, which the claim itself leaves/,
    ],
    [
      "a best number at an open end",
      { low: 1, lowOpen: true, high: 9, best: 1, claimant: "a" },
      "claims[1]",
      "best",
      /is 1, which the claim itself leaves out/,
    ],
    ["a number for a unit", { ...good, unit: 5 }, "claims[1]", "unit", /is 5\. Give it as text/],
    ["nothing", null, "claims[1]", null, /no claim/],
  ])("(%s) is refused with its place and what to do", (_, claim, record, field, message) => {
    const attempt = () => reconcile([good, claim as Claim]);
    expect(attempt).toThrow(ClaimError);
    expect(attempt).toThrow(message);
    expect(attempt).toThrow(expect.objectContaining({ name: "ClaimError", record, field }));
  });

  test("has no field that is nearly one that it lacks, though it may have others", () => {
    const attempt = () => reconcile([{ low: 12, lowopen: true, high: null, claimant: "a" } as never]);
    expect(attempt).toThrow("`claims[0]`: `lowopen` is unknown. Did you mean `lowOpen`?");
    expect(() => reconcile([{ ...good, wieght: 2 } as never])).toThrow("Did you mean `weight`?");
    expect(reconcile([{ ...good, weight: 2, height: 3, url: "x" } as never]).verdict).toBe("single");
  });

  test("is told by its place in the order given, whoever claims it: the first of several that are wrong", () => {
    const wrong = (claimant: string): Claim => ({ low: 2, high: 1, claimant });
    expect(() => reconcile([good, wrong("z"), wrong("b")])).toThrow(/`claims\[1\]`/);
    expect(() => reconcile([good, wrong("z"), wrong("b"), good])).toThrow(/`claims\[1\]`/);
  });

  test("is also one that is no list, and a tolerance that is no share", () => {
    expect(() => reconcile("15" as never)).toThrow(ClaimError);
    expect(() => reconcile([], { tolerance: -0.1 })).toThrow(/`options`: `tolerance` is -0.1/);
    expect(() => reconcile([], { tolerance: Number.NaN })).toThrow(ClaimError);
    // Five for 5 % would make 100 and 600 one value.
    expect(() => reconcile([], { tolerance: 5 })).toThrow(/is 5\. Give a share from 0, for none, to 1/);
  });

  test("is also an option that is misspelt, or neither true nor false", () => {
    expect(() => reconcile([], { tolerence: 0.1 } as never)).toThrow("Did you mean `tolerance`?");
    expect(() => reconcile([], { integer: "yes" } as never)).toThrow(
      /`integer` is "yes"\. Give true or false/,
    );
    expect(() => reconcile([], null as never)).toThrow("is no object");
  });
});
