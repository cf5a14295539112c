import { describe, expect, it } from "vitest";
import { inOrder, UnknownIdError } from "../../src/corpus/index.js";
import type { Corpus } from "../../src/model/index.js";
import { lookupQuotes, QuoteQueryError } from "../../src/quotes/index.js";
import { type TinyData, tiny } from "../support/tiny.js";
import { spoken } from "./spoken.js";

const ids = (query: Parameters<typeof lookupQuotes>[1]): string[] =>
  lookupQuotes(spoken, query).map((match) => match.quote.id);

describe("lookupQuotes by text", () => {
  it("finds all renderings of a sentence that was translated differently, the nearest first", () => {
    const matches = lookupQuotes(spoken, "military action like this isn't enough");
    expect(matches.map(({ quote, verdict }) => [quote.id, verdict])).toEqual([
      ["not-sufficient-2", "near"],
      ["not-sufficient-4", "near"],
      ["not-sufficient-1", "near"],
      ["not-sufficient-5", "near"],
    ]);
    expect(matches[0]?.speaker?.name).toBe("Ali Khamenei");
    expect(matches[0]?.renderings.map((quote) => quote.id)).toEqual([
      "not-sufficient-3",
      "not-sufficient-5",
      "not-sufficient-4",
      "not-sufficient-1",
    ]);
  });

  it("shows how a rendering differs, in the words of both", () => {
    const [match] = lookupQuotes(spoken, "military action like this isn't enough");
    expect(match?.diff).toEqual([
      {
        op: "equal",
        query: "military action like this isn't ",
        quote: "Military action like this is not ",
        touches: null,
      },
      { op: "replace", query: "enough", quote: "sufficient,", touches: "content" },
    ]);
  });

  it("shows words that stand elsewhere as moved, at both places", () => {
    const [match] = lookupQuotes(spoken, "targeted Iraqi military bases at least two");
    expect(match?.quote.id).toBe("clear-that-1");
    const moved = match?.diff.filter(({ op }) => op === "moved");
    expect(moved).toEqual([
      { op: "moved", query: "", quote: "at least two ", touches: "number", move: 0 },
      { op: "moved", query: "at least two", quote: "", touches: "number", move: 0 },
    ]);
  });

  it("finds words that are printed as they are asked for with score 1", () => {
    const [match] = lookupQuotes(spoken, "‘So Far – So Good!’");
    expect(match).toMatchObject({ score: 1, verdict: "verbatim", quote: { id: "all-is-well-2" } });
  });

  it("finds a verbatim quote whose bracket is left out", () => {
    const [match] = lookupQuotes(spoken, "They were struck with such a slap last night");
    expect(match).toMatchObject({ score: 1, verdict: "verbatim", quote: { id: "slap-4" } });
    expect(match?.diff[1]).toEqual({ op: "insert", query: "", quote: "(America) ", touches: "name" });
  });

  it("takes a contraction for either word that it can stand for, and for no other", () => {
    const corpus = tiny({
      utterances: [{ id: "u" }],
      quotes: [{ id: "q", utterance: "u", text: "It's changed." }],
    });
    const verdicts = ["It has changed", "It is changed", "It was changed"].map(
      (text) => lookupQuotes(corpus, text)[0]?.verdict,
    );
    expect(verdicts).toEqual(["verbatim", "verbatim", "near"]);
  });

  it("puts the quote that is printed letter for letter before others with the same words, then goes by the text", () => {
    const corpus = tiny({
      utterances: [{ id: "u" }],
      quotes: ["So it goes!", "so it goes", "so, it goes"].map((text, n) => ({
        id: `q${n}`,
        evidence: { start: 100 - n, end: 120 },
        utterance: "u",
        text,
      })),
    });
    const found = lookupQuotes(corpus, "so, it goes").map(({ quote, score }) => [quote.id, score]);
    expect(found).toEqual([
      ["q2", 1],
      ["q1", 1],
      ["q0", 1],
    ]);
  });

  it("finds the whole of a fragment, scored 0.8 or more", () => {
    const [match] = lookupQuotes(spoken, "hand of aggression");
    expect(match).toMatchObject({ verdict: "partial", quote: { id: "real-revenge-1" } });
    expect(match?.score).toBeGreaterThanOrEqual(0.8);
    expect(match?.score).toBeLessThan(1);
  });

  it("finds the fragments that a whole contains", () => {
    const found = ids(
      "Khamenei, to shouts of death to America, spoke of an arrogant system and a slap in the face.",
    );
    expect(found).toEqual(
      expect.arrayContaining(["death-to-america-1", "arrogant-system-1", "slap-1", "slap-2", "slap-5"]),
    );
  });

  it("finds both prepositions of the slap", () => {
    expect(ids("slap in the face")).toEqual(["slap-5", "slap-1", "slap-2", "slap-8", "slap-6", "slap-7"]);
  });

  it.each([
    ["a dropped word", "We not leaving Iraq", "not-leaving-1"],
    ["an added word", "We are certainly not leaving Iraq", "not-leaving-1"],
    ["a changed word", "We are not quitting Iraq", "not-leaving-1"],
    ["swapped words", "urgent call we for restraint and a resumption of dialogue", "urgent-restraint-1"],
    ["slips of the pen", "more than a dozen balistic misiles", "damage-assessments-2"],
    ["swapped letters", "severe reveneg", "severe-revenge-1"],
    ["a number in digits", "It targeted at least 2 Iraqi military bases", "clear-that-1"],
    [
      "clauses the other way round",
      "its hand of aggression is cut off forever and America is expelled from this region",
      "real-revenge-1",
    ],
    ["a slip in the only word", "adventurizm", "come-to-its-senses-1"],
    ["another form of the word", "We will set fires to what they loved", "set-fire-2"],
  ])("finds a quote through %s", (_, text, id) => {
    expect(ids(text)[0]).toBe(id);
  });

  it.each([
    ["empty text", ""],
    ["text without a word", " …!? — "],
    ["function words", "is not"],
    ["one function word", "the"],
    ["a slogan nobody shouted", "death to Israel"],
    ["another slogan", "make America great again"],
    ["an everyday phrase", "in the Middle East"],
    ["words of the corpus in no sentence of it", "Iran launched a letter against the people of Iraq"],
    ["other words of the corpus", "the law of the printer is a much bigger problem than the region"],
  ])("finds nothing for %s", (_, text) => {
    expect(ids(text)).toEqual([]);
  });

  it("finds a single word with content in every quote that has it", () => {
    expect(ids("revenge").sort()).toEqual(["real-revenge-1", "set-fire-1", "severe-revenge-1"]);
  });
});

