import type { RecordOf, RecordType } from "../../model/index.js";
import { type ReferenceField, referenceFields } from "../references.js";

type AnyRecord = RecordOf[RecordType];

/** What a thing is called: its title, name, label or statement. */
export function labelOf(thing: AnyRecord): string {
  if ("label" in thing) return thing.label;
  if ("name" in thing) return thing.name;
  if ("statement" in thing) return thing.statement;
  return "title" in thing ? thing.title : "";
}

/** What a record says, as text that is the same whatever ids are called. Its passage is left to the caller. */
export function contentOf(record: AnyRecord): string {
  const fields = referenceFields[record.type].map(({ path }) => path);
  const entries = Object.entries(record).filter(
    ([field]) => field !== "id" && field !== "type" && field !== "evidence",
  );
  return JSON.stringify(
    entries
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([field, value]) => [
        field,
        blanked(
          value,
          fields.filter(([first]) => first === field),
          1,
        ),
      ]),
  );
}

/** The value without the ids in it. */
function blanked(value: unknown, paths: readonly ReferenceField["path"][], depth: number): unknown {
  if (paths.length === 0) return value;
  if (paths.some((path) => path.length === depth)) return typeof value === "string" ? "" : value;
  if (Array.isArray(value)) return value.map((entry) => blanked(entry, paths, depth + 1));
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value).map(([field, inner]) => [
    field,
    blanked(
      inner,
      paths.filter((path) => path[depth] === field),
      depth + 1,
    ),
  ]);
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
