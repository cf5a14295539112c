import { ArgumentError } from "../corpus/index.js";
import type { AllenRelation } from "../model/index.js";
import { TimelineInputError } from "./errors.js";
import { readInstant } from "./instants.js";
import type { DefiniteInterval } from "./types.js";

/** The thirteen relations, from before to after. */
export const allenRelations: readonly AllenRelation[] = Object.freeze([
  "before",
  "meets",
  "overlaps",
  "starts",
  "during",
  "finishes",
  "equals",
  "finished-by",
  "contains",
  "started-by",
  "overlapped-by",
  "met-by",
  "after",
]);

const inverses: ReadonlyMap<AllenRelation, AllenRelation> = new Map([
  ["before", "after"],
  ["meets", "met-by"],
  ["overlaps", "overlapped-by"],
  ["starts", "started-by"],
  ["during", "contains"],
  ["finishes", "finished-by"],
  ["equals", "equals"],
  ["finished-by", "finishes"],
  ["contains", "during"],
  ["started-by", "starts"],
  ["overlapped-by", "overlaps"],
  ["met-by", "meets"],
  ["after", "before"],
]);

/**
 * The relation of two intervals whose ends are known (Allen, "Maintaining knowledge about temporal
 * intervals", 1983).
 *
 * A moment is an interval of length zero. Two moments are `before`, `equals` or `after`; a moment at the
 * beginning or end of a longer interval `starts` or `finishes` it.
 *
 * @param a - The first interval.
 * @param b - The second interval.
 * @returns How `a` stands to `b`.
 * @throws {@link TimelineInputError} when an end is no instant, or before its beginning;
 *   {@link ArgumentError} when either is no interval.
 *
 * @example
 * ```ts
 * import { allenRelation } from "as-reported/timeline";
 *
 * allenRelation(
 *   { start: "2020-01-07T21:00Z", end: "2020-01-08T05:00Z" },
 *   { start: "2020-01-07T22:00Z", end: "2020-01-08T01:00Z" },
 * );
 * //=> "contains"
 * ```
 */
export function allenRelation(a: DefiniteInterval, b: DefiniteInterval): AllenRelation {
  return classify(...ends(a, "a"), ...ends(b, "b"));
}

/**
 * The relation seen from the other side: if `a` stands to `b` so, `b` stands to `a` like that.
 *
 * @param relation - One of the thirteen relations.
 * @returns Its inverse.
 * @throws {@link TimelineInputError} when it is no Allen relation.
 *
 * @example
 * ```ts
 * import { invertRelation } from "as-reported/timeline";
 *
 * invertRelation("overlaps");
 * //=> "overlapped-by"
 * ```
 */
export function invertRelation(relation: AllenRelation): AllenRelation {
  const inverse = inverses.get(relation);
  if (inverse) return inverse;
  throw notARelation("relation", relation);
}

/**
 * What follows when `a` stands to `b` and `b` to `c`: every way in which `a` can stand to `c`. The 169
 * entries of Allen's composition table, for intervals that last.
 *
 * @param first - How `a` stands to `b`.
 * @param second - How `b` stands to `c`.
 * @returns How `a` can stand to `c`, from `before` to `after`; never empty.
 * @throws {@link TimelineInputError} when either is no Allen relation.
 *
 * @example
 * ```ts
 * import { composeRelations } from "as-reported/timeline";
 *
 * composeRelations("overlaps", "during");
 * //=> ["overlaps", "starts", "during"]
 * ```
 */
export function composeRelations(first: AllenRelation, second: AllenRelation): readonly AllenRelation[] {
  for (const [name, relation] of Object.entries({ first, second })) {
    if (!inverses.has(relation)) throw notARelation(name, relation);
  }
  table ??= composeAll();
  return table.get(first)?.get(second) ?? [];
}

/** Whether a text is one of the thirteen relations. */
export function isRelation(relation: string): relation is AllenRelation {
  return inverses.has(relation as AllenRelation);
}

/** The relation of two intervals by their ends. */
export function classify(aStart: number, aEnd: number, bStart: number, bEnd: number): AllenRelation {
  if (aStart === bStart && aEnd === bEnd) return "equals";
  if (aEnd < bStart) return "before";
  if (bEnd < aStart) return "after";
  // Common ends come before `meets`, so that a moment at the edge of a period starts or finishes it.
  if (aStart === bStart) return aEnd < bEnd ? "starts" : "started-by";
  if (aEnd === bEnd) return aStart > bStart ? "finishes" : "finished-by";
  if (aEnd === bStart) return "meets";
  if (aStart === bEnd) return "met-by";
  if (aStart < bStart) return aEnd < bEnd ? "overlaps" : "contains";
  return aEnd < bEnd ? "during" : "overlapped-by";
}

type Table = ReadonlyMap<AllenRelation, ReadonlyMap<AllenRelation, readonly AllenRelation[]>>;

let table: Table | undefined;

/** Three intervals have at most six different ends, so six instants show every case there is. */
function composeAll(): Table {
  const intervals: [number, number][] = [];
  for (let start = 0; start < 6; start += 1) {
    for (let end = start + 1; end < 6; end += 1) intervals.push([start, end]);
  }
  const seen = new Map(
    allenRelations.map((a) => [a, new Map(allenRelations.map((b) => [b, new Set<string>()]))]),
  );
  for (const a of intervals) {
    for (const b of intervals) {
      const row = seen.get(classify(...a, ...b));
      for (const c of intervals) row?.get(classify(...b, ...c))?.add(classify(...a, ...c));
    }
  }
  const sorted = (found: ReadonlySet<string>) => Object.freeze(allenRelations.filter((r) => found.has(r)));
  return new Map([...seen].map(([a, row]) => [a, new Map([...row].map(([b, found]) => [b, sorted(found)]))]));
}

function ends(interval: DefiniteInterval, name: string): [number, number] {
  if (typeof interval !== "object" || interval === null) {
    throw new ArgumentError("allenRelation", name, "is no interval. Give `{ start, end }`.");
  }
  const { start, end } = interval;
  const read: [number, number] = [readInstant(start, name, "start"), readInstant(end, name, "end")];
  if (read[0] <= read[1]) return read;
  throw new TimelineInputError(name, "end", "is before `start`. Swap the two.");
}

function notARelation(name: string, relation: string): TimelineInputError {
  return new TimelineInputError(
    name,
    "relation",
    `is \`${String(relation)}\`. Write one of ${allenRelations.join(", ")}.`,
  );
}
