import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ArgumentError } from "../../src/corpus/index.js";
import {
  allenRelation,
  solveTimeline,
  type TimelineInput,
  TimelineInputError,
} from "../../src/timeline/index.js";
import { memory } from "../../src/timeline/memory.js";
import { orderOfNumbers, orderOfTexts } from "../../src/timeline/sorting.js";

const moments = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `e${index}`, kind: "moment" as const }));
const chain = (count: number) =>
  Array.from({ length: count - 1 }, (_, index) => ({
    id: `o${index}`,
    a: `e${index}`,
    relation: "before" as const,
    b: `e${index + 1}`,
  }));

/** False reports along a chain, each that the event three steps on came first. */
const turnedRound = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `wrong${index}`,
    a: `e${index * 20 + 3}`,
    relation: "before" as const,
    b: `e${index * 20}`,
  }));

describe("sorting", () => {
  it("puts texts as comparing them does, many of them, with common beginnings and any letters", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 4 }),
      fc.nat(99_999).map((number) => `report-${number}`),
      fc.string({ unit: fc.constantFrom("a", "b"), minLength: 60, maxLength: 64 }),
    );
    fc.assert(
      fc.property(fc.array(text, { minLength: 5000, maxLength: 6000, size: "max" }), (texts) => {
        const sorted = Array.from(orderOfTexts(texts, memory(1_000_000)), (index) => texts[index]);
        expect(sorted).toEqual(texts.toSorted((a, b) => (a < b ? -1 : Number(a > b))));
      }),
      { numRuns: 5 },
    );
  });

  it("puts numbers from the least to the greatest, and asks about equal ones", () => {
    const number = fc.oneof(fc.double({ noNaN: true }), fc.constantFrom(-0, 0, 1, Number.POSITIVE_INFINITY));
    fc.assert(
      fc.property(fc.array(number, { minLength: 5000, maxLength: 5200, size: "max" }), (numbers) => {
        const sorted = [...orderOfNumbers(Float64Array.from(numbers), memory(1_000_000), (a, b) => b - a)];
        const indices = numbers.map((_, index) => index);
        const by = (a: number, b: number) => {
          const [x, y] = [numbers[a] as number, numbers[b] as number];
          return x === y ? b - a : x - y;
        };
        expect(sorted).toEqual(indices.toSorted(by));
      }),
      { numRuns: 5 },
    );
  });
});

describe("a large timeline", () => {
  it("answers the same whether its entries are written at once or when they are read", () => {
    const timings = Array.from({ length: 12_000 }, (_, index) => ({
      id: `t${index}`,
      event: `e${index}`,
      start: index,
      end: index + 5,
    }));
    const part = (count: number) =>
      solveTimeline({ events: moments(count), timings: timings.slice(0, count), orderings: chain(count) });
    const [small, large] = [part(9000), part(12_000)];
    expect(large.entries.slice(0, 8990)).toEqual(small.entries.slice(0, 8990));
    expect(large.entries).toBe(large.entries);
    expect(JSON.parse(JSON.stringify(large)).entries).toEqual(large.entries);
  });

  it("names the reports of an entry on demand where all of them together would be too many", () => {
    const count = 20_000;
    const { entries } = solveTimeline({
      events: moments(count),
      timings: [{ id: "t", event: "e0", start: 0, end: 1 }],
      orderings: chain(count),
    });
    expect(entries[3]?.reports).toEqual(["o0", "o1", "o2", "t"]);
    expect(entries.at(-1)?.reports).toHaveLength(count);
    expect(Object.keys(entries[0] ?? {})).toContain("reports");
  });

  it("tells a thousand contradictions apart, and that each could lie in any of its reports", () => {
    const count = 20_000;
    const wrong = turnedRound(1000);
    const { conflicts, entries } = solveTimeline({
      events: moments(count),
      timings: [],
      orderings: [...chain(count), ...wrong],
    });
    expect(conflicts).toHaveLength(1000);
    expect(
      conflicts.every(({ reports, candidates }) => reports.length === 4 && candidates.length === 4),
    ).toBe(true);
    expect(entries).toHaveLength(count);
  }, 60_000);

  it("sets a thousand false reports aside where two speak against each", () => {
    const count = 20_000;
    const again = chain(count).map((ordering) => ({ ...ordering, id: `again-${ordering.id}` }));
    const wrong = turnedRound(1000);
    const { conflicts, entries } = solveTimeline({
      events: moments(count),
      timings: [],
      orderings: [...chain(count), ...again, ...wrong],
    });
    const aside = conflicts.flatMap(({ setAside }) => setAside ?? []);
    expect(aside.toSorted()).toEqual(wrong.map(({ id }) => id).toSorted());
    expect(entries.map(({ event }) => event)).toEqual(moments(count).map(({ id }) => id));
  }, 60_000);

  it("leaves out of a long cycle what it does not need", () => {
    // From e0 round to e0 by three hundred reports; one of them alone cannot hold.
    const orderings = chain(300).map((ordering) =>
      ordering.id === "o150" ? { ...ordering, minGap: 10, maxGap: 5 } : ordering,
    );
    const back = { id: "z", a: "e299", relation: "before" as const, b: "e0" };
    const { conflicts } = solveTimeline({
      events: moments(300),
      timings: [],
      orderings: [...orderings, back],
    });
    expect(conflicts[0]?.reports).toEqual(["o150"]);
  });
});

describe("malformed input", () => {
  it.each<[string, unknown, new (...args: never[]) => Error]>([
    ["nothing", undefined, ArgumentError],
    ["no lists", {}, TimelineInputError],
    ["an event that is none", { events: [null], timings: [], orderings: [] }, TimelineInputError],
    ["an event without an id", { events: [{}], timings: [], orderings: [] }, TimelineInputError],
    [
      "a timing of no event",
      { events: [], timings: [{ id: "t", start: 0, end: 1 }], orderings: [] },
      TimelineInputError,
    ],
    [
      "an ordering without a relation",
      { events: [{ id: "a" }], timings: [], orderings: [{ id: "o", a: "a", b: "a" }] },
      TimelineInputError,
    ],
    [
      "30 February",
      {
        events: [{ id: "a" }],
        timings: [{ id: "t", event: "a", start: "2020-02-30", end: null }],
        orderings: [],
      },
      TimelineInputError,
    ],
  ])("is refused where it is: %s", (_, input, kind) => {
    expect(() => solveTimeline(input as TimelineInput)).toThrow(kind);
  });

  it("is refused by the relation of two intervals, and of two events", () => {
    expect(() => allenRelation(undefined as never, undefined as never)).toThrow(ArgumentError);
    const { relation } = solveTimeline({ events: [{ id: "a" }], timings: [], orderings: [] });
    expect(() => relation(undefined as never, "a")).toThrow(ArgumentError);
  });
});
