/** Thrown when a claim, or an option on how to weigh claims, makes no sense. */
export class ClaimError extends Error {
  /** Always `"ClaimError"`. */
  override readonly name: string = "ClaimError";
  /** What is wrong: `claims[3]`, the id of a figure, or `options`. */
  readonly record: string;
  /** The field of it that is wrong; `null` when it is the whole. */
  readonly field: string | null;

  /**
   * @param record - What is wrong: `claims[3]`, the id of a figure, or `options`.
   * @param field - The field of it that is wrong, or `null`.
   * @param problem - What is wrong with it and what to do, as the rest of a sentence about the field.
   */
  constructor(record: string, field: string | null, problem: string) {
    super(field === null ? `\`${record}\` ${problem}` : `\`${record}\`: \`${field}\` ${problem}`);
    this.record = record;
    this.field = field;
  }
}
