import { isLess } from "./length.js";
import { type Direction, holds, type Network, origin, structural } from "./network.js";

/** The way by which a search came to a node. */
interface Step {
  readonly node: number;
  readonly ms: number;
  readonly strict: number;
  /** How many reports it has followed. */
  readonly reports: number;
  readonly arc: number;
  readonly before: Step | null;
}

/**
 * A shortest negative cycle near one that was found: none with fewer reports passes through any event of
 * it, as far as the budget goes. Grows from each of its nodes both ways, one report a layer, until the
 * layers meet. Never through the origin, which leads everywhere: what passes through the origin is put
 * together from a way to it and a way from it.
 */
export function shortestCycle(network: Network, found: readonly number[], budget: Budget): number[] {
  let best = simple(network, found);
  const tried = new Set([origin]);
  for (let changed = true; changed; ) {
    changed = false;
    for (const node of best.map((arc) => network.from[arc] as number)) {
      if (tried.has(node) || budget.steps <= 0) continue;
      tried.add(node);
      const cycle = cycleThrough(network, node, best, budget);
      if (!isBetter(network, cycle, best)) continue;
      best = cycle;
      changed = true;
      break;
    }
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

/** How many arcs a search may still look at. */
interface Budget {
  steps: number;
}

/** The best negative cycle through a node, or a given one if none is better. */
function cycleThrough(network: Network, node: number, known: number[], budget: Budget): number[] {
  let best = known;
  let [least, length] = [reportsOn(network, best), lengthOf(network, best)];
  const consider = (ahead: Step, behind: Step) => {
    const reports = ahead.reports + behind.reports;
    const ms = ahead.ms + behind.ms;
    const strict = ahead.strict + behind.strict;
    if (reports > least || !isNegative(ms, strict)) return;
    if (reports === least && !isLess(ms, strict, length.ms, length.strict)) return;
    best = simple(network, [...walk(ahead), ...walk(behind).reverse()]);
    [least, length] = [reportsOn(network, best), lengthOf(network, best)];
  };
  const away = layers(network, node, "out", budget);
  const back = layers(network, node, "into", budget);
  const toOrigin: Step[] = [];
  const fromOrigin: Step[] = [];
  // A cycle of twice as many reports meets in the middle, unless the middle is beyond the origin.
  for (let count = 1; count < least && budget.steps > 0; count += 1) {
    const ahead = away.next();
    for (const step of ahead.values()) {
      if (step.node === origin) continue;
      const behind = back.best.get(step.node);
      if (behind) consider(step, behind);
    }
    const behind = back.next();
    for (const step of behind.values()) {
      if (step.node === origin) continue;
      const before = away.best.get(step.node);
      if (before) consider(before, step);
    }
    const [to, from] = [ahead.get(origin), behind.get(origin)];
    if (to) toOrigin.push(to);
    if (from) fromOrigin.push(from);
    if (to) for (const each of fromOrigin) consider(to, each);
    if (from) for (const each of toOrigin) consider(each, from);
    if (ahead.size === 0 && behind.size === 0) break;
  }
  return best;
}

interface Layers {
  /** The best step to each node so far. */
  readonly best: ReadonlyMap<number, Step>;
  /** Follows the arcs of one more report, and gives the nodes that it reached by less than before. */
  next(): ReadonlyMap<number, Step>;
}

function layers(network: Network, node: number, direction: Direction, budget: Budget): Layers {
  const { offsets, arcs, far } = network.rows[direction];
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
      const isWithin = network.report[arc] === structural;
      // Structural arcs lead the list of their node.
      if (within && !isWithin) return;
      if (isWithin !== within || !holds(network, arc)) continue;
      budget.steps -= 1;
      add(layer, {
        node: far[arc] as number,
        ms: step.ms + (network.ms[arc] as number),
        strict: step.strict + (network.strict[arc] as number),
        reports: step.reports + (within ? 0 : 1),
        arc,
        before: step,
      });
    }
  };
  let current = new Map<number, Step>();
  add(current, { node, ms: 0, strict: 0, reports: 0, arc: -1, before: null });
  return {
    best,
    next() {
      const layer = new Map<number, Step>();
      for (const step of current.values()) {
        if (budget.steps <= 0) break;
        if (step.node !== origin) follow(layer, step, false);
      }
      current = layer;
      return layer;
    },
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
