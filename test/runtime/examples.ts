import { readdirSync, readFileSync } from "node:fs";
import { inspect } from "node:util";
import ts from "typescript";

/**
 * One example of the docs: a fenced `ts` block with at least one `//=>`.
 *
 * - It is a module of its own: it imports what it uses, from the package.
 * - `//=>` stands after an expression statement, on its line or on the next, and is followed by the value as
 *   JavaScript would write it. Where one line does not hold it, lines that begin with `//` go on.
 * - `…` in an array or an object stands for any further items or fields.
 *
 * Layout, the kind of quotation marks, the order of fields and trailing commas do not matter.
 */
export interface Example {
  /** Where the block begins: "README.md:12". */
  readonly at: string;
  /** The code of the block. */
  readonly code: string;
}

/** A statement of an example, and what the comment says of its value. */
export interface Claim {
  /** The source text of the expression. */
  readonly expression: string;
  /** The text after `//=>`. */
  readonly expected: string;
}

/** The files below a folder that end so, in the order of their paths. */
export function filesBelow(folder: string, extension: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(extension))
    .map((name) => `${folder}/${name}`)
    .sort();
}

/** All examples in Markdown files and in the TSDoc comments of TypeScript files. */
export function findExamples(paths: readonly string[]): Example[] {
  return paths.flatMap((path) => {
    const text = readFileSync(path, "utf8");
    // In place of a comment's frame stand as many line ends, so that lines can be counted in what is left.
    return examplesIn(path, path.endsWith(".ts") ? commentsOf(text) : text);
  });
}

function examplesIn(path: string, text: string): Example[] {
  return [...text.matchAll(/^```ts\n(.*?)^```$/gms)]
    .map(({ 1: code = "", index }) => ({ at: `${path}:${lineAt(text, index)}`, code }))
    .filter(({ code }) => code.includes("//=>"));
}

/** The TSDoc comments of a module without their frames; the code between them is blank lines. */
function commentsOf(module: string): string {
  return module
    .split(/(\/\*\*.*?\*\/)/s)
    .map((part, i) => (i % 2 === 0 ? part.replace(/[^\n]/g, "") : part.replace(/^[ \t]*\* ?/gm, "")))
    .join("");
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split("\n").length;
}

/**
 * The claims of an example, and the example as a module that exports the values to compare them with: that of
 * the nth claim is the nth, and is missing where the statement was never reached.
 */
export function instrument(code: string): { claims: Claim[]; module: string } {
  const file = ts.createSourceFile("example.ts", code, ts.ScriptTarget.Latest, true);
  const claims: Claim[] = [];
  let instrumented = "export const values = [];\n";
  let copied = 0;
  const visit = (node: ts.Node): void => {
    const expected = ts.isExpressionStatement(node) ? expectedAfter(code.slice(node.end)) : undefined;
    if (ts.isExpressionStatement(node) && expected !== undefined) {
      const expression = node.expression.getText(file);
      instrumented += `${code.slice(copied, node.getStart(file))}values[${claims.length}] = (${expression});`;
      copied = node.end;
      claims.push({ expression, expected });
    } else {
      ts.forEachChild(node, visit);
    }
  };
  visit(file);
  const written = code.split("//=>").length - 1;
  if (claims.length !== written) {
    throw new Error(`${written - claims.length} of ${written} \`//=>\` follow no expression statement.`);
  }
  const module = ts.transpile(instrumented + code.slice(copied), {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
  });
  return { claims, module };
}

/** The text of the `//=>` comment that the code begins with: as many of its lines as make a value. */
function expectedAfter(code: string): string | undefined {
  const comment = /^[ \t]*\n?[ \t]*\/\/=>(.*(?:\n[ \t]*\/\/(?!=>).*)*)/.exec(code)?.[1];
  if (comment === undefined) return undefined;
  const [first = "", ...more] = comment.split("\n");
  let text = first.trim();
  for (const line of more) {
    if (readValue(text)) break;
    text += `\n${line.replace(/^[ \t]*\/\//, "")}`;
  }
  return text;
}

/** Stands in what is expected for `…`: as an item of an array, or as a field of an object. */
const anyMore = Symbol("…");

/** What the text after `//=>` means, boxed; `undefined` when it is no value. */
function readValue(text: string): { value: unknown } | undefined {
  // `…` becomes a spread that leaves its mark in arrays and objects alike; in strings it is what it is.
  const code = text.replace(/(["'`])(?:\\.|(?!\1)[^\\])*\1|…/gs, (token) =>
    token === "…" ? "...more" : token,
  );
  const more = { [anyMore]: true, [Symbol.iterator]: () => [anyMore].values() };
  try {
    return { value: new Function("more", `return (${code}\n);`)(more) };
  } catch {
    return undefined;
  }
}

/** Whether a value is what the comment says. */
export function agrees(actual: unknown, { expected }: Claim): boolean {
  const meant = readValue(expected);
  if (meant === undefined) throw new Error(`No JavaScript value: //=> ${expected}`);
  return matches(actual, meant.value);
}

function matches(actual: unknown, expected: unknown): boolean {
  if (typeof expected !== "object" || expected === null) return Object.is(actual, expected);
  if (typeof actual !== "object" || actual === null) return false;
  if (Array.isArray(expected)) return Array.isArray(actual) && itemsMatch(actual, expected);
  const given = new Map(Object.entries(actual));
  const wanted = Object.entries(expected);
  return (
    !Array.isArray(actual) &&
    wanted.every(([key, value]) => given.has(key) && matches(given.get(key), value)) &&
    (anyMore in expected || wanted.length === given.size)
  );
}

function itemsMatch(actual: readonly unknown[], expected: readonly unknown[]): boolean {
  if (expected.length === 0) return actual.length === 0;
  const [next, ...others] = expected;
  if (next !== anyMore)
    return actual.length > 0 && matches(actual[0], next) && itemsMatch(actual.slice(1), others);
  return itemsMatch(actual, others) || (actual.length > 0 && itemsMatch(actual.slice(1), expected));
}

/** A value in the notation of the comments. */
export function show(value: unknown): string {
  return inspect(value, { depth: null, breakLength: 100, maxArrayLength: null, maxStringLength: null });
}
