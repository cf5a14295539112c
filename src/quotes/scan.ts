import { fold } from "./fold.js";
import { nextUnit, type Place, unitPattern } from "./next-unit.js";

/** One printed word, number or sign. */
export interface Unit extends Readonly<Omit<Place, "hash">> {
  /** As printed. */
  readonly raw: string;
  /** Its letters without case, accents and the like. */
  readonly folded: string;
  /** What stands between the unit before and this one. */
  readonly before: string;
}

/** The printed units of a text, in order. Linear in its length, for any string at all. */
export function scan(text: string): readonly Unit[] {
  return scanFrom(text, 0, Number.POSITIVE_INFINITY);
}

/** The printed units of a text from where one ends, so many at most. */
export function scanFrom(text: string, from: number, most: number): readonly Unit[] {
  const units: Unit[] = [];
  const place: Place = { start: from, end: from, hash: 0 };
  for (let last = from; units.length < most && nextUnit(text, last, place); last = place.end) {
    const { start, end } = place;
    const raw = text.slice(start, end);
    units.push({ raw, folded: fold(raw), start, end, before: text.slice(last, start) });
  }
  return units;
}

/** The units of one folded unit: folding can bring up new boundaries, "½" is "1⁄2", a family is several. */
export function partsOf(folded: string): readonly string[] {
  return /^[a-z0-9']+$/.test(folded) ? [folded] : (folded.match(unitPattern) ?? []);
}
