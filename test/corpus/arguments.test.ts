import { describe, expect, it } from "vitest";
import { compareCoverage, findConflicts } from "../../src/compare/index.js";
import { ArgumentError, matchSources } from "../../src/corpus/index.js";
import { corpus } from "../../src/corpus/shipped.js";
import { reconcileFigures } from "../../src/figures/index.js";
import type { Corpus } from "../../src/model/index.js";
import { checkQuote, compareRenderings, lookupQuotes } from "../../src/quotes/index.js";
import { formatWindow, resolveWhen } from "../../src/time/index.js";
import { orderTimeline, solveTimeline } from "../../src/timeline/index.js";

/** What somebody without types may give. */
const any = (value: unknown) => value as never;

describe("a helper called with something else than it takes", () => {
  const json = JSON.parse(JSON.stringify(corpus)) as Corpus;
  it.each<readonly [string, () => unknown]>([
    ["orderTimeline", () => orderTimeline(json)],
    ["reconcileFigures", () => reconcileFigures(json)],
    ["lookupQuotes", () => lookupQuotes(json, "slap")],
    ["checkQuote", () => checkQuote(json, { text: "slap" })],
    ["compareRenderings", () => compareRenderings(json, "khamenei-slap")],
    ["compareCoverage", () => compareCoverage(json)],
    ["findConflicts", () => findConflicts(json)],
    ["findConflicts", () => findConflicts(any(undefined))],
  ])("%s says how plain JSON becomes a corpus", (name, call) => {
    expect(call).toThrow(ArgumentError);
    expect(call).toThrow(
      `\`corpus\` of \`${name}\` is no corpus. Import \`corpus\`, or give your JSON to \`parseCorpus\``,
    );
  });

  it.each<readonly [string, () => unknown, string]>([
    ["orderTimeline", () => orderTimeline(corpus, any({ source: ["ibt"] })), "Did you mean `sources`?"],
    [
      "orderTimeline",
      () => orderTimeline(corpus, any({ sources: "ibt" })),
      "Give the ids of sources in an array.",
    ],
    ["orderTimeline", () => orderTimeline(corpus, any(null)), "`options` of `orderTimeline` is no object."],
    ["reconcileFigures", () => reconcileFigures(corpus, any("missiles-fired")), "is no object."],
    ["reconcileFigures", () => reconcileFigures(corpus, any({ measures: "x" })), "Did you mean `measure`?"],
    ["checkQuote", () => checkQuote(corpus, any({ text: "All is well", actor: "x" })), "is unknown."],
    ["matchSources", () => matchSources(corpus, any(["text"])), "Give `[{ name, text }]`, both strings."],
    ["formatWindow", () => formatWindow(any(undefined), { zone: "UTC" }), "Give `{ earliest, latest }`."],
    ["formatWindow", () => formatWindow({ earliest: null, latest: null }, any(undefined)), "are missing."],
    [
      "formatWindow",
      () => formatWindow({ earliest: null, latest: null }, { zone: "UTC", locale: any(5) }),
      "is no language tag.",
    ],
    ["resolveWhen", () => resolveWhen(any(undefined)), "is no object."],
    ["resolveWhen", () => resolveWhen({ edtf: "2020", zones: any("UTC") }), "is no list."],
    ["solveTimeline", () => solveTimeline(any({})), "`events` of `input` is no list."],
  ])("%s says what is wrong, and passes over nothing", (_, call, message) => {
    expect(call).toThrow(message);
  });
});
