import { isLess, type Lengths, unknownLengths } from "./length.js";
import type { Memory } from "./memory.js";
import { type Direction, holds, origin } from "./network.js";
import { shorten } from "./shortest.js";
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
export function schedule(solution: Solution, scratch: Memory): Course {
  const { network, places, upper, lower } = solution;
  const { size } = network;
  const course: Course = { ...unknownLengths(size, scratch), dated: scratch.uint8(size) };
  course.ms[origin] = 0;
  course.dated[origin] = 1;
  const placed = [origin];
  for (let node = 1; node < size; node += 1) {
    if (upper.ms[node] === Number.POSITIVE_INFINITY || lower.ms[node] === Number.POSITIVE_INFINITY) continue;
    course.ms[node] = ((upper.ms[node] as number) - (lower.ms[node] as number)) / 2;
    course.strict[node] = ((upper.strict[node] as number) - (lower.strict[node] as number)) / 2;
    course.dated[node] = 1;
    placed.push(node);
  }
  if (placed.length < size) {
    const lengths = unknownLengths(size, scratch);
    // Each turn starts from what was placed since the last turn of its kind.
    let late = extend(solution, course, lengths, placed, "out");
    let early = extend(solution, course, lengths, [...placed, ...late], "into");
    while (early.length > 0) {
      late = extend(solution, course, lengths, early, "out");
      early = extend(solution, course, lengths, late, "into");
    }
  }
  for (let node = 0; node < size; node += 1) {
    if (course.dated[node] === 1) continue;
    course.ms[node] = places.ms[node] as number;
    course.strict[node] = places.strict[node] as number;
  }
  return course;
}

/** Places what is tied to nodes with a place: as late as they allow (`out`), or as early (`into`). */
function extend(
  { network, places }: Solution,
  course: Course,
  lengths: Lengths,
  from: readonly number[],
  direction: Direction,
): number[] {
  const sign = direction === "out" ? 1 : -1;
  const { offsets, arcs, far } = network.rows[direction];
  const isOpen = (node: number) => course.dated[node] === 0;
  const touched: number[] = [];
  for (const node of from) {
    for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at += 1) {
      const arc = arcs[at] as number;
      const head = far[arc] as number;
      if (!isOpen(head) || !holds(network, arc)) continue;
      const ms = sign * (course.ms[node] as number) + (network.ms[arc] as number);
      const strict = sign * (course.strict[node] as number) + (network.strict[arc] as number);
      if (!isLess(ms, strict, lengths.ms[head] as number, lengths.strict[head] as number)) continue;
      lengths.ms[head] = ms;
      lengths.strict[head] = strict;
      touched.push(head);
    }
  }
  const sources = [...new Set(touched)];
  shorten(network, places, lengths, sources, direction, { enters: isOpen, touched });
  const found: number[] = [];
  for (const node of touched) {
    if (!isOpen(node)) continue;
    course.ms[node] = sign * (lengths.ms[node] as number);
    course.strict[node] = sign * (lengths.strict[node] as number);
    course.dated[node] = 1;
    lengths.ms[node] = Number.POSITIVE_INFINITY;
    lengths.strict[node] = 0;
    found.push(node);
  }
  return found;
}
