import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { CorpusError, parseCorpus } from "../../src/schema/index.js";
import { example } from "../corpus/example.js";

// A hang is what these tests are about: a slow machine is none.
vi.setConfig({ testTimeout: 60_000 });

/** The issues of an input, none when it is a corpus; whatever else is thrown fails the test. */
function outcome(input: unknown) {
  try {
    const corpus = parseCorpus(input);
    const json = JSON.stringify(corpus);
    expect(JSON.stringify(parseCorpus(JSON.parse(json)))).toBe(json);
    return [];
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    expect(error.issues.length).toBeGreaterThan(0);
    const unclear = error.issues.filter(
      ({ code, path, message }) =>
        !/^[a-z]+(-[a-z]+)*$/.test(code) ||
        !path.every((key) => typeof key === "string" || Number.isInteger(key)) ||
        !/^[A-Z].*[.?]$/su.test(message) ||
        message.length > 1000,
    );
    expect(unclear).toEqual([]);
    return error.issues;
  }
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

interface Place {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

/** Every place in a value: the object or list that holds it, and the key. */
function places(value: unknown): Place[] {
  if (typeof value !== "object" || value === null) return [];
  // What is in there cannot be written: the letters of a boxed string.
  if (Object.isFrozen(value) || value instanceof String) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...places(holder[key])]);
}

const anything = fc.anything({
  withBigInt: true,
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withObjectString: true,
  withSet: true,
  withSparseArray: true,
  withTypedArray: true,
});

const poison = fc.constantFrom<unknown>(
  "__proto__",
  "constructor",
  "toString",
  "\ud800",
  "`\n\u0000",
  -0,
  1e308,
  2 ** 53,
  [[]],
  [0, 1, 2],
  { start: 5, end: 5 },
  JSON.parse('{"__proto__": {"type": "quote"}, "constructor": null}'),
);

describe("Any value whatever is read or explained", () => {
  test("a JSON value", () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => void outcome(value)));
  });

  test("a value that JSON does not know", () => {
    fc.assert(fc.property(anything, (value) => void outcome(value)));
  });

  test("collections and records of the right names with anything in them", () => {
    const record = fc.dictionary(
      fc.constantFrom(
        "type",
        "id",
        "source",
        "evidence",
        "text",
        "spellings",
        "participants",
        "relation",
        "__proto__",
      ),
      fc.oneof(anything, poison),
    );
    const names = Object.keys(example());
    const input = fc.dictionary(
      fc.constantFrom(...names),
      fc.array(fc.oneof(record, anything), { maxLength: 4 }),
    );
    fc.assert(fc.property(input, (value) => void outcome(value)));
  });

  test("a valid corpus in which up to three values were deleted, replaced or swapped", () => {
    const change = fc.record({
      at: fc.nat(),
      other: fc.nat(),
      how: fc.constantFrom("delete", "replace", "swap", "nest"),
      value: fc.oneof(fc.jsonValue(), anything, poison),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const input = example();
        for (const { at, other, how, value } of changes) {
          const all = places(input);
          const one = all[at % all.length];
          const two = all[other % all.length];
          if (!one || !two) continue;
          const [first, second] = [one.holder[one.key], two.holder[two.key]];
          if (how === "delete") delete one.holder[one.key];
          if (how === "replace") one.holder[one.key] = value;
          if (how === "nest") one.holder[one.key] = [first];
          if (how === "swap" && typeof first === "string" && typeof second === "string") {
            one.holder[one.key] = second;
            two.holder[two.key] = first;
          }
        }
        outcome(input);
      }),
      { numRuns: 200 },
    );
  });

  test("a reference changed to an id that does not exist is always told, and told at its place", () => {
    const fields =
      /^(source|event|place|partOf|within|speaker|occasion|measure|utterance|proposition|claimant|attributedTo|actor|a|b)$/;
    const references = (input: unknown) =>
      places(input).filter(({ holder, key }) => fields.test(key) && typeof holder[key] === "string");
    const total = references(example()).length;
    expect(total).toBeGreaterThan(25);
    for (let index = 0; index < total; index++) {
      const input = example();
      const { holder, key } = references(input)[index] as Place;
      holder[key] = "no-such-thing";
      const told = outcome(input).filter(({ code }) => code === "unknown-reference");
      expect(told.map(({ path }) => path.at(-1))).toEqual([key]);
    }
  });
});

describe("Size and depth do not hang or overflow it", () => {
  const deep = (() => {
    let value: Json = [];
    for (let depth = 0; depth < 100_000; depth++) value = [value];
    return value;
  })();

  test("a list nested a hundred thousand times, anywhere", () => {
    expect(outcome(deep)).toHaveLength(1);
    expect(outcome({ sources: deep }).length).toBeGreaterThan(0);
    expect(outcome({ ...example(), extra: deep })).toHaveLength(1);
    const input = example();
    Object.assign(input.quotes[0] as object, { text: deep, evidence: deep, more: deep });
    expect(outcome(input).length).toBeGreaterThanOrEqual(3);
  });

  test("an object that holds itself", () => {
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    expect(outcome({ sources: [circle], circle }).length).toBeGreaterThan(0);
  });

  test("texts of a million characters in every field", () => {
    for (const huge of [
      "a".repeat(1e6),
      "-a".repeat(5e5),
      " ".repeat(1e6),
      "2020-01-01/".repeat(9e4),
      "P1D".repeat(3e5),
    ]) {
      const input = example();
      for (const { holder, key } of places(input)) {
        if (typeof holder[key] === "string" && !/^(id|source)$/.test(key)) holder[key] = huge;
      }
      expect(outcome(input).length).toBeGreaterThan(20);
      expect(outcome({ ...example(), actors: [{ id: huge, [huge]: huge }] }).length).toBeGreaterThan(0);
    }
  });

  test("ten thousand references to nothing among ten thousand ids", () => {
    const input = {
      sources: [],
      places: Array.from({ length: 10_000 }, (_, i) => ({
        id: `place-number-${i}`,
        kind: "city",
        name: "Somewhere",
        within: `place-number-${i}-and-more`,
      })),
    };
    const issues = outcome(input);
    expect(issues.filter(({ code }) => code === "unknown-reference")).toHaveLength(10_000);
    expect(issues[0]?.message).toMatch(/no place of that id/);
  });

  test("a chain and a circle of ten thousand places", () => {
    const chain = (close: boolean) => ({
      sources: [],
      places: Array.from({ length: 10_000 }, (_, i) => ({
        id: `place-${i}`,
        kind: "city",
        name: "Somewhere",
        within: i < 9_999 ? `place-${i + 1}` : close ? "place-0" : null,
      })),
    });
    expect(outcome(chain(false)).filter(({ code }) => code === "cycle")).toHaveLength(0);
    const [cycle, ...more] = outcome(chain(true)).filter(({ code }) => code === "cycle");
    expect(more).toEqual([]);
    expect(cycle?.message).toMatch(/→ 9992 more → `place-0`/);
  });
});
