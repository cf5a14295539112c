import { describe, expect, it } from "vitest";
import { collectionOf, recordTypes, reportTypes } from "../../src/corpus/index.js";
import { corpus } from "../../src/corpus/shipped.js";
import type { Report } from "../../src/model/index.js";
import { parseCorpus } from "../../src/schema/index.js";

const reports = reportTypes.flatMap((type) => corpus[collectionOf[type]] as readonly Report[]);

describe("the shipped corpus", () => {
  it("is valid, and reads back from its own JSON unchanged", () => {
    const text = JSON.stringify(corpus);
    expect(JSON.stringify(parseCorpus(JSON.parse(text)))).toBe(text);
  });

  it("holds five articles, each with reports of every type, save that few say how long something lasts", () => {
    expect(corpus.sources.map((source) => source.id)).toHaveLength(5);
    for (const { id } of corpus.sources) {
      const types = new Set(reports.filter((report) => report.source === id).map((report) => report.type));
      const missing = reportTypes.filter((type) => type !== "duration" && !types.has(type));
      expect(missing, id).toEqual([]);
    }
  });

  it("is frozen to the last record", () => {
    for (const type of recordTypes) {
      const records = corpus[collectionOf[type]];
      expect(Object.isFrozen(records), type).toBe(true);
      for (const record of records) expect(Object.isFrozen(record), record.id).toBe(true);
    }
  });

  it("names each report after the article that it stands in", () => {
    const strangers = reports.filter((report) => !report.id.startsWith(`${report.source}-`));
    expect(strangers.map((report) => report.id)).toEqual([]);
  });

  it("names a publisher and a wire only where the text prints them", () => {
    expect(corpus.sources.filter((source) => source.publisher !== null).map((source) => source.id)).toEqual([
      "ibt",
    ]);
    expect(corpus.get("source", "ibt")).toMatchObject({
      publisher: "International Business Times",
      wire: "AFP",
    });
  });

  it("keeps misspelt names beside the right one", () => {
    expect(corpus.get("actor", "ali-khamenei").spellings).toContainEqual({
      text: "Ali Khameni",
      sources: ["live-updates"],
    });
    expect(corpus.get("place", "iraq").spellings).toContainEqual({ text: "iraq", sources: ["video-script"] });
  });

  it("has the sentence of one speech in several translations as renderings of one utterance", () => {
    const renderings = corpus.quotes.filter((quote) => quote.utterance === "khamenei-not-sufficient");
    expect(renderings.map(({ source, medium }) => [source, medium])).toEqual([
      ["video-script", null],
      ["live-updates", null],
      ["live-updates", null],
      ["wasnt-enough", null],
      ["wasnt-enough", "tweet"],
    ]);
  });

  it("takes no reports of casualties for silence, and no casualties for zero", () => {
    const of = (id: (typeof corpus.figures)[number]["id"]) => corpus.get("figure", id).approx;
    expect(of("ibt-figure-strike-casualties-2")).toBe("silence");
    expect(of("retaliates-figure-us-casualties")).toBe("silence");
    expect(of("video-script-figure-strike-casualties")).toBe("none");
    expect(of("wasnt-enough-figure-uk-casualties")).toBe("none");
  });

  it("dates by whose calendar, and says how a date was inferred", () => {
    const inferred = corpus.timings.filter((timing) => /day|week/i.test(timing.text) && timing.note === null);
    expect(inferred.map((timing) => timing.source)).toEqual(["video-script", "video-script"]);
  });
});
