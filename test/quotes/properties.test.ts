import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Corpus } from "../../src/model/index.js";
import { checkQuote, compareRenderings, lookupQuotes } from "../../src/quotes/index.js";
import { normalise } from "../../src/quotes/tokenise.js";
import { type TinyData, tiny } from "../support/tiny.js";
import { spoken, spokenData } from "./spoken.js";

/** Few words, so that texts overlap and tie often; some that fold, contract, count or stand in brackets. */
const word = fc.constantFrom(
  ..."the of not isn't we've can't convoy convoys northern harbour dawn shelled shell 2 two fifty-two (Basra) counter-attack counterattack Iran's U.S. us It's been changed … if will".split(
    " ",
  ),
);
const separator = fc.constantFrom(" ", ", ", ". ", " — ", "; ", "\n");
const sentence = fc
  .array(fc.tuple(word, separator), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.flat().join(""))
  .filter((text) => normalise(text) !== "");

function withTexts(texts: readonly string[]): TinyData {
  return {
    actors: [{ id: "a" }, { id: "b" }],
    utterances: [
      { id: "u", speaker: "a" },
      { id: "v", speaker: "b" },
    ],
    quotes: texts.map((text, index) => ({
      id: `q${index}`,
      utterance: index % 3 === 0 ? "v" : "u",
      text,
      evidence: { start: index * 500, end: index * 500 + text.length },
    })),
  };
}

describe("lookupQuotes, whatever the quotes", () => {
  it("finds a quote first when it is asked for as printed, with score 1", () => {
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 12 }), (texts) => {
        const corpus = tiny(withTexts(texts));
        for (const text of texts) {
          const [best] = lookupQuotes(corpus, text);
          expect(best).toMatchObject({ score: 1, verdict: "verbatim", quote: { text } });
        }
      }),
      { numRuns: 60 },
    );
  });

  it("finds any text that has a word in it as printed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        fc.pre(normalise(text) !== "");
        expect(lookupQuotes(tiny(withTexts([text])), text)).toMatchObject([
          { score: 1, verdict: "verbatim" },
        ]);
      }),
      { numRuns: 150 },
    );
  });

  it("rebuilds both texts from the steps between them", () => {
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 8 }), sentence, (texts, query) => {
        for (const match of ["fuzzy", "words", "exact"] as const) {
          for (const { diff, quote } of lookupQuotes(tiny(withTexts(texts)), { text: query, match })) {
            expect(diff.map((step) => step.query).join("")).toBe(query);
            expect(diff.map((step) => step.quote).join("")).toBe(quote.text);
            for (const step of diff) {
              if (step.op === "equal") expect(normalise(step.query)).not.toBe("");
              if (step.op === "insert") expect(step.query).toBe("");
              if (step.op === "delete") expect(step.quote).toBe("");
              expect(step.move === undefined).toBe(step.op !== "moved");
            }
            const words = (side: "query" | "quote"): string[] =>
              diff
                .filter((step) => step.op === "moved" && step[side] !== "")
                .sort((x, y) => (x.move ?? 0) - (y.move ?? 0))
                // A compound is one word with the hyphen or without.
                .map((step) => normalise(step[side]).replaceAll(" ", ""));
            expect(words("query")).toEqual(words("quote"));
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("gives scores from 0 to 1, falling, and 1 to the same words alone", () => {
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 12 }), sentence, (texts, query) => {
        const matches = lookupQuotes(tiny(withTexts(texts)), query);
        for (const [index, { score, verdict }] of matches.entries()) {
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(matches[index - 1]?.score ?? 1);
          expect(score === 1).toBe(verdict === "verbatim");
        }
      }),
      { numRuns: 60 },
    );
  });

  it("scores a quote the same whatever else is in the corpus", () => {
    const unrelated = fc.array(fc.stringMatching(/^(?:zq[a-z]{3,8} ){3,9}$/), { maxLength: 20 });
    fc.assert(
      fc.property(
        fc.array(sentence, { minLength: 1, maxLength: 8 }),
        unrelated,
        sentence,
        (texts, rows, query) => {
          const alone = lookupQuotes(tiny(withTexts(texts)), query);
          const among = lookupQuotes(tiny(withTexts([...texts, ...rows])), query);
          const shown = (matches: typeof alone): unknown[] =>
            matches.map(({ quote, score, diff }) => [quote.id, score, diff]);
          expect(shown(among)).toEqual(shown(alone));
        },
      ),
      { numRuns: 60 },
    );
  });

  it("finds in the mode exact what stands in the text word by word, as a search in normalised strings does", () => {
    const plain = fc.array(fc.constantFrom("convoy", "harbour", "dawn", "the", "of"), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(fc.array(plain, { maxLength: 12 }), plain, (texts, query) => {
        const corpus = tiny(withTexts(texts.map((words) => words.join(" "))));
        const found = lookupQuotes(corpus, { text: query.join(" "), match: "exact" }).map(
          ({ quote }) => quote.id,
        );
        const expected = texts.flatMap((words, index) =>
          ` ${words.join(" ")} `.includes(` ${query.join(" ")} `) ? [`q${index}`] : [],
        );
        expect(found.sort()).toEqual(expected.sort());
        const inAnyOrder = lookupQuotes(corpus, { text: query.join(" "), match: "words" }).map(
          ({ quote }) => quote.id,
        );
        const all = texts.flatMap((words, index) =>
          query.every((w) => words.includes(w)) ? [`q${index}`] : [],
        );
        expect(inAnyOrder.sort()).toEqual(all.sort());
      }),
      { numRuns: 60 },
    );
  });
});

