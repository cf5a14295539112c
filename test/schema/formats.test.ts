import { expect, test } from "vitest";
import { countries } from "../../src/schema/countries.js";
import { placeSchema } from "../../src/schema/index.js";

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
