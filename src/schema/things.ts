import * as z from "zod";
import type {
  Actor,
  ActorKind,
  Event,
  EventCategory,
  Measure,
  Participant,
  Place,
  PlaceKind,
  Proposition,
  Source,
  Utterance,
} from "../model/index.js";
import { exactly } from "./exactly.js";
import * as field from "./fields.js";
import type {
  ActorInput,
  EventInput,
  MeasureInput,
  PlaceInput,
  PropositionInput,
  SourceInput,
  UtteranceInput,
} from "./inputs.js";
import { type Kind, kind } from "./kind.js";
import { entries, named } from "./rules.js";

const actorKind: z.ZodType<ActorKind, ActorKind> = exactly<ActorKind, ActorKind>()(
  z.enum(["person", "organization", "state", "armed-group", "media", "crowd"]),
);

const placeKind: z.ZodType<PlaceKind, PlaceKind> = exactly<PlaceKind, PlaceKind>()(
  z.enum(["world", "region", "country", "province", "city", "base", "airport", "building", "site"]),
);

const eventCategory: z.ZodType<EventCategory, EventCategory> = exactly<EventCategory, EventCategory>()(
  z.enum([
    "attack",
    "killing",
    "accident",
    "ceremony",
    "statement",
    "decision",
    "movement",
    "protest",
    "meeting",
    "diplomacy",
    "market",
    "politics",
    "state-of-affairs",
  ]),
);

const participant: z.ZodType<Participant, Participant> = exactly<Participant, Participant>()(
  z.strictObject({
    actor: field.ref,
    role: z.enum(["agent", "target", "victim", "speaker", "addressee", "host", "present"]),
  }),
);

export const source: Kind<Source, SourceInput> = kind(
  exactly<Source, SourceInput>()(
    z.strictObject({
      type: field.typeOf("source"),
      id: field.id,
      title: field.text,
      publisher: field.orNull(field.text),
      credits: field.listOf(field.text),
      published: field.orNull(field.edtf),
      language: field.language,
      wire: field.orNull(field.text),
      sha256: field.sha256,
      length: z.int().min(0),
    }),
  ),
  (record) => entries(record, "credits"),
);

export const actor: Kind<Actor, ActorInput> = kind(
  exactly<Actor, ActorInput>()(
    z.strictObject({
      type: field.typeOf("actor"),
      id: field.id,
      kind: actorKind,
      name: field.text,
      spellings: field.listOf(field.spelling),
      roles: field.listOf(field.text),
      affiliations: field.listOf(field.ref),
      basis: field.basis,
    }),
  ),
  function* (record) {
    yield* named(record);
    yield* entries(record, "roles");
    yield* entries(record, "affiliations");
  },
);

export const place: Kind<Place, PlaceInput> = kind(
  exactly<Place, PlaceInput>()(
    z.strictObject({
      type: field.typeOf("place"),
      id: field.id,
      kind: placeKind,
      name: field.text,
      spellings: field.listOf(field.spelling),
      country: field.orNull(field.country),
      within: field.orNull(field.ref),
      zone: field.orNull(field.zone),
      basis: field.basis,
    }),
  ),
  named,
);

export const event: Kind<Event, EventInput> = kind(
  exactly<Event, EventInput>()(
    z.strictObject({
      type: field.typeOf("event"),
      id: field.id,
      label: field.text,
      kind: z.enum(["moment", "period"]),
      category: eventCategory,
      participants: field.listOf(participant),
      place: field.orNull(field.ref),
      partOf: field.orNull(field.ref),
    }),
  ),
  (record) => entries(record, "participants"),
);

export const utterance: Kind<Utterance, UtteranceInput> = kind(
  exactly<Utterance, UtteranceInput>()(
    z.strictObject({
      type: field.typeOf("utterance"),
      id: field.id,
      label: field.text,
      speaker: field.orNull(field.ref),
      addressee: field.orNull(field.ref),
      medium: field.orNull(field.medium),
      occasion: field.orNull(field.ref),
      language: field.orNull(field.language),
      repeats: field.orNull(field.ref),
    }),
  ),
  () => [],
);

export const measure: Kind<Measure, MeasureInput> = kind(
  exactly<Measure, MeasureInput>()(
    z.strictObject({
      type: field.typeOf("measure"),
      id: field.id,
      label: field.text,
      unit: field.text,
      integer: z.boolean(),
      event: field.orNull(field.ref),
      actor: field.orNull(field.ref),
      place: field.orNull(field.ref),
      within: field.orNull(field.ref),
    }),
  ),
  () => [],
);

export const proposition: Kind<Proposition, PropositionInput> = kind(
  exactly<Proposition, PropositionInput>()(
    z.strictObject({
      type: field.typeOf("proposition"),
      id: field.id,
      statement: field.text,
      kind: z.enum(["fact", "demand"]).default("fact"),
      event: field.orNull(field.ref),
    }),
  ),
  () => [],
);
