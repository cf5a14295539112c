import { describe, expect, it } from "vitest";
import { compareCoverage, findConflicts } from "../../src/compare/index.js";
import { corpus } from "../../src/corpus/shipped.js";
import { reconcileFigures } from "../../src/figures/index.js";
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
import { tiny } from "../support/tiny.js";

/** Two papers on one fire. */
const fire = tiny({
  sources: [
    { id: "post", title: "Fire; flames" },
    { id: "news", title: "A fire", wire: "AFP" },
  ],
  actors: [
    { id: "mayor", name: "The mayor" },
    { id: "aide", name: "An aide" },
  ],
  places: [{ id: "town", name: "The town" }],
  events: [
    { id: "fire", label: "A fire", kind: "period", category: "accident", place: "town" },
    { id: "alarm", label: "The alarm", partOf: "fire" },
    { id: "rumour", label: "A rumour" },
  ],
  utterances: [{ id: "lost", label: "It is lost", speaker: "mayor", medium: "speech", occasion: "fire" }],
  measures: [{ id: "dead", label: "People killed" }],
  propositions: [{ id: "arson", statement: "It was arson" }],
  mentions: [
    { id: "m1", source: "post", event: "fire", term: "blaze" },
    { id: "m2", source: "post", event: "fire", term: "blaze", evidence: { start: 4, end: 9 } },
    { id: "m3", source: "post", event: "fire", term: "inferno", evidence: { start: 10, end: 17 } },
    { id: "m4", source: "news", event: "alarm" },
  ],
  timings: [{ id: "t1", source: "news", event: "fire", edtf: "2020-01-08" }],
  quotes: [
    { id: "q1", source: "post", utterance: "lost", text: "all is lost", attributedTo: "mayor" },
    { id: "q2", source: "news", utterance: "lost", text: "it is lost", via: "aide", medium: "tweet" },
  ],
  figures: [
    { id: "f1", source: "post", measure: "dead", text: "two", low: 2, high: 2, claimant: "mayor" },
    { id: "f2", source: "news", measure: "dead", text: "five", low: 5, high: 5, asOf: "2020-01-08" },
    { id: "f3", source: "news", measure: "dead", text: "three", low: 3, high: 3, asOf: "2020-01-07" },
    { id: "f4", source: "post", measure: "dead", text: "unknown", approx: "silence", claimant: "aide" },
  ],
  stances: [
    { id: "s1", source: "post", proposition: "arson", position: "affirms", claimant: "mayor" },
    { id: "s2", source: "news", proposition: "arson", position: "denies" },
  ],
});

describe("the table of a timeline", () => {
  it("has a row for each entry, in the order of the timeline, with the windows as ISO text", () => {
    const timeline = orderTimeline(corpus);
    const rows = timelineRows(corpus, timeline);
    expect(rows.map(({ event }) => event)).toEqual(timeline.entries.map(({ event }) => event));
    for (const [index, row] of rows.entries()) {
      const { rank, start, end, disputed } = timeline.entries[index] ?? {};
      expect([start, end, rank, disputed]).toEqual([
        { earliest: row.startEarliest, latest: row.startLatest },
        { earliest: row.endEarliest, latest: row.endLatest },
        row.rank,
        row.disputed,
      ]);
    }
  });

  it("counts the sources that the coverage counts", () => {
    const { rows } = compareCoverage(corpus);
    for (const { event, sources, sourceCount } of timelineRows(corpus, orderTimeline(corpus))) {
      const cells = rows.find((row) => row.type === "event" && row.id === event)?.sources ?? [];
      expect(sources).toBe(cells.map(({ source }) => source).join("; ") || null);
      expect(sourceCount).toBe(cells.length);
    }
  });

  it("tells where an event was and what it was part of, and null of what nobody reports", () => {
    const rows = timelineRows(fire, orderTimeline(fire));
    const row = (event: string) => rows.find((one) => one.event === event);
    expect(row("fire")).toMatchObject({ kind: "period", category: "accident", placeLabel: "The town" });
    expect(row("fire")).toMatchObject({ sources: "news; post", sourceLabels: "A fire; Fire; flames" });
    expect(row("alarm")).toMatchObject({ partOf: "fire", partOfLabel: "A fire", place: null });
    expect(row("rumour")).toMatchObject({
      sourceCount: 0,
      sources: null,
      startEarliest: null,
      reports: null,
    });
  });
});

describe("the table of quotes", () => {
  it("tells who says what, by whom it comes, and how the article that prints it has it said", () => {
    const rows = quoteRows(fire, lookupQuotes(fire, "it is lost"));
    expect(rows[0]).toMatchObject({
      quote: "q2",
      score: 1,
      verdict: "verbatim",
      speakerLabel: "The mayor",
      attributedTo: null,
      viaLabel: "An aide",
      medium: "tweet",
      occasionLabel: "A fire",
      renderings: "q1",
      saidWithin: null,
    });
    expect(rows.find(({ quote }) => quote === "q1")).toMatchObject({
      medium: "speech",
      attributedToLabel: "The mayor",
    });
  });

  it("tells when it was said where that was asked", () => {
    const [row] = quoteRows(fire, lookupQuotes(fire, { from: "2020-01-08" }));
    expect(row).toMatchObject({ saidEarliest: "2020-01-08T00:00:00.000Z", saidWithin: "certain" });
    expect(row).toMatchObject({ saidLatest: "2020-01-09T00:00:00.000Z", saidDisputed: false });
  });
});

