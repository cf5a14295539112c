import type { RecordOf, RecordType } from "../../model/index.js";
import type { Classes } from "./classes.js";

/** The records of one type, in classes of those that are alike. */
export interface Table {
  readonly records: readonly RecordOf[RecordType][];
  /** For each id the index of its record. */
  readonly indexOf: ReadonlyMap<string, number>;
  readonly classes: Classes;
}

/** The rank of a thing by its id; of one that does not exist -1. */
export function ranksIn({ indexOf, classes }: Table): (id: string) => number {
  return (id) => {
    const index = indexOf.get(id);
    return index === undefined ? -1 : (classes.rank[index] as number);
  };
}
