import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { durationOf, parseDuration, phraseMargins } from "../../src/time/index.js";

const read = (phrase: string) => {
  const found = durationOf(phrase);
  return found && [found.min, found.max];
};

describe("durationOf", () => {
  it.each([
    ["three days", "P2D", "P4D"],
    ["three days of mourning", "P2D", "P4D"],
    ["3 days of national mourning", "P2D", "P4D"],
    ["three days\u2019 mourning", "P2D", "P4D"],
    ["a three-day siege", "P2D", "P4D"],
    ["the three-day mourning period", "P2D", "P4D"],
    ["a six-hour siege", "PT5H", "PT7H"],
    ["an hour-long speech", "PT0S", "PT2H"],
    ["the weeklong strike", "PT0S", "P2W"],
    ["two hours", "PT1H", "PT3H"],
    ["two hours later", "PT1H", "PT3H"],
    ["for two hours", "PT1H", "PT3H"],
    ["two days before", "P1D", "P3D"],
    ["a day", "PT0S", "P2D"],
    ["72 hours", "PT71H", "PT73H"],
    ["twenty-four hours", "PT23H", "PT25H"],
    ["1,000 hours", "PT999H", "PT1001H"],
    ["a 30-second clip", "PT29S", "PT31S"],
    ["two weeks", "P1W", "P3W"],
    ["a fortnight", "P1W", "P3W"],
    ["a dozen days", "P11D", "P13D"],
  ])("reads %j as its number, a unit less or more", (phrase, min, max) => {
    expect(read(phrase)).toEqual([min, max]);
  });

  it.each([
    ["half an hour", "PT0S", "PT1H"],
    ["a half-hour speech", "PT0S", "PT1H"],
    ["an hour and a half", "PT1H", "PT2H"],
    ["one and a half hours", "PT1H", "PT2H"],
    ["2.5 hours", "PT2H", "PT3H"],
    ["1½ hours", "PT1H", "PT2H"],
    ["a quarter of an hour", "PT0S", "PT30M"],
    ["three quarters of an hour", "PT30M", "PT1H"],
    ["an hour and 20 minutes", "PT1H19M", "PT1H21M"],
    ["two hours 30 minutes", "PT2H29M", "PT2H31M"],
  ])("reads %j, counted in parts, a part less or more", (phrase, min, max) => {
    expect(read(phrase)).toEqual([min, max]);
  });

  it.each([
    ["two or three days", "P1D", "P4D"],
    ["24 to 48 hours", "PT23H", "PT49H"],
    ["24–48 hours", "PT23H", "PT49H"],
    ["between two and three weeks", "P1W", "P4W"],
    ["a five- to six-hour siege", "PT4H", "PT7H"],
  ])("reads %j as a range", (phrase, min, max) => {
    expect(read(phrase)).toEqual([min, max]);
  });

  it.each([
    ["several days", "P3D", "P9D"],
    ["several hours after", "PT3H", "PT9H"],
    ["a few hours", "PT2H", "PT9H"],
    ["a couple of hours", "PT2H", "PT3H"],
    ["a handful of days", "P3D", "P9D"],
    ["days of mourning", "P1D", "P14D"],
    ["just hours after", "PT1H", "PT24H"],
    ["minutes later", "PT1M", "PT1H"],
    ["hours-long talks", "PT1H", "PT24H"],
    ["years of war", "P365D", null],
  ])("reads %j by the table", (phrase, min, max) => {
    expect(read(phrase)).toEqual([min, max]);
  });

  it.each([
    ["more than six hours", "PT6H", null],
    ["at least three days", "P3D", null],
    ["six hours or more", "PT6H", null],
    ["over three days", "P3D", null],
    ["less than a day", null, "P1D"],
    ["no more than two hours", null, "PT2H"],
    ["within hours", null, "PT24H"],
    ["more than a few hours", "PT2H", null],
    ["nearly six hours", "PT5H", "PT6H"],
    ["about six hours", "PT4H", "PT8H"],
    ["six hours or so", "PT4H", "PT8H"],
  ])("reads %j from its side", (phrase, min, max) => {
    expect(read(phrase)).toEqual([min, max]);
  });

  it("reads months and years by the shortest and longest there are", () => {
    expect(read("three months")).toEqual(["P56D", "P124D"]);
    expect(read("ten years")).toEqual([`P${9 * 365}D`, `P${11 * 366}D`]);
    expect(read("a decade")).toEqual(read("ten years"));
  });

  it.each(["shortly", "soon", "shortly thereafter", "shortly before", "not long after", "Shortly after"])(
    "reads %j as up to six hours",
    (phrase) => {
      expect(read(phrase)).toEqual([null, "PT6H"]);
    },
  );

  it.each([
    "immediately",
    "at once",
    "almost immediately",
    "immediately afterwards",
    "moments later",
    "just after",
  ])("reads %j as up to an hour", (phrase) => {
    expect(read(phrase)).toEqual([null, "PT1H"]);
  });

  it.each([
    "",
    "three",
    "hour",
    "half",
    "just",
    "ago",
    "until Friday",
    "over the weekend",
    "the following day",
    "not three days",
    "three days a week",
    "the first three days",
    "every three days",
    "three days of mourning in two cities",
    "three days of mourning and two of rest",
    "two hours on Monday",
    "two hours and half a day",
    "three to two days",
    "three and half hours",
    "three times",
    "a two-year-old",
    "zero days",
    "1e5 hours",
    "-3 days",
    "9999999999999999999 years",
    "three days; two hours",
    "__proto__",
    "constructor days",
  ])("reads nothing into %j, rather than a part of it", (phrase) => {
    expect(durationOf(phrase)).toBeNull();
  });

  it("takes nothing else than texts for phrases, and ends on long ones", () => {
    expect(durationOf(undefined as unknown as string)).toBeNull();
    expect(durationOf("three days and ".repeat(10_000))).toBeNull();
  });

  it("never reads a length below zero, or one whose least exceeds its greatest", () => {
    const number = fc.oneof(
      fc.nat(200).map(String),
      fc.constantFrom("a", "one", "two", "half a", "several", "forty-two"),
    );
    const unit = fc.constantFrom("second", "minutes", "hour", "days", "week", "months", "years");
    const bound = fc.constantFrom("", "about ", "nearly ", "more than ", "within ", "for ");
    fc.assert(
      fc.property(bound, number, unit, (before, count, name) => {
        const found = durationOf(`${before}${count} ${name}`);
        if (!found) return;
        const min = found.min === null ? 0 : parseDuration(found.min);
        expect(min).toBeGreaterThanOrEqual(0);
        expect(found.max === null || parseDuration(found.max) >= min).toBe(true);
      }),
    );
  });
});

