import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { ItemClaim } from "../../src/figures/index.js";

/** Claims of which the truth is known. */
export interface Simulation {
  readonly claims: readonly ItemClaim[];
  /** By {@link keyOf}. */
  readonly truth: ReadonlyMap<string, number | string>;
  /** How near a number has to be to count as right. */
  readonly tolerance: number;
}

export const keyOf = ({ item, group }: { item: string; group?: string | null | undefined }) =>
  `${group ?? ""}/${item}`;

/** Seeded random numbers: the same on every machine. */
export function chance(seed: number) {
  const generator = xoroshiro128plus(seed);
  const unit = () => uniformInt(generator, 0, 0x7ffffffe) / 0x7fffffff;
  return {
    unit,
    below: (limit: number) => uniformInt(generator, 0, limit - 1),
    between: (low: number, high: number) => low + unit() * (high - low),
    normal: () => Math.sqrt(-2 * Math.log(1 - unit())) * Math.cos(2 * Math.PI * unit()),
  };
}
type Chance = ReturnType<typeof chance>;

export interface World {
  readonly items: number;
  readonly claimants: number;
  /** How probable it is that a claimant speaks of an item. */
  readonly coverage: number;
}

/** A world whose claimants err independently, each as its own trait says; numbers are printed by `print`. */
function honest<V extends number | string>(
  seed: number,
  { items, claimants, coverage }: World,
  tolerance: number,
  draw: {
    readonly trait: (random: Chance) => number;
    readonly truth: (random: Chance) => number;
    readonly claim: (right: number, trait: number, random: Chance) => number;
    readonly print: (number: number) => V;
  },
): Simulation {
  const random = chance(seed);
  const traits = Array.from({ length: claimants }, () => draw.trait(random));
  const claims: ItemClaim[] = [];
  const truth = new Map<string, V>();
  for (let index = 0; index < items; index++) {
    const item = `item ${index}`;
    const right = draw.truth(random);
    truth.set(keyOf({ item }), draw.print(right));
    traits.forEach((trait, by) => {
      if (random.unit() >= coverage) return;
      claims.push({ item, value: draw.print(draw.claim(right, trait, random)), claimant: `c${by}` });
    });
  }
  return { claims, truth, tolerance };
}

const asNumber = (number: number) => number;

/** Claimants that choose words independently; each is right as often as `accuracy` says, else wrong at random. */
export function honestWords(
  seed: number,
  world: World,
  accuracy: (random: Chance) => number,
  wrongValues: number,
): Simulation {
  return honest(seed, world, 0, {
    trait: accuracy,
    truth: (random) => random.below(wrongValues + 1),
    claim: (right, share, random) =>
      random.unit() < share ? right : (right + 1 + random.below(wrongValues)) % (wrongValues + 1),
    print: (number) => `w${number}`,
  });
}

/** Claimants that look numbers up: right but for a little, or wrong by a lot. */
export function honestLookups(seed: number, world: World, accuracy: (random: Chance) => number): Simulation {
  return honest(seed, world, 10, {
    trait: accuracy,
    truth: (random) => 100 + random.below(1000),
    claim: (right, share, random) =>
      random.unit() < share
        ? right + random.below(7) - 3
        : right + (random.unit() < 0.5 ? -1 : 1) * (15 + random.below(100)),
    print: asNumber,
  });
}

/** Claimants that measure: right but for an error of their own size. */
export function honestMeasurements(
  seed: number,
  world: World,
  error: (random: Chance) => number,
  tolerance: number,
): Simulation {
  return honest(seed, world, tolerance, {
    trait: error,
    truth: (random) => random.between(0, 1000),
    claim: (right, size, random) => right + size * random.normal(),
    print: asNumber,
  });
}

/** Claimants that count: wrong by as much as the square root of what they count, or a part of it. */
export function honestCounts(seed: number, world: World, error: (random: Chance) => number): Simulation {
  return honest(seed, world, 1, {
    trait: error,
    truth: (random) => 5 + random.below(80),
    claim: (right, part, random) =>
      Math.max(0, Math.round(right + part * Math.sqrt(right) * random.normal())),
    print: asNumber,
  });
}

/** Honest claimants among whom some copy most claims, nine in ten by default, of a leader that is often wrong. */
export function withCopiers(
  seed: number,
  { items, claimants, coverage }: World,
  copiers: number,
  { honest, leader: known, copied = 0.9 }: { honest: number; leader: number; copied?: number },
): Simulation {
  const random = chance(seed);
  const claims: ItemClaim[] = [];
  const truth = new Map<string, string>();
  const wrongValues = 20;
  for (let index = 0; index < items; index++) {
    const item = `item ${index}`;
    const right = random.below(wrongValues + 1);
    truth.set(keyOf({ item }), `w${right}`);
    const say = (share: number) =>
      `w${random.unit() < share ? right : (right + 1 + random.below(wrongValues)) % (wrongValues + 1)}`;
    for (let by = 0; by < claimants; by++) {
      if (random.unit() < coverage) claims.push({ item, value: say(honest), claimant: `honest ${by}` });
    }
    const leader = say(known);
    claims.push({ item, value: leader, claimant: "leader" });
    for (let by = 0; by < copiers; by++) {
      if (random.unit() >= coverage) continue;
      const value = random.unit() < copied ? leader : say(known);
      claims.push({ item, value, claimant: `copier ${by}` });
    }
  }
  return { claims, truth, tolerance: 0 };
}

