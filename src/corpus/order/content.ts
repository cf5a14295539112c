import type { RecordOf, RecordType } from "../../model/index.js";
import { recordTypes } from "../collections.js";
import { recordFields } from "../fields.js";
import { type ReferenceField, referenceFields } from "../references.js";
import { compareText } from "./compare.js";

type AnyRecord = RecordOf[RecordType];

/** What a thing is called: its title, name, label or statement. */
export function labelOf(thing: AnyRecord): string {
  if ("label" in thing) return thing.label;
  if ("name" in thing) return thing.name;
  if ("statement" in thing) return thing.statement;
  return "title" in thing ? thing.title : "";
}

/** The fields in which a record says something, with the references in them. Its passage is compared before. */
const contentFields = new Map(
  recordTypes.map((type) => [
    type,
    recordFields[type]
      .filter((field) => field !== "id" && field !== "evidence")
      .map((field) => ({
        field,
        paths: referenceFields[type].filter(({ path }) => path[0] === field).map(({ path }) => path),
      })),
  ]),
);

/** Orders two records of one type by what they say themselves, whatever ids are called. */
export function compareContent(a: AnyRecord, b: AnyRecord): number {
  const [one, other] = [a, b] as unknown as readonly Readonly<Record<string, unknown>>[];
  for (const { field, paths } of contentFields.get(a.type) ?? []) {
    const order = compareValues(blanked(one?.[field], paths, 1), blanked(other?.[field], paths, 1));
    if (order !== 0) return order;
  }
  return 0;
}

function compareValues(a: unknown, b: unknown): number {
  if (a === b) return 0;
  if (typeof a === "string" && typeof b === "string") return a < b ? -1 : 1;
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (Array.isArray(a) && Array.isArray(b)) {
    const length = Math.min(a.length, b.length);
    for (let at = 0; at < length; at++) {
      const order = compareValues(a[at], b[at]);
      if (order !== 0) return order;
    }
    return a.length - b.length;
  }
  if (typeof a === "object" && typeof b === "object" && a !== null && b !== null) {
    return compareValues(Object.entries(a), Object.entries(b));
  }
  return compareText(JSON.stringify(a) ?? "", JSON.stringify(b) ?? "");
}

/** The value without the ids in it. */
function blanked(value: unknown, paths: readonly ReferenceField["path"][], depth: number): unknown {
  if (paths.length === 0) return value;
  if (paths.some((path) => path.length === depth)) return typeof value === "string";
  if (Array.isArray(value)) return value.map((entry) => blanked(entry, paths, depth + 1));
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value).map(([field, inner]) => {
    const own = paths.filter((path) => path[depth] === field);
    return [field, blanked(inner, own, depth + 1)];
  });
}

/** Told of one reference: where it leads, and by which of the fields, and which entry of a list. */
export type Visit = (to: ReferenceField["to"], id: string, field: number, entry: number) => void;

/** Goes through the references of a record in the order of its fields. */
export function forEachReference(record: AnyRecord, visit: Visit): void {
  const fields = referenceFields[record.type];
  const values = record as unknown as Readonly<Record<string, unknown>>;
  for (let field = 0; field < fields.length; field++) {
    const { path, to } = fields[field] as ReferenceField;
    const value = values[path[0] as string];
    if (path.length > 1) walk(value, path, 1, 0, (id, entry) => visit(to, id, field, entry));
    else if (typeof value === "string") visit(to, value, field, 0);
  }
}

function walk(
  value: unknown,
  path: ReferenceField["path"],
  depth: number,
  entry: number,
  found: (id: string, entry: number) => void,
): void {
  if (depth === path.length) {
    if (typeof value === "string") found(value, entry);
  } else if (path[depth] === "*") {
    if (!Array.isArray(value)) return;
    for (let index = 0; index < value.length; index++) {
      // The outermost list tells its entries apart: which spelling, which participant.
      walk(value[index], path, depth + 1, depth === 1 ? index : entry, found);
    }
  } else if (typeof value === "object" && value !== null) {
    walk((value as Readonly<Record<string, unknown>>)[path[depth] as string], path, depth + 1, entry, found);
  }
}
