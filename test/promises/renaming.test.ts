import { describe, expect, it } from "vitest";
import { checkFolder } from "../../src/cli/authored/check.js";
import { compareCoverage, findConflicts } from "../../src/compare/index.js";
import {
  collectionOf,
  contentOrder,
  matchSources,
  recordTypes,
  verifyEvidence,
} from "../../src/corpus/index.js";
import { corpus as shipped } from "../../src/corpus/shipped.js";
import { checkFigures, reconcileFigures } from "../../src/figures/index.js";
import type { Corpus } from "../../src/model/index.js";
import { checkQuote, compareRenderings, lookupQuotes } from "../../src/quotes/index.js";
import { parseCorpus } from "../../src/schema/index.js";
import { orderTimeline } from "../../src/timeline/index.js";
import { randomOf } from "../support/random.js";
import { randomCorpus, withTwins } from "../support/random-corpus.js";
import { randomIds, rename, shuffle, translated } from "../support/rename.js";

/*
 * Every answer is the same when ids are renamed and records shuffled. An id is read as the type and the rank of its record, which what
 * only names tell apart has in common; lists are compared as they are. Only these of the timeline have no order, and are
 * compared as sets: the reports on which a window rests (`reports` and `setAside` of an entry), and of a conflict its `reports`
 * (a cycle, which begins anywhere), `cycles`, `setAside`, `candidates` and `events`.
 */
const unordered: ReadonlySet<string> = new Set(["reports", "setAside", "candidates", "cycles", "events"]);

const seed = Number(process.env.SEED ?? 20_200_108);

/** The corpus under names by which an id can be told from every word. */
function named(corpus: Corpus): Corpus {
  return rename(corpus, randomIds(corpus, randomOf(seed)));
}

const example = checkFolder("src/cli/example/data").corpus as Corpus;
const corpora: readonly (readonly [string, Corpus])[] = [
  ["the shipped corpus", named(shipped as unknown as Corpus)],
  ["the example of `init`", named(example)],
  ...Array.from({ length: Number(process.env.CORPORA ?? 12) }, (_, index): [string, Corpus] => {
    const corpus = randomCorpus(seed + index);
    if (index % 2 === 0) return [`corpus ${index} at random`, named(corpus)];
    return [`corpus ${index} at random, with twins`, named(withTwins(corpus, randomOf(seed + index)))];
  }),
];

const random = randomOf(seed + 99);
const variants: readonly (readonly [string, (corpus: Corpus) => Corpus])[] = [
  ["shuffled", (corpus) => shuffle(corpus, random)],
  ["renamed", (corpus) => rename(corpus, randomIds(corpus, random))],
  ["renamed and shuffled", (corpus) => shuffle(rename(corpus, randomIds(corpus, random)), random)],
];

/** What each record is called in a comparison: by its type and its rank. */
function ranksOf(corpus: Corpus): ReadonlyMap<string, string> {
  const order = contentOrder(corpus);
  return new Map(
    recordTypes.flatMap((type) =>
      corpus[collectionOf[type]].map(({ id }): [string, string] => [
        id,
        `${type} #${order.rankOf(type, id)}`,
      ]),
    ),
  );
}

function comparable(corpus: Corpus, answer: unknown): unknown {
  return translated(JSON.parse(JSON.stringify(answer)), ranksOf(corpus));
}

/** The answer with each list that has no order sorted. */
function asSets(value: unknown, key = ""): unknown {
  if (Array.isArray(value)) {
    const list = value.map((one) => asSets(one, key));
    return unordered.has(key) ? list.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) : list;
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, asSets(inner, name)]));
}

/** Every so many of the records of a type, in order. */
function some<T extends "actor" | "source" | "event" | "utterance" | "quote">(
  corpus: Corpus,
  type: T,
  most: number,
) {
  const all = contentOrder(corpus).all(type);
  return all.filter((_, index) => index % Math.ceil(all.length / most) === 0);
}

