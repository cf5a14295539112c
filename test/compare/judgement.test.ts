import { describe, expect, it } from "vitest";
import { findConflicts } from "../../src/compare/index.js";
import type { Figure } from "../../src/model/index.js";
import { type TinyData, tiny } from "../support/tiny.js";

type Judged = "contradiction" | "tension" | "apparent" | "nothing";
type Given = Omit<TinyData, "sources">;

const figures = (
  ...given: readonly [
    Partial<NonNullable<TinyData["figures"]>[number]>,
    Partial<NonNullable<TinyData["figures"]>[number]>,
  ]
): Given => ({
  actors: [{ id: "mayor" }, { id: "clerk" }],
  measures: [{ id: "dead" }],
  figures: [
    { id: "f1", source: "early", measure: "dead", ...given[0] },
    { id: "f2", source: "evening", measure: "dead", ...given[1] },
  ],
});

const dates = (
  a: Partial<NonNullable<TinyData["timings"]>[number]>,
  b: Partial<NonNullable<TinyData["timings"]>[number]>,
): Given => ({
  events: [{ id: "raid", kind: "period" }],
  timings: [
    { id: "t1", source: "early", event: "raid", edtf: "2020-01-07", text: "Tuesday", ...a },
    { id: "t2", source: "evening", event: "raid", edtf: "2020-01-08", text: "Wednesday", ...b },
  ],
});

const mentions = (
  a: Partial<NonNullable<TinyData["mentions"]>[number]>,
  b: Partial<NonNullable<TinyData["mentions"]>[number]>,
  category: "killing" | "attack" = "killing",
): Given => ({
  actors: [{ id: "minister" }],
  places: [
    { id: "province", kind: "province" },
    { id: "base", kind: "base", within: "province" },
    { id: "other-base", kind: "base", within: "province" },
  ],
  events: [{ id: "death", category }],
  mentions: [
    { id: "m1", source: "early", event: "death", ...a },
    { id: "m2", source: "evening", event: "death", ...b },
  ],
});

const stances = (
  a: Partial<NonNullable<TinyData["stances"]>[number]>,
  b: Partial<NonNullable<TinyData["stances"]>[number]>,
  kind: "fact" | "demand" = "fact",
): Given => ({
  actors: [{ id: "minister" }, { id: "general" }],
  propositions: [{ id: "over", kind }],
  stances: [
    { id: "s1", source: "early", proposition: "over", position: "affirms", ...a },
    { id: "s2", source: "evening", proposition: "over", position: "denies", ...b },
  ],
});

const orders = (b: Partial<NonNullable<TinyData["orderings"]>[number]>): Given => ({
  events: [{ id: "burial" }, { id: "raid" }],
  orderings: [
    { id: "o1", source: "early", a: "raid", relation: ["after"], b: "burial" },
    { id: "o2", source: "evening", a: "raid", relation: ["before"], b: "burial", ...b },
  ],
});

const exact = (value: number) => ({ low: value, high: value, text: String(value) });

/** Where a raid was: the early article names two bases; the evening one names some, and may count them. */
const bases = (named: readonly string[], counted: Partial<Figure> | null): Given => ({
  places: [
    ...["north", "south", "west"].map((id) => ({ id, kind: "base" as const })),
    { id: "hangar", kind: "base", within: "north" },
  ],
  measures: [{ id: "bases", unit: "bases", event: "raid" }],
  events: [
    { id: "raid", category: "attack" },
    ...["north", "south", "west", "hangar"].map((id) => ({
      id,
      category: "attack" as const,
      place: id,
      partOf: "raid",
    })),
  ],
  mentions: [
    ...["north", "south"].map((event) => ({ id: `early-${event}`, source: "early", event })),
    ...named.map((event) => ({ id: `evening-${event}`, source: "evening", event })),
  ],
  figures: counted === null ? [] : [{ id: "f", source: "evening", measure: "bases", ...counted }],
});

