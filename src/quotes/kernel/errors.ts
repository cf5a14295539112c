/** Thrown for a row that cannot be indexed. Nothing of the rows given with it has been added. */
export class QuoteRowError extends Error {
  /** Always `"QuoteRowError"`. */
  override readonly name: string = "QuoteRowError";
  /** Which of the rows given, from 0 up. */
  readonly row: number;
  /** Its id; `null` when it has none. */
  readonly id: string | number | null;
  /** The field that is wrong. */
  readonly field: "row" | "id" | "text" | "speaker";

  /**
   * @param row - Which of the rows given, from 0 up.
   * @param id - Its id; `null` when it has none.
   * @param field - The field that is wrong.
   * @param advice - What is wrong with it, and what to do.
   */
  constructor(row: number, id: string | number | null, field: QuoteRowError["field"], advice: string) {
    const named = id === null ? `Row ${row}` : `Row ${row}, \`${String(id).slice(0, 60)}\``;
    super(field === "row" ? `${named}: ${advice}` : `${named}: \`${field}\` ${advice}`);
    this.row = row;
    this.id = id;
    this.field = field;
  }
}

/** Thrown for bytes that are no saved quote index, or not a whole one. */
export class QuoteIndexBytesError extends Error {
  /** Always `"QuoteIndexBytesError"`. */
  override readonly name: string = "QuoteIndexBytesError";
  /**
   * What is wrong: `type`: not a `Uint8Array`. `foreign`: not written by a quote index. `version`: of another version of the format.
   * `endianness`: written by a machine with another order of bytes. `truncated`: of another length than
   * written. `damaged`: a checksum or a number in it does not fit.
   */
  readonly reason: "type" | "foreign" | "version" | "endianness" | "truncated" | "damaged";

  /**
   * @param reason - What is wrong.
   * @param advice - The same in a sentence, and what to do.
   */
  constructor(reason: QuoteIndexBytesError["reason"], advice: string) {
    super(`\`bytes\` ${advice}`);
    this.reason = reason;
  }
}
