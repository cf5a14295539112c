import { describe, expect, test } from "vitest";
import { fuse, fuseInDetail } from "../../src/figures/index.js";
import {
  chance,
  honestCounts,
  honestLookups,
  honestMeasurements,
  honestWords,
  isRight,
  keyOf,
  meanError,
  medians,
  type Simulation,
  shareRight,
  vote,
  type World,
  withBiasedGroup,
  withCopiers,
  withTinyClaimants,
} from "../support/simulate.js";

const seeds = [1, 2, 3, 4, 5, 6];
const world = { items: 200, claimants: 12, coverage: 0.7 };
const three = { items: 200, claimants: 3, coverage: 1 };

const answers = ({ claims, tolerance }: Simulation) => fuse(claims, { tolerance });
const asMap = (simulation: Simulation) => new Map(answers(simulation).map((one) => [keyOf(one), one.value]));

/** The share answered rightly over all seeds, by `fuse`, by a plain vote and by the median. */
function compare(make: (seed: number) => Simulation) {
  const mean = (of: (simulation: Simulation) => number) =>
    seeds.reduce((sum, seed) => sum + of(make(seed)), 0) / seeds.length;
  return {
    fused: mean((one) => shareRight(one, asMap(one))),
    voted: mean((one) => shareRight(one, vote(one.claims))),
    middle: mean((one) => shareRight(one, medians(one.claims))),
  };
}

/** What luck with ties may take: an answer or two of a thousand. */
const luck = 0.002;

describe("where claimants are honest, nothing is lost", () => {
  test.each<[string, (seed: number) => Simulation]>([
    ["words, all as good", (seed) => honestWords(seed, world, () => 0.7, 8)],
    ["words, some better", (seed) => honestWords(seed, world, (random) => random.between(0.6, 0.95), 8)],
    ["yes or no", (seed) => honestWords(seed, world, (random) => random.between(0.6, 0.9), 1)],
    [
      "words, few claims of each",
      (seed) =>
        honestWords(seed, { items: 200, claimants: 100, coverage: 0.03 }, (r) => r.between(0.5, 0.95), 6),
    ],
    ["numbers looked up", (seed) => honestLookups(seed, world, (random) => random.between(0.6, 0.95))],
    ["numbers looked up, half wrong", (seed) => honestLookups(seed, world, () => 0.5)],
    ["numbers looked up, most wrong", (seed) => honestLookups(seed, world, () => 0.3)],
    ["measurements, coarse tolerance", (seed) => honestMeasurements(seed, world, () => 5, 7.5)],
    ["measurements, fine tolerance", (seed) => honestMeasurements(seed, world, () => 5, 2.5)],
    ["measurements, some better", (seed) => honestMeasurements(seed, world, (r) => r.between(1, 20), 3)],
    ["counts, some better", (seed) => honestCounts(seed, world, (random) => random.between(0.2, 1))],
    ["counts that often are the same", (seed) => honestCounts(seed, world, (r) => r.between(0.1, 0.3))],
    ["three who look up, half wrong", (seed) => honestLookups(seed, three, () => 0.5)],
    ["three who measure, coarse tolerance", (seed) => honestMeasurements(seed, three, () => 5, 7.5)],
    ["three who measure, fine tolerance", (seed) => honestMeasurements(seed, three, () => 5, 2.5)],
    ["three who measure, some better", (seed) => honestMeasurements(seed, three, (r) => r.between(1, 20), 3)],
  ])("%s: never below the vote or the median", (_, make) => {
    const { fused, voted, middle } = compare(make);
    expect(fused).toBeGreaterThanOrEqual(voted - luck);
    if (typeof make(1).claims[0]?.value === "number") expect(fused).toBeGreaterThanOrEqual(middle - luck);
  });

  test.each<[string, (seed: number, few: World) => Simulation]>([
    ["numbers looked up, half wrong", (seed, few) => honestLookups(seed, few, () => 0.5)],
    ["numbers looked up, some better", (seed, few) => honestLookups(seed, few, (r) => r.between(0.3, 0.9))],
    ["measurements, all as good", (seed, few) => honestMeasurements(seed, few, () => 5, 2.5)],
    ["measurements, some better", (seed, few) => honestMeasurements(seed, few, (r) => r.between(1, 20), 3)],
    ["counts, some better", (seed, few) => honestCounts(seed, few, (r) => r.between(0.2, 1))],
  ])("%s, by a few on a few items: no more below the median than luck explains", (_, make) => {
    for (const claimants of [3, 5, 12]) {
      const worlds = Array.from({ length: 40 }, (_, seed) =>
        make(seed + 1, { items: 20, claimants, coverage: 1 }),
      );
      const shares = (of: (one: Simulation) => Map<string, number | string>) =>
        worlds.reduce((sum, one) => sum + shareRight(one, of(one)), 0) / worlds.length;
      // 800 items: a standard deviation of the difference is about 0.01.
      expect(shares(asMap)).toBeGreaterThan(shares((one) => medians(one.claims)) - 0.02);
    }
  });

  test("counts are answered by whole numbers, and as surely as they are right", () => {
    let [items, sure, right] = [0, 0, 0];
    for (const seed of seeds) {
      const simulation = honestCounts(seed, world, (random) => random.between(0.2, 1));
      for (const { item, value, low, high, certainty } of answers(simulation)) {
        for (const number of [value, low, high]) expect(number).toSatisfy(Number.isInteger);
        items++;
        sure += certainty;
        if (isRight(value, simulation.truth.get(keyOf({ item })) as number, simulation.tolerance)) right++;
      }
    }
    expect(sure / items).toBeGreaterThan(right / items - 0.1);
    expect(sure / items).toBeLessThan(right / items + 0.02);
  });

  test("measurements without a tolerance are nearer the truth than their median", () => {
    for (const error of [
      () => 5,
      (random: { between(low: number, high: number): number }) => random.between(1, 20),
    ]) {
      const off = seeds.map((seed) => {
        const one = honestMeasurements(seed, world, error, 0);
        return [meanError(one, asMap(one)), meanError(one, medians(one.claims))] as const;
      });
      const sum = (which: 0 | 1) => off.reduce((all, pair) => all + pair[which], 0);
      expect(sum(0)).toBeLessThan(sum(1));
    }
  });
});

