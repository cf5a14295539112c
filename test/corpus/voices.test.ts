import { describe, expect, it } from "vitest";
import { voicesIn } from "../../src/corpus/index.js";
import type { Corpus, Report } from "../../src/model/index.js";
import { type TinyData, tiny } from "../support/tiny.js";

const world: TinyData = {
  sources: [{ id: "paper", wire: "AFP" }, { id: "site", wire: "AFP" }, { id: "daily" }],
  actors: [
    { id: "state" },
    { id: "television", affiliations: ["state"] },
    { id: "guards", affiliations: ["ministry"] },
    { id: "ministry", affiliations: ["state"] },
    { id: "other" },
    { id: "joint", affiliations: ["state", "other"] },
  ],
  events: [{ id: "e" }],
};

const told = (...by: (readonly [source: string, claimant: string | null])[]): Corpus =>
  tiny({
    ...world,
    timings: by.map(([source, claimant], index) => ({
      id: `t${index}`,
      event: "e",
      edtf: "2020",
      source,
      claimant,
    })),
  });

/** How many voices the timings of a corpus have. */
function count(corpus: Corpus, reports: readonly Report[] = corpus.timings): number {
  const voiceOf = voicesIn(corpus).among(reports);
  return new Set(reports.map(voiceOf)).size;
}

describe("one voice", () => {
  it("is an actor in whichever article, and an article that speaks for itself", () => {
    expect(count(told(["daily", "other"], ["paper", "other"]))).toBe(1);
    expect(count(told(["daily", null], ["daily", null]))).toBe(1);
    expect(count(told(["daily", null], ["daily", "other"]))).toBe(2);
  });

  it("is a wire, in however many articles", () => {
    expect(count(told(["paper", null], ["site", null]))).toBe(1);
    expect(count(told(["paper", null], ["daily", null]))).toBe(2);
  });

  it("is a state and its television, and two bodies of one state at any remove", () => {
    expect(count(told(["daily", "state"], ["daily", "television"]))).toBe(1);
    expect(count(told(["daily", "television"], ["daily", "guards"]))).toBe(1);
    expect(count(told(["daily", "television"], ["daily", "other"]))).toBe(2);
  });

  it("is made of two by a third of both, but only where that one speaks", () => {
    const both = told(["daily", "state"], ["daily", "other"], ["daily", "joint"]);
    expect(count(both)).toBe(1);
    expect(count(both, both.timings.slice(0, 2))).toBe(2);
  });

  it("is no wire and article of one name", () => {
    const corpus = tiny({
      sources: [{ id: "afp" }, { id: "site", wire: "afp" }],
      events: [{ id: "e" }],
      timings: ["afp", "site"].map((source) => ({ id: source, source, event: "e", edtf: "2020" })),
    });
    expect(count(corpus)).toBe(2);
  });
});
