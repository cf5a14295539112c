import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  alignWords,
  createQuoteIndex,
  loadQuoteIndex,
  QuoteIndexBytesError,
  QuoteQueryError,
  type QuoteRow,
  QuoteRowError,
} from "../../src/quotes/index.js";
import { growableNumbers } from "../../src/quotes/kernel/growable.js";
import { createReader } from "../../src/quotes/kernel/read.js";
import { createVocabulary, nameOf } from "../../src/quotes/kernel/vocabulary.js";
import { normalise, tokenise } from "../../src/quotes/tokenise.js";
import { spoken } from "./spoken.js";

const quotes: readonly QuoteRow<string>[] = spoken.quotes.map(({ id, text, attributedTo }) => ({
  id,
  text,
  speaker: attributedTo,
}));
const index = createQuoteIndex(quotes);

/** Few words, so that texts overlap and tie often; some that fold, contract, count or stand in brackets. */
const word = fc.constantFrom(
  ..."the of not isn't we've can't convoy convoys northern harbour dawn shelled shell 2 two fifty-two (Basra) counter-attack Iran's U.S. us It's been changed if will a hundred and third cannot 5 US $5 4% é".split(
    " ",
  ),
);
const separator = fc.constantFrom(" ", " ", " ", ", ", ". ", " — ", "-", "\n");
const sentence = fc
  .array(fc.tuple(word, separator), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.flat().join(""))
  .filter((text) => normalise(text) !== "");
const sentences = fc.array(sentence, { minLength: 1, maxLength: 30 });
const rowsOf = (texts: readonly string[]): QuoteRow<number>[] => texts.map((text, id) => ({ id, text }));

describe("a quote index", () => {
  it("finds every quote as printed, and says 1 of the same words alone", () => {
    for (const { id, text } of quotes) {
      const hits = index.search(text);
      expect(hits.filter(({ score }) => score === 1).map((hit) => hit.id)).toContain(id);
    }
  });

  it.each([
    [
      "another way of writing",
      "“MILITARY ACTION like this is not sufficient”",
      "Military action like this isn't sufficient",
    ],
    [
      "a dropped, a swapped and a mistyped word",
      "Military action like this is not sufficient",
      "action Military this is not suficient",
    ],
    ["other words", "Military action like this is not sufficient", "such military actions are insufficient"],
    ["numbers in letters", "52 sites are targeted", "fifty-two targets"],
    ["a slip in a common word", "They were slapped last night", "tehy were slapped last nihgt"],
  ])("sees through %s", (_, text, query) => {
    const small = createQuoteIndex([
      { id: "wanted", text },
      { id: "other", text: "We are not leaving Iraq, the minister said on Tuesday" },
      { id: "another", text: "All is well! Missiles launched from Iran at two military bases" },
    ]);

    expect(small.search(query)[0]?.id).toBe("wanted");
  });

  it("answers nothing to a text without words, and to words that no row has", () => {
    for (const text of ["", " ", "…", "?!", "\0", "xylophone quixotic"])
      expect(index.search(text)).toEqual([]);
    expect(createQuoteIndex().search("anything")).toEqual([]);
  });

  it("finds a quote of common words only by their order", () => {
    const rows = [
      "what it is is it",
      "it is what it is",
      "is it what it is not",
      "it is",
      "so it is what we say it is",
    ];
    expect(createQuoteIndex(rowsOf(rows)).search("It is what it is!")[0]).toMatchObject({ id: 1, score: 1 });
  });

  it("keeps to a speaker, a limit and a least score", () => {
    const speaker = quotes.map((row) => row.speaker).find((name) => typeof name === "string") ?? "";
    const asked = "Iran will not be leaving the region";
    const own = index.search(asked, { speaker });
    expect(own.length).toBeGreaterThan(0);
    expect(own.every((hit) => hit.speaker === speaker)).toBe(true);
    expect(index.search(asked, { speaker: "nobody" })).toEqual([]);
    expect(index.search(asked, { limit: 2 })).toEqual(index.search(asked).slice(0, 2));
    expect(index.search(asked, { limit: 0 })).toEqual([]);
    expect(index.search(asked, { minScore: 0.9 })).toEqual([]);
  });

  it("tells rows of equal score by id, in whatever order they came", () => {
    const rows = ["b", "a", "é", 10, 9, -1, "\ud800", "", "aa"].map((id) => ({ id, text: "All is well" }));
    const ids = [-1, 9, 10, "", "a", "aa", "b", "é", "\ud800"];
    expect(
      createQuoteIndex(rows)
        .search("all is well")
        .map((hit) => hit.id),
    ).toEqual(ids);
    expect(
      createQuoteIndex(rows.reverse())
        .search("all is well")
        .map((hit) => hit.id),
    ).toEqual(ids);
  });
});

