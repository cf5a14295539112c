import { isLess, type Lengths } from "./length.js";
import type { Memory } from "./memory.js";
import { holds, type Network, origin } from "./network.js";
import { type Settling, settle } from "./settle.js";

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
  const places = placesOf(network, latest);
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

/** Each node as late as it can be; those that can be as late as one likes, late enough for all the others. */
function placesOf(network: Network, { lengths, free }: Settling): Lengths {
  if (!free.includes(1)) return lengths;
  const { offsets } = network.rows.out;
  const later = { ms: 0, strict: 0 };
  for (let node = 0; node < network.size; node += 1) {
    if (free[node] === 0) continue;
    for (let arc = offsets[node] as number; arc < (offsets[node + 1] as number); arc += 1) {
      const head = network.to[arc] as number;
      if (free[head] === 1 || !holds(network, arc)) continue;
      const ms = (lengths.ms[head] as number) - (network.ms[arc] as number) - (lengths.ms[node] as number);
      const strict =
        (lengths.strict[head] as number) - (network.strict[arc] as number) - (lengths.strict[node] as number);
      if (isLess(later.ms, later.strict, ms, strict)) Object.assign(later, { ms, strict });
    }
  }
  return {
    ms: lengths.ms.map((ms, node) => (free[node] === 0 || node === origin ? ms : ms + later.ms)),
    strict: lengths.strict.map((strict, node) => (free[node] === 0 ? strict : strict + later.strict)),
  };
}
