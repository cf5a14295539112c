import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ArgumentError } from "../../src/corpus/index.js";
import { ClaimError, fuse, fuseInDetail, type ItemClaim } from "../../src/figures/index.js";
import { chance, withBiasedGroup, withCopiers } from "../support/simulate.js";

const claim = (item: string, value: number | string, claimant: string, group?: string): ItemClaim =>
  group === undefined ? { item, value, claimant } : { item, value, claimant, group };

describe("the answer on one item", () => {
  test("is the value of the most where nothing else is known", () => {
    const [answer] = fuse([claim("gate", "C13", "a"), claim("gate", "C13", "b"), claim("gate", "37", "c")]);
    expect(answer).toMatchObject({
      item: "gate",
      group: null,
      value: "C13",
      claimants: 2,
      low: null,
      high: null,
    });
    expect(answer?.support).toBeGreaterThan(0.5);
    expect(answer?.support).toBeLessThan(1);
  });

  test("counts numbers within the tolerance as one value, and no others", () => {
    const claims = [100, 108, 116, 60, 60].map((value, at) => claim("i", value, `c${at}`));
    expect(fuse(claims, { tolerance: 10 })[0]).toMatchObject({ value: 108, claimants: 3 });
    expect(fuse(claims, { tolerance: 7 })[0]).toMatchObject({ value: 60, claimants: 2 });
    expect(fuse(claims, { tolerance: { relative: 0.1 } })[0]).toMatchObject({ value: 108, claimants: 3 });
  });

  test("counts a claimant that gives several values once", () => {
    const claims = ["x", "y", "z"].map((value) => claim("i", value, "a"));
    const [answer] = fuse([...claims, ...claims, claim("i", "w", "b")]);
    expect(answer).toMatchObject({ value: "w", claimants: 1 });
  });

  test("does not depend on a claim being repeated", () => {
    const claims = [claim("i", 1, "a"), claim("i", 2, "b"), claim("i", 2, "c")];
    expect(fuse([...claims, ...claims])).toEqual(fuse(claims));
  });

  test("of one item in two groups are two", () => {
    const answers = fuse([claim("UA 1", 600, "a", "departure"), claim("UA 1", "C13", "a", "gate")]);
    expect(answers.map(({ item, group, value }) => [group, item, value])).toEqual([
      ["departure", "UA 1", 600],
      ["gate", "UA 1", "C13"],
    ]);
  });

  test("is the middle of numbers that nobody shares", () => {
    expect(fuse([12, 10, 11].map((value, at) => claim("i", value, `c${at}`)))[0]?.value).toBe(11);
  });

  test("is surer the more independent claimants agree, and never sure of one", () => {
    const certainty = (count: number) =>
      fuse(Array.from({ length: count }, (_, at) => claim("i", "x", `c${at}`)))[0]?.certainty ?? 0;
    expect(certainty(1)).toBeLessThan(0.9);
    expect(certainty(2)).toBeGreaterThan(certainty(1));
    expect(certainty(4)).toBeGreaterThan(certainty(2));
  });

  test("is never surer than so few items allow, however many agree: all may err together", () => {
    const sure = (items: number) => {
      const claims = Array.from({ length: items * 20 }, (_, at) =>
        claim(`i${at % items}`, `x${at % items}`, `c${Math.floor(at / items)}`),
      );
      return Math.max(...fuse(claims).map(({ certainty }) => certainty));
    };
    expect(sure(1)).toBeCloseTo(2 / 3, 3);
    expect(sure(8)).toBeCloseTo(9 / 10, 3);
    expect(sure(98)).toBeCloseTo(99 / 100, 3);
  });

  test("keeps the value between low and high, and both among what was claimed", () => {
    const [answer] = fuse(
      [10, 10, 10, 400, 401, 90].map((value, at) => claim("i", value, `c${at}`)),
      { tolerance: 5 },
    );
    expect(answer?.value).toBe(10);
    expect([10, 400, 401, 90]).toContain(answer?.low);
    expect([10, 400, 401, 90]).toContain(answer?.high);
    expect(Number(answer?.high)).toBeGreaterThanOrEqual(10);
  });

  test("is nothing when nobody claims anything", () => {
    expect(fuse([])).toEqual([]);
    expect(fuseInDetail([])).toMatchObject({ items: [], claimants: [], dependent: [] });
  });
});

