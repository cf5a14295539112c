import { describe, expect, it } from "vitest";
import { findConflicts } from "../../src/compare/index.js";
import { tiny } from "../support/tiny.js";

const papers = [{ id: "early" }, { id: "evening" }];

describe("findConflicts", () => {
  it("finds nothing where all agree", () => {
    const corpus = tiny({
      sources: papers,
      events: [{ id: "fire" }],
      measures: [{ id: "dead" }],
      propositions: [{ id: "arson" }],
      timings: [
        { id: "t1", source: "early", event: "fire", edtf: "2020-01-08" },
        { id: "t2", source: "evening", event: "fire", edtf: "2020-01" },
      ],
      figures: [
        { id: "f1", source: "early", measure: "dead", low: 3, high: 3 },
        { id: "f2", source: "evening", measure: "dead", low: 3, high: 3 },
      ],
      stances: [
        { id: "s1", source: "early", proposition: "arson", position: "affirms" },
        { id: "s2", source: "evening", proposition: "arson", position: "affirms" },
      ],
    });
    expect(findConflicts(corpus)).toEqual([]);
  });

  it("calls figures that no number satisfies a contradiction, with a side for each camp", () => {
    const corpus = tiny({
      sources: papers,
      measures: [{ id: "dead" }],
      figures: [
        { id: "f1", source: "early", measure: "dead", low: 3, high: 3 },
        { id: "f2", source: "evening", measure: "dead", low: 80, high: 80 },
      ],
    });
    const [conflict, ...others] = findConflicts(corpus);
    expect(others).toEqual([]);
    expect(conflict).toMatchObject({
      kind: "figure",
      severity: "contradiction",
      about: [{ type: "measure", id: "dead" }],
    });
    expect(conflict?.sides.map((side) => side.claim).sort()).toEqual(["3", "80"]);
  });

  it("does not set silence against a number", () => {
    const corpus = tiny({
      sources: papers,
      measures: [{ id: "dead" }],
      figures: [
        { id: "f1", source: "early", measure: "dead", low: 3, high: 3 },
        { id: "f2", source: "evening", measure: "dead", approx: "silence" },
      ],
    });
    expect(findConflicts(corpus)).toEqual([]);
  });

  it("tells an order that cannot hold with a side for each account", () => {
    const corpus = tiny({
      sources: papers,
      events: [
        { id: "burial", label: "the burial" },
        { id: "strike", label: "the strike" },
      ],
      orderings: [
        { id: "o1", source: "early", a: "strike", relation: ["after"], b: "burial" },
        { id: "o2", source: "evening", a: "strike", relation: ["before"], b: "burial" },
      ],
    });
    const [conflict, ...others] = findConflicts(corpus);
    expect(others).toEqual([]);
    expect(conflict).toMatchObject({ kind: "order", severity: "contradiction" });
    expect(conflict?.sides.map((side) => side.claim).sort()).toEqual([
      "“the strike” came after “the burial”",
      "“the strike” came before “the burial”",
    ]);
    expect(conflict?.about.map((thing) => thing.id).sort()).toEqual(["burial", "strike"]);
  });

  it("calls two dates apparent that name the same hours by other clocks", () => {
    const corpus = tiny({
      sources: papers,
      events: [{ id: "strike", label: "the strike", kind: "period" }],
      timings: [
        {
          id: "t1",
          source: "early",
          event: "strike",
          edtf: "2020-01-07",
          part: "late",
          zones: ["America/New_York"],
          text: "late Tuesday",
        },
        {
          id: "t2",
          source: "evening",
          event: "strike",
          edtf: "2020-01-08",
          part: "early",
          zones: ["Asia/Baghdad"],
          text: "early Wednesday",
        },
      ],
    });
    const [conflict, ...others] = findConflicts(corpus);
    expect(others).toEqual([]);
    expect(conflict).toMatchObject({ kind: "time", severity: "apparent" });
    expect(conflict?.sides.map((side) => side.claim)).toEqual(["“late Tuesday”", "“early Wednesday”"]);
    expect(conflict?.explanation).toContain("they all fit Tue 7 Jan, 21:00 – Wed 8 Jan 2020, 05:00 (UTC).");
  });

  it("calls two dates a contradiction that no clock brings together", () => {
    const corpus = tiny({
      sources: papers,
      events: [{ id: "strike" }],
      timings: [
        { id: "t1", source: "early", event: "strike", edtf: "2020-01-03", text: "Friday" },
        { id: "t2", source: "evening", event: "strike", edtf: "2020-01-08", text: "Wednesday" },
      ],
    });
    const [conflict, ...others] = findConflicts(corpus);
    expect(others).toEqual([]);
    expect(conflict).toMatchObject({ kind: "time", severity: "contradiction" });
    expect(conflict?.sides.flatMap((side) => side.reports.map((report) => report.id)).sort()).toEqual([
      "t1",
      "t2",
    ]);
  });

  describe("on places", () => {
    const scenes = {
      sources: papers,
      places: [
        { id: "country", name: "the country" },
        { id: "north", name: "the north base", within: "country" },
        { id: "south", name: "the south base", within: "country" },
        { id: "west", name: "the west base", within: "country" },
      ],
      events: [
        { id: "raid", label: "the raid", category: "attack" as const },
        { id: "raid-north", category: "attack" as const, place: "north", partOf: "raid" },
        { id: "raid-south", category: "attack" as const, place: "south", partOf: "raid" },
        { id: "raid-west", category: "attack" as const, place: "west", partOf: "raid" },
      ],
    };

    it("tells which source names which scenes of one event, as a tension", () => {
      const corpus = tiny({
        ...scenes,
        mentions: [
          { id: "m1", source: "early", event: "raid-north" },
          { id: "m2", source: "early", event: "raid-south" },
          { id: "m3", source: "evening", event: "raid-north" },
          { id: "m4", source: "evening", event: "raid-west" },
        ],
      });
      const [conflict, ...others] = findConflicts(corpus);
      expect(others).toEqual([]);
      expect(conflict).toMatchObject({ kind: "place", severity: "tension" });
      expect(conflict?.sides.map((side) => side.claim)).toEqual([
        "the north base and the south base",
        "the north base and the west base",
      ]);
    });

    it("finds nothing where one place contains the other", () => {
      const corpus = tiny({
        ...scenes,
        mentions: [
          { id: "m1", source: "early", event: "raid", places: ["north"] },
          { id: "m2", source: "evening", event: "raid", places: ["country"] },
        ],
      });
      expect(findConflicts(corpus)).toEqual([]);
    });

    it("finds nothing where one account only names fewer places than another", () => {
      const corpus = tiny({
        ...scenes,
        mentions: [
          { id: "m1", source: "early", event: "raid", places: ["north", "south"] },
          { id: "m2", source: "evening", event: "raid", places: ["north"] },
        ],
      });
      expect(findConflicts(corpus)).toEqual([]);
    });

    it("finds the clash of two accounts though a third names a place that contains both", () => {
      const corpus = tiny({
        ...scenes,
        sources: [...papers, { id: "weekly" }],
        mentions: [
          { id: "m1", source: "early", event: "raid", places: ["north"] },
          { id: "m2", source: "evening", event: "raid", places: ["south"] },
          { id: "m3", source: "weekly", event: "raid", places: ["country"] },
        ],
      });
      const [conflict] = findConflicts(corpus);
      expect(conflict?.sides.map((side) => side.claim)).toEqual(["the north base", "the south base"]);
    });

    it("does not take a place that is only planned for one that is reported", () => {
      const corpus = tiny({
        ...scenes,
        mentions: [
          { id: "m1", source: "early", event: "raid", places: ["north"] },
          { id: "m2", source: "evening", event: "raid", places: ["south"], modality: "planned" },
        ],
      });
      expect(findConflicts(corpus)).toEqual([]);
    });
  });

  it("calls affirming against denying a contradiction, and doubting a tension", () => {
    const stances = (position: "denies" | "doubts") =>
      tiny({
        actors: [{ id: "mayor", name: "the mayor" }],
        propositions: [{ id: "arson", statement: "It was arson." }],
        stances: [
          { id: "s1", proposition: "arson", position: "affirms", claimant: "mayor" },
          { id: "s2", proposition: "arson", position },
        ],
      });
    expect(findConflicts(stances("denies")).map((one) => one.severity)).toEqual(["contradiction"]);
    expect(findConflicts(stances("doubts")).map((one) => one.severity)).toEqual(["tension"]);
    expect(findConflicts(stances("denies"))[0]?.explanation).toBe(
      "On the statement “It was arson.”: the mayor affirmed it; the article “paper” denied it. Who affirmed it and who denied it cannot both be right.",
    );
  });

  it("takes who wants opposite things for a tension, not for one who is wrong", () => {
    const corpus = tiny({
      actors: [{ id: "mayor" }, { id: "clerk" }],
      propositions: [{ id: "leave", statement: "The troops should leave.", kind: "demand" }],
      stances: [
        { id: "s1", proposition: "leave", position: "affirms", claimant: "mayor" },
        { id: "s2", proposition: "leave", position: "denies", claimant: "clerk" },
      ],
    });
    expect(findConflicts(corpus).map((one) => one.severity)).toEqual(["tension"]);
  });

  it("says of one who affirms and denies that it says both", () => {
    const corpus = tiny({
      actors: [{ id: "mayor", name: "the mayor" }],
      propositions: [{ id: "arson", statement: "It was arson." }],
      stances: [
        { id: "s1", proposition: "arson", position: "affirms", claimant: "mayor" },
        { id: "s2", proposition: "arson", position: "denies", claimant: "mayor" },
      ],
    });
    const [conflict] = findConflicts(corpus);
    expect(conflict?.severity).toBe("tension");
    expect(conflict?.explanation).toContain("it is reported as saying both");
  });

  it("keeps articles apart that have the same headline", () => {
    const corpus = tiny({
      sources: [
        { id: "early", title: "Fire" },
        { id: "evening", title: "Fire" },
      ],
      events: [
        { id: "fire", label: "the fire" },
        { id: "flood", label: "the flood" },
      ],
      orderings: [
        { id: "o1", source: "early", a: "fire", relation: ["after"], b: "flood" },
        { id: "o2", source: "evening", a: "fire", relation: ["before"], b: "flood" },
      ],
    });
    const [conflict] = findConflicts(corpus);
    expect(conflict?.sides.flatMap((side) => side.claimants).sort()).toEqual([
      "the article “Fire” (`early`)",
      "the article “Fire” (`evening`)",
    ]);
  });

  it("gives the structure of the events a side where a report clashes with nothing else", () => {
    const corpus = tiny({
      events: [
        { id: "war", label: "the war", kind: "period" },
        { id: "battle", label: "the battle", kind: "period", partOf: "war" },
      ],
      orderings: [{ id: "o1", a: "war", relation: ["before"], b: "battle" }],
    });
    const [conflict, ...others] = findConflicts(corpus);
    expect(others).toEqual([]);
    expect(conflict?.sides.map((side) => side.claim)).toEqual([
      "“the war” came before “the battle”",
      "“the battle” is part of “the war”",
    ]);
  });

  it("names the kind of the event where one report alone cannot hold", () => {
    const corpus = tiny({
      events: [{ id: "shot", label: "the shot", kind: "moment" }],
      timings: [{ id: "t1", event: "shot", edtf: "2020-01-08", bound: "spans", text: "all Wednesday" }],
    });
    const [conflict, ...others] = findConflicts(corpus);
    expect(others).toEqual([]);
    expect(conflict?.sides.map((side) => side.claim)).toEqual([
      "“the shot” went on throughout “all Wednesday” (2020-01-08)",
      "“the shot” is a moment",
    ]);
  });

  it("names the gaps where it is they that clash", () => {
    const corpus = tiny({
      sources: papers,
      events: [
        { id: "fire", label: "the fire" },
        { id: "flood", label: "the flood" },
      ],
      orderings: [
        { id: "o1", source: "early", a: "fire", relation: ["after"], b: "flood", maxGap: "PT3H" },
        { id: "o2", source: "evening", a: "fire", relation: ["after"], b: "flood", minGap: "P2D" },
      ],
    });
    expect(findConflicts(corpus)[0]?.explanation).toMatch(/by at most 3 hours.*by at least 2 days/);
  });

  it("says between which ends a gap was measured, where the words mean other ends than those that face", () => {
    const corpus = tiny({
      sources: papers,
      events: [{ id: "strike" }, { id: "reply" }],
      timings: [
        { id: "t1", source: "early", event: "strike", edtf: "2020-01-08" },
        { id: "t2", source: "early", event: "reply", edtf: "2020-01-10" },
      ],
      orderings: [
        {
          id: "o1",
          source: "evening",
          a: "reply",
          relation: ["after"],
          b: "strike",
          maxGap: "PT6H",
          gapBetween: ["end", "start"],
        },
      ],
    });
    expect(findConflicts(corpus)[0]?.explanation).toContain(
      "“reply” came after “strike”, with at most 6 hours between the end of the first and the beginning of the second",
    );
  });

  it("tells renderings in other words: apparent for translations, a tension otherwise", () => {
    const renderings = (language: string | null) =>
      tiny({
        sources: papers,
        actors: [{ id: "mayor" }],
        utterances: [{ id: "u", speaker: "mayor", language }],
        quotes: [
          { id: "q1", source: "early", text: "ending the corrupt presence of strangers", utterance: "u" },
          {
            id: "q2",
            source: "evening",
            text: "ending the corrupting presence of strangers",
            utterance: "u",
          },
        ],
      });
    const severities = (language: string | null) =>
      findConflicts(renderings(language)).map(({ kind, severity }) => [kind, severity]);
    expect(severities("fa")).toEqual([["wording", "apparent"]]);
    expect(severities(null)).toEqual([["wording", "tension"]]);
  });

  it("makes one conflict of figures that clash on several measures, and leaves out who fits both sides", () => {
    const corpus = tiny({
      sources: papers,
      actors: [{ id: "guard", name: "the guard" }],
      measures: [{ id: "hurt" }, { id: "dead", within: "hurt" }],
      figures: [
        { id: "f1", source: "early", measure: "hurt", low: 3, high: 3 },
        { id: "f2", source: "evening", measure: "dead", low: 8, high: 8 },
        { id: "f3", claimant: "guard", source: "early", measure: "hurt", approx: "at-least", low: 1 },
      ],
    });
    const [conflict, ...others] = findConflicts(corpus);
    expect(others).toEqual([]);
    expect(conflict?.about.map((thing) => thing.id).sort()).toEqual(["dead", "hurt"]);
    expect(conflict?.sides.flatMap((side) => side.claimants)).not.toContain("the guard");
  });

  it("lists the words for an event of violence as apparent, and no others", () => {
    const words = (category: "killing" | "meeting") =>
      tiny({
        sources: papers,
        events: [{ id: "e", category }],
        mentions: [
          { id: "m1", source: "early", event: "e", term: "assassination" },
          { id: "m2", source: "evening", event: "e", term: "killing" },
        ],
      });
    expect(findConflicts(words("killing")).map(({ kind, severity }) => [kind, severity])).toEqual([
      ["wording", "apparent"],
    ]);
    expect(findConflicts(words("meeting"))).toEqual([]);
  });
});
