import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalise, tokenise } from "../../src/quotes/tokenise.js";

describe("normalise", () => {
  it.each([
    ["case", "MILITARY Action", "military action"],
    ["full-width and ligature forms", "Ｆｕｌｌ oﬃcial", "full official"],
    ["accents", "café naïve Zürich", "cafe naive zurich"],
    ["sharp s and final sigma", "STRASSE straße ΟΔΟΣ οδος", "strasse strasse οδος οδος"],
    ["quotation marks of all kinds", '“all” „is‟ «well» ‹so› ‘far’ "so"', "all is well so far so"],
    ["dashes of all kinds", "war — peace – war―peace - war", "war peace war peace war"],
    ["apostrophes of all kinds", "don’t don't donʼt don`t don´t", "do not do not do not do not do not"],
    ["contracted negations", "isn't can't won't cannot shan't", "is not can not will not can not shall not"],
    ["contracted verbs", "we've I'm they're she'll let's", "we have i am they are she will let us"],
    ["double contractions", "shouldn't've", "should not have"],
    [
      "'s before an adjective and a participle",
      "it's right, it's been right",
      "it is right it has been right",
    ],
    ["'d before a verb and a participle", "he'd go, he'd gone", "he would go he had gone"],
    ["the possessive", "Iran's troops", "iran s troops"],
    ["contractions without an apostrophe", "dont isnt", "do not is not"],
    ["brackets", "They (America) were [so] struck", "they america were so struck"],
    ["a changed first letter", "[W]e will attack[ed]", "we will attacked"],
    ["ellipses", "so… far ... so […] good", "so far so good"],
    [
      "hyphens, at the end of a line too",
      "counter-attack much‑feared retali-\nation",
      "counter attack much feared retali ation",
    ],
    ["invisible characters", "mili\u00adtary \u200eaction\u200b", "military action"],
    ["numbers in letters", "two fifty-two one hundred and five", "2 52 105"],
    ["large numbers", "5 million, five million, 5,000,000", "5000000 5000000 5000000"],
    ["a scale with an article", "a thousand, one thousand", "1000 1000"],
    [
      "numbers that only follow each other",
      "between two and three, one hundred and two hundred",
      "between 2 and 3 100 and 200",
    ],
    ["zeros at the end of a fraction", "4.50 4.5 10", "4.5 4.5 10"],
    [
      "percent and money",
      "4%, four percent, $5 million, five million dollars",
      "4 percent 4 percent 5000000 dollars 5000000 dollars",
    ],
    ["a minus sign, but no range", "-5 and 5-6", "minus 5 and 5 6"],
    ["ordinals", "third 3rd", "3rd 3rd"],
    ["digits of other scripts", "٥٢ ۵۲ ５２", "52 52 52"],
    ["dotted abbreviations", "the U.S. in the U.N.", "the u.s. in the un"],
    ["scripts without spaces", "漢字", "漢 字"],
  ])("sees through %s", (_, text, expected) => {
    expect(normalise(text)).toBe(expected);
  });

  it.each([
    ["a country and a pronoun", "They will attack US", "They will attack us"],
    ["'is' and 'has' where only one can be meant", "It's the worst", "It has the worst"],
    ["a hyphen and two words", "now here", "nowhere"],
    ["an added negation", "It is enough", "It is not enough"],
    ["a number", "15 missiles", "50 missiles"],
    ["a sign", "-5 degrees", "5 degrees"],
    ["a currency", "$5", "€5"],
    ["vowels of Indic scripts", "की", "का"],
    ["a plural and a singular", "missile", "missiles"],
  ])("keeps apart %s", (_, one, other) => {
    expect(normalise(one)).not.toBe(normalise(other));
  });

  it("changes nothing when it is done twice", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: "grapheme" }),
      fc
        .array(
          fc.constantFrom(
            ..."it's he'd been gone we’ve can't 5 million hundred and two a % $5 -3 1,000 U.S. US us (so) [W]e … — ½ ﷺ ß ẞ İ 漢 👨‍👩‍👧 🇮🇷 ﾊﾞ Ⓜ third".split(
              " ",
            ),
          ),
        )
        .map((words) => words.join(" ")),
    );
    fc.assert(
      fc.property(text, (given) => {
        const once = normalise(given);
        expect(normalise(once)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });
});

describe("tokenise", () => {
  it("gives each word its place, in order and inside the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        let end = 0;
        for (const token of tokenise(text)) {
          if (token.start < end) expect(token.unit).toBe(tokenise(text).find((t) => t.end === end)?.unit);
          expect(token.end).toBeGreaterThan(token.start);
          end = token.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it("counts sentences, but none after a title, in an abbreviation or at an ellipsis", () => {
    const sentences = (text: string): number[] => [...new Set(tokenise(text).map((token) => token.sentence))];
    expect(sentences("It is over. We won! Did we? Yes.")).toHaveLength(4);
    expect(sentences("Mr. Trump spoke in the U.S. Congress ... Then he left")).toHaveLength(1);
  });
});
