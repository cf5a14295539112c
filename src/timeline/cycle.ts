import { isLess } from "./length.js";
import { holds, type Network, origin, structural } from "./network.js";
import type { Direction } from "./shortest.js";

/** Cycles longer than this are told as they were found: looking for shorter ones would take too long. */
const longest = 64;

/** The way by which a search came to a node. */
interface Step {
  readonly node: number;
  readonly ms: number;
  readonly strict: number;
  readonly arc: number;
  readonly before: Step | null;
}

/**
 * A shortest negative cycle near one that was found: none with fewer reports passes through any event of
 * it. Grows from each of its nodes, one report a layer, and never through the origin, which leads
 * everywhere: what passes through the origin is put together from a way to it and a way from it.
 */
export function shortestCycle(network: Network, found: readonly number[]): number[] {
  let best = simple(network, found);
  const nodes = best.map((arc) => network.from[arc] as number).filter((node) => node !== origin);
  for (const node of nodes.slice(0, longest)) {
    const cycle = cycleThrough(network, node, Math.min(longest, reportsOn(network, best)));
    if (cycle && isBetter(network, cycle, best)) best = cycle;
  }
  return best;
}

/** The distinct reports on a cycle, in its order. */
export function reportsOf(network: Network, arcs: readonly number[]): number[] {
  const reports = arcs.map((arc) => network.report[arc] as number).filter((report) => report !== structural);
  return [...new Set(reports)];
}

/** The length of a cycle. */
export function lengthOf(network: Network, arcs: readonly number[]): { ms: number; strict: number } {
  let [ms, strict] = [0, 0];
  for (const arc of arcs) {
    ms += network.ms[arc] as number;
    strict += network.strict[arc] as number;
  }
  return { ms, strict };
}

function reportsOn(network: Network, arcs: readonly number[]): number {
  return arcs.filter((arc) => network.report[arc] !== structural).length;
}

function isBetter(network: Network, a: readonly number[], b: readonly number[]): boolean {
  const difference = reportsOn(network, a) - reportsOn(network, b);
  if (difference !== 0) return difference < 0;
  const [x, y] = [lengthOf(network, a), lengthOf(network, b)];
  return isLess(x.ms, x.strict, y.ms, y.strict);
}

function cycleThrough(network: Network, node: number, most: number): number[] | null {
  const away = layers(network, node, "out");
  const back = layers(network, node, "into");
  const toOrigin: (Step | undefined)[] = [];
  const fromOrigin: (Step | undefined)[] = [];
  for (let count = 1; count <= most; count += 1) {
    const reached = away();
    toOrigin[count] = reached.get(origin);
    fromOrigin[count] = back().get(origin);
    const home = reached.get(node);
    let best = home && isNegative(home.ms, home.strict) ? walk(home) : null;
    for (let first = 1; first < count; first += 1) {
      const [a, b] = [toOrigin[first], fromOrigin[count - first]];
      if (!a || !b || !isNegative(a.ms + b.ms, a.strict + b.strict)) continue;
      const arcs = [...walk(a), ...walk(b).reverse()];
      if (!best || isBetter(network, arcs, best)) best = arcs;
    }
    if (best) return simple(network, best);
  }
  return null;
}

/** Each call follows the arcs of one more report, and gives the nodes that it reached by less than before. */
function layers(network: Network, node: number, direction: Direction): () => ReadonlyMap<number, Step> {
  const { offsets, arcs } = network[direction];
  const next = direction === "out" ? network.to : network.from;
  const best = new Map<number, Step>();
  const add = (layer: Map<number, Step>, step: Step) => {
    const known = best.get(step.node);
    if (known && !isLess(step.ms, step.strict, known.ms, known.strict)) return;
    best.set(step.node, step);
    layer.set(step.node, step);
    if (step.node !== origin) follow(layer, step, true);
  };
  const follow = (layer: Map<number, Step>, step: Step, within: boolean) => {
    for (let at = offsets[step.node] as number; at < (offsets[step.node + 1] as number); at += 1) {
      const arc = arcs[at] as number;
      if ((network.report[arc] === structural) !== within || !holds(network, arc)) continue;
      add(layer, {
        node: next[arc] as number,
        ms: step.ms + (network.ms[arc] as number),
        strict: step.strict + (network.strict[arc] as number),
        arc,
        before: step,
      });
    }
  };
  let current = new Map<number, Step>();
  add(current, { node, ms: 0, strict: 0, arc: -1, before: null });
  return () => {
    const layer = new Map<number, Step>();
    for (const step of current.values()) if (step.node !== origin) follow(layer, step, false);
    current = layer;
    return layer;
  };
}

function isNegative(ms: number, strict: number): boolean {
  return isLess(ms, strict, 0, 0);
}

function walk(last: Step): number[] {
  const arcs: number[] = [];
  for (let step: Step = last; step.before !== null; step = step.before) arcs.push(step.arc);
  return arcs.reverse();
}

/** The negative cycle inside a negative closed walk that may pass through a node twice. */
function simple(network: Network, arcs: readonly number[]): number[] {
  let rest: number[] = [];
  const at = new Map<number, number>();
  for (const arc of arcs) {
    const node = network.from[arc] as number;
    const seen = at.get(node);
    if (seen !== undefined) {
      const loop = rest.slice(seen);
      const { ms, strict } = lengthOf(network, loop);
      if (isNegative(ms, strict)) return loop;
      for (const dropped of loop) at.delete(network.from[dropped] as number);
      rest = rest.slice(0, seen);
    }
    at.set(node, rest.length);
    rest.push(arc);
  }
  return rest;
}
