import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { verifyEvidence } from "../../src/corpus/index.js";
import { parseCorpus } from "../../src/schema/index.js";
import { example, fingerprint, texts } from "./example.js";

const corpus = parseCorpus(example());

/** Checks the example with one article changed. */
function verify(source: keyof typeof texts, change: (text: string) => string) {
  return verifyEvidence(corpus, { ...texts, [source]: change(texts[source]) });
}

describe("Copies that are what was recorded", () => {
  test("Nothing is wrong, and everything was looked at", () => {
    expect(verifyEvidence(corpus, texts)).toEqual({
      ok: true,
      // Three quotes, three figures, two timings, a duration, a term and a gap; two titles, a credit and six spellings.
      checked: { sources: 2, slices: 11, names: 9 },
      problems: [],
      missing: [],
      unknown: [],
    });
  });

  test("A missing article is not ok, and a text that is no article is said to be none", () => {
    const { paper } = texts;
    const given = JSON.parse(JSON.stringify({ paper, "read-me": "" }).replace("read-me", "__proto__"));
    expect(verifyEvidence(corpus, given)).toMatchObject({
      ok: false,
      checked: { sources: 1 },
      problems: [],
      missing: ["bulletin"],
      unknown: ["__proto__"],
    });
  });

  test("An article with the id of a property that every object has is missing like any other", () => {
    const sources = [{ ...corpus.get("source", "paper"), id: "constructor" }];
    expect(verifyEvidence({ ...corpus, sources }, {}).missing).toEqual(["constructor"]);
  });

  test("A copy that is no string is told, not thrown", () => {
    const check = verifyEvidence(corpus, { ...texts, paper: null } as never);
    expect(check.problems).toMatchObject([
      {
        code: "not-text",
        source: "paper",
        record: "source `paper`",
        message: "The copy of source `paper` is no string (null). Give its text as one string.",
      },
    ]);
    expect(verifyEvidence(corpus, null as never).missing).toEqual(["paper", "bulletin"]);
  });
});

