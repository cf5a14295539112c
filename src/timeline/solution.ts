import { type Lengths, unknownLengths } from "./length.js";
import { type Network, origin } from "./network.js";
import { type Direction, shorten } from "./shortest.js";

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

export function solutionOf(network: Network, places: Lengths): Solution {
  const bounds = (direction: Direction): Lengths => {
    const lengths = unknownLengths(network.size);
    lengths.ms[origin] = 0;
    shorten(network, places, lengths, [origin], direction);
    return lengths;
  };
  return { network, places, upper: bounds("out"), lower: bounds("into") };
}
