import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seeded } from "../../bench/support/random.js";
import { type Built, build, scratchFor } from "../../src/timeline/build.js";
import { byContraction } from "../../src/timeline/distances/by-contraction.js";
import { bySearch } from "../../src/timeline/distances/by-search.js";
import { distancesIn, throughOrigin } from "../../src/timeline/distances/distances.js";
import type { Shorten } from "../../src/timeline/distances/search-among.js";
import type { TimelineInput } from "../../src/timeline/index.js";
import { isLess } from "../../src/timeline/length.js";
import { holds, type Network, structural } from "../../src/timeline/network.js";
import { noEnds } from "../../src/timeline/relation.js";
import { settle } from "../../src/timeline/settle.js";
import { type Solution, solutionOf } from "../../src/timeline/solution.js";
import { type Making, making, shaped, shapes } from "./shapes.js";

type Length = readonly [ms: number, strict: number];

/** A solution of the network, without one report of each contradiction. */
function solved(input: TimelineInput): { built: Built; solution: Solution } {
  const scratch = scratchFor(input);
  const built = build(input, new Set(), scratch);
  scratch.release(0);
  const { network } = built;
  const settled = settle(network, "out", scratch);
  for (let cycle = settled.next(); cycle !== null; cycle = settled.next()) {
    const reports = cycle.map((arc) => network.report[arc] as number);
    const out = reports.find((report) => report !== structural) as number;
    network.stands[out] = 0;
    settled.leaveOut([out]);
  }
  return { built, solution: solutionOf(network, settled, scratch) };
}

/** Floyd and Warshall's closure of what stands, the origin included. */
function closure(network: Network): Length[][] {
  const nodes = Array.from({ length: network.size }, (_, node) => node);
  const lengths = nodes.map((x) =>
    nodes.map((y): Length => (x === y ? [0, 0] : [Number.POSITIVE_INFINITY, 0])),
  );
  const of = (x: number, y: number) => (lengths[x] as Length[])[y] as Length;
  const shorten = (x: number, y: number, [ms, strict]: Length) => {
    const [knownMs, knownStrict] = of(x, y);
    if (Number.isFinite(ms) && isLess(ms, strict, knownMs, knownStrict))
      (lengths[x] as Length[])[y] = [ms, strict];
  };
  for (let arc = 0; arc < network.ms.length; arc += 1) {
    if (!holds(network, arc)) continue;
    shorten(network.from[arc] as number, network.to[arc] as number, [
      network.ms[arc] as number,
      network.strict[arc] as number,
    ]);
  }
  for (const via of nodes) {
    for (const x of nodes) {
      const [firstMs, firstStrict] = of(x, via);
      for (const y of nodes) {
        const [ms, strict] = of(via, y);
        shorten(x, y, [firstMs + ms, firstStrict + strict]);
      }
    }
  }
  return lengths;
}

/** The lengths among the ends of two events, as one method finds them. */
function found(solution: Solution, nodes: readonly number[], shorten: Shorten): Length[] {
  const ends = throughOrigin(solution, nodes, noEnds());
  shorten(nodes, ends);
  return [...ends.ms].map((ms, at) => [
    ms,
    ms === Number.POSITIVE_INFINITY ? 0 : (ends.strict[at] as number),
  ]);
}

function nodesOf({ events }: Built, a: number, b: number): number[] {
  return [events.startOf(a), events.endOf(a), events.startOf(b), events.endOf(b)];
}

describe.each(Object.keys(shapes))("in %s", (name) => {
  it("the lengths are those of the closure, with the contraction and without", () => {
    fc.assert(
      fc.property(making({ min: 2, max: 24 }), (how: Making) => {
        const { built, solution } = solved(shaped(name, how));
        const truth = closure(solution.network);
        const methods = [bySearch(solution), byContraction(solution)];
        for (let a = 0; a < how.count; a += 1) {
          for (let b = 0; b < how.count; b += 1) {
            const nodes = nodesOf(built, a, b);
            const expected = nodes.flatMap((x) => nodes.map((y) => truth[x]?.[y]));
            for (const method of methods) expect(found(solution, nodes, method)).toEqual(expected);
          }
        }
      }),
      { numRuns: 12 },
    );
  });

  it("the contraction finds the same lengths as the search among hundreds of events", () => {
    fc.assert(
      fc.property(making({ min: 200, max: 600 }), (how: Making) => {
        const { built, solution } = solved(shaped(name, how));
        const [search, contraction] = [bySearch(solution), byContraction(solution)];
        const random = seeded(how.seed);
        for (let pair = 0; pair < 200; pair += 1) {
          const nodes = nodesOf(built, random(how.count), random(how.count));
          expect(found(solution, nodes, contraction)).toEqual(found(solution, nodes, search));
        }
      }),
      { numRuns: 8 },
    );
  });
});

describe("a question about two of ten thousand events", () => {
  it.each(["a chain", "a star", "two stars on the same events", "a tree"])(
    "goes to few nodes of %s, once some were asked",
    (name) => {
      const count = 10_000;
      const { built, solution } = solved(shaped(name, { count, seed: 1, dated: 0, falsehoods: 0 }));
      const distances = distancesIn(solution);
      const random = seeded(2);
      const ask = () => {
        const [a, b] = [random(count), random(count)].map((event) => built.events.placeOf(event).nodes);
        distances.between(a as never, b as never, noEnds());
      };
      for (let question = 0; question < 2000; question += 1) ask();
      const before = distances.spent();
      for (let question = 0; question < 1000; question += 1) ask();
      expect(distances.spent() - before).toBeLessThan(1000 * 4 * 40);
      expect(before).toBeLessThan(30 * solution.network.ms.length);
    },
  );

  it("prepares nothing before the searches went to as many nodes", () => {
    // A hundred chains of a hundred.
    const events = Array.from({ length: 10_000 }, (_, index) => ({
      id: `e${index}`,
      kind: "moment" as const,
    }));
    const orderings = events.slice(1).flatMap(({ id }, index) => {
      if (index % 100 === 99) return [];
      const gaps = { minGap: 1, maxGap: 3 };
      return [{ id: `o${index}`, a: `e${index}`, relation: "before" as const, b: id, ...gaps }];
    });
    const { built, solution } = solved({ events, timings: [], orderings });
    const distances = distancesIn(solution);
    const nodes = (index: number) => built.events.placeOf(built.events.indexOf(`e${index}`) as number).nodes;
    for (let first = 10; first < events.length; first += 100) {
      const before = distances.spent();
      distances.between(nodes(first), nodes(first + 80), noEnds());
      // A climb goes to less.
      expect(distances.spent() - before).toBeGreaterThan(100);
    }
  });
});
