import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatWindow, parseInstant, resolveWhen } from "../../src/time/index.js";
import { allenRelation, solveTimeline, TimelineInputError } from "../../src/timeline/index.js";

const anyInstant = fc.oneof(
  fc.integer({ min: -8.64e15, max: 8.64e15 }),
  fc.integer({ min: -6.2e13, max: 2.5e14 }),
);
const iso = (instant: number) => new Date(instant).toISOString();

/** The bounds that a timeline gives an event which one timing puts between two instants. */
function solved(start: string, end: string) {
  const timeline = solveTimeline({
    events: [{ id: "e", kind: "moment" }],
    timings: [{ id: "t", event: "e", start, end }],
    orderings: [],
  });
  const { earliest, latest } = timeline.entries[0]?.start ?? { earliest: null, latest: null };
  return [earliest, latest];
}

describe("an instant as it is printed here", () => {
  it("is read back exactly, whatever the year", () => {
    fc.assert(
      fc.property(anyInstant, (instant) => {
        expect(parseInstant(iso(instant))).toBe(instant);
        expect(resolveWhen({ edtf: iso(instant) }).earliest).toBe(iso(instant));
      }),
    );
  });

  it("is read by the timeline and by allenRelation as it is by resolveWhen", () => {
    const window = fc.tuple(anyInstant, anyInstant).map((ends) => ends.sort((a, b) => a - b).map(iso));
    fc.assert(
      fc.property(window, (ends) => {
        const [start, end] = ends as [string, string];
        expect(solved(start, end)).toEqual([start, end]);
        const read = resolveWhen({ edtf: `${start}/${end}` });
        expect(read.earliest).toBe(start);
        if (read.latest !== null) expect(Date.parse(read.latest)).toBe(Date.parse(end) + 1);
        expect(allenRelation({ start, end }, { start, end })).toBe("equals");
      }),
      { numRuns: 50 },
    );
  });

  it("that ends what a text means is read back as it was printed", () => {
    for (const edtf of ["-0499", "Y12345", "0000-02-29", "2020-01-08T01:30:30.5Z", "9999-12-31"]) {
      const { earliest, latest } = resolveWhen({ edtf });
      expect(resolveWhen({ edtf: earliest as string }).earliest).toBe(earliest);
      expect(solved(earliest as string, latest as string)).toEqual([earliest, latest]);
      expect(() => formatWindow({ earliest, latest }, { zone: "Asia/Tehran" })).not.toThrow();
    }
  });

  it("is shown with its era where it lies BC", () => {
    const window = { earliest: "-000500-01-01T00:00:00.000Z", latest: "-000500-01-01T06:00:00.000Z" };
    expect(formatWindow(window, { zone: "UTC" })).toBe("Mon 1 Jan 501 BC, 00:00–06:00 (UTC)");
  });
});

describe("parseInstant", () => {
  it.each([
    ["2020-01-07", "2020-01-07T00:00:00.000Z"],
    ["2020-01-07T22:30Z", "2020-01-07T22:30:00.000Z"],
    ["2020-01-08T01:30+03:00", "2020-01-07T22:30:00.000Z"],
    ["2020-01-08T01:30+03", "2020-01-07T22:30:00.000Z"],
    ["2020-01-08T01:30:15.1234567Z", "2020-01-08T01:30:15.123Z"],
    ["2020-01-08T24:00Z", "2020-01-09T00:00:00.000Z"],
    ["2016-12-31T23:59:60Z", "2017-01-01T00:00:00.000Z"],
    ["-2020-01-01", "-002020-01-01T00:00:00.000Z"],
    ["+012345-01-01", "+012345-01-01T00:00:00.000Z"],
  ])("reads %s", (text, instant) => {
    expect(iso(parseInstant(text) ?? Number.NaN)).toBe(instant);
  });

  it.each([
    "0",
    "yesterday",
    "2020",
    "2020-1-8",
    "2020-02-30",
    "2019-02-29",
    "2020-13-01",
    "2020-00-01",
    "2020-01-08T01:30",
    "2020-01-08T25:00Z",
    "2020-01-08T24:01Z",
    "2020-01-08T12:60Z",
    "2020-01-08T12:30:60Z",
    "2020-01-08T12:30+0300",
    "2020-01-08 12:30Z",
    "-000000-01-01",
    "-0000-01-01",
    "+2020-01-01",
    "+12345-01-01",
    "+275760-09-13T00:00:00.001Z",
    " 2020-01-08",
  ])("takes %j for none", (text) => {
    expect(parseInstant(text)).toBeNull();
    const event = { events: [{ id: "e" }], orderings: [] };
    expect(() =>
      solveTimeline({ ...event, timings: [{ id: "t", event: "e", start: text, end: null }] }),
    ).toThrow(TimelineInputError);
    expect(() => formatWindow({ earliest: text, latest: null }, { zone: "UTC" })).toThrow(RangeError);
  });

  it("never takes a signed year of four digits for one AD", () => {
    const { entries } = solveTimeline({
      events: [{ id: "a", kind: "moment" }],
      timings: [{ id: "t", event: "a", start: "-2020-01-01", end: null }],
      orderings: [],
    });
    expect(entries[0]?.start.earliest).toBe("-002020-01-01T00:00:00.000Z");
  });
});
