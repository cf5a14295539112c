import { describe, expect, test } from "vitest";
import { type Reconciliation, reconcileFigures } from "../../src/figures/index.js";
import { type TinyData, tiny } from "../support/tiny.js";

const exactly = (value: number) => ({ low: value, high: value });

/** The answer on one of the measures: `killed` within `casualties`, beside `wounded`. */
function on(measure: string, figures: TinyData["figures"], more: Partial<TinyData> = {}): Reconciliation {
  const measures = [
    { id: "casualties" },
    { id: "killed", within: "casualties" },
    { id: "wounded", within: "casualties" },
  ];
  const [only] = reconcileFigures(tiny({ measures, figures: figures ?? [], ...more }), { measure });
  if (!only) throw new Error("expected an answer");
  return only;
}

const values = ({ camps }: Reconciliation) => camps.map(({ low, high }) => [low, high]);

describe("what a claimant says about a whole or a part", () => {
  test("tightens what it says about the measure itself", () => {
    const figures = [
      { id: "f1", measure: "killed", claimant: "a", low: 24, high: 99 },
      { id: "f2", measure: "casualties", claimant: "a", low: null, high: 50 },
    ];
    expect(on("killed", figures)).toMatchObject({
      verdict: "single",
      consensus: { low: 24, high: 50 },
      across: ["f2"],
    });
    const casualties = on("casualties", figures);
    expect(casualties).toMatchObject({ consensus: { low: 24, high: 50 }, across: ["f1"] });
  });

  test("shows where it contradicts itself", () => {
    const result = on("killed", [
      { id: "f1", measure: "killed", claimant: "a", ...exactly(80) },
      { id: "f2", measure: "casualties", claimant: "a", ...exactly(0) },
    ]);
    expect(result).toMatchObject({ verdict: "conflict", inconsistent: [{ id: "a" }] });
    expect(result.camps.map(({ figures }) => figures)).toEqual([["f2"], ["f1"]]);
  });

  test("leaves out the bounds that add nothing", () => {
    const result = on("killed", [
      { id: "f1", measure: "killed", claimant: "a", ...exactly(20) },
      { id: "f2", measure: "casualties", claimant: "a", ...exactly(50) },
    ]);
    expect(result).toMatchObject({ verdict: "single", consensus: exactly(20), across: [] });
  });
});

