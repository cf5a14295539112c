import { isLess } from "./length.js";
import { memory } from "./memory.js";
import { arcBytes, holds, type Network, networkBuilder, structural } from "./network.js";
import type { Repaired } from "./repair/clusters.js";

/** How much the closures of one conflict may take: the cube of its nodes for each repair. */
const mostWork = 20_000_000;

interface Arc {
  readonly from: number;
  readonly to: number;
  readonly ms: number;
  readonly strict: number;
}

/**
 * A network that leaves possible all that any lightest repair of each conflict does: without what any of them
 * leaves out, and with what all of them still entail between the events of the conflict. It can be wider than all
 * courses together, never narrower.
 */
export function withEntailed(network: Network, contested: readonly Repaired[]): Network {
  const stands = network.stands.slice();
  for (const { repairs } of contested)
    for (const repair of repairs) for (const out of repair) stands[out] = 0;
  const base: Network = { ...network, stands };
  const extra = contested.map((conflict) => ({ conflict, arcs: entailed(network, conflict) }));
  const count = extra.reduce((sum, { arcs }) => sum + arcs.length, network.ms.length);
  const scratch = memory(arcBytes * count + 28 * network.size + 256);
  const builder = networkBuilder(count, scratch);
  const add = ({ from, to, ms, strict }: Arc, report: number) => builder.atMost(to, from, ms, strict, report);
  const reports = network.stands.length;
  for (const isStructural of [true, false]) {
    for (let arc = 0; arc < network.ms.length; arc += 1) {
      if ((network.report[arc] === structural) !== isStructural || !holds(base, arc)) continue;
      add(arcOf(network, arc), network.report[arc] as number);
    }
  }
  const behind: (readonly number[])[] = [];
  for (const { conflict, arcs } of extra) {
    for (const arc of arcs) add(arc, reports + behind.length);
    behind.push(conflict.clashing);
  }
  return { ...builder.build(network.size, reports + behind.length), behind };
}

/** What the reports on the cycles of a conflict entail between its nodes, whichever repair is left out. */
function entailed(network: Network, { clashing, repairs }: Repaired): Arc[] {
  const told = clashing.flatMap((report) => [...network.arcsOf(report)]);
  const nodes = [...new Set(told.flatMap((arc) => [network.from[arc] as number, network.to[arc] as number]))];
  if (nodes.length ** 3 * repairs.length > mostWork) return [];
  const places = new Map(nodes.map((node, place) => [node, place]));
  const within = nodes
    .flatMap((node) => structuralFrom(network, node))
    .filter((arc) => places.has(network.to[arc] as number));
  const widest = repairs
    .map((repair) => {
      const out = new Set(repair);
      const kept = told.filter((arc) => !out.has(network.report[arc] as number));
      return closure(
        [...kept, ...within].map((arc) => arcOf(network, arc)),
        places,
      );
    })
    .reduce(greater);
  return nodes.flatMap((from, x) =>
    nodes.flatMap((to, y) => {
      const at = x * nodes.length + y;
      const ms = widest.ms[at] as number;
      if (x === y || ms === Number.POSITIVE_INFINITY) return [];
      // An arc keeps its strictness in a byte; less of it leaves more possible.
      return [{ from, to, ms, strict: Math.max(-127, widest.strict[at] as number) }];
    }),
  );
}

function structuralFrom({ rows, report }: Network, node: number): number[] {
  const { offsets, arcs } = rows.out;
  return [...arcs.subarray(offsets[node], offsets[node + 1])].filter((arc) => report[arc] === structural);
}

function arcOf({ from, to, ms, strict }: Network, arc: number): Arc {
  return {
    from: from[arc] as number,
    to: to[arc] as number,
    ms: ms[arc] as number,
    strict: strict[arc] as number,
  };
}

interface Matrix {
  readonly ms: Float64Array;
  readonly strict: Float64Array;
}

/** Floyd and Warshall's closure of a few nodes. */
function closure(arcs: readonly Arc[], places: ReadonlyMap<number, number>): Matrix {
  const size = places.size;
  const ms = new Float64Array(size * size).fill(Number.POSITIVE_INFINITY);
  const strict = new Float64Array(size * size);
  const tighten = (at: number, newMs: number, newStrict: number) => {
    if (!isLess(newMs, newStrict, ms[at] as number, strict[at] as number)) return;
    ms[at] = newMs;
    strict[at] = newStrict;
  };
  for (const arc of arcs) {
    tighten((places.get(arc.from) as number) * size + (places.get(arc.to) as number), arc.ms, arc.strict);
  }
  for (let via = 0; via < size; via += 1) {
    for (let x = 0; x < size; x += 1) {
      const first = x * size + via;
      if (ms[first] === Number.POSITIVE_INFINITY) continue;
      for (let y = 0; y < size; y += 1) {
        const second = via * size + y;
        tighten(
          x * size + y,
          (ms[first] as number) + (ms[second] as number),
          (strict[first] as number) + (strict[second] as number),
        );
      }
    }
  }
  return { ms, strict };
}

function greater(a: Matrix, b: Matrix): Matrix {
  for (let at = 0; at < a.ms.length; at += 1) {
    if (!isLess(a.ms[at] as number, a.strict[at] as number, b.ms[at] as number, b.strict[at] as number))
      continue;
    a.ms[at] = b.ms[at] as number;
    a.strict[at] = b.strict[at] as number;
  }
  return a;
}
