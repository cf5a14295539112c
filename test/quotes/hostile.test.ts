import { describe, expect, it } from "vitest";
import { checkQuote, compareRenderings, lookupQuotes } from "../../src/quotes/index.js";
import { tiny } from "../support/tiny.js";
import { spoken } from "./spoken.js";

const article = spoken.quotes.map((quote) => quote.text).join(" he said, ");

/** Strings that hang or break what looks at them carelessly. Each test ends when its answer comes. */
const hostile: readonly (readonly [name: string, text: string])[] = [
  ["a megabyte of one letter", "a".repeat(1_000_000)],
  ["words of one letter", "a ".repeat(20_000)],
  ["ten thousand hyphens", "a-".repeat(10_000)],
  ["ten thousand dots", "a.".repeat(10_000)],
  ["ten thousand commas in a number", `${"1,".repeat(10_000)}a`],
  ["ten thousand open brackets", "(a[".repeat(10_000)],
  ["many accents on one letter", `a${"\u0301\u0323".repeat(400_000)}`],
  ["lone surrogates", "\ud800\udfff\ud800".repeat(10_000)],
  ["NUL", "\0a\0".repeat(10_000)],
  ["right-to-left text", "\u202eמרג ברית\u202c ".repeat(10_000)],
  ["emoji in families", "👨‍👩‍👧‍👦 ".repeat(1_500)],
  ["scale words", "hundred and ".repeat(8_000)],
  ["words that all quotes have", "the region of Iraq is not ".repeat(4_000)],
  ["a slap, again and again", "a slap in the face ".repeat(4_000)],
  ["ellipses", "the … region … ".repeat(7_000)],
];

describe("any string is answered", { timeout: 10_000 }, () => {
  it.each(hostile)("%s", (_, text) => {
    const modes = text.length <= 50_000 ? (["fuzzy", "words", "exact"] as const) : (["fuzzy"] as const);
    for (const match of modes) {
      expect(Array.isArray(lookupQuotes(spoken, { text, match }))).toBe(true);
    }
    expect(checkQuote(spoken, { text }).verdict).toBe("not-found");
  });

  it.each(hostile.filter(([, text]) => text.length <= 200_000))("%s, as a quote", (_, text) => {
    const corpus = tiny({
      utterances: [{ id: "u" }],
      quotes: [
        { id: "long", utterance: "u", text },
        { id: "short", utterance: "u", text: "a slap in the face" },
      ],
    });
    expect(lookupQuotes(corpus, "a slap in the face")[0]?.quote.id).toBe("short");
    const [same] = lookupQuotes(corpus, text);
    if (same) expect(same).toMatchObject({ score: 1, quote: { id: "long" } });
    expect(compareRenderings(corpus, "u").rows).toHaveLength(2);
  });

  it("a whole article finds the quotes that it contains, and a long quote is found with a few words changed", () => {
    const found = lookupQuotes(spoken, article.repeat(20)).map((match) => match.quote.id);
    expect(found).toEqual(expect.arrayContaining(["foothold-1", "not-leaving-1", "not-our-proxies-1"]));
    const corpus = tiny({
      utterances: [{ id: "u" }],
      quotes: [{ id: "long", utterance: "u", text: article }],
    });
    const changed = article
      .replace("not sufficient", "enough")
      .replace("unsigned", "signed")
      .replace("worst", "best");
    const [match] = lookupQuotes(corpus, changed);
    expect(match).toMatchObject({ verdict: "near", quote: { id: "long" } });
    expect(match?.diff.filter((step) => step.op !== "equal").map((step) => step.quote.trim())).toEqual([
      "not sufficient.",
      "unsigned",
      "worst",
    ]);
  });
});
