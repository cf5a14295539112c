import { describe, expect, it } from "vitest";
import { corpus } from "../../src/corpus/shipped.js";
import { checkFigures } from "../../src/figures/index.js";
import { tiny } from "../support/tiny.js";

const figure = (text: string, low: number, high: number, reason: string | null = null) =>
  tiny({
    sources: [{ id: "paper", language: "en-GB" }],
    measures: [{ id: "tanks" }],
    figures: [
      { id: "f", measure: "tanks", text, approx: low === high ? "exact" : "vague", low, high, reason },
    ],
  });

describe("figures against their phrases", () => {
  it("agree where the interval is what the words say", () => {
    expect(checkFigures(figure("15 tanks", 15, 15))).toEqual([]);
    expect(checkFigures(figure("dozens of tanks", 24, 99))).toEqual([]);
  });

  it("differ with both readings and what to do", () => {
    const [difference] = checkFigures(figure("dozens of tanks", 12, 99));
    expect(difference).toMatchObject({
      figure: "f",
      source: "paper",
      reason: null,
      recorded: { low: 12 },
      read: { low: 24 },
    });
    expect(difference?.message).toBe(
      'Figure `f` is recorded as `vague`, 12 to 99; its phrase "dozens of tanks" reads as `vague`, 24 to 99. Correct the record, or say in `reason` why it means something else.',
    );
  });

  it("differ where no quantity is read, and where only the way it is given is another", () => {
    expect(checkFigures(figure("tanks", 2, 2))[0]?.message).toContain("reads as no quantity");
    expect(checkFigures(figure("between 24 and 99 tanks", 24, 99))).toHaveLength(1);
  });

  it("that have a reason are told with it", () => {
    const [difference] = checkFigures(figure("80", 80, 90, "The rest is in the next sentence."));
    expect(difference?.reason).toBe("The rest is in the next sentence.");
    expect(difference?.message).toMatch(/Reason: The rest is in the next sentence\.$/);
  });

  it("of articles in other languages are left alone", () => {
    const french = tiny({
      sources: [{ id: "paper", language: "fr" }],
      measures: [{ id: "tanks" }],
      figures: [{ id: "f", measure: "tanks", text: "une douzaine de chars", low: 12, high: 12 }],
    });
    expect(checkFigures(french)).toEqual([]);
  });

  it("are read by the convention that is asked for", () => {
    expect(checkFigures(figure("dozens of tanks", 12, 12), { preset: "acled" })[0]?.recorded.approx).toBe(
      "exact",
    );
    expect(checkFigures(figure("dozens of tanks", 24, 99), { preset: "acled" })).toHaveLength(1);
  });

  it("of the shipped corpus differ only with a reason, and most do not differ", () => {
    const differences = checkFigures(corpus);
    expect(differences.filter(({ reason }) => reason === null)).toEqual([]);
    expect(differences.length).toBeLessThan(corpus.figures.length / 2);
  });
});
