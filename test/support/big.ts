import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { AllenRelation, Corpus } from "../../src/model/index.js";
import { type TinyData, tiny } from "./tiny.js";

/** A corpus of about n reports: 20 sources, things in proportion, and a clash here and there. */
export function big(n: number, seed = 7): Corpus {
  const random = xoroshiro128plus(seed);
  const below = (limit: number) => uniformInt(random, 0, limit - 1);
  const list = <T>(count: number, make: (index: number) => T): T[] =>
    Array.from({ length: count }, (_, i) => make(i));
  const one = (prefix: string, count: number) => `${prefix}${below(count)}`;
  const things = Math.max(4, Math.floor(n / 30));
  const each = Math.floor(n / 6);
  const by = () => ({ source: one("source", 20), evidence: { start: below(900), end: 950 } });
  const claimant = () => (below(2) === 0 ? null : one("actor", things));
  const relation = (): AllenRelation[] => [below(50) === 0 ? "after" : "before"];
  const data: TinyData = {
    sources: list(20, (i) => ({ id: `source${i}` })),
    actors: list(things, (i) => ({ id: `actor${i}` })),
    places: list(things, (i) => ({
      id: `place${i}`,
      kind: "base",
      within: i % 10 === 0 ? null : `place${i - (i % 10)}`,
    })),
    events: list(things, (i) => ({
      id: `event${i}`,
      kind: "period",
      category: i % 2 === 0 ? "killing" : "attack",
      place: `place${i}`,
      partOf: i % 20 < 2 ? null : `event${i - (i % 20) + (i % 2)}`,
    })),
    utterances: list(things, (i) => ({ id: `utterance${i}`, speaker: `actor${i}`, occasion: `event${i}` })),
    measures: list(things, (i) => ({
      id: `measure${i}`,
      event: `event${i}`,
      unit: i % 2 === 0 ? "people" : "bases",
      within: i % 3 === 0 ? null : `measure${i - 1}`,
    })),
    propositions: list(things, (i) => ({ id: `proposition${i}` })),
    mentions: list(each, (i) => ({
      id: `mention${i}`,
      ...by(),
      event: one("event", things),
      term: `term${below(4)}`,
      places: below(3) === 0 ? [one("place", things)] : [],
      claimant: claimant(),
    })),
    timings: list(each, (i) => {
      const event = below(things);
      const day = `${2000 + Math.floor(event / 300)}-01-${String(1 + (event % 28)).padStart(2, "0")}`;
      return {
        id: `timing${i}`,
        ...by(),
        event: `event${event - (event % 20)}`,
        edtf: below(40) === 0 ? day : `${day.slice(0, 4)}`,
      };
    }),
    orderings: list(each, (i) => {
      const event = below(things - 1);
      return {
        id: `ordering${i}`,
        ...by(),
        a: `event${event}`,
        relation: relation(),
        b: `event${event + 1}`,
      };
    }),
    quotes: list(each, (i) => {
      const text = `word${below(3)} said and word${below(3)} meant`;
      return {
        id: `quote${i}`,
        ...by(),
        text,
        utterance: one("utterance", things),
        attributedTo: claimant(),
      };
    }),
    figures: list(each, (i) => {
      const low = below(30);
      const high = below(30) === 0 ? low : low + 60;
      return { id: `figure${i}`, ...by(), measure: one("measure", things), low, high, claimant: claimant() };
    }),
    stances: list(each, (i) => ({
      id: `stance${i}`,
      ...by(),
      proposition: one("proposition", things),
      position: below(5) === 0 ? "denies" : "affirms",
      claimant: claimant(),
    })),
  };
  return tiny(data);
}
