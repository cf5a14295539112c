import { isLess, type Lengths } from "./length.js";
import type { Memory } from "./memory.js";
import { type Direction, holds, type Network, origin } from "./network.js";

/** What {@link settle} works with, for each node. */
export const settlingBytes = 40;

/** Finds the shortest ways between the origin and every node, and one negative cycle after another. */
export interface Settling {
  /**
   * The length of the shortest way, once `next` has returned `null`. Nodes that no way leads to have lengths
   * that keep all arcs among themselves, as if counted from another origin, infinitely far away.
   */
  readonly lengths: Lengths;
  /** 1 for the nodes that no way leads to. */
  readonly free: Uint8Array;
  /**
   * The arcs of a negative cycle among the reports that stand, in order; `null`: there is none. After one,
   * one of its reports must be left out before the next call.
   */
  next(): number[] | null;
  /** Takes back what rests on reports that no longer stand. */
  leaveOut(reports: readonly number[]): void;
}

/**
 * The shortest paths of Goldberg and Radzik ("A heuristic improvement of the Bellman-Ford algorithm",
 * 1993), with the search for cycles of Cherkassky and Goldberg ("Negative-cycle detection algorithms",
 * 1999): each pass sorts the arcs that leave no room topologically, and follows them in that order. One
 * pass is enough where no arcs lead back, a few on sparse networks; at worst nodes × arcs.
 *
 * Every date is a way to the origin or from it, so the first lengths are those of the dates themselves, and
 * the passes only carry on what is tighter. A cycle through the origin shows as soon as a node is moved
 * past one of its own dates.
 *
 * @param scratch - In use as long as there is more to settle; `lengths` and `free` outlast it.
 */
