/** Thrown for a text that is neither EDTF nor a clock time that is read beside it. */
export class EdtfError extends Error {
  /** Always `"EdtfError"`. */
  override readonly name: string = "EdtfError";
  /** The text as given. */
  readonly input: string;
  /** The UTF-16 unit of it at which reading failed, counted from 0. */
  readonly position: number;
  /** What is wrong there. */
  readonly reason: string;

  /**
   * @param input - The text as given.
   * @param position - The UTF-16 unit at which reading failed.
   * @param reason - What is wrong there.
   */
  constructor(input: string, position: number, reason: string) {
    super(`\`${shorten(input)}\` is not EDTF: ${reason} (at character ${position + 1}).`);
    this.input = input;
    this.position = position;
    this.reason = reason;
  }
}

/** Thrown for a day that none of the zones has, because their clocks were put forward over all of it. */
export class SkippedDayError extends EdtfError {
  /** Always `"SkippedDayError"`. */
  override readonly name: string = "SkippedDayError";
  /** The zones that left it out. */
  readonly zones: readonly string[];

  /**
   * @param input - The text that names the day.
   * @param zones - The zones that left it out.
   */
  constructor(input: string, zones: readonly string[]) {
    super(input, 0, `no calendar of ${zones.join(", ")} has that day`);
    const named = zones.map((zone) => `\`${zone}\``).join(", ");
    this.message = `\`${shorten(input)}\` is a day that ${named} left out, when the clocks were put forward over all of it. Give the day before or after, or a zone whose calendar has it.`;
    this.zones = zones;
  }
}

/** Thrown for a time zone that the runtime does not know. */
export class TimeZoneError extends Error {
  /** Always `"TimeZoneError"`. */
  override readonly name: string = "TimeZoneError";
  /** The zone as given; `null` when a list of zones was empty. */
  readonly zone: string | null;

  /** @param zone - The zone as given; `null` when a list of zones was empty. */
  constructor(zone: string | null) {
    super(
      zone === null
        ? "`zones` is empty. Name at least one IANA time zone, such as `Asia/Baghdad`."
        : `\`${shorten(zone)}\` is no IANA time zone. Write one such as \`Asia/Baghdad\` or \`UTC\`.`,
    );
    this.zone = zone;
  }
}

/** Thrown for a text that is not a duration of weeks, days, hours, minutes and seconds. */
export class DurationError extends Error {
  /** Always `"DurationError"`. */
  override readonly name: string = "DurationError";
  /** The text as given. */
  readonly input: string;

  /** @param input - The text as given. */
  constructor(input: string) {
    super(
      `\`${shorten(input)}\` is no duration. Write weeks, days, hours, minutes and seconds as in ISO 8601: \`PT2H\`, \`P1DT12H\`.`,
    );
    this.input = input;
  }
}

/** Thrown for a part of day that the table does not have, or whose hours make no sense. */
export class DayPartError extends Error {
  /** Always `"DayPartError"`. */
  override readonly name: string = "DayPartError";
  /** The part as given. */
  readonly part: string;

  /**
   * @param part - The part as given.
   * @param reason - What is wrong with it, and what to do.
   */
  constructor(part: string, reason: string) {
    super(`\`${shorten(part)}\` ${reason}`);
    this.part = part;
  }
}

/** A message stays readable, however long the input; not all that comes can be made a text. */
function shorten(text: unknown): string {
  const shown = typeof text === "object" && text !== null ? "an object" : String(text);
  return shown.length > 80 ? `${shown.slice(0, 80)}…` : shown;
}
