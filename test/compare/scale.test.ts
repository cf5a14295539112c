import { describe, expect, it } from "vitest";
import { compareCoverage, findConflicts } from "../../src/compare/index.js";
import type { Corpus } from "../../src/model/index.js";
import { big } from "../support/big.js";
import { type TinyData, tiny } from "../support/tiny.js";

const list = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const papers = (count: number) => list(count, (i) => ({ id: `paper${i}` }));

/** Corpora in which everybody speaks of one thing: where all are paired with all, it shows. */
const crowded: readonly (readonly [what: string, sketch: (n: number) => TinyData])[] = [
  [
    "stances on one proposition",
    (n) => ({
      sources: papers(n),
      propositions: [{ id: "arson" }],
      stances: list(n, (i) => ({
        id: `s${i}`,
        source: `paper${i}`,
        proposition: "arson",
        position: i % 2 === 0 ? ("affirms" as const) : ("denies" as const),
      })),
    }),
  ],
  [
    "places for one event",
    (n) => ({
      sources: papers(n),
      places: list(n, (i) => ({ id: `place${i}` })),
      events: [{ id: "raid" }],
      mentions: list(n, (i) => ({ id: `m${i}`, source: `paper${i}`, event: "raid", places: [`place${i}`] })),
    }),
  ],
  [
    "scenes of one event, each the only one by its own account",
    (n) => ({
      sources: papers(n),
      places: list(n, (i) => ({ id: `place${i}`, kind: "base" as const })),
      measures: [{ id: "bases", unit: "bases", event: "raid" }],
      events: [
        { id: "raid", category: "attack" as const },
        ...list(n, (i) => ({
          id: `raid${i}`,
          category: "attack" as const,
          partOf: "raid",
          place: `place${i}`,
        })),
      ],
      mentions: list(n, (i) => ({ id: `m${i}`, source: `paper${i}`, event: `raid${i}` })),
      figures: list(n, (i) => ({ id: `f${i}`, source: `paper${i}`, measure: "bases", low: 1, high: 1 })),
    }),
  ],
  [
    "measures on which two articles clash",
    (n) => ({
      sources: papers(2),
      measures: list(n, (i) => ({ id: `measure${i}` })),
      figures: list(2 * n, (i) => ({
        id: `f${i}`,
        source: `paper${i % 2}`,
        measure: `measure${i >> 1}`,
        low: i % 2,
        high: i % 2,
      })),
    }),
  ],
  [
    "articles of one headline",
    (n) => ({
      sources: papers(n).map((paper) => ({ ...paper, title: "Fire" })),
      propositions: list(n, (i) => ({ id: `p${i}` })),
      stances: list(2 * n, (i) => ({
        id: `s${i}`,
        source: `paper${i >> 1}`,
        proposition: `p${(i + (i % 2)) % n}`,
        position: i % 2 === 0 ? ("affirms" as const) : ("denies" as const),
      })),
    }),
  ],
];

// To pair all with all would take minutes; nothing is measured, since other work may run beside.
describe("a crowd is compared in seconds", () => {
  it.each(crowded)(
    "%s",
    (_, sketch) => {
      expect(findConflicts(tiny(sketch(2000)))).not.toEqual([]);
    },
    60_000,
  );

  it("24,000 reports on 800 things of each kind", () => {
    const corpus = big(24_000);
    expect(compareCoverage(corpus).rows.length).toBeGreaterThan(4000);
    expect(findConflicts(corpus)).not.toEqual([]);
  }, 60_000);
});

describe("records that no parser would have passed", () => {
  const looped: Corpus = tiny({
    sources: [{ id: "early" }, { id: "evening" }],
    places: [
      { id: "a", within: "b" },
      { id: "b", within: "a" },
      { id: "c", within: "c" },
    ],
    events: [
      { id: "raid", partOf: "raid" },
      { id: "war", partOf: "battle" },
      { id: "battle", partOf: "war" },
    ],
    measures: [
      { id: "dead", within: "hurt" },
      { id: "hurt", within: "dead" },
    ],
    mentions: [
      { id: "m1", source: "early", event: "raid", places: ["a"] },
      { id: "m2", source: "evening", event: "raid", places: ["c"] },
    ],
    figures: [
      { id: "f1", source: "early", measure: "dead", low: 1, high: 1 },
      { id: "f2", source: "evening", measure: "hurt", low: 3, high: 3 },
    ],
  });

  it("end in no loop where a place lies within itself", () => {
    expect(findConflicts(looped).map(({ kind }) => kind)).toContain("place");
    expect(compareCoverage(looped).rows).not.toEqual([]);
  });

  it("and a corpus of nothing has no conflicts and no coverage", () => {
    const nothing = tiny({ sources: [] });
    expect(findConflicts(nothing)).toEqual([]);
    expect(compareCoverage(nothing)).toEqual({ rows: [], only: [], shared: [], similarity: [], wording: [] });
  });

  it("what is no corpus is refused by name", () => {
    for (const [name, work] of Object.entries({ findConflicts, compareCoverage })) {
      for (const given of [undefined, null, 3, "corpus", {}, JSON.parse(JSON.stringify(looped))]) {
        expect(() => work(given as never)).toThrow(`\`corpus\` of \`${name}\` is no corpus`);
      }
    }
  });
});
