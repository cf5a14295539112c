import { describe, expect, it, test } from "vitest";
import { parseQuantities, parseQuantity } from "../../../src/figures/index.js";
import { bounds } from "./bounds.js";
import { closeCalls } from "./close-calls.js";
import { headlines } from "./headlines.js";
import { moneyAndParts } from "./money-and-parts.js";
import { inNotation, type Phrase } from "./notation.js";
import { none, zeros } from "./nothing.js";
import { numbers } from "./numbers.js";
import { pitfalls } from "./pitfalls.js";
import { ranges } from "./ranges.js";
import { sentences } from "./sentences.js";
import { vague } from "./vague.js";

const tables: Readonly<Record<string, readonly Phrase[]>> = {
  "a number": numbers,
  "a number with a bound": bounds,
  "a range": ranges,
  "a vague word": vague,
  "money, a part, a multiple, a rank or an age": moneyAndParts,
  "a zero, or silence": zeros,
  "no quantity": none,
  "a phrase as headlines print it": headlines,
  "a phrase with a pitfall": pitfalls,
  "a phrase that is nearly another": closeCalls,
};

for (const [name, phrases] of Object.entries(tables)) {
  describe(name, () => {
    test.each(phrases.map(([phrase, meaning, unit]) => ({ phrase, meaning, unit })))(
      "$phrase",
      ({ phrase, meaning, unit }) => {
        expect(inNotation(parseQuantity(phrase))).toEqual({ meaning, unit });
      },
    );
  });
}

describe("a sentence", () => {
  test.each(sentences.map(([sentence, ...phrases]) => ({ sentence, phrases })))(
    "$sentence",
    ({ sentence, phrases }) => {
      const found = parseQuantities(sentence).map((quantity) => [
        quantity.text,
        inNotation(quantity).meaning,
      ]);
      expect(found).toEqual(phrases);
    },
  );
});

describe("the tables of phrases", () => {
  it("hold more than 300 different phrases", () => {
    const all = Object.values(tables).flatMap((phrases) => phrases.map(([phrase]) => phrase));
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(300);
  });
});