describe("Copies that were changed", () => {
  test("A changed character in a quote is found in the quote and in the hash", () => {
    const check = verify("bulletin", (text) => text.replace("lost it all", "lost at all"));
    expect(check.ok).toBe(false);
    expect(
      check.problems.map(({ code, record, expected, found }) => [code, record, expected, found]),
    ).toEqual([
      [
        "hash",
        "source `bulletin`",
        corpus.get("source", "bulletin").sha256,
        expect.stringMatching(/^[0-9a-f]{64}$/),
      ],
      ["slice", "quote `bulletin-quote`", "We have lost it all,", "We have lost at all,"],
    ]);
    expect(check.problems[1]?.message).toBe(
      "quote `bulletin-quote`: code points 118–138 of source `bulletin` are not “We have lost it all,” but “We have lost at all,”. It cannot be told whether the recorded words stand elsewhere.",
    );
  });

  test("Any single changed, added or removed character is found, wherever it is", () => {
    const source = fc.constantFrom<keyof typeof texts>("paper", "bulletin");
    fc.assert(
      fc.property(
        source,
        fc.nat(),
        fc.constantFrom(0, 1),
        fc.string({ maxLength: 2 }),
        (id, at, remove, add) => {
          const text = [...texts[id]];
          text.splice(at % text.length, remove, ...add);
          const changed = text.join("");
          const check = verify(id, () => changed);
          expect(check.ok).toBe(changed === texts[id]);
        },
      ),
    );
  });

  test("Text added early is told with the new place of every passage after it", () => {
    const check = verify("paper", (text) => text.replace("late Tuesday", "some time late Tuesday"));
    const moved = check.problems.filter(({ movedTo }) => movedTo !== null);
    expect(moved.map(({ record, movedTo }) => [record, movedTo])).toEqual([
      ["timing `paper-when`", { start: 58, end: 70 }],
      ["quote `paper-quote`", { start: 103, end: 122 }],
      ["figure `paper-hurt`", { start: 178, end: 184 }],
    ]);
    expect(check.problems[0]?.message).toBe(
      "The copy of source `paper` is not the recorded text: its SHA-256 is another. Up to code point 40 all passages stand in their place; timing `paper-when`, recorded at 48, stands 10 further on: text was added between the two.",
    );
    expect(check.problems[1]).toMatchObject({ code: "length", expected: 221, found: 231 });
  });

  test("Text removed early is told likewise, also behind a character outside the basic plane", () => {
    const check = verify("bulletin", (text) =>
      text.replace("on Tuesday night in Port Vale", "Tuesday night in Port Vale"),
    );
    expect(check.problems.find(({ record }) => record === "timing `bulletin-when`")).toMatchObject({
      expected: "Tuesday night",
      found: "sday night in",
      movedTo: { start: 45, end: 58 },
    });
    expect(check.problems[0]?.message).toMatch(/stands 3 further back: text was removed between the two\.$/);
  });

  test("A short word that stands elsewhere by chance is not said to have moved there", () => {
    const check = verify("paper", (text) =>
      text.replace("Nobody was", "No man was").replace("Photo", "Nobody"),
    );
    const problem = check.problems.find(({ record }) => record === "figure `paper-hurt`");
    expect(problem).toMatchObject({ found: "No man", movedTo: null });
  });

  test("Nor is a longer phrase that nothing else moved with", () => {
    const check = verify("paper", (text) =>
      text.replace("late Tuesday", "this Tuesday").replace("Photo", "late Tuesday"),
    );
    const problem = check.problems.find(({ record }) => record === "timing `paper-when`");
    expect(problem).toMatchObject({ found: "this Tuesday", movedTo: null });
  });

  test("A short word that moved with the passage after it is found again", () => {
    const figure = { ...corpus.get("figure", "paper-boats"), text: "Two", evidence: { start: 25, end: 28 } };
    const { problems } = verifyEvidence({ ...corpus, figures: [figure] }, { paper: `Early. ${texts.paper}` });
    expect(problems.find(({ record }) => record === "figure `paper-boats`")?.movedTo).toEqual({
      start: 32,
      end: 35,
    });
  });

  test("A term, a title, a credit and a spelling that are gone are told", () => {
    const without = (text: string, ...words: string[]) =>
      words.reduce((rest, word) => rest.replaceAll(word, "#".repeat(word.length)), text);
    const paper = verify("paper", (text) => without(text, "Port Vale", "Coast Wire", "Holm"));
    expect(
      paper.problems.slice(1).map(({ code, record, expected, found }) => [code, record, expected, found]),
    ).toEqual([
      ["title", "source `paper`", "Boats burn at Port Vale", null],
      ["credit", "source `paper`", "Jo Reed/Coast Wire", null],
      ["spelling", "actor `ada-holm`", "Ada Holm", null],
      ["spelling", "actor `ada-holm`", "Holm", null],
      ["spelling", "place `port-vale`", "Port Vale", null],
    ]);
    const bulletin = verify("bulletin", (text) => without(text, "Fire"));
    expect(bulletin.problems.map(({ code }) => code)).toEqual(["hash", "term", "title"]);
  });

  test("Words for a gap that are not printed in the passage are told", () => {
    const [problem, ...more] = verify("bulletin", (text) =>
      text.replace("Shortly", "Briefly"),
    ).problems.slice(1);
    expect(more).toEqual([]);
    expect(problem).toMatchObject({
      code: "gap",
      record: "ordering `bulletin-tweet-after-fire`",
      expected: "Shortly",
      found: "Briefly after it began, Holm tweeted",
      message:
        "ordering `bulletin-tweet-after-fire`: code points 184–220 of source `bulletin` lack the gap “Shortly” but hold “Briefly after it began, Holm tweeted”. It cannot be told whether the recorded words stand elsewhere.",
    });
  });

  test("The words of a duration are compared like those of a quote", () => {
    const { problems } = verify("bulletin", (text) => text.replace("three hours", "seven hours"));
    expect(problems.slice(1).map(({ code, record, found }) => [code, record, found])).toEqual([
      ["slice", "duration `bulletin-how-long`", "seven hours"],
    ]);
  });
});

