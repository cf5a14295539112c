import { collectionOf, recordTypes } from "../corpus/index.js";
import type { CorpusData, RecordOf, RecordType } from "../index.js";

/** Every record of a corpus, by type. */
export function allRecords(corpus: CorpusData): readonly RecordOf[RecordType][] {
  return recordTypes.flatMap((type): readonly RecordOf[RecordType][] => corpus[collectionOf[type]]);
}
