import { checkOptions } from "../../corpus/index.js";
import { QuoteQueryError } from "../errors.js";
import { damaged, read as readBytes, write } from "./bytes.js";
import { createFinder } from "./find.js";
import type { RowId } from "./ids.js";
import { createReader } from "./read.js";
import { addRows, compact, removeRows, type State, sizeOf } from "./state.js";
import type { QuoteHit, QuoteIndex, QuoteRow, QuoteSearchOptions } from "./types.js";
import { createVocabulary, restoreVocabulary } from "./vocabulary.js";

/**
 * Indexes texts by their words, so that a text is found by words like its own.
 *
 * A search sees through case, Unicode forms, accents, quotation marks and dashes, contractions, brackets,
 * hyphens, and numbers in words or digits; then through changed, missing, added and swapped words, other forms
 * of a word, and slips of the pen. It serves for near-verbatim quotes and for other wordings of the same.
 * How much a word counts is told by how many rows have it: rows that share no word with a question, nor a word
 * like one of its own, do not change the answers.
 *
 * The score is 1 for the same words in the same order, and for no others. Else the two texts are aligned, and it
 * is the share of weight in common (Dice) of the question and the passage of the row that it aligns with, or of
 * the row and the passage of the question; words in another place count 0.7, and so do other forms of a word and
 * slips. It is lowered for broken order (METEOR's fragmentation penalty, Banerjee and Lavie 2005), by up
 * to 0.2 where the passage is little of the row, and by up to 0.6 where it is little of the question. It says how
 * alike the words are, not whether anybody said them.
 *
 * The texts are not kept, only their words as numbers: about a hundred bytes for a row of twelve words. An index
 * takes time linear in the words to build; a search takes time linear in the question and in the rows of
 * its words at worst, and mostly far less, as the long lists of common words are left unread.
 *
 * @typeParam Id - The type of the ids.
 * @param rows - The rows; more can be added later. Default: none.
 * @returns The index.
 * @throws {@link QuoteRowError} for the first row that has no id, no text or the id of another.
 *
 * @example
 * ```ts
 * import { createQuoteIndex } from "as-reported/quotes";
 *
 * const index = createQuoteIndex([
 *   { id: 1, text: "All is well!", speaker: "trump" },
 *   { id: 2, text: "Military action like this is not sufficient", speaker: "khamenei" },
 * ]);
 * index.search("military actoin like this isn't enough")[0];
 * //=> { id: 2, speaker: "khamenei", … }
 * index.search("“ALL IS WELL”");
 * //=> [{ id: 1, score: 1, covered: 1, speaker: "trump" }]
 * ```
 */
export function createQuoteIndex<Id = RowId>(rows: Iterable<QuoteRow<Id> & QuoteRow> = []): QuoteIndex<Id> {
  const index = openIndex<Id>({
    vocabulary: createVocabulary(),
    speakers: [],
    speakerNumbers: new Map(),
    segments: [],
  });
  index.add(rows);
  return index;
}

/**
 * Opens an index that was saved, without building it again: its columns are views of the bytes.
 *
 * The bytes belong to the index from then on: do not write to them.
 *
 * @typeParam Id - The type of the ids, which the bytes do not tell the compiler.
 * @param bytes - What {@link QuoteIndex.save} returned, on a machine of the same byte order.
 * @returns The index. It answers as the one that was saved; rows can be added and removed.
 * @throws {@link QuoteIndexBytesError} when the bytes are not what was saved.
 *
 * @example
 * ```ts
 * import { createQuoteIndex, loadQuoteIndex } from "as-reported/quotes";
 *
 * const bytes = createQuoteIndex([{ id: "slap", text: "a slap in the face" }]).save();
 * const index = loadQuoteIndex(bytes);
 * index.add([{ id: "well", text: "All is well!" }]);
 * index.size; //=> 2
 * index.search("slap in the face").map((hit) => hit.id); //=> ["slap"]
 * ```
 */
export function loadQuoteIndex<Id = RowId>(bytes: Uint8Array): QuoteIndex<Id> {
  const { segment, names, rows, speakers } = readBytes(bytes);
  const vocabulary = restoreVocabulary(names, rows);
  if (vocabulary === null) throw damaged();
  return openIndex<Id>({
    vocabulary,
    speakers: [...speakers],
    speakerNumbers: new Map(speakers.map((name, index) => [name, index + 1])),
    segments: segment.size > 0 ? [segment] : [],
  });
}

function openIndex<Id>(state: State): QuoteIndex<Id> {
  const read = createReader(state.vocabulary);
  const find = createFinder(state);
  return {
    get size() {
      return sizeOf(state);
    },
    // The types let only strings and numbers in; whoever has none is told by the rows' check.
    add: (rows) => addRows(state, read, rows as Iterable<QuoteRow>),
    remove: (ids) => removeRows(state, ids as Iterable<RowId>),
    search: (text, options = {}) => find(readSearch(text, options)) as readonly QuoteHit<Id>[],
    save: () => {
      const { vocabulary, speakers } = state;
      return write({ segment: compact(state), names: vocabulary.names, rows: vocabulary.rows, speakers });
    },
  };
}

type Search = Parameters<ReturnType<typeof createFinder>>[0];

function readSearch(text: string, options: QuoteSearchOptions): Search {
  if (typeof text !== "string") throw new QuoteQueryError("text", text, "Give the words to look for.");
  checkOptions("search", options, ["limit", "speaker", "minScore"]);
  const { limit = 10, speaker, minScore = 0 } = options;
  if (!(typeof limit === "number" && limit >= 0)) {
    throw new QuoteQueryError("limit", limit, "Give a number of answers, 0 or more.");
  }
  if (speaker !== undefined && typeof speaker !== "string") {
    throw new QuoteQueryError("speaker", speaker, "Give a name as the rows have it, or leave it out.");
  }
  if (!(typeof minScore === "number" && minScore >= 0 && minScore <= 1)) {
    throw new QuoteQueryError("minScore", minScore, "Give a number from 0 to 1.");
  }
  return { text, limit: Math.floor(limit), speaker, minScore };
}
