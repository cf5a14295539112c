import { describe, expect, it } from "vitest";
import { formatWindow, resolveWhen, TimeZoneError } from "../../src/time/index.js";

function show(earliest: string | null, latest: string | null, zone = "UTC", locale?: string) {
  return formatWindow({ earliest, latest }, locale === undefined ? { zone } : { zone, locale });
}

describe("formatWindow", () => {
  it("writes hours of one day with the day once", () => {
    expect(show("2020-01-07T22:00:00Z", "2020-01-08T01:00:00Z", "Asia/Baghdad")).toBe(
      "Wed 8 Jan 2020, 01:00–04:00 (Asia/Baghdad)",
    );
  });

  it("reads one night as each place had it", () => {
    const late = resolveWhen({ edtf: "2020-01-07", part: "late", zones: ["America/New_York"] });
    expect(formatWindow(late, { zone: "America/New_York" })).toBe(
      "Tue 7 Jan 2020, 16:00–24:00 (America/New_York)",
    );
    expect(formatWindow(late, { zone: "Asia/Baghdad" })).toBe("Wed 8 Jan 2020, 00:00–08:00 (Asia/Baghdad)");
    expect(formatWindow(late, { zone: "Asia/Tehran" })).toBe("Wed 8 Jan 2020, 00:30–08:30 (Asia/Tehran)");
    expect(formatWindow(late, { zone: "UTC" })).toBe("Tue 7 Jan, 21:00 – Wed 8 Jan 2020, 05:00 (UTC)");
  });

  it("writes whole days, months and years as such", () => {
    expect(show("2020-01-08T00:00:00Z", "2020-01-09T00:00:00Z")).toBe("Wed 8 Jan 2020 (UTC)");
    expect(show("2020-01-07T00:00:00Z", "2020-01-09T00:00:00Z")).toBe("Tue 7 – Wed 8 Jan 2020 (UTC)");
    expect(show("2020-01-31T00:00:00Z", "2020-02-02T00:00:00Z")).toBe("Fri 31 Jan – Sat 1 Feb 2020 (UTC)");
    expect(show("2019-12-31T00:00:00Z", "2020-01-02T00:00:00Z")).toBe(
      "Tue 31 Dec 2019 – Wed 1 Jan 2020 (UTC)",
    );
    expect(show("2020-01-01T00:00:00Z", "2020-02-01T00:00:00Z")).toBe("Jan 2020 (UTC)");
    expect(show("2020-01-01T00:00:00Z", "2020-03-01T00:00:00Z")).toBe("Jan – Feb 2020 (UTC)");
    expect(show("2019-12-01T00:00:00Z", "2020-03-01T00:00:00Z")).toBe("Dec 2019 – Feb 2020 (UTC)");
    expect(show("1979-01-01T00:00:00Z", "1980-01-01T00:00:00Z")).toBe("1979 (UTC)");
    expect(show("1979-01-01T00:00:00Z", "1981-01-01T00:00:00Z")).toBe("1979 – 1980 (UTC)");
  });

  it("ends with the day before what ends at midnight", () => {
    expect(show("2020-01-08T18:00:00Z", "2020-01-09T00:00:00Z")).toBe("Wed 8 Jan 2020, 18:00–24:00 (UTC)");
    expect(show("2020-01-07T18:00:00Z", "2020-01-09T00:00:00Z")).toBe(
      "Tue 7 Jan, 18:00 – Wed 8 Jan 2020, 24:00 (UTC)",
    );
  });

  it("says before, from, until and at any time where ends are open", () => {
    expect(show(null, "2020-01-08T01:00:00Z")).toBe("before Wed 8 Jan 2020, 01:00 (UTC)");
    expect(show(null, "2020-01-08T00:00:00Z")).toBe("before Wed 8 Jan 2020 (UTC)");
    expect(show(null, "2018-01-01T00:00:00Z")).toBe("before 2018 (UTC)");
    expect(show("2020-01-08T01:00:00Z", null)).toBe("from Wed 8 Jan 2020, 01:00 (UTC)");
    expect(show(null, null)).toBe("at any time");
    const until = { earliest: null, latest: "2020-01-08T00:00:00Z", latestIncluded: true } as const;
    expect(formatWindow(until, { zone: "UTC" })).toBe("until Wed 8 Jan 2020, 00:00 (UTC)");
  });

  it("writes one minute, second or instant as one time, and seconds only where there are some", () => {
    expect(show("2020-01-08T01:30:00Z", "2020-01-08T01:31:00Z")).toBe("Wed 8 Jan 2020, 01:30 (UTC)");
    expect(show("2020-01-08T01:30:00Z", "2020-01-08T01:30:01Z")).toBe("Wed 8 Jan 2020, 01:30:00 (UTC)");
    expect(show("2020-01-08T01:30:00Z", "2020-01-08T01:30:00Z")).toBe("Wed 8 Jan 2020, 01:30 (UTC)");
    expect(show("2020-01-08T01:30:05Z", "2020-01-08T02:00:00Z")).toBe("Wed 8 Jan 2020, 01:30:05–02:00 (UTC)");
    expect(show("2020-01-08T01:30:00.250Z", "2020-01-08T02:00:00Z")).toBe(
      "Wed 8 Jan 2020, 01:30:00.250–02:00 (UTC)",
    );
  });

  it("writes years far from now as people count them", () => {
    const ides = resolveWhen({ edtf: "-0043-03-15" });
    expect(formatWindow(ides, { zone: "UTC" })).toMatch(/^\w{3} 15 Mar 44 BC \(UTC\)$/);
    expect(formatWindow(resolveWhen({ edtf: "Y12024" }), { zone: "UTC" })).toBe("12024 (UTC)");
    expect(formatWindow(resolveWhen({ edtf: "0000" }), { zone: "UTC" })).toBe("1 BC (UTC)");
  });

  it("tells the two ends apart where the clock was set back between them", () => {
    expect(show("2020-11-01T05:30:00Z", "2020-11-01T06:30:00Z", "America/New_York")).toBe(
      "Sun 1 Nov 2020, 01:30 UTC−4–01:30 UTC−5 (America/New_York)",
    );
  });

  it("uses the words of the locale, and dashes where it has no words for open ends", () => {
    expect(show("2020-01-07T22:00:00Z", "2020-01-08T01:00:00Z", "Asia/Baghdad", "de")).toContain(
      "8. Jan. 2020",
    );
    expect(show(null, "2020-01-08T01:00:00Z", "UTC", "de")).toMatch(/^… – /);
    expect(show(null, null, "UTC", "fr")).toBe("…");
    expect(show(null, "2020-01-08T01:00:00Z", "UTC", "en-US")).toMatch(/^before Wed, Jan 8, 2020/);
    expect(show("2020-01-08T00:00:00Z", "2020-01-09T00:00:00Z", "UTC", "fa")).toContain("۲۰۲۰");
  });

  it("puts between day and hour what the locale puts there, and no noughts before an American hour", () => {
    const night = (locale: string) =>
      show("2020-01-07T22:00:00Z", "2020-01-08T01:00:00Z", "Asia/Baghdad", locale);
    expect(night("en-US")).toMatch(/^Wed, Jan 8, 2020, 1:00\sAM–4:00\sAM /);
    expect(night("fa")).toContain("۲۰۲۰، ۰۱:۰۰–۰۴:۰۰");
    expect(night("ja")).toContain("2020年1月8日(水) 01:00–04:00");
  });

  it("names a zone in the letters of the database, and keeps the name that was chosen", () => {
    expect(show("2020-01-07T22:00:00Z", null, "asia/baghdad")).toMatch(/\(Asia\/Baghdad\)$/);
    expect(show("2020-01-07T22:00:00Z", null, "Asia/Kolkata")).toMatch(/\(Asia\/Kolkata\)$/);
  });

  it("refuses a window that ends before it begins", () => {
    expect(() => show("2020-01-08T00:00:00Z", "2020-01-07T00:00:00Z")).toThrow(/Swap the two/);
  });

  it("says what is wrong with a zone, an instant or a locale", () => {
    expect(() => show(null, null, "Mars/Olympus")).toThrow(TimeZoneError);
    expect(() => show("yesterday", null)).toThrow(/`earliest` is no ISO 8601 instant/);
    expect(() => show("2020-01-08T00:00:00Z", null, "UTC", "not a locale")).toThrow(RangeError);
  });
});
