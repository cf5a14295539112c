import { type NodeHeap, nodeHeap } from "./heap.js";
import { isLess, type Lengths } from "./length.js";
import { type Direction, holds, type Network } from "./network.js";

/** The arcs that a search follows: those of a network, or of a part of one. */
export interface Arcs extends Pick<Network, "rows" | "ms" | "report" | "stands"> {
  readonly strict: Int8Array | Int32Array;
}

/** How a search is kept small. */
export interface SearchLimits {
  /** Whether a node is worth going to by a way of this length. */
  readonly enters?: (node: number, ms: number, strict: number) => boolean;
  /** Called before a node is settled with its key; `true` ends the search. */
  readonly stops?: (keyMs: number, keyStrict: number, node: number) => boolean;
  /** Gets every node whose length was set. */
  readonly touched?: number[];
  /** A heap to use again. */
  readonly heap?: NodeHeap;
}

/**
 * The shortest lengths from (or to) the nodes that have one in `lengths`, by Dijkstra's algorithm on the
 * lengths that Johnson made non-negative: `places` is a placement that keeps every arc. Fills `lengths`.
 */
export function shorten(
  network: Arcs,
  places: Lengths,
  lengths: Lengths,
  sources: Iterable<number>,
  direction: Direction,
  { enters, stops, touched, heap = nodeHeap() }: SearchLimits = {},
): void {
  const sign = direction === "out" ? -1 : 1;
  const { offsets, arcs, far } = network.rows[direction];
  const push = (node: number) => {
    heap.push(
      (lengths.ms[node] as number) + sign * (places.ms[node] as number),
      (lengths.strict[node] as number) + sign * (places.strict[node] as number),
      node,
    );
  };
  heap.clear();
  for (const source of sources) push(source);
  while (heap.count() > 0) {
    const node = heap.pop();
    const ms = lengths.ms[node] as number;
    const strict = lengths.strict[node] as number;
    const outdated =
      heap.last.ms !== ms + sign * (places.ms[node] as number) ||
      heap.last.strict !== strict + sign * (places.strict[node] as number);
    if (outdated) continue;
    if (stops?.(heap.last.ms, heap.last.strict, node)) return;
    for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at += 1) {
      const arc = arcs[at] as number;
      const head = far[arc] as number;
      const newMs = ms + (network.ms[arc] as number);
      const newStrict = strict + (network.strict[arc] as number);
      if (!isLess(newMs, newStrict, lengths.ms[head] as number, lengths.strict[head] as number)) continue;
      if (!holds(network, arc) || (enters && !enters(head, newMs, newStrict))) continue;
      lengths.ms[head] = newMs;
      lengths.strict[head] = newStrict;
      touched?.push(head);
      push(head);
    }
  }
}
