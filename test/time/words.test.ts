import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DurationError, dayParts, isTimeZone, parseDuration } from "../../src/time/index.js";

describe("parseDuration", () => {
  it.each([
    ["PT1H", 3_600_000],
    ["P1DT12H", 129_600_000],
    ["P2W", 1_209_600_000],
    ["PT90M", 5_400_000],
    ["PT1.5S", 1500],
    ["PT0,25S", 250],
    ["PT0S", 0],
  ])("reads %s", (text, milliseconds) => {
    expect(parseDuration(text)).toBe(milliseconds);
  });

  it.each([
    "",
    "P",
    "PT",
    "1H",
    "P1Y",
    "P1M",
    "PT1H30",
    "-PT1H",
    "PT 1H",
    "P1DT",
    "pt1h",
    `PT${"9".repeat(30)}S`,
  ])("rejects %j with a DurationError", (text) => {
    expect(() => parseDuration(text)).toThrow(DurationError);
  });
});

describe("isTimeZone", () => {
  it("knows names of the time zone database, and takes offsets for none", () => {
    expect(["UTC", "Asia/Baghdad", "America/Argentina/Buenos_Aires"].every(isTimeZone)).toBe(true);
    expect(["", "+03:00", "Mars/Olympus", "__proto__", "constructor", "Asia/Baghdad "].some(isTimeZone)).toBe(
      false,
    );
  });

  it("never throws", () => {
    fc.assert(fc.property(fc.anything(), (value) => typeof isTimeZone(value as string) === "boolean"));
  });
});

describe("dayParts", () => {
  it("is a table that nobody can change by accident", () => {
    expect(Object.isFrozen(dayParts) && Object.isFrozen(dayParts.late)).toBe(true);
  });
});