/** What each helper answers, but for those that rest on the timeline. */
const helpers: Readonly<Record<string, (corpus: Corpus) => unknown>> = {
  "lookupQuotes, by words": (corpus) =>
    [
      ...some(corpus, "quote", 12).map(({ text }) => text),
      "the harbour falls silent",
      "slap in the face",
    ].flatMap((text) =>
      (["fuzzy", "words", "exact"] as const).map((match) => lookupQuotes(corpus, { text, match })),
    ),
  "lookupQuotes, by who, where and how": (corpus) => [
    lookupQuotes(corpus, {}),
    lookupQuotes(corpus, { limit: 3 }),
    lookupQuotes(corpus, { medium: "tweet" }),
    ...some(corpus, "actor", 8).map(({ id }) => lookupQuotes(corpus, { speaker: id })),
    ...some(corpus, "source", 8).map(({ id }) => lookupQuotes(corpus, { source: id, limit: 2 })),
    ...some(corpus, "event", 8).map(({ id }) => lookupQuotes(corpus, { event: id })),
  ],
  checkQuote: (corpus) =>
    some(corpus, "quote", 10).flatMap(({ text, attributedTo }) => [
      checkQuote(corpus, { text }),
      checkQuote(corpus, {
        text: `${text}. The harbour will never burn again`,
        ...(attributedTo && { speaker: attributedTo }),
      }),
      checkQuote(corpus, { text: text.split(" ").slice(1).join(" ") }),
      ...some(corpus, "actor", 3).map(({ id }) => checkQuote(corpus, { text, speaker: id })),
    ]),
  compareRenderings: (corpus) =>
    contentOrder(corpus)
      .all("utterance")
      .map(({ id }) => compareRenderings(corpus, id)),
  "reconcileFigures, literally": (corpus) => reconcileFigures(corpus),
  "reconcileFigures, pragmatically": (corpus) =>
    reconcileFigures(corpus, { reading: "pragmatic", tolerance: 0.05 }),
  checkFigures: (corpus) => checkFigures(corpus),
  compareCoverage: (corpus) => compareCoverage(corpus),
  "findConflicts, but of times and orders": (corpus) =>
    findConflicts(corpus).filter(
      ({ kind, severity }) => severity === "apparent" || (kind !== "time" && kind !== "order"),
    ),
  verifyEvidence: (corpus) => [
    verifyEvidence(corpus, {}),
    verifyEvidence(
      corpus,
      Object.fromEntries(
        contentOrder(corpus)
          .all("source")
          .map(({ id }) => [id, "Nothing of the kind."]),
      ),
    ),
  ],
  matchSources: (corpus) => matchSources(corpus, [{ name: "notes.txt", text: "Buy milk." }]),
};

describe.each(corpora)("%s", (_, corpus) => {
  it.each(variants)("has the same ranks when it is %s", (name, change) => {
    const other = change(corpus);
    const names = recordTypes.map((type) =>
      contentOrder(corpus)
        .all(type)
        .map(({ id }) => contentOrder(corpus).rankOf(type, id)),
    );
    const others = recordTypes.map((type) =>
      contentOrder(other)
        .all(type)
        .map(({ id }) => contentOrder(other).rankOf(type, id)),
    );
    expect(others).toEqual(names);
    if (name === "shuffled") expect(ranksOf(other)).toEqual(ranksOf(corpus));
  });

  it.each(
    variants.flatMap(([name, change]) =>
      Object.entries(helpers).map(([helper, ask]) => [helper, name, change, ask] as const),
    ),
  )("%s answers the same when it is %s", (_helper, _name, change, ask) => {
    const other = change(corpus);
    expect(comparable(other, ask(other))).toEqual(comparable(corpus, ask(corpus)));
  });

  it.each(variants)("orderTimeline, and what rests on it, answers the same when it is %s", (_, change) => {
    const other = change(corpus);
    expect(asSets(comparable(other, timelineOf(other)))).toEqual(
      asSets(comparable(corpus, timelineOf(corpus))),
    );
  });
});

function timelineOf(corpus: Corpus): unknown {
  const timeline = orderTimeline(corpus);
  const events = contentOrder(corpus).all("event").slice(0, 20);
  return {
    timeline,
    some: some(corpus, "source", 3).map(({ id }) => orderTimeline(corpus, { sources: [id] })),
    relations: events.flatMap((a) => events.map((b) => timeline.relation(a.id, b.id))),
    conflicts: findConflicts(corpus),
    quotes: lookupQuotes(corpus, { from: "2020-01-08", to: "2020-01-09", undated: true }),
  };
}

it("the corpora at random are valid, what is in them differs, and some of it only by name", () => {
  const kinds = new Set<string>();
  for (let index = 0; index < 40; index++) {
    const corpus = randomCorpus(seed + index);
    const twins = withTwins(corpus, randomOf(seed + index));
    for (const one of [corpus, twins])
      expect(() => parseCorpus(JSON.parse(JSON.stringify(one)))).not.toThrow();
    for (const { kind, severity } of findConflicts(corpus)) kinds.add(`${kind} ${severity}`);
    expect(new Set(ranksOf(twins).values()).size).toBeLessThan(ranksOf(twins).size);
  }
  expect([...kinds]).toEqual(
    expect.arrayContaining([
      "figure contradiction",
      "figure tension",
      "time contradiction",
      "order contradiction",
      "place contradiction",
      "place tension",
      "stance contradiction",
      "stance tension",
      "wording tension",
    ]),
  );
});
