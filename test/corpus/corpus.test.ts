import { describe, expect, test } from "vitest";
import { codePointLength, UnknownIdError } from "../../src/corpus/index.js";
import { tiny } from "../support/tiny.js";

describe("A record by type and id", () => {
  const corpus = tiny({ actors: [{ id: "ali-khamenei" }, { id: "__proto__" }], events: [{ id: "strike" }] });

  test("is found, also under the id of a property that every object has", () => {
    expect(corpus.get("actor", "ali-khamenei").name).toBe("ali-khamenei");
    expect(corpus.get("actor", "__proto__").id).toBe("__proto__");
  });

  test("is explained when there is none, with what was probably meant", () => {
    expect(() => corpus.get("actor", "ali-khameni")).toThrow(
      "The corpus has no actor `ali-khameni`. Did you mean `ali-khamenei`?",
    );
    expect(() => corpus.get("event", "constructor")).toThrow("The corpus has no event `constructor`.");
    expect(() => corpus.get("actr" as "actor", "x")).toThrow(
      "`actr` is no type of record. Did you mean `actor`?",
    );
  });

  test("is asked for with whatever: the answer is an UnknownIdError", () => {
    for (const id of [undefined, null, 5, {}, "x".repeat(1e6), Symbol("id"), Object.create(null)]) {
      expect(() => corpus.get("actor", id as never)).toThrow(UnknownIdError);
      expect(() => corpus.get(id as "actor", "x")).toThrow(UnknownIdError);
    }
  });
});

test("A corpus is frozen inside, also where it was frozen on the surface before", () => {
  const sources: string[] = [];
  const spelling = Object.freeze({ text: "Ada", sources });
  tiny({ actors: [{ id: "a", spellings: Object.freeze([spelling]) as never }] });
  expect(Object.isFrozen(sources)).toBe(true);
});

test("Code points are counted, not UTF-16 units", () => {
  for (const text of [
    "",
    "abc",
    "🔥",
    "a🔥b🔥",
    "\ud83d",
    "\udd25\ud83d",
    "\ud83d\ud83d\udd25",
    "\ud83d\uffff",
  ]) {
    expect(codePointLength(text)).toBe(Array.from(text).length);
  }
});
