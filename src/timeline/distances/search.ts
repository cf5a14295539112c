import { nodeHeap } from "../heap.js";
import { isLess, type Lengths, unknownLengths } from "../length.js";
import { origin } from "../network.js";
import { type Arcs, shorten } from "../shortest.js";
import type { Solution } from "../solution.js";

/** The nodes by which ways from a node enter what is searched, and by which ways to it leave that again. */
export interface Doors {
  /** How many there are; what the lists hold beyond is left from before. */
  count: number;
  readonly nodes: Int32Array;
  /** From the node to each of its doors. */
  readonly out: Lengths;
  /** From each of its doors to the node. */
  readonly into: Lengths;
}

/** A node, and how it is tied to what is searched. */
export interface Place {
  node: number;
  readonly doors: Doors;
}

/** Where a search is to lead, and the shortest way that is known. */
export interface Target {
  readonly place: Place;
  ms: number;
  strict: number;
}

/** Shortens what is known of the ways from a place to others; returns how many nodes it went to. */
export type Search = (from: Place, targets: readonly Target[]) => number;

export function noDoors(most: number): Doors {
  return { count: 0, nodes: new Int32Array(most), out: unknownLengths(most), into: unknownLengths(most) };
}

/**
 * A search leaves out every node to which the way through the origin is as short, for that is known from the
 * windows, and every node from which no target can be reached by less than is known.
 */
export function searchIn(arcs: Arcs, { places, upper, lower }: Solution): Search {
  const lengths = unknownLengths(places.ms.length);
  const heap = nodeHeap();
  const isDoor = new Uint8Array(places.ms.length);
  let from = origin;
  let targets: readonly Target[] = [];
  let touched: number[] = [];

  function enters(node: number, ms: number, strict: number): boolean {
    if (node === origin) return false;
    const viaMs = (lower.ms[from] as number) + (upper.ms[node] as number);
    const viaStrict = (lower.strict[from] as number) + (upper.strict[node] as number);
    if (!isLess(ms, strict, viaMs, viaStrict)) return false;
    const nodeMs = lower.ms[node] as number;
    if (nodeMs === Number.POSITIVE_INFINITY) return true;
    for (const known of targets) {
      const to = known.place.node;
      const toMs = lower.ms[to] as number;
      // No way from the node to the target is shorter than their earliest times are apart.
      if (toMs === Number.POSITIVE_INFINITY) return true;
      const leastStrict = strict + (lower.strict[node] as number) - (lower.strict[to] as number);
      if (isLess(ms + nodeMs - toMs, leastStrict, known.ms, known.strict)) return true;
    }
    return false;
  }

  function stops(keyMs: number, keyStrict: number, node: number): boolean {
    if (isDoor[node] === 1) leaveBy(node);
    for (const { place, ms, strict } of targets) {
      const boundMs = ms - (places.ms[place.node] as number);
      if (isLess(keyMs, keyStrict, boundMs, strict - (places.strict[place.node] as number))) return false;
    }
    return true;
  }

  function leaveBy(node: number): void {
    for (const known of targets) {
      const { count, nodes, into } = known.place.doors;
      for (let door = 0; door < count; door += 1) {
        if (nodes[door] !== node) continue;
        const ms = (lengths.ms[node] as number) + (into.ms[door] as number);
        const strict = (lengths.strict[node] as number) + (into.strict[door] as number);
        if (!isLess(ms, strict, known.ms, known.strict)) continue;
        known.ms = ms;
        known.strict = strict;
      }
    }
  }

  function markDoors(mark: number): void {
    for (const { place } of targets) {
      for (let door = 0; door < place.doors.count; door += 1)
        isDoor[place.doors.nodes[door] as number] = mark;
    }
  }

  return (place, sought) => {
    from = place.node;
    targets = sought;
    touched = [];
    const { count, nodes, out } = place.doors;
    for (let door = 0; door < count; door += 1) {
      const node = nodes[door] as number;
      const [ms, strict] = [out.ms[door] as number, out.strict[door] as number];
      if (!isLess(ms, strict, lengths.ms[node] as number, lengths.strict[node] as number)) continue;
      lengths.ms[node] = ms;
      lengths.strict[node] = strict;
      touched.push(node);
    }
    markDoors(1);
    shorten(arcs, places, lengths, touched.slice(), "out", { enters, stops, touched, heap });
    markDoors(0);
    for (const node of touched) {
      lengths.ms[node] = Number.POSITIVE_INFINITY;
      lengths.strict[node] = 0;
    }
    return touched.length;
  };
}
