import type { Ids, Medium } from "../model/index.js";
import { QuoteQueryError } from "./errors.js";
import type { QuoteQuery } from "./types.js";

/** Typed by the model, so that a new medium cannot be forgotten here. */
const media: Readonly<Record<Medium, true>> = {
  speech: true,
  interview: true,
  tweet: true,
  statement: true,
  letter: true,
  message: true,
  broadcast: true,
  "press-conference": true,
  "phone-call": true,
  meeting: true,
  chant: true,
};

const fields: Readonly<Record<keyof QuoteQuery, true>> = {
  text: true,
  speaker: true,
  source: true,
  event: true,
  medium: true,
  from: true,
  to: true,
  undated: true,
  match: true,
  limit: true,
};

/**
 * The question, checked: a caller without types gets a clear error, not an empty answer.
 *
 * @throws {@link QuoteQueryError} when a part of it is unknown or of the wrong type.
 */
export function readQuery<I extends Ids>(given: string | QuoteQuery<I>): QuoteQuery<I> {
  if (typeof given === "string") return { text: given };
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    throw new QuoteQueryError(
      "query",
      given,
      "Give the words to look for, or an object such as `{ speaker }`.",
    );
  }
  for (const field of Object.keys(given)) {
    if (!Object.hasOwn(fields, field)) {
      throw new QuoteQueryError("query", field, `Known parts are ${list(Object.keys(fields))}.`);
    }
  }
  for (const field of ["text", "speaker", "source", "event", "from", "to"] as const) {
    readText(field, given[field]);
  }
  const { medium, undated, match, limit } = given;
  if (undated !== undefined && typeof undated !== "boolean") {
    throw new QuoteQueryError("undated", undated, "Give `true` or `false`, or leave it out.");
  }
  if (medium !== undefined && !(typeof medium === "string" && Object.hasOwn(media, medium))) {
    throw new QuoteQueryError("medium", medium, `Give one of ${list(Object.keys(media))}.`);
  }
  if (match !== undefined && !["fuzzy", "words", "exact"].includes(match)) {
    throw new QuoteQueryError("match", match, "Give one of `fuzzy`, `words`, `exact`.");
  }
  if (limit !== undefined && !(typeof limit === "number" && limit >= 0 && !Number.isNaN(limit))) {
    throw new QuoteQueryError("limit", limit, "Give a number of answers, 0 or more.");
  }
  return given;
}

/** @throws {@link QuoteQueryError} when the value is neither left out nor a string. */
export function readText(field: string, value: unknown): void {
  if (value !== undefined && typeof value !== "string") {
    throw new QuoteQueryError(field, value, "Give a string, or leave it out.");
  }
}

function list(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(", ");
}
