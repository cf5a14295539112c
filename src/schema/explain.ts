import type * as z from "zod";
import { nearest } from "../corpus/index.js";
import { type FormatName, formats } from "./formats.js";
import type { CorpusIssueCode } from "./issues.js";
import type { Flaw } from "./kind.js";
import { oneOf, type Path, show } from "./words.js";

type ZodIssue = z.core.$ZodIssue;

/** How many unknown fields of one object are told one by one. */
const mostFields = 100;

/** A value read with a schema: the record, or what keeps it from being one. */
export type Reading<Output> =
  | { readonly record: Output; readonly flaws: readonly [] }
  | { readonly record: null; readonly flaws: readonly Flaw[] };

/** Reads a value with a schema, and says in our words what is wrong with it. */
export function readAs<Output>(schema: z.ZodType<Output>, raw: unknown): Reading<Output> {
  const result = schema.safeParse(raw, { reportInput: true });
  if (result.success) return { record: result.data, flaws: [] };
  return { record: null, flaws: result.error.issues.flatMap((issue) => explain(issue, schema, [])) };
}

function explain(issue: ZodIssue, schema: z.ZodType, before: Path): readonly Flaw[] {
  const path = [...before, ...issue.path.map((key) => (typeof key === "number" ? key : String(key)))];
  const flaw = (code: CorpusIssueCode, says: string): readonly Flaw[] => [{ code, path, says }];
  const missing = issue.input === undefined;
  switch (issue.code) {
    case "unrecognized_keys":
      return unknownFields(issue.keys, fieldsAt(schema, path), path);
    case "invalid_union":
      return explainUnion(issue, schema, path);
    case "invalid_type": {
      const expected = typeNames[issue.expected] ?? `of type ${issue.expected}`;
      if (missing) return flaw("missing-field", `is missing. Give ${expected}.`);
      return flaw("wrong-type", `is ${show(issue.input)}, but must be ${expected}.`);
    }
    case "invalid_value": {
      const words = issue.values.map(String);
      if (missing) return flaw("missing-field", `is missing. Give ${oneOf(words)}.`);
      const near = typeof issue.input === "string" ? nearest(issue.input, words) : null;
      const advice = near === null ? `Write ${oneOf(words)}.` : `Did you mean \`${near}\`?`;
      return flaw("not-allowed", `is ${show(issue.input)}, which is none of the values allowed. ${advice}`);
    }
    case "invalid_format": {
      const format = formats[issue.format as FormatName];
      return flaw(format.code, format.wrong(String(issue.input)));
    }
    case "too_small":
    case "too_big": {
      const least = issue.code === "too_small";
      const limit = `${least ? "at least" : "at most"} ${least ? issue.minimum : issue.maximum}`;
      if (!Array.isArray(issue.input)) {
        return flaw("out-of-range", `is ${show(issue.input)}. It must be ${limit}.`);
      }
      const { length } = issue.input;
      return flaw("out-of-range", `has ${length} ${length === 1 ? "entry" : "entries"}. Give ${limit}.`);
    }
    case "custom":
      return flaw(issue.params?.code ?? "not-allowed", issue.message);
    default:
      return flaw("not-allowed", `is not allowed: ${issue.message}.`);
  }
}

const typeNames: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "`true` or `false`",
  array: "a list",
  tuple: "a list",
  object: "an object",
};

/** Of several shapes that a value could have, the one it was meant to have: the one of its JSON type. */
function explainUnion(
  issue: Extract<ZodIssue, { code: "invalid_union" }>,
  schema: z.ZodType,
  path: Path,
): readonly Flaw[] {
  const branches = issue.errors.filter((errors) => !errors.some(isWrongKind));
  const [meant] = branches;
  if (meant && branches.length === 1) return meant.flatMap((inner) => explain(inner, schema, path));
  const words = issue.errors.flat().find((inner) => inner.code === "invalid_value");
  const expected = words ? `${oneOf(words.values.map(String))}, or a list of these` : passageForms;
  if (issue.input === undefined)
    return [{ code: "missing-field", path, says: `is missing. Give ${expected}.` }];
  const near =
    words && typeof issue.input === "string" ? nearest(issue.input, words.values.map(String)) : null;
  if (near !== null) {
    const says = `is ${show(issue.input)}, which is none of the values allowed. Did you mean \`${near}\`?`;
    return [{ code: "not-allowed", path, says }];
  }
  const code = words && typeof issue.input === "string" ? "not-allowed" : "wrong-type";
  return [{ code, path, says: `is ${show(issue.input)}. Give ${expected}.` }];
}

const passageForms = "the passage as `[start, end]`, in code points of the text";

/** Whether a branch fails because the value is of another JSON type, or no such word. */
function isWrongKind(inner: ZodIssue): boolean {
  return inner.path.length === 0 && (inner.code === "invalid_type" || inner.code === "invalid_value");
}

/** One flaw for each field that there is not. */
export function unknownFields(
  keys: readonly string[],
  known: readonly string[],
  path: Path,
): readonly Flaw[] {
  const told = keys.slice(0, mostFields).map((key): Flaw => {
    const near = nearest(key, known);
    const advice =
      near === null
        ? `The fields are ${oneOf(known).replace(/ or (`[^`]+`)$/, " and $1")}.`
        : `Did you mean \`${near}\`?`;
    return { code: "unknown-field", path: [...path, key], says: `is no field here. ${advice}` };
  });
  if (keys.length <= mostFields) return told;
  const says = `holds ${keys.length - mostFields} more fields that there are not. Remove them.`;
  return [...told, { code: "unknown-field", path, says }];
}

/** The names of the fields of the object at a path of a schema. */
function fieldsAt(schema: z.ZodType, path: Path): readonly string[] {
  let node = unwrap(schema);
  for (const key of path) {
    node = unwrap(typeof key === "number" ? node?.element : node?.shape?.[key]);
  }
  return Object.keys(node?.shape ?? {});
}

/** The parts of the definitions of zod's schemas that lead to the fields of an object. */
interface Definition {
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly options?: readonly z.ZodType[];
}

/** What a schema is under its defaults, transformations and the like; of a union, the object. */
function unwrap(schema: z.ZodType | undefined): Definition | undefined {
  const definition = schema?.def as Definition | undefined;
  if (!definition) return undefined;
  const inner = definition.innerType ?? definition.in;
  if (inner) return unwrap(inner);
  return definition.options?.map(unwrap).find((option) => option?.shape) ?? definition;
}
