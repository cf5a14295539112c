import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { ArgumentError, convertUnit, dimensionOf, units } from "../../src/figures/index.js";

const exactly = (value: number) => ({ low: value, lowOpen: false, high: value, highOpen: false });

describe("conversion", () => {
  // Values as NIST Special Publication 811, appendix B, gives them, or defined.
  test.each([
    [1, "pound", "kg", 0.45359237],
    [1, "mile", "km", 1.609344],
    [1, "nautical miles", "m", 1852],
    [1, "ounce", "grams", 28.349523125],
    [1, "barrel", "litres", 158.987294928],
    [1, "acre", "hectares", 0.40468564224],
    [1, "square mile", "sq km", 2.589988110336],
    [36, "km/h", "m/s", 10],
    [60, "mph", "km/h", 96.56064],
    [2, "days", "hours", 48],
    [3, "tonnes", "kg", 3000],
    [50, "percent", "share", 0.5],
    [25, "basis points", "percentage points", 0.25],
    [100, "°C", "°F", 212],
    [-40, "°F", "°C", -40],
    [0, "degrees Celsius", "kelvin", 273.15],
  ])("%d %s in %s is %d", (value, from, to, expected) => {
    expect(convertUnit(exactly(value), from, to)).toEqual(exactly(expected));
  });

  it("keeps open and missing ends", () => {
    const more = { low: 10, lowOpen: true, high: null, highOpen: false };
    expect(convertUnit(more, "km", "m")).toEqual({ low: 10_000, lowOpen: true, high: null, highOpen: false });
  });

  it("is as wide as an ambiguous name takes", () => {
    expect(convertUnit(exactly(100), "tons", "tonnes")).toEqual({
      ...exactly(90.718474),
      high: 101.60469088,
    });
    expect(convertUnit(exactly(1), "month", "days")).toEqual({ ...exactly(28), high: 31 });
    expect(convertUnit(exactly(28), "days", "months")).toEqual({ ...exactly(0.903225806451613), high: 1 });
    expect(convertUnit(exactly(100), "tons", "tons")).toEqual(exactly(100));
  });

  it("of degrees has no noise in its last digits", () => {
    for (const [celsius, fahrenheit] of [
      [20, 68],
      [-40, -40],
      [0, 32],
      [36.6, 97.88],
    ] as const) {
      expect(convertUnit(exactly(celsius), "°C", "°F")).toEqual(exactly(fahrenheit));
      expect(convertUnit(exactly(fahrenheit), "°F", "°C")).toEqual(exactly(celsius));
    }
  });

  it("is refused for what is no interval or no name, and for numbers that become too large", () => {
    expect(() => convertUnit({ ...exactly(5), low: "5" as never }, "km", "m")).toThrow(
      '`interval.low` of `convertUnit` is "5". Give a finite number',
    );
    expect(() => convertUnit(null as never, "km", "m")).toThrow(ArgumentError);
    expect(() => convertUnit(exactly(1), null as never, "m")).toThrow("`from` of `convertUnit` is null");
    expect(() => dimensionOf(null as never)).toThrow(ArgumentError);
    expect(convertUnit(exactly(1e308), "km", "mm")).toBeNull();
  });

  it("is refused between dimensions, and for what counts things or is money", () => {
    expect(convertUnit(exactly(1), "tons", "miles")).toBeNull();
    expect(convertUnit(exactly(1), "missiles", "missiles")).toBeNull();
    expect(convertUnit(exactly(1), "dollars", "euros")).toBeNull();
    expect(convertUnit(exactly(1), "percent", "percentage points")).toBeNull();
    expect(dimensionOf("toString")).toBeNull();
    for (const capital of ["M", "G", "T"]) expect(dimensionOf(capital), capital).toBeNull();
  });

  it("there and back holds the number", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...units),
        fc.constantFrom(...units),
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        (a, b, value) => {
          const [from, to] = [a.names[0] as string, b.names[0] as string];
          const there = convertUnit(exactly(value), from, to);
          expect(there === null).toBe(a.dimension !== b.dimension);
          const back = there && convertUnit(there, to, from);
          if (!back) return;
          const slack = 1e-9 * Math.max(1, Math.abs(value)) + 1e-6 * (a.offset || b.offset ? 1 : 0);
          expect(Math.min(back.low as number, back.high as number)).toBeLessThanOrEqual(value + slack);
          expect(Math.max(back.low as number, back.high as number)).toBeGreaterThanOrEqual(value - slack);
        },
      ),
    );
  });

  it("knows every name once", () => {
    const names = units.flatMap((unit) => unit.names);
    expect(new Set(names).size).toBe(names.length);
    for (const unit of units)
      for (const name of unit.names) expect(dimensionOf(name), name).toBe(unit.dimension);
  });
});
