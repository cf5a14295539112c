import { describe, expect, test } from "vitest";
import { UnknownIdError } from "../../src/corpus/index.js";
import type { ReconcileFiguresOptions } from "../../src/figures/index.js";
import { ClaimError, type Reconciliation, reconcileFigures } from "../../src/figures/index.js";
import { type TinyData, tiny } from "../support/tiny.js";

/** The answer on the one measure asked for. */
function answer(data: TinyData, options: ReconcileFiguresOptions = {}): Reconciliation {
  const [only, ...more] = reconcileFigures(tiny(data), { measure: data.measures?.[0]?.id ?? "", ...options });
  if (!only || more.length > 0) throw new Error("expected one answer");
  return only;
}

const exactly = (value: number) => ({ low: value, high: value });
const point = (value: number) => ({ low: value, lowOpen: false, high: value, highOpen: false });
const names = ({ camps }: Reconciliation) => camps.map(({ claimants }) => claimants.map(({ name }) => name));

const actors = [
  { id: "guards", name: "Revolutionary Guards" },
  { id: "pentagon", name: "Pentagon" },
  { id: "television", name: "Iranian state television" },
  { id: "somebody", name: "an unnamed source" },
];
const sources = [{ id: "paper" }, { id: "wire-copy", title: "Missiles at night" }, { id: "video" }];

describe("missiles fired: 15 by television, more than a dozen by the Pentagon, dozens by the Guards", () => {
  const missiles: TinyData = {
    actors,
    sources,
    measures: [{ id: "missiles", label: "missiles fired", unit: "missiles" }],
    figures: [
      {
        id: "f1",
        measure: "missiles",
        source: "video",
        claimant: "television",
        text: "15 missiles",
        ...exactly(15),
      },
      {
        id: "f2",
        measure: "missiles",
        source: "wire-copy",
        claimant: "pentagon",
        text: "more than a dozen ballistic missiles",
        approx: "more-than",
        low: 12,
        lowOpen: true,
      },
      {
        id: "f3",
        measure: "missiles",
        source: "wire-copy",
        claimant: "guards",
        text: "dozens of missiles",
        approx: "vague",
        low: 24,
        high: 99,
      },
    ],
  };

  test("is a conflict of two camps that tie, as the Pentagon can be right with either", () => {
    const result = answer(missiles);
    expect(result.verdict).toBe("conflict");
    expect(result.consensus).toBeNull();
    expect(result.camps).toEqual([
      {
        ...point(15),
        claimants: [
          { type: "actor", id: "television", name: "Iranian state television" },
          { type: "actor", id: "pentagon", name: "Pentagon" },
        ],
        independent: 2,
        figures: ["f2", "f1"],
      },
      {
        low: 24,
        lowOpen: false,
        high: 99,
        highOpen: false,
        claimants: [
          { type: "actor", id: "pentagon", name: "Pentagon" },
          { type: "actor", id: "guards", name: "Revolutionary Guards" },
        ],
        independent: 2,
        figures: ["f3", "f2"],
      },
    ]);
    expect(result.range).toEqual({ low: 13, best: null, high: 99 });
  });

  test("is told with names, phrases and articles", () => {
    expect(answer(missiles).explanation).toBe(
      "Missiles fired (unit: missiles): no number fits all 3 claimants. " +
        "15 fits Iranian state television (“15 missiles” in `video`) and " +
        "Pentagon (“more than a dozen ballistic missiles” in `wire-copy`); " +
        "24 to 99 fits Pentagon and Revolutionary Guards (“dozens of missiles” in `wire-copy`). " +
        "No number fits more independent claimants than any other, so that there is no consensus.",
    );
  });

  test("has 15 for its consensus when more than a dozen is read as fewer than two dozen", () => {
    const result = answer(missiles, { reading: "pragmatic" });
    expect(result.consensus).toEqual(point(15));
    expect(result.range.best).toBe(15);
    expect(names(result)).toEqual([["Iranian state television", "Pentagon"], ["Revolutionary Guards"]]);
    expect(result.explanation).toContain("(unit: missiles; open ends read to the next landmark)");
    expect(result.explanation).toContain(
      "15 fits the most, 2 independent claimants, and is so the consensus.",
    );
  });
});

