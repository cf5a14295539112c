import { describe, expect, test } from "vitest";
import { checkLengths } from "../../src/corpus/index.js";
import type { Duration, Ordering } from "../../src/model/index.js";
import { tiny } from "../support/tiny.js";

const events = [{ id: "siege" }, { id: "talks" }];

/** What is told about a duration, which is "three days" unless said otherwise. */
function told(duration: Partial<Duration>, language = "en-GB"): string[] {
  const recorded = {
    id: "siege-length",
    event: "siege",
    text: "three days",
    min: "P2D",
    max: "P4D",
    ...duration,
  };
  const corpus = tiny({ sources: [{ id: "paper", language }], events, durations: [recorded] });
  return checkLengths(corpus).map(({ message }) => message);
}

/** What is told about a gap, which is "shortly" unless said otherwise. */
function toldOfGap(ordering: Partial<Ordering>): string[] {
  const recorded = { id: "talks-after", a: "talks", relation: ["after" as const], b: "siege", ...ordering };
  return checkLengths(tiny({ events, orderings: [recorded] })).map(({ message }) => message);
}

describe("A duration", () => {
  test("that is as long as its words mean needs no note, however it is written", () => {
    expect(told({})).toEqual([]);
    expect(told({ min: "PT48H" })).toEqual([]);
  });

  test("that is longer or shorter must say why", () => {
    const [message, ...more] = told({ max: "P3D" });
    expect(more).toEqual([]);
    expect(message).toBe(
      'Duration `siege-length` is recorded as `P2D` to `P3D`; its words "three days" mean `P2D` to `P4D`. Leave `min` and `max` out, or say in `note` why something else is meant.',
    );
    expect(told({ max: null })[0]).toContain("is recorded as `P2D` or longer;");
    expect(told({ max: "P3D", note: "Lifted on the third day, as the article goes on." })).toEqual([]);
  });

  test("whose words nobody understands must say how its length is known", () => {
    const [message] = told({ text: "a good while", max: null });
    expect(message).toBe(
      'Duration `siege-length` is recorded as `P2D` or longer; its words "a good while" mean no length that is understood. Say in `note` how long is meant, and why.',
    );
  });

  test("of an article in another language is not read", () => {
    expect(told({ text: "drei Tage" }, "de")).toEqual([]);
  });
});

describe("A gap", () => {
  test("without printed words, or as its words mean, needs no note", () => {
    expect(toldOfGap({ minGap: "PT1H" })).toEqual([]);
    expect(toldOfGap({ maxGap: "PT6H", gapText: "shortly" })).toEqual([]);
  });

  test("other than its words mean must say why", () => {
    expect(toldOfGap({ minGap: "PT1H", maxGap: "PT6H", gapText: "shortly" })).toEqual([
      'Ordering `talks-after` is recorded as `PT1H` to `PT6H`; its words "shortly" mean up to `PT6H`. Leave `minGap` and `maxGap` out, or say in `note` why something else is meant.',
    ]);
  });
});
