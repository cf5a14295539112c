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
    // What this is, the text does not say.
    expect(corpus.get("source", "live-updates")).toMatchObject({
      publisher: null,
      credits: ["Chicago News"],
    });
  });

  it("keeps misspelt names beside the right one", () => {
    expect(corpus.get("actor", "ali-khamenei").spellings).toContainEqual({
      text: "Ali Khameni",
      sources: ["live-updates"],
    });
    expect(corpus.get("place", "iraq").spellings).toContainEqual({ text: "iraq", sources: ["video-script"] });
  });

  it("has the sentence of one speech in two translations as renderings of one utterance", () => {
    const renderings = corpus.quotes.filter((quote) => quote.utterance === "khamenei-not-sufficient");
    expect(renderings.map(({ source }) => source)).toEqual(["video-script", "live-updates", "live-updates"]);
  });

  it("has the tweet that repeats the speech as an utterance of its own, with the headline that quotes it", () => {
    expect(corpus.get("utterance", "khamenei-not-enough-tweet")).toMatchObject({
      medium: "tweet",
      occasion: "khamenei-tweet",
      language: null,
      repeats: "khamenei-not-sufficient",
    });
    const renderings = corpus.quotes.filter((quote) => quote.utterance === "khamenei-not-enough-tweet");
    expect(renderings.map(({ text }) => text)).toEqual([
      "Wasn’t Enough",
      "such military actions are not enough",
    ]);
  });

  it("takes a bare numeral for exactly that number, and one base for one at the least that is meant as one", () => {
    expect(corpus.get("figure", "video-script-figure-strike-deaths")).toMatchObject({
      approx: "exact",
      low: 80,
      high: 80,
    });
    const oneBase = corpus.get("figure", "ibt-figure-bases-attacked-2");
    expect(oneBase).toMatchObject({ text: "one base", approx: "exact", low: 1, high: null });
    expect(oneBase.reason).not.toBeNull();
    const exact = corpus.figures.filter(({ approx, text }) => approx === "exact" && text !== "one base");
    expect(exact.filter(({ low, high }) => low !== high)).toEqual([]);
  });

  it("takes no reports of casualties for silence, and no casualties for zero", () => {
    const of = (id: (typeof corpus.figures)[number]["id"]) => corpus.get("figure", id).approx;
    expect(of("ibt-figure-strike-casualties-2")).toBe("silence");
    // The standfirst of the same article denies what its body only has no reports of.
    expect(of("ibt-figure-strike-casualties")).toBe("none");
    expect(of("retaliates-figure-us-casualties")).toBe("silence");
    expect(of("video-script-figure-strike-casualties")).toBe("none");
    expect(of("wasnt-enough-figure-uk-casualties")).toBe("none");
  });

  it("dates by whose calendar, and says of every time how its date or its zone was inferred", () => {
    expect(corpus.timings.filter(({ note }) => note === null).map(({ id }) => id)).toEqual([]);
  });

  it("puts what a burial and a funeral presuppose after the death, and a threat before what it threatens", () => {
    const said = (a: string, b: string) =>
      corpus.orderings.some((one) => one.a === a && one.b === b && !one.relation.includes("before"));
    expect(said("soleimani-burial", "soleimani-killing")).toBe(true);
    expect(said("soleimani-funeral", "soleimani-killing")).toBe(true);
    expect(said("kerman-stampede", "soleimani-killing")).toBe(true);
    expect(said("soleimani-burial", "mourning")).toBe(true);
    expect(corpus.get("ordering", "ibt-salami-speech-before-missile-strikes").relation).toContain("before");
  });

  it("keeps the printed words of every gap, and what they mean", () => {
    const gaps = corpus.orderings.filter(({ minGap, maxGap }) => minGap !== null || maxGap !== null);
    expect(gaps.map(({ gapText, minGap, maxGap }) => [gapText, minGap, maxGap])).toEqual([
      ["several hours", "PT3H", "PT9H"],
      ["shortly", null, "PT6H"],
      ["just hours", "PT1H", "PT24H"],
      ["Shortly", null, "PT6H"],
      ["immediately", null, "PT1H"],
    ]);
    expect(corpus.get("duration", "wasnt-enough-duration-mourning")).toMatchObject({
      min: "P2D",
      max: "P4D",
    });
  });

  it("lets those say it who are said to say it", () => {
    const by = (id: (typeof corpus.mentions)[number]["id"]) => corpus.get("mention", id).claimant;
    expect([by("ibt-missile-strikes-2"), by("ibt-missile-strikes-7")]).toEqual([
      "us-officials",
      "iranian-officials",
    ]);
    expect(by("retaliates-missile-strikes-6")).toBe("asaib-ahl-al-haq");
    expect(corpus.get("figure", "wasnt-enough-figure-iran-proxies").claimant).toBe("experts");
  });

  it("attributes to a spokesman what a spokesman said, and tells it as the Pentagon's by inference", () => {
    const quote = corpus.get("quote", "ibt-quote-high-alert");
    expect(quote).toMatchObject({
      attributedTo: "pentagon-spokesman",
      note: expect.stringMatching(/inferred/),
    });
    expect(corpus.get("utterance", quote.utterance).speaker).toBe("pentagon");
  });

  it("does not have it from anybody that the letter is no fake, save from Iraq's prime minister", () => {
    const holders = corpus.stances.filter(({ proposition }) => proposition === "letter-genuine");
    expect(holders.filter(({ position }) => position === "affirms").map(({ claimant }) => claimant)).toEqual([
      "adel-abdul-mahdi",
    ]);
  });

  it("says of every stance on whether Iran's vengeance is over from which words it was read", () => {
    const read = corpus.stances.filter(
      ({ proposition, position }) => proposition === "vengeance-concluded" && position === "denies",
    );
    expect(read.filter(({ note }) => note === null)).toEqual([]);
  });
});
