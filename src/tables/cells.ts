import { ArgumentError, checkCorpus, labelOf } from "../corpus/index.js";
import type { Corpus, Ids, ThingType } from "../model/index.js";

/** A list as one cell; `null` where it is empty. */
export function joined(items: Iterable<string>): string | null {
  const list = [...items];
  return list.length === 0 ? null : list.join("; ");
}

/** A list as one cell, each item once. */
export function joinedOnce(items: Iterable<string>): string | null {
  return joined(new Set(items));
}

/** Tells what a thing is called. */
export interface Labels<I extends Ids> {
  /** Its title, name, label or statement. */
  <T extends ThingType>(type: T, id: I[T]): string;
  /** The same; `null` for no thing. */
  <T extends ThingType>(type: T, id: I[T] | null): string | null;
}

/** What the things of a corpus are called. */
export function labelsOf<I extends Ids>(corpus: Corpus<I>): Labels<I> {
  function label<T extends ThingType>(type: T, id: I[T]): string;
  function label<T extends ThingType>(type: T, id: I[T] | null): string | null;
  function label<T extends ThingType>(type: T, id: I[T] | null): string | null {
    return id === null ? null : labelOf(corpus.get(type, id));
  }
  return label;
}

/**
 * Refuses what is no corpus, and what is not the answer that a table is made of.
 *
 * @throws {@link ArgumentError} saying which function gives that answer.
 */
export function checkAnswer<I extends Ids>(
  called: string,
  corpus: Corpus<I>,
  argument: string,
  isAnswer: boolean,
  giver: string,
): void {
  checkCorpus(called, corpus);
  if (!isAnswer) throw new ArgumentError(called, argument, `is not what \`${giver}\` returns. Give that.`);
}

/** Whether a value is an object in which these fields are lists. */
export function hasLists(value: unknown, ...fields: readonly string[]): boolean {
  if (typeof value !== "object" || value === null) return false;
  return fields.every((field) => Array.isArray((value as Readonly<Record<string, unknown>>)[field]));
}

/** Whether a value is a list of objects in which these fields are lists. */
export function isListOf(value: unknown, ...fields: readonly string[]): boolean {
  return Array.isArray(value) && value.every((item) => hasLists(item, ...fields));
}
