import type { RecordOf, RecordType } from "../model/index.js";

/** The fields of the records of a type but `type` itself, in the order in which the model names them. */
type Fields<T extends RecordType> = Readonly<Record<Exclude<keyof RecordOf[T], "type">, true>>;

/** Typed by the model, so that a new field cannot be forgotten here. */
const fields: { readonly [T in RecordType]: Fields<T> } = {
  source: {
    ...{ id: true, title: true, publisher: true, credits: true, published: true, language: true },
    ...{ wire: true, sha256: true, length: true },
  },
  actor: { id: true, kind: true, name: true, spellings: true, roles: true, affiliations: true, basis: true },
  place: {
    ...{ id: true, kind: true, name: true, spellings: true, country: true, within: true, zone: true },
    ...{ basis: true },
  },
  event: {
    ...{ id: true, label: true, kind: true, category: true, participants: true, place: true, partOf: true },
  },
  utterance: {
    ...{ id: true, label: true, speaker: true, addressee: true, medium: true, occasion: true },
    ...{ language: true, repeats: true },
  },
  measure: {
    ...{ id: true, label: true, unit: true, integer: true, event: true, actor: true, place: true },
    ...{ within: true },
  },
  proposition: { id: true, statement: true, kind: true, event: true },
  mention: {
    ...{ id: true, source: true, evidence: true, event: true, term: true, places: true, claimant: true },
    ...{ modality: true, note: true },
  },
  timing: {
    ...{ id: true, source: true, evidence: true, text: true, event: true, edtf: true, part: true },
    ...{ zones: true, bound: true, claimant: true, note: true },
  },
  ordering: {
    ...{ id: true, source: true, evidence: true, a: true, relation: true, b: true, minGap: true },
    ...{ maxGap: true, gapBetween: true, gapText: true, claimant: true, note: true },
  },
  duration: {
    ...{ id: true, source: true, evidence: true, text: true, event: true, min: true, max: true },
    ...{ claimant: true, note: true },
  },
  quote: {
    ...{ id: true, source: true, evidence: true, text: true, utterance: true, form: true },
    ...{ translated: true, attributedTo: true, via: true, medium: true, note: true },
  },
  figure: {
    ...{ id: true, source: true, evidence: true, text: true, measure: true, approx: true, low: true },
    ...{ lowOpen: true, high: true, highOpen: true, claimant: true, via: true, asOf: true, reason: true },
  },
  stance: {
    ...{ id: true, source: true, evidence: true, proposition: true, claimant: true, position: true },
    ...{ note: true },
  },
};

/** The fields of the records of each type but `type` itself, in order. */
export const recordFields: { readonly [T in RecordType]: readonly string[] } = Object.fromEntries(
  Object.entries(fields).map(([type, named]) => [type, Object.keys(named)]),
) as { [T in RecordType]: string[] };