describe("numbers that scatter like measurements", () => {
  const random = chance(7);
  const truth = Array.from({ length: 60 }, () => random.between(0, 1000));
  const errors = [1, 1, 8, 8, 8];
  const claims = truth.flatMap((right, item) =>
    errors.map((size, by) =>
      claim(`i${item}`, right + size * random.normal() + (by === 4 ? 30 : 0), `c${by}`),
    ),
  );

  test("are averaged by reliability, and what one adds always is taken off", () => {
    const answers = new Map(fuse(claims).map(({ item, value }) => [item, Number(value)]));
    const off = truth.map((right, item) => Math.abs((answers.get(`i${item}`) ?? Number.NaN) - right));
    expect(off.reduce((a, b) => a + b) / off.length).toBeLessThan(1);
  });

  test("have low and high that hold the truth about nine times in ten", () => {
    const held = fuse(claims).filter(({ item, low, high }) => {
      const right = truth[Number(item.slice(1))] as number;
      return Number(low) <= right && right <= Number(high);
    });
    expect(held.length / truth.length).toBeGreaterThan(0.75);
  });

  test("scale with their unit", () => {
    const scaled = fuse(claims.map((one) => ({ ...one, value: Number(one.value) * 1000 })));
    const plain = fuse(claims);
    for (const [at, { value }] of scaled.entries()) {
      expect(Number(value) / 1000).toBeCloseTo(Number(plain[at]?.value), 6);
    }
  });
});

test("a claim without an item is refused, also right behind a claim of another group", () => {
  const claims = [
    { item: "y", group: "b", value: "w", claimant: "p" },
    { group: "a", value: 7, claimant: "q" } as never,
  ];
  expect(() => fuse(claims)).toThrow(/`claims\[1\]`: `item` is undefined/);
});

test("a misspelt group is refused, as all claims would be of one", () => {
  const claims = [{ item: "y", groups: "b", value: 1, claimant: "p" }];
  expect(() => fuse(claims)).toThrow("`claims[0]`: `groups` is unknown. Did you mean `group`?");
});

test("a tolerance is refused where every number came as text", () => {
  const claims = (value: number | string) => ["p", "q"].map((claimant) => ({ item: "x", value, claimant }));
  expect(() => fuse(claims("614"), { tolerance: 10 })).toThrow(
    '`tolerance` applies to numbers, and every `value` is text, such as "614". Give numbers: 614.',
  );
  expect(fuse(claims(614), { tolerance: 10 })[0]?.value).toBe(614);
  expect(fuse(claims("614"))[0]?.value).toBe("614");
  expect(fuse([...claims("614"), ...claims("B7")], { tolerance: 10 })).toHaveLength(1);
});

test("three who share what nobody else says are no three where they may have copied", () => {
  const claims = Array.from({ length: 40 }, (_, at) => {
    const truth = "ABCD"[at % 4] as string;
    const website = at % 3 === 0 ? `Q${at}` : truth;
    const says = { airline: truth, airport: truth, "web 1": website, "web 2": website, "web 3": website };
    return Object.entries(says).map(([claimant, value]) => ({ item: `flight ${at}`, value, claimant }));
  }).flat();
  const answer = fuse(claims).find(({ item }) => item === "flight 0");
  expect(answer?.certainty).toBeLessThan(0.65);
  expect(answer?.claimants).toBe(3);
  expect(answer?.independent).toBeLessThan(2.5);
});

test("who gives several values that are near each other is one claimant", () => {
  const claims = [1, 1.5].map((value) => ({ item: "x", value, claimant: "p" }));
  expect(fuse(claims, { tolerance: 1 })[0]).toMatchObject({ claimants: 1, independent: 1 });
});

describe("what is learnt about claimants", () => {
  test("is who copies whom, and nobody who only agrees on what is true", () => {
    const { claims } = withCopiers(3, { items: 150, claimants: 6, coverage: 0.9 }, 3, {
      honest: 0.85,
      leader: 0.6,
    });
    const { dependent } = fuseInDetail(claims);
    const names = dependent.map(({ claimants }) => claimants.join(" "));
    expect(names).toEqual([
      "copier 0 copier 1",
      "copier 0 copier 2",
      "copier 0 leader",
      "copier 1 copier 2",
      "copier 1 leader",
      "copier 2 leader",
    ]);
  });

  test("is reliability by group: a claimant may be good on one and not on another", () => {
    const { claims } = withBiasedGroup(1, 60, { faithful: 8, feeds: 3, perFeed: 4, good: 0.95, bad: 0.8 });
    const { claimants } = fuseInDetail(claims, { tolerance: 10 });
    const of = (claimant: string, group: string) =>
      claimants.find((one) => one.claimant === claimant && one.group === group)?.reliability ?? Number.NaN;
    expect(of("feed 0 0", "departure")).toBeLessThan(0.5);
    expect(of("feed 0 0", "b")).toBeGreaterThan(0.65);
    expect(of("faithful 0", "departure")).toBeGreaterThan(0.7);
  });

  test("is little of one with two claims, right as they are", () => {
    const claims = Array.from({ length: 40 }, (_, item) =>
      ["a", "b", "c"].map((by) => claim(`i${item}`, `v${item}`, by)),
    ).flat();
    const { claimants } = fuseInDetail([...claims, claim("i0", "v0", "new"), claim("i1", "v1", "new")]);
    const of = (name: string) => claimants.find(({ claimant }) => claimant === name);
    expect(of("new")?.items).toBe(2);
    expect(of("new")?.reliability).toBeLessThan(of("a")?.reliability ?? 0);
  });
});