describe("deaths: 80 by television against no casualties by an unnamed source", () => {
  const casualties: TinyData = {
    actors,
    measures: [
      { id: "killed", label: "killed", within: "casualties" },
      { id: "casualties", label: "casualties" },
    ],
    figures: [
      { id: "f1", measure: "killed", claimant: "television", text: "80", ...exactly(80) },
      {
        id: "f2",
        measure: "casualties",
        claimant: "somebody",
        text: "no casualties",
        approx: "none",
        ...exactly(0),
      },
    ],
  };

  test("is a conflict without consensus, as no casualties means nobody killed", () => {
    const result = answer(casualties);
    expect(result).toMatchObject({ verdict: "conflict", consensus: null, across: ["f2"] });
    expect(result.range).toEqual({ low: 0, best: null, high: 80 });
    expect(result.camps.map(({ low, high, figures }) => [low, high, figures])).toEqual([
      [0, 0, ["f2"]],
      [80, 80, ["f1"]],
    ]);
    expect(result.explanation).toBe(
      "Killed (unit: people): no number fits both claimants. " +
        "0 fits an unnamed source (“no casualties” in `paper`, of “casualties”); " +
        "80 fits Iranian state television (“80” in `paper`). " +
        "No number fits more independent claimants than any other, so that there is no consensus.",
    );
  });

  test("is a conflict about casualties as well, as 80 killed are 80 casualties or more", () => {
    const result = answer(casualties, { measure: "casualties" });
    expect(result).toMatchObject({ verdict: "conflict", across: ["f1"] });
    expect(result.camps.map(({ low, high }) => [low, high])).toEqual([
      [0, 0],
      [80, null],
    ]);
  });

  test("does not come in where somebody is merely silent", () => {
    const silent = { id: "f3", measure: "killed", approx: "silence", text: "no reports" } as const;
    const result = answer({ ...casualties, figures: [...(casualties.figures ?? []).slice(0, 1), silent] });
    expect(result).toMatchObject({ verdict: "single", consensus: point(80), silent: ["f3"] });
    expect(result.explanation).toContain(
      "The article “paper” (“no reports” in `paper`) gives no number: silence is no zero.",
    );
  });

  test("takes none for zero even where the record leaves the ends out", () => {
    const figures = [{ id: "f1", measure: "killed", approx: "none" as const }];
    expect(answer({ ...casualties, figures }).consensus).toEqual(point(0));
  });

  test("is told as of another place where somebody gives a number as well", () => {
    const silent = {
      id: "f3",
      measure: "killed",
      claimant: "tv",
      approx: "silence",
      text: "no word",
    } as const;
    const result = answer({
      ...casualties,
      figures: [{ id: "f1", measure: "killed", claimant: "tv", low: 80, high: 80 }, silent],
    });
    expect(result.silent).toEqual(["f3"]);
    expect(result.explanation).toBe(
      "Killed (unit: people): only tv (“x” in `paper`) gives a number, which means 80. " +
        "Elsewhere tv (“no word” in `paper`) gives no number: silence is no zero.",
    );
  });

  test("has no number at all where everybody is silent", () => {
    const figures = [{ id: "f1", measure: "killed", approx: "silence", text: "no reports" } as const];
    expect(answer({ ...casualties, figures })).toEqual({
      measure: "killed",
      verdict: "compatible",
      consensus: null,
      range: { low: null, best: null, high: null },
      camps: [],
      inconsistent: [],
      revised: [],
      across: [],
      silent: ["f1"],
      explanation:
        "Killed (unit: people): nobody gives a number. The article “paper” (“no reports” in `paper`) gives no number: silence is no zero.",
    });
  });
});

test("troops: around 5,000 and approximately 5,200 agree on what both leave possible", () => {
  const result = answer({
    sources,
    measures: [{ id: "troops", label: "US troops in Iraq", unit: "troops" }],
    figures: [
      { id: "f1", measure: "troops", text: "around 5,000 troops", approx: "about", low: 4500, high: 5500 },
      { id: "f2", measure: "troops", source: "wire-copy", approx: "about", low: 4680, high: 5720 },
    ],
  });
  expect(result).toMatchObject({ verdict: "agree", consensus: { low: 4680, high: 5500 } });
  expect(result.explanation).toBe(
    "US troops in Iraq (unit: troops): both claimants, independent as far as is recorded, agree, with 4,680 to 5,500: " +
      "the article “Missiles at night” (“x” in `wire-copy`) and " +
      "the article “paper” (“around 5,000 troops” in `paper`).",
  );
});

