import {
  collectionOf,
  createCorpus,
  recordTypes,
  referencesOf,
  reportTypes,
  thingTypes,
} from "../../src/corpus/index.js";
import type {
  AllenRelation,
  Corpus,
  CorpusData,
  Figure,
  Medium,
  Mention,
  ThingType,
} from "../../src/model/index.js";
import { type Random, randomOf } from "./random.js";
import { type Renaming, renamedRecord } from "./rename.js";
import { type TinyData, tiny } from "./tiny.js";

/** Few, so that things of one name are common. */
const names = ["Fire", "Flood", "Storm", "Quake", "March"];
const words = "the harbour will never fall silent nor burn again while we stand here and fight".split(" ");
const others: Readonly<Record<string, string>> = {
  fall: "become",
  silent: "quiet",
  burn: "blaze",
  never: "not",
};
const media: readonly Medium[] = ["speech", "tweet", "statement"];
const days = ["2020-01-07", "2020-01-08", "2020-01-09", "2020-01", "2020-01-08/2020-01-09"];
const relations: readonly (readonly AllenRelation[])[] = [
  ["before"],
  ["after"],
  ["before", "meets"],
  ["during", "starts", "finishes", "equals"],
];
const numbers: readonly Pick<Figure, "text" | "approx" | "low" | "lowOpen" | "high">[] = [
  { text: "15", approx: "exact", low: 15, lowOpen: false, high: 15 },
  { text: "20", approx: "exact", low: 20, lowOpen: false, high: 20 },
  { text: "more than a dozen", approx: "more-than", low: 12, lowOpen: true, high: null },
  { text: "at least ten", approx: "at-least", low: 10, lowOpen: false, high: null },
  { text: "dozens", approx: "vague", low: 24, lowOpen: false, high: 99 },
  { text: "one", approx: "exact", low: 1, lowOpen: false, high: 1 },
  { text: "a single one", approx: "exact", low: 1, lowOpen: false, high: 1 },
  { text: "none", approx: "none", low: 0, lowOpen: false, high: 0 },
  { text: "not known", approx: "silence", low: null, lowOpen: false, high: null },
];

/**
 * The same with twins: things that only names tell apart from others, and the reports of both. Twins are
 * of what no other thing refers to, so that nothing but a report does.
 */
export function withTwins(corpus: Corpus, random: Random): Corpus {
  const types = ["event", "measure", "utterance", "proposition", "source"] as const;
  return random.shuffled(types).slice(0, 2).reduce(twinned(random), corpus);
}

function twinned(random: Random): (corpus: Corpus, type: ThingType) => Corpus {
  return (corpus, type) => {
    const things = new Set(
      thingTypes.flatMap((each) =>
        corpus[collectionOf[each]].flatMap((record) =>
          [...referencesOf(each, record)].filter(({ to }) => to === type).map(({ id }) => id),
        ),
      ),
    );
    const alone = corpus[collectionOf[type]].filter(({ id }) => !things.has(id));
    if (alone.length === 0) return corpus;
    const { id } = random.pick(alone);
    const twin: Renaming = (of, other) => {
      if (of === type) return other === id ? `${other}-twin` : other;
      return reportTypes.some((each) => each === of) ? `${other}-of-${type}-twin` : other;
    };
    return createCorpus(
      Object.fromEntries(
        recordTypes.map((each) => {
          const records = corpus[collectionOf[each]];
          const copied = records.filter((record) =>
            each === type
              ? record.id === id
              : "evidence" in record &&
                [...referencesOf(each, record)].some((one) => one.to === type && one.id === id),
          );
          return [collectionOf[each], [...records, ...copied.map((record) => renamedRecord(record, twin))]];
        }),
      ) as unknown as CorpusData,
    );
  };
}

/**
 * A small valid corpus at random: wires, affiliations, parts of parts, things of one name, and reports that contradict
 * each other in every way there is.
 */
