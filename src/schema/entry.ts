import type { RecordOf, RecordType } from "../model/index.js";
import type { Path } from "./words.js";

/** One entry of the collection of a type, read as far as it can be. */
interface EntryOf<T extends RecordType> {
  /** The type that its collection tells. */
  readonly type: T;
  /** Where it stands in the input. */
  readonly path: Path;
  /** What was given. */
  readonly raw: unknown;
  /** Its id, when that can be read; a malformed record has one too. */
  readonly id: string | null;
  /** What to call it, such as "quote `ibt-policy`". */
  readonly label: string | null;
  /** The resolved record; `null` when it is malformed. */
  readonly record: RecordOf[T] | null;
}

/** One entry of any collection. */
export type Entry = { [T in RecordType]: EntryOf<T> }[RecordType];
