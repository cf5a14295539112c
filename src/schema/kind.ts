import type * as z from "zod";
import { deepFreeze } from "../corpus/index.js";
import type { CorpusIssueCode } from "./issues.js";
import { capital, fieldName, type Path } from "./words.js";

/** Something wrong with a record. */
export interface Flaw {
  /** What sort of mistake. */
  readonly code: CorpusIssueCode;
  /** The field, from the record; empty for the record as a whole. */
  readonly path: Path;
  /** What is wrong and what to do, as the rest of a sentence that begins with the field. */
  readonly says: string;
}

/** What must hold within one record besides its shape. */
export type Rule<R> = (record: R) => Iterable<Flaw>;

/** How the records of one type are read. */
export interface Kind<Output, Input = unknown> {
  /** Turns an authored record of the right shape into the resolved one. */
  readonly shape: z.ZodType<Output, Input>;
  /** What must hold within it besides; only records of the right shape are asked. */
  readonly rule: Rule<Output>;
  /** Both in one, for use without a corpus; what it gives is frozen. */
  readonly schema: z.ZodType<Output, Input>;
}

/** Joins a shape and a rule. */
export function kind<Output, Input>(
  shape: z.ZodType<Output, Input>,
  rule: Rule<Output>,
): Kind<Output, Input> {
  const checked = shape.check((context) => {
    for (const { code, path, says } of rule(context.value)) {
      const message = capital(`${path.length > 0 ? `\`${fieldName(path)}\` ` : ""}${says}`);
      context.issues.push({
        code: "custom",
        input: context.value,
        path: [...path],
        params: { code },
        message,
      });
    }
  });
  return { shape, rule, schema: checked.transform((record) => deepFreeze(record)) };
}
