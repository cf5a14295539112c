import type { Corpus, CorpusData, Ids, RecordType, Report, ReportType, ThingType } from "../model/index.js";

/** The name of the collection that holds the records of each type, in the order of the design. */
export const collectionOf: Readonly<Record<RecordType, keyof CorpusData>> = {
  source: "sources",
  actor: "actors",
  place: "places",
  event: "events",
  utterance: "utterances",
  measure: "measures",
  proposition: "propositions",
  mention: "mentions",
  timing: "timings",
  ordering: "orderings",
  duration: "durations",
  quote: "quotes",
  figure: "figures",
  stance: "stances",
};

export const thingTypes: readonly ThingType[] = [
  "source",
  "actor",
  "place",
  "event",
  "utterance",
  "measure",
  "proposition",
];

export const reportTypes: readonly ReportType[] = [
  "mention",
  "timing",
  "ordering",
  "duration",
  "quote",
  "figure",
  "stance",
];

export const recordTypes: readonly RecordType[] = [...thingTypes, ...reportTypes];

/** All reports of a corpus, type by type, each in the order of the corpus. */
export function reportsOf<I extends Ids>(corpus: Corpus<I>): readonly Report<I>[] {
  return reportTypes.flatMap((type) => corpus[collectionOf[type]] as readonly Report<I>[]);
}
