import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  DayPartError,
  type dayParts,
  resolveWhen,
  SkippedDayError,
  TimeZoneError,
} from "../../src/time/index.js";

function window(edtf: string, zone = "UTC", part: keyof typeof dayParts | null = null) {
  const { earliest, latest } = resolveWhen({ edtf, part, zones: [zone] });
  return [earliest?.replace(":00.000Z", "Z") ?? null, latest?.replace(":00.000Z", "Z") ?? null];
}

describe("resolveWhen", () => {
  it("puts a day into the calendar of its zone", () => {
    expect(window("2020-01-08", "Asia/Baghdad")).toEqual(["2020-01-07T21:00Z", "2020-01-08T21:00Z"]);
    expect(window("2020-01-08")).toEqual(["2020-01-08T00:00Z", "2020-01-09T00:00Z"]);
  });

  it("reads late Tuesday in New York and early Wednesday in Baghdad as hours of one night", () => {
    expect(window("2020-01-07", "America/New_York", "late")).toEqual([
      "2020-01-07T21:00Z",
      "2020-01-08T05:00Z",
    ]);
    expect(window("2020-01-08", "Asia/Baghdad", "early")).toEqual(["2020-01-07T21:00Z", "2020-01-08T05:00Z"]);
  });

  it("begins a night and what is overnight on the evening of its date", () => {
    expect(window("2020-01-07", "UTC", "night")).toEqual(["2020-01-07T18:00Z", "2020-01-08T06:00Z"]);
    expect(window("2020-01-07", "UTC", "overnight")).toEqual(["2020-01-07T18:00Z", "2020-01-08T08:00Z"]);
  });

  it("takes a part of an interval from its first day to its last", () => {
    expect(window("2020-01-07/2020-01-09", "UTC", "evening")).toEqual([
      "2020-01-07T17:00Z",
      "2020-01-10T00:00Z",
    ]);
  });

  it("uses the hours that replace those of the table", () => {
    const late = resolveWhen(
      { edtf: "2020-01-07", part: "late" },
      { dayParts: { late: { from: 20, to: 26 } } },
    );
    expect(late).toEqual({ earliest: "2020-01-07T20:00:00.000Z", latest: "2020-01-08T02:00:00.000Z" });
  });

  it("gives the hull where the zone is left open", () => {
    const open = resolveWhen({ edtf: "2020-01-08", zones: ["America/New_York", "Asia/Baghdad"] });
    expect(open).toEqual({ earliest: "2020-01-07T21:00:00.000Z", latest: "2020-01-09T05:00:00.000Z" });
  });

  it("ends an evening with its day: people still call half past ten that", () => {
    expect(window("2020-01-07", "UTC", "evening")).toEqual(["2020-01-07T17:00Z", "2020-01-08T00:00Z"]);
  });

  it("reads a time of day to the second, by its offset or else by the zone", () => {
    expect(resolveWhen({ edtf: "2020-01-08T01:30:00+03:00", zones: ["America/New_York"] })).toEqual({
      earliest: "2020-01-07T22:30:00.000Z",
      latest: "2020-01-07T22:30:01.000Z",
    });
    expect(window("2020-01-08T01:30:00", "Asia/Baghdad")[0]).toBe("2020-01-07T22:30Z");
  });

  it("widens what is uncertain or approximate by a unit of the marked part, and by two where it is both", () => {
    expect(window("1984?")).toEqual(["1983-01-01T00:00Z", "1986-01-01T00:00Z"]);
    expect(window("1984%")).toEqual(["1982-01-01T00:00Z", "1987-01-01T00:00Z"]);
    expect(window("2004-06-~11")).toEqual(["2004-06-10T00:00Z", "2004-06-13T00:00Z"]);
    expect(window("2004-~06")).toEqual(["2004-05-01T00:00Z", "2004-08-01T00:00Z"]);
    expect(window("2004?-06-11")).toEqual(["2003-06-11T00:00Z", "2005-06-12T00:00Z"]);
    expect(window("19XX~")).toEqual(["1800-01-01T00:00Z", "2100-01-01T00:00Z"]);
    expect(window("2001-?21")).toEqual(["2000-12-01T00:00Z", "2001-09-01T00:00Z"]);
    expect(window("2004~/2005")).toEqual(["2003-01-01T00:00Z", "2006-01-01T00:00Z"]);
  });

  it.each([
    ["2004-06-11?", "?2004-?06-?11", "2003-05-10T00:00Z", "2005-07-13T00:00Z"],
    ["2004-06?", "?2004-?06", "2003-05-01T00:00Z", "2005-08-01T00:00Z"],
    ["1984-06~", "~1984-~06", "1983-05-01T00:00Z", "1985-08-01T00:00Z"],
    ["2004-06-11%", "%2004-%06-%11", "2002-04-09T00:00Z", "2006-08-14T00:00Z"],
    ["2004-06?-11", "?2004-?06-11", "2003-05-11T00:00Z", "2005-07-12T00:00Z"],
    ["2001-21~", "~2001-~21", "1999-12-01T00:00Z", "2002-09-01T00:00Z"],
    ["?2004-06-~11", "2004?-06-~11", "2003-06-10T00:00Z", "2005-06-13T00:00Z"],
    ["?2004-06?", "2004-06?", "2003-05-01T00:00Z", "2005-08-01T00:00Z"],
    ["?2004-06~", "%2004-~06", "2002-05-01T00:00Z", "2006-08-01T00:00Z"],
  ])("a mark behind a component bears on all before it: %s is %s", (group, single, earliest, latest) => {
    expect(window(group)).toEqual([earliest, latest]);
    expect(window(single)).toEqual([earliest, latest]);
  });

  it("reads seasons as whole months, winter into the next year, and the south half a year apart", () => {
    expect(window("2010-24")).toEqual(["2010-12-01T00:00Z", "2011-03-01T00:00Z"]);
    expect(window("2010-21")).toEqual(window("2010-25"));
    expect(window("2010-30")).toEqual(["2010-12-01T00:00Z", "2011-03-01T00:00Z"]);
    expect(window("2010-32")).toEqual(["2010-06-01T00:00Z", "2010-09-01T00:00Z"]);
    expect(window("2010-36")).toEqual(["2010-10-01T00:00Z", "2011-01-01T00:00Z"]);
    expect(window("2010-38")).toEqual(["2010-05-01T00:00Z", "2010-09-01T00:00Z"]);
    expect(window("2010-41")).toEqual(["2010-07-01T00:00Z", "2011-01-01T00:00Z"]);
  });

  it("leaves open what is open, unknown, or beyond what a Date can count", () => {
    expect(window("../2006")).toEqual([null, "2007-01-01T00:00Z"]);
    expect(window("2004/")).toEqual(["2004-01-01T00:00Z", null]);
    expect(window("[..1984,1990..]")).toEqual([null, null]);
    expect(window("Y170000002")).toEqual([null, null]);
    expect(window("Y275760")).toEqual(["+275760-01-01T00:00Z", null]);
    expect(window("-9999/1900", "Asia/Tehran")[1]).toBe("1900-12-31T20:34:16.000Z");
  });

  it("knows the local mean time from before there were zones, BC too", () => {
    expect(resolveWhen({ edtf: "-0044-03-15", zones: ["Europe/Rome"] }).earliest).toBe(
      "-000044-03-14T23:10:04.000Z",
    );
  });

  it("says which zone it does not know, and that some zone must be named", () => {
    expect(() => resolveWhen({ edtf: "2020", zones: ["UTC", "Mars/Olympus"] })).toThrow(/`Mars\/Olympus`/);
    expect(() => resolveWhen({ edtf: "2020", zones: [] })).toThrow(TimeZoneError);
    expect(() => resolveWhen({ edtf: "2020", zones: [] })).toThrow("`zones` is empty.");
    expect(() => resolveWhen({ edtf: "2020", zones: [null as unknown as string] })).toThrow(
      "`null` is no IANA time zone.",
    );
    expect(() => resolveWhen({ edtf: "2020", zones: ["UTC", {} as unknown as string] })).toThrow(
      "`an object` is no IANA time zone.",
    );
  });

  it("says which part of day it does not know, or which hours make no sense", () => {
    const part = (name: string) => resolveWhen({ edtf: "2020", part: name as "late" });
    expect(() => part("tea")).toThrow(DayPartError);
    expect(() => part("__proto__")).toThrow(DayPartError);
    expect(() =>
      resolveWhen({ edtf: "2020", part: "late" }, { dayParts: { late: { from: 9, to: 9 } } }),
    ).toThrow(DayPartError);
  });
});

