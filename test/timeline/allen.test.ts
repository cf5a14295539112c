import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { AllenRelation } from "../../src/model/index.js";
import {
  allenRelation,
  composeRelations,
  invertRelation,
  TimelineInputError,
} from "../../src/timeline/index.js";
import { relationNames } from "./oracle.js";

const relation = (a: [number, number], b: [number, number]) =>
  allenRelation({ start: a[0], end: a[1] }, { start: b[0], end: b[1] });

describe("allenRelation", () => {
  it.each<[AllenRelation, [number, number]]>([
    ["before", [0, 1]],
    ["meets", [0, 2]],
    ["overlaps", [0, 3]],
    ["starts", [2, 3]],
    ["during", [3, 4]],
    ["finishes", [3, 5]],
    ["equals", [2, 5]],
    ["finished-by", [1, 5]],
    ["contains", [1, 6]],
    ["started-by", [2, 6]],
    ["overlapped-by", [4, 6]],
    ["met-by", [5, 6]],
    ["after", [6, 7]],
  ])("says %s of the interval %j and [2, 5]", (name, a) => {
    expect(relation(a, [2, 5])).toBe(name);
    expect(relation([2, 5], a)).toBe(invertRelation(name));
  });

  it("knows five ways for a moment and a period, and three for two moments", () => {
    const moments = [0, 2, 3, 5, 6].map((at) => relation([at, at], [2, 5]));
    expect(moments).toEqual(["before", "starts", "during", "finishes", "after"]);
    expect([0, 1, 2].map((at) => relation([at, at], [1, 1]))).toEqual(["before", "equals", "after"]);
  });

  it("reads instants with their offsets", () => {
    const a = { start: "2020-01-08T01:00:00+03:00", end: "2020-01-08T04:00:00+03:00" };
    expect(allenRelation(a, { start: "2020-01-07T22:00Z", end: 1578445200000 })).toBe("equals");
  });

  it("refuses an interval that ends before it begins, and an instant that is none", () => {
    expect(() => relation([1, 0], [0, 1])).toThrow(TimelineInputError);
    expect(() => relation([0, Number.NaN], [0, 1])).toThrow(/`end` of `a` is `NaN`, which is no instant/);
    expect(() => allenRelation({ start: "2020-01-08T01:00", end: 0 }, { start: 0, end: 1 })).toThrow(
      /with an offset/,
    );
  });
});

describe("composeRelations", () => {
  it("has 409 relations in its 169 entries, 97 of them alone", () => {
    const entries = relationNames.flatMap((a) => relationNames.map((b) => composeRelations(a, b)));
    expect(entries.length).toBe(169);
    expect(entries.flat().length).toBe(409);
    expect(entries.filter(({ length }) => length === 1).length).toBe(97);
  });

  it("is the same from the other side", () => {
    for (const a of relationNames) {
      for (const b of relationNames) {
        const mirrored = composeRelations(invertRelation(b), invertRelation(a)).map(invertRelation);
        expect(mirrored.toSorted()).toEqual(composeRelations(a, b).toSorted());
      }
    }
  });

  it("refuses what is no relation", () => {
    expect(() => composeRelations("before", "sometimes" as "after")).toThrow(/`relation` of `second`/);
    expect(() => invertRelation("constructor" as "after")).toThrow(TimelineInputError);
  });
});

const table = new URL("../../../shared/conformance/intervals/allen-composition.json", import.meta.url);

// The table belongs to another project and is not in this repository, so a fresh clone has none to compare.
describe.runIf(existsSync(table))("the composition table of qualreas", () => {
  it("is equal in all 169 entries", () => {
    const { TransTable } = JSON.parse(readFileSync(table, "utf8")) as {
      TransTable: Record<string, Record<string, string>>;
    };
    const codes = "B M O S D F E FI DI SI OI MI BI".split(" ");
    const named = (code: string) => relationNames[codes.indexOf(code)] as AllenRelation;
    let compared = 0;
    for (const [a, row] of Object.entries(TransTable)) {
      for (const [b, entry] of Object.entries(row)) {
        compared += 1;
        const expected = entry.split("|").map(named);
        expect(composeRelations(named(a), named(b)).toSorted()).toEqual(expected.toSorted());
      }
    }
    expect(compared).toBe(169);
  });
});
