import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { resolveWhen, SkippedDayError } from "../../src/time/index.js";

const zones = Intl.supportedValuesOf("timeZone");

/** Some instants at which a zone changed its clock, from any year between 1850 and 2037. */
function changes(zone: string, year: number): Temporal.ZonedDateTime[] {
  const found: Temporal.ZonedDateTime[] = [];
  let at: Temporal.ZonedDateTime | null = Temporal.ZonedDateTime.from({
    timeZone: zone,
    year,
    month: 1,
    day: 1,
  });
  for (let count = 0; count < 4 && at; count += 1) {
    at = at.getTimeZoneTransition("next");
    if (at) found.push(at);
  }
  return found;
}

/** A zone, one of the changes of its clock, and a distance from it of up to three hours on the wall. */
const nearAChange = fc
  .record({
    zone: fc.constantFrom(...zones),
    year: fc.integer({ min: 1850, max: 2037 }),
    which: fc.nat(3),
    seconds: fc.oneof(
      fc.integer({ min: -3 * 3600, max: 3 * 3600 }),
      fc.constantFrom(-1, 0, 1, -1800, 1800, -3600, 3600, -3601, 3599),
    ),
  })
  .map(({ zone, year, which, seconds }) => {
    const found = changes(zone, year);
    const change = found[which % Math.max(1, found.length)];
    const wall = (
      change ?? Temporal.ZonedDateTime.from({ timeZone: zone, year, month: 6, day: 15 })
    ).toPlainDateTime();
    return { zone, wall: wall.add({ seconds }).round("second") };
  });

const isoOf = (instant: Temporal.Instant) => new Date(instant.epochMilliseconds).toISOString();

/** EDTF writes no year below 0000 without a sign, as Temporal does from year 0 to 9999. */
const edtf = (time: { toString(): string }) => time.toString().slice(0, 19);

/** The first instant at which a zone shows a date, and the one after the last; `null`: it never does. */
function daySeen(day: Temporal.PlainDate, zone: string) {
  const midnights = [day, day.add({ days: 1 })].flatMap((date) =>
    (["earlier", "later"] as const).map((disambiguation) =>
      date.toPlainDateTime().toZonedDateTime(zone, { disambiguation }).toInstant(),
    ),
  );
  // A day begins and ends at one of its midnights, or where the clock changed.
  const change = midnights[0]
    ?.subtract({ hours: 48 })
    .toZonedDateTimeISO(zone)
    .getTimeZoneTransition("next")
    ?.toInstant();
  const edges = [...midnights, ...(change ? [change] : [])].sort(Temporal.Instant.compare);
  const shows = (instant: Temporal.Instant) => instant.toZonedDateTimeISO(zone).toPlainDate().equals(day);
  const first = edges.find(shows);
  const last = edges.findLast((instant) => shows(instant.subtract({ milliseconds: 1 })));
  return first && last ? { earliest: isoOf(first), latest: isoOf(last) } : null;
}

function dayRead(day: Temporal.PlainDate, zone: string) {
  try {
    return resolveWhen({ edtf: edtf(day), zones: [zone] });
  } catch (error) {
    if (error instanceof SkippedDayError) return null;
    throw error;
  }
}

describe("the clocks of all time zones, around the changes they ever made", () => {
  it("give a time of day all the instants at which they show it, or where Temporal moves it to", () => {
    let twice = 0;
    fc.assert(
      fc.property(nearAChange, ({ zone, wall }) => {
        const read = resolveWhen({
          edtf: edtf(wall.toPlainDate()) + wall.toString({ smallestUnit: "second" }).slice(10),
          zones: [zone],
        });
        const compatible = wall.toZonedDateTime(zone, { disambiguation: "compatible" });
        const later = wall.toZonedDateTime(zone, { disambiguation: "later" });
        const isShown = compatible.toPlainDateTime().equals(wall);
        if (isShown && !later.equals(compatible)) twice += 1;
        const last = (isShown ? later : compatible).toInstant().add({ seconds: 1 });
        expect([zone, wall.toString(), read]).toEqual([
          zone,
          wall.toString(),
          { earliest: isoOf(compatible.toInstant()), latest: isoOf(last) },
        ]);
      }),
      { numRuns: 500 },
    );
    expect(twice).toBeGreaterThan(10);
  }, 120_000);

  it("show a day from its first instant to its last, also where they leave it out or repeat some of it", () => {
    fc.assert(
      fc.property(nearAChange, ({ zone, wall }) => {
        const day = wall.toPlainDate();
        expect([zone, day.toString(), dayRead(day, zone)]).toEqual([
          zone,
          day.toString(),
          daySeen(day, zone),
        ]);
      }),
      { numRuns: 1000 },
    );
  }, 120_000);

  it.each([
    ["Pacific/Kwajalein", "1993-08-21"],
    ["Pacific/Kiritimati", "1994-12-31"],
    ["Pacific/Apia", "2011-12-30"],
    ["Asia/Manila", "1844-12-31"],
    ["Pacific/Fakaofo", "2011-12-30"],
  ])("%s left out %s, as Temporal knows", (zone, date) => {
    const day = Temporal.PlainDate.from(date);
    expect(daySeen(day, zone)).toBeNull();
    expect(dayRead(day, zone)).toBeNull();
    for (const days of [-1, 1]) {
      expect(dayRead(day.add({ days }), zone)).toEqual(daySeen(day.add({ days }), zone));
    }
  });
});
