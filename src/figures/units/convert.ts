import { ArgumentError } from "../../corpus/index.js";
import type { Interval } from "../../model/index.js";
import { checkInterval } from "../check-interval.js";
import { show } from "../show.js";
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
  // A single capital is another sign: "5 M" are hardly metres.
  return byName.get(trimmed) ?? (trimmed.length > 1 ? byName.get(trimmed.toLowerCase()) : undefined);
}

/**
 * What a unit measures, so that one can tell which figures can be set against each other.
 *
 * @param name - The unit as printed ("tons", "km/h", "percent").
 * @returns Its dimension; `null` for what counts things ("missiles") and for what is not in {@link units}.
 * @throws {@link ArgumentError} when the name is no text.
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
  checkName("dimensionOf", "name", name);
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
 * @returns The interval; `null` when a unit is unknown, the two measure different things, or a number becomes too large.
 * @throws {@link ArgumentError} when the interval is none, or a unit is no text.
 *
 * O(1). Numbers are rounded to 15 digits, degrees to a billionth.
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
  checkInterval("convertUnit", "interval", interval);
  checkName("convertUnit", "from", from);
  checkName("convertUnit", "to", to);
  const [source, target] = [unitNamed(from), unitNamed(to)];
  if (!source || !target || source.dimension !== target.dimension) return null;
  const { low, lowOpen, high, highOpen } = interval;
  if (source === target) return { low, lowOpen, high, highOpen };
  const least = low === null ? null : converted(low, source, target, Math.min);
  const most = high === null ? null : converted(high, source, target, Math.max);
  if ([least, most].some((end) => end !== null && !Number.isFinite(end))) return null;
  return { low: least, lowOpen, high: most, highOpen };
}

function checkName(called: string, argument: string, name: unknown): void {
  if (typeof name === "string") return;
  throw new ArgumentError(called, argument, `is ${show(name)}. Give the unit as text, such as "km".`);
}

function converted(
  given: number,
  source: Unit,
  target: Unit,
  outermost: (...numbers: number[]) => number,
): number {
  const found = ends(source).flatMap((factor) =>
    ends(target).map((other) => (given * factor + (source.offset ?? 0) - (target.offset ?? 0)) / other),
  );
  const number = outermost(...found);
  // Degrees are differences of numbers that are near each other: of their digits the last are noise.
  const isDegrees = source.offset !== undefined || target.offset !== undefined;
  return Number(isDegrees && Math.abs(number) < 1e6 ? number.toFixed(9) : number.toPrecision(15)) + 0;
}

const ends = ({ factor }: Unit): readonly number[] => (typeof factor === "number" ? [factor] : factor);

/**
 * A name by which units are the same: words for what is counted may differ in case and number ("People", "person"). Names of
 * units that can be converted stay as they are.
 */
export function unitKey(name: string): string {
  if (unitNamed(name)) return name;
  const words = name.trim().replace(/\s+/g, " ").toLowerCase();
  if (/^persons?$/.test(words)) return "people";
  return /[^s]s$/.test(words) ? words.slice(0, -1) : words;
}