describe("a clock that is put forward or back", () => {
  it.each([
    // New York skips 02:00 to 03:00, and shows 01:00 to 02:00 twice.
    ["2020-03-08T02:30:00", "America/New_York", "2020-03-08T07:30Z"],
    ["2020-11-01T01:30:00", "America/New_York", "2020-11-01T05:30Z"],
    ["2020-11-01T02:00:00", "America/New_York", "2020-11-01T07:00Z"],
    // The Chatham Islands move by an hour at a quarter to three.
    ["2020-09-27T03:00:00", "Pacific/Chatham", "2020-09-26T14:15Z"],
    ["2020-04-05T03:00:00", "Pacific/Chatham", "2020-04-04T13:15Z"],
    // Lord Howe moves by half an hour.
    ["2020-10-04T02:15:00", "Australia/Lord_Howe", "2020-10-03T15:45Z"],
    // Samoa left out 30 December 2011.
    ["2011-12-30T12:00:00", "Pacific/Apia", "2011-12-30T22:00Z"],
  ])("reads %s in %s as Temporal does", (edtf, zone, instant) => {
    expect(window(edtf, zone)[0]).toBe(instant);
  });

  it("makes days of 23 and of 25 hours, and begins a day without midnight when it begins", () => {
    expect(window("2020-03-08", "America/New_York")).toEqual(["2020-03-08T05:00Z", "2020-03-09T04:00Z"]);
    expect(window("2020-11-01", "America/New_York")).toEqual(["2020-11-01T04:00Z", "2020-11-02T05:00Z"]);
    expect(window("2018-11-04", "America/Sao_Paulo")).toEqual(["2018-11-04T03:00Z", "2018-11-05T02:00Z"]);
  });

  it.each([
    // The clock goes back over midnight, and shows the end of a day twice: so the days share some instants.
    ["2008-11-01", "America/St_Johns", "2008-11-01T02:30Z", "2008-11-02T03:30Z"],
    ["2008-11-02", "America/St_Johns", "2008-11-02T02:30Z", "2008-11-03T03:30Z"],
    ["1993-10-30", "America/Moncton", "1993-10-30T03:00Z", "1993-10-31T04:00Z"],
    ["2010-03-04", "Antarctica/Casey", "2010-03-03T13:00Z", "2010-03-04T16:00Z"],
    ["1969-01-25", "Pacific/Guam", "1969-01-24T13:00Z", "1969-01-25T14:00Z"],
    // The clock goes forward over midnight.
    ["1919-03-30", "America/Toronto", "1919-03-30T05:00Z", "1919-03-31T04:30Z"],
    ["1919-03-31", "America/Toronto", "1919-03-31T04:30Z", "1919-04-01T04:00Z"],
    ["2008-11", "America/St_Johns", "2008-11-01T02:30Z", "2008-12-01T03:30Z"],
    ["2008-10-30/2008-11-01", "America/St_Johns", "2008-10-30T02:30Z", "2008-11-02T03:30Z"],
  ])("%s in %s is all instants at which the calendar shows it", (edtf, zone, earliest, latest) => {
    expect(window(edtf, zone)).toEqual([earliest, latest]);
  });

  it("names the day and the zones where no zone has the day, whatever its part", () => {
    const samoa = () => resolveWhen({ edtf: "2011-12-30", zones: ["Pacific/Apia", "Pacific/Fakaofo"] });
    expect(samoa).toThrow(SkippedDayError);
    expect(samoa).toThrow("`2011-12-30` is a day that `Pacific/Apia`, `Pacific/Fakaofo` left out");
    expect(() => window("1993-08-21", "Pacific/Kwajalein", "night")).toThrow(SkippedDayError);
    expect(() => window("2011-12-30/2011-12-30", "Pacific/Apia")).toThrow(SkippedDayError);
    expect(() => window("{2011-12-30}", "Pacific/Apia")).toThrow(SkippedDayError);
  });

  it("takes the day of the zones that have it", () => {
    const day = resolveWhen({ edtf: "2011-12-30", zones: ["Pacific/Apia", "UTC", "Pacific/Pago_Pago"] });
    expect(day).toEqual({ earliest: "2011-12-30T00:00:00.000Z", latest: "2011-12-31T11:00:00.000Z" });
  });

  it("begins and ends an interval where the clock skipped its first or last day", () => {
    const skip = "2011-12-30T10:00Z";
    expect(window("2011-12-30/2012-01-01", "Pacific/Apia")).toEqual([skip, "2012-01-01T10:00Z"]);
    expect(window("2011-12-28/2011-12-30", "Pacific/Apia")).toEqual(["2011-12-28T10:00Z", skip]);
    expect(window("../1994-12-31", "Pacific/Kiritimati")[1]).toBe("1994-12-31T10:00Z");
    expect(window("2011-12-~30", "Pacific/Apia")).toEqual(["2011-12-29T10:00Z", "2011-12-31T10:00Z"]);
  });

  it("agrees with what the clock shows, quarter by quarter, around every change", () => {
    // The oracle tries every instant: the first that shows the time, or, if none does, the time as told by
    // the offset before the change.
    const zones = [
      "America/New_York",
      "Europe/London",
      "Pacific/Chatham",
      "Australia/Lord_Howe",
      "Asia/Tehran",
      "America/St_Johns",
      "Africa/Casablanca",
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 1990, max: 2022 }),
        fc.nat(365),
        fc.nat(95),
        (zone, year, day, quarter) => {
          const near = changeNear(zone, Date.UTC(year, 0, 1 + day));
          const wall = Math.round((near + (quarter - 48) * 900_000) / 900_000) * 900_000;
          const text = new Date(wall).toISOString().slice(0, 19);
          const found = Date.parse(resolveWhen({ edtf: text, zones: [zone] }).earliest as string);
          expect(found).toBe(bySearch(wall, zone));
        },
      ),
      { numRuns: 200 },
    );
  });
});

const clocks = new Map<string, Intl.DateTimeFormat>();

function offset(instant: number, zone: string): number {
  const clock =
    clocks.get(zone) ??
    new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "medium" });
  clocks.set(zone, clock);
  return Date.parse(`${clock.format(instant).replace(" ", "T")}Z`) - instant;
}

/** The next change of the clock, on the clock, or just the day when there is none for a year. */
function changeNear(zone: string, from: number): number {
  const start = offset(from, zone);
  let [low, high] = [from, from];
  for (let day = 1; day < 366 && high === from; day += 1) {
    if (offset(from + day * 86_400_000, zone) !== start) high = from + day * 86_400_000;
  }
  if (high === from) return from;
  low = high - 86_400_000;
  while (high - low > 60_000) {
    const middle = Math.floor((low + high) / 120_000) * 60_000;
    if (offset(middle, zone) === start) low = middle;
    else high = middle;
  }
  return high + start;
}

function bySearch(wall: number, zone: string): number {
  for (let instant = wall - 15 * 3_600_000; instant <= wall + 15 * 3_600_000; instant += 900_000) {
    if (instant + offset(instant, zone) === wall) return instant;
  }
  return wall - offset(wall - 24 * 3_600_000, zone);
}
