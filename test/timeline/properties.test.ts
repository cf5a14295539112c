import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AllenRelation } from "../../src/model/index.js";
import {
  allenRelation,
  NonConvexRelationError,
  solveTimeline,
  type Timeline,
  type TimelineEvent,
  type TimelineInput,
  type TimelineOrdering,
  type TimelineTiming,
} from "../../src/timeline/index.js";
import { closure, constraintsOf, layoutConstraints, layouts, relationNames } from "./oracle.js";

interface Hidden {
  input: TimelineInput;
  truth: Map<string, { start: number; end: number }>;
}

const anEvent = fc.record({ moment: fc.boolean(), start: fc.nat(6), length: fc.integer({ min: 1, max: 4 }) });
const aTiming = fc.record({
  event: fc.nat(5),
  bound: fc.constantFrom("within", "spans", "starts", "ends"),
  before: fc.nat(3),
  after: fc.nat(3),
});
const anOrdering = fc.record({
  a: fc.nat(5),
  b: fc.nat(5),
  more: fc.subarray(relationNames, { maxLength: 4 }),
  gap: fc.option(fc.record({ less: fc.nat(2), more: fc.nat(2) })),
});

/** A course of events on few instants, so that many ends fall together, and reports that are true of it. */
const hidden: fc.Arbitrary<Hidden> = fc
  .record({
    events: fc.array(anEvent, { minLength: 2, maxLength: 5 }),
    timings: fc.array(aTiming, { maxLength: 5 }),
    orderings: fc.array(anOrdering, { maxLength: 6 }),
  })
  .map(({ events, timings, orderings }) => {
    const truth = new Map(
      events.map(({ moment, start, length }, index) => [
        `e${index}`,
        { start, end: moment ? start : start + length },
      ]),
    );
    const all = events.map(
      ({ moment }, index): TimelineEvent => ({ id: `e${index}`, kind: moment ? "moment" : "period" }),
    );
    const pick = (index: number) => all[index % all.length] as TimelineEvent;
    return {
      truth,
      input: {
        events: all,
        timings: timings.flatMap((sketch, index) => timingOf(sketch, `t${index}`, pick(sketch.event), truth)),
        orderings: orderings.flatMap((sketch, index) =>
          orderingOf(sketch, `o${index}`, pick(sketch.a), pick(sketch.b), truth),
        ),
      },
    };
  });

function timingOf(
  { bound, before, after }: { bound: string; before: number; after: number },
  id: string,
  event: TimelineEvent,
  truth: Hidden["truth"],
): TimelineTiming[] {
  const { start, end } = truth.get(event.id) as { start: number; end: number };
  const timing = (from: number, to: number) => [
    { id, event: event.id, start: from, end: to, bound: bound as "within" },
  ];
  if (bound === "spans") {
    const [from, to] = [start + before, end - after];
    return from <= to ? timing(from, to) : [];
  }
  const [first, last] = bound === "within" ? [start, end] : bound === "starts" ? [start, start] : [end, end];
  // The window ends after what lies in it, save where it is that very instant.
  return timing(first - before, before === 0 && after === 0 && first === last ? last : last + after + 1);
}

function orderingOf(
  { more, gap }: { more: AllenRelation[]; gap: { less: number; more: number } | null },
  id: string,
  a: TimelineEvent,
  b: TimelineEvent,
  truth: Hidden["truth"],
): TimelineOrdering[] {
  if (a.id === b.id) return [];
  const [x, y] = [truth.get(a.id), truth.get(b.id)] as { start: number; end: number }[] as [
    { start: number; end: number },
    { start: number; end: number },
  ];
  const relation = allenRelation(x, y);
  const between = relation === "before" ? y.start - x.end : relation === "after" ? x.start - y.end : null;
  if (gap && between !== null) {
    return [
      {
        id,
        a: a.id,
        b: b.id,
        relation: [relation],
        minGap: Math.max(0, between - gap.less),
        maxGap: between + gap.more,
      },
    ];
  }
  const wanted = { id, a: a.id, b: b.id, relation: [relation, ...more] };
  try {
    solveTimeline({ events: [a, b], timings: [], orderings: [wanted] });
    return [wanted];
  } catch (error) {
    if (!(error instanceof NonConvexRelationError)) throw error;
    return [{ ...wanted, relation: error.closure }];
  }
}

const millis = (iso: string | null) => (iso === null ? null : Date.parse(iso));

function possible(input: TimelineInput, a: TimelineEvent, b: TimelineEvent): AllenRelation[] {
  const known = constraintsOf(input);
  const found = layouts(a, b).filter(
    ({ signs }) => closure([...known, ...layoutConstraints(a.id, b.id, signs)]) !== null,
  );
  return relationNames.filter((name) => found.some(({ relation }) => relation === name));
}

function told(timeline: Timeline) {
  return { entries: timeline.entries, conflicts: timeline.conflicts };
}

