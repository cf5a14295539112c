import { describe, expect, it } from "vitest";
import { corpus } from "../../src/corpus/shipped.js";
import { reconcileFigures } from "../../src/figures/index.js";
import type { MeasureId } from "../../src/model/index.js";

const answer = (measure: MeasureId) => {
  const [only] = reconcileFigures(corpus, { measure });
  if (!only) throw new Error(`no figures of ${measure}`);
  return only;
};
const camps = (measure: MeasureId) =>
  answer(measure).camps.map(({ low, high, claimants }) => [low, high, claimants.map(({ id }) => id)]);

describe("the figures of the shipped corpus", () => {
  it("conflict on the missiles fired: 15, more than a dozen, dozens at one base", () => {
    expect(answer("missiles-fired")).toMatchObject({ verdict: "conflict", consensus: null });
    expect(camps("missiles-fired")).toEqual([
      [15, 15, ["iranian-state-tv", "pentagon"]],
      [24, null, ["revolutionary-guards", "pentagon"]],
    ]);
  });

  it("conflict on the dead, and Iran with its television, being one, does not stand against two zeros", () => {
    expect(answer("strike-deaths")).toMatchObject({ verdict: "conflict", consensus: { low: 0, high: 0 } });
    // “80” is exactly that, and lies among the dozens.
    expect(camps("strike-deaths")).toEqual([
      [0, 0, ["unnamed-source", "AFP"]],
      [80, 80, ["iran", "iranian-state-tv"]],
    ]);
  });

  it("tell that the article with a zero in its standfirst has only silence in its body", () => {
    expect(answer("strike-casualties").silent).toEqual(["ibt-figure-strike-casualties-2"]);
    expect(answer("strike-casualties").explanation).toContain(
      "Elsewhere the wire AFP (“no immediate reports on casualties” in `ibt`) gives no number",
    );
  });

  it("take one base for one at least, and for exactly one as it is ordinarily meant", () => {
    expect(answer("bases-attacked").verdict).toBe("compatible");
    const [meant] = reconcileFigures(corpus, { measure: "bases-attacked", reading: "pragmatic" });
    expect(meant?.camps.map(({ low, high, claimants }) => [low, high, claimants.length])).toEqual([
      [2, 2, 3],
      [1, 1, 1],
    ]);
  });

  it("agree on the US troops in Iraq, around 5,000 and approximately 5,200", () => {
    expect(answer("us-troops-in-iraq")).toMatchObject({
      verdict: "agree",
      consensus: { low: 4680, high: 5500 },
    });
  });

  it("do not set Brent against WTI", () => {
    expect(answer("brent-rise").verdict).toBe("single");
    expect(answer("wti-rise").verdict).toBe("single");
  });

  it("do not take silence for a zero", () => {
    const { camps, silent } = answer("us-casualties");
    expect(silent).toEqual(["wasnt-enough-figure-us-casualties", "retaliates-figure-us-casualties"]);
    expect(camps.flatMap((camp) => camp.figures)).not.toContain("retaliates-figure-us-casualties");
  });
});

it("every measure is told as the reviewed snapshot has it", async () => {
  const told = reconcileFigures(corpus).map(({ measure, verdict, range, explanation }) => {
    const { low, best, high } = range;
    return `${measure}: ${verdict}; low ${low}, best ${best}, high ${high}\n  ${explanation}\n`;
  });
  await expect(told.join("\n")).toMatchFileSnapshot("./reconciliations.txt");
});
