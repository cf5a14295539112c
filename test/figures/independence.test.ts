import { describe, expect, it } from "vitest";
import { reconcileFigures } from "../../src/figures/index.js";
import { type TinyData, tiny } from "../support/tiny.js";

const dead = (state: readonly string[]) =>
  tiny({
    actors: [
      { id: "state", name: "the state" },
      { id: "ministry", name: "the ministry", affiliations: state },
      { id: "television", name: "the television", affiliations: state },
      { id: "hospital", name: "the hospital" },
    ],
    measures: [{ id: "dead", label: "The dead" }],
    figures: [
      { id: "f1", measure: "dead", claimant: "ministry", low: 80, high: 80, text: "80" },
      { id: "f2", measure: "dead", claimant: "television", low: 80, high: 80, text: "80" },
      { id: "f3", measure: "dead", claimant: "hospital", low: 0, high: 0, approx: "none", text: "none" },
    ],
  });

describe("claimants of one side", () => {
  it("count once, so that a state and its television outvote nobody", () => {
    const [answer] = reconcileFigures(dead(["state"]));
    expect(answer?.consensus).toBeNull();
    expect(answer?.range.best).toBeNull();
    expect(answer?.camps.map((camp) => camp.independent)).toEqual([1, 1]);
    expect(answer?.explanation).toContain(
      "The ministry and the television count as one: they are affiliated. ",
    );
  });

  it("would be two for one if they were independent", () => {
    const [answer] = reconcileFigures(dead([]));
    expect(answer?.consensus).toMatchObject({ low: 80, high: 80 });
    expect(answer?.camps.map((camp) => camp.independent)).toEqual([2, 1]);
  });

  it("are one claimant when they are alone, whose agreement confirms nothing", () => {
    const corpus = tiny({
      actors: [{ id: "state" }, { id: "television", affiliations: ["state"] }],
      measures: [{ id: "dead", label: "The dead" }],
      figures: [
        { id: "f1", measure: "dead", claimant: "state", low: 80, high: 80 },
        { id: "f2", measure: "dead", claimant: "television", low: 80, high: 80 },
      ],
    });
    const [answer] = reconcileFigures(corpus);
    expect(answer?.verdict).toBe("single");
    expect(answer?.explanation).toContain("both claimants, who count as one, give 80: state (");
  });

  it("are found at any remove, and though affiliations form a circle", () => {
    const corpus = tiny({
      actors: [
        { id: "a", affiliations: ["b"] },
        { id: "b", affiliations: ["c"] },
        { id: "c", affiliations: ["a"] },
        { id: "d", affiliations: ["c"] },
      ],
      measures: [{ id: "dead" }],
      figures: [
        { id: "f1", measure: "dead", claimant: "a", low: 1, high: 1 },
        { id: "f2", measure: "dead", claimant: "d", low: 1, high: 1 },
      ],
    });
    expect(reconcileFigures(corpus)[0]?.camps[0]?.independent).toBe(1);
  });
});

it("a toll of some dead contradicts that nobody was hurt, on a measure of which neither speaks", () => {
  const corpus = tiny({
    actors: [{ id: "television" }, { id: "hospital" }],
    measures: [
      { id: "hurt" },
      { id: "hurt-soldiers", within: "hurt" },
      { id: "killed-soldiers", within: "hurt-soldiers" },
    ],
    figures: [
      { id: "f1", measure: "killed-soldiers", claimant: "television", low: 80, high: 80 },
      { id: "f2", measure: "hurt", claimant: "hospital", low: 0, high: 0, approx: "none" },
      { id: "f3", measure: "hurt-soldiers", approx: "silence" },
    ],
  });
  const [answer] = reconcileFigures(corpus, { measure: "hurt-soldiers" });
  expect(answer?.verdict).toBe("conflict");
  expect(answer?.across).toEqual(["f1", "f2"]);
});