export function settle(network: Network, direction: Direction, scratch: Memory): Settling {
  const { size, ms, strict } = network;
  const { offsets, arcs, far } = network.rows[direction];
  const back = network.rows[direction === "out" ? "into" : "out"];
  const near = back.far;
  const lengths: Lengths = { ms: new Float64Array(size), strict: new Float64Array(size) };
  const [lengthMs, lengthStrict] = [lengths.ms, lengths.strict];
  const free = new Uint8Array(size).fill(1);
  /** The arc by which a node was moved last. */
  const parent = scratch.int32(size).fill(-1);
  /** 1 for the nodes whose arcs may leave less than no room; all of them wait, or are ready. */
  const pending = scratch.uint8(size).fill(1);
  let waiting: number[] = [];
  let waitingAt = 0;
  for (let node = 1; node < size; node += 1) waiting.push(node);
  /** Nodes from which an arc leaves less than no room. */
  let ready: number[] = [];
  let readyAt = 0;
  // What one sorting needs: 0 unseen, 1 on the path, 2 done.
  const state = scratch.uint8(size);
  const cursor = scratch.int32(size);
  const depth = scratch.int32(size);
  const path = scratch.int32(size + 1);
  const pathArcs = scratch.int32(size + 1);
  const broken = scratch.int32(size + 1);
  const order = scratch.int32(size);
  /** The nodes that were sorted since the last {@link prepare}: whatever moves them again waits for the next. */
  let visited: number[] = [];
  /** The place in `order` of the next node to follow; -1: all are. */
  let followAt = -1;
  /** A cycle that the sorting met, to be told once what was sorted before it is followed. */
  let met: number[] | null = null;
  let followed = 0;
  let checkAt = 4 * ms.length + 1000;

  free[origin] = 0;
  pending[origin] = 0;
  for (let at = offsets[origin] as number; at < (offsets[origin + 1] as number); at += 1) {
    const arc = arcs[at] as number;
    if (holds(network, arc)) move(arc);
  }

  /** How far the far node of an arc may still move; below zero, it lies too far and must come back. */
  function room(arc: number): number {
    const u = near[arc] as number;
    const v = far[arc] as number;
    if (free[u] !== free[v]) return free[u] === 1 ? 1 : -1;
    const inMs = (lengthMs[u] as number) + (ms[arc] as number) - (lengthMs[v] as number);
    if (inMs !== 0) return inMs;
    return (lengthStrict[u] as number) + (strict[arc] as number) - (lengthStrict[v] as number);
  }

  /** Moves the far node of an arc to where the arc needs it, if it lies too far. */
  function move(arc: number): boolean {
    const u = near[arc] as number;
    const v = far[arc] as number;
    if (free[u] === 1 && free[v] === 0) return false;
    const newMs = (lengthMs[u] as number) + (ms[arc] as number);
    const newStrict = (lengthStrict[u] as number) + (strict[arc] as number);
    const isCloser = free[v] !== free[u];
    if (!isCloser && !isLess(newMs, newStrict, lengthMs[v] as number, lengthStrict[v] as number))
      return false;
    free[v] = free[u] as number;
    lengthMs[v] = newMs;
    lengthStrict[v] = newStrict;
    parent[v] = arc;
    return true;
  }

  /** Makes those ready that have to move others; a negative cycle, where one lies past one of its own dates. */
  function prepare(): number[] | null {
    ready = [];
    readyAt = 0;
    for (const node of visited) state[node] = 0;
    visited = [];
    for (; waitingAt < waiting.length; waitingAt += 1) {
      const node = waiting[waitingAt] as number;
      if (pending[node] === 0) continue;
      let isRoot = false;
      for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at += 1) {
        const arc = arcs[at] as number;
        if (room(arc) >= 0 || !holds(network, arc)) continue;
        if (far[arc] === origin) return cycleAtOrigin(arc);
        isRoot = true;
      }
      if (isRoot) ready.push(node);
      else pending[node] = 0;
    }
    waiting = [];
    waitingAt = 0;
    return null;
  }

  /**
   * Sorts what the ready nodes reach by arcs with no room left, and counts it. Where such arcs make a negative
   * cycle, stops there: what is sorted until then reaches nothing else.
   */
  function sort(): { readonly sorted: number; readonly cycle: number[] | null } {
    let sorted = 0;
    let cycle: number[] | null = null;
    for (; readyAt < ready.length && !cycle; readyAt += 1) {
      const root = ready[readyAt] as number;
      if (state[root] !== 0) continue;
      let top = 0;
      path[0] = root;
      // How many arcs of the path up to each node are broken: whether a cycle has one then takes no search.
      broken[0] = 0;
      depth[root] = 0;
      state[root] = 1;
      visited.push(root);
      cursor[root] = offsets[root] as number;
      while (top >= 0) {
        const node = path[top] as number;
        const at = cursor[node] as number;
        if (at >= (offsets[node + 1] as number)) {
          state[node] = 2;
          order[sorted] = node;
          sorted += 1;
          top -= 1;
          continue;
        }
        cursor[node] = at + 1;
        const arc = arcs[at] as number;
        const next = far[arc] as number;
        if (next === origin || state[next] === 2) continue;
        const over = room(arc);
        if (over > 0 || !holds(network, arc)) continue;
        const count = (broken[top] as number) + (over < 0 ? 1 : 0);
        if (state[next] === 1) {
          const above = depth[next] as number;
          if (count === broken[above]) continue;
          cycle = [...pathArcs.slice(above + 1, top + 1), arc];
          for (let open = 0; open <= top; open += 1) state[path[open] as number] = 0;
          // It is not done with.
          readyAt -= 1;
          break;
        }
        top += 1;
        path[top] = next;
        pathArcs[top] = arc;
        broken[top] = count;
        state[next] = 1;
        depth[next] = top;
        visited.push(next);
        cursor[next] = offsets[next] as number;
      }
    }
    return { sorted, cycle };
  }

  /** Follows the arcs of the sorted nodes, first to last; a negative cycle where they lead past the origin. */
  function follow(): number[] | null {
    for (; followAt >= 0; followAt -= 1) {
      const node = order[followAt] as number;
      if (pending[node] === 0) continue;
      pending[node] = 0;
      for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at += 1) {
        const arc = arcs[at] as number;
        const next = far[arc] as number;
        if (next === origin) {
          if (room(arc) >= 0 || !holds(network, arc)) continue;
          // It is not done with: once a report is left out, it is followed again.
          pending[node] = 1;
          return cycleAtOrigin(arc);
        }
        if (!holds(network, arc) || !move(arc)) continue;
        if (pending[next] === 0) waiting.push(next);
        pending[next] = 1;
      }
      followed += (offsets[node + 1] as number) - (offsets[node] as number);
    }
    return null;
  }

  /** An arc that leads past the origin, with the way to it: together less than nothing. */
  function cycleAtOrigin(last: number): number[] {
    const cycle = [last];
    for (let node = near[last] as number; node !== origin; ) {
      const arc = parent[node] as number;
      cycle.push(arc);
      node = near[arc] as number;
      // Only where the way itself runs in a circle.
      if (cycle.length > size) return cycleOfParents() ?? cycle;
    }
    return cycle.reverse();
  }

  /** A cycle among the arcs by which nodes were moved last: such a cycle is negative. */
  function cycleOfParents(): number[] | null {
    const seen = new Int32Array(size);
    for (let root = 1; root < size; root += 1) {
      let node = root;
      while (node !== origin && seen[node] === 0) {
        seen[node] = root;
        const arc = parent[node] as number;
        if (arc === -1) break;
        node = near[arc] as number;
        if (seen[node] !== root) continue;
        const cycle: number[] = [];
        const first = node;
        do {
          const step = parent[node] as number;
          cycle.push(step);
          node = near[step] as number;
        } while (node !== first);
        return cycle.reverse();
      }
    }
    return null;
  }

  return {
    lengths,
    free,
    next() {
      for (;;) {
        if (followAt === -1) {
          if (readyAt >= ready.length) {
            const past = prepare();
            if (past) return past;
            if (ready.length === 0) return null;
          }
          const { sorted, cycle } = sort();
          followAt = sorted - 1;
          met = cycle;
        }
        const past = follow();
        if (past) return past;
        const cycle = met;
        met = null;
        // Meanwhile one of its reports may have been left out.
        if (cycle?.every((arc) => holds(network, arc))) return cycle;
        // A cycle of arcs that are kept just so can hide a negative one from the sorting, but not from this.
        if (followed > checkAt) {
          checkAt = followed + 4 * ms.length + 1000;
          const hidden = cycleOfParents();
          if (hidden) return hidden;
        }
      }
    },
    leaveOut(reports) {
      const affected: number[] = [];
      const isAffected = new Set<number>();
      const affect = (arc: number) => {
        const node = far[arc] as number;
        if (parent[node] !== arc || node === origin || isAffected.has(node)) return;
        isAffected.add(node);
        affected.push(node);
      };
      for (const report of reports) for (const arc of network.arcsOf(report)) affect(arc);
      for (let index = 0; index < affected.length; index += 1) {
        const node = affected[index] as number;
        for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at += 1)
          affect(arcs[at] as number);
      }
      for (const node of affected) {
        free[node] = 1;
        lengthMs[node] = 0;
        lengthStrict[node] = 0;
        parent[node] = -1;
        pending[node] = 1;
        waiting.push(node);
      }
      for (const node of affected) {
        for (let at = back.offsets[node] as number; at < (back.offsets[node + 1] as number); at += 1) {
          const arc = back.arcs[at] as number;
          if (holds(network, arc) && !isAffected.has(near[arc] as number)) move(arc);
        }
      }
    },
  };
}
