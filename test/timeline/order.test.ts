import { describe, expect, it } from "vitest";
import { UnknownIdError } from "../../src/corpus/index.js";
import { formatWindow, orderTimeline } from "../../src/timeline/index.js";
import { type TinyData, tiny } from "../support/tiny.js";

const weak = ["starts", "during", "finishes", "equals"];

/** What the articles print about one night, in whose calendar. */
const oneNight: TinyData = {
  sources: ["a", "b", "c", "d"].map((id) => ({ id })),
  events: [{ id: "strike" }],
  timings: [
    {
      id: "t-late",
      source: "a",
      event: "strike",
      edtf: "2020-01-07",
      part: "late",
      zones: ["America/New_York"],
    },
    {
      id: "t-early",
      source: "b",
      event: "strike",
      edtf: "2020-01-08",
      part: "early",
      zones: ["Asia/Baghdad"],
    },
    {
      id: "t-wednesday",
      source: "c",
      event: "strike",
      edtf: "2020-01-08",
      zones: ["Asia/Baghdad", "Asia/Tehran"],
    },
    { id: "t-seventh", source: "d", event: "strike", edtf: "2020-01-07", zones: ["America/New_York"] },
  ],
};

describe("orderTimeline", () => {
  it("sees that late Tuesday, early Wednesday, Wednesday and Jan. 7th are one night", () => {
    const { entries, conflicts } = orderTimeline(tiny(oneNight));
    expect(conflicts).toEqual([]);
    const [strike] = entries;
    expect(strike?.start).toEqual({
      earliest: "2020-01-07T21:00:00.000Z",
      latest: "2020-01-08T05:00:00.000Z",
    });
    expect(strike && formatWindow(strike.start, { zone: "Asia/Baghdad" })).toBe(
      "Wed 8 Jan 2020, 00:00–08:00 (Asia/Baghdad)",
    );
    const inside = "2020-01-07T22:30:00.000Z";
    expect((strike?.start.earliest as string) <= inside && inside < (strike?.start.latest as string)).toBe(
      true,
    );
  });

  it("tells a burial before the strike and a strike announced at the burial as a contradiction of all reports on it", () => {
    const corpus = tiny({
      sources: [{ id: "first" }, { id: "second" }],
      events: [{ id: "burial", kind: "period" }, { id: "strike" }, { id: "announcement" }],
      orderings: [
        { id: "o-strike-after", source: "first", a: "strike", relation: ["after"], b: "burial" },
        {
          id: "o-announced-at",
          source: "second",
          a: "announcement",
          relation: ["starts", "during", "finishes"],
          b: "burial",
        },
        { id: "o-announced-after", source: "second", a: "announcement", relation: ["after"], b: "strike" },
      ],
    });
    const [conflict, ...others] = orderTimeline(corpus).conflicts;
    expect(others).toEqual([]);
    expect(conflict?.reports.toSorted()).toEqual(["o-announced-after", "o-announced-at", "o-strike-after"]);
    expect(conflict?.events.toSorted()).toEqual(["announcement", "burial", "strike"]);
  });

  it("lets an event lie within the event that it is part of, and says so among the reports", () => {
    const corpus = tiny({
      events: [
        { id: "visit", kind: "period" },
        { id: "speech", partOf: "visit" },
      ],
      timings: [{ id: "t", event: "visit", edtf: "2020-01-08" }],
    });
    const timeline = orderTimeline(corpus);
    const speech = timeline.entries.find(({ event }) => event === "speech");
    expect(speech?.start.earliest).toBe("2020-01-08T00:00:00.000Z");
    expect(speech?.reports).toEqual(["part-of:speech", "t"]);
    expect(timeline.relation("speech", "visit").possible).toEqual(weak.slice(0, 3));
  });

  it("sets a report aside before the part of an event", () => {
    const corpus = tiny({
      events: [
        { id: "visit", kind: "period" },
        { id: "speech", partOf: "visit" },
      ],
      timings: [
        { id: "a-visit", event: "visit", edtf: "2020-01-08T10:00:00" },
        { id: "b-speech", event: "speech", edtf: "2020-01" },
      ],
      orderings: [{ id: "o", a: "speech", relation: ["after"], b: "visit" }],
    });
    const { conflicts } = orderTimeline(corpus);
    expect(conflicts).toMatchObject([{ reports: ["o", "part-of:speech"], setAside: ["o"] }]);
    expect(conflicts[0]?.why).toMatch(/the only one here that somebody reports/);
  });

  it("counts sources of one wire once, and an actor's claim once however many sources repeat it", () => {
    const aside = (sources: object[], claimant: string | null) =>
      orderTimeline(
        tiny({
          sources: [{ id: "x1" }, { id: "x2" }, { id: "y" }, { id: "z" }].map((source, index) => ({
            ...source,
            ...sources[index],
          })),
          actors: [{ id: "ministry" }],
          events: [{ id: "a" }, { id: "b" }],
          orderings: [
            { id: "1", source: "x1", a: "a", relation: ["before"], b: "b", claimant },
            { id: "2", source: "x2", a: "a", relation: ["before"], b: "b", claimant },
            { id: "3", source: "y", a: "b", relation: ["before"], b: "a" },
            { id: "4", source: "z", a: "b", relation: ["before"], b: "a" },
          ],
        }),
      )
        .conflicts.map(({ setAside }) => setAside)
        .toSorted();
    expect(aside([], null)).toEqual([null]);
    expect(aside([{ wire: "AP" }, { wire: "AP" }], null)).toEqual([["1", "2"]]);
    expect(aside([], "ministry")).toEqual([["1", "2"]]);
  });

  it("listens to the chosen sources only, about the events that they speak of", () => {
    const corpus = tiny({
      sources: [{ id: "a" }, { id: "b" }],
      events: [
        { id: "war", kind: "period" },
        { id: "raid", kind: "period", partOf: "war" },
        { id: "shot", partOf: "raid" },
        { id: "vote" },
      ],
      mentions: [
        { id: "m1", source: "a", event: "shot" },
        { id: "m2", source: "a", event: "war" },
        { id: "m3", source: "b", event: "vote" },
      ],
      timings: [
        { id: "t1", source: "a", event: "war", edtf: "2020" },
        { id: "t2", source: "b", event: "shot", edtf: "2020-01-08" },
      ],
    });
    const { entries } = orderTimeline(corpus, { sources: ["a"] });
    expect(entries.map(({ event, reports }) => [event, reports])).toEqual([
      ["war", ["t1"]],
      ["shot", ["part-of:shot", "t1"]],
    ]);
    expect(orderTimeline(corpus).entries).toHaveLength(4);
    expect(() => orderTimeline(corpus, { sources: ["c"] })).toThrow(UnknownIdError);
  });

  it("uses other hours for a part of day where they are given", () => {
    const { entries } = orderTimeline(tiny(oneNight), {
      dayParts: { early: { from: 1, to: 4 } },
    });
    expect(entries[0]?.start.earliest).toBe("2020-01-07T22:00:00.000Z");
  });

  it("changes nothing in the corpus, and says the same each time", () => {
    const corpus = tiny(oneNight);
    const copy = JSON.stringify(corpus);
    expect(JSON.stringify(orderTimeline(corpus))).toBe(JSON.stringify(orderTimeline(corpus)));
    expect(JSON.stringify(corpus)).toBe(copy);
  });
});
