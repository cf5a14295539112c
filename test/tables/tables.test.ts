import { DuckDBInstance } from "@duckdb/node-api";
import { describe, expect, it } from "vitest";
import { compareCoverage, findConflicts } from "../../src/compare/index.js";
import { corpus as shipped } from "../../src/corpus/shipped.js";
import { reconcileFigures } from "../../src/figures/index.js";
import type { Corpus } from "../../src/model/index.js";
import { compareRenderings, lookupQuotes } from "../../src/quotes/index.js";
import {
  conflictRows,
  coverageRows,
  figureRows,
  quoteRows,
  renderingRows,
  timelineRows,
} from "../../src/tables/index.js";
import { orderTimeline } from "../../src/timeline/index.js";
import { randomCorpus } from "../support/random-corpus.js";
import { tiny } from "../support/tiny.js";

type Rows = readonly object[];

/** Each table of a corpus. Quotes with and without a time asked for; every utterance. */
const tables: Readonly<Record<string, (corpus: Corpus) => Rows>> = {
  timelineRows: (corpus) => timelineRows(corpus, orderTimeline(corpus)),
  quoteRows: (corpus) => [
    ...quoteRows(corpus, lookupQuotes(corpus, {})),
    ...quoteRows(corpus, lookupQuotes(corpus, { from: "2020-01-01", undated: true })),
  ],
  figureRows: (corpus) => figureRows(corpus, reconcileFigures(corpus)),
  conflictRows: (corpus) => conflictRows(corpus, findConflicts(corpus)),
  coverageRows: (corpus) => coverageRows(corpus, compareCoverage(corpus)),
  renderingRows: (corpus) =>
    corpus.utterances.flatMap(({ id }) => renderingRows(corpus, compareRenderings(corpus, id))),
};

const corpus = shipped as unknown as Corpus;
const corpora = [corpus, ...[1, 2, 3, 4, 5, 6].map(randomCorpus)];

describe.each(Object.entries(tables))("%s", (_, tableOf) => {
  it("has the same columns in the same order in every row, in whatever corpus", () => {
    const columns = Object.keys(tableOf(corpus)[0] ?? {});
    expect(columns.length).toBeGreaterThan(5);
    for (const row of corpora.flatMap(tableOf)) expect(Object.keys(row)).toEqual(columns);
  });

  it("has only text, finite numbers, true, false and null in its cells, and no empty text for nothing", () => {
    const cells = corpora.flatMap(tableOf).flatMap((row) => Object.values(row) as unknown[]);
    const odd = cells.filter(
      (cell) =>
        cell === "" ||
        !(cell === null || ["string", "boolean"].includes(typeof cell) || Number.isFinite(cell)),
    );
    expect(odd).toEqual([]);
  });

  it("says the same after a way through JSON", () => {
    const rows = tableOf(corpus);
    expect(JSON.parse(JSON.stringify(rows))).toEqual(rows);
    expect(structuredClone(rows)).toEqual(rows);
  });

  it("of a corpus without records has no rows", () => {
    expect(tableOf(tiny({}))).toEqual([]);
  });

  it("tells a label beside every id of a thing", () => {
    const labelled = [
      "event",
      "source",
      "speaker",
      "utterance",
      "measure",
      "claimant",
      "place",
      "thing",
      "repeats",
      "across",
      "via",
      "partOf",
      "occasion",
      "attributedTo",
    ];
    for (const row of tableOf(corpus) as readonly Readonly<Record<string, unknown>>[]) {
      for (const thing of labelled.filter((name) => Object.hasOwn(row, name))) {
        expect(typeof row[`${thing}Label`]).toBe(row[thing] === null ? "object" : "string");
      }
    }
  });
});

it("no column has a name that DuckDB wants in quotation marks, or tells apart from another by its case only", async () => {
  const connection = await (await DuckDBInstance.create()).connect();
  for (const [name, tableOf] of Object.entries(tables)) {
    const columns = Object.keys(tableOf(corpus)[0] ?? {});
    await connection.run(`CREATE TABLE ${name} (${columns.map((column) => `${column} VARCHAR`).join(", ")})`);
    const read = await connection.run(`SELECT ${columns.join(", ")} FROM ${name}`);
    expect(read.columnNames()).toEqual(columns);
    expect(columns.filter((column) => ["at", "order", "offset"].includes(column.toLowerCase()))).toEqual([]);
  }
  connection.closeSync();
});

describe("what is not the answer that a table is of", () => {
  it("is refused with the function that gives it", () => {
    const mistakes: readonly (readonly [() => unknown, string])[] = [
      [
        () => timelineRows(corpus, orderTimeline(corpus).entries as never),
        "`timeline` of `timelineRows` is not what `orderTimeline` returns. Give that.",
      ],
      [
        () => quoteRows(corpus, lookupQuotes(corpus, {})[0] as never),
        "`matches` of `quoteRows` is not what `lookupQuotes` returns. Give that.",
      ],
      [
        () => figureRows(corpus, corpus.figures as never),
        "`reconciliations` of `figureRows` is not what `reconcileFigures` returns. Give that.",
      ],
      [
        () => conflictRows(corpus, orderTimeline(corpus).conflicts as never),
        "`conflicts` of `conflictRows` is not what `findConflicts` returns. Give that.",
      ],
      [
        () => coverageRows(corpus, null as never),
        "`coverage` of `coverageRows` is not what `compareCoverage` returns. Give that.",
      ],
      [
        () => renderingRows(corpus, "khamenei-not-sufficient" as never),
        "`comparison` of `renderingRows` is not what `compareRenderings` returns. Give that.",
      ],
    ];
    for (const [call, message] of mistakes) expect(call).toThrow(message);
  });

  it("is refused where the corpus is left out, and where the answer is of another corpus", () => {
    expect(() => timelineRows(orderTimeline(corpus) as never, undefined as never)).toThrow("is no corpus");
    expect(() => timelineRows(tiny({}), orderTimeline(corpus))).toThrow("us-embassy-seizure");
  });
});
