import { expect, test } from "vitest";
import { countries } from "../../src/schema/countries.js";
import { placeSchema, timingSchema } from "../../src/schema/index.js";
import { parseEdtf } from "../../src/time/index.js";

test("Every country code has a name, and there are as many as ISO 3166-1 assigns", () => {
  const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  expect([...countries].filter((code) => names.of(code) === undefined)).toEqual([]);
  expect(countries.size).toBe(249);
});

test("Codes that only look like countries are refused", () => {
  const place = { id: "p", kind: "country", name: "P" };
  expect(placeSchema.safeParse({ ...place, country: "IQ" }).success).toBe(true);
  for (const country of ["UK", "EU", "ZZ", "XX", "iq", "IRQ", ""]) {
    expect(placeSchema.safeParse({ ...place, country }).success).toBe(false);
  }
});

test.each([
  ...["2024-03-05", "2024-03~", "2024-03-05/2024-03-06", "2024-03-05T22:40:00Z", "2024-03-05T22:40"],
  ...["2024-03-05T22:40+03:00", "2024-03-05T22:40:10.5Z", "2024-03-05T22", "2024-03-05T22:40~"],
  ...["2024-03-05T22:40/2024-03-05T23:10", "2024-03-05T25:40", "2024-02-30", "22:40", "Tuesday"],
])("A timing may be as fine as parseEdtf reads by default, and no finer: %s", (edtf) => {
  const timing = { id: "t", source: "s", evidence: [0, 1], text: "x", event: "e", edtf, zones: ["UTC"] };
  expect(timingSchema.safeParse(timing).success).toBe(isRead(edtf));
});

function isRead(edtf: string): boolean {
  try {
    parseEdtf(edtf);
    return true;
  } catch {
    return false;
  }
}