describe("the table of figures", () => {
  it("has every figure in each of its camps, then what was revised, then what gives no number", () => {
    const rows = figureRows(fire, reconcileFigures(fire, { measure: "dead" }));
    expect(rows.map(({ figure, standing, camp }) => [figure, standing, camp])).toEqual([
      ["f1", "camp", 1],
      ["f2", "camp", 2],
      ["f3", "revised", null],
      ["f4", "silent", null],
    ]);
    expect(rows[0]).toMatchObject({ claimantType: "actor", claimantLabel: "The mayor", campLow: 2 });
    expect(rows[1]).toMatchObject({ claimantType: "wire", claimant: "AFP", claimantLabel: "AFP", low: 5 });
    expect(rows[2]).toMatchObject({
      campLow: null,
      campLowOpen: null,
      asOfDate: "2020-01-07",
      text: "three",
    });
    expect(rows[3]).toMatchObject({ low: null, high: null, approx: "silence", verdict: "conflict" });
    expect(rows[0]).toMatchObject({ rangeLow: 2, rangeHigh: 5, consensusLow: null, consensusLowOpen: null });
  });

  it("tells which other measure a figure is of, where it bounds this one", () => {
    const rows = figureRows(corpus, reconcileFigures(corpus, { measure: "us-deaths" }));
    expect(rows.find(({ text }) => text === "no casualties")).toMatchObject({
      across: "strike-casualties",
      acrossLabel: "People killed or hurt in the strikes",
    });
    expect(rows.find(({ text }) => text === "80")).toMatchObject({ across: null, acrossLabel: null });
  });

  it("says who contradicts itself", () => {
    const own = tiny({
      measures: [{ id: "hurt" }],
      figures: [
        { id: "f1", measure: "hurt", low: 1, high: 1 },
        { id: "f2", measure: "hurt", low: 5, high: 5 },
      ],
    });
    expect(figureRows(own, reconcileFigures(own)).map(({ inconsistent }) => inconsistent)).toEqual([
      true,
      true,
    ]);
  });

  it("loses no figure of the shipped corpus", () => {
    const told = new Set(figureRows(corpus, reconcileFigures(corpus)).map(({ figure }) => figure));
    expect(corpus.figures.filter(({ id }) => !told.has(id))).toEqual([]);
  });
});

describe("the table of conflicts", () => {
  it("has a row for each side, numbered within its conflict", () => {
    const conflicts = findConflicts(corpus);
    const rows = conflictRows(corpus, conflicts);
    expect(rows.map(({ conflict, side, claim }) => [conflict, side, claim])).toEqual(
      conflicts.flatMap(({ sides }, index) => sides.map(({ claim }, side) => [index + 1, side + 1, claim])),
    );
  });

  it("tells what it is about, and in which words and where each side stands", () => {
    const rows = conflictRows(fire, findConflicts(fire)).filter(({ kind }) => kind === "stance");
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({ about: "arson", aboutTypes: "proposition", aboutLabels: "It was arson" });
    expect(rows.map(({ reports, sources, passages, texts }) => [reports, sources, passages, texts])).toEqual([
      ["s1", "post", "post 0–1", null],
      ["s2", "news", "news 0–1", null],
    ]);
  });
});

describe("the table of a coverage", () => {
  it("has a row for each thing and article that speaks of it, with each term once", () => {
    const rows = coverageRows(fire, compareCoverage(fire)).filter(({ thing }) => thing === "fire");
    expect(
      rows.map(({ source, reportCount, reports, terms }) => [source, reportCount, reports, terms]),
    ).toEqual([
      ["news", 1, "t1", null],
      ["post", 3, "m1; m2; m3", "blaze; inferno"],
    ]);
    expect(rows[0]).toMatchObject({ thingType: "event", thingLabel: "A fire", sourceCount: 2 });
  });

  it("has as many rows as the coverage has cells", () => {
    const coverage = compareCoverage(corpus);
    expect(coverageRows(corpus, coverage)).toHaveLength(
      coverage.rows.flatMap(({ sources }) => sources).length,
    );
  });
});

describe("the table of renderings", () => {
  it("puts the words of a rendering together again, column by column", () => {
    const comparison = compareRenderings(corpus, "khamenei-not-sufficient");
    const rows = renderingRows(corpus, comparison);
    expect(rows).toHaveLength(comparison.rows.length * comparison.columns.length);
    for (const [index, { quote, cells }] of comparison.rows.entries()) {
      const own = rows.slice(index * comparison.columns.length, (index + 1) * comparison.columns.length);
      expect(own.map(({ text }) => text)).toEqual(cells.map((cell) => cell?.text ?? null));
      expect(new Set(own.map((row) => row.quote))).toEqual(new Set([quote.id]));
      expect(own.map(({ columnNumber }) => columnNumber)).toEqual(cells.map((_, place) => place + 1));
    }
  });

  it("tells which of the wordings of a column a rendering has", () => {
    const rows = renderingRows(fire, compareRenderings(fire, "lost"));
    const differing = rows.filter(({ agree }) => !agree);
    for (const { text, wording, wordings } of rows) {
      expect(wordings?.split("; ")[(wording ?? 0) - 1] ?? null).toBe(text);
    }
    expect(rows.some(({ text, wording }) => text === null && wording === null)).toBe(differing.length === 0);
    expect(rows.filter(({ text }) => text === "lost")).toHaveLength(2);
  });
});