describe("a timeline of true reports", () => {
  it("contradicts nothing, and every window holds the truth", () => {
    fc.assert(
      fc.property(hidden, ({ input, truth }) => {
        const timeline = solveTimeline(input);
        expect(timeline.conflicts).toEqual([]);
        for (const { event, start, end } of timeline.entries) {
          const actual = truth.get(event) as { start: number; end: number };
          for (const [window, instant] of [
            [start, actual.start],
            [end, actual.end],
          ] as const) {
            const [earliest, latest] = [millis(window.earliest), millis(window.latest)];
            expect(earliest ?? -1e9).toBeLessThanOrEqual(instant);
            if (window.latestIncluded) expect(instant).toBeLessThanOrEqual(latest ?? 1e9);
            else expect(instant).toBeLessThan(latest ?? 1e9);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it("has exactly the windows of the closure of all constraints", () => {
    fc.assert(
      fc.property(hidden, ({ input }) => {
        const between = closure(constraintsOf(input));
        for (const { event, start, end } of solveTimeline(input).entries) {
          for (const [window, point] of [
            [start, `${event}.s`],
            [end, `${event}.e`],
          ] as const) {
            const [latest, strict] = between?.(point, "0") ?? [Number.NaN, 0];
            const [before] = between?.("0", point) ?? [Number.NaN];
            expect(millis(window.earliest)).toBe(before === Number.POSITIVE_INFINITY ? null : 0 - before);
            expect(millis(window.latest)).toBe(latest === Number.POSITIVE_INFINITY ? null : latest);
            expect(window.latestIncluded ?? false).toBe(latest !== Number.POSITIVE_INFINITY && strict === 0);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it("leaves possible exactly the relations that the whole network allows, the true one among them", () => {
    fc.assert(
      fc.property(hidden, ({ input, truth }) => {
        const timeline = solveTimeline(input);
        for (const a of input.events) {
          for (const b of input.events) {
            if (a.id === b.id) continue;
            const answer = timeline.relation(a.id, b.id);
            expect(answer.possible).toEqual(possible(input, a, b));
            const [x, y] = [truth.get(a.id), truth.get(b.id)];
            expect(answer.possible).toContain(
              allenRelation(x as { start: number; end: number }, y as { start: number; end: number }),
            );
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it("puts its entries in an order that extends all that is certain", () => {
    fc.assert(
      fc.property(hidden, ({ input }) => {
        const timeline = solveTimeline(input);
        const ids = timeline.entries.map(({ event }) => event);
        expect(ids.toSorted()).toEqual(input.events.map(({ id }) => id).toSorted());
        for (const [index, later] of ids.entries()) {
          for (const earlier of ids.slice(0, index)) {
            expect(timeline.relation(later, earlier).certain).not.toBe("before");
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

/** True reports and one more that may be false. */
const withOneMore = fc.record({
  hidden,
  a: fc.nat(5),
  b: fc.nat(5),
  relation: fc.constantFrom(...relationNames),
});

describe("a timeline with one report that may be false", () => {
  it("tells a contradiction if and only if there is one, through the false report, and minimal", () => {
    let contradictions = 0;
    fc.assert(
      fc.property(withOneMore, ({ hidden: { input }, a, b, relation }) => {
        const [first, second] = [a, b].map(
          (index) => input.events[index % input.events.length]?.id as string,
        );
        fc.pre(first !== second);
        const more = { id: "more", a: first as string, relation: [relation], b: second as string };
        // What moments cannot do at all is another matter, of which the oracle knows nothing.
        const kinds = { events: input.events, timings: [], orderings: [more] };
        fc.pre(solveTimeline(kinds).conflicts.length === 0);
        const whole = { ...input, orderings: [...input.orderings, more] };
        const { conflicts } = solveTimeline(whole);
        expect(conflicts.length > 0).toBe(closure(constraintsOf(whole)) === null);
        if (conflicts.length > 0) contradictions += 1;
        for (const conflict of conflicts) {
          expect(conflict.slack).toBeGreaterThanOrEqual(0);
          for (const cycle of conflict.cycles) {
            expect(cycle).toContain("more");
            const on = only(whole, (id) => cycle.includes(id));
            expect(on.timings.length + on.orderings.length).toBe(cycle.length);
            expect(closure(constraintsOf(on))).toBe(null);
            for (const left of cycle) {
              expect(closure(constraintsOf(only(on, (id) => id !== left)))).not.toBe(null);
            }
          }
        }
        for (const repair of conflicts.flatMap(({ candidates }) => candidates)) {
          expect(closure(constraintsOf(only(whole, (id) => !repair.includes(id))))).not.toBe(null);
        }
      }),
      { numRuns: 400 },
    );
    expect(contradictions).toBeGreaterThan(20);
  });

  it("says the same whatever order the input is in", () => {
    fc.assert(
      fc.property(withOneMore, fc.integer(), ({ hidden: { input }, relation }, seed) => {
        const more = { id: "more", a: "e0", relation: [relation], b: "e1" };
        const whole = { ...input, orderings: [...input.orderings, more] };
        const shuffled = {
          events: shuffle(whole.events, seed),
          timings: shuffle(whole.timings, seed),
          orderings: shuffle(whole.orderings, seed),
        };
        expect(told(solveTimeline(shuffled))).toEqual(told(solveTimeline(whole)));
      }),
      { numRuns: 200 },
    );
  });
});

function only(input: TimelineInput, keep: (id: string) => boolean): TimelineInput {
  return {
    events: input.events,
    timings: input.timings.filter(({ id }) => keep(id)),
    orderings: input.orderings.filter(({ id }) => keep(id)),
  };
}

function shuffle<T>(items: readonly T[], seed: number): T[] {
  let state = seed | 1;
  const keyed = items.map((item) => {
    state = Math.imul(state, 1_103_515_245) + 12_345;
    return { item, key: state };
  });
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}
