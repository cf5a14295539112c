import { isLess, type Lengths } from "./length.js";
import { type Memory, memory } from "./memory.js";
import { type Direction, holds, type Network } from "./network.js";
import { type Settling, settle, settlingBytes } from "./settle.js";

/** A network without contradiction, and all that is known of single nodes. */
export interface Solution {
  readonly network: Network;
  /** A place for each node that keeps every arc. */
  readonly places: Lengths;
  /** The length of the shortest way from the origin: no node lies later. */
  readonly upper: Lengths;
  /** The length of the shortest way to the origin: no node lies earlier than that before it. */
  readonly lower: Lengths;
}

/**
 * @param latest - What was settled `out` of the origin, until no contradiction was left. It is used up.
 * @param scratch - What it was settled with.
 */
export function solutionOf(network: Network, latest: Settling, scratch: Memory): Solution {
  const places = placesOf(network, "out", latest);
  const upper = boundsOf(latest);
  scratch.release(0);
  const earliest = settle(network, "into", scratch);
  earliest.next();
  return { network, places, upper, lower: boundsOf(earliest) };
}

function boundsOf({ lengths, free }: Settling): Lengths {
  for (let node = 0; node < free.length; node += 1) {
    if (free[node] === 0) continue;
    lengths.ms[node] = Number.POSITIVE_INFINITY;
    lengths.strict[node] = 0;
  }
  return lengths;
}

/**
 * A place for each node, with room to move both earlier and later.
 *
 * @param latest - What was settled `out` of the origin, until no contradiction was left.
 */
export function middlePlaces(network: Network, latest: Settling): Lengths {
  const late = placesOf(network, "out", latest);
  const settled = settle(network, "into", memory(settlingBytes * network.size));
  settled.next();
  const early = placesOf(network, "into", settled);
  return {
    ms: late.ms.map((ms, node) => (ms - (early.ms[node] as number)) / 2),
    strict: late.strict.map((strict, node) => (strict - (early.strict[node] as number)) / 2),
  };
}

/**
 * Each node as far out as it can be; those that can be as far as one likes, far enough for all the others. For
 * `into`, distances before the origin.
 */
function placesOf(network: Network, direction: Direction, { lengths, free }: Settling): Lengths {
  if (!free.includes(1)) return lengths;
  const { offsets, arcs, far } = network.rows[direction];
  const further = { ms: 0, strict: 0 };
  for (let node = 0; node < network.size; node += 1) {
    if (free[node] === 0) continue;
    for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at += 1) {
      const arc = arcs[at] as number;
      const head = far[arc] as number;
      if (free[head] === 1 || !holds(network, arc)) continue;
      const ms = (lengths.ms[head] as number) - (network.ms[arc] as number) - (lengths.ms[node] as number);
      const strict =
        (lengths.strict[head] as number) - (network.strict[arc] as number) - (lengths.strict[node] as number);
      if (isLess(further.ms, further.strict, ms, strict)) Object.assign(further, { ms, strict });
    }
  }
  return {
    ms: lengths.ms.map((ms, node) => (free[node] === 0 ? ms : ms + further.ms)),
    strict: lengths.strict.map((strict, node) => (free[node] === 0 ? strict : strict + further.strict)),
  };
}
