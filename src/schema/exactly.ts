import type * as z from "zod";

/** Whether two types are the same, to the last optional mark. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/**
 * A type with everything in it read-only and intersections flattened. zod has no read-only marks here: its
 * `readonly()` would freeze also values that it refuses, which belong to whoever gave them.
 */
type Frozen<T> = { readonly [K in keyof T]: Frozen<T[K]> };

/** Nothing to add when the schema reads exactly `Input` and gives exactly `Output`; else what it should. */
type Agreement<S extends z.ZodType, Output, Input> =
  Same<Frozen<z.output<S>>, Frozen<Output>> extends true
    ? Same<Frozen<z.input<S>>, Frozen<Input>> extends true
      ? unknown
      : { readonly "the schema should read": Input }
    : { readonly "the schema should give": Output };

/**
 * Holds a schema against the interface of its records when it is compiled: a field that is missing, too
 * much, optional instead of required or of another type is a compile error.
 */
export function exactly<Output, Input>(): <S extends z.ZodType>(
  schema: S & Agreement<S, Output, Input>,
) => z.ZodType<Output, Input> {
  // The agreement has just been checked, but TypeScript does not carry it through a generic.
  return (schema) => schema as unknown as z.ZodType<Output, Input>;
}