describe("where claimants are not what they seem", () => {
  test("eleven who copy one another do not outvote five who do not", () => {
    const { fused, voted } = compare((seed) =>
      withCopiers(seed, { items: 200, claimants: 5, coverage: 0.8 }, 10, { honest: 0.7, leader: 0.4 }),
    );
    expect(voted).toBeLessThan(0.5);
    expect(fused).toBeGreaterThan(0.9);
  });

  test("a majority that reports another quantity in one group is seen through by what it is worth in others", () => {
    const { fused, voted } = compare((seed) =>
      withBiasedGroup(seed, 60, { faithful: 8, feeds: 3, perFeed: 5, good: 0.95, bad: 0.85 }),
    );
    expect(voted).toBeLessThan(0.88);
    expect(fused).toBeGreaterThan(0.97);
  });

  test("hundreds who guess twice each do not outvote four who know", () => {
    const { fused, voted } = compare((seed) => withTinyClaimants(seed, 150, 450));
    expect(voted).toBeLessThan(0.94);
    expect(fused).toBeGreaterThan(0.96);
  });
});

describe("where some copy and some know, and the claims read as well the other way round", () => {
  const worlds = [
    { claimants: 3, copiers: 3, honest: 0.85, leader: 0.5, copied: 1 },
    { claimants: 3, copiers: 4, honest: 0.9, leader: 0.5, copied: 1 },
    { claimants: 5, copiers: 10, honest: 0.95, leader: 0.5, copied: 1 },
    { claimants: 5, copiers: 10, honest: 0.8, leader: 0.4, copied: 1 },
    { claimants: 3, copiers: 3, honest: 0.85, leader: 0.6, copied: 0.9 },
  ].flatMap((each) =>
    seeds.map((seed) => {
      const simulation = withCopiers(
        seed,
        { items: 80, claimants: each.claimants, coverage: 1 },
        each.copiers,
        each,
      );
      return { simulation, fusion: fuseInDetail(simulation.claims) };
    }),
  );

  test("nobody is sure of either reading", () => {
    let [sure, right] = [0, 0];
    let [wrong, certainty] = [0, 0];
    for (const { simulation, fusion } of worlds) {
      for (const answer of fusion.items) {
        const isTrue = isRight(answer.value, simulation.truth.get(keyOf(answer)) as string, 0);
        if (answer.certainty > 0.9) {
          sure++;
          if (isTrue) right++;
        }
        if (!isTrue) {
          wrong++;
          certainty += answer.certainty;
        }
      }
    }
    expect(sure).toBeGreaterThan(1000);
    expect(right / sure).toBeGreaterThan(0.97);
    expect(wrong).toBeGreaterThan(200);
    expect(certainty / wrong).toBeLessThan(0.65);
  });

  test("nobody honest is said with certainty to copy", () => {
    const accused = worlds.flatMap(({ fusion }) =>
      fusion.dependent.filter(({ claimants }) => claimants.every((name) => name.startsWith("honest"))),
    );
    for (const { probability } of accused) expect(probability).toBeLessThan(0.85);
  });

  test("one copier among many who know is found all the same, and answers are sure", () => {
    for (const seed of seeds) {
      const simulation = withCopiers(seed, { items: 80, claimants: 5, coverage: 1 }, 1, {
        honest: 0.85,
        leader: 0.7,
        copied: 1,
      });
      const { items, dependent } = fuseInDetail(simulation.claims);
      expect(dependent.map(({ claimants }) => claimants)).toEqual([["copier 0", "leader"]]);
      const given = new Map(items.map((one) => [keyOf(one), one.value]));
      expect(shareRight(simulation, given)).toBeGreaterThan(0.97);
      expect(items.filter(({ certainty }) => certainty > 0.9).length / items.length).toBeGreaterThan(0.9);
    }
  });
});

