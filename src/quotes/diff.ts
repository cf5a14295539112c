import { type Column, isContent } from "./align.js";
import type { Token } from "./tokenise.js";
import type { WordChange } from "./types.js";

interface Step {
  op: WordChange["op"];
  a: number;
  aEnd: number;
  b: number;
  bEnd: number;
}

/**
 * The alignment of two texts as steps from the one to the other. The `query` parts of all steps, put
 * together, are the first text letter for letter, and the `quote` parts the second.
 *
 * A printed unit is never cut: "isn't" against "is" is one replacement.
 */
export function toDiff(
  columns: readonly Column[],
  query: { readonly text: string; readonly tokens: readonly Token[] },
  quote: { readonly text: string; readonly tokens: readonly Token[] },
): readonly WordChange[] {
  return toSteps(columns, query.tokens, quote.tokens).map(({ op, a, aEnd, b, bEnd }) => ({
    op,
    query: query.text.slice(boundary(query, a), boundary(query, aEnd)),
    quote: quote.text.slice(boundary(quote, b), boundary(quote, bEnd)),
    touches: op === "equal" ? null : touched(query.tokens.slice(a, aEnd), quote.tokens.slice(b, bEnd)),
  }));
}

function toSteps(columns: readonly Column[], a: readonly Token[], b: readonly Token[]): readonly Step[] {
  const steps: Step[] = [];
  let group: Step = { op: "equal", a: 0, aEnd: 0, b: 0, bEnd: 0 };
  for (const column of columns) {
    if (column.a >= 0) group.aEnd += column.length;
    if (column.b >= 0) group.bEnd += column.length;
    if (column.likeness < 1) group.op = "replace";
    if (insideUnit(a, group.aEnd) || insideUnit(b, group.bEnd)) continue;
    if (group.op !== "equal") {
      if (group.a === group.aEnd) group.op = "insert";
      else if (group.b === group.bEnd) group.op = "delete";
    }
    const last = steps.at(-1);
    if (last?.op === group.op) [last.aEnd, last.bEnd] = [group.aEnd, group.bEnd];
    else steps.push(group);
    group = { op: "equal", a: group.aEnd, aEnd: group.aEnd, b: group.bEnd, bEnd: group.bEnd };
  }
  return steps;
}

function insideUnit(tokens: readonly Token[], index: number): boolean {
  return index > 0 && index < tokens.length && tokens[index - 1]?.unit === tokens[index]?.unit;
}

/** Where the text is cut before the word of this index: after the last space, so that "(" goes with its word. */
function boundary({ text, tokens }: { text: string; tokens: readonly Token[] }, index: number): number {
  const before = tokens[index - 1];
  if (!before) return 0;
  const next = tokens[index];
  if (!next) return text.length;
  let cut = next.start;
  while (cut > before.end && !/\s/.test(text[cut - 1] ?? "")) cut--;
  return cut > before.end ? cut : next.start;
}

/** The gravest thing that a step changes. */
function touched(query: readonly Token[], quote: readonly Token[]): WordChange["touches"] {
  const count = (tokens: readonly Token[]): number => tokens.filter((t) => t.kind === "negation").length;
  if (count(query) !== count(quote)) return "negation";
  for (const kind of ["number", "modal", "condition"] as const) {
    const words = (tokens: readonly Token[]): string =>
      tokens.flatMap((token) => (token.kind === kind ? [token.key] : [])).join(" ");
    if (words(query) !== words(quote)) return kind;
  }
  const changed = [...missing(query, quote), ...missing(quote, query)];
  if (changed.some((token) => token.name)) return "name";
  return changed.some(isContent) ? "content" : null;
}

function missing(from: readonly Token[], other: readonly Token[]): readonly Token[] {
  const keys = new Set(other.map((token) => token.key));
  return from.filter((token) => !keys.has(token.key));
}
