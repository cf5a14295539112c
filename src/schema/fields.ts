import * as z from "zod";
import type { Basis, Evidence, Medium, Spelling } from "../model/index.js";
import { exactly } from "./exactly.js";
import { type FormatName, formats } from "./formats.js";
import type { EvidenceInput } from "./inputs.js";

const formatted = (name: FormatName): z.ZodType<string, string> =>
  z.stringFormat(name, formats[name].valid as RegExp);

/** A text that is not blank. */
export const text: z.ZodType<string, string> = formatted("text");
/** The id of the record itself. */
export const id: z.ZodType<string, string> = formatted("id");
/** The id of another record. Any text: that it is one is seen when it is looked up, with a suggestion. */
export const ref: z.ZodType<string, string> = z.string();
/** A SHA-256. */
export const sha256: z.ZodType<string, string> = formatted("sha256");
/** A date or interval. */
export const edtf: z.ZodType<string, string> = formatted("edtf");
/** A time zone. */
export const zone: z.ZodType<string, string> = formatted("iana-zone");
/** A length of time. */
export const duration: z.ZodType<string, string> = formatted("iso-duration");
/** A language. */
export const language: z.ZodType<string, string> = formatted("bcp-47");
/** A country. */
export const country: z.ZodType<string, string> = formatted("iso-3166-1");

/** A field whose neutral value is `null`. */
export function orNull<T extends z.ZodType>(schema: T): z.ZodDefault<z.ZodNullable<T>> {
  return z.nullable(schema).default(null as never);
}

/** A list whose neutral value is the empty one. */
export function listOf<T extends z.ZodType>(schema: T): z.ZodDefault<z.ZodArray<T>> {
  return z.array(schema).default([] as never);
}

/** The type of a record: its collection tells it, so that it may be left out. */
export function typeOf<T extends string>(type: T): z.ZodDefault<z.ZodLiteral<T>> {
  return z.literal(type).default(type as never);
}

const position = z.int().min(0);

/** A passage, as `[start, end]` or in full. */
export const evidence: z.ZodType<Evidence, EvidenceInput> = exactly<Evidence, EvidenceInput>()(
  z
    .union([z.tuple([position, position]), z.strictObject({ start: position, end: position })])
    .transform((given): Evidence => {
      const [start, end] = Array.isArray(given) ? given : [given.start, given.end];
      return { start, end };
    }),
);

/** One spelling with the sources that print it. */
export const spelling: z.ZodType<Spelling, Spelling> = exactly<Spelling, Spelling>()(
  z.strictObject({ text, sources: z.array(ref).min(1) }),
);

/** Where a thing is known from. */
export const basis: z.ZodDefault<z.ZodType<Basis, Basis>> = z
  .enum(["reported", "background"])
  .default("reported") as never;

/** How something was said. */
export const medium: z.ZodType<Medium, Medium> = z.enum([
  "speech",
  "interview",
  "tweet",
  "statement",
  "letter",
  "message",
  "broadcast",
  "press-conference",
  "phone-call",
  "meeting",
  "chant",
]);