describe("the whole answer", () => {
  const anything = fc.array(
    fc.record({
      item: fc.constantFrom("i", "j", "k", "l"),
      claimant: fc.constantFrom("a", "b", "c", "d", "e"),
      group: fc.constantFrom("g", "h"),
      value: fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true, noDefaultInfinity: true })),
    }),
    { maxLength: 40 },
  );

  test("is the same bytes whatever the order of the claims", () => {
    const shuffled = anything.chain((claims) =>
      fc.tuple(fc.constant(claims), fc.shuffledSubarray(claims, { minLength: claims.length })),
    );
    fc.assert(
      fc.property(shuffled, fc.constantFrom(0, 1, 2.5), ([claims, others], tolerance) => {
        expect(JSON.stringify(fuseInDetail(others, { tolerance }))).toBe(
          JSON.stringify(fuseInDetail(claims, { tolerance })),
        );
      }),
      { numRuns: 200 },
    );
  });

  test("is the same bytes for a thousand claims with copies, stories and ties", () => {
    const { claims } = withBiasedGroup(2, 20, { faithful: 5, feeds: 3, perFeed: 3, good: 0.9, bad: 0.8 });
    const backwards = [...claims].reverse();
    expect(JSON.stringify(fuseInDetail(backwards, { tolerance: 10 }))).toBe(
      JSON.stringify(fuseInDetail(claims, { tolerance: 10 })),
    );
  });

  test("answers every item once, with probabilities between 0 and 1", () => {
    fc.assert(
      fc.property(anything, fc.constantFrom(0, 1, 1e300), (claims, tolerance) => {
        const answers = fuse(claims, { tolerance });
        expect(answers).toHaveLength(new Set(claims.map(({ item, group }) => `${group}/${item}`)).size);
        for (const { certainty, support, independent, claimants } of answers) {
          for (const share of [certainty, support]) {
            expect(share).toBeGreaterThanOrEqual(0);
            expect(share).toBeLessThanOrEqual(1);
          }
          expect(independent).toBeLessThanOrEqual(claimants + 1e-9);
        }
      }),
    );
  });

  test("survives names like those of an object's own, and changes no claim", () => {
    const claims = [claim("__proto__", "constructor", "toString", "__proto__")];
    const before = JSON.stringify(claims);
    expect(fuse(Object.freeze(claims))[0]).toMatchObject({ item: "__proto__", value: "constructor" });
    expect(JSON.stringify(claims)).toBe(before);
  });
});

describe("a claim that makes no sense", () => {
  const good = claim("i", 1, "a");
  test.each<[string, unknown, string | null, RegExp]>([
    ["nothing", null, null, /`claims\[1\]` is no claim/],
    [
      "NaN",
      { ...good, value: Number.NaN },
      "value",
      /is NaN\. Give a finite number or a word; .*leave the claim out/,
    ],
    ["an empty word", { ...good, value: "" }, "value", /is ""/],
    ["no value", { item: "i", claimant: "b" }, "value", /is undefined/],
    ["nobody's", { item: "i", value: 2 }, "claimant", /is undefined\. Say whose claim it is/],
    ["about nothing", { value: 2, claimant: "b" }, "item", /Say what the claim is about/],
    ["of a group without a name", { ...good, group: "" }, "group", /Name the group, or leave it out/],
    [
      "a word among numbers",
      { ...good, value: "one" },
      "value",
      /is a word where claims\[0\] gives a number/,
    ],
    ["a list", { ...good, value: [1] }, "value", /is an object/],
  ])("(%s) is refused with its place and what to do", (_, wrong, field, message) => {
    const attempt = () => fuse([good, wrong as ItemClaim]);
    expect(attempt).toThrow(ClaimError);
    expect(attempt).toThrow(message);
    expect(attempt).toThrow(expect.objectContaining({ record: "claims[1]", field }));
  });

  test("is also one that is no list, a tolerance below 0, and an option that is none", () => {
    expect(() => fuse("x" as never)).toThrow(ClaimError);
    expect(() => fuse([], { tolerance: -1 })).toThrow(/`options`: `tolerance` is -1 \(absolute\)/);
    expect(() => fuse([], { tolerance: { relative: Number.NaN } })).toThrow(ClaimError);
    expect(() => fuse([], { tolerances: 1 } as never)).toThrow(ArgumentError);
    expect(() => fuse([], { tolerance: { share: 1 } as never })).toThrow(ArgumentError);
    expect(() => fuse([], { tolerance: "10" as never })).toThrow(
      '`tolerance` of `fuse` is "10". Give a number in the unit of the values, or `{ absolute, relative }`.',
    );
    expect(() => fuse([{ item: 5 as never, value: 1, claimant: "a" }])).toThrow(
      '`item` is 5. Give it as text: "5".',
    );
  });
});
