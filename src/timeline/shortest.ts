import { nodeHeap } from "./heap.js";
import { isLess, type Lengths } from "./length.js";
import { holds, type Network } from "./network.js";

/** Which way arcs are followed: `out` of the sources, or back `into` them. */
export type Direction = "out" | "into";

/** How a search is kept small. */
export interface SearchLimits {
  /** A node whose arcs are not followed; the sources' are. */
  readonly barrier?: number;
  /** Called before a node is settled with its key; `true` ends the search. */
  readonly stop?: (keyMs: number, keyStrict: number, node: number) => boolean;
  /** Gets every node whose length was set. */
  readonly touched?: number[];
}

/**
 * The shortest lengths from (or to) the nodes that have one in `lengths`, by Dijkstra's algorithm on the
 * lengths that Johnson made non-negative: `places` is a placement that keeps every arc. Fills `lengths`.
 */
export function shorten(
  network: Network,
  places: Lengths,
  lengths: Lengths,
  sources: Iterable<number>,
  direction: Direction,
  { barrier, stop, touched }: SearchLimits = {},
): void {
  const sign = direction === "out" ? -1 : 1;
  const next = direction === "out" ? network.to : network.from;
  const { offsets, arcs } = network[direction];
  const heap = nodeHeap();
  const push = (node: number) => {
    heap.push(
      (lengths.ms[node] as number) + sign * (places.ms[node] as number),
      (lengths.strict[node] as number) + sign * (places.strict[node] as number),
      node,
    );
  };
  for (const source of sources) push(source);
  while (heap.count() > 0) {
    const node = heap.pop();
    const ms = lengths.ms[node] as number;
    const strict = lengths.strict[node] as number;
    const outdated =
      heap.last.ms !== ms + sign * (places.ms[node] as number) ||
      heap.last.strict !== strict + sign * (places.strict[node] as number);
    if (outdated) continue;
    if (stop?.(heap.last.ms, heap.last.strict, node)) return;
    if (node === barrier) continue;
    for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at += 1) {
      const arc = arcs[at] as number;
      const head = next[arc] as number;
      const newMs = ms + (network.ms[arc] as number);
      const newStrict = strict + (network.strict[arc] as number);
      if (!isLess(newMs, newStrict, lengths.ms[head] as number, lengths.strict[head] as number)) continue;
      if (!holds(network, arc)) continue;
      lengths.ms[head] = newMs;
      lengths.strict[head] = newStrict;
      touched?.push(head);
      push(head);
    }
  }
}
