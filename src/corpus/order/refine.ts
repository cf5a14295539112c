import type { RecordType } from "../../model/index.js";
import { splitByKey, tied } from "./classes.js";
import { forEachReference } from "./content.js";
import { ranksIn, type Table } from "./table.js";

/** How many references away two records that are else alike are told apart. */
const mostRounds = 64;

type Tables = ReadonlyMap<RecordType, Table>;

/**
 * Splits classes of records by the classes of what they refer to, and of what refers to them, until nothing more is told
 * apart (colour refinement: Weisfeiler and Leman 1968). Each round takes time linear in the references of what is still alike.
 */
export function refine(tables: Tables): void {
  const rankOf = new Map([...tables].map(([type, table]) => [type, ranksIn(table)]));
  const referring = referringTo(tables);
  const keyOf = (type: RecordType, table: Table, index: number): string => {
    let key = "";
    forEachReference(table.records[index] as Table["records"][number], (to, id, field, entry) => {
      key += `${field}.${entry}:${rankOf.get(to)?.(id)} `;
    });
    const back = referring.get(type)?.get(index);
    if (!back) return key;
    const from = back.map(({ role, table: { classes }, record }) => `${role}:${classes.rank[record]}`);
    return `${key}| ${from.sort().join(" ")}`;
  };
  for (let round = 0; round < mostRounds; round++) {
    let changed = false;
    for (const [type, table] of tables) {
      if (splitByKey(table.classes, (index) => keyOf(type, table, index))) changed = true;
    }
    if (!changed) return;
  }
}

/** A record that refers to another, and how. */
interface Referring {
  readonly role: string;
  readonly table: Table;
  readonly record: number;
}

/** What refers to each of the things that are still alike. */
function referringTo(tables: Tables): ReadonlyMap<RecordType, ReadonlyMap<number, Referring[]>> {
  const back = new Map<RecordType, Map<number, Referring[]>>();
  for (const [type, { classes }] of tables) {
    if (classes.ties.length === 0) continue;
    back.set(type, new Map(Array.from(tied(classes), (index) => [index, []])));
  }
  for (const [type, table] of tables) {
    for (const [record, one] of table.records.entries()) {
      forEachReference(one, (to, id, field, entry) => {
        const index = tables.get(to)?.indexOf.get(id);
        if (index === undefined) return;
        back
          .get(to)
          ?.get(index)
          ?.push({ role: `${type} ${field}.${entry}`, table, record });
      });
    }
  }
  return back;
}
