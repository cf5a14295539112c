import { describe, expect, test } from "vitest";
import { collectionOf, recordTypes } from "../../src/corpus/index.js";
import { CorpusError, type CorpusIssue, parseCorpus, quoteSchema } from "../../src/schema/index.js";
import { example } from "../corpus/example.js";

describe("What an author may leave out", () => {
  test("Fields left out get their neutral value", () => {
    const corpus = parseCorpus(example());
    expect(corpus.get("actor", "harbour-office")).toEqual({
      type: "actor",
      id: "harbour-office",
      kind: "organization",
      name: "Harbour Office",
      spellings: [],
      roles: [],
      affiliations: [],
      basis: "reported",
    });
    expect(corpus.get("mention", "bulletin-fire")).toMatchObject({
      type: "mention",
      claimant: null,
      modality: "actual",
      note: null,
    });
    expect(corpus.get("timing", "paper-when")).toMatchObject({ bound: "within", claimant: null });
    expect(corpus.get("source", "paper")).toMatchObject({ publisher: null, published: null });
    expect(corpus.get("event", "week")).toMatchObject({ participants: [], place: null, partOf: null });
  });

  test("A passage may be written as its two ends, a relation without a list", () => {
    const corpus = parseCorpus(example());
    expect(corpus.get("quote", "paper-quote").evidence).toEqual({ start: 93, end: 112 });
    expect(corpus.get("ordering", "paper-after-storm").relation).toEqual(["after"]);
  });

  test("A value is the exact number, and an explicit zero needs no ends", () => {
    const corpus = parseCorpus(example());
    expect(corpus.get("figure", "paper-boats")).toMatchObject({
      approx: "exact",
      low: 24,
      lowOpen: false,
      high: 24,
      highOpen: false,
    });
    expect(corpus.get("figure", "paper-boats")).not.toHaveProperty("value");
    expect(corpus.get("figure", "paper-hurt")).toMatchObject({ approx: "none", low: 0, high: 0 });
  });

  test("A duration is as long as its words mean, and a gap too, where no length is given", () => {
    const corpus = parseCorpus(example());
    expect(corpus.get("duration", "bulletin-how-long")).toEqual({
      type: "duration",
      id: "bulletin-how-long",
      source: "bulletin",
      evidence: { start: 171, end: 182 },
      text: "three hours",
      event: "fire",
      min: "PT2H",
      max: "PT4H",
      claimant: null,
      note: null,
    });
    expect(corpus.get("ordering", "bulletin-tweet-after-fire")).toMatchObject({
      minGap: null,
      maxGap: "PT6H",
      gapBetween: ["start", "start"],
      gapText: "Shortly",
    });
  });

  test("A length that is given stands as it is, whatever the words mean, and one bound is enough", () => {
    const input = example();
    Object.assign(input.durations[0] as object, { min: "PT3H" });
    Object.assign(input.orderings[1] as object, { minGap: "PT1M" });
    const corpus = parseCorpus(input);
    expect(corpus.get("duration", "bulletin-how-long")).toMatchObject({ min: "PT3H", max: null });
    expect(corpus.get("ordering", "bulletin-tweet-after-fire")).toMatchObject({
      minGap: "PT1M",
      maxGap: null,
    });
  });

  test("A gap needs no words and no ends, an utterance repeats none", () => {
    const corpus = parseCorpus(example());
    expect(corpus.get("ordering", "paper-after-storm")).toMatchObject({ gapBetween: null, gapText: null });
    expect(corpus.get("utterance", "lost-everything").repeats).toBeNull();
    expect(corpus.get("utterance", "lost-tweet").repeats).toBe("lost-everything");
  });

  test("Collections left out are empty", () => {
    const corpus = parseCorpus({ sources: [] });
    for (const type of recordTypes) expect(corpus[collectionOf[type]]).toEqual([]);
  });
});

