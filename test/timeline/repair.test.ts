import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AllenRelation } from "../../src/model/index.js";
import { solveTimeline, type TimelineInput } from "../../src/timeline/index.js";
import { bruteForce } from "./brute-force.js";
import { relationNames } from "./oracle.js";

const runs = Number(process.env.RUNS ?? 500);
const ids = ["a", "b", "c", "d", "e"] as const;
const event = fc.nat(4);
const source = fc.constantFrom("one", "two", "three", undefined);
const bound = fc.constantFrom("within", "spans", "starts", "ends");
const beginsBefore = ["before", "meets", "overlaps", "finished-by", "contains"] as const;
const relation = fc.oneof(
  fc.constantFrom(...relationNames).map((name): AllenRelation[] => [name]),
  fc.constantFrom<AllenRelation[]>(["before", "meets"], ["after", "met-by"], [...beginsBefore]),
);
const gap = fc.option(fc.record({ minGap: fc.nat(2), maxGap: fc.integer({ min: 2, max: 4 }) }), { freq: 3 });
const report = fc.oneof(
  fc.record({
    kind: fc.constant("timing" as const),
    event,
    start: fc.nat(6),
    length: fc.nat(3),
    bound,
    source,
  }),
  fc.record({ kind: fc.constant("ordering" as const), a: event, b: event, relation, gap, source }),
  fc.record({ kind: fc.constant("duration" as const), event, min: fc.nat(2), more: fc.nat(2), source }),
);

/** Up to five events, and up to eight reports that often contradict each other. */
const network: fc.Arbitrary<TimelineInput> = fc
  .record({
    kinds: fc.array(fc.constantFrom("moment", "period", undefined), { minLength: 1, maxLength: 5 }),
    reports: fc.array(report, { minLength: 2, maxLength: 8, size: "max" }),
  })
  .map(({ kinds, reports }) => {
    const at = (index: number) => ids[index % kinds.length] as string;
    const all = { timings: [], orderings: [], durations: [] } as {
      timings: TimelineInput["timings"][number][];
      orderings: TimelineInput["orderings"][number][];
      durations: NonNullable<TimelineInput["durations"]>[number][];
    };
    for (const [index, one] of reports.entries()) {
      if (one.kind === "timing") {
        const { start, length } = one;
        all.timings.push({ ...one, id: `t${index}`, event: at(one.event), start, end: start + length });
      } else if (one.kind === "duration") {
        all.durations.push({ ...one, id: `d${index}`, event: at(one.event), max: one.min + one.more });
      } else {
        const [a, b] = [at(one.a), at(one.b)];
        // A gap lies between what cannot share time.
        const apart = one.relation.every((name) => ["before", "meets", "met-by", "after"].includes(name));
        if (a !== b) all.orderings.push({ ...one, id: `o${index}`, a, b, ...(apart ? one.gap : null) });
      }
    }
    return { events: kinds.map((kind, index) => ({ id: ids[index] as string, kind })), ...all };
  });

const sets = (lists: Iterable<readonly string[]>) =>
  [...lists].map((list) => list.toSorted().join(" ")).sort();

describe("beside trying everything out, on up to five events", () => {
  it("tells every contradiction, each once and minimal, the shortest first", () => {
    fc.assert(
      fc.property(network, (input) => {
        const { conflicts } = solveTimeline(input);
        expect(sets(conflicts.flatMap(({ cycles }) => cycles))).toEqual(sets(bruteForce(input).minimal));
        for (const { reports, cycles } of conflicts) {
          expect(cycles[0]).toEqual(reports);
          expect(reports.length).toBe(Math.min(...cycles.map(({ length }) => length)));
        }
      }),
      { numRuns: runs },
    );
  });

  it("names all of the lightest repairs, and takes the only one", () => {
    let ties = 0;
    fc.assert(
      fc.property(network, (input) => {
        const { conflicts } = solveTimeline(input);
        const told = conflicts.map(({ candidates }) => sets(candidates).join(", "));
        const known = bruteForce(input).repairs.map((group) => sets(group).join(", "));
        expect(told.sort()).toEqual(known.sort());
        for (const { setAside, candidates, isLeast } of conflicts) {
          expect(isLeast).toBe(true);
          expect(setAside).toEqual(candidates.length === 1 ? candidates[0] : null);
          if (setAside === null) ties += 1;
        }
      }),
      { numRuns: runs },
    );
    expect(ties).toBeGreaterThan(runs / 10);
  });

  it("leaves in a window what any lightest repair leaves, and nothing else", () => {
    const millis = (iso: string | null, open: number) => (iso === null ? open : Date.parse(iso));
    fc.assert(
      fc.property(network, (input) => {
        const truth = bruteForce(input);
        for (const entry of solveTimeline(input).entries) {
          for (const end of ["start", "end"] as const) {
            const { from, to, included } = truth.window(entry.event, end);
            const { earliest, latest, latestIncluded = false } = entry[end];
            const told = [
              millis(earliest, Number.NEGATIVE_INFINITY),
              millis(latest, Number.POSITIVE_INFINITY),
            ];
            expect([...told, latest !== null && latestIncluded]).toEqual([
              from,
              to,
              latest !== null && included,
            ]);
          }
        }
      }),
      { numRuns: runs },
    );
  });

  it("leaves possible between two events what any lightest repair does, and is certain of what never fails", () => {
    fc.assert(
      fc.property(network, (input) => {
        const truth = bruteForce(input);
        const timeline = solveTimeline(input);
        for (const { id: a } of input.events) {
          for (const { id: b } of input.events) {
            if (a === b) continue;
            const { possible, certain } = timeline.relation(a, b);
            expect(possible).toEqual(truth.possible(a, b));
            expect(certain).toBe(truth.certain(a, b));
          }
        }
      }),
      { numRuns: Math.ceil(runs / 4) },
    );
  });
});