export function randomCorpus(seed: number): Corpus {
  const random = randomOf(seed);
  const { below, oneIn, pick } = random;
  const list = <T>(count: number, make: (index: number) => T): T[] =>
    Array.from({ length: count }, (_, index) => make(index));
  const ids = (prefix: string, count: number) => list(count, (index) => `${prefix}-${index}`);
  const called = () => (oneIn(2) ? pick(names) : `${pick(names)} ${below(100)}`);
  const maybe = <T>(items: readonly T[]): T | null => (oneIn(2) ? null : pick(items));
  /** One of those before, so that nothing contains itself. */
  const before = (all: readonly string[], index: number) =>
    index === 0 || oneIn(2) ? null : (all[below(index)] as string);

  const sources = ids("source", 3 + below(2));
  const actors = ids("actor", 5);
  const places = ids("place", 4);
  const events = ids("event", 6 + below(4));
  const utterances = ids("utterance", 4);
  const measures = ids("measure", 4);
  const propositions = ids("proposition", 3);
  const kinds = new Map(events.map((id) => [id, pick(["moment", "period", "period"] as const)]));
  const scenery = pick(["attack", "killing"] as const);
  let reports = 0;
  const said = (text = "x") => {
    const start = below(60);
    return {
      id: `report-${reports++}`,
      source: pick(sources),
      evidence: { start, end: start + [...text].length },
      text,
    };
  };
  const told = () => {
    const { text: _, ...rest } = said("a dozen words");
    return { ...rest, claimant: maybe(actors) };
  };
  const mention = (about: Partial<Mention>) => ({
    ...told(),
    event: pick(events),
    term: pick(["killing", "murder", "death", null]),
    places: oneIn(2) ? [pick(places)] : [],
    modality: pick(["actual", "actual", "planned", "denied"] as const),
    ...about,
  });
  const data: TinyData = {
    sources: sources.map((id) => ({
      id,
      title: called(),
      sha256: below(1e9).toString(16).padStart(64, "0"),
      wire: oneIn(3) ? pick(["AFP", "Reuters"]) : null,
    })),
    actors: actors.map((id, index) => ({
      id,
      name: called(),
      affiliations: index > 0 && oneIn(2) ? [actors[below(index)] as string] : [],
      spellings: oneIn(2) ? [{ text: called(), sources: [pick(sources)] }] : [],
    })),
    places: places.map((id, index) => ({
      id,
      name: called(),
      kind: "base",
      within: before(places, index),
    })),
    events: events.map((id, index) => ({
      id,
      label: called(),
      kind: kinds.get(id) ?? "moment",
      category: index < 4 ? scenery : pick(["attack", "killing"] as const),
      place: maybe(places),
      participants: oneIn(2) ? [{ actor: pick(actors), role: pick(["agent", "victim"] as const) }] : [],
      // The first has scenes, which some count.
      partOf: index > 0 && index < 4 ? (events[0] as string) : before(events, index),
    })),
    utterances: utterances.map((id, index) => ({
      id,
      label: called(),
      speaker: maybe(actors),
      medium: maybe(media),
      occasion: maybe(events),
      repeats: before(utterances, index),
    })),
    measures: measures.map((id, index) => ({
      id,
      label: called(),
      event: index === 0 ? (events[0] as string) : maybe(events),
      unit: index === 0 ? "bases" : pick(["people", "bases"]),
      within: before(measures, index),
    })),
    propositions: propositions.map((id) => ({
      id,
      statement: called(),
      kind: pick(["fact", "demand"] as const),
      event: maybe(events),
    })),
    // Everything is used by some report.
    mentions: [
      ...events.map((event) => mention({ event })),
      ...places.map((place) => mention({ places: [place] })),
      ...actors.map((claimant) => mention({ claimant })),
      ...sources.map((source) => mention({ source })),
    ],
    timings: list(8, () => ({
      ...said(pick(["late", "on Tuesday"])),
      claimant: maybe(actors),
      event: pick(events),
      edtf: pick(days),
      bound: pick(["within", "within", "starts", "ends", "spans"] as const),
    })),
    orderings: list(10, () => {
      const [a, b] = random.shuffled(events) as [string, string];
      const relation = pick(relations);
      const minGap = relation.length === 1 && oneIn(3) ? pick(["PT2H", "P1D"]) : null;
      return { ...told(), a, b, relation, minGap };
      // Nothing happens during a moment.
    }).filter(({ relation, b }) => !relation.includes("during") || kinds.get(b) === "period"),
    durations: list(3, () => ({
      ...said(pick(["for hours", "three days"])),
      claimant: maybe(actors),
      event: pick(events),
      min: pick(["PT1H", "P1D"]),
      max: pick(["P2D", null]),
      note: "as the article has it",
    })),
    quotes: [...utterances, ...list(5, () => pick(utterances))].map((utterance) => {
      const from = below(6);
      const spoken = words.map((word) => (oneIn(4) ? (others[word] ?? word) : word));
      return {
        ...said(spoken.slice(from, from + 3 + below(6)).join(" ")),
        utterance,
        attributedTo: maybe(actors),
        medium: maybe(media),
      };
    }),
    figures: [...measures, ...list(9, (index) => (index < 3 ? (measures[0] as string) : pick(measures)))].map(
      (measure) => {
        const number = pick(numbers);
        return {
          ...number,
          ...said(number.text),
          measure,
          claimant: maybe(actors),
          via: oneIn(5) ? pick(actors) : null,
          asOf: oneIn(5) ? pick(["2020-01-08", "2020-01-09"]) : null,
        };
      },
    ),
    stances: [...propositions, ...list(4, () => pick(propositions))].map((proposition) => ({
      ...told(),
      proposition,
      position: pick(["affirms", "denies", "doubts", "qualifies"] as const),
    })),
  };
  return tiny(data);
}
