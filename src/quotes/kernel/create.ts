import { checkOptions } from "../../corpus/index.js";
import { QuoteQueryError } from "../errors.js";
import { createFinder } from "./find.js";
import type { RowId } from "./ids.js";
import { createReader } from "./read.js";
import { addRows, removeRows, type State, sizeOf } from "./state.js";
import type { QuoteHit, QuoteIndex, QuoteRow, QuoteSearchOptions } from "./types.js";
import { createVocabulary } from "./vocabulary.js";

/**
 * Indexes texts by their words.
 */
export function createQuoteIndex<Id extends RowId = RowId>(rows: Iterable<QuoteRow<Id>> = []): QuoteIndex<Id> {
  const index = openIndex<Id>({
    vocabulary: createVocabulary(),
    speakers: [],
    speakerNumbers: new Map(),
    segments: [],
  });
  index.add(rows);
  return index;
}

function openIndex<Id extends RowId>(state: State): QuoteIndex<Id> {
  const read = createReader(state.vocabulary);
  const find = createFinder(state);
  return {
    get size() {
      return sizeOf(state);
    },
    add: (rows) => addRows(state, read, rows),
    remove: (ids) => removeRows(state, ids),
    search: (text, options = {}) => {
      const { limit = 10, speaker, minScore = 0 } = options;
      return find({ text, limit, speaker, minScore }) as readonly QuoteHit<Id>[];
    },
    save: () => new Uint8Array(0),
  };
}
