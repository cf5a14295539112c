import { type Comparison, isInQuote } from "./compare.js";
import { isContent } from "./content.js";
import { isHinge, isOpposite } from "./meaning.js";
import type { Token } from "./tokenise.js";

/** Words of both texts between two that they share. */
interface Gap {
  /** The words of the claim. */
  readonly a: readonly Token[];
  /** The words of the passage, at an edge those of the same sentence. */
  readonly b: readonly Token[];
  /** Whether it lies before the first or after the last word that the two share. */
  readonly edge: boolean;
}

/** The part of all that counts, kept or changed, which a claim must have kept. */
const LEAST_KEPT = 0.64;
/** What a claim keeps must be more than everyday speech, which anybody can have said. */
const LEAST_CONTENT = 1.1;
/** Of many words nearly all of which are kept, less content is enough. */
const LONG = 5;
const LONG_KEPT = 0.8;
const LONG_CONTENT = 0.8;
/** A word added before or after all that is shared speaks more against a derivation than one within. */
const EDGE = 1.5;
const EDGE_WORDS = 1;
/** A passage left out between costs no more than this, however long it is: quotes are condensed. */
const LEFT_OUT = 1.5;
/** What a changed hinge costs at most; a name that stands for a name, and a number for a number, cost as much. */
const HINGE = 0.3;
const MOVED = 0.6;
const MOST_HINGES = 3;

/**
 * Whether a claim must be a changed form of a passage, rather than words of its own that happen to share some.
 *
 * Either much of the claim is kept: the weight of the words that stand in both, against that of the words changed, added,
 * and left out between them, is 0.64 of the sum, and there is content in what is kept. What misquotes
 * are known to change costs little: negations, modal verbs, quantities, a name for a name, a number for a
 * number. Or the claim is a whole printed sentence, however short, in which nothing but such words differs, in one place or two.
 */
export function isDerived(comparison: Comparison): boolean {
  if (isInQuote(comparison)) return false;
  return keepsMost(comparison) || turnsSentence(comparison);
}

/** How much of a claim a passage keeps, against all that counts, 0 to 1. */
export function keptShare(comparison: Comparison): number {
  const { kept, lost: slight } = keptOf(comparison);
  let lost = slight;
  for (const gap of gapsOf(comparison, 0)) lost += costOf(gap);
  return kept === 0 ? 0 : kept / (kept + lost);
}

function keepsMost(comparison: Comparison): boolean {
  const { content, telling, count } = keptOf(comparison);
  if (telling < 2) return false;
  const share = keptShare(comparison);
  const long = count >= LONG && share >= LONG_KEPT;
  return share >= LEAST_KEPT && content >= (long ? LONG_CONTENT : LEAST_CONTENT);
}

/** What is kept of the words of a claim. */
interface Kept {
  /** Their weight. */
  readonly kept: number;
  /** What inflected and misspelt forms are short of it. */
  readonly lost: number;
  /** The weight of those with content, each once: "the law is the law". */
  readonly content: number;
  /** How many are no function words, each once. */
  readonly telling: number;
  /** How many. */
  readonly count: number;
}

function keptOf({ query, quote, columns }: Comparison): Kept {
  let [kept, lost, content, telling, count] = [0, 0, 0, 0, 0];
  const seen = new Set<string>();
  for (const { a, b, likeness, move } of columns) {
    const credit = likeness > 0 ? likeness : move !== undefined && a >= 0 ? MOVED : 0;
    const token = query[a];
    if (credit === 0 || !token) continue;
    const weight = Math.min(token.weight, quote[b]?.weight ?? token.weight);
    kept += weight * credit;
    lost += weight * (1 - credit);
    count++;
    if (seen.has(token.stem) || token.kind === "function") continue;
    seen.add(token.stem);
    telling++;
    if (isContent(token)) content += weight * credit;
  }
  return { kept, lost, content, telling, count };
}

/** The gaps between the words that are more alike than this. Words that moved, and brackets, lie in none. */
function gapsOf({ query, quote, columns }: Comparison, alike: number): readonly Gap[] {
  const gaps: Gap[] = [];
  let [a, b]: [Token[], Token[]] = [[], []];
  let sentence = -1;
  const close = (next: number): void => {
    const edge = sentence < 0 || next < 0;
    const inside = edge ? b.filter((token) => token.sentence === Math.max(sentence, next)) : b;
    if (a.length + inside.length > 0) gaps.push({ a, b: inside, edge });
    [a, b] = [[], []];
    sentence = next;
  };
  for (const column of columns) {
    if (column.likeness > alike) close(quote[column.b]?.sentence ?? 0);
    else if (column.move === undefined) {
      if (column.a >= 0) for (let i = 0; i < column.length; i++) a.push(query[column.a + i] as Token);
      if (column.b >= 0) {
        for (let i = 0; i < column.length; i++) {
          const token = quote[column.b + i] as Token;
          if (token.aside < 0) b.push(token);
        }
      }
    }
  }
  close(-1);
  return gaps;
}

/**
 * What a gap speaks against a derivation. At an edge, what only the passage has costs nothing, and what only the claim has
 * costs more, unless it stands in the place of as many words at the edge of the sentence.
 */
function costOf({ a, b, edge }: Gap): number {
  if (edge && a.length === 0) return 0;
  const added = weightIn(a, b);
  if (edge && b.length > a.length + EDGE_WORDS) return added * EDGE;
  if (edge && b.length === 0) return added * EDGE;
  const lost = weightIn(b, a);
  return a.length === 0 ? Math.min(LEFT_OUT, lost) : Math.max(added, lost);
}

/** One twist is what a misquote does; several in one place make another sentence, and count in full. */
function weightIn(tokens: readonly Token[], others: readonly Token[]): number {
  let weight = 0;
  let twisted = false;
  for (const token of tokens) {
    const turned: boolean = !twisted && isTurned(token, others);
    twisted ||= turned;
    weight += turned ? Math.min(HINGE, token.weight) : token.weight;
  }
  return weight;
}

/** Whether a word is one that misquotes change: a name and a number only where the other text has one too. */
function isTurned(token: Token, others: readonly Token[]): boolean {
  if (token.kind === "number") return others.some(({ kind }) => kind === "number");
  if (token.name) return others.some(({ name }) => name);
  return isHinge(token) || others.some((other) => isOpposite(token.key, other.key));
}

/** Whether nothing but hinges differs from a whole sentence, in one place, or in two where content is kept. */
function turnsSentence(comparison: Comparison): boolean {
  const { query, quote, columns } = comparison;
  const same = columns.filter(({ likeness }) => likeness === 1);
  const sentence = quote[same[0]?.b ?? 0]?.sentence;
  if (same.length < 2 || same.some(({ b }) => quote[b]?.sentence !== sentence)) return false;
  const gaps = gapsOf(comparison, 0.99);
  if (gaps.length === 0) {
    return columns.some(({ a, move }) => move !== undefined && a >= 0 && isHinge(query[a] as Token));
  }
  if (gaps.length > (same.some(({ a }) => isContent(query[a] as Token)) ? 2 : 1)) return false;
  return gaps.every(
    ({ a, b }) =>
      Math.max(a.length, b.length) <= MOST_HINGES &&
      a.every((token) => turns(token, b)) &&
      b.every((token) => turns(token, a)),
  );
}

/** Whether the word turns the sense, or comes along with one that does. */
function turns(token: Token, others: readonly Token[]): boolean {
  return isTurned(token, others) || /^(?:a|an|the|do|does|did)$/.test(token.key);
}
