import type { RecordOf, RecordType } from "../../model/index.js";
import type { Classes } from "./classes.js";

/** The records of one type, in classes of those that are alike. */
export interface Table {
  readonly records: readonly RecordOf[RecordType][];
  /** For each id the index of its record. */
  readonly indexOf: ReadonlyMap<string, number>;
  readonly classes: Classes;
}

/** The rank of a record by its id; -1 where there is none. */
export function rankIn(table: Table | undefined, id: string): number {
  const index = table?.indexOf.get(id);
  return index === undefined ? -1 : (table?.classes.rank[index] as number);
}
