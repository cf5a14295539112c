/** Thrown when a corpus is asked for a record that it does not have. */
export class UnknownIdError extends Error {
  /** Always `"UnknownIdError"`. */
  override readonly name: string = "UnknownIdError";
  /** The type that was asked for. */
  readonly type: string;
  /** The id that was asked for. */
  readonly id: string;
  /** The nearest id (or type, when the type itself is unknown), or `null` when none is near. */
  readonly suggestion: string | null;

  /**
   * @param type - The type that was asked for.
   * @param id - The id that was asked for.
   * @param suggestion - The nearest id or type there is, or `null`.
   * @param typeIsKnown - Whether the type exists, so that the id is what is wrong.
   */
  constructor(type: string, id: string, suggestion: string | null, typeIsKnown: boolean) {
    const hint = suggestion === null ? "" : ` Did you mean \`${suggestion}\`?`;
    super(
      typeIsKnown
        ? `The corpus has no ${type} \`${shown(id)}\`.${hint}`
        : `\`${shown(type)}\` is no type of record.${hint}`,
    );
    this.type = type;
    this.id = id;
    this.suggestion = suggestion;
  }
}

/** Whatever was asked for, short enough for a message; JavaScript can ask for anything. */
function shown(value: unknown): string {
  if (typeof value === "object" && value !== null) return "[object]";
  const text = String(value);
  return text.length > 100 ? `${text.slice(0, 99)}…` : text;
}
