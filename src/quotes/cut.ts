import type { Token } from "./tokenise.js";
import {
  askingWords,
  auxiliaries,
  clauseJoiners,
  conditionals,
  negators,
  reversers,
  subjects,
} from "./word-lists.js";

/** Words left out of a fragment that turn what the fragment says. */
export interface Cut {
  /** What they do: deny it, make it depend on something, bound its number, end its sentence, or make it the words of others. */
  readonly kind: "negation" | "condition" | "number" | "sentence" | "report";
  /** Where the word that does it stands, by index. */
  readonly index: number;
}

/** "not only", "not just": what follows is affirmed. */
const affirming: ReadonlySet<string> = new Set("only just merely least doubt question".split(" "));
const introducing: ReadonlySet<string> = new Set("when until till unless lest".split(" "));
const alwaysJoining: ReadonlySet<string> = new Set(
  "but because although though whereas however therefore".split(" "),
);
const complementisers: ReadonlySet<string> = new Set("that which who".split(" "));
const counting: ReadonlySet<string> = new Set("dozen dozens hundreds thousands millions half".split(" "));
const bounding: ReadonlySet<string> = new Set(
  "than least most to as about nearly almost over under around roughly approximately only barely half minus".split(
    " ",
  ),
);
/** Of these, the words that come after another: "more than", "at least", "up to", "as many as". */
const paired: ReadonlySet<string> = new Set("than least most to as".split(" "));
/** "stopped shelling", "far from leaving": what follows in -ing is not the case. */
const ending: ReadonlySet<string> = new Set(
  "stop stops stopped cease ceases ceased quit quits avoid avoids avoided prevent prevents prevented far instead rather against".split(
    " ",
  ),
);
const reporting: ReadonlySet<string> = new Set(
  "say says said claim claims claimed allege alleges alleged believe believes believed think thinks thought pretend pretends".split(
    " ",
  ),
);
const NEAR = 2;
const CLAUSE_HEAD = 5;

/**
 * What a fragment leaves out that turns its sense, or `null` when nothing does: a negation in whose scope it
 * stands ("We are not | leaving Iraq"), one right behind its verb ("policy has | not changed"), a condition
 * that it stands in or depends on ("if we leave, …"), either of these inside it, the end of a sentence inside it,
 * where an ellipsis makes one of two, or the bound of a number ("more than | a dozen missiles").
 *
 * Judged by the words of its sentence, without a parser: a negation reaches to the next clause, which
 * begins at a semicolon, at "but" or "because", or where a comma or "and" is followed by a subject and its verb.
 * In doubt the scope is taken to reach too far rather than not far enough.
 *
 * @param tokens - The words of the printed text.
 * @param places - Which of them the fragment has, increasing.
 */
export function cutOf(tokens: readonly Token[], places: readonly number[]): Cut | null {
  const [first, last] = [places[0] ?? 0, places.at(-1) ?? 0];
  return (
    within(tokens, places) ??
    before(tokens, first, last) ??
    frame(tokens, first, last) ??
    after(tokens, first, last) ??
    bound(tokens, first, last)
  );
}

function within(tokens: readonly Token[], places: readonly number[]): Cut | null {
  const taken = new Set(places);
  for (let index = places[0] ?? 0; index < (places.at(-1) ?? 0); index++) {
    const token = tokens[index] as Token;
    if (taken.has(index)) continue;
    if (denies(tokens, index)) return { kind: "negation", index };
    if (conditionals.has(token.key)) return { kind: "condition", index };
  }
  for (const [order, index] of places.entries()) {
    const last = places[order - 1] ?? index;
    const skips = index > last + 1 && tokens[index]?.sentence !== tokens[last]?.sentence;
    if (skips && tokens[index]?.sentence === tokens[index - 1]?.sentence)
      return { kind: "sentence", index: last + 1 };
  }
  return null;
}

function before(tokens: readonly Token[], first: number, last: number): Cut | null {
  const { sentence } = tokens[first] as Token;
  const clauses: number[] = []; // where clauses begin between the word looked at and the fragment
  for (let index = first - 1; index >= 0 && tokens[index]?.sentence === sentence; index--) {
    const { key } = tokens[index] as Token;
    if (index === first - 1 && introducing.has(key)) return { kind: "condition", index };
    if (index + 2 <= first && startsClause(tokens, index + 2)) clauses.unshift(index + 2);
    if (denies(tokens, index) && clauses.length === 0) return { kind: "negation", index };
    if (conditionals.has(key) && (clauses.length === 0 || depends(tokens, clauses, first, last))) {
      return { kind: "condition", index };
    }
  }
  return null;
}

