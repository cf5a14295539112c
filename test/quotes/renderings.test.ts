import { describe, expect, it } from "vitest";
import { UnknownIdError } from "../../src/corpus/index.js";
import type { Corpus } from "../../src/model/index.js";
import { compareRenderings, QuoteQueryError } from "../../src/quotes/index.js";
import { tiny } from "../support/tiny.js";
import { spoken } from "./spoken.js";

const table = (corpus: Corpus, utterance: string): string[] =>
  compareRenderings(corpus, utterance).rows.map(({ cells }) =>
    cells.map((cell) => cell?.text ?? "·").join(" "),
  );

const rendered = (...texts: string[]): Corpus =>
  tiny({
    utterances: [{ id: "u" }],
    quotes: texts.map((text, index) => ({
      id: `q${index}`,
      utterance: "u",
      text,
      evidence: { start: index * 100, end: index * 100 + text.length },
    })),
  });

describe("compareRenderings", () => {
  it("sets the translations of one sentence side by side, word by word", () => {
    expect(table(spoken, "not-sufficient")).toEqual([
      `· Military action like this is not sufficient${" ·".repeat(13)}`,
      "· · · · · · · What is important is ending the corrupting presence of America in the region",
      `· · · · · Wasn’t Enough${" ·".repeat(13)}`,
      `such military actions · · are not enough${" ·".repeat(13)}`,
      "· Military action like this is not sufficient What is important is ending the corrupt presence of America in the region",
    ]);
  });

  it("tells where the wordings differ and who has which", () => {
    const { columns } = compareRenderings(spoken, "slap");
    expect(columns.filter(({ agree }) => !agree)).toEqual([
      {
        agree: false,
        wordings: [
          { text: "in", quotes: ["slap-5", "slap-1", "slap-2", "slap-8"] },
          { text: "On", quotes: ["slap-6", "slap-7"] },
        ],
      },
    ]);
  });

  it("gives each cell its article and its place in it, in code points", () => {
    const corpus = tiny({
      utterances: [{ id: "u" }],
      quotes: [{ id: "q", utterance: "u", text: "𝒜ll 👍 isn’t well", evidence: { start: 100, end: 116 } }],
    });
    expect(compareRenderings(corpus, "u").rows[0]?.cells).toEqual([
      { text: "𝒜ll", source: "paper", evidence: { start: 100, end: 103 } },
      { text: "👍", source: "paper", evidence: { start: 104, end: 105 } },
      { text: "isn’t", source: "paper", evidence: { start: 106, end: 111 } },
      { text: "well", source: "paper", evidence: { start: 112, end: 116 } },
    ]);
  });

  it("puts a contraction and its words in one column, and a compound and its parts", () => {
    expect(
      table(
        rendered(
          "They aren't our proxies in a counter-attack",
          "They are not our proxies in a counterattack",
        ),
        "u",
      ),
    ).toEqual(["They aren't our proxies in a counter-attack", "They are not our proxies in a counterattack"]);
    const { columns } = compareRenderings(rendered("They aren't here", "They are not here"), "u");
    expect(columns.map(({ agree }) => agree)).toEqual([true, true, true]);
  });

  it("puts renderings without a common word behind each other", () => {
    expect(table(rendered("the northern convoy", "at dawn"), "u")).toEqual([
      "the northern convoy · ·",
      "· · · at dawn",
    ]);
  });

  it("aligns any number of renderings", () => {
    const nouns = Array.from({ length: 30 }, (_, index) => `noun${index}`);
    const rows = table(rendered(...nouns.map((noun) => `the old ${noun} of the harbour`)), "u");
    expect(rows).toEqual(nouns.map((noun) => `the old ${noun} of the harbour`));
  });

  it("puts a word under the one that is the same, whichever rendering has it", () => {
    expect(table(rendered("the red harbour town", "the blue harbour town", "blue"), "u")).toEqual([
      "the red harbour town",
      "the blue harbour town",
      "· blue · ·",
    ]);
  });

  it("holds every word of every rendering once, in order", () => {
    for (const { id } of spoken.utterances) {
      for (const { quote, cells } of compareRenderings(spoken, id).rows) {
        const printed = cells.flatMap((cell) => (cell ? [cell.text] : []));
        expect(printed.join(" ").replace(/\P{L}/gu, "")).toBe(quote.text.replace(/\P{L}/gu, ""));
        const points = Array.from(quote.text);
        for (const cell of cells) {
          if (!cell) continue;
          const { start, end } = cell.evidence;
          expect(points.slice(start - quote.evidence.start, end - quote.evidence.start).join("")).toBe(
            cell.text,
          );
        }
      }
    }
  });

  it("has no rows for an utterance that nobody quotes", () => {
    const corpus = tiny({ utterances: [{ id: "u" }] });
    expect(compareRenderings(corpus, "u")).toMatchObject({ speaker: null, rows: [], columns: [] });
  });

  it("throws for an utterance that is not in the corpus", () => {
    expect(() => compareRenderings(spoken, "slapp")).toThrow(UnknownIdError);
    expect(() => compareRenderings(spoken, undefined as never)).toThrow(QuoteQueryError);
  });
});