describe("the margins of phrases", () => {
  it("are a table that nobody can change by accident", () => {
    expect(Object.isFrozen(phraseMargins)).toBe(true);
    expect(Object.values(phraseMargins).every((entry) => Object.isFrozen(entry))).toBe(true);
    expect(phraseMargins.shortly).toEqual({ min: null, max: "PT6H" });
  });

  it("can be replaced entry by entry", () => {
    const margins = {
      shortly: { min: "PT5M", max: "PT2H" },
      counted: { below: 0, above: 2 },
      few: { low: 3, high: 5 },
    };
    expect(durationOf("shortly", { margins })).toEqual({ min: "PT5M", max: "PT2H" });
    expect(durationOf("three days", { margins })).toEqual({ min: "P3D", max: "P5D" });
    expect(durationOf("a few days", { margins })).toEqual({ min: "P3D", max: "P5D" });
    expect(durationOf("immediately", { margins })).toEqual({ min: null, max: "PT1H" });
    expect(durationOf("soon", { margins: { shortly: { min: null, max: null } } })).toBeNull();
  });

  it.each([
    [{ soonish: { min: null, max: "PT1H" } }, "`soonish` of `margins` is unknown"],
    [{ shortly: "PT1H" }, "`shortly` of `margins` is no `{ min, max }`"],
    [{ shortly: { min: "PT2H", max: "PT1H" } }, "`shortly` of `margins` is no `{ min, max }`"],
    [{ shortly: { min: null, max: "an hour" } }, "`an hour` is no duration"],
    [{ counted: { below: -1, above: 1 } }, "`counted` of `margins` is no `{ below, above }`"],
    [{ few: { low: 2, high: null } }, "`few` of `margins` is no `{ low, high }`"],
  ])("%j is no margin", (margins, message) => {
    expect(() => durationOf("shortly", { margins: margins as object })).toThrow(message);
  });

  it("do not pass over an option that nobody knows", () => {
    expect(() => durationOf("shortly", { margin: {} } as object)).toThrow(
      "`margin` of `durationOf` is unknown.",
    );
  });
});