describe("what somebody else says about a whole or a part", () => {
  const killed = { id: "f1", measure: "killed", claimant: "a", ...exactly(80) };

  test("counts where it is zero: two agree when one says none killed and one no casualties", () => {
    const result = on("killed", [
      { ...killed, ...exactly(0), approx: "none" },
      { id: "f2", measure: "casualties", claimant: "b", ...exactly(0), approx: "none" },
    ]);
    expect(result).toMatchObject({ verdict: "agree", consensus: exactly(0), across: ["f2"] });
  });

  test("counts where it clashes", () => {
    const result = on("killed", [
      killed,
      { id: "f2", measure: "casualties", claimant: "b", low: 10, high: 60 },
    ]);
    expect(result).toMatchObject({ verdict: "conflict", across: ["f2"] });
    expect(values(result)).toEqual([
      [null, 60],
      [80, 80],
    ]);
  });

  test("does not count as agreement where it is merely compatible", () => {
    const result = on("killed", [
      killed,
      { id: "f2", measure: "casualties", claimant: "b", ...exactly(500) },
    ]);
    expect(result).toMatchObject({ verdict: "single", across: [] });
  });

  test("reaches through several measures, so that dozens at one base clash with 15 in all", () => {
    const measures = [
      { id: "all" },
      { id: "anbar", within: "all" },
      { id: "ain-al-asad", within: "anbar" },
      { id: "erbil", within: "all" },
    ];
    const figures = [
      { id: "f1", measure: "all", claimant: "a", ...exactly(15) },
      { id: "f2", measure: "ain-al-asad", claimant: "b", low: 24, high: 99 },
      { id: "f3", measure: "erbil", claimant: "c", ...exactly(2) },
    ];
    expect(values(on("all", figures, { measures }))).toEqual([
      [15, 15],
      [24, null],
    ]);
    expect(values(on("ain-al-asad", figures, { measures }))).toEqual([
      [null, 15],
      [24, 99],
    ]);
  });

  test("says nothing between parts of one whole: another country's soldiers are others", () => {
    const figures = [
      { id: "f1", measure: "killed", claimant: "a", ...exactly(80) },
      { id: "f2", measure: "wounded", claimant: "b", ...exactly(0), approx: "none" as const },
    ];
    expect(on("killed", figures)).toMatchObject({ verdict: "single", across: [] });
    expect(on("wounded", figures)).toMatchObject({ verdict: "single", across: [] });
  });

  test("says nothing about a whole when it is none of a part", () => {
    const result = on("casualties", [
      { id: "f1", measure: "casualties", claimant: "a", ...exactly(5) },
      { id: "f2", measure: "killed", claimant: "b", ...exactly(0), approx: "none" },
    ]);
    expect(result).toMatchObject({ verdict: "single", across: [] });
  });

  test("says nothing with a zero of a part, even beside a bound that clashes", () => {
    const result = on("casualties", [
      { id: "f1", measure: "casualties", claimant: "a", ...exactly(5) },
      { id: "f2", measure: "killed", claimant: "b", ...exactly(0), approx: "none" },
      { id: "f3", measure: "wounded", claimant: "b", ...exactly(11) },
    ]);
    expect(result).toMatchObject({ verdict: "conflict", across: ["f3"] });
  });

  test("enters a measure on which everybody else is silent where it is zero", () => {
    const result = on("killed", [
      { id: "f1", measure: "killed", approx: "silence" },
      { id: "f2", measure: "casualties", claimant: "b", ...exactly(0), approx: "none" },
    ]);
    expect(result).toMatchObject({ verdict: "single", consensus: exactly(0), silent: ["f1"] });
  });

  test("does not make an answer for a measure that has no figure of its own", () => {
    const corpus = tiny({
      measures: [{ id: "casualties" }, { id: "killed", within: "casualties" }],
      figures: [{ id: "f1", measure: "casualties", ...exactly(0) }],
    });
    expect(reconcileFigures(corpus).map(({ measure }) => measure)).toEqual(["casualties"]);
  });
});

describe("a bound and a figure of one claimant from different times", () => {
  const at = (killed: string, casualties: string) =>
    on("killed", [
      { id: "f1", measure: "killed", claimant: "a", asOf: killed, ...exactly(2) },
      { id: "f2", measure: "casualties", claimant: "a", asOf: casualties, ...exactly(0) },
    ]);

  test("are a revision: the later one stands", () => {
    expect(at("2020-01-09", "2020-01-08")).toMatchObject({
      verdict: "single",
      consensus: exactly(2),
      revised: [],
      across: [],
    });
    expect(at("2020-01-08", "2020-01-09")).toMatchObject({
      verdict: "single",
      consensus: exactly(0),
      revised: ["f1"],
      across: ["f2"],
    });
  });

  test("both stand where they can both be true", () => {
    const result = on("killed", [
      { id: "f1", measure: "killed", claimant: "a", asOf: "2020-01-08", low: 24, high: 99 },
      { id: "f2", measure: "casualties", claimant: "a", asOf: "2020-01-09", low: 10, high: 50 },
    ]);
    expect(result).toMatchObject({ consensus: { low: 24, high: 50 }, revised: [], across: ["f2"] });
  });

  test("are a contradiction when neither is later", () => {
    expect(at("2020-01-08", "2020-01-08").verdict).toBe("conflict");
  });
});

describe("measures that are not whole things", () => {
  const measures = [
    { id: "spending", integer: false },
    { id: "share", integer: false, within: "spending" },
  ];

  test("get no lower bound of zero, as they may be negative", () => {
    const figures = [
      { id: "f1", measure: "share", claimant: "a", ...exactly(8.5) },
      { id: "f2", measure: "spending", claimant: "b", ...exactly(2.5) },
    ];
    expect(values(on("share", figures, { measures }))).toEqual([
      [null, 2.5],
      [8.5, 8.5],
    ]);
  });
});