/**
 * Six groups. Everywhere but in one the claimants are independent. In the group "departure" most report another
 * quantity, some minutes earlier, which they have from a few feeds; those are worse elsewhere too.
 */
export function withBiasedGroup(
  seed: number,
  items: number,
  {
    faithful,
    feeds,
    perFeed,
    good,
    bad,
  }: { faithful: number; feeds: number; perFeed: number; good: number; bad: number },
): Simulation {
  const random = chance(seed);
  const claims: ItemClaim[] = [];
  const truth = new Map<string, number>();
  const wrongBy = () => (random.unit() < 0.5 ? -1 : 1) * (15 + random.below(60));
  for (let index = 0; index < items; index++) {
    const item = `flight ${index}`;
    for (const group of ["departure", "b", "c", "d", "e", "f"]) {
      const right = 300 + random.below(900);
      truth.set(keyOf({ item, group }), right);
      for (let by = 0; by < faithful; by++) {
        if (random.unit() < 0.5) continue;
        const value = random.unit() < good ? right : right + wrongBy();
        claims.push({ item, group, value, claimant: `faithful ${by}` });
      }
      const other = right - 8 - random.below(20);
      for (let feed = 0; feed < feeds; feed++) {
        const own =
          group === "departure"
            ? other + random.below(3) - 1
            : random.unit() < bad
              ? right
              : right + wrongBy();
        for (let by = 0; by < perFeed; by++) {
          if (random.unit() < 0.3) continue;
          const value =
            group === "departure" || random.unit() < 0.5
              ? own
              : random.unit() < bad
                ? right
                : right + wrongBy();
          claims.push({ item, group, value, claimant: `feed ${feed} ${by}` });
        }
      }
    }
  }
  return { claims, truth, tolerance: 10 };
}

/** A few who know and speak of much, and many who guess and speak of two items each. */
export function withTinyClaimants(seed: number, items: number, tiny: number): Simulation {
  const random = chance(seed);
  const claims: ItemClaim[] = [];
  const truth = new Map<string, string>();
  const wrongValues = 4;
  const rights: number[] = [];
  for (let index = 0; index < items; index++) {
    const item = `item ${index}`;
    const right = random.below(wrongValues + 1);
    rights.push(right);
    truth.set(keyOf({ item }), `w${right}`);
    for (let by = 0; by < 4; by++) {
      const value =
        random.unit() < 0.85 ? right : (right + 1 + random.below(wrongValues)) % (wrongValues + 1);
      claims.push({ item, value: `w${value}`, claimant: `known ${by}` });
    }
  }
  for (let by = 0; by < tiny; by++) {
    const first = random.below(items);
    const others = [first, (first + 1 + random.below(items - 1)) % items];
    for (const index of others) {
      const right = rights[index] as number;
      const value = random.unit() < 0.3 ? right : (right + 1 + random.below(wrongValues)) % (wrongValues + 1);
      claims.push({ item: `item ${index}`, value: `w${value}`, claimant: `tiny ${by}` });
    }
  }
  return { claims, truth, tolerance: 0 };
}

/** The values of each item, by {@link keyOf}. */
function valuesOf(claims: readonly ItemClaim[]): Map<string, (number | string)[]> {
  const values = new Map<string, (number | string)[]>();
  for (const claim of claims) {
    const key = keyOf(claim);
    const known = values.get(key);
    if (known) known.push(claim.value);
    else values.set(key, [claim.value]);
  }
  return values;
}

/** The value most often given; of several the first in order. */
export function vote(claims: readonly ItemClaim[]): Map<string, number | string> {
  const answers = new Map<string, number | string>();
  for (const [key, values] of valuesOf(claims)) {
    const counts = new Map<number | string, number>();
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    const [most] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    if (most) answers.set(key, most[0]);
  }
  return answers;
}

/** The middle value; of an even number of numbers the mean of the middle two. */
export function medians(claims: readonly ItemClaim[]): Map<string, number | string> {
  const answers = new Map<string, number | string>();
  for (const [key, values] of valuesOf(claims)) {
    const sorted = [...values].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
    if (low === undefined || high === undefined) continue;
    answers.set(key, typeof low === "number" ? (low + Number(high)) / 2 : low);
  }
  return answers;
}

/** Whether an answer is right. */
export function isRight(
  answer: number | string | undefined,
  truth: number | string,
  tolerance: number,
): boolean {
  return typeof answer === "number" && typeof truth === "number"
    ? Math.abs(answer - truth) <= tolerance + 1e-9
    : answer === truth;
}

/** The share of the items that are answered rightly. */
export function shareRight(
  { truth, tolerance }: Simulation,
  answers: ReadonlyMap<string, number | string>,
): number {
  let right = 0;
  for (const [key, value] of truth) if (isRight(answers.get(key), value, tolerance)) right++;
  return right / truth.size;
}

/** The mean distance of the answers from the truth. */
export function meanError({ truth }: Simulation, answers: ReadonlyMap<string, number | string>): number {
  let sum = 0;
  let count = 0;
  for (const [key, value] of truth) {
    const answer = answers.get(key);
    if (answer === undefined) continue;
    sum += Math.abs(Number(answer) - Number(value));
    count++;
  }
  return sum / count;
}