describe("a claimant", () => {
  const measures = [{ id: "m" }];

  test("is the article itself where nobody else is named, and counts once however many repeat it", () => {
    const figures = [
      { id: "f1", measure: "m", source: "paper", claimant: "guards", ...exactly(3) },
      { id: "f2", measure: "m", source: "video", claimant: "guards", ...exactly(3) },
      { id: "f3", measure: "m", source: "paper", ...exactly(4) },
    ];
    const result = answer({ actors, sources, measures, figures });
    expect(result.consensus).toBeNull();
    expect(result.camps.map(({ figures, claimants }) => [figures, claimants])).toEqual([
      [["f1", "f2"], [{ type: "actor", id: "guards", name: "Revolutionary Guards" }]],
      [["f3"], [{ type: "source", id: "paper", name: "paper" }]],
    ]);
  });

  test("is the wire for the articles that share it, unless they name somebody", () => {
    const wired = [{ id: "a", wire: "AFP" }, { id: "b", wire: "AFP" }, { id: "c" }];
    const figures = [
      { id: "f1", measure: "m", source: "a", ...exactly(3) },
      { id: "f2", measure: "m", source: "b", ...exactly(3) },
      { id: "f3", measure: "m", source: "c", ...exactly(4) },
      { id: "f4", measure: "m", source: "b", claimant: "guards", ...exactly(4) },
    ];
    const result = answer({ actors, sources: wired, measures, figures });
    expect(result.consensus).toEqual(point(4));
    expect(result.camps[1]?.claimants).toEqual([{ type: "wire", id: "AFP", name: "AFP" }]);
  });

  test("is told from a source or wire of the same id", () => {
    const figures = [
      { id: "f1", measure: "m", source: "x", claimant: "x", ...exactly(3) },
      { id: "f2", measure: "m", source: "x", ...exactly(3) },
      { id: "f3", measure: "m", source: "y", ...exactly(3) },
    ];
    const data = { actors: [{ id: "x" }], sources: [{ id: "x" }, { id: "y", wire: "x" }], measures, figures };
    expect(answer(data).camps[0]?.claimants.map(({ type }) => type)).toEqual(["actor", "source", "wire"]);
  });

  test("whose phrases differ but can all be true stands for what they have in common", () => {
    const figures = [
      { id: "f1", measure: "m", low: 24, high: 99 },
      { id: "f2", measure: "m", ...exactly(40) },
    ];
    expect(answer({ measures, figures })).toMatchObject({ verdict: "single", consensus: point(40) });
  });

  test("who contradicts itself is said to, with each figure in the camp it fits", () => {
    const figures = [
      { id: "f1", measure: "m", text: "ten", ...exactly(10) },
      { id: "f2", measure: "m", text: "twenty", ...exactly(20) },
      { id: "f3", measure: "m", claimant: "guards", text: "20", ...exactly(20) },
    ];
    const result = answer({ actors, measures, figures });
    expect(result.verdict).toBe("conflict");
    expect(result.inconsistent).toEqual([{ type: "source", id: "paper", name: "paper" }]);
    expect(result.camps.map(({ figures }) => figures)).toEqual([["f3", "f2"], ["f1"]]);
    expect(result.explanation).toContain(
      "and the article “paper” gives numbers that cannot all be right, and of which none is known to be the latest.",
    );
  });

  test("alone who contradicts itself is no single voice", () => {
    const figures = [
      { id: "f1", measure: "m", ...exactly(10) },
      { id: "f2", measure: "m", ...exactly(20) },
    ];
    const { verdict, explanation } = answer({ measures, figures });
    expect(verdict).toBe("conflict");
    expect(explanation).toContain(
      "the only claimant, the article “paper”, gives numbers that cannot all be right, and of which none is known to be the latest.",
    );
  });
});

