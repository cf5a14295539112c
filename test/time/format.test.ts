import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { formatWindow, resolveWhen, SkippedDayError, TimeZoneError } from "../../src/time/index.js";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

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

  it.each([
    [
      "2020-11-01T05:30:00Z",
      "2020-11-01T06:45:00Z",
      "America/New_York",
      "Sun 1 Nov 2020, 01:30 UTC−4–01:45 UTC−5",
    ],
    [
      "2010-11-07T01:00:00Z",
      "2010-11-07T03:00:00Z",
      "America/St_Johns",
      "Sat 6 Nov 2010, 22:30 UTC−2:30–23:30 UTC−3:30",
    ],
    // Within one pass, too, a reader asks which one it is.
    [
      "2020-11-01T05:30:00Z",
      "2020-11-01T05:45:00Z",
      "America/New_York",
      "Sun 1 Nov 2020, 01:30 UTC−4–01:45 UTC−4",
    ],
    ["2020-11-01T06:30:00Z", "2020-11-01T06:31:00Z", "America/New_York", "Sun 1 Nov 2020, 01:30 UTC−5"],
    [
      "2020-11-01T04:30:00Z",
      "2020-11-01T07:30:00Z",
      "America/New_York",
      "Sun 1 Nov 2020, 00:30 UTC−4–02:30 UTC−5",
    ],
    [
      "2020-10-25T00:30:00Z",
      "2020-10-25T01:15:00Z",
      "Europe/London",
      "Sun 25 Oct 2020, 01:30 UTC+1–01:15 UTC+0",
    ],
    [
      "2020-11-01T02:00:00Z",
      "2020-11-01T06:30:00Z",
      "America/New_York",
      "Sat 31 Oct, 22:00 UTC−4 – Sun 1 Nov 2020, 01:30 UTC−5",
    ],
    [null, "2020-11-01T06:30:00Z", "America/New_York", "before Sun 1 Nov 2020, 01:30 UTC−5"],
    ["2020-11-01T05:30:00Z", null, "America/New_York", "from Sun 1 Nov 2020, 01:30 UTC−4"],
    // Nothing is shown twice here.
    [
      "2020-11-01T03:00:00Z",
      "2020-11-01T04:30:00Z",
      "America/New_York",
      "Sat 31 Oct, 23:00 – Sun 1 Nov 2020, 00:30",
    ],
    ["2020-03-08T06:30:00Z", "2020-03-08T07:30:00Z", "America/New_York", "Sun 8 Mar 2020, 01:30–03:30"],
  ])("tells the passes of a repeated hour apart, from %s to %s", (earliest, latest, zone, expected) => {
    expect(show(earliest, latest, zone)).toBe(`${expected} (${zone})`);
  });

  it.each([
    ["2018-11-04", "America/Sao_Paulo", "Sun 4 Nov 2018"],
    ["2018-11-03", "America/Sao_Paulo", "Sat 3 Nov 2018"],
    ["2017-10", "America/Asuncion", "Oct 2017"],
    ["2008-11-01", "America/St_Johns", "Sat 1 Nov 2008"],
    ["2008-11-02", "America/St_Johns", "Sun 2 Nov 2008"],
    ["1919-03-30", "America/Toronto", "Sun 30 Mar 1919"],
    ["1919-03-31/1919-04-02", "America/Toronto", "Mon 31 Mar – Wed 2 Apr 1919"],
    ["2011-12-29", "Pacific/Apia", "Thu 29 Dec 2011"],
    ["2011", "Pacific/Apia", "2011"],
  ])("names %s in %s as a whole, whatever the clock does at its ends", (edtf, zone, expected) => {
    expect(formatWindow(resolveWhen({ edtf, zones: [zone] }), { zone })).toBe(`${expected} (${zone})`);
  });

  it("names any day of any zone, near any change of its clock, as the day it is", () => {
    const zones = Intl.supportedValuesOf("timeZone");
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 1850, max: 2037 }),
        fc.nat(3),
        (zone, year, days) => {
          const start = Temporal.ZonedDateTime.from({ timeZone: zone, year, month: 1, day: 1 });
          const change = (start.getTimeZoneTransition("next") ?? start).toPlainDate();
          const day = change.add({ days: days - 1 });
          const written = `${day.toLocaleString("en-GB", { weekday: "short" })} ${day.day} ${months[day.month - 1]} ${day.year}`;
          const shown = () => formatWindow(resolveWhen({ edtf: day.toString(), zones: [zone] }), { zone });
          try {
            expect(shown()).toBe(`${written} (${zone})`);
          } catch (error) {
            if (!(error instanceof SkippedDayError)) throw error;
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it("says of a day that is cut off by a repeated midnight how far it reaches", () => {
    const day = "2008-11-01T02:30:00Z";
    expect(show(day, "2008-11-02T02:30:00Z", "America/St_Johns")).toBe(
      "Sat 1 Nov 2008, 00:00 UTC−2:30–24:00 UTC−2:30 (America/St_Johns)",
    );
    expect(show(day, "2008-11-02T03:30:00Z", "America/St_Johns")).toBe("Sat 1 Nov 2008 (America/St_Johns)");
  });

  it("shows both ends of a minute whose end is in it", () => {
    const show = (earliest: string, latest: string) =>
      formatWindow({ earliest, latest, latestIncluded: true }, { zone: "Asia/Baghdad" });
    expect(show("2020-01-08T01:00:00Z", "2020-01-08T01:01:00Z")).toBe(
      "Wed 8 Jan 2020, 04:00–04:01 (Asia/Baghdad)",
    );
    expect(show("2020-01-08T01:00:00Z", "2020-01-08T01:00:01Z")).toBe(
      "Wed 8 Jan 2020, 04:00–04:00:01 (Asia/Baghdad)",
    );
    expect(show("2020-01-08T01:00:00Z", "2020-01-08T01:00:00Z")).toBe("Wed 8 Jan 2020, 04:00 (Asia/Baghdad)");
    expect(show("2020-01-06T21:00:00Z", "2020-01-07T21:00:00Z")).toBe(
      "Tue 7 Jan, 00:00 – Wed 8 Jan 2020, 00:00 (Asia/Baghdad)",
    );
  });

  it.each(["fr", "de", "fa", "ja", "ar", "zh", "ru", "es", "ko", "hi", "th", "he"])(
    "ends an open window in %s with the last day that is in it",
    (locale) => {
      const last = (window: string, options: Intl.DateTimeFormatOptions) =>
        new Intl.DateTimeFormat(locale, { ...options, calendar: "gregory", timeZone: "UTC" }).format(
          new Date(window),
        );
      const day = { weekday: "short", day: "numeric", month: "short", year: "numeric" } as const;
      expect(show(null, "2020-01-07T21:00:00Z", "Asia/Baghdad", locale)).toBe(
        `… – ${last("2020-01-07", day)} (Asia/Baghdad)`,
      );
      expect(show(null, "2018-11-04T03:00:00Z", "America/Sao_Paulo", locale)).toBe(
        `… – ${last("2018-11-03", day)} (America/Sao_Paulo)`,
      );
      expect(show(null, "2018-01-01T00:00:00Z", "UTC", locale)).toBe(
        `… – ${last("2017-06-01", { year: "numeric" })} (UTC)`,
      );
    },
  );

  it("ends a day at 24:00 in every locale, for midnight by twelve hours would be its beginning", () => {
    expect(show("2020-01-07T18:00:00Z", "2020-01-09T00:00:00Z", "UTC", "en-US")).toMatch(
      /^Tue, Jan 7, 6:00\sPM – Wed, Jan 8, 2020, 24:00 /,
    );
    expect(show("2020-01-07T18:00:00Z", "2020-01-09T00:00:00Z", "UTC", "de")).toContain(
      "8. Jan. 2020, 24:00",
    );
  });

  it.each([
    ["en-GB", "BC", "AD 14"],
    ["en-US", "BC", "14 AD"],
    ["fr", "av. J.-C.", "14 ap. J.-C."],
    ["de", "v. Chr.", "14 n. Chr."],
    ["fa", "ق.م.", "۱۴ م."],
    ["ja", "紀元前", "西暦14"],
  ])("tells years BC as such in %s, and those AD next to them", (locale, before, after) => {
    const written = (edtf: string) =>
      formatWindow(resolveWhen({ edtf }), { zone: "UTC", locale }).replace(/\s/g, " ");
    for (const edtf of ["-0043", "-0043-03", "-0043-03-15", "-0043-03-15/-0043-03-17", "-0043-03-15T12:00"]) {
      expect(written(edtf)).toContain(before);
      expect(written(`../${edtf.split("/")[0]}`)).toContain(before);
    }
    for (const edtf of ["-0043/0014", "-0043-03/0014-08", "-0043-03-15T12:00/0014-08-19T12:00"]) {
      expect(written(edtf)).toContain(before);
      expect(written(edtf)).toContain(after);
    }
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
    expect(() => show(null, null, null as unknown as string)).toThrow("`null` is no IANA time zone.");
    expect(() =>
      formatWindow({ earliest: null, latest: null }, { zone: "UTC", lang: "fr" } as never),
    ).toThrow("`lang` of `formatWindow` is unknown.");
  });
});
