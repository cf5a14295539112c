import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { locateWords, nearestPassage } from "../../src/cli/locate-words.js";

const at = (text: string, start: number, end: number) => [...text].slice(start, end).join("");

describe("locating words", () => {
  it("finds every place of a part of a text, and each holds exactly these words", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", "B", " ", "🙂", "é", "“", "\n"), minLength: 1 }),
        fc.nat(),
        fc.nat(),
        (text, from, length) => {
          const points = [...text];
          const start = from % points.length;
          const words = points.slice(start, start + 1 + (length % 5)).join("");
          const { exact, passages } = locateWords(text, words);
          expect(exact).toBe(true);
          for (const one of passages) {
            expect(at(text, one.start, one.end)).toBe(words);
            expect(one.line).toBe(at(text, 0, one.start).split("\n").length);
          }
          expect(passages.length).toBe(text.split(words).length - 1);
        },
      ),
    );
  });

  it("sees through typography only where the words stand nowhere letter for letter", () => {
    const text = "It’s “over” — IT'S OVER.";
    expect(locateWords(text, "IT'S OVER").passages.map((one) => one.text)).toEqual(["IT'S OVER"]);
    const { exact, passages } = locateWords(text, 'it\'s "OVER" -');
    expect(exact).toBe(false);
    expect(passages.map((one) => at(text, one.start, one.end))).toEqual(["It’s “over” —"]);
  });

  it("maps back from characters that unfold to several, and from hidden ones", () => {
    const text = "a ﬁre\u00AD\u200Bball … b";
    const { passages } = locateWords(text, "fireball ... B");
    expect(passages.map((one) => at(text, one.start, one.end))).toEqual(["ﬁre\u00AD\u200Bball … b"]);
  });

  it("finds nothing in nothing", () => {
    expect(locateWords("", "words").passages).toEqual([]);
    expect(locateWords("text", "").passages).toEqual([]);
    expect(locateWords("text", "  ").passages).toEqual([]);
    expect(nearestPassage("", "words")).toBeNull();
    expect(nearestPassage("text", "?!")).toBeNull();
  });
});

describe("the nearest passage", () => {
  it("has at least half of the words, near each other", () => {
    const text = "First the mayor spoke. About 40 people were led to safety, she said. Then it rained.";
    expect(nearestPassage(text, "some 40 people had been led to safety")?.text).toBe(
      "40 people were led to safety",
    );
    expect(nearestPassage(text, "the rain came down in sheets all night long")).toBeNull();
  });

  it("is found in a long text at once", () => {
    const text = `${"nothing of the kind ".repeat(100_000)}sixteen missiles were launched`;
    const begin = performance.now();
    expect(nearestPassage(text, "sixteen missiles had been launched")?.text).toContain("sixteen missiles");
    expect(performance.now() - begin).toBeLessThan(20_000);
  });
});
