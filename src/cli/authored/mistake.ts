import type { CorpusIssueCode } from "../../schema/index.js";
import type { Position } from "./json.js";

/** One mistake in the files of a corpus. */
export interface Mistake extends Position {
  /** The path of the file. */
  readonly file: string;
  /** What sort of mistake: of the corpus, of a file, of a figure and its phrase, or of the text of an article. */
  readonly code: CorpusIssueCode | "bad-file" | "figure-phrase" | "length-phrase" | "evidence-text";
  /** The record, such as "quote `gazette-fire`"; `null` where no record with an id is concerned. */
  readonly record: string | null;
  /** What is wrong and what to do. */
  readonly message: string;
}

/** Orders mistakes by file, and within one from top to bottom. */
export function byPlace(a: Mistake, b: Mistake): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
