import { describe, expect, it } from "vitest";
import { compareCoverage, findConflicts } from "../../src/compare/index.js";
import { checkQuote, compareRenderings, lookupQuotes } from "../../src/quotes/index.js";
import { tiny } from "../support/tiny.js";

/** A speech, a tweet that repeats it in other words, and another tweet that repeats the first. */
const corpus = tiny({
  sources: [{ id: "daily" }, { id: "site" }],
  actors: [{ id: "leader" }, { id: "office" }],
  events: [{ id: "rally" }, { id: "posting" }],
  utterances: [
    { id: "speech", label: "The speech", speaker: "leader", medium: "speech", occasion: "rally" },
    {
      ...{ id: "tweet", label: "The tweet", speaker: "leader", medium: "tweet", occasion: "posting" },
      repeats: "speech",
    },
    { id: "retweet", label: "The tweet again", speaker: "office", medium: "tweet", repeats: "tweet" },
  ],
  quotes: [
    { id: "q1", source: "daily", utterance: "speech", text: "The harbour will never fall silent" },
    { id: "q2", source: "site", utterance: "speech", text: "The harbour will never fall silent" },
    { id: "q3", source: "daily", utterance: "tweet", text: "The harbour shall never be silent" },
    { id: "q4", source: "site", utterance: "retweet", text: "The harbour shall never be still" },
  ],
});

const found = (query: Parameters<typeof lookupQuotes>[1]): string[] =>
  lookupQuotes(corpus, query)
    .map(({ quote }) => quote.id)
    .sort();

describe("what repeats an utterance", () => {
  it("is found by how, where and by whom it was said itself, and not by that of the other", () => {
    expect(found({ medium: "tweet" })).toEqual(["q3", "q4"]);
    expect(found({ medium: "speech" })).toEqual(["q1", "q2"]);
    expect(found({ event: "rally" })).toEqual(["q1", "q2"]);
    expect(found({ event: "posting" })).toEqual(["q3"]);
    expect(found({ speaker: "office" })).toEqual(["q4"]);
  });

  it("stands among the renderings of the other, marked with what it repeats, at any remove", () => {
    const [speech] = lookupQuotes(corpus, { source: "daily", medium: "speech" });
    expect(speech?.renderings.map(({ id, repeats }) => [id, repeats])).toEqual([
      ["q2", null],
      ["q3", "speech"],
      ["q4", "tweet"],
    ]);
    const [retweet] = lookupQuotes(corpus, { speaker: "office" });
    expect(retweet?.renderings).toEqual([]);
  });

  it("has rows of its own beside those of the other, marked, and what the others say of each other stays", () => {
    const { rows, columns } = compareRenderings(corpus, "speech");
    expect(rows.map(({ quote, repeats }) => [quote.id, repeats])).toEqual([
      ["q1", null],
      ["q2", null],
      ["q3", "speech"],
      ["q4", "tweet"],
    ]);
    expect(columns[2]?.wordings).toEqual([
      { text: "will", quotes: ["q1", "q2"] },
      { text: "shall", quotes: ["q3", "q4"] },
    ]);
    expect(compareRenderings(corpus, "retweet").rows.map(({ quote }) => quote.id)).toEqual(["q4"]);
  });

  it("changes nothing between the renderings of the other, however long it is", () => {
    const said = (more: readonly string[]) =>
      tiny({
        sources: ["a", "b", "c"].map((id) => ({ id })),
        utterances: [{ id: "speech" }, { id: "tweet", repeats: "speech" }],
        quotes: [
          { id: "q1", source: "a", utterance: "speech", text: "Military action is not sufficient" },
          { id: "q2", source: "b", utterance: "speech", text: "actions like this military are not enough" },
          ...more.map((text) => ({ id: "q3", source: "c", utterance: "tweet", text })),
        ],
      });
    const own = (one: typeof corpus) =>
      compareRenderings(one, "speech")
        .columns.map(({ wordings }) => wordings.filter(({ quotes }) => quotes[0] !== "q3"))
        .map((wordings) => wordings.map(({ text, quotes }) => [text, quotes.filter((id) => id !== "q3")]))
        .filter((wordings) => wordings.length > 0);
    const long =
      "This action of a military is not what is enough nor is such action like this now sufficient";
    expect(own(said([long]))).toEqual(own(said([])));
  });

  it("differs in wording without a conflict", () => {
    expect(findConflicts(corpus)).toEqual([]);
  });

  it("counts in the coverage as an utterance of its own", () => {
    const rows = compareCoverage(corpus).rows.filter(({ type }) => type === "utterance");
    expect(rows.map(({ id, sources }) => [id, sources.map(({ source }) => source)])).toEqual([
      ["speech", ["daily", "site"]],
      ["tweet", ["daily"]],
      ["retweet", ["site"]],
    ]);
  });

  it("leaves the words of the other as telling as they were: to say a thing again makes it no commoner", () => {
    const alone = tiny({
      utterances: [{ id: "speech" }],
      quotes: [{ id: "q1", utterance: "speech", text: "The harbour will never fall silent" }],
    });
    const score = (one: typeof corpus) =>
      lookupQuotes(one, "the harbour is no longer silent").find(({ quote }) => quote.id === "q1")?.score;
    expect(score(alone)).toBeGreaterThan(0.5);
    expect(score(corpus)).toBe(score(alone));
  });

  it("is never put together with the other to one claim", () => {
    const claim = { text: "The harbour will never fall silent. The harbour shall never be still." };
    expect(checkQuote(corpus, claim).verdict).not.toBe("supported");
  });

  it("may form a circle in records that nobody checked, and all is answered", () => {
    const circle = tiny({
      utterances: [
        { id: "a", repeats: "b" },
        { id: "b", repeats: "a" },
      ],
      quotes: [
        { id: "q1", utterance: "a", text: "so it goes" },
        { id: "q2", utterance: "b", text: "so it went" },
      ],
    });
    expect(compareRenderings(circle, "a").rows.map(({ quote }) => quote.id)).toEqual(["q1", "q2"]);
  });
});
