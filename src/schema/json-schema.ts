import * as z from "zod";
import { collectionOf, recordTypes, reportTypes, thingTypes } from "../corpus/index.js";
import type { RecordType, ThingType } from "../model/index.js";
import { countries } from "./countries.js";
import { type FormatName, formats } from "./formats.js";
import { kinds } from "./kinds.js";

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

const draft = "https://json-schema.org/draft/2020-12/schema";

/**
 * The JSON Schemas of all that a curator writes, made from the zod schemas: `corpus` is what `parseCorpus` reads,
 * `reports` a file of reports, the others the registries.
 *
 * They are looser than `parseCorpus`: what needs more than one field to be told (that a passage is as long as
 * its words, that an interval fits `approx`), more than one record (references, ids, cycles, unused things), or a
 * calendar or a database (EDTF, durations, languages, zones) is for it alone.
 *
 * @param describe - What to say of a field of a type of record, for editors to show.
 */
export function jsonSchemas(
  describe: (type: RecordType, field: string | null) => string | undefined,
): ReadonlyMap<string, JsonSchema> {
  const records = new Map(recordTypes.map((type) => [type, recordSchema(type, describe)]));
  const of = (type: RecordType): JsonSchema => records.get(type) as JsonSchema;
  const files = new Map<string, JsonSchema>();
  files.set("corpus", corpusSchema(of));
  for (const type of thingTypes) files.set(collectionOf[type], registrySchema(type, of(type)));
  files.set("reports", reportsSchema(of));
  return files;
}

function corpusSchema(of: (type: RecordType) => JsonSchema): JsonSchema {
  return {
    $schema: draft,
    title: "A corpus of as-reported",
    description: "What `parseCorpus` reads and `as-reported build` writes.",
    type: "object",
    properties: Object.fromEntries(
      recordTypes.map((type) => [collectionOf[type], { type: "array", items: of(type) }]),
    ),
    required: [collectionOf.source],
    additionalProperties: false,
  };
}

/** A registry: records by id, which they need not repeat. */
function registrySchema(type: ThingType, record: JsonSchema): JsonSchema {
  const { id, ...properties } = record.properties ?? {};
  const required = (record.required ?? []).filter((field) => field !== "id");
  return {
    $schema: draft,
    title: `The ${collectionOf[type]} of a corpus of as-reported, by id`,
    type: "object",
    properties: { $schema: { type: "string" } },
    patternProperties: {
      [(formats.id.valid as RegExp).source]: {
        ...record,
        properties: { ...properties, ...(id === undefined ? {} : { id }) },
        required,
      },
    },
    additionalProperties: false,
  };
}

/** A file of reports, which need not repeat its source. */
function reportsSchema(of: (type: RecordType) => JsonSchema): JsonSchema {
  const shapes = reportTypes.map((type): JsonSchema => {
    const record = of(type);
    const required = [
      "type",
      ...(record.required ?? []).filter((field) => field !== "source" && field !== "type"),
    ];
    return { ...record, required };
  });
  // By its type, so that an editor tells what is wrong with a quote, and not that it is no mention.
  const items: JsonSchema = {
    type: "object",
    required: ["type"],
    properties: { type: { enum: [...reportTypes] } },
    allOf: shapes.map((shape, index) => ({
      if: { properties: { type: { const: reportTypes[index] as string } }, required: ["type"] },
      // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema.
      then: shape,
    })),
  };
  return {
    $schema: draft,
    title: "What one article says, as reports in text order",
    type: "object",
    properties: {
      $schema: { type: "string" },
      source: { ...(of("mention").properties?.source as object) },
      reports: { type: "array", items },
    },
    required: ["source", "reports"],
    additionalProperties: false,
  };
}

function recordSchema(
  type: RecordType,
  describe: (type: RecordType, field: string | null) => string | undefined,
): JsonSchema {
  const { $schema: _, ...schema } = z.toJSONSchema(kinds[type].shape, {
    io: "input",
    override: ({ jsonSchema }) => restore(jsonSchema),
  });
  const properties = Object.entries(schema.properties ?? {}).map(([field, value]) => {
    const description = describe(type, field);
    return [field, description === undefined ? value : { description, ...(value as object) }];
  });
  const description = describe(type, null);
  return {
    ...(description === undefined ? {} : { description }),
    ...schema,
    properties: Object.fromEntries(properties),
  };
}

/** Puts back what zod leaves out of custom formats: patterns and lists; a format that nobody knows goes. */
function restore(schema: JsonSchema): void {
  const name = schema.format as FormatName | undefined;
  if (name === undefined || !Object.hasOwn(formats, name)) return;
  delete schema.format;
  delete schema.pattern;
  const { valid } = formats[name];
  if (name === "iso-3166-1") schema.enum = [...countries];
  else if (name === "text") schema.pattern = "\\S";
  else if (valid instanceof RegExp) schema.pattern = valid.source;
  else schema.examples = [...(examples[name] ?? [])];
}

const examples: Readonly<Partial<Record<FormatName, readonly string[]>>> = {
  edtf: ["2020-01-08", "2020-01", "2020-01-08T01:45", "2020-01-07/2020-01-08"],
  "iana-zone": ["Asia/Baghdad", "Europe/London", "UTC"],
  "iso-duration": ["PT2H", "P3D", "P1DT12H"],
  "bcp-47": ["en", "en-GB", "fa"],
};
