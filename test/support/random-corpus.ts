import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { AllenRelation, Corpus, Figure, Medium, Mention } from "../../src/model/index.js";
import { type TinyData, tiny } from "./tiny.js";

/** Draws at random, the same for the same seed. */
export interface Random {
  /** A whole number from 0 to below a limit. */
  below(limit: number): number;
  /** Whether one of so many draws. */
  oneIn(count: number): boolean;
  pick<T>(items: readonly T[]): T;
  shuffled<T>(items: readonly T[]): T[];
}

export function randomOf(seed: number): Random {
  const generator = xoroshiro128plus(seed);
  const below = (limit: number) => uniformInt(generator, 0, limit - 1);
  return {
    below,
    oneIn: (count) => below(count) === 0,
    pick: (items) => items[below(items.length)] as (typeof items)[number],
    shuffled(items) {
      const list = [...items];
      for (let at = list.length - 1; at > 0; at--) {
        const other = below(at + 1);
        [list[at], list[other]] = [list[other] as (typeof list)[number], list[at] as (typeof list)[number]];
      }
      return list;
    },
  };
}

/** Few, so that things of one name are common. */
const names = ["Fire", "Flood", "Storm", "Quake", "March"];
const words = "the harbour will never fall silent nor burn again while we stand here and fight".split(" ");
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
    const { text: _, ...rest } = said();
    return { ...rest, claimant: maybe(actors) };
  };
  const mention = (about: Partial<Mention>) => ({
    ...told(),
    event: pick(events),
    term: pick(["x", null]),
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
      category: pick(["attack", "killing"] as const),
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
      return {
        ...said(words.slice(from, from + 3 + below(6)).join(" ")),
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