test("those who measure are as reliable as their errors are small", () => {
  const errors = [1, 5, 30];
  const random = chance(3);
  const claims = Array.from({ length: 100 }, () => random.between(0, 1000)).flatMap((truth, at) =>
    [...errors, ...errors].map((error, by) => ({
      item: `item ${at}`,
      value: truth + error * random.normal(),
      claimant: `c${by}`,
    })),
  );
  const { claimants } = fuseInDetail(claims, { tolerance: 10 });
  // Within 10 of the truth: always, 95 times in a hundred, 26 times.
  for (const [by, expected] of [0.99, 0.95, 0.26, 0.99, 0.95, 0.26].entries()) {
    expect(claimants[by]?.reliability).toBeGreaterThan(expected - 0.1);
    expect(claimants[by]?.reliability).toBeLessThanOrEqual(expected + 0.1);
  }
});

test("what is learnt from a sample of many claims holds for all of them", () => {
  // Far more claims each than are compared pair by pair.
  const simulation = withCopiers(7, { items: 3_000, claimants: 5, coverage: 0.8 }, 10, {
    honest: 0.7,
    leader: 0.4,
  });
  const { items, dependent } = fuseInDetail(simulation.claims, { tolerance: simulation.tolerance });
  const given = new Map(items.map((one) => [keyOf(one), one.value]));
  expect(shareRight(simulation, vote(simulation.claims))).toBeLessThan(0.5);
  expect(shareRight(simulation, given)).toBeGreaterThan(0.9);
  expect(dependent.length).toBeGreaterThanOrEqual(10);
  // Eleven voices of one source and five of their own: nowhere more than the five and a little of the rest.
  for (const { independent } of items) expect(independent).toBeLessThan(7.5);
});

test("of two stories the one of those who are better elsewhere is found, and is as sure on all items, however many", () => {
  // At the last size claims are compared on a sample.
  for (const items of [60, 250, 1_000]) {
    const feeds = { faithful: 8, feeds: 3, perFeed: 5, good: 0.95, bad: 0.85 };
    const simulation = withBiasedGroup(3, items, feeds);
    const disputed = answers(simulation).filter(({ group }) => group === "departure");
    const right = disputed.filter((one) =>
      isRight(one.value, simulation.truth.get(keyOf(one)) as number, simulation.tolerance),
    );
    expect(right.length / disputed.length).toBeGreaterThan(0.97);
    // As sure as it is which story is true; a few items on which both are near each other are surer.
    const asSure = disputed.filter(({ certainty }) => certainty > 0.7 && certainty < 0.85);
    expect(asSure.length / disputed.length).toBeGreaterThan(0.75);
  }
});

test("of answers that are said to be surer than 0.95, at least 0.95 are right; of those near 0.75, about as many", () => {
  const bands = { sure: { count: 0, right: 0 }, likely: { count: 0, right: 0 } };
  for (const seed of seeds) {
    for (const one of [
      honestWords(seed, world, (random) => random.between(0.4, 0.8), 4),
      honestLookups(seed, world, () => 0.5),
      honestMeasurements(seed, world, () => 5, 2.5),
      withCopiers(seed, { items: 200, claimants: 5, coverage: 0.8 }, 6, { honest: 0.7, leader: 0.5 }),
      withBiasedGroup(seed, 40, { faithful: 8, feeds: 3, perFeed: 4, good: 0.95, bad: 0.85 }),
    ]) {
      for (const answer of answers(one)) {
        const truth = one.truth.get(keyOf(answer));
        if (truth === undefined) continue;
        const band = answer.certainty > 0.95 ? bands.sure : answer.certainty > 0.65 ? bands.likely : null;
        if (!band || (band === bands.likely && answer.certainty > 0.85)) continue;
        band.count++;
        if (isRight(answer.value, truth, one.tolerance)) band.right++;
      }
    }
  }
  expect(bands.sure.count).toBeGreaterThan(1000);
  expect(bands.sure.right / bands.sure.count).toBeGreaterThan(0.95);
  expect(bands.likely.right / bands.likely.count).toBeGreaterThan(0.65);
});
