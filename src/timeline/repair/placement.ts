import { type NodeHeap, nodeHeap } from "../heap.js";
import { isLess, type Lengths } from "../length.js";
import { type Direction, type Network, origin, structural } from "../network.js";

/** A place in time for each node that keeps every arc that holds, kept up as reports come back. */
export interface Placement {
  /**
   * Lets a report stand again, moving what has to move. `null`: it does; else the arcs of a negative cycle, and the
   * report stays out.
   */
  restore(report: number): number[] | null;
  /** Leaves a report out: the places keep what is left. */
  suspend(report: number): void;
}

/** One of the two searches: what would have to move with an end of the new arc, and by how much less. */
interface Side {
  readonly direction: Direction;
  readonly ms: Float64Array;
  readonly strict: Float64Array;
  /** The arc by which a node was reached. */
  readonly arc: Int32Array;
  /** In which run a node was reached, and in which it was done with. */
  readonly reached: Int32Array;
  readonly done: Int32Array;
  readonly heap: NodeHeap;
  readonly settled: number[];
}

/**
 * The arcs of a report are added one by one. Where one puts its end before where it is, either that end and what
 * hangs on it move earlier, or its beginning and what that hangs on move later, by Dijkstra's algorithm on the room
 * that the other arcs leave (after Cotton and Maler, "Fast and flexible difference constraint propagation", 2006).
 * Both are tried in turns: the one that ends first is done. Where the two meet with less room than is needed, they
 * and the arc make a negative cycle. It looks at what has to move, and hardly further.
 *
 * @param places - Keeps every arc that holds; changed in place.
 */
export function placementOn(network: Network, places: Lengths): Placement {
  const { ms, strict, from, to, stands, report: reportOf, size } = network;
  /** The report that is coming back, and those of its arcs that count already. */
  let coming = structural;
  const live = new Set<number>();
  let run = 0;
  const sides = [sideOf("out", size), sideOf("into", size)] as const;

  const counts = (arc: number): boolean => {
    const index = reportOf[arc] as number;
    if (index === structural) return true;
    return index === coming ? live.has(arc) : stands[index] === 1;
  };
  /** How much later the end of an arc could be: below nothing, it is too late. */
  const roomMs = (arc: number) =>
    (places.ms[from[arc] as number] as number) +
    (ms[arc] as number) -
    (places.ms[to[arc] as number] as number);
  const roomStrict = (arc: number) =>
    (places.strict[from[arc] as number] as number) +
    (strict[arc] as number) -
    (places.strict[to[arc] as number] as number);

  const reach = (side: Side, node: number, byMs: number, byStrict: number, arc: number): boolean => {
    const isKnown = side.reached[node] === run;
    if (isKnown && !isLess(byMs, byStrict, side.ms[node] as number, side.strict[node] as number))
      return false;
    side.reached[node] = run;
    side.ms[node] = byMs;
    side.strict[node] = byStrict;
    side.arc[node] = arc;
    side.heap.push(byMs, byStrict, node);
    return true;
  };

  /** Takes the nearest node of a side and follows its arcs; a node at which the sides meet too closely, or -1. */
  const step = (side: Side, other: Side, needMs: number, needStrict: number): number => {
    const node = side.heap.pop();
    if (side.done[node] === run) return -1;
    side.done[node] = run;
    side.settled.push(node);
    const { offsets, arcs, far } = network.rows[side.direction];
    for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at += 1) {
      const arc = arcs[at] as number;
      const next = far[arc] as number;
      if (side.done[next] === run || !counts(arc)) continue;
      const byMs = (side.ms[node] as number) + roomMs(arc);
      const byStrict = (side.strict[node] as number) + roomStrict(arc);
      if (!isLess(byMs, byStrict, needMs, needStrict) || !reach(side, next, byMs, byStrict, arc)) continue;
      if (other.reached[next] !== run) continue;
      const sumMs = byMs + (other.ms[next] as number);
      if (isLess(sumMs, byStrict + (other.strict[next] as number), needMs, needStrict)) return next;
    }
    return -1;
  };

  const addArc = (added: number): number[] | null => {
    const [u, v] = [from[added] as number, to[added] as number];
    if (u === v) return isLess(ms[added] as number, strict[added] as number, 0, 0) ? [added] : null;
    const [needMs, needStrict] = [0 - roomMs(added), 0 - roomStrict(added)];
    if (!isLess(0, 0, needMs, needStrict)) return null;
    run += 1;
    const [ahead, behind] = sides;
    for (const side of sides) {
      side.heap.clear();
      side.settled.length = 0;
    }
    reach(ahead, v, 0, 0, -1);
    reach(behind, u, 0, 0, -1);
    for (let turn = 0; ; turn += 1) {
      if (ahead.heap.count() === 0) return shift(ahead, -1, needMs, needStrict);
      if (behind.heap.count() === 0) return shift(behind, 1, needMs, needStrict);
      const isAhead = chooses(turn % 2 === 0 ? ahead : behind, turn % 2 === 0 ? behind : ahead) === ahead;
      const [side, other] = isAhead ? [ahead, behind] : [behind, ahead];
      const met = step(side, other, needMs, needStrict);
      if (met !== -1) return [added, ...wayTo(met)];
    }
  };

  /** Moves what one side found, each node by what is needed less the room on the way to it. */
  const shift = (side: Side, sign: number, needMs: number, needStrict: number): null => {
    for (const node of side.settled) {
      places.ms[node] = (places.ms[node] as number) + sign * (needMs - (side.ms[node] as number));
      places.strict[node] =
        (places.strict[node] as number) + sign * (needStrict - (side.strict[node] as number));
    }
    return null;
  };

  /** The arcs from the end of the new arc, by a node where the sides met, back to its beginning. */
  const wayTo = (met: number): number[] => {
    const [ahead, behind] = sides;
    const first: number[] = [];
    for (let node = met, arc = ahead.arc[node] as number; arc !== -1; arc = ahead.arc[node] as number) {
      first.push(arc);
      node = from[arc] as number;
    }
    const second: number[] = [];
    for (let node = met, arc = behind.arc[node] as number; arc !== -1; arc = behind.arc[node] as number) {
      second.push(arc);
      node = to[arc] as number;
    }
    return [...first.reverse(), ...second];
  };

  return {
    restore(report) {
      coming = report;
      live.clear();
      let cycle: number[] | null = null;
      for (const arc of network.arcsOf(report)) {
        cycle ??= addArc(arc);
        live.add(arc);
      }
      coming = structural;
      if (cycle === null) stands[report] = 1;
      return cycle;
    },
    suspend(report) {
      stands[report] = 0;
    },
  };
}

/** The side whose turn it is, unless it would go on from the origin: dates lead from there to everything. */
function chooses(side: Side, other: Side): Side {
  return side.heap.first() === origin && other.heap.first() !== origin ? other : side;
}

function sideOf(direction: Direction, size: number): Side {
  return {
    direction,
    ms: new Float64Array(size),
    strict: new Float64Array(size),
    arc: new Int32Array(size),
    reached: new Int32Array(size),
    done: new Int32Array(size),
    heap: nodeHeap(),
    settled: [],
  };
}
