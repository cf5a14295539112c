import { describe, expect, it } from "vitest";
import { EdtfError, parseEdtf, resolveWhen } from "../../src/time/index.js";

function window(edtf: string, ...zones: string[]) {
  const { earliest, latest } = resolveWhen(zones.length === 0 ? { edtf } : { edtf, zones });
  return [earliest, latest];
}

describe("a clock time as news prints it", () => {
  it.each([
    // To the minute, the second, the hour, and decimals of a second.
    ["2020-01-08T01:30+03:00", "2020-01-07T22:30:00.000Z", "2020-01-07T22:31:00.000Z"],
    ["2020-01-08T01:30+03", "2020-01-07T22:30:00.000Z", "2020-01-07T22:31:00.000Z"],
    ["2020-01-07T18:00-03:30", "2020-01-07T21:30:00.000Z", "2020-01-07T21:31:00.000Z"],
    ["2020-01-08T01:30", "2020-01-08T01:30:00.000Z", "2020-01-08T01:31:00.000Z"],
    ["2020-01-08T01:30:00Z", "2020-01-08T01:30:00.000Z", "2020-01-08T01:30:01.000Z"],
    ["2020-01-08T17Z", "2020-01-08T17:00:00.000Z", "2020-01-08T18:00:00.000Z"],
    ["2020-01-08T17+03:00", "2020-01-08T14:00:00.000Z", "2020-01-08T15:00:00.000Z"],
    ["1985-04-12T23:20:30.5Z", "1985-04-12T23:20:30.500Z", "1985-04-12T23:20:30.600Z"],
    ["1985-04-12T23:20:30,25Z", "1985-04-12T23:20:30.250Z", "1985-04-12T23:20:30.260Z"],
    ["1985-04-12T23:20:30.050Z", "1985-04-12T23:20:30.050Z", "1985-04-12T23:20:30.051Z"],
    ["1985-04-12T23:20:30.0509999Z", "1985-04-12T23:20:30.050Z", "1985-04-12T23:20:30.051Z"],
    [`1985-04-12T23:20:30.${"9".repeat(90)}Z`, "1985-04-12T23:20:30.999Z", "1985-04-12T23:20:31.000Z"],
    // The end of a day, and a second that some days have more.
    ["2020-01-08T24:00", "2020-01-09T00:00:00.000Z", "2020-01-09T00:01:00.000Z"],
    ["2020-01-08T24:00:00Z", "2020-01-09T00:00:00.000Z", "2020-01-09T00:00:01.000Z"],
    ["2016-12-31T23:59:60Z", "2017-01-01T00:00:00.000Z", "2017-01-01T00:00:01.000Z"],
    ["2017-01-01T02:59:60+03:00", "2017-01-01T00:00:00.000Z", "2017-01-01T00:00:01.000Z"],
    ["2017-01-01T05:29:60.5+05:30", "2017-01-01T00:00:00.500Z", "2017-01-01T00:00:00.600Z"],
    ["2012-06-30T23:59:60", "2012-07-01T00:00:00.000Z", "2012-07-01T00:00:01.000Z"],
    // Years that have not four digits.
    ["-000500-01-01T00:00:00.000Z", "-000500-01-01T00:00:00.000Z", "-000500-01-01T00:00:00.001Z"],
    ["+012345-06-07T08:09Z", "+012345-06-07T08:09:00.000Z", "+012345-06-07T08:10:00.000Z"],
    ["-0043-03-15T12:00Z", "-000043-03-15T12:00:00.000Z", "-000043-03-15T12:01:00.000Z"],
    ["+012345-06", "+012345-06-01T00:00:00.000Z", "+012345-07-01T00:00:00.000Z"],
  ])("%s is the unit that it names", (edtf, earliest, latest) => {
    expect(window(edtf)).toEqual([earliest, latest]);
  });

  it("is on the clocks of the zones, unless it has an offset", () => {
    expect(window("2020-01-08T01:30", "Asia/Baghdad")).toEqual([
      "2020-01-07T22:30:00.000Z",
      "2020-01-07T22:31:00.000Z",
    ]);
    expect(window("2020-01-08T01", "Asia/Baghdad", "Asia/Tehran")).toEqual([
      "2020-01-07T21:30:00.000Z",
      "2020-01-07T23:00:00.000Z",
    ]);
    expect(window("2020-01-08T01:30Z", "Asia/Baghdad")[0]).toBe("2020-01-08T01:30:00.000Z");
  });

  it.each([
    ["2020-01-08T01:45+03:00/2020-01-08T02:15+03:00", "2020-01-07T22:45:00.000Z", "2020-01-07T23:16:00.000Z"],
    ["2020-01-08T01:45/2020-01-08T02:15", "2020-01-08T01:45:00.000Z", "2020-01-08T02:16:00.000Z"],
    ["2020-01-08T01:30:00Z/2020-01-08T02:30:00Z", "2020-01-08T01:30:00.000Z", "2020-01-08T02:30:01.000Z"],
    ["2020-01-08T01/2020-01-08T02:30", "2020-01-08T01:00:00.000Z", "2020-01-08T02:31:00.000Z"],
    ["2020-01-08T20:00/2020-01-08", "2020-01-08T20:00:00.000Z", "2020-01-09T00:00:00.000Z"],
    ["2020-01-07/2020-01-08T02:00", "2020-01-07T00:00:00.000Z", "2020-01-08T02:01:00.000Z"],
    ["2020-01-08T02:00Z/..", "2020-01-08T02:00:00.000Z", null],
    ["../2020-01-08T02:00", null, "2020-01-08T02:01:00.000Z"],
    ["/2020-01-08T02Z", null, "2020-01-08T03:00:00.000Z"],
    ["2020-01-08T01:45~/2020-01-08T02:15", "2020-01-08T01:30:00.000Z", "2020-01-08T02:16:00.000Z"],
  ])("reaches in %s to the end of the last unit", (edtf, earliest, latest) => {
    expect(window(edtf)).toEqual([earliest, latest]);
  });

  it("lets only the zone tell whether an interval ends before it begins, where one end has an offset", () => {
    expect(window("2020-01-08T01:00Z/2020-01-07T23:00", "America/New_York")).toEqual([
      "2020-01-08T01:00:00.000Z",
      "2020-01-08T04:01:00.000Z",
    ]);
    expect(() => window("2020-01-08T01:00Z/2020-01-07T23:00", "Asia/Baghdad")).toThrow(EdtfError);
    expect(() => window("2020-01-08T01:00Z/2020-01-07", "Asia/Baghdad")).toThrow(
      /Asia\/Baghdad.*ends before it begins/,
    );
  });

  it("gives way by a quarter of an hour where it is marked, a full hour by half of one, and doubly by two", () => {
    expect(window("2020-01-08T01:30~")).toEqual(["2020-01-08T01:15:00.000Z", "2020-01-08T01:46:00.000Z"]);
    expect(window("2020-01-08T01:30?")).toEqual(window("2020-01-08T01:30~"));
    expect(window("2020-01-08T01:30%")).toEqual(["2020-01-08T01:00:00.000Z", "2020-01-08T02:01:00.000Z"]);
    expect(window("2020-01-08T01:30:20+03:00~")).toEqual([
      "2020-01-07T22:15:20.000Z",
      "2020-01-07T22:45:21.000Z",
    ]);
    expect(window("2020-01-08T17~")).toEqual(["2020-01-08T16:30:00.000Z", "2020-01-08T18:30:00.000Z"]);
    expect(window("2020-01-08T17Z%")).toEqual(["2020-01-08T16:00:00.000Z", "2020-01-08T19:00:00.000Z"]);
    // Around a change of the clock it is real minutes that count.
    expect(window("2020-03-08T01:50~", "America/New_York")).toEqual([
      "2020-03-08T06:35:00.000Z",
      "2020-03-08T07:06:00.000Z",
    ]);
    expect(parseEdtf("2020-01-08T17Z%")).toMatchObject({
      uncertain: true,
      approximate: true,
      unit: 3_600_000,
    });
  });

  it("is the hull of both where the clock shows it twice", () => {
    const york = (edtf: string) => window(edtf, "America/New_York");
    expect(york("2020-11-01T01:30:00")).toEqual(["2020-11-01T05:30:00.000Z", "2020-11-01T06:30:01.000Z"]);
    expect(york("2020-11-01T01:30")).toEqual(["2020-11-01T05:30:00.000Z", "2020-11-01T06:31:00.000Z"]);
    expect(york("2020-11-01T01")).toEqual(["2020-11-01T05:00:00.000Z", "2020-11-01T07:00:00.000Z"]);
    expect(york("2020-11-01T01:45/2020-11-01T01:50")).toEqual([
      "2020-11-01T05:45:00.000Z",
      "2020-11-01T06:51:00.000Z",
    ]);
    expect(window("2008-11-01T23:30", "America/St_Johns")).toEqual([
      "2008-11-02T02:00:00.000Z",
      "2008-11-02T03:01:00.000Z",
    ]);
    expect(york("2020-11-01T01:30-05:00")).toEqual(["2020-11-01T06:30:00.000Z", "2020-11-01T06:31:00.000Z"]);
  });

  it("is moved on where the clock skips it, and is what is left where it skips a part", () => {
    expect(window("2020-03-08T02:30", "America/New_York")).toEqual([
      "2020-03-08T07:30:00.000Z",
      "2020-03-08T07:31:00.000Z",
    ]);
    expect(window("2020-10-04T02", "Australia/Lord_Howe")).toEqual([
      "2020-10-03T15:30:00.000Z",
      "2020-10-03T16:00:00.000Z",
    ]);
  });

  it.each([
    "2020-01-08T12:30:60Z",
    "2020-01-08T23:59:60Z",
    "2016-12-31T23:59:60+03:00",
    "2016-12-31T23:58:60",
  ])("%s has no leap second", (edtf) => {
    expect(() => window(edtf)).toThrow(/leap second/);
  });
});
