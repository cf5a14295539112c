/** Thrown for a question about quotes that makes no sense, such as a `limit` of -1. */
export class QuoteQueryError extends Error {
  /** Always `"QuoteQueryError"`. */
  override readonly name: string = "QuoteQueryError";
  /** The part of the question that is wrong. */
  readonly field: string;
  /** What was given. */
  readonly value: unknown;

  /**
   * @param field - The part of the question that is wrong.
   * @param value - What was given.
   * @param advice - What to give instead.
   */
  constructor(field: string, value: unknown, advice: string) {
    super(`\`${field}\` is ${shown(value)}. ${advice}`);
    this.field = field;
    this.value = value;
  }
}

function shown(value: unknown): string {
  if (typeof value === "string") return `"${value.length > 60 ? `${value.slice(0, 60)}…` : value}"`;
  if (typeof value === "object" && value !== null) return Array.isArray(value) ? "an array" : "an object";
  return typeof value === "function" ? "a function" : String(value);
}