describe("a toll that rises", () => {
  const measures = [{ id: "m" }];
  const toll = (earlier: string | null, later: string | null) =>
    answer({
      measures,
      figures: [
        { id: "f1", measure: "m", asOf: earlier, text: "ten", ...exactly(10) },
        { id: "f2", measure: "m", asOf: later, text: "twenty", ...exactly(20) },
      ],
    });

  test.each([
    ["2020-01-07", "2020-01-08"],
    ["2019", "2020-01-08"],
    ["2020-01-07T23:00:00Z", "2020-01-07T23:30:00Z"],
    ["2020-01-07", "2020-01-08T04:00:00"],
    ["2020-01-05/2020-01-07", "2020-01-08/.."],
    ["2020-01-08T00:00:00+03:00", "2020-01-07T23:00:00Z"],
    ["2020-01-07T23:00:00Z", "2020-01-09"],
    ["2020-01-0X", "2020-01-10"],
  ])("is a revision: as of %s, then as of %s", (earlier, later) => {
    const result = toll(earlier, later);
    expect(result).toMatchObject({ verdict: "single", consensus: point(20), revised: ["f1"] });
    expect(result.explanation).toContain(
      "“ten” in `paper` was replaced by a later figure of the same claimant.",
    );
  });

  test.each([
    ["2020-01", "2020-01-08"],
    ["2020-01-08", "2020-01-08T04:00:00"],
    ["2020-01-07~", "2020-01-08"],
    ["2020-01-07", "2020-01-08?"],
    ["2020-01-0X", "2020-01-08"],
    ["2020-01-07T23:00:00Z", "2020-01-08"],
    ["../2020-01-09", "2020-01-08"],
    ["2020-03", "2020-21"],
    ["soon", "later"],
    [null, "2020-01-08"],
    ["2020-01-07", null],
  ])("is a contradiction where the order is not certain: as of %s, and as of %s", (earlier, later) => {
    expect(toll(earlier, later)).toMatchObject({ verdict: "conflict", revised: [] });
  });

  test("of one claimant leaves what others claim alone", () => {
    const figures = [
      { id: "f1", measure: "m", asOf: "2020-01-07", ...exactly(10) },
      { id: "f2", measure: "m", asOf: "2020-01-08", claimant: "guards", ...exactly(20) },
    ];
    expect(answer({ actors, measures, figures })).toMatchObject({ verdict: "conflict", revised: [] });
  });
});

describe("numbers of different times", () => {
  const dead = (police: string | null, hospital: string | null) =>
    reconcileFigures(
      tiny({
        actors: [{ id: "police" }, { id: "hospital" }],
        measures: [{ id: "dead" }],
        figures: [
          { id: "f1", measure: "dead", claimant: "police", low: 12, high: 12, asOf: police },
          { id: "f2", measure: "dead", claimant: "hospital", low: 19, high: 19, asOf: hospital },
        ],
      }),
    )[0]?.explanation;
  const note = "What clashes is of different times, at each of which it may have been right.";

  test("of two claimants clash, and are said to be of different times", () => {
    expect(dead("2024-03-01", "2024-03-05")).toContain(note);
  });

  test("are not said to be where the times are the same, or one is not known", () => {
    expect(dead("2024-03-01", "2024-03-01")).not.toContain(note);
    expect(dead("2024-03-01", null)).not.toContain(note);
  });
});