describe("lookupQuotes by mode", () => {
  it("finds all words in any order, and only where all are", () => {
    expect(ids({ text: "region presence America", match: "words" }).sort()).toEqual([
      "not-sufficient-1",
      "not-sufficient-3",
    ]);
    expect(ids({ text: "region presence Iraq", match: "words" })).toEqual([]);
  });

  it("finds words one after the other only", () => {
    expect(ids({ text: "presence of america in", match: "exact" }).sort()).toEqual([
      "not-sufficient-1",
      "not-sufficient-3",
    ]);
    expect(ids({ text: "presence of in America", match: "exact" })).toEqual([]);
    expect(ids({ text: "military action like this isn't enough", match: "exact" })).toEqual([]);
  });

  it("does not find part of a word", () => {
    expect(ids({ text: "corrupt presence", match: "exact" })).toEqual(["not-sufficient-1"]);
  });

  it("takes a hyphenated compound for one word where the other text writes one", () => {
    const corpus = tiny({
      utterances: [{ id: "u" }],
      quotes: [{ id: "q", utterance: "u", text: "a counter-attack would be met" }],
    });
    for (const text of ["a counterattack would be met", "a counter attack would be met"]) {
      expect(lookupQuotes(corpus, { text, match: "exact" })).toMatchObject([
        { score: 1, verdict: "verbatim" },
      ]);
      expect(lookupQuotes(corpus, { text, match: "words" })).toHaveLength(1);
    }
  });
});

