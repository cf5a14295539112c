import type { Column } from "./align.js";
import { touched } from "./meaning.js";
import { insideUnit } from "./moves.js";
import type { Stretch } from "./stretch.js";
import type { Token } from "./tokenise.js";
import type { WordChange } from "./types.js";

interface Step {
  op: WordChange["op"];
  a: number;
  aEnd: number;
  b: number;
  bEnd: number;
  move: number;
}

/**
 * The alignment of two texts as steps from the one to the other. The `query` parts of all steps, put
 * together, are the first text letter for letter, and the `quote` parts the second.
 *
 * A printed unit is never cut: "isn't" against "is" is one replacement.
 */
export function toDiff(columns: readonly Column[], query: Stretch, quote: Stretch): readonly WordChange[] {
  return merged(toSteps(columns, query.tokens, quote.tokens)).map(({ op, a, aEnd, b, bEnd, move }) => {
    const touches = op === "equal" ? null : touched(query.tokens.slice(a, aEnd), quote.tokens.slice(b, bEnd));
    const change: WordChange = {
      op,
      query: query.text.slice(boundary(query, a), boundary(query, aEnd)),
      quote: quote.text.slice(boundary(quote, b), boundary(quote, bEnd)),
      touches,
    };
    return op === "moved" ? { ...change, move } : change;
  });
}

function toSteps(columns: readonly Column[], a: readonly Token[], b: readonly Token[]): readonly Step[] {
  const steps: Step[] = [];
  let group: Step = { op: "equal", a: 0, aEnd: 0, b: 0, bEnd: 0, move: -1 };
  for (const column of columns) {
    if (column.a >= 0) group.aEnd += column.length;
    if (column.b >= 0) group.bEnd += column.length;
    if (column.likeness < 1) group.op = "replace";
    if (insideUnit(a, group.aEnd) || insideUnit(b, group.bEnd)) continue;
    if (column.move !== undefined) [group.op, group.move] = ["moved", column.move];
    else if (group.op !== "equal") {
      if (group.a === group.aEnd) group.op = "insert";
      else if (group.b === group.bEnd) group.op = "delete";
    }
    const last = steps.at(-1);
    if (last && last.op === group.op && last.move === group.move) {
      [last.aEnd, last.bEnd] = [group.aEnd, group.bEnd];
    } else steps.push(group);
    group = { op: "equal", a: group.aEnd, aEnd: group.aEnd, b: group.bEnd, bEnd: group.bEnd, move: -1 };
  }
  return steps;
}

/** Neighbouring changes as one: "Iraq" stands for "the United States". What only frames a fragment stays apart. */
function merged(steps: readonly Step[]): readonly Step[] {
  const last = steps.length - 1;
  const frames = (index: number, words: number): boolean => {
    const step = steps[index];
    const edge = step?.op === "insert" && (index === 0 || index === last);
    return edge && step.bEnd - step.b > words + 1;
  };
  const changes = (step: Step | undefined): boolean =>
    step !== undefined && step.op !== "equal" && step.op !== "moved";
  const result: Step[] = [];
  for (const [index, step] of steps.entries()) {
    const before = result.at(-1);
    const apart = frames(index - 1, step.aEnd - step.a) || frames(index, before ? before.aEnd - before.a : 0);
    if (!before || apart || !changes(before) || !changes(step)) result.push({ ...step });
    else {
      [before.aEnd, before.bEnd] = [step.aEnd, step.bEnd];
      before.op = before.a === before.aEnd ? "insert" : before.b === before.bEnd ? "delete" : "replace";
    }
  }
  return result;
}

/** Where the text is cut before the word of this index: after the last space, so that "(" goes with its word. */
function boundary({ text, tokens }: Stretch, index: number): number {
  const before = tokens[index - 1];
  if (!before) return 0;
  const next = tokens[index];
  if (!next) return text.length;
  let cut = next.start;
  while (cut > before.end && !/\s/.test(text[cut - 1] ?? "")) cut--;
  return cut > before.end ? cut : next.start;
}
