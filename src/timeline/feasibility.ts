import { isLess, type Lengths } from "./length.js";
import { holds, type Network } from "./network.js";

/** Settles a network bit by bit: finds one negative cycle after another until none is left. */
export interface Feasibility {
  /** A place for each node that keeps every arc, once `next` has returned `null`. */
  readonly places: Lengths;
  /**
   * The arcs of a negative cycle among the reports that stand, in order; `null`: there is none. After
   * the first, one of its reports must have been set aside before the next call.
   */
  next(): number[] | null;
}

/**
 * The shortest paths of Goldberg and Radzik ("A heuristic improvement of the Bellman-Ford algorithm",
 * 1993), with the search for cycles of Cherkassky and Goldberg ("Negative-cycle detection algorithms",
 * 1999): each pass sorts the arcs that leave no room topologically, and follows them in that order. One
 * pass is enough where no arcs lead back, a few on sparse networks; at worst nodes × arcs. After a report
 * is set aside the places go on from where they are: leaving an arc out breaks none of the others.
 */
export function feasibility(network: Network): Feasibility {
  const { size, to, ms, strict, out, from } = network;
  const places: Lengths = { ms: new Float64Array(size), strict: new Float64Array(size) };
  const parent = new Int32Array(size).fill(-1);
  const pending = new Uint8Array(size).fill(1);
  const state = new Uint8Array(size);
  const cursor = new Int32Array(size);
  const depth = new Int32Array(size);
  let active: number[] = Array.from({ length: size }, (_, node) => node);
  let passes = 0;

  /** How far the head of an arc may still move away; below zero, it lies too far and must come back. */
  const room = (arc: number): number => {
    const u = from[arc] as number;
    const v = to[arc] as number;
    const inMs = (places.ms[u] as number) + (ms[arc] as number) - (places.ms[v] as number);
    if (inMs !== 0) return inMs;
    return (places.strict[u] as number) + (strict[arc] as number) - (places.strict[v] as number);
  };

  const mustMove = (node: number): boolean => {
    for (let at = out.offsets[node] as number; at < (out.offsets[node + 1] as number); at += 1) {
      const arc = out.arcs[at] as number;
      if (holds(network, arc) && room(arc) < 0) return true;
    }
    return false;
  };

  /** Sorts what the nodes reach by arcs with no room left; or finds a cycle of such arcs that is negative. */
  const sort = (roots: readonly number[]): { order: number[] } | { cycle: number[] } => {
    const order: number[] = [];
    const visited: number[] = [];
    for (const root of roots) {
      if (state[root] !== 0) continue;
      const nodes = [root];
      const path: number[] = [];
      // How many arcs of the path up to each node are broken: whether a cycle has one then takes no search.
      const broken = [0];
      depth[root] = 0;
      state[root] = 1;
      visited.push(root);
      cursor[root] = out.offsets[root] as number;
      while (nodes.length > 0) {
        const node = nodes[nodes.length - 1] as number;
        const at = cursor[node] as number;
        if (at >= (out.offsets[node + 1] as number)) {
          state[node] = 2;
          order.push(node);
          nodes.pop();
          path.pop();
          broken.pop();
          continue;
        }
        cursor[node] = at + 1;
        const arc = out.arcs[at] as number;
        const over = room(arc);
        if (over > 0 || !holds(network, arc)) continue;
        const next = to[arc] as number;
        const count = (broken[broken.length - 1] as number) + (over < 0 ? 1 : 0);
        if (state[next] === 1) {
          const above = depth[next] as number;
          if (count > (broken[above] as number)) {
            for (const each of visited) state[each] = 0;
            return { cycle: [...path.slice(above), arc] };
          }
        } else if (state[next] === 0) {
          state[next] = 1;
          depth[next] = nodes.length;
          broken.push(count);
          visited.push(next);
          cursor[next] = out.offsets[next] as number;
          nodes.push(next);
          path.push(arc);
        }
      }
    }
    for (const each of visited) state[each] = 0;
    return { order: order.reverse() };
  };

  const follow = (order: readonly number[]): void => {
    const moved: number[] = [];
    for (const node of order) {
      pending[node] = 0;
      for (let at = out.offsets[node] as number; at < (out.offsets[node + 1] as number); at += 1) {
        const arc = out.arcs[at] as number;
        const head = to[arc] as number;
        const length = (places.ms[node] as number) + (ms[arc] as number);
        const count = (places.strict[node] as number) + (strict[arc] as number);
        if (!isLess(length, count, places.ms[head] as number, places.strict[head] as number)) continue;
        if (!holds(network, arc)) continue;
        places.ms[head] = length;
        places.strict[head] = count;
        parent[head] = arc;
        if (pending[head] === 0) moved.push(head);
        pending[head] = 1;
      }
    }
    active = moved;
  };

  return {
    places,
    next() {
      for (;;) {
        const roots: number[] = [];
        for (const node of active) {
          if (pending[node] === 0) continue;
          if (mustMove(node)) roots.push(node);
          else pending[node] = 0;
        }
        if (roots.length === 0) return null;
        const sorted = sort(roots);
        if ("cycle" in sorted) return sorted.cycle;
        follow(sorted.order);
        passes += 1;
        // A cycle of arcs that are kept just so can hide a negative one from the sorting, but not from this.
        if (passes % 64 === 0) {
          const cycle = cycleOfParents(network, parent);
          if (cycle) return cycle;
        }
      }
    },
  };
}

/** A cycle among the arcs by which nodes were moved last: such a cycle is negative. */
function cycleOfParents(network: Network, parent: Int32Array): number[] | null {
  const seen = new Int32Array(network.size);
  for (let root = 0; root < network.size; root += 1) {
    let node = root;
    while (seen[node] === 0) {
      seen[node] = root + 1;
      const arc = parent[node] as number;
      if (arc === -1 || !holds(network, arc)) break;
      node = network.from[arc] as number;
      if (seen[node] !== root + 1) continue;
      const cycle: number[] = [];
      const first = node;
      do {
        const step = parent[node] as number;
        cycle.push(step);
        node = network.from[step] as number;
      } while (node !== first);
      return cycle.reverse();
    }
  }
  return null;
}
