import { type Lengths, unknownLengths } from "./length.js";
import { type Network, origin } from "./network.js";
import { type Direction, shorten } from "./shortest.js";
import type { Solution } from "./solution.js";

/** A place in time for each node. */
export interface Course extends Lengths {
  /** 1 for every node whose place rests on a date, 0 for those only tied to one another. */
  readonly dated: Uint8Array;
}

/**
 * One course of events that keeps every report: a place in time for each node. Sorting by it gives an
 * order that extends everything certain, for what is certain holds in every course of events.
 *
 * What is bounded on both sides is put in the middle of its window: the middle of two courses is one, too.
 * What has no lower bound then comes as late as what follows it allows, what has no upper bound as early
 * as what precedes it allows, and what is tied to nothing with a date comes last.
 */
export function schedule({ network, places, upper, lower }: Solution): Course {
  const { size } = network;
  const course = unknownLengths(size);
  const isFixed = (node: number) => course.ms[node] !== Number.POSITIVE_INFINITY;
  course.ms[origin] = 0;
  for (let node = 1; node < size; node += 1) {
    if (upper.ms[node] === Number.POSITIVE_INFINITY || lower.ms[node] === Number.POSITIVE_INFINITY) continue;
    course.ms[node] = ((upper.ms[node] as number) - (lower.ms[node] as number)) / 2;
    course.strict[node] = ((upper.strict[node] as number) - (lower.strict[node] as number)) / 2;
  }
  for (let found = true; found; ) {
    const late = extend(network, places, course, "out");
    const early = extend(network, places, course, "into");
    found = late || early;
  }
  const dated = Uint8Array.from(course.ms, (ms) => (ms === Number.POSITIVE_INFINITY ? 0 : 1));
  for (let node = 0; node < size; node += 1) {
    if (isFixed(node)) continue;
    course.ms[node] = places.ms[node] as number;
    course.strict[node] = places.strict[node] as number;
  }
  return { ...course, dated };
}

/** Places what is tied to the nodes placed so far: as late as they allow (`out`), or as early (`into`). */
function extend(network: Network, places: Lengths, course: Lengths, direction: Direction): boolean {
  const { size } = network;
  const sign = direction === "out" ? 1 : -1;
  const lengths = unknownLengths(size);
  const fixed: number[] = [];
  for (let node = 0; node < size; node += 1) {
    if (course.ms[node] === Number.POSITIVE_INFINITY) continue;
    fixed.push(node);
    lengths.ms[node] = sign * (course.ms[node] as number);
    lengths.strict[node] = sign * (course.strict[node] as number);
  }
  if (fixed.length === size) return false;
  shorten(network, places, lengths, fixed, direction);
  let found = false;
  for (let node = 0; node < size; node += 1) {
    if (course.ms[node] !== Number.POSITIVE_INFINITY || lengths.ms[node] === Number.POSITIVE_INFINITY)
      continue;
    course.ms[node] = sign * (lengths.ms[node] as number);
    course.strict[node] = sign * (lengths.strict[node] as number);
    found = true;
  }
  return found;
}