describe("What comes out", () => {
  test("A corpus reads back from its own JSON, and from itself, unchanged", () => {
    const corpus = parseCorpus(example());
    const json = JSON.stringify(corpus);
    expect(JSON.stringify(parseCorpus(JSON.parse(json)))).toBe(json);
    expect(JSON.stringify(parseCorpus(corpus))).toBe(json);
  });

  test("The input is left as it was, and the corpus is frozen through and through", () => {
    const input = example();
    const corpus = parseCorpus(input);
    expect(input).toEqual(example());
    expect(Object.isFrozen(input.quotes)).toBe(false);
    const open = [corpus as unknown];
    for (let value = open.pop(); value !== undefined; value = open.pop()) {
      if (typeof value !== "object" || value === null) continue;
      expect(Object.isFrozen(value)).toBe(true);
      open.push(...Object.values(value));
    }
  });

  test("What is refused is not frozen either", () => {
    const mine = [{ text: "Ada" }];
    const input = example();
    Object.assign(input.actors[0] as object, { spellings: mine, name: mine, roles: { mine } });
    expect(issuesOf(input).length).toBeGreaterThan(0);
    expect(Object.isFrozen(mine) || Object.isFrozen(mine[0]) || Object.isFrozen(input.actors[0])).toBe(false);
  });

  test("Reports come in the order of the sources and of their text, whatever order they were given in", () => {
    const corpus = parseCorpus(example());
    expect(corpus.figures.map(({ id }) => id)).toEqual(["paper-boats", "paper-hurt", "bulletin-boats"]);
    const input = example();
    for (const type of recordTypes.slice(7)) input[collectionOf[type]].reverse();
    expect(JSON.stringify(parseCorpus(input))).toBe(JSON.stringify(corpus));
  });

  test("Things come in the order they were given in", () => {
    const input = example();
    input.actors.reverse();
    expect(parseCorpus(input).actors.map(({ id }) => id)).toEqual(["ines-roy", "harbour-office", "ada-holm"]);
  });
});

