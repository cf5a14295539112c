import { DurationError, parseDuration, parseInstant } from "../time/index.js";
import { TimelineInputError } from "./errors.js";

/** Epoch milliseconds of an instant in ISO 8601, or in milliseconds already. */
export function readInstant(value: string | number, record: string, field: string): number {
  const instant = typeof value === "string" ? parseInstant(value) : value;
  if (typeof instant === "number" && Number.isSafeInteger(instant) && Math.abs(instant) <= 8.64e15) {
    return instant;
  }
  throw new TimelineInputError(
    record,
    field,
    `is \`${show(value)}\`, which is no instant. Write ISO 8601 with an offset, such as \`2020-01-07T22:30:00Z\`, or whole epoch milliseconds.`,
  );
}

/** Milliseconds of a gap between two events; `null`: there is none. */
export function readGap(
  value: string | number | null | undefined,
  record: string,
  field: string,
): number | null {
  if (value === null || value === undefined) return null;
  const gap = typeof value === "string" ? readDuration(value) : value;
  if (Number.isSafeInteger(gap) && gap >= 0 && gap <= 8.64e15) return gap;
  throw new TimelineInputError(
    record,
    field,
    `is \`${show(value)}\`, which is no gap. Write an ISO 8601 duration such as \`PT2H\`, or whole milliseconds from 0.`,
  );
}

function readDuration(text: string): number {
  try {
    return parseDuration(text);
  } catch (error) {
    if (error instanceof DurationError) return Number.NaN;
    throw error;
  }
}

/** Whatever came in the place of a value, in few words: not all of it can be made a text. */
function show(value: unknown): string {
  return typeof value === "object" && value !== null ? "an object" : String(value).slice(0, 80);
}
