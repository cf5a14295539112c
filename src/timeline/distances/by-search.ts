import { disjointSets } from "../../corpus/index.js";
import { holds, type Network, origin } from "../network.js";
import type { Solution } from "../solution.js";
import { noDoors, type Place, searchIn } from "./search.js";
import { type Shorten, searchAmong } from "./search-among.js";

/** Answers each question by a search of the network. */
export function bySearch(solution: Solution): Shorten {
  const { network } = solution;
  const search = searchIn(network, solution);
  const groups = groupsOf(network);
  const places = [0, 1, 2, 3].map((): Place => {
    const doors = noDoors(1);
    doors.count = 1;
    doors.out.ms[0] = 0;
    doors.into.ms[0] = 0;
    return { node: origin, doors };
  });
  const isTied = (from: Place, to: Place) => groups[from.node] === groups[to.node];
  return (nodes, ends) => {
    for (const [index, node] of nodes.entries()) {
      const place = places[index] as Place;
      place.node = node;
      place.doors.nodes[0] = node;
    }
    return searchAmong(places, ends, solution, search, isTied);
  };
}

/** For each node the least of those that arcs tie it to, directly or by others, save through the origin. */
function groupsOf(network: Network): Int32Array {
  const groups = disjointSets(network.size);
  for (let arc = 0; arc < network.ms.length; arc += 1) {
    const [from, to] = [network.from[arc] as number, network.to[arc] as number];
    if (from === origin || to === origin || !holds(network, arc)) continue;
    groups.join(from, to);
  }
  return Int32Array.from({ length: network.size }, (_, node) => groups.leaderOf(node));
}
