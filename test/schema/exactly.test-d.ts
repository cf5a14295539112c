import { expectTypeOf, test } from "vitest";
import * as z from "zod";
import type { Quote } from "../../src/model/index.js";
import { exactly } from "../../src/schema/exactly.js";
import type { QuoteInput, quoteSchema } from "../../src/schema/index.js";

interface Boat {
  readonly name: string;
  readonly length: number | null;
  readonly crew: readonly string[];
}

const name = z.string();
const length = z.number().nullable();
const crew = z.array(z.string());

test("A schema that gives exactly the interface is accepted", () => {
  const schema = exactly<Boat, Boat>()(z.strictObject({ name, length, crew }));
  expectTypeOf(schema).toEqualTypeOf<z.ZodType<Boat, Boat>>();
});

test("A schema that differs from the interface in anything is a compile error", () => {
  // @ts-expect-error: a field is missing.
  exactly<Boat, Boat>()(z.strictObject({ name, length }));
  // @ts-expect-error: a field is too much.
  exactly<Boat, Boat>()(z.strictObject({ name, length, crew, colour: z.string() }));
  // @ts-expect-error: an optional field is too much.
  exactly<Boat, Boat>()(z.strictObject({ name, length, crew, colour: z.string().optional() }));
  // @ts-expect-error: a field is optional instead of required.
  exactly<Boat, Boat>()(z.strictObject({ name: name.optional(), length, crew }));
  // @ts-expect-error: a field may be null that must not.
  exactly<Boat, Boat>()(z.strictObject({ name: name.nullable(), length, crew }));
  // @ts-expect-error: a field may not be null that may.
  exactly<Boat, Boat>()(z.strictObject({ name, length: z.number(), crew }));
  // @ts-expect-error: a field is of another type.
  exactly<Boat, Boat>()(z.strictObject({ name: z.number(), length, crew }));
  // @ts-expect-error: a field is anything.
  exactly<Boat, Boat>()(z.strictObject({ name: z.any(), length, crew }));
});

test("A schema that reads something else than the authored form is a compile error", () => {
  const shorter = z.strictObject({ name, length: length.default(null), crew });
  exactly<Boat, Omit<Boat, "length"> & { length?: number | null | undefined }>()(shorter);
  // @ts-expect-error: a field has a default that the authored form requires.
  exactly<Boat, Boat>()(shorter);
  // @ts-expect-error: a field is required that the authored form lets out.
  exactly<Boat, Partial<Boat>>()(z.strictObject({ name, length, crew }));
});

test("The schemas read the authored form and give the records of the model", () => {
  expectTypeOf<z.output<typeof quoteSchema>>().toEqualTypeOf<Quote>();
  expectTypeOf<z.input<typeof quoteSchema>>().toEqualTypeOf<QuoteInput>();
});
