import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anchors } from "../../src/quotes/anchors.js";
import { tokenise } from "../../src/quotes/tokenise.js";

const at = (one: string, other: string): ReturnType<typeof anchors> =>
  anchors(tokenise(one), tokenise(other));

describe("anchors", () => {
  it("are passages of three words that both texts have", () => {
    expect(at("dawn broke over the quiet harbour", "then dawn broke over the town")).toEqual([
      [0, 1],
      [1, 2],
    ]);
    expect(at("dawn broke late", "dawn broke early")).toEqual([]);
  });

  it("are none where a passage stands twice in either text: it could belong to both", () => {
    const twice = "the red convoy passed and the red convoy stopped";
    expect(at(twice, "the red convoy left")).toEqual([]);
    expect(at("the red convoy left", twice)).toEqual([]);
  });

  it("leave out passages that changed places: of two orders the one with more passages stays", () => {
    const one = "alpha beta gamma delta x red green blue";
    expect(at(one, "red green blue x alpha beta gamma delta")).toEqual([
      [0, 4],
      [1, 5],
    ]);
  });

  it("run forward in both texts and hold the same words, whatever the texts, as many as there can be", () => {
    const text = fc
      .array(fc.constantFrom("alpha", "beta", "gamma", "delta", "red"), { maxLength: 14 })
      .map((words) => tokenise(words.join(" ")));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const found = anchors(a, b);
        const passage = (tokens: typeof a, from: number): string =>
          tokens
            .slice(from, from + 3)
            .map(({ key }) => key)
            .join(" ");
        for (const [index, [x, y]] of found.entries()) {
          expect(passage(a, x)).toBe(passage(b, y));
          const [lastX, lastY] = found[index - 1] ?? [-1, -1];
          expect(x > lastX && y > lastY).toBe(true);
        }
        expect(found).toHaveLength(
          longest(
            a.map((_, from) => passage(a, from)),
            b.map((_, from) => passage(b, from)),
          ),
        );
      }),
      { numRuns: 200 },
    );
  });
});

/** The longest common subsequence of the passages of three words that stand once in both, the slow way. */
function longest(a: readonly string[], b: readonly string[]): number {
  const once = (list: readonly string[], one: string): boolean =>
    one.split(" ").length === 3 && list.filter((other) => other === one).length === 1;
  const [ofA, ofB] = [a.filter((one) => once(a, one)), b.filter((one) => once(b, one))];
  const lengths = Array.from({ length: ofA.length + 1 }, () => new Array<number>(ofB.length + 1).fill(0));
  for (let i = 1; i <= ofA.length; i++) {
    for (let j = 1; j <= ofB.length; j++) {
      const same = ofA[i - 1] === ofB[j - 1] ? (lengths[i - 1]?.[j - 1] as number) + 1 : 0;
      (lengths[i] as number[])[j] = Math.max(
        same,
        lengths[i - 1]?.[j] as number,
        lengths[i]?.[j - 1] as number,
      );
    }
  }
  return lengths[ofA.length]?.[ofB.length] as number;
}
