import { checkCorpus, collectionOf, recordTypes } from "../corpus/index.js";
import type { Corpus, Ids } from "../model/index.js";

/**
 * A corpus as NDJSON, one record a line, for streams: what `parseCorpusLines` of `as-reported/schema` reads.
 *
 * The first line says how many records follow, so that a stream that broke off is noticed.
 *
 * @param corpus - The corpus.
 * @returns The lines, each with its line end, one at a time: the whole text is never held.
 * @throws ArgumentError for what is no corpus.
 *
 * @example
 * ```ts
 * import { corpus } from "as-reported";
 * import { corpusLines } from "as-reported/export";
 *
 * const [header, ...records] = corpusLines(corpus);
 * header === `{"type":"corpus","version":1,"records":${records.length}}\n`;
 * //=> true
 * JSON.parse(records[0] ?? "").id;
 * //=> "video-script"
 * ```
 */
export function* corpusLines<I extends Ids = Ids>(corpus: Corpus<I>): Generator<string, void, undefined> {
  checkCorpus("corpusLines", corpus);
  const records = recordTypes.reduce((sum, type) => sum + corpus[collectionOf[type]].length, 0);
  yield `${JSON.stringify({ type: "corpus", version: 1, records })}\n`;
  for (const type of recordTypes) {
    for (const record of corpus[collectionOf[type]]) yield `${JSON.stringify(record)}\n`;
  }
}