const cases: readonly (readonly [what: string, is: Judged, given: Given])[] = [
  // Figures.
  ["15 against 80", "contradiction", figures(exact(15), exact(80))],
  [
    "15 against more than a dozen",
    "nothing",
    figures(exact(15), { low: 12, lowOpen: true, approx: "more-than" }),
  ],
  [
    "30 against more than a dozen",
    "tension",
    figures(exact(30), { low: 12, lowOpen: true, approx: "more-than" }),
  ],
  [
    "10 against more than a dozen",
    "contradiction",
    figures(exact(10), { low: 12, lowOpen: true, approx: "more-than" }),
  ],
  ["5,200 against about 5,000", "nothing", figures(exact(5200), { low: 4500, high: 5500, approx: "about" })],
  ["5,600 against about 5,000", "tension", figures(exact(5600), { low: 4500, high: 5500, approx: "about" })],
  [
    "8,000 against about 5,000",
    "contradiction",
    figures(exact(8000), { low: 4500, high: 5500, approx: "about" }),
  ],
  ["105 against 100", "contradiction", figures(exact(105), exact(100))],
  ["dozens against 80", "nothing", figures({ low: 24, high: 99, approx: "vague" }, exact(80))],
  ["dozens against 3", "contradiction", figures({ low: 24, high: 99, approx: "vague" }, exact(3))],
  ["none reported against 80", "nothing", figures({ approx: "silence" }, exact(80))],
  ["none against 80", "contradiction", figures({ low: 0, high: 0, approx: "none" }, exact(80))],
  [
    "a toll of Tuesday and a higher one of Wednesday",
    "apparent",
    figures({ ...exact(3), asOf: "2020-01-07" }, { ...exact(5), asOf: "2020-01-08" }),
  ],
  [
    "two tolls of Tuesday",
    "contradiction",
    figures({ ...exact(3), asOf: "2020-01-07" }, { ...exact(5), asOf: "2020-01-07" }),
  ],
  [
    "a toll of Tuesday and one of an unknown day",
    "contradiction",
    figures({ ...exact(3), asOf: "2020-01-07" }, exact(5)),
  ],
  [
    "a toll that one claimant raises from Tuesday to Wednesday",
    "nothing",
    figures(
      { ...exact(3), asOf: "2020-01-07", claimant: "mayor" },
      { ...exact(5), asOf: "2020-01-08", claimant: "mayor" },
    ),
  ],
  [
    "one claimant with another number in each article",
    "contradiction",
    figures({ ...exact(3), claimant: "mayor" }, { ...exact(5), claimant: "mayor" }),
  ],
  [
    "one nation's dead and another's",
    "nothing",
    {
      measures: [{ id: "iraqi", within: "all" }, { id: "american", within: "all" }, { id: "all" }],
      figures: [
        { id: "f1", source: "early", measure: "iraqi", ...exact(0), approx: "none" },
        { id: "f2", source: "evening", measure: "american", ...exact(80) },
      ],
    },
  ],
  [
    "more dead of one nation than of all",
    "contradiction",
    {
      measures: [{ id: "american", within: "all" }, { id: "all" }],
      figures: [
        { id: "f1", source: "early", measure: "all", ...exact(3) },
        { id: "f2", source: "evening", measure: "american", ...exact(80) },
      ],
    },
  ],
  // Times.
  ["Tuesday against Wednesday by one clock", "contradiction", dates({}, {})],
  [
    "late Tuesday in Washington, early Wednesday in Baghdad",
    "apparent",
    dates({ part: "late", zones: ["America/New_York"] }, { part: "early", zones: ["Asia/Baghdad"] }),
  ],
  [
    "Tuesday morning in Washington, Wednesday evening in Baghdad",
    "contradiction",
    dates({ part: "morning", zones: ["America/New_York"] }, { part: "evening", zones: ["Asia/Baghdad"] }),
  ],
  ["Wednesday against that week", "nothing", dates({ edtf: "2020-01-06/2020-01-12" }, {})],
  [
    "a raid that began on Tuesday and ended on Wednesday",
    "nothing",
    dates({ bound: "starts" }, { bound: "ends" }),
  ],
  // Orders.
  ["before against after", "contradiction", orders({})],
  ["after against hours after", "nothing", orders({ relation: ["after"], minGap: "PT1H" })],
  // Places.
  ["a base and its province", "nothing", mentions({ places: ["base"] }, { places: ["province"] })],
  ["a base and another base", "tension", mentions({ places: ["base"] }, { places: ["other-base"] })],
  ["one of two bases", "nothing", bases(["north"], null)],
  ["one other base", "tension", bases(["north", "west"], null)],
  ["two bases, of which one is another", "contradiction", bases(["north", "west"], exact(2))],
  [
    "fewer than three bases, of which one is another",
    "contradiction",
    bases(["north", "west"], { high: 3, highOpen: true, approx: "less-than" }),
  ],
  [
    "at least two bases, of which one is another",
    "tension",
    bases(["north", "west"], { low: 2, approx: "at-least" }),
  ],
  ["two bases, and a hangar of one of them", "nothing", bases(["north", "hangar", "south"], exact(2))],
  ["two bases, of which three are named", "contradiction", bases(["north", "south", "west"], exact(2))],
  ["three bases, of which two are named", "nothing", bases(["north", "south"], exact(3))],
  // Whether it happened.
  ["planned against done", "nothing", mentions({ modality: "planned" }, { modality: "actual" })],
  ["threatened against denied", "nothing", mentions({ modality: "possible" }, { modality: "denied" })],
  [
    "reported against denied by a third whom the other quotes",
    "contradiction",
    mentions({}, { modality: "denied", claimant: "minister" }),
  ],
  [
    "one who reports it here and denies it there",
    "tension",
    mentions({ claimant: "minister" }, { modality: "denied", claimant: "minister" }),
  ],
  // Positions.
  ["affirmed against denied", "contradiction", stances({ claimant: "minister" }, { claimant: "general" })],
  ["affirmed against doubted", "tension", stances({ claimant: "minister" }, { position: "doubts" })],
  ["both affirm", "nothing", stances({ claimant: "minister" }, { claimant: "general", position: "affirms" })],
  [
    "one asks for it, another refuses",
    "tension",
    stances({ claimant: "minister" }, { claimant: "general" }, "demand"),
  ],
  [
    "one minister who affirms here and denies there",
    "tension",
    stances({ claimant: "minister" }, { claimant: "minister" }),
  ],
  // Words.
  ["an assassination and a killing", "apparent", mentions({ term: "assassination" }, { term: "killing" })],
  ["a killing and somebody killed", "nothing", mentions({ term: "killing" }, { term: "killed" })],
  ["a killing and a Killing", "nothing", mentions({ term: "killing" }, { term: "Killing" })],
  ["a raid and an attack", "nothing", mentions({ term: "raid" }, { term: "attack" }, "attack")],
  [
    "a murder that only somebody quoted calls so",
    "nothing",
    mentions({ term: "murder", claimant: "minister" }, { term: "killing" }),
  ],
];

describe("of two articles", () => {
  it.each(cases)("%s: %s", (_, is, given) => {
    const corpus = tiny({ ...given, sources: [{ id: "early" }, { id: "evening" }] });
    const found = findConflicts(corpus);
    expect(found.map(({ severity }) => severity)).toEqual(is === "nothing" ? [] : [is]);
    for (const { sides } of found) {
      expect(sides.every(({ claimants, reports }) => claimants.length > 0 && reports.length > 0)).toBe(true);
    }
  });
});