describe("lookupQuotes by filter", () => {
  it("lists all quotes article by article, in text order, when nothing is asked", () => {
    const matches = lookupQuotes(spoken, {});
    expect(matches.map((match) => match.quote)).toEqual(inOrder(spoken, spoken.quotes));
    expect(matches[0]).toMatchObject({ score: 1, verdict: null, diff: [] });
  });

  it("keeps the quotes of a speaker, a source, a medium", () => {
    expect(ids({ speaker: "esper" })).toEqual(["not-leaving-1"]);
    expect(ids({ source: "turkish", medium: "statement" })).toEqual([
      "no-military-solution-1",
      "urgent-restraint-1",
    ]);
    expect(ids({ medium: "tweet", speaker: "khamenei" })).toEqual(["not-sufficient-4"]);
  });

  it("goes by how the article says it was said, and where that is silent, by the utterance", () => {
    const corpus = tiny({
      utterances: [{ id: "u", medium: "speech" }],
      quotes: [
        { id: "q1", utterance: "u", text: "so it goes", medium: "tweet" },
        { id: "q2", utterance: "u", text: "so it went" },
      ],
    });
    const said = (medium: "tweet" | "speech") =>
      lookupQuotes(corpus, { medium }).map(({ quote }) => quote.id);
    expect(said("tweet")).toEqual(["q1"]);
    expect(said("speech")).toEqual(["q2"]);
  });

  it("takes the speaker of the utterance and the one to whom an article attributes the words", () => {
    const corpus = tiny({
      actors: [{ id: "a" }, { id: "b" }],
      utterances: [{ id: "u", speaker: "a" }],
      quotes: [{ id: "q", utterance: "u", text: "so it goes", attributedTo: "b" }],
    });
    for (const speaker of ["a", "b"]) expect(lookupQuotes(corpus, { speaker })).toHaveLength(1);
  });

  it("keeps what was said at an event or at a part of it", () => {
    expect(ids({ event: "tweet" })).toEqual(["all-is-well-3", "all-is-well-1", "all-is-well-2"]);
    expect(ids({ event: "week" }).sort()).toEqual(
      [...ids({ event: "speech" }), ...ids({ event: "tweet" })].sort(),
    );
  });

  it("joins filters and text", () => {
    expect(ids({ text: "slap in the face", source: "cbs" })).toEqual(["slap-5"]);
    expect(ids({ text: "slap in the face", speaker: "trump" })).toEqual([]);
  });

  it("gives at most as many answers as asked for", () => {
    expect(ids({ limit: 2 })).toHaveLength(2);
    expect(ids({ text: "slap in the face", limit: 1 })).toEqual(["slap-5"]);
    expect(ids({ limit: 0 })).toEqual([]);
  });

  it.each([
    [{ speaker: "khamenai" }],
    [{ source: "afp2" }],
    [{ event: "speach" }],
    [{ text: "slap", speaker: "nobody" }],
  ])("throws for the unknown id in %j", (query) => {
    expect(() => lookupQuotes(spoken, query)).toThrow(UnknownIdError);
  });

  it.each([
    [{ limit: -1 }, "`limit` is -1. Give a number of answers, 0 or more."],
    [{ limit: Number.NaN }, "`limit` is NaN. Give a number of answers, 0 or more."],
    [{ text: 5 }, "`text` is 5. Give a string, or leave it out."],
    [{ undated: "yes" }, '`undated` is "yes". Give `true` or `false`, or leave it out.'],
    [{ match: "regex" }, '`match` is "regex". Give one of `fuzzy`, `words`, `exact`.'],
    [{ speeker: "trump" }, '`query` is "speeker". Known parts are `text`,'],
    [null, "`query` is null. Give the words to look for, or an object such as `{ speaker }`."],
  ])("says what is wrong with the question %j", (query, message) => {
    const ask = (): unknown => lookupQuotes(spoken, query as never);
    expect(ask).toThrow(QuoteQueryError);
    expect(ask).toThrow(message);
  });

  it("names the media that there are", () => {
    expect(() => lookupQuotes(spoken, { medium: "tweets" as never })).toThrow(
      /Give one of `speech`, .*`tweet`/,
    );
  });
});

