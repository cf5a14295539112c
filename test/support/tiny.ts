import { createCorpus } from "../../src/corpus/index.js";
import type {
  Actor,
  Corpus,
  CorpusData,
  Duration,
  Event,
  Figure,
  Measure,
  Mention,
  Ordering,
  Place,
  Proposition,
  Quote,
  Source,
  Stance,
  Timing,
  Utterance,
} from "../../src/model/index.js";

/** A record of which a test says only what matters to it. */
type Sketch<R extends { id: string }> = Partial<R> & Pick<R, "id">;

/** A corpus of which a test says only what matters to it; everything else is filled with neutral values. */
export interface TinyData {
  sources?: Sketch<Source>[];
  actors?: Sketch<Actor>[];
  places?: Sketch<Place>[];
  events?: Sketch<Event>[];
  utterances?: Sketch<Utterance>[];
  measures?: Sketch<Measure>[];
  propositions?: Sketch<Proposition>[];
  mentions?: (Sketch<Mention> & Pick<Mention, "event">)[];
  timings?: (Sketch<Timing> & Pick<Timing, "event" | "edtf">)[];
  orderings?: (Sketch<Ordering> & Pick<Ordering, "a" | "relation" | "b">)[];
  durations?: (Sketch<Duration> & Pick<Duration, "event">)[];
  quotes?: (Sketch<Quote> & Pick<Quote, "text" | "utterance">)[];
  figures?: (Sketch<Figure> & Pick<Figure, "measure">)[];
  stances?: (Sketch<Stance> & Pick<Stance, "proposition" | "position">)[];
}

const at = { start: 0, end: 1 };
const said = { source: "paper", evidence: at };

/** The sketch as full records, with one source named `paper` when none is given. */
function tinyData(sketch: TinyData): CorpusData {
  const sources = sketch.sources ?? [{ id: "paper" }];
  return {
    sources: sources.map((s) => ({
      type: "source",
      title: s.id,
      publisher: null,
      credits: [],
      published: null,
      language: "en",
      wire: null,
      sha256: "0".repeat(64),
      length: 1000,
      ...s,
    })),
    actors: (sketch.actors ?? []).map((a) => ({
      type: "actor",
      kind: "person",
      name: a.id,
      spellings: [],
      roles: [],
      affiliations: [],
      basis: "reported",
      ...a,
    })),
    places: (sketch.places ?? []).map((p) => ({
      type: "place",
      kind: "city",
      name: p.id,
      spellings: [],
      country: null,
      within: null,
      zone: null,
      basis: "reported",
      ...p,
    })),
    events: (sketch.events ?? []).map((e) => ({
      type: "event",
      label: e.id,
      kind: "moment",
      category: "statement",
      participants: [],
      place: null,
      partOf: null,
      ...e,
    })),
    utterances: (sketch.utterances ?? []).map((u) => ({
      type: "utterance",
      label: u.id,
      speaker: null,
      addressee: null,
      medium: null,
      occasion: null,
      language: null,
      repeats: null,
      ...u,
    })),
    measures: (sketch.measures ?? []).map((m) => ({
      type: "measure",
      label: m.id,
      unit: "people",
      integer: true,
      event: null,
      actor: null,
      place: null,
      within: null,
      ...m,
    })),
    propositions: (sketch.propositions ?? []).map((p) => ({
      type: "proposition",
      statement: p.id,
      kind: "fact",
      event: null,
      ...p,
    })),
    mentions: (sketch.mentions ?? []).map((m) => ({
      type: "mention",
      ...said,
      term: null,
      places: [],
      claimant: null,
      modality: "actual",
      note: null,
      ...m,
    })),
    timings: (sketch.timings ?? []).map((t) => ({
      type: "timing",
      ...said,
      text: "x",
      part: null,
      zones: ["UTC"],
      bound: "within",
      claimant: null,
      note: null,
      ...t,
    })),
    orderings: (sketch.orderings ?? []).map((o) => ({
      type: "ordering",
      ...said,
      minGap: null,
      maxGap: null,
      gapBetween: null,
      gapText: null,
      claimant: null,
      note: null,
      ...o,
    })),
    durations: (sketch.durations ?? []).map((d) => ({
      type: "duration",
      ...said,
      text: "x",
      min: null,
      max: null,
      claimant: null,
      note: null,
      ...d,
    })),
    quotes: (sketch.quotes ?? []).map((q) => ({
      type: "quote",
      ...said,
      evidence: { start: 0, end: Array.from(q.text).length },
      form: "direct",
      translated: null,
      attributedTo: null,
      via: null,
      medium: null,
      note: null,
      ...q,
    })),
    figures: (sketch.figures ?? []).map((f) => ({
      type: "figure",
      ...said,
      text: "x",
      approx: "exact",
      low: null,
      lowOpen: false,
      high: null,
      highOpen: false,
      claimant: null,
      via: null,
      asOf: null,
      reason: null,
      ...f,
    })),
    stances: (sketch.stances ?? []).map((s) => ({
      type: "stance",
      ...said,
      claimant: null,
      note: null,
      ...s,
    })),
  };
}

/** The sketch as a corpus. Its records are as the model says, but nothing checks that they make sense. */
export function tiny(sketch: TinyData): Corpus {
  return createCorpus(tinyData(sketch));
}
