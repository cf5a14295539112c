import { describe, expect, it } from "vitest";
import { corpus } from "../../src/corpus/shipped.js";
import { checkQuote, lookupQuotes } from "../../src/quotes/index.js";

describe("the quotes of the shipped corpus", () => {
  it("find one sentence of a speech in the words of three articles", () => {
    const sources = lookupQuotes(corpus, "military action like this isn't enough").map(
      (match) => match.quote.source,
    );
    expect(new Set(sources)).toEqual(new Set(["video-script", "live-updates", "wasnt-enough"]));
  });

  it("find a tweet by a part of it", () => {
    const [best] = lookupQuotes(corpus, "so far so good");
    expect(best).toMatchObject({ verdict: "verbatim", score: 1, quote: { medium: "tweet" } });
  });

  it.each([
    ["policy has not changed. We are not leaving Iraq.", undefined, "supported"],
    ["All is well", "donald-trump", "supported"],
    ["All is well", "ali-khamenei", "misattributed"],
    ["We are leaving Iraq", undefined, "altered"],
    ["It was an unofficial letter written in such a manner", undefined, "altered"],
    ["Ich bin ein Berliner", undefined, "not-found"],
    ["The missiles killed eighty American soldiers at the base", undefined, "not-found"],
  ] as const)("check %j of %s: %s", (text, speaker, verdict) => {
    const question = speaker === undefined ? { text } : { text, speaker };
    expect(checkQuote(corpus, question).verdict).toBe(verdict);
  });
});
