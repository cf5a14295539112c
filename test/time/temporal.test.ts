import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { resolveWhen } from "../../src/time/index.js";

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

describe("the clocks of all time zones, around the changes they ever made", () => {
  it("give a time of day the instant that Temporal gives it", () => {
    fc.assert(
      fc.property(nearAChange, ({ zone, wall }) => {
        const { earliest } = resolveWhen({
          edtf: edtf(wall.toPlainDate()) + wall.toString({ smallestUnit: "second" }).slice(10),
          zones: [zone],
        });
        const expected = wall.toZonedDateTime(zone, { disambiguation: "compatible" }).toInstant();
        expect([zone, wall.toString(), earliest]).toEqual([zone, wall.toString(), isoOf(expected)]);
      }),
      { numRuns: 300 },
    );
  }, 120_000);

  it("begin and end a day where Temporal does at midnight, also where there is none", () => {
    let skipped = 0;
    fc.assert(
      fc.property(nearAChange, ({ zone, wall }) => {
        const day = wall.toPlainDate();
        const midnight = (date: Temporal.PlainDate) =>
          date.toPlainDateTime().toZonedDateTime(zone, { disambiguation: "compatible" });
        if (!midnight(day).toPlainDateTime().equals(day.toPlainDateTime())) skipped += 1;
        expect([zone, day.toString(), resolveWhen({ edtf: edtf(day), zones: [zone] })]).toEqual([
          zone,
          day.toString(),
          {
            earliest: isoOf(midnight(day).toInstant()),
            latest: isoOf(midnight(day.add({ days: 1 })).toInstant()),
          },
        ]);
      }),
      { numRuns: 1000 },
    );
    expect(skipped).toBeGreaterThan(10);
  }, 120_000);
});
