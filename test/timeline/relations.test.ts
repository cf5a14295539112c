import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ArgumentError } from "../../src/corpus/index.js";
import { configurations, type EndPair, signs } from "../../src/timeline/convexity.js";
import { solveTimeline, UnknownEventError } from "../../src/timeline/index.js";
import { isLess } from "../../src/timeline/length.js";
import { type Ends, noEnds, openIn, relationOf } from "../../src/timeline/relation.js";
import { type Making, making, shaped, shapes } from "./shapes.js";

const kinds = ["moment", "period", "either"] as const;

describe.each(Object.keys(shapes))("in %s", (name) => {
  it("all relations of an event, and of a set, are those of its pairs", () => {
    fc.assert(
      fc.property(making({ min: 2, max: 30 }), (how: Making) => {
        const input = shaped(name, how);
        const timeline = solveTimeline(input);
        const fresh = solveTimeline(input);
        const others = (id: string) =>
          fresh.entries.map(({ event }) => event).filter((event) => event !== id);
        const row = (a: string, b: string) => ({ a, b, ...fresh.relation(a, b) });
        for (const { id } of input.events) {
          expect(timeline.relations(id)).toEqual(others(id).map((other) => row(id, other)));
        }
        const set = input.events.map(({ id }) => id).filter((_, index) => index % 3 !== 1);
        const pairs = set.flatMap((a, index) => set.slice(index + 1).map((b) => row(a, b)));
        expect(timeline.relations(set)).toEqual(pairs);
      }),
      { numRuns: 12 },
    );
  });
});

describe("what is possible between two events", () => {
  const length = fc.tuple(fc.integer({ min: -2, max: 3 }), fc.constantFrom(0, 0, -1));
  const limits = fc.array(fc.tuple(fc.nat(3), fc.nat(3), length), { maxLength: 8 });

  it("is each way to lie that the lengths among their ends allow, and no other", () => {
    fc.assert(
      fc.property(limits, fc.constantFrom(...kinds), fc.constantFrom(...kinds), (told, a, b) => {
        const arcs = told.filter(([x, y]) => x !== y);
        for (const [kind, first] of [[a, 0] as const, [b, 2] as const]) {
          arcs.push([first + 1, first, [0, kind === "period" ? -1 : 0]]);
          if (kind === "moment") arcs.push([first, first + 1, [0, 0]]);
        }
        const tightest = closureOfFour(arcs);
        fc.pre(tightest !== null);
        const allowed = configurations(a, b).filter(({ moments, ends }) => {
          const more = [...compared(0, 1, moments[0] ? signs.equal : signs.below)];
          more.push(...compared(2, 3, moments[1] ? signs.equal : signs.below));
          for (const pair of ["ss", "se", "es", "ee"] as EndPair[]) {
            more.push(...compared(pair[0] === "s" ? 0 : 1, pair[1] === "s" ? 2 : 3, ends[pair]));
          }
          return closureOfFour([...arcs, ...more]) !== null;
        });
        const { possible } = relationOf(openIn(tightest as Ends, a, b));
        expect(new Set(possible)).toEqual(new Set(allowed.map(({ relation }) => relation)));
      }),
      { numRuns: 3000 },
    );
  });

  it("depends on how long events last: what lasts longer is within nothing shorter", () => {
    const { relation, relations } = solveTimeline({
      events: [
        { id: "siege", kind: "period" },
        { id: "speech", kind: "period" },
      ],
      timings: [],
      orderings: [],
      durations: [
        { id: "d1", event: "siege", min: "PT6H" },
        { id: "d2", event: "speech", max: "PT1H" },
      ],
    });
    const { possible } = relation("siege", "speech");
    expect(possible).not.toContain("during");
    expect(possible).not.toContain("equals");
    expect(possible).toContain("contains");
    expect(relations("siege")).toEqual([{ a: "siege", b: "speech", possible, certain: null }]);
  });
});

type Limit = [from: number, to: number, length: [number, number]];

function compared(x: number, y: number, sign: number): Limit[] {
  if (sign === signs.equal)
    return [
      [x, y, [0, 0]],
      [y, x, [0, 0]],
    ];
  if (sign === signs.below) return [[y, x, [0, -1]]];
  return [[x, y, [0, -1]]];
}

function closureOfFour(arcs: readonly Limit[]): Ends | null {
  const ends = noEnds();
  ends.ms.fill(Number.POSITIVE_INFINITY);
  for (const end of [0, 5, 10, 15]) ends.ms[end] = 0;
  const shorten = (at: number, ms: number, strict: number) => {
    if (!isLess(ms, strict, ends.ms[at] as number, ends.strict[at] as number)) return;
    ends.ms[at] = ms;
    ends.strict[at] = strict;
  };
  for (const [from, to, [ms, strict]] of arcs) shorten(4 * from + to, ms, strict);
  for (let via = 0; via < 4; via += 1) {
    for (let at = 0; at < 16; at += 1) {
      const [first, second] = [4 * (at >> 2) + via, 4 * via + (at & 3)];
      const ms = (ends.ms[first] as number) + (ends.ms[second] as number);
      if (ms === Number.POSITIVE_INFINITY) continue;
      shorten(at, ms, (ends.strict[first] as number) + (ends.strict[second] as number));
    }
  }
  return [0, 5, 10, 15].some((at) => isLess(ends.ms[at] as number, ends.strict[at] as number, 0, 0))
    ? null
    : ends;
}

describe("the relations of a set", () => {
  const timeline = solveTimeline({
    events: [{ id: "a" }, { id: "b" }, { id: "c" }],
    timings: [],
    orderings: [{ id: "o", a: "a", relation: "before", b: "b" }],
  });

  it("have each pair once, in the order given", () => {
    const pairs = (ids: string[]) => timeline.relations(ids).map(({ a, b }) => [a, b]);
    expect(pairs(["c", "a", "b"])).toEqual([
      ["c", "a"],
      ["c", "b"],
      ["a", "b"],
    ]);
    expect(pairs(["b", "a", "b"])).toEqual([["b", "a"]]);
    expect(pairs(["a"])).toEqual([]);
    expect(pairs([])).toEqual([]);
  });

  it("are lists of their own: who changes one changes no other", () => {
    const [first] = timeline.relations(["a", "c"]);
    (first?.possible as string[]).length = 0;
    expect(timeline.relation("a", "c").possible).toHaveLength(13);
  });

  it("name an event that is not there", () => {
    expect(() => timeline.relations("d")).toThrow(UnknownEventError);
    expect(() => timeline.relations(["d"])).toThrow(UnknownEventError);
    expect(() => timeline.relations(["a", "b", "d"])).toThrow(/`d`/);
  });

  it.each([
    ["nothing", undefined],
    ["null", null],
    ["a number", 3],
    ["a list with what is no id", ["a", 3]],
    ["an object", { a: "b" }],
  ])("are refused for %s", (_, asked) => {
    expect(() => timeline.relations(asked as never)).toThrow(ArgumentError);
    expect(() => timeline.relation("a", asked as never)).toThrow(ArgumentError);
  });
});
