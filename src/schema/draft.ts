import { collectionOf, isObject, own, recordTypes, reportTypes } from "../corpus/index.js";
import type { RecordType } from "../model/index.js";
import type { Entry } from "./entry.js";
import { readAs, unknownFields } from "./explain.js";
import type { Finding } from "./findings.js";
import { formats } from "./formats.js";
import type { Flaw, Kind } from "./kind.js";
import { kinds } from "./kinds.js";
import { type Path, shorten, show } from "./words.js";

/** A corpus that may be full of mistakes. */
export interface Draft {
  /** Every entry, in the order of the types and of the input. */
  readonly entries: readonly Entry[];
  /** The first entry of each type and id, malformed or not. */
  readonly byId: ReadonlyMap<RecordType, ReadonlyMap<string, Entry>>;
  /** Types of which a record may be there whose id cannot be told: a reference to it is no mistake. */
  readonly hidden: ReadonlySet<RecordType>;
  /** Every text within what could not be read: it may have been meant as a reference. */
  readonly loose: ReadonlySet<string>;
  /** Whether some reports cannot be read at all, so that nobody knows what they use. */
  readonly opaque: boolean;
}

/** A draft with what is wrong about the shape of it and of each record. */
export interface Reading {
  readonly draft: Draft;
  readonly findings: readonly Finding[];
}

/** Puts a draft together, record by record. */
export interface DraftBuilder {
  /** Adds a record of a type from a place of the input. With `lean`, what was given is let go once it is read. */
  add(type: RecordType, path: Path, raw: unknown, lean?: boolean): void;
  /** Tells what is wrong with something that is no record. */
  tell(flaw: Flaw): void;
  /** Notes that records of a type, if given, or any, may be lost in what could not be read. */
  lose(value: unknown, type?: RecordType): void;
  /** The draft. */
  finish(): Reading;
}

/** Begins a draft. */
export function createDraft(): DraftBuilder {
  const findings: Finding[] = [];
  const entries: Entry[] = [];
  const hidden = new Set<RecordType>();
  const loose = new Set<string>();
  let opaque = false;
  return {
    add(type, path, raw, lean = false) {
      const { entry, flaws } = readEntry(type, path, raw, lean);
      entries.push(entry);
      for (const flaw of flaws) findings.push({ ...flaw, entry });
      if (entry.id === null) hidden.add(type);
      if (entry.record === null) collectTexts(raw, loose);
      if (isReport(type) && !isObject(raw)) opaque = true;
    },
    tell(flaw) {
      findings.push({ ...flaw, entry: null });
    },
    lose(value, type) {
      for (const lost of type === undefined ? recordTypes : [type]) hidden.add(lost);
      opaque ||= type === undefined || isReport(type);
      collectTexts(value, loose);
    },
    finish: () => ({ draft: { entries, byId: indexById(entries), hidden, loose, opaque }, findings }),
  };
}

function isReport(type: RecordType): boolean {
  return reportTypes.some((report) => report === type);
}

/** Reads whatever was given as a corpus. */
export function readDraft(input: unknown): Reading {
  const builder = createDraft();
  for (const flaw of rootFlaws(input)) builder.tell(flaw);
  const root = isObject(input) ? input : {};
  const known: ReadonlySet<string> = new Set(Object.values(collectionOf));
  const unknown = Object.keys(root).filter((key) => !known.has(key));
  for (const type of recordTypes) {
    const collection = own(root, collectionOf[type]);
    if (Array.isArray(collection)) {
      for (const [index, raw] of collection.entries()) builder.add(type, [collectionOf[type], index], raw);
    } else if (collection !== undefined || type === "source") {
      builder.lose(collection, type);
    }
  }
  const { draft, findings } = builder.finish();
  const loose = new Set(draft.loose);
  for (const key of unknown) collectTexts(root[key], loose);
  return { draft: { ...draft, loose }, findings };
}

function rootFlaws(input: unknown): readonly Flaw[] {
  if (!isObject(input)) {
    const parse = typeof input === "string" ? " If this is JSON, give what `JSON.parse` makes of it." : "";
    const says = `is ${show(input)}, not an object. Give its collections: \`{ sources: […], … }\`.${parse}`;
    return [{ code: "wrong-type", path: [], says }];
  }
  const known = recordTypes.map((type) => collectionOf[type]);
  // A corpus itself is no mistake: its own method is none of its data.
  const given = Object.keys(input).filter((key) => !(key === "get" && typeof input[key] === "function"));
  const unknown = given.filter((key) => !known.some((name) => name === key));
  const flaws: Flaw[] = [...unknownFields(unknown, known, [])];
  for (const name of known) {
    const value = own(input, name);
    if (value === undefined && name === "sources") {
      flaws.push({ code: "missing-field", path: [name], says: "is missing. Give the list of the articles." });
    } else if (value !== undefined && !Array.isArray(value)) {
      const says = `is ${show(value)}, not a list. Give the list of the records, each with its \`id\`.`;
      flaws.push({ code: "wrong-type", path: [name], says });
    }
  }
  return flaws;
}

function readEntry(
  type: RecordType,
  path: Path,
  raw: unknown,
  lean: boolean,
): { entry: Entry; flaws: readonly Flaw[] } {
  const { shape, rule } = kinds[type] as Kind<unknown>;
  const { record, flaws } = readAs(shape, raw);
  const given = own(raw, "id");
  const id = typeof given === "string" && given !== "" ? given : null;
  const label =
    id === null ? null : `${type} \`${(formats.id.valid as RegExp).test(id) ? id : shorten(id)}\``;
  // What the shape of this type gave is a record of this type.
  const entry = { type, path, raw: lean ? (record ?? raw) : raw, id, label, record } as Entry;
  return { entry, flaws: record === null ? flaws : [...rule(record)] };
}

function indexById(entries: readonly Entry[]): Draft["byId"] {
  const byId = new Map<RecordType, Map<string, Entry>>(recordTypes.map((type) => [type, new Map()]));
  for (const entry of entries) {
    const ids = byId.get(entry.type);
    if (entry.id !== null && ids && !ids.has(entry.id)) ids.set(entry.id, entry);
  }
  return byId;
}

/** Collects every text in a value, however deep, without recursion. */
function collectTexts(value: unknown, texts: Set<string>): void {
  const seen = new Set<object>();
  const open: unknown[] = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next === "string") texts.add(next);
    if (typeof next !== "object" || next === null || seen.has(next)) continue;
    seen.add(next);
    for (const inner of Object.values(next)) open.push(inner);
  }
}
