import type { Corpus, CorpusData, Ids, RecordOf, RecordType } from "../model/index.js";
import { collectionOf, recordTypes } from "./collections.js";
import { UnknownIdError } from "./errors.js";
import { deepFreeze } from "./freeze.js";
import { nearest } from "./nearest.js";

type Index = ReadonlyMap<RecordType, ReadonlyMap<string, RecordOf[RecordType]>>;

/** Links and freezes valid records. Nothing is checked here: `parseCorpus` is the way in for data of others. */
export function createCorpus<I extends Ids = Ids>(data: CorpusData<I>): Corpus<I> {
  let index: Index | undefined;
  const corpus: Corpus<I> = {
    sources: data.sources,
    actors: data.actors,
    places: data.places,
    events: data.events,
    utterances: data.utterances,
    measures: data.measures,
    propositions: data.propositions,
    mentions: data.mentions,
    timings: data.timings,
    orderings: data.orderings,
    durations: data.durations,
    quotes: data.quotes,
    figures: data.figures,
    stances: data.stances,
    get<T extends RecordType>(type: T, id: I[T]): RecordOf<I>[T] {
      index ??= indexById(data);
      const byId = index.get(type);
      const record = byId?.get(id);
      if (record) return record as RecordOf<I>[T];
      throw new UnknownIdError(
        type,
        id,
        byId ? nearest(id, byId.keys()) : nearest(type, recordTypes),
        byId !== undefined,
      );
    },
  };
  return deepFreeze(corpus);
}

function indexById(data: CorpusData): Index {
  return new Map(
    recordTypes.map((type) => [type, new Map(data[collectionOf[type]].map((record) => [record.id, record]))]),
  );
}