describe("the order of the records", () => {
  const shuffled = (order: readonly number[]): Corpus => {
    const sort = <T>(records: readonly T[] = []): T[] =>
      records
        .map((record, index) => [order[index % order.length] ?? 0, record] as const)
        .sort(([a], [b]) => a - b)
        .map(([, record]) => record);
    return tiny({
      ...spokenData,
      actors: sort(spokenData.actors),
      utterances: sort(spokenData.utterances),
      quotes: sort(spokenData.quotes),
      timings: sort(spokenData.timings),
    });
  };
  const order = fc.array(fc.integer(), { minLength: 60, maxLength: 60 });

  it("makes no difference to an answer", () => {
    const asked = [
      "slap in the face",
      "military action like this isn't enough",
      "revenge",
      "we are leaving Iraq",
      "All is well",
      "severe revenge",
    ];
    fc.assert(
      fc.property(order, (numbers) => {
        const corpus = shuffled(numbers);
        for (const text of asked) {
          expect(lookupQuotes(corpus, text)).toEqual(lookupQuotes(spoken, text));
          expect(checkQuote(corpus, { text })).toEqual(checkQuote(spoken, { text }));
        }
        for (const { id } of spoken.utterances) {
          expect(compareRenderings(corpus, id)).toEqual(compareRenderings(spoken, id));
        }
      }),
      { numRuns: 4 },
    );
  });
});

describe("checkQuote, whatever is changed in a real quote", () => {
  const plain = spoken.quotes.filter((quote) => !quote.text.includes("("));
  const printed = ` ${spoken.quotes.map((quote) => normalise(quote.text)).join(" | ")} `;
  const isPrinted = (text: string): boolean => printed.includes(` ${normalise(text)} `);
  const change = fc.record({
    quote: fc.constantFrom(...plain),
    place: fc.nat(40),
    op: fc.constantFrom("drop", "add", "replace", "swap"),
    with: fc.constantFrom("not", "never", "will", "might", "if", "52", "Israel", "peace", "the", "missiles"),
  });

  it("never supports words that are not printed", () => {
    fc.assert(
      fc.property(change, ({ quote, place, op, with: other }) => {
        const words = quote.text.split(/\s+/);
        const at = place % words.length;
        if (op === "drop") words.splice(at, 1);
        else if (op === "add") words.splice(at, 0, other);
        else if (op === "replace") words[at] = other;
        else words.splice(at, 2, ...words.slice(at, at + 2).reverse());
        const text = words.join(" ");
        fc.pre(!isPrinted(text));
        expect(checkQuote(spoken, { text }).verdict).not.toBe("supported");
      }),
      { numRuns: 250 },
    );
  });

  it("supports every quote as printed, and as that of its speaker", () => {
    for (const { text, attributedTo } of spoken.quotes) {
      expect(checkQuote(spoken, { text })).toMatchObject({ verdict: "supported", changes: [] });
      if (attributedTo !== null) {
        expect(checkQuote(spoken, { text, speaker: attributedTo }).verdict).toBe("supported");
        expect(checkQuote(spoken, { text, speaker: "revolutionary-guards" }).verdict).toBe(
          attributedTo === "revolutionary-guards" ? "supported" : "misattributed",
        );
      }
    }
  });

  it("supports no run of words from two quotes", () => {
    const pair = fc.tuple(fc.constantFrom(...plain), fc.constantFrom(...plain), fc.nat(20), fc.nat(20));
    fc.assert(
      fc.property(pair, ([one, other, end, start]) => {
        const [words, others] = [one.text.split(/\s+/), other.text.split(/\s+/)];
        const text = [...words.slice(0, end), ...others.slice(start)].join(" ");
        // Whole sentences of one utterance are: each of them is printed.
        const areSentences =
          one.utterance === other.utterance &&
          [words.slice(0, end), others.slice(0, start)].every((part) =>
            /(?:[.!?…]["”’]*|^)$/.test(part.at(-1) ?? ""),
          );
        fc.pre(!isPrinted(text) && !areSentences);
        expect(checkQuote(spoken, { text }).verdict).not.toBe("supported");
      }),
      { numRuns: 200 },
    );
  });
});
