import type { Corpus, Ids } from "../model/index.js";
import { nearest } from "./nearest.js";

/** Thrown when a function is called with something that it cannot work with. */
export class ArgumentError extends Error {
  /** Always `"ArgumentError"`. */
  override readonly name: string = "ArgumentError";
  /** The function that was called. */
  readonly function: string;
  /** The argument, or the field of it, that is wrong. */
  readonly argument: string;

  /**
   * @param called - The function that was called.
   * @param argument - The argument, or the field of it, that is wrong.
   * @param advice - What is wrong with it, and what to do.
   */
  constructor(called: string, argument: string, advice: string) {
    super(`\`${argument}\` of \`${called}\` ${advice}`);
    this.function = called;
    this.argument = argument;
  }
}

/**
 * Refuses what is no corpus: above all the plain JSON of one, which lacks the way from an id to its record.
 *
 * @throws {@link ArgumentError} saying how to make it one.
 */
export function checkCorpus<I extends Ids>(called: string, corpus: Corpus<I>): void {
  if (typeof corpus === "object" && corpus !== null && typeof corpus.get === "function") return;
  throw new ArgumentError(
    called,
    "corpus",
    "is no corpus. Import `corpus`, or give your JSON to `parseCorpus` of `as-reported/schema` first.",
  );
}

/**
 * Refuses options that are no object, or of which one is unknown: a misspelt option would be passed over.
 *
 * @throws {@link ArgumentError} with the nearest option there is.
 */
export function checkOptions(called: string, options: object, known: readonly string[]): void {
  if (typeof options !== "object" || options === null || Array.isArray(options)) {
    throw new ArgumentError(
      called,
      "options",
      `is no object. Give one with ${list(known)}, or leave it out.`,
    );
  }
  for (const key of Object.keys(options)) {
    if (known.includes(key)) continue;
    const near = nearest(key, known);
    const all = known.length === 1 ? `There is only ${list(known)}.` : `There are ${list(known)}.`;
    const hint = near === null ? all : `Did you mean \`${near}\`?`;
    throw new ArgumentError(called, key, `is unknown. ${hint}`);
  }
}

function list(known: readonly string[]): string {
  return known.map((key) => `\`${key}\``).join(", ");
}
