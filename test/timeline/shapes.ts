import fc from "fast-check";
import { seeded } from "../../bench/support/random.js";
import { type AllenRelation, allenRelation, type TimelineInput } from "../../src/timeline/index.js";

type Pairs = (count: number, random: (limit: number) => number) => [number, number][];

/** Which events reports tie to each other. */
export const shapes: Readonly<Record<string, Pairs>> = {
  "a chain": (count) => numbers(count - 1).map((index) => [index, index + 1]),
  "a star": (count) => numbers(count - 1).map((index) => [0, index + 1]),
  "two stars on the same events": (count) =>
    numbers(count - 2).flatMap((index): [number, number][] => [
      [0, index + 2],
      [1, index + 2],
    ]),
  "a tree": (count, random) => numbers(count - 1).map((index) => [random(index + 1), index + 1]),
  "a ring": (count) => numbers(count).map((index) => [index, (index + 1) % count]),
  "a grid": (count) => {
    const side = Math.floor(Math.sqrt(count));
    return numbers(side * side).flatMap((index): [number, number][] => [
      ...(index % side === side - 1 ? [] : [[index, index + 1] as [number, number]]),
      ...(index + side < side * side ? [[index, index + side] as [number, number]] : []),
    ]);
  },
  "a core with tails": (count, random) => {
    const core = Math.min(24, count);
    const within = numbers(core).flatMap((a) => numbers(a).map((b): [number, number] => [b, a]));
    const tails = numbers(count - core).map((index): [number, number] => [
      index % 7 === 0 ? random(core) : core + index - 1,
      core + index,
    ]);
    return [...within, ...tails];
  },
  "a random graph in parts": (count, random) =>
    numbers(Math.floor(1.6 * count)).map(() => {
      const half = Math.floor(count / 2);
      const [a, b] = [random(half), random(half)];
      return random(3) === 0 ? [a, b] : [half + a, half + b];
    }),
};

function numbers(count: number): number[] {
  return Array.from({ length: Math.max(0, count) }, (_, index) => index);
}

export interface Making {
  readonly count: number;
  readonly seed: number;
  /** Of ten events, how many have a date. */
  readonly dated: number;
  /** How many reports are turned round. */
  readonly falsehoods: number;
}

export const making = (counts: { min: number; max: number }): fc.Arbitrary<Making> =>
  fc.record({
    count: fc.integer(counts),
    seed: fc.nat(),
    dated: fc.constantFrom(0, 1, 4, 10),
    falsehoods: fc.constantFrom(0, 0, 3),
  });

/** Reports that are cut from one course of events, in the shape that is named. */
export function shaped(name: string, { count, seed, dated, falsehoods }: Making): TimelineInput {
  const random = seeded(seed);
  const truth = Array.from({ length: count }, () => {
    const start = random(20 * count);
    const kind = (["moment", "period", undefined] as const)[random(3)];
    return { kind, start, end: start + (kind === "moment" ? 0 : 1 + random(30)) };
  });
  const event = (index: number) => truth[index] as (typeof truth)[number];
  const orderings = (shapes[name] as Pairs)(count, random).flatMap(([a, b], index) => {
    if (a === b) return [];
    const told = allenRelation(event(a), event(b)) as AllenRelation;
    const [x, y] = index < falsehoods ? [b, a] : [a, b];
    const base = { id: `o${index}`, a: `e${x}`, b: `e${y}`, relation: told };
    if (told !== "before" && told !== "after") return [base];
    const gap = told === "before" ? event(b).start - event(a).end : event(a).start - event(b).end;
    const minGap = random(3) === 0 ? null : Math.max(0, gap - random(9));
    return [{ ...base, minGap, maxGap: random(4) === 0 ? null : gap + random(9) }];
  });
  const timings = truth.flatMap(({ start, end }, index) => {
    if (random(10) >= dated) return [];
    const bound = (["within", "starts", "ends", "spans"] as const)[random(4)];
    const wide = bound === "spans" ? -1 : 1;
    const from = (bound === "ends" ? end : start) - wide * random(9);
    const to = (bound === "starts" ? start : end) + wide * (random(40) + 1);
    return to < from ? [] : [{ id: `t${index}`, event: `e${index}`, start: from, end: to, bound }];
  });
  const durations = truth.flatMap(({ kind, start, end }, index) =>
    kind === "period" && random(4) === 0
      ? [{ id: `d${index}`, event: `e${index}`, min: end - start - random(2), max: end - start + random(5) }]
      : [],
  );
  return {
    events: truth.map(({ kind }, index) => ({ id: `e${index}`, kind })),
    timings,
    orderings,
    durations,
  };
}
