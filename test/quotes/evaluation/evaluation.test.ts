import { describe, expect, it } from "vitest";
import { corpus } from "../../../src/corpus/shipped.js";
import type { WordChange } from "../../../src/quotes/index.js";
import { checkQuote } from "../../../src/quotes/index.js";
import { type Cases, cases } from "./cases.js";
import { heldOut, later, missed } from "./held-out.js";

/** Checks words that may name anybody: the ids of the cases are plain strings. */
const check = checkQuote as (
  of: typeof corpus,
  claim: { text: string; speaker?: string },
) => ReturnType<typeof checkQuote<never>>;

const kindOf = ({ op, touches }: WordChange): string => (op === "moved" ? op : (touches ?? "grammar"));

/** The cases of each kind that come out wrong, with what came out. */
function wrong({ altered, neverSaid, misattributed, supported }: Cases): Record<string, unknown[]> {
  return {
    altered: altered.flatMap(([text, kind]) => {
      const { verdict, changes } = check(corpus, { text });
      return verdict === "altered" && changes.map(kindOf).includes(kind) ? [] : [{ text, verdict, changes }];
    }),
    neverSaid: neverSaid.flatMap((text) => {
      const { verdict, evidence } = check(corpus, { text });
      return verdict === "not-found" && evidence.length === 0 ? [] : [{ text, verdict }];
    }),
    misattributed: misattributed.flatMap(([text, speaker, whose]) => {
      const { verdict, evidence } = check(corpus, { text, speaker });
      const named =
        evidence.length > 0 &&
        evidence.every((passage) => passage.speaker === whose || passage.speaker === null);
      return verdict === "misattributed" && named ? [] : [{ text, speaker, verdict }];
    }),
    supported: supported.flatMap(([text, speaker]) => {
      const { verdict, changes } = check(corpus, speaker === undefined ? { text } : { text, speaker });
      return verdict === "supported" && changes.length === 0 ? [] : [{ text, verdict, changes }];
    }),
  };
}

const none = { altered: [], neverSaid: [], misattributed: [], supported: [] };

describe("what checkQuote says of sentences about the shipped corpus", () => {
  it("is right for misquotes, for what nobody said, for wrong mouths, and for the same words in other dress", () => {
    expect(wrong(cases)).toEqual(none);
    const { altered, neverSaid, misattributed, supported } = cases;
    expect([altered, neverSaid, misattributed, supported].map((list) => list.length)).toEqual([
      60, 62, 19, 47,
    ]);
  });

  it("is right for those of which nobody thought when it was built", () => {
    expect(wrong(heldOut)).toEqual(none);
  });

  it("is right for those that were written later, but for two misquotes that it does not find", () => {
    const { altered, neverSaid } = wrong(later);
    expect(neverSaid).toEqual([]);
    expect(altered).toMatchObject(missed.map((text) => ({ text, verdict: "not-found" })));
  });
});
