import type { RecordType } from "../../model/index.js";
import { thingTypes } from "../collections.js";
import { forEachTied, split } from "./classes.js";
import { forEachReference } from "./content.js";
import type { Table } from "./table.js";

/** How many references away two records that are else alike are told apart. */
const mostRounds = 64;

type Things = ReadonlyMap<RecordType, Table>;

/** Splits the records of one type by what they refer to, until that tells none of them apart any more. */
export function splitByReferences(table: Table, things: Things): boolean {
  return split(table.classes, comparing(referencesOf(table, things), things));
}

/**
 * Splits classes of things and reports by the classes of what they refer to, and things by what refers to them, until nothing
 * more is told apart (colour refinement: Weisfeiler and Leman 1968). A round takes time linear in the references of
 * what is still alike, and in those to it.
 */
export function refine(things: Things, reports: readonly Table[]): void {
  const tables = [...things.values(), ...reports];
  const splits = tables.map(({ classes }, number) => {
    const table = tables[number] as Table;
    const compare = comparing(referencesOf(table, things), things);
    return () => split(classes, compare);
  });
  const referring = referringTo(things, tables);
  for (let round = 0; round < mostRounds; round++) {
    let changed = false;
    for (const step of splits) if (step()) changed = true;
    for (const [type, { classes }] of things) {
      const back = referring.get(type);
      if (classes.ties.length > 0 && back && split(classes, comparingReferring(back, tables, classes)))
        changed = true;
    }
    if (!changed) return;
  }
}

/** References of records: for each of them where its list begins, and in it, for each, how, to which type and to which record. */
interface References {
  readonly starts: Int32Array;
  readonly list: readonly number[];
}

/** The references of the records that are still alike. */
function referencesOf({ records, classes }: Table, things: Things): References {
  const starts = new Int32Array(records.length);
  const list: number[] = [];
  forEachTied(classes, (index) => {
    starts[index] = list.length;
    list.push(0);
    forEachReference(records[index] as Table["records"][number], (to, id, field, entry) => {
      list.push(roleOf(field, entry), thingTypes.indexOf(to), things.get(to)?.indexOf.get(id) ?? -1);
    });
    list[starts[index] as number] = list.length;
  });
  return { starts, list };
}

/** By which field a record refers to another, and by which entry of a list. */
function roleOf(field: number, entry: number): number {
  return field * 4096 + (entry % 4096);
}

function comparing({ starts, list }: References, things: Things): (a: number, b: number) => number {
  const ranks = thingTypes.map((type) => things.get(type)?.classes.rank);
  const rankAt = (at: number): number => {
    const index = list[at + 2] as number;
    return index < 0 ? -1 : (ranks[list[at + 1] as number]?.[index] as number);
  };
  return (a, b) => {
    let [one, other] = [starts[a] as number, starts[b] as number];
    const [end, otherEnd] = [list[one] as number, list[other] as number];
    for (one++, other++; one < end && other < otherEnd; one += 3, other += 3) {
      const order = (list[one] as number) - (list[other] as number) || rankAt(one) - rankAt(other);
      if (order !== 0) return order;
    }
    return end - one - (otherEnd - other);
  };
}

/** For a thing that is still alike to others: by which fields of which records it is referred to, three numbers for each. */
type Referring = ReadonlyMap<number, number[]>;

function referringTo(things: Things, tables: readonly Table[]): ReadonlyMap<RecordType, Referring> {
  const back = new Map<RecordType, Map<number, number[]>>();
  for (const [type, { classes }] of things) {
    if (classes.ties.length === 0) continue;
    const alike = new Map<number, number[]>();
    forEachTied(classes, (index) => alike.set(index, []));
    back.set(type, alike);
  }
  for (const [number, { records }] of tables.entries()) {
    for (let at = 0; at < records.length; at++) {
      forEachReference(records[at] as Table["records"][number], (to, id, field, entry) => {
        const alike = back.get(to);
        const index = alike && things.get(to)?.indexOf.get(id);
        if (index !== undefined) alike?.get(index)?.push(number, roleOf(field, entry), at);
      });
    }
  }
  return back;
}

function comparingReferring(
  back: Referring,
  tables: readonly Table[],
  classes: Table["classes"],
): (a: number, b: number) => number {
  const known = new Map<number, Float64Array>();
  forEachTied(classes, (index) => {
    const list = back.get(index) ?? [];
    const codes = new Float64Array(list.length / 3);
    for (let at = 0; at < codes.length; at++) {
      const [number, role, record] = [list[3 * at], list[3 * at + 1], list[3 * at + 2]] as [
        number,
        number,
        number,
      ];
      codes[at] = (number * 2 ** 20 + role) * 2 ** 24 + (tables[number]?.classes.rank[record] as number);
    }
    known.set(index, codes.sort());
  });
  return (a, b) => {
    const [one, other] = [known.get(a) as Float64Array, known.get(b) as Float64Array];
    for (let at = 0; at < one.length && at < other.length; at++) {
      if (one[at] !== other[at]) return (one[at] as number) - (other[at] as number);
    }
    return one.length - other.length;
  };
}
