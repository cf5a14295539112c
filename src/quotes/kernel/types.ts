import type { RowId } from "./ids.js";

/** One text to index. */
export interface QuoteRow<Id = RowId> {
  /** What it is called: a string or a finite number that no other row of the index has. */
  readonly id: Id;
  /** The words. */
  readonly text: string;
  /** Who said it, by any name; left out or `null`: nobody knows. */
  readonly speaker?: string | null | undefined;
}

/** How to search a {@link QuoteIndex}. */
export interface QuoteSearchOptions {
  /** How many rows at most. Default 10. */
  readonly limit?: number;
  /** Only rows of this speaker, named as in the rows. Default: of any, and of none. */
  readonly speaker?: string;
  /**
   * The least score, 0 to 1. Default 0: every row that was compared. Rows that share less than half as much of the
   * question, rare words counting more, as the row that shares most are left out whatever this is.
   */
  readonly minScore?: number;
}

/** A row that answers a search. */
export interface QuoteHit<Id = RowId> {
  /** The row. */
  readonly id: Id;
  /** How alike the words are, 0 to 1; 1 for the same words in the same order alone. */
  readonly score: number;
  /** How much of the question stands in the row, 0 to 1, rare words counting more. */
  readonly covered: number;
  /** Who said it; `null` where the row does not say. */
  readonly speaker: string | null;
}

/** Texts that can be found by words like theirs. Made by {@link createQuoteIndex} or {@link loadQuoteIndex}. */
export interface QuoteIndex<Id = RowId> {
  /** How many rows there are. */
  readonly size: number;
  /**
   * Adds rows: all of them, or none when one is wrong.
   *
   * The answers of the index are those of one that was made of all the rows at once.
   *
   * @param rows - The rows.
   * @throws {@link QuoteRowError} for the first row that cannot be added.
   */
  add(rows: Iterable<QuoteRow<Id>>): void;
  /**
   * Removes rows. Ids that the index does not have are passed over.
   *
   * @param ids - The ids of the rows.
   * @returns How many rows were removed.
   * @throws {@link ArgumentError} when they are no list; a string is none either.
   */
  remove(ids: Iterable<Id>): number;
  /**
   * Finds the rows whose words are most like these.
   *
   * @param text - Any string. One without a word in it finds nothing.
   * @param options - See {@link QuoteSearchOptions}.
   * @returns The rows, best first; rows of equal score by id, numbers before strings.
   * @throws {@link QuoteQueryError} when the text or an option is of the wrong type.
   */
  search(text: string, options?: QuoteSearchOptions): readonly QuoteHit<Id>[];
  /**
   * The index as bytes, which {@link loadQuoteIndex} reads. They hold the words of the rows folded and in order,
   * so that they tell as much as the texts do.
   *
   * @returns The bytes, in the byte order of this machine.
   */
  save(): Uint8Array;
}