describe("lookupQuotes by time", () => {
  it("keeps what was said in the time asked for, days in UTC, both ends included", () => {
    expect(ids({ from: "2020-01-07", to: "2020-01-07", event: "interview" })).toEqual([
      "legitimate-targets-1",
      "not-our-proxies-1",
    ]);
    expect(ids({ from: "2020-01-08", event: "interview" })).toEqual([]);
    expect(ids({ to: "2020-01-05", event: "interview" })).toEqual([]);
  });

  it("tells what is certain from what is only possible: 8 January in Tehran begins on the 7th in UTC", () => {
    const [match] = lookupQuotes(spoken, { to: "2020-01-07", text: "slap on the face" });
    expect(match?.when).toEqual({
      earliest: "2020-01-07T20:30:00.000Z",
      latest: "2020-01-08T20:30:00.000Z",
      within: "possible",
      disputed: false,
    });
    expect(ids({ to: "2020-01-07T20:00:00Z", event: "speech" })).toEqual([]);
    const within = (query: object): unknown => lookupQuotes(spoken, query)[0]?.when?.within;
    expect(within({ from: "2020-01-07", event: "speech" })).toBe("certain");
    expect(within({ from: "2020-01-07", to: "2020-01-08", event: "speech" })).toBe("certain");
  });

  it("says nothing of time when no time is asked for", () => {
    expect(lookupQuotes(spoken, "slap on the face")[0]?.when).toBeNull();
  });

  it("knows of an event without a date that it lies in the time of what it is part of", () => {
    expect(ids({ from: "2020-01-12", event: "tweet" })).toHaveLength(3);
    expect(ids({ from: "2020-01-13", event: "tweet" })).toEqual([]);
  });

  const dated = (timings: TinyData["timings"] = [], orderings: TinyData["orderings"] = []): Corpus =>
    tiny({
      sources: [{ id: "one" }, { id: "two" }],
      events: [{ id: "e" }, { id: "strike" }],
      timings: [{ id: "t", event: "strike", edtf: "2020-01-07", source: "one" }, ...timings],
      orderings,
      utterances: [{ id: "u", occasion: "e" }],
      quotes: [{ id: "q", utterance: "u", text: "so it goes" }],
    });
  const when = (corpus: Corpus, from?: string, to?: string): unknown =>
    lookupQuotes(corpus, { ...(from && { from }), ...(to && { to }) })[0]?.when?.within;

  it("knows from an order when an event without a date can have been", () => {
    const corpus = dated([], [{ id: "o", source: "one", a: "e", relation: ["after"], b: "strike" }]);
    expect(when(corpus, "2020-01-07")).toBe("certain");
    expect(when(corpus, "2020-01-08", "2020-01-09")).toBe("possible");
    expect(when(corpus, undefined, "2020-01-06")).toBeUndefined();
  });

  it("is certain of nothing that rests on a report which others contradict", () => {
    const corpus = dated([
      { id: "t1", event: "e", edtf: "2020-01-07", source: "one" },
      { id: "t2", event: "e", edtf: "2020-01-09", source: "two" },
    ]);
    const [match] = lookupQuotes(corpus, { from: "2020-01-01", to: "2020-01-31" });
    expect(match?.when).toMatchObject({ within: "possible", disputed: true });
  });

  it("leaves out what no report dates", () => {
    expect(ids({ from: "1900-01-01", speaker: "esper" })).toEqual([]);
    expect(ids({ from: "1900-01-01", speaker: "salami" })).toEqual([]);
  });

  it("keeps what no report dates when that is asked for, but not what one dates elsewhere", () => {
    const found = lookupQuotes(spoken, { from: "2020-01-08", undated: true, speaker: "salami" });
    expect(found.map(({ quote, when }) => [quote.id, when?.within])).toEqual([
      ["set-fire-1", "unknown"],
      ["set-fire-2", "unknown"],
    ]);
    expect(ids({ from: "2020-01-08", undated: true, event: "interview" })).toEqual([]);
  });

  it("walks a circle of events once", () => {
    const corpus = tiny({
      events: [
        { id: "e", partOf: "f" },
        { id: "f", partOf: "e" },
      ],
      utterances: [{ id: "u", occasion: "e" }],
      quotes: [{ id: "q", utterance: "u", text: "so it goes" }],
    });
    expect(lookupQuotes(corpus, { event: "f" })).toHaveLength(1);
    expect(lookupQuotes(corpus, { from: "2020-01-01" })).toEqual([]);
  });

  it("says so when the range is turned round or no date", () => {
    expect(() => lookupQuotes(spoken, { from: "2020-01-09", to: "2020-01-08" })).toThrow(
      /`from` is "2020-01-09"/,
    );
    expect(() => lookupQuotes(spoken, { from: "yesterday" })).toThrow(/`yesterday` is not EDTF/);
  });
});
