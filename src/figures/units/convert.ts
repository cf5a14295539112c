import type { Interval } from "../../model/index.js";
import { type Dimension, type Unit, units } from "./table.js";

const byName = new Map<string, Unit>();
for (const unit of units) {
  for (const name of unit.names) {
    // "K" and "k" are not the same; words are, whatever their case.
    const key = name.length <= 3 ? name : name.toLowerCase();
    byName.set(key, unit);
    if (name.length > 1 && !byName.has(`${key}s`)) byName.set(`${key}s`, unit);
  }
}

function unitNamed(name: string): Unit | undefined {
  const trimmed = name.trim().replace(/\s+/g, " ");
  return byName.get(trimmed) ?? byName.get(trimmed.toLowerCase());
}

/**
 * What a unit measures, so that one can tell which figures can be set against each other.
 *
 * @param name - The unit as printed ("tons", "km/h", "percent").
 * @returns Its dimension; `null` for what counts things ("missiles") and for what is not in {@link units}.
 *
 * O(1).
 *
 * @example
 * ```ts
 * import { dimensionOf } from "as-reported/figures";
 *
 * dimensionOf("tonnes"); //=> "mass"
 * dimensionOf("missiles"); //=> null
 * ```
 */
export function dimensionOf(name: string): Dimension | null {
  return unitNamed(name)?.dimension ?? null;
}

/**
 * An interval in another unit of the same dimension.
 *
 * Where a name leaves open which unit is meant ("tons", "gallons", "months"), the answer is as wide as that
 * takes: 100 tons are from 90.7 to 101.6 tonnes. Currencies are not converted: their rates change by the hour.
 *
 * @param interval - The numbers, as {@link parseQuantity} gives them.
 * @param from - Their unit as printed.
 * @param to - The unit wanted.
 * @returns The interval; `null` when a unit is unknown, or the two measure different things.
 *
 * O(1). Numbers are rounded to 15 digits.
 *
 * @example
 * ```ts
 * import { convertUnit, parseQuantity } from "as-reported/figures";
 *
 * const far = parseQuantity("more than 100 miles");
 * far && convertUnit(far, "miles", "km"); //=> { low: 160.9344, lowOpen: true, high: null, highOpen: false }
 * const heavy = { low: 100, lowOpen: false, high: 100, highOpen: false };
 * convertUnit(heavy, "tons", "tonnes"); //=> { low: 90.718474, lowOpen: false, high: 101.60469088, highOpen: false }
 * convertUnit(heavy, "tons", "miles"); //=> null
 * ```
 */
export function convertUnit(interval: Interval, from: string, to: string): Interval | null {
  const [source, target] = [unitNamed(from), unitNamed(to)];
  if (!source || !target || source.dimension !== target.dimension) return null;
  const { low, lowOpen, high, highOpen } = interval;
  if (source === target) return { low, lowOpen, high, highOpen };
  return {
    low: low === null ? null : converted(low, source, target, Math.min),
    lowOpen,
    high: high === null ? null : converted(high, source, target, Math.max),
    highOpen,
  };
}

function converted(
  number: number,
  source: Unit,
  target: Unit,
  outermost: (...numbers: number[]) => number,
): number {
  const found = ends(source).flatMap((factor) =>
    ends(target).map((other) => (number * factor + (source.offset ?? 0) - (target.offset ?? 0)) / other),
  );
  return Number(outermost(...found).toPrecision(15)) + 0;
}

const ends = ({ factor }: Unit): readonly number[] => (typeof factor === "number" ? [factor] : factor);
