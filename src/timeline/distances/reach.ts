import { type Lengths, unknownLengths } from "../length.js";
import type { Direction, EndNodes } from "../network.js";
import type { Ends } from "../relation.js";
import { shorten } from "../shortest.js";
import type { Solution } from "../solution.js";

/**
 * Finds the ways between one event and all others: from each of its ends, and to it. All are known that lead through
 * the origin, so a search only goes where others are shorter. The lengths of the last event are overwritten.
 *
 * @returns What fills in the lengths among the ends of this event and another, but for those within the other.
 */
export function reachIn(solution: Solution): (a: EndNodes) => (b: EndNodes, ends: Ends) => void {
  const kept: { readonly out: Lengths; readonly into: Lengths }[] = [];
  const reachOf = (side: number, node: number) => {
    const { size } = solution.network;
    kept[side] ??= { out: unknownLengths(size), into: unknownLengths(size) };
    reach(solution, node, "out", kept[side].out);
    reach(solution, node, "into", kept[side].into);
    return kept[side];
  };
  return (a) => {
    const start = reachOf(0, a.start);
    const end = a.start === a.end ? start : reachOf(1, a.end);
    return (b, ends) => {
      const set = (at: number, { ms, strict }: Lengths, node: number) => {
        ends.ms[at] = ms[node] as number;
        ends.strict[at] = strict[node] as number;
      };
      for (const [x, { out, into }] of [start, end].entries()) {
        set(4 * x, out, a.start);
        set(4 * x + 1, out, a.end);
        set(4 * x + 2, out, b.start);
        set(4 * x + 3, out, b.end);
        set(8 + x, into, b.start);
        set(12 + x, into, b.end);
      }
      ends.ms[10] = ends.strict[10] = ends.ms[15] = ends.strict[15] = 0;
    };
  };
}

function reach(
  { network, places, upper, lower }: Solution,
  node: number,
  direction: Direction,
  lengths: Lengths,
) {
  const [here, there] = direction === "out" ? [lower, upper] : [upper, lower];
  const [hereMs, hereStrict] = [here.ms[node] as number, here.strict[node] as number];
  for (let other = 0; other < lengths.ms.length; other += 1) {
    lengths.ms[other] = hereMs + (there.ms[other] as number);
    lengths.strict[other] = hereStrict + (there.strict[other] as number);
  }
  lengths.ms[node] = 0;
  lengths.strict[node] = 0;
  shorten(network, places, lengths, [node], direction);
}