describe("What is told", () => {
  test("All mistakes are told at once, in the order of the input, also of records with several", () => {
    const input = example();
    Object.assign(input.sources[0] as object, { sha256: "?" });
    Object.assign(input.utterances[0] as object, { speaker: "nobody", label: 7 });
    Object.assign(input.quotes[1] as object, { text: "We", form: "straight" });
    Object.assign(input.quotes[0] as object, { text: "We", attributedTo: "nobody" });
    Object.assign(input, { quote: [] });
    expect(issuesOf(input).map(({ code, path }) => [code, path.join(".")])).toEqual([
      ["unknown-field", "quote"],
      ["bad-hash", "sources.0.sha256"],
      ["wrong-type", "utterances.0.label"],
      ["unknown-reference", "utterances.0.speaker"],
      ["evidence-length", "quotes.0.text"],
      ["unknown-reference", "quotes.0.attributedTo"],
      ["not-allowed", "quotes.1.form"],
    ]);
  });

  test("A malformed record is told once: nothing that it uses or that refers to it is told with it", () => {
    for (const type of recordTypes) {
      for (const index of example()[collectionOf[type]].keys()) {
        const input = example();
        Object.assign(input[collectionOf[type]][index] as object, { colour: "red" });
        expect(issuesOf(input).map(({ code, path }) => [code, path])).toEqual([
          ["unknown-field", [collectionOf[type], index, "colour"]],
        ]);
      }
    }
  });

  test("A reference in a field whose name is misspelt still counts as use", () => {
    const input = example();
    const { proposition, ...stance } = input.stances[0] as (typeof input.stances)[number];
    const misspelt = { ...input, stances: [{ ...stance, propositon: proposition }] };
    expect(issuesOf(misspelt).map(({ code }) => code)).toEqual(["missing-field", "unknown-field"]);
  });

  test("A record without an id is told once, not with every reference to it", () => {
    for (const type of recordTypes) {
      for (const index of example()[collectionOf[type]].keys()) {
        const input = example();
        const record: { id?: string } = input[collectionOf[type]][index] as object;
        delete record.id;
        const others = issuesOf(input).filter(({ code }) => code !== "missing-field");
        // What only it led to may be told as unused; that is true until it has its id back.
        expect(others.filter(({ code }) => code !== "unused")).toEqual([]);
      }
    }
  });

  test("A collection that is no list is told once, not with every reference into it", () => {
    for (const type of recordTypes) {
      const input = { ...example(), [collectionOf[type]]: {} };
      expect(issuesOf(input).map(({ code, path }) => [code, path])).toEqual([
        ["wrong-type", [collectionOf[type]]],
      ]);
    }
  });

  test("A thing is used through others: places that contain, affiliations, larger events, measures", () => {
    const input = example();
    input.places[0] = { ...(input.places[0] as object), within: null } as never;
    expect(issuesOf(input).map(({ code, record }) => [code, record])).toEqual([
      ["unused", "place `england`"],
    ]);
  });

  test("What an utterance repeats is used, though no article renders it", () => {
    const input = example();
    input.quotes.splice(0, 2);
    expect(issuesOf(input)).toEqual([]);
    Object.assign(input.utterances[1] as object, { repeats: null });
    expect(issuesOf(input).map(({ record }) => record)).toContain("utterance `lost-everything`");
  });

  test("A gap between named ends may be one of events that share time, a gap between the two may not", () => {
    const input = example();
    Object.assign(input.orderings[1] as object, { relation: ["during", "finishes"] });
    expect(issuesOf(input)).toEqual([]);
    Object.assign(input.orderings[1] as object, {
      relation: ["during", "finishes", "after"],
      gapBetween: null,
    });
    expect(issuesOf(input).map(({ code, path }) => [code, path.join(".")])).toEqual([
      ["bad-gap", "orderings.1.gapText"],
    ]);
  });

  test("All that is wrong with lengths and gaps is told at once", () => {
    const input = example();
    Object.assign(input.orderings[0] as object, { minGap: "P2D", relation: "equals" });
    Object.assign(input.orderings[1] as object, { minGap: "P1D", maxGap: "PT1H" });
    Object.assign(input.durations[0] as object, { min: "P1D", max: "PT1H" });
    Object.assign(input.utterances[1] as object, { repeats: "lost-tweet" });
    expect(issuesOf(input).map(({ code, path }) => [code, path.join(".")])).toEqual([
      ["self-reference", "utterances.1.repeats"],
      ["bad-gap", "orderings.0.minGap"],
      ["bad-gap", "orderings.0.minGap"],
      ["bad-gap", "orderings.1.minGap"],
      ["bad-length", "durations.0.min"],
    ]);
  });

  test("A source that prints a name, but of which nothing is reported, is unused", () => {
    const input = example();
    const [paper] = input.sources;
    const printed = { text: "Vale", sources: ["weekly"] };
    Object.assign(input.places[0] as object, { spellings: [printed] });
    const more = { ...input, sources: [...input.sources, { ...paper, id: "weekly" }] };
    expect(issuesOf(more).map(({ code, record }) => [code, record])).toEqual([["unused", "source `weekly`"]]);
  });

  test("Things that only use each other are unused", () => {
    const input = example() as unknown as { places: unknown[] };
    input.places.push(
      { id: "atlantis", kind: "city", name: "Atlantis", within: "ocean" },
      { id: "ocean", kind: "region", name: "Ocean" },
    );
    expect(issuesOf(input).map(({ record }) => record)).toEqual(["place `atlantis`", "place `ocean`"]);
  });

  test("The message lists the first twenty mistakes and counts the rest", () => {
    const input = { sources: Array.from({ length: 25 }, (_, index) => index) };
    const error = errorOf(input);
    expect(error?.issues).toHaveLength(25);
    expect(error?.message.split("\n")).toHaveLength(22);
    expect(error?.message).toMatch(/^The corpus has 25 mistakes:\n- In the corpus, `sources\[0\]` is `0`/);
    expect(error?.message).toMatch(/\nand 5 more\.$/);
  });

  test("Two claimants of one printed number are no duplicate", () => {
    const input = example();
    const figure = { ...(input.figures[0] as object), id: "roy-too", claimant: "ines-roy" };
    expect(issuesOf({ ...input, figures: [...input.figures, figure] })).toEqual([]);
  });

  test("An order that is possible for one of its relations is no mistake", () => {
    const input = example();
    Object.assign(input.orderings[0] as object, { relation: ["overlaps", "after"] });
    expect(issuesOf(input)).toEqual([]);
  });
});

test("One record alone is checked by its schema, with the same rules", () => {
  const authored = {
    id: "q",
    source: "paper",
    evidence: [3, 9],
    text: "Burned",
    utterance: "u",
    form: "term",
  };
  expect(quoteSchema.parse(authored)).toMatchObject({
    type: "quote",
    evidence: { start: 3, end: 9 },
    via: null,
  });
  expect(Object.isFrozen(quoteSchema.parse(authored).evidence)).toBe(true);
  const tooLong = quoteSchema.safeParse({ ...authored, text: "Burned down" });
  expect(tooLong.error?.issues).toMatchObject([
    {
      path: ["text"],
      params: { code: "evidence-length" },
      message: expect.stringMatching(/^`text` has 11 code points/),
    },
  ]);
});

function errorOf(input: unknown): CorpusError | null {
  try {
    parseCorpus(input);
    return null;
  } catch (error) {
    if (error instanceof CorpusError) return error;
    throw error;
  }
}

function issuesOf(input: unknown): readonly CorpusIssue[] {
  return errorOf(input)?.issues ?? [];
}
