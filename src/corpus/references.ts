import type { RecordType, ThingType } from "../model/index.js";

/** A field that holds the id of a thing, key by key; `*` stands for every entry of a list. */
export interface ReferenceField {
  readonly path: readonly string[];
  readonly to: ThingType;
  /** Whether what refers also uses: being printed by a source does not make the source say anything. */
  readonly uses?: false;
}

const ref = (field: string, to: ThingType): ReferenceField => ({ path: field.split("."), to });
const spelling: ReferenceField = { ...ref("spellings.*.sources.*", "source"), uses: false };
const source = ref("source", "source");
const claimant = ref("claimant", "actor");

/** The fields of each type of record that refer to things. */
export const referenceFields: { readonly [T in RecordType]: readonly ReferenceField[] } = {
  source: [],
  actor: [spelling, ref("affiliations.*", "actor")],
  place: [spelling, ref("within", "place")],
  event: [ref("participants.*.actor", "actor"), ref("place", "place"), ref("partOf", "event")],
  utterance: [
    ref("speaker", "actor"),
    ref("addressee", "actor"),
    ref("occasion", "event"),
    ref("repeats", "utterance"),
  ],
  measure: [ref("event", "event"), ref("actor", "actor"), ref("place", "place"), ref("within", "measure")],
  proposition: [ref("event", "event")],
  mention: [source, ref("event", "event"), ref("places.*", "place"), claimant],
  timing: [source, ref("event", "event"), claimant],
  ordering: [source, ref("a", "event"), ref("b", "event"), claimant],
  duration: [source, ref("event", "event"), claimant],
  quote: [source, ref("utterance", "utterance"), ref("attributedTo", "actor"), ref("via", "actor")],
  figure: [source, ref("measure", "measure"), claimant, ref("via", "actor")],
  stance: [source, ref("proposition", "proposition"), claimant],
};

/** One reference that a record makes. */
export interface Reference {
  /** The field. */
  readonly path: readonly (string | number)[];
  /** The type of what it refers to. */
  readonly to: ThingType;
  /** The id. */
  readonly id: string;
  /** Whether what refers also uses. */
  readonly uses: boolean;
}

/** The references of a record, read from what was given, so that a malformed record has them too. */
export function* referencesOf(type: RecordType, raw: unknown): Iterable<Reference> {
  for (const { path: keys, to, uses = true } of referenceFields[type]) {
    for (const { path, value } of valuesAt(raw, keys)) {
      if (typeof value === "string") yield { path, to, id: value, uses };
    }
  }
}

function* valuesAt(
  value: unknown,
  keys: readonly string[],
): Iterable<{ path: readonly (string | number)[]; value: unknown }> {
  const [key, ...rest] = keys;
  if (key === undefined) {
    yield { path: [], value };
  } else if (key === "*") {
    for (const [index, entry] of (Array.isArray(value) ? value : []).entries()) {
      for (const found of valuesAt(entry, rest)) yield { ...found, path: [index, ...found.path] };
    }
  } else {
    for (const found of valuesAt(own(value, key), rest)) yield { ...found, path: [key, ...found.path] };
  }
}

/** A field of an object itself, never of its prototype. */
export function own(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** Whether a value is an object with fields. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