describe("whatever the rows", () => {
  it("a text finds itself", () => {
    fc.assert(
      fc.property(sentences, (texts) => {
        const built = createQuoteIndex(rowsOf(texts));
        for (const [id, text] of texts.entries()) {
          const same = built
            .search(text, { limit: Number.POSITIVE_INFINITY })
            .filter(({ score }) => score === 1);
          expect(same.map((hit) => hit.id)).toContain(id);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("scores run from 1 down to 0, and 1 means the same words", () => {
    fc.assert(
      fc.property(sentences, sentence, (texts, text) => {
        const hits = createQuoteIndex(rowsOf(texts)).search(text);
        for (const [rank, { id, score, covered }] of hits.entries()) {
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(hits[rank - 1]?.score ?? 1);
          expect(covered).toBeGreaterThan(0);
          expect(covered).toBeLessThanOrEqual(1);
          if (score === 1) expect(canBeSame(texts[id] as string, text)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("rows that have nothing to do with a question do not change its answers", () => {
    const unrelated = fc.array(fc.stringMatching(/^(?:zq[a-z]{5,8} ){3,9}$/), { maxLength: 20 });
    fc.assert(
      fc.property(sentences, unrelated, sentence, (texts, others, text) => {
        const alone = createQuoteIndex(rowsOf(texts));
        const among = createQuoteIndex([
          ...others.map((other, n) => ({ id: -1 - n, text: other })),
          ...rowsOf(texts),
        ]);
        expect(among.search(text)).toEqual(alone.search(text));
      }),
      { numRuns: 100 },
    );
  });

  it("a row that shares just half as much as the best is told, however the rows are stored", () => {
    const texts = ["the", "It's the", "isn't the", "the", "the", "the", "can't", "It's cannot the"];
    const rows = texts.map((text, id) => ({ id, text, speaker: id % 2 === 0 ? "even" : "odd" }));
    const inTwo = createQuoteIndex(rows.slice(0, 6));
    inTwo.add(rows.slice(6));
    for (const index of [createQuoteIndex(rows), inTwo]) {
      const hits = index.search("It's not", { speaker: "even" });
      expect(hits.map(({ id, covered }) => [id, covered / (hits[0]?.covered ?? 0)])).toEqual([
        [2, 1],
        [6, 0.5],
      ]);
    }
  });

  it("an index that rows were added to and removed from, saved and loaded answers as a new one", () => {
    const step = fc.oneof(
      fc.record({ add: fc.array(sentence, { maxLength: 5 }) }),
      fc.record({ remove: fc.array(fc.nat(30), { maxLength: 4 }) }),
      fc.constant({ load: true }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), sentence, (steps, text) => {
        const rows = new Map<number, string>();
        let changed = createQuoteIndex<number>();
        let next = 0;
        for (const todo of steps) {
          if ("add" in todo) {
            const added = todo.add.map((words) => ({ id: next++, text: words, speaker: `s${next % 2}` }));
            changed.add(added);
            for (const { id, text: words } of added) rows.set(id, words);
          } else if ("remove" in todo) {
            const known = new Set(todo.remove.filter((id) => rows.has(id)));
            expect(changed.remove(todo.remove)).toBe(known.size);
            for (const id of known) rows.delete(id);
          } else changed = loadQuoteIndex<number>(changed.save());
        }
        const fresh = createQuoteIndex(
          [...rows].map(([id, words]) => ({ id, text: words, speaker: `s${(id + 1) % 2}` })),
        );
        expect(changed.size).toBe(rows.size);
        expect(changed.search(text)).toEqual(fresh.search(text));
        expect(changed.search(text, { speaker: "s1" })).toEqual(fresh.search(text, { speaker: "s1" }));
      }),
      { numRuns: 200 },
    );
  });
});

describe("reading rows", () => {
  it("gives the words of tokenise, word for word and in context", () => {
    const neighbours = fc.constantFrom(
      ..."a an 5 1,000 $5 one two twenty hundred thousand million dozen and third point us US It's he'd not never just been".split(
        " ",
      ),
    );
    const context = fc
      .array(fc.tuple(fc.oneof(neighbours, neighbours, word), separator), { maxLength: 40 })
      .map((parts) => parts.flat().join(""));
    const any = fc.oneof(
      context,
      context.map((text) => text.toLowerCase()),
      context.map((text) => text.toUpperCase()),
      sentence,
      fc.string({ unit: "binary" }),
      fc.string({ unit: "grapheme" }),
    );
    const vocabulary = createVocabulary();
    const read = createReader(vocabulary);
    fc.assert(
      fc.property(any, (text) => {
        for (const given of [text, text]) {
          const terms = growableNumbers();
          read(given, terms);
          expect(Array.from(terms.array.subarray(0, terms.length), (term) => vocabulary.names[term])).toEqual(
            tokenise(given).map(({ key, alt, glued }) => nameOf(key, alt, glued)),
          );
        }
      }),
      { numRuns: 4000 },
    );
  });
});

describe("any string is indexed and searched", () => {
  const hostile: readonly (readonly [name: string, text: string])[] = [
    ["a megabyte of one letter", "a".repeat(1_000_000)],
    ["words of one letter", "a ".repeat(60_000)],
    ["many words, all different", Array.from({ length: 10_000 }, (_, n) => `w${n.toString(36)}x`).join(" ")],
    ["lone surrogates", "\ud800\udfff\ud800".repeat(30_000)],
    ["NUL", "\0a\0".repeat(30_000)],
    ["words that the case of all of them tells", "it's us, a dozen of us. ".repeat(15_000)],
    ["right-to-left text", "\u202eמרג ברית\u202c ".repeat(3_000)],
    ["emoji in families", "👨‍👩‍👧‍👦 ".repeat(3_000)],
    ["a slap, again and again", "a slap in the face ".repeat(5_000)],
    ["scale words", "hundred and ".repeat(10_000)],
    ["names of properties", "__proto__ constructor toString hasOwnProperty"],
  ];

  it.each(hostile)("%s", { timeout: 30_000 }, (_, text) => {
    expect(Array.isArray(index.search(text))).toBe(true);
    const built = createQuoteIndex([
      { id: text.slice(0, 1000), text },
      { id: "short", text: "the minister spoke of revenge" },
    ]);
    expect(built.search("The minister spoke of revenge")[0]?.id).toBe("short");
    if (normalise(text) === "") return expect(built.search(text)).toEqual([]);
    const [same] = built.search(text);
    expect(same).toMatchObject({ id: text.slice(0, 1000), score: 1 });
    expect(loadQuoteIndex(built.save()).search(text)[0]).toEqual(same);
  });

  it("a question of tens of thousands of words finds the row that has them all", { timeout: 20_000 }, () => {
    const letters = "bcdfghjklm";
    const wordOf = (at: number) =>
      `w${String(at).replace(/\d/g, (digit) => letters[Number(digit)] as string)}`;
    const all = Array.from({ length: 70_000 }, (_, at) => wordOf(at)).join(" ");
    const half = Array.from({ length: 35_000 }, (_, at) => wordOf(2 * at)).join(" ");
    const found = createQuoteIndex([
      { id: "half", text: half },
      { id: "all", text: all },
    ]).search(all);
    expect(found[0]).toMatchObject({ id: "all", score: 1 });
  });
});

describe("mistakes are told", () => {
  const wrong = (rows: unknown): QuoteRowError => {
    try {
      createQuoteIndex(rows as QuoteRow[]);
    } catch (error) {
      if (error instanceof QuoteRowError) return error;
    }
    throw new Error("No QuoteRowError");
  };

  it("with the row, its id and its field", () => {
    const good = { id: "a", text: "All is well" };
    expect(wrong([good, { text: "x" }])).toMatchObject({ row: 1, id: null, field: "id" });
    expect(wrong([good, { id: Number.NaN, text: "x" }]).message).toBe(
      "Row 1: `id` is NaN. Give a string or a finite number.",
    );
    expect(wrong([good, { id: "b" }]).message).toBe(
      "Row 1, `b`: `text` is missing. Give the words as a string.",
    );
    expect(wrong([good, { id: "b", text: 5 }])).toMatchObject({ row: 1, id: "b", field: "text" });
    expect(wrong([good, { id: "b", text: "x", speaker: {} }])).toMatchObject({ field: "speaker" });
    expect(wrong([good, null])).toMatchObject({ row: 1, field: "row" });
    expect(wrong([good, { id: "b", text: "x" }, good]).message).toBe(
      "Row 2, `a`: `id` is that of another row. Give each row an id of its own.",
    );
    expect(wrong(5)).toMatchObject({ field: "row" });
    expect(
      createQuoteIndex<string | number>([
        { id: 1, text: "x" },
        { id: "1", text: "y" },
      ]).size,
    ).toBe(2);
  });

  it("and nothing of the rows given is added, nor lost of those before", () => {
    const built = createQuoteIndex([{ id: "a", text: "All is well" }]);
    const before = built.search("all is well said he");
    expect(() =>
      built.add([
        { id: "b", text: "All is well" },
        { id: "a", text: "again" },
      ]),
    ).toThrow(QuoteRowError);
    expect(built.size).toBe(1);
    expect(built.search("all is well said he")).toEqual(before);
    built.remove(["a"]);
    built.add([{ id: "a", text: "again" }]);
    expect(built.search("again")[0]?.score).toBe(1);
  });

  it("for a question of the wrong type", () => {
    expect(() => index.search(5 as never)).toThrow(QuoteQueryError);
    expect(() => index.remove("a" as never)).toThrow("`ids` of `remove` is no list. Give an array of ids.");
    expect(() => index.search("a", { limit: -1 })).toThrow("`limit` is -1.");
    expect(() => index.search("a", { minScore: 2 })).toThrow("`minScore` is 2.");
    expect(() => index.search("a", { minScor: 1 } as never)).toThrow("Did you mean `minScore`?");
  });
});

describe("saved bytes", () => {
  const bytes = index.save();

  it("load into an index that answers the same, from any place in a buffer", () => {
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    for (const given of [bytes, shifted.subarray(3)]) {
      const loaded = loadQuoteIndex<string>(given);
      expect(loaded.size).toBe(index.size);
      for (const { text } of quotes) expect(loaded.search(text)).toEqual(index.search(text));
      expect(loaded.save()).toEqual(bytes);
    }
  });

  it("are refused when they are cut, foreign or changed in any bit", () => {
    const reason = (given: unknown): string => {
      try {
        loadQuoteIndex(given as Uint8Array);
        return "none";
      } catch (error) {
        return error instanceof QuoteIndexBytesError ? error.reason : String(error);
      }
    };
    expect(reason("text")).toBe("type");
    expect(reason(new Uint8Array(0))).toBe("foreign");
    expect(reason(new TextEncoder().encode("{}".repeat(500)))).toBe("foreign");
    expect(reason(bytes.slice().reverse())).toBe("foreign");
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(7), (at, bit) => {
        expect(reason(bytes.slice(0, at))).toMatch(at < 4 ? "foreign" : "truncated");
        const changed = bytes.slice();
        changed[at] = (changed[at] as number) ^ (1 << bit);
        expect(reason(changed)).toMatch(/^(?:foreign|version|truncated|damaged)$/);
      }),
      { numRuns: 300 },
    );
  });
});

describe("alignWords", () => {
  it("pairs the words of two texts, and holds all of both", () => {
    fc.assert(
      fc.property(sentence, sentence, (a, b) => {
        const pairs = alignWords(a, b);
        for (const side of ["a", "b"] as const) {
          const words = pairs.flatMap((pair) => pair[side] ?? []);
          expect(words.map(({ word: key }) => key).join("")).toBe(
            normalise(side === "a" ? a : b).replaceAll(" ", ""),
          );
          for (const { text, start, end } of words)
            expect((side === "a" ? a : b).slice(start, end)).toBe(text);
        }
      }),
      { numRuns: 200 },
    );
    expect(() => alignWords("a", null as never)).toThrow(QuoteQueryError);
  });
});

/** Whether two texts can be the same words: "us" in a text without capitals is either. */
function canBeSame(a: string, b: string): boolean {
  const [one, other] = [a, b].map((text) => tokenise(text).map(({ key, alt }) => [key, alt ?? key]));
  return (
    one?.length === other?.length &&
    (one ?? []).every((words, at) => words.some((word) => other?.[at]?.includes(word)))
  );
}