describe("measures that lead nowhere", () => {
  test("within each other or within what does not exist are reconciled all the same", () => {
    const measures = [
      { id: "a", within: "b" },
      { id: "b", within: "a" },
      { id: "c", within: "c" },
      { id: "d", within: "nowhere" },
    ];
    const figures = ["a", "b", "c", "d"].map((measure, index) => ({
      id: `f${index}`,
      measure,
      ...exactly(1),
    }));
    const answers = reconcileFigures(tiny({ measures, figures }));
    expect(answers.map(({ verdict }) => verdict)).toEqual(["single", "single", "single", "single"]);
  });
});

describe("a part in another unit than its whole", () => {
  test("is not held against it, though what lies beyond both may be", () => {
    const measures = [
      { id: "troops", unit: "people" },
      { id: "units", unit: "brigades", within: "troops" },
      { id: "soldiers", unit: "people", within: "units" },
    ];
    const figures = [
      { id: "f1", measure: "troops", claimant: "a", ...exactly(5000) },
      { id: "f2", measure: "units", claimant: "b", ...exactly(6000) },
      { id: "f3", measure: "soldiers", claimant: "c", ...exactly(7000) },
    ];
    expect(on("units", figures, { measures })).toMatchObject({ verdict: "single", across: [] });
    expect(on("soldiers", figures, { measures })).toMatchObject({ verdict: "conflict", across: ["f1"] });
  });
});

describe("a part in another unit of the same dimension", () => {
  const measures = (part: string, whole: string) => [
    { id: "whole", unit: whole, integer: false },
    { id: "part", label: "the part", unit: part, integer: false, within: "whole" },
  ];
  const figures = [
    { id: "f1", measure: "part", claimant: "a", low: 100, high: 1000 },
    { id: "f2", measure: "whole", claimant: "a", low: 90, high: 100, highOpen: true, text: "under 100" },
  ];
  const part = (unit: string, whole: string) => on("part", figures, { measures: measures(unit, whole) });

  test("is bounded in its own unit, and an open end stays open", () => {
    expect(part("km", "miles")).toMatchObject({
      consensus: { low: 100, high: 160.9344, highOpen: true },
      across: ["f2"],
    });
    const whole = on("whole", figures, { measures: measures("km", "miles") });
    expect(whole).toMatchObject({ verdict: "single", consensus: { low: 90, high: 100 } });
  });

  test("is the same unit by another name", () => {
    expect(part("km", "kilometres")).toMatchObject({ verdict: "conflict", inconsistent: [{ id: "a" }] });
  });

  test("is told with the unit that its whole is printed in", () => {
    expect(part("km", "miles").explanation).toContain("“under 100” in `paper`, of “whole” (in miles)");
  });

  test("is bounded as widely as an ambiguous unit allows: a ton may be a long one", () => {
    expect(part("tonnes", "tons").consensus).toMatchObject({ low: 100, high: 101.60469088 });
  });

  test("is not compared where the dimensions differ or a unit is unknown", () => {
    for (const [one, other] of [
      ["km", "tons"],
      ["km", "leagues"],
      ["furlongs", "leagues"],
    ] as const) {
      expect(part(one, other)).toMatchObject({ verdict: "single", consensus: { high: 1000 }, across: [] });
    }
  });

  test("never takes the number of a whole for that of the part", () => {
    const answer = on(
      "part",
      [
        { id: "f1", measure: "part", claimant: "a", low: 50, high: 1000 },
        { id: "f2", measure: "whole", claimant: "a", ...exactly(100) },
      ],
      { measures: measures("km", "miles") },
    );
    expect(answer.range.best).toBeNull();
    expect(answer.consensus).toMatchObject({ low: 50, high: 160.9344 });
  });
});