/** "stopped | shelling", "They say | we shelled": what is undone, or said by others. */
function frame(tokens: readonly Token[], first: number, last: number): Cut | null {
  const same = (index: number): boolean => tokens[index]?.sentence === tokens[first]?.sentence;
  if (tokens[first]?.key.endsWith("ing")) {
    for (let index = first - 1; index >= first - NEAR && same(index); index--) {
      if (ending.has(tokens[index]?.key ?? "")) return { kind: "negation", index };
    }
  }
  const verb = tokens[first - 1]?.key === "that" ? first - 2 : first - 1;
  if (!same(verb) || !reporting.has(tokens[verb]?.key ?? "") || !asserts(tokens, first, last)) return null;
  for (let index = verb - 1; index >= verb - CLAUSE_HEAD && same(index); index--) {
    const { key } = tokens[index] as Token;
    if (key === "i" || key === "we") return null;
    if (subjects.has(key)) break;
  }
  return { kind: "report", index: verb };
}

/** A number without the word that bounds it: "more than | a dozen", "at least | two". */
function bound(tokens: readonly Token[], first: number, last: number): Cut | null {
  const counts = tokens
    .slice(first, Math.min(last + 1, first + 2))
    .some(({ kind, key }) => kind === "number" || counting.has(key));
  const before = tokens[first - 1];
  if (!counts || before?.sentence !== tokens[first]?.sentence) return null;
  // "two or three bases" are not three, and "50 to 60" not 60.
  if (/^(?:and|or|to)$/.test(before?.key ?? "") && tokens[first - 2]?.kind === "number") {
    return { kind: "number", index: first - 2 };
  }
  if (!bounding.has(before?.key ?? "")) return null;
  const index = paired.has(before?.key ?? "") ? Math.max(0, first - 2) : first - 1;
  return { kind: "number", index };
}

function after(tokens: readonly Token[], first: number, last: number): Cut | null {
  const { sentence, key: end } = tokens[last] as Token;
  for (let index = last + 1; tokens[index]?.sentence === sentence; index++) {
    const { key } = tokens[index] as Token;
    if (denies(tokens, index) && index - last <= NEAR && auxiliaries.has(end))
      return { kind: "negation", index };
    if (complementisers.has(key) || alwaysJoining.has(key)) return null;
    if (!conditionals.has(key) || askingWords.has(tokens[index - 1]?.key ?? "")) continue;
    if (asserts(tokens, first, last)) return { kind: "condition", index };
  }
  return null;
}

function denies(tokens: readonly Token[], index: number): boolean {
  const key = tokens[index]?.key ?? "";
  if (reversers.has(key)) return !negators.has(tokens[index - 1]?.key ?? "");
  return negators.has(key) && !affirming.has(tokens[index + 1]?.key ?? "");
}

/**
 * Whether a fragment behind an if-clause depends on it. A further clause that a comma and "and" or "but" set
 * apart stands on its own, unless it says "will" or "would".
 */
function depends(tokens: readonly Token[], clauses: readonly number[], first: number, last: number): boolean {
  if (!asserts(tokens, first, last)) return false;
  const start = clauses.at(-1) as number;
  const opening = tokens[start] as Token;
  const apart = clauses.length > 1 && opening.before.includes(",") && /^(?:and|but)$/.test(opening.key);
  return !apart || tokens.slice(start, last + 1).some((token) => token.kind === "modal");
}

/** Whether the fragment says something rather than only naming it: it has a verb we know or a subject. */
function asserts(tokens: readonly Token[], first: number, last: number): boolean {
  return tokens.slice(first, last + 1).some(({ key }) => auxiliaries.has(key) || subjects.has(key));
}

function startsClause(tokens: readonly Token[], at: number): boolean {
  const { key, before: marks } = tokens[at] as Token;
  const comma = marks.includes(",");
  if (/[;:]/.test(marks) || alwaysJoining.has(key) || (comma && clauseJoiners.has(key))) return true;
  if (!comma && key !== "and") return false;
  const head = /^(?:and|or)$/.test(key) ? at + 1 : at;
  if (/^(?:i|we|you|he|she|it|they|there)$/.test(tokens[head]?.key ?? "")) return true;
  if (auxiliaries.has(tokens[head]?.key ?? "")) return false;
  for (let next = head + 1; next < head + CLAUSE_HEAD; next++) {
    const token = tokens[next];
    if (!token || token.before.includes(",") || token.sentence !== tokens[at]?.sentence) return false;
    if (auxiliaries.has(token.key)) return true;
  }
  return false;
}
