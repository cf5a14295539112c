/**
 * What can be wrong with a corpus.
 *
 * | code | what is wrong |
 * |---|---|
 * | `wrong-type` | a value is of another JSON type |
 * | `missing-field` | a field without a neutral value is missing |
 * | `unknown-field` | a field, collection or registry that there is not |
 * | `not-allowed` | a word that is none of those allowed, or a field that cannot stand beside another |
 * | `out-of-range` | a number or list that is too small or too large |
 * | `bad-text` | a text that is blank, or holds half of a surrogate pair |
 * | `bad-id` | an id that is not kebab-case, or too long |
 * | `bad-hash` | not the 64 lower-case hexadecimal digits of a SHA-256 |
 * | `bad-edtf` | not a date, clock time or interval, or a day that the calendar of no named zone has |
 * | `bad-zone` | not a time zone of the IANA database |
 * | `bad-duration` | not an ISO 8601 duration of weeks, days, hours, minutes and seconds |
 * | `bad-language` | not a BCP 47 language tag |
 * | `bad-country` | not an ISO 3166-1 alpha-2 code |
 * | `duplicate-id` | two things of one type, or two reports of any type, share an id |
 * | `duplicate-entry` | a list holds something twice |
 * | `duplicate-report` | two reports say the same at the same place |
 * | `unknown-reference` | a reference to a record that there is not |
 * | `self-reference` | a record refers to itself |
 * | `cycle` | records contain or repeat one another in a circle |
 * | `unused` | a thing that no report leads to, or a source without reports |
 * | `evidence-empty` | a passage that does not end after its start |
 * | `evidence-outside` | a passage that ends after the text |
 * | `evidence-length` | a passage that is not as long as its words |
 * | `bad-interval` | a figure's interval that is reversed, empty, or open where it has no end |
 * | `approx-mismatch` | a figure whose interval is not what its `approx` says |
 * | `fractional-count` | an exact figure with a fraction, of a measure that has only whole numbers |
 * | `bad-length` | a duration without a length, or whose shortest is longer than its longest |
 * | `bad-gap` | a gap whose shortest is longer than its longest, whose words tell no length, or that cannot be measured |
 * | `impossible-order` | relations that two such events cannot have |
 * | `gapped-order` | relations that are not convex on endpoints, such as before or after |
 * | `basis-mismatch` | a thing said to be background that a source prints |
 * | `id-mismatch` | an authored thing whose `id` is not its key |
 * | `source-mismatch` | an authored report whose `source` is not that of its file |
 * | `bad-line` | a line of NDJSON that is no record |
 * | `bad-count` | NDJSON with more or fewer records than its first line says |
 */
export type CorpusIssueCode =
  | "wrong-type"
  | "missing-field"
  | "unknown-field"
  | "not-allowed"
  | "out-of-range"
  | "bad-text"
  | "bad-id"
  | "bad-hash"
  | "bad-edtf"
  | "bad-zone"
  | "bad-duration"
  | "bad-language"
  | "bad-country"
  | "duplicate-id"
  | "duplicate-entry"
  | "duplicate-report"
  | "unknown-reference"
  | "self-reference"
  | "cycle"
  | "unused"
  | "evidence-empty"
  | "evidence-outside"
  | "evidence-length"
  | "bad-interval"
  | "approx-mismatch"
  | "fractional-count"
  | "bad-length"
  | "bad-gap"
  | "impossible-order"
  | "gapped-order"
  | "basis-mismatch"
  | "id-mismatch"
  | "source-mismatch"
  | "bad-line"
  | "bad-count";

/** One mistake in a corpus. */
export interface CorpusIssue {
  /** What sort of mistake. */
  readonly code: CorpusIssueCode;
  /** Where: keys and indices from the root of the input; of NDJSON the number of the line, then the field. */
  readonly path: readonly (string | number)[];
  /** The record, such as "quote `ibt-policy`"; `null` where no record with an id is concerned. */
  readonly record: string | null;
  /** What is wrong and what to do, for a person. */
  readonly message: string;
}

/** How many issues the message of an error spells out. */
const listed = 20;

/** Thrown when data is no valid corpus; carries every mistake that was found. */
export class CorpusError extends Error {
  /** Always `"CorpusError"`. */
  override readonly name: string = "CorpusError";
  /** Every mistake: in the order of the input's collections and records. */
  readonly issues: readonly CorpusIssue[];

  /**
   * @param issues - Every mistake that was found, at least one.
   */
  constructor(issues: readonly CorpusIssue[]) {
    const lines = issues.slice(0, listed).map(({ message }) => `\n- ${message}`);
    const more = issues.length > listed ? `\nand ${issues.length - listed} more.` : "";
    super(
      `The corpus has ${issues.length === 1 ? "a mistake" : `${issues.length} mistakes`}:${lines.join("")}${more}`,
    );
    this.issues = Object.freeze([...issues]);
  }
}