describe("several bounds of one claimant", () => {
  const measures = [{ id: "all" }, { id: "anbar", within: "all" }, { id: "base", within: "anbar" }];

  test("are the tightest of them, wherever it stands", () => {
    const figures = [
      { id: "f1", measure: "all", claimant: "a", low: null, high: 15 },
      { id: "f2", measure: "anbar", claimant: "a", low: null, high: 60 },
      { id: "f3", measure: "base", claimant: "b", ...exactly(80) },
    ];
    const answer = on("base", figures, { measures });
    expect(answer).toMatchObject({ verdict: "conflict", across: ["f1"] });
    expect(values(answer)).toEqual([
      [null, 15],
      [80, 80],
    ]);
  });

  test("are all that are equally tight", () => {
    const figures = [
      { id: "f1", measure: "all", claimant: "a", ...exactly(0) },
      { id: "f2", measure: "anbar", claimant: "a", ...exactly(0) },
      { id: "f3", measure: "base", claimant: "b", ...exactly(80) },
    ];
    expect(on("base", figures, { measures }).across).toEqual(["f1", "f2"]);
  });

  test("from another branch say nothing", () => {
    const more = [...measures, { id: "erbil", within: "all" }, { id: "airport", within: "erbil" }];
    const figures = [
      { id: "f1", measure: "anbar", claimant: "a", ...exactly(0) },
      { id: "f2", measure: "airport", claimant: "b", ...exactly(9) },
      { id: "f3", measure: "erbil", claimant: "a", ...exactly(7) },
    ];
    expect(on("airport", figures, { measures: more }).across).toEqual(["f3"]);
    expect(on("anbar", figures, { measures: more }).across).toEqual([]);
  });
});

describe("a crowd", () => {
  const list = <T>(count: number, make: (index: number) => T) =>
    Array.from({ length: count }, (_, i) => make(i));

  test("that clashes is told by those who bound most, and makes no consensus", () => {
    const parts = list(60, (i) => ({ id: `part${i}`, within: "all" }));
    const figures = [
      { id: "f", measure: "all", claimant: "a", ...exactly(5) },
      ...list(60, (i) => ({ id: `f${i}`, measure: `part${i}`, claimant: `c${i}`, ...exactly(100 + i) })),
    ];
    const answer = on("all", figures, { measures: [{ id: "all" }, ...parts] });
    expect(answer).toMatchObject({ verdict: "conflict", consensus: null });
    expect(answer.across).toHaveLength(31);
    expect(answer.across).toContain("f59");
    expect(answer.explanation).toContain("More than 30 claimants clash through other measures");
  });

  test("of 1,000 measures in a chain or a star is answered, each figure behind few answers", () => {
    for (const whole of [(i: number) => `m${i - 1}`, () => "m0"]) {
      const measures = list(1000, (i) => ({ id: `m${i}`, within: i === 0 ? null : whole(i) }));
      const figures = list(1000, (i) => ({
        id: `f${i}`,
        measure: `m${i}`,
        claimant: `a${i % 20}`,
        ...exactly(i % 100),
      }));
      const answers = reconcileFigures(tiny({ measures, figures }));
      expect(answers).toHaveLength(1000);
      const behind = answers.reduce((sum, { across }) => sum + across.length, 0);
      expect(behind).toBeLessThan(200 * 1000);
    }
  }, 60_000);

  test("in a circle with a tail ends, and says the same in whatever order it is given", () => {
    const measures = [
      { id: "a", within: "c" },
      { id: "b", within: "a" },
      { id: "c", within: "b" },
      { id: "0", within: "b" },
    ];
    const figures = measures.map(({ id }, i) => ({ id: `f${i}`, measure: id, claimant: id, ...exactly(i) }));
    const one = reconcileFigures(tiny({ measures, figures }));
    expect(reconcileFigures(tiny({ measures: [...measures].reverse(), figures }))).toEqual(one);
    expect(one).toHaveLength(4);
  });
});

test("words for what is counted are one unit in the singular or plural, small or large", () => {
  for (const unit of ["people", "People", "person"]) {
    const corpus = tiny({
      actors: [{ id: "army" }],
      measures: [
        { id: "casualties", unit: "people" },
        { id: "killed", unit, within: "casualties" },
      ],
      figures: [
        { id: "f1", measure: "casualties", claimant: "army", ...exactly(0), approx: "none" },
        { id: "f2", measure: "killed", claimant: "army", ...exactly(40) },
      ],
    });
    expect(reconcileFigures(corpus).map(({ verdict }) => verdict)).toEqual(["conflict", "conflict"]);
  }
});
