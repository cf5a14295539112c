import { contentOrder } from "../corpus/index.js";
import type { Corpus, Ids, Measure } from "../model/index.js";

/** How measures lie within each other. */
export interface Forest<I extends Ids = Ids> {
  /** The measures, each after the whole it is within and before those that are not within it. */
  readonly order: readonly Measure<I>[];
  /** The measures right within one, by its id. */
  readonly parts: ReadonlyMap<string, readonly Measure<I>[]>;
  /** How many wholes a measure is within, by its id. */
  readonly depth: ReadonlyMap<string, number>;
}

/**
 * The forest that `within` makes of measures. A circle, which `parseCorpus` would have refused, is opened at the
 * measure that comes first in order, and a whole that does not exist is none. O(n log n).
 *
 * @param only - A measure; then only what is of one tree with it is in the forest.
 */
export function forestOf<I extends Ids>(corpus: Corpus<I>, only?: string): Forest<I> {
  const sorted = contentOrder(corpus).all("measure");
  const wholes = wholesOf(sorted);
  const parts = new Map<string, Measure<I>[]>();
  const roots: Measure<I>[] = [];
  for (const measure of sorted) {
    const whole = wholes.get(measure.id);
    if (!whole) roots.push(measure);
    else if (parts.has(whole.id)) parts.get(whole.id)?.push(measure);
    else parts.set(whole.id, [measure]);
  }
  const root = only === undefined ? undefined : rootOf(only, wholes);
  const depth = new Map<string, number>();
  const order: Measure<I>[] = [];
  const open = root === undefined ? roots.reverse() : roots.filter(({ id }) => id === root);
  for (let next = open.pop(); next; next = open.pop()) {
    const whole = wholes.get(next.id);
    depth.set(next.id, whole ? (depth.get(whole.id) ?? 0) + 1 : 0);
    order.push(next);
    // Not spread into one call: there may be more parts than a call takes arguments.
    for (const part of parts.get(next.id) ?? []) open.push(part);
  }
  return { order, parts, depth };
}

function wholesOf<I extends Ids>(sorted: readonly Measure<I>[]): Map<string, Measure<I>> {
  const known = new Map<string, Measure<I>>(sorted.map((measure) => [measure.id, measure]));
  const wholes = new Map<string, Measure<I>>();
  for (const measure of sorted) {
    const whole = known.get(measure.within ?? "");
    if (whole) wholes.set(measure.id, whole);
  }
  // The first of a circle that is reached in order is not the first of it, if the way to it began outside.
  const places = new Map<string, number>(sorted.map(({ id }, place) => [id, place]));
  const placeOf = (id: string) => places.get(id) as number;
  const done = new Set<string>();
  for (const { id } of sorted) {
    const way = new Set<string>();
    let at: string | undefined = id;
    while (at !== undefined && !done.has(at) && !way.has(at)) {
      way.add(at);
      at = wholes.get(at)?.id;
    }
    if (at !== undefined && way.has(at)) {
      const circle = [...way].slice([...way].indexOf(at));
      wholes.delete(circle.reduce((a, b) => (placeOf(b) < placeOf(a) ? b : a)));
    }
    for (const one of way) done.add(one);
  }
  return wholes;
}

function rootOf(id: string, wholes: ReadonlyMap<string, Measure>): string {
  let root = id;
  for (let whole = wholes.get(root); whole; whole = wholes.get(root)) root = whole.id;
  return root;
}