it("those who only bound a measure from outside make no consensus on it", () => {
  const corpus = tiny({
    actors: [{ id: "television" }, { id: "ministry" }, { id: "guards" }],
    measures: [{ id: "fired" }, { id: "at-base", within: "fired" }],
    figures: [
      { id: "f1", measure: "fired", claimant: "television", low: 15, high: 15 },
      { id: "f2", measure: "fired", claimant: "ministry", low: 13, high: 20 },
      { id: "f3", measure: "at-base", claimant: "guards", low: 24, high: 99, approx: "vague" },
    ],
  });
  const [answer] = reconcileFigures(corpus, { measure: "at-base" });
  expect(answer?.camps.map((camp) => camp.independent)).toEqual([2, 1]);
  expect(answer?.consensus).toBeNull();
  expect(answer?.explanation).toContain(
    "fewer than two speak of this measure itself, so that there is no consensus",
  );
});

it("one who speaks of a measure and one who only bounds it are not two who agree on it", () => {
  const corpus = tiny({
    actors: [{ id: "television" }, { id: "ministry" }, { id: "guards" }],
    measures: [{ id: "fired" }, { id: "at-base", within: "fired" }],
    figures: [
      { id: "f1", measure: "fired", claimant: "television", low: 15, high: 15 },
      { id: "f2", measure: "at-base", claimant: "ministry", low: 10, high: 12 },
      { id: "f3", measure: "at-base", claimant: "guards", low: 24, high: 99, approx: "vague" },
    ],
  });
  const [answer] = reconcileFigures(corpus, { measure: "at-base" });
  expect(answer?.camps.map((camp) => camp.independent)).toEqual([2, 1]);
  expect(answer?.consensus).toBeNull();
});

describe("who may have a figure from somebody else", () => {
  const corpusOf = (figures: TinyData["figures"]) =>
    tiny({
      sources: [{ id: "paper" }, { id: "other" }],
      actors: [{ id: "police" }, { id: "hospital" }, { id: "agency" }, { id: "mayor" }],
      measures: [{ id: "dead", label: "The dead" }],
      figures: [
        ...(figures ?? []),
        { id: "f9", measure: "dead", claimant: "hospital", low: 60, high: 60, source: "other" },
      ],
    });
  const police = { id: "f1", measure: "dead", claimant: "police", low: 80, high: 80 };

  it("is the article that prints the number as its own and as that of another", () => {
    const [answer] = reconcileFigures(
      corpusOf([police, { id: "f2", measure: "dead", claimant: null, low: 80, high: 80, source: "paper" }]),
    );
    expect(answer?.camps.map(({ independent }) => independent)).toEqual([1, 1]);
    expect(answer?.consensus).toBeNull();
  });

  it("is not an article that has another number, or prints no other's", () => {
    for (const figure of [
      { id: "f2", measure: "dead", claimant: null, low: 75, high: 85, source: "paper" },
      { id: "f2", measure: "dead", claimant: null, low: 80, high: 80, source: "other" },
    ]) {
      const [answer] = reconcileFigures(corpusOf([police, figure]));
      expect(answer?.camps[0]?.independent).toBe(2);
    }
  });

  it("is who claims what comes through it, too", () => {
    const [answer] = reconcileFigures(
      corpusOf([
        { ...police, via: "agency" },
        { id: "f2", measure: "dead", claimant: "agency", low: 80, high: 80, source: "other" },
      ]),
    );
    expect(answer?.camps.map(({ independent }) => independent)).toEqual([1, 1]);
    expect(answer?.explanation).toContain("count as one: their numbers came through one and the same.");
  });

  it("are two through the same third, whether or not that one is quoted itself", () => {
    const twice = [
      { ...police, via: "agency" },
      { id: "f2", measure: "dead", claimant: "mayor", via: "agency", low: 80, high: 80, source: "other" },
    ];
    const agency = { id: "f3", measure: "dead", claimant: "agency", low: 40, high: 40, source: "other" };
    for (const figures of [twice, [...twice, agency]]) {
      const [answer] = reconcileFigures(corpusOf(figures));
      // Also where the agency that ties the two has another number, and so stands in another camp.
      expect(answer?.camps.every(({ independent }) => independent === 1)).toBe(true);
      expect(answer?.consensus).toBeNull();
    }
  });

  it("puts forward no best number by being two", () => {
    const corpus = tiny({
      actors: [{ id: "a" }, { id: "b" }, { id: "agency" }, { id: "other" }],
      measures: [{ id: "dead" }],
      figures: [
        { id: "f1", measure: "dead", claimant: "a", via: "agency", low: 18, high: 22, approx: "about" },
        { id: "f2", measure: "dead", claimant: "b", via: "agency", low: 18, high: 22, approx: "about" },
        { id: "f3", measure: "dead", claimant: "agency", low: 10, high: 40 },
        { id: "f4", measure: "dead", claimant: "other", low: 19, high: 23, approx: "about" },
      ],
    });
    const [answer] = reconcileFigures(corpus);
    expect(answer?.camps[0]?.independent).toBe(2);
    expect(answer?.range.best).toBeNull();
  });
});

