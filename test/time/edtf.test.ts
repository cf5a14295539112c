import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EdtfError, type ParseEdtfOptions, parseEdtf } from "../../src/time/index.js";

function problem(edtf: string, options?: ParseEdtfOptions): { position: number; reason: string } {
  try {
    parseEdtf(edtf, options);
  } catch (error) {
    if (error instanceof EdtfError) return { position: error.position, reason: error.reason };
    throw error;
  }
  throw new Error(`${edtf} was accepted`);
}

describe("parseEdtf", () => {
  it("reads a day as a day", () => {
    expect(parseEdtf("2020-01-08")).toEqual({
      type: "date",
      precision: "day",
      first: { year: 2020, month: 1, day: 8 },
      last: { year: 2020, month: 1, day: 8 },
      uncertain: false,
      approximate: false,
      margin: { years: 0, months: 0, days: 0 },
    });
  });

  it("tells apart what is uncertain, approximate and both", () => {
    const marks = (edtf: string) => {
      const value = parseEdtf(edtf);
      return value.type === "date" ? [value.uncertain, value.approximate] : null;
    };
    expect(marks("1984?")).toEqual([true, false]);
    expect(marks("1984~")).toEqual([false, true]);
    expect(marks("1984%")).toEqual([true, true]);
    expect(marks("2004?-06-~11")).toEqual([true, true]);
  });

  it("reads unspecified digits as every day that fits the calendar", () => {
    expect(parseEdtf("19XX-02-29")).toMatchObject({
      first: { year: 1904, month: 2, day: 29 },
      last: { year: 1996, month: 2, day: 29 },
    });
    expect(parseEdtf("2019-02-2X")).toMatchObject({ last: { day: 28 } });
    expect(parseEdtf("-01XX")).toMatchObject({ first: { year: -199 }, last: { year: -100 } });
  });

  it("reads years of any length that can be counted exactly", () => {
    expect(parseEdtf("Y-17E7")).toMatchObject({ first: { year: -170_000_000 } });
    expect(parseEdtf("Y9007199254740991")).toMatchObject({ last: { year: Number.MAX_SAFE_INTEGER } });
    expect(problem("Y9007199254740993").reason).toContain("too long");
    expect(problem("Y1E999999999").reason).toContain("too long");
  });

  it("reads intervals with open and with unknown ends apart", () => {
    expect(parseEdtf("2020-01/..")).toMatchObject({ type: "interval", end: "open" });
    expect(parseEdtf("2020-01/")).toMatchObject({ type: "interval", end: "unknown" });
    expect(parseEdtf("../..")).toEqual({ type: "interval", start: "open", end: "open" });
  });

  it("reads sets with ranges and open ends", () => {
    expect(parseEdtf("[1667,1668,1670..1672]")).toMatchObject({ of: "one", members: { length: 3 } });
    expect(parseEdtf("{..1984}")).toMatchObject({ of: "all", members: [{ from: null }] });
    expect(parseEdtf("[1760-12..]")).toMatchObject({ members: [{ to: null }] });
  });

  it("reads the offset of a time of day, and leaves it open where there is none", () => {
    expect(parseEdtf("2020-01-08T01:30:00+03:30")).toMatchObject({ time: 5_400_000, offset: 12_600_000 });
    expect(parseEdtf("2020-01-08T01:30:00Z")).toMatchObject({ offset: 0 });
    expect(parseEdtf("2020-01-08T01:30:00")).toMatchObject({ offset: null });
    expect(parseEdtf("2020-01-08T24:00:00")).toMatchObject({ time: 86_400_000 });
  });

  it.each([
    ["", 0, "empty"],
    ["2020-02-30", 8, "no day `30`"],
    ["2019-02-29", 8, "no day `29`"],
    ["19X1-02-29", 8, "no day `29`"],
    ["2020-13", 5, "no year has a month `13`"],
    ["2020-1", 6, "a month of two digits, found the end"],
    ["20200108", 4, "four digits"],
    ["2020-01-08 ", 10, "found a space"],
    ["2020-01-08T1:30", 12, "an hour of two digits"],
    ["2020-01-08T10:10:60", 11, "leap second"],
    ["2020-01-08T10:10:61", 17, "at most 60"],
    ["2020-01-08T10:60", 14, "at most 59"],
    ["2020-01-08T10:10:10.", 20, "decimals"],
    ["2020-01-08T10.5", 13, "nothing may follow"],
    ["2020-01-08T10:10+0300", 19, "`:` between its hours and its minutes"],
    ["2020-01-08T10:10+24:00", 17, "at most 23"],
    ["2020-01-08T10:10~Z", 17, "behind the offset"],
    ["2020-01-08T10:10am", 16, "nothing may follow"],
    ["2020-01-08T25:00:00", 11, "at most 24"],
    ["2020-01-08T24:00:01", 11, "ends at 24:00:00"],
    ["2020-01-08?T10:10:10", 11, "full date without marks"],
    ["2020-01T10:10:10", 7, "full date without marks"],
    ["Y2020", 0, "no `Y`"],
    ["-0000", 0, "no sign"],
    ["1950S2-01", 6, "nothing may follow"],
    ["2001-21-03", 7, "nothing may follow"],
    ["2020-01-08/2020-01-07", 11, "ends before it begins"],
    ["2020/2021/2022", 9, "one `/`"],
    ["2020-01-08T02:15/2020-01-08T01:45", 17, "ends before it begins"],
    ["2020-01-09T02:15/2020-01-08", 17, "ends before it begins"],
    ["2020-01-08T02:15Z/2020-01-08T03:15+03:00", 18, "ends before it begins"],
    ["[2020-01-08T10:10]", 11, "not times of day"],
    ["[1667..1672-12]", 7, "one precision"],
    ["{2020-01-01..2020-02}", 13, "one precision"],
    ["[2001-21..2001-12]", 10, "one precision"],
    ["+2020-01-01", 0, "a year of four digits"],
    ["-000000-01-01", 0, "no sign"],
    ["-12345-01-01", 5, "a sign and six"],
    ["Y20200/..", 0, "no years with `Y`"],
    ["/", 0, "without any end"],
    ["[2020", 5, "found the end"],
    ["[2021..2020]", 7, "end before they begin"],
    ["[2020..,2021]", 7, "only the last member"],
    ["[2020,..2021]", 6, "only the first member"],
    ["[]", 1, "a year of four digits"],
    ["[2020}", 5, "found `}`"],
    ["٢٠٢٠", 0, "a year of four digits"],
    ["𝟚020", 0, "found `𝟚`"],
  ])("rejects %j at position %i: %s", (edtf, position, reason) => {
    const found = problem(edtf);
    expect(found.position).toBe(position);
    expect(found.reason).toContain(reason);
  });

  it.each([
    ["2020-01-08T10", 13, "`:`"],
    ["2020-01-08T10:10", 16, "seconds"],
    ["2020-01-08T10:10:10.5", 19, "nothing may follow"],
    ["2020-01-08T10:10:10~", 19, "nothing may follow"],
    ["2020-01-08T10:10:10Z/..", 10, "not times of day"],
    ["../2020-01-08T10:10:10Z", 13, "not times of day"],
    ["+002020-01-08", 0, "a year of four digits"],
    ["-000500", 5, "begins with `Y`"],
  ])("is EDTF alone if it is to be strict: %j is none, at %i: %s", (edtf, position, reason) => {
    expect(() => parseEdtf(edtf)).not.toThrow();
    const found = problem(edtf, { strict: true });
    expect(found.position).toBe(position);
    expect(found.reason).toContain(reason);
  });

  it("reads what is EDTF the same, strict or not", () => {
    for (const edtf of [
      "2020-01-08T10:10:10+03",
      "2004-06-~01/2004-06-~20",
      "[1667,1668,1670..1672]",
      "Y17E7",
    ]) {
      expect(parseEdtf(edtf, { strict: true })).toEqual(parseEdtf(edtf));
    }
  });

  it("does not pass over an option that it does not know", () => {
    expect(() => parseEdtf("2020", { strickt: true } as object)).toThrow(
      "`strickt` of `parseEdtf` is unknown.",
    );
    expect(() => parseEdtf("2020", true as unknown as object)).toThrow(RangeError);
  });

  it("throws an EdtfError with the input, however strange the input", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(..."0123456789-X?~%/.,[]{}YESTZ:+ ") })),
        (text) => {
          try {
            parseEdtf(text);
          } catch (error) {
            expect(error).toBeInstanceOf(EdtfError);
            expect((error as EdtfError).input).toBe(text);
            expect((error as EdtfError).position).toBeLessThanOrEqual(text.length);
          }
        },
      ),
      { numRuns: 2000 },
    );
    expect(() => parseEdtf(undefined as unknown as string)).toThrow(EdtfError);
  });

  it("reads a set of a hundred thousand dates, and keeps a message about a long text short", () => {
    expect(parseEdtf(`[${"2020-01-08,".repeat(100_000)}2021]`)).toMatchObject({ type: "set" });
    expect(() => parseEdtf("9".repeat(100_000))).toThrow(/^.{0,250}$/);
  });

  it("accepts every day of the calendar, and no other", () => {
    const day = fc.record({
      y: fc.nat(9999),
      m: fc.integer({ min: 1, max: 12 }),
      d: fc.integer({ min: 1, max: 31 }),
    });
    fc.assert(
      fc.property(day, ({ y, m, d }) => {
        const date = new Date(0);
        date.setUTCFullYear(y, m - 1, d);
        const text = `${String(y).padStart(4, "0")}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
        if (date.getUTCDate() === d)
          expect(parseEdtf(text)).toMatchObject({ first: { year: y, month: m, day: d } });
        else expect(problem(text).position).toBe(8);
      }),
    );
  });
});
