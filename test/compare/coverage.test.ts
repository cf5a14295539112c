import { describe, expect, it } from "vitest";
import { compareCoverage } from "../../src/compare/index.js";
import { tiny } from "../support/tiny.js";

const corpus = tiny({
  sources: [{ id: "early" }, { id: "evening" }, { id: "weekly" }],
  actors: [
    { id: "mayor", name: "the mayor", spellings: [{ text: "Mayor Roe", sources: ["early"] }] },
    { id: "clerk", name: "the clerk" },
  ],
  places: [{ id: "town-hall", name: "the town hall" }],
  events: [
    { id: "fire", label: "the fire" },
    { id: "vote", label: "the vote" },
    { id: "parade", label: "the parade" },
  ],
  propositions: [{ id: "arson", statement: "It was arson." }],
  mentions: [
    { id: "m1", source: "early", event: "fire", term: "blaze", evidence: { start: 20, end: 25 } },
    { id: "m2", source: "early", event: "fire", term: "inferno", evidence: { start: 5, end: 12 } },
    { id: "m3", source: "evening", event: "fire", places: ["town-hall"] },
    { id: "m4", source: "weekly", event: "fire", term: "fire" },
    { id: "m5", source: "evening", event: "vote" },
  ],
  orderings: [{ id: "o1", source: "weekly", a: "vote", relation: ["after"], b: "fire" }],
  stances: [{ id: "s1", source: "weekly", proposition: "arson", position: "doubts", claimant: "clerk" }],
});

const coverage = compareCoverage(corpus);
const row = (id: string) => coverage.rows.find((one) => one.id === id);

describe("compareCoverage", () => {
  it("gives the reports behind each cell, in text order", () => {
    expect(row("fire")?.sources).toEqual([
      { source: "early", reports: ["m2", "m1"] },
      { source: "evening", reports: ["m3"] },
      { source: "weekly", reports: ["m4", "o1"] },
    ]);
  });

  it("counts a source that only prints the name, without a report", () => {
    expect(row("mayor")?.sources).toEqual([{ source: "early", reports: [] }]);
  });

  it("counts a claimant and a place where the source has them speak or happen", () => {
    expect(row("clerk")?.sources).toEqual([{ source: "weekly", reports: ["s1"] }]);
    expect(row("town-hall")?.sources).toEqual([{ source: "evening", reports: ["m3"] }]);
  });

  it("leaves out what no source speaks of", () => {
    expect(row("parade")).toBeUndefined();
  });

  it("tells what only one source has, and what all have", () => {
    expect(coverage.only).toEqual([
      { source: "early", things: [{ type: "actor", id: "mayor", label: "the mayor" }] },
      { source: "evening", things: [{ type: "place", id: "town-hall", label: "the town hall" }] },
      {
        source: "weekly",
        things: [
          { type: "actor", id: "clerk", label: "the clerk" },
          { type: "proposition", id: "arson", label: "It was arson." },
        ],
      },
    ]);
    expect(coverage.shared).toEqual([{ type: "event", id: "fire", label: "the fire" }]);
  });

  it("measures how alike two sources are by what they share of what either has", () => {
    const events = coverage.similarity.filter((one) => one.type === "event");
    expect(events).toEqual([
      { a: "early", b: "evening", type: "event", shared: 1, either: 2, jaccard: 0.5 },
      { a: "early", b: "weekly", type: "event", shared: 1, either: 2, jaccard: 0.5 },
      { a: "evening", b: "weekly", type: "event", shared: 2, either: 2, jaccard: 1 },
    ]);
  });

  it("has no similarity where neither source has anything of the kind", () => {
    const measures = coverage.similarity.filter((one) => one.type === "measure");
    expect(measures.map((one) => one.jaccard)).toEqual([null, null, null]);
  });

  it("has the same things in `only` and `shared` as in its rows, which name every report once a thing", () => {
    const alone = coverage.rows.filter(({ sources }) => sources.length === 1).map(({ id }) => id);
    expect(coverage.only.flatMap(({ things }) => things.map(({ id }) => id)).sort()).toEqual(alone.sort());
    for (const { sources } of coverage.rows) {
      const reports = sources.flatMap((cell) => cell.reports);
      expect(new Set(reports).size).toBe(reports.length);
    }
  });

  it("tells in whose words an event is named", () => {
    const quoted = tiny({
      actors: [{ id: "mayor" }],
      events: [{ id: "fire", label: "the fire" }],
      mentions: [
        { id: "m1", event: "fire", term: "arson", claimant: "mayor" },
        { id: "m2", event: "fire", term: "blaze", evidence: { start: 5, end: 10 } },
      ],
    });
    expect(compareCoverage(quoted).wording).toEqual([
      { event: "fire", label: "the fire", source: "paper", term: "arson", claimant: "mayor", mention: "m1" },
      { event: "fire", label: "the fire", source: "paper", term: "blaze", claimant: null, mention: "m2" },
    ]);
  });

  it("lists the words each source has for an event", () => {
    expect(coverage.wording.map(({ source, term }) => `${source}: ${term}`)).toEqual([
      "early: inferno",
      "early: blaze",
      "weekly: fire",
    ]);
  });
});