describe("a side that is divided", () => {
  const fired = (state: readonly string[], more: NonNullable<TinyData["figures"]> = []) => {
    const figures = [
      { id: "f1", measure: "fired", claimant: "tv", low: 15, high: 15 },
      { id: "f2", measure: "fired", claimant: "pentagon", low: 13, high: 23 },
      { id: "f3", measure: "fired", claimant: "guards", low: 24, high: 99 },
      ...more,
    ];
    const actors = [
      { id: "state" },
      { id: "tv", affiliations: state },
      { id: "guards", affiliations: ["state"] },
      { id: "pentagon" },
      { id: "ministry" },
    ];
    const [answer] = reconcileFigures(tiny({ actors, measures: [{ id: "fired" }], figures }));
    return answer;
  };

  it("is a witness for none of its numbers: a state whose television and whose guards differ", () => {
    const answer = fired(["state"]);
    expect(answer?.camps.map(({ independent }) => independent)).toEqual([2, 1]);
    expect(answer?.consensus).toBeNull();
    expect(answer?.range.best).toBeNull();
    expect(answer?.explanation).toContain(
      "Who gives, alone or as one with others, numbers that cannot all be right is no witness for any of them",
    );
  });

  it("would make a consensus if the television were independent", () => {
    expect(fired([])?.consensus).toMatchObject({ low: 15, high: 15 });
  });

  it("leaves no consensus where as many of the others stand elsewhere", () => {
    const answer = fired(
      ["state"],
      [
        { id: "f4", measure: "fired", claimant: "ministry", low: 13, high: 23 },
        { id: "f5", measure: "fired", claimant: "mayor", low: 120, high: 120 },
        { id: "f6", measure: "fired", claimant: "judge", low: 120, high: 120 },
      ],
    );
    expect(answer?.camps.map(({ independent }) => independent)).toEqual([3, 2, 1]);
    expect(answer?.consensus).toBeNull();
  });

  it("leaves the word to two others, who count as two", () => {
    const answer = fired(
      ["state"],
      [{ id: "f4", measure: "fired", claimant: "ministry", low: 13, high: 23 }],
    );
    expect(answer?.consensus).toMatchObject({ low: 15, high: 15 });
    expect(answer?.explanation).toContain(
      "15 fits the most, 2 independent claimants, and is so the consensus",
    );
  });
});

it("who are of one side and clash are told to be", () => {
  const corpus = tiny({
    actors: [
      { id: "state" },
      { id: "tv", name: "the TV", affiliations: ["state"] },
      { id: "guards", name: "the guards", affiliations: ["state"] },
    ],
    measures: [{ id: "dead", label: "The dead" }],
    figures: [
      { id: "f1", measure: "dead", claimant: "tv", low: 15, high: 15 },
      { id: "f2", measure: "dead", claimant: "guards", low: 24, high: 99 },
    ],
  });
  expect(reconcileFigures(corpus)[0]?.explanation).toContain(
    "The TV and the guards, who differ, count as one: they are affiliated.",
  );
});