describe("Copies whose change can be explained", () => {
  const explained: [string, (text: string) => string, string][] = [
    ["CRLF line ends", (text) => text.replaceAll("\n", "\r\n"), "The copy has CRLF line ends;"],
    ["a byte order mark", (text) => `\uFEFF${text}`, "The copy begins with a byte order mark;"],
    ["no last line end", (text) => text.trimEnd(), "The copy lacks the line end after the last line;"],
    ["another line end", (text) => `${text}\n`, "The copy has one more line end after the last line;"],
    [
      "a byte order mark and CRLF line ends",
      (text) => `\uFEFF${text.replaceAll("\n", "\r\n")}`,
      "The copy begins with a byte order mark and has CRLF line ends;",
    ],
  ];

  test.each(explained)("%s: one cause is told, and the passages are not told with it", (_, change, cause) => {
    const { problems } = verify("paper", change);
    expect(problems.map(({ code }) => code)).toEqual(["hash", "length"]);
    expect(problems[0]?.message).toContain(cause);
  });

  test("A normalised copy is told as one, whichever form it was", () => {
    const data = (text: string) => ({
      ...parseCorpus({ sources: [] }),
      sources: [{ ...corpus.get("source", "paper"), title: "Fire", credits: [], ...fingerprint(text) }],
    });
    const composed = "Fire at Köln";
    const decomposed = composed.normalize("NFD");
    const first = verifyEvidence(data(composed), { paper: decomposed });
    expect(first.problems[0]?.message).toContain("The copy is NFD-normalised;");
    const second = verifyEvidence(data(decomposed), { paper: composed });
    expect(second.problems[0]?.message).toContain("The copy is NFC-normalised;");
  });

  test("A lone surrogate and a replacement character are named as what they are", () => {
    const half = verify("bulletin", (text) => text.replace("🔥", "\ud83d"));
    expect(half.problems[0]?.message).toContain("It holds half of a surrogate pair, which no UTF-8 file can");
    const recorded = {
      ...corpus.get("source", "paper"),
      title: "Fire",
      credits: [],
      ...fingerprint("Fire \ufffd"),
    };
    const hidden = verifyEvidence(
      { ...parseCorpus({ sources: [] }), sources: [recorded] },
      { paper: "Fire \ud83d" },
    );
    expect(hidden.problems.map(({ code }) => code)).toEqual(["hash"]);
    const decoded = verify("bulletin", (text) => text.replace("🔥", "\ufffd"));
    expect(decoded.problems[0]?.message).toContain("It holds the replacement character U+FFFD");
  });

  test("Other spaces, quotation marks and dashes are named as what differs", () => {
    const check = verify("bulletin", (text) => text.replace("Tuesday night", "Tuesday\u00a0night"));
    expect(check.problems.find(({ code }) => code === "slice")?.message).toMatch(
      /Only spaces, quotation marks or dashes differ, as when an editor or a web page replaces them\.$/,
    );
  });

  test("A change that touches no passage is told as one", () => {
    const check = verify("bulletin", (text) => text.replace("denied", "DENIED"));
    expect(check.problems.map(({ message }) => message)).toEqual([
      "The copy of source `bulletin` is not the recorded text: its SHA-256 is another. Yet every recorded passage stands in its place: what changed lies between or after them.",
    ]);
  });
});

test("The answer survives JSON", () => {
  const check = verify("paper", (text) => `Early. ${text}`);
  expect(JSON.parse(JSON.stringify(check))).toEqual(check);
});

test("A text of a million characters, all moved and half of them outside the basic plane, is checked in one go", () => {
  const words = Array.from({ length: 20_000 }, (_, index) => `say 🔥 no. ${index} of the lot 🔥`);
  const text = words.join("; ");
  let start = 0;
  const quotes = words.map((word, index) => {
    const evidence = { start, end: start + [...word].length };
    start = evidence.end + 2;
    return { ...corpus.get("quote", "paper-quote"), id: `q-${index}`, evidence, text: word };
  });
  const empty = parseCorpus({ sources: [] });
  const sources = [{ ...corpus.get("source", "paper"), title: "say", credits: [], length: [...text].length }];
  const check = verifyEvidence({ ...empty, sources, quotes }, { paper: `🔥${text}` });
  expect(check.problems.filter(({ movedTo }) => movedTo !== null)).toHaveLength(20_000);
});