describe("the answers", () => {
  const data: TinyData = {
    measures: [{ id: "b" }, { id: "unused" }, { id: "a" }],
    figures: [
      { id: "f1", measure: "b", ...exactly(1) },
      { id: "f2", measure: "a", ...exactly(2) },
    ],
  };

  test("come ordered by the label of the measure, without the measures that have no figure", () => {
    expect(reconcileFigures(tiny(data)).map(({ measure }) => measure)).toEqual(["a", "b"]);
    expect(reconcileFigures(tiny(data), { measure: "unused" })).toEqual([]);
  });

  test("survive as JSON and do not depend on the order of the records", () => {
    const answers = reconcileFigures(tiny(data));
    expect(JSON.parse(JSON.stringify(answers))).toEqual(answers);
    const reversed = {
      measures: [...(data.measures ?? [])].reverse(),
      figures: [...(data.figures ?? [])].reverse(),
    };
    expect(reconcileFigures(tiny(reversed))).toEqual(answers);
  });

  test("are refused for a measure that does not exist, with a suggestion", () => {
    const corpus = tiny({ measures: [{ id: "missiles-fired" }] });
    const attempt = () => reconcileFigures(corpus, { measure: "missiles-fird" });
    expect(attempt).toThrow(UnknownIdError);
    expect(attempt).toThrow("Did you mean `missiles-fired`?");
  });

  test("are refused for options and figures that make no sense, by name", () => {
    expect(() => reconcileFigures(tiny(data), { tolerance: -1 })).toThrow(ClaimError);
    expect(() => reconcileFigures(tiny(data), { reading: "loose" as never })).toThrow(/`reading` is unknown/);
    const wrong = tiny({ measures: [{ id: "m" }], figures: [{ id: "f-9", measure: "m", low: 5, high: 3 }] });
    expect(() => reconcileFigures(wrong)).toThrow(/`f-9`: `low` is 5, above `high`/);
  });

  test("take a tolerance, and say so", () => {
    const figures = [
      { id: "f1", measure: "m", ...exactly(1000) },
      { id: "f2", measure: "m", claimant: "guards", ...exactly(1049) },
    ];
    const result = answer({ actors, measures: [{ id: "m" }], figures }, { tolerance: 0.05 });
    expect(result).toMatchObject({ verdict: "agree", consensus: { low: 1000, high: 1049 } });
    expect(result.camps[0]?.figures).toEqual(["f1", "f2"]);
    expect(result.explanation).toContain("tolerance: 5 %");
  });

  test("hold for figures whose actor or source is not in the registry, under its id", () => {
    const figures = [
      { id: "f1", measure: "m", claimant: "nobody", ...exactly(1) },
      { id: "f2", measure: "m", source: "nowhere", ...exactly(1) },
    ];
    expect(names(answer({ measures: [{ id: "m" }], figures }))).toEqual([["nobody", "nowhere"]]);
  });

  test("stay short where many claim much", () => {
    const figures = Array.from({ length: 40 }, (_, index) => ({
      id: `f${index}`,
      measure: "m",
      claimant: `claimant-${index}`,
      ...exactly(index % 8),
    }));
    const { explanation, camps } = answer({ measures: [{ id: "m" }], figures });
    expect(camps).toHaveLength(8);
    expect(explanation).toContain("4 more camps");
    expect(explanation.length).toBeLessThan(1000);
  });
});

describe("the best value of an interval", () => {
  const about = (id: string, number: number, claimant: string) => ({
    id,
    measure: "m",
    claimant,
    approx: "about" as const,
    low: number * 0.9,
    high: number * 1.1,
  });
  const people = ["a", "b", "c"].map((id) => ({ id }));
  const best = (figures: TinyData["figures"]) =>
    answer({ actors: people, measures: [{ id: "m" }], figures: figures ?? [] }).range.best;

  test("is the number that was named: around 5,000 is 5,000", () => {
    expect(best([about("f1", 5000, "a")])).toBe(5000);
    expect(best([about("f1", 5000, "a"), about("f2", 5000, "b"), about("f3", 5200, "c")])).toBe(5000);
  });

  test("is none where as many name another, or none is named", () => {
    expect(best([about("f1", 5000, "a"), about("f2", 5200, "b")])).toBeNull();
    expect(best([{ id: "f1", measure: "m", claimant: "a", approx: "vague", low: 24, high: 99 }])).toBeNull();
  });
});

test("a thousand revisions of one claimant are sorted out in no time, and the last one stands", () => {
  const figures = Array.from({ length: 1000 }, (_, at) => ({
    id: `f${String(at).padStart(4, "0")}`,
    measure: "m",
    claimant: "a",
    asOf: new Date(Date.UTC(2017, 0, 1 + at)).toISOString().slice(0, 10),
    ...exactly(at),
  }));
  const result = answer({ actors: [{ id: "a" }], measures: [{ id: "m" }], figures });
  expect(result.revised).toHaveLength(999);
  expect(result.consensus).toMatchObject(point(999));
});
