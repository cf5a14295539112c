import type { Ids, Quote } from "../model/index.js";
import { type Column, isContent } from "./align.js";
import { type Comparison, compare, isInQuote } from "./compare.js";
import { isWhole, occurrences } from "./contain.js";
import { inTextOrder } from "./corpus-index.js";
import { type Cut, cutOf } from "./cut.js";
import { toDiff } from "./diff.js";
import { joinCompounds } from "./hyphens.js";
import type { Passage } from "./passages.js";
import { weightOf } from "./places.js";
import { type Row, type RowIndex, search } from "./search.js";
import { quotesBetween } from "./speakers.js";
import { type Token, tokenise } from "./tokenise.js";
import type { WordChange } from "./types.js";

/** A passage that has the words of a claim, or words near them. */
export interface Printed<I extends Ids = Ids> {
  /** The passage. */
  readonly row: Row<Passage<I>>;
  /** Its quotes that hold the words. */
  readonly quotes: readonly Quote<I>[];
  /** The words of the passage, as compared. */
  readonly tokens: readonly Token[];
  /** Which of them the claim has, increasing. */
  readonly places: readonly number[];
  /** What is left out that turns the sense; `null` when nothing is. */
  readonly cut: Cut | null;
  /** How alike the two are; 1 for the same words. */
  readonly score: number;
}

/** Fewer or commoner words than this are everyday speech, which anybody can have said. */
const LEAST_WEIGHT = 1.5;
/** What is denied or counted has a word with content, and one more. */
const LEAST_CUT_WEIGHT = 1.15;
/** What is altered must still be there for the most part, and be half of the passage that it aligns with. */
const LEAST_COVERED = 0.6;
const LEAST_NEARNESS = 0.55;

/** Where the words of a claim are printed one after the other: whole quotes first, then in text order. */
export function printedVerbatim<I extends Ids>(
  passages: RowIndex<Passage<I>>,
  claim: readonly Token[],
): readonly Printed<I>[] {
  const printed = passages.rows.flatMap((row) => {
    const tokens = joinCompounds(row.tokens, claim);
    return occurrences(joinCompounds(claim, row.tokens), tokens, "whole").map((found): Printed<I> => {
      const score = isWhole(tokens, found) ? 1 : 0.99;
      return { ...printedAt(row, tokens, found.places), score };
    });
  });
  return printed.sort(bestFirst);
}

/** The passages whose words are near those of a claim, and hold the most of it, best first. */
export function printedOtherwise<I extends Ids>(
  passages: RowIndex<Passage<I>>,
  claim: readonly Token[],
): readonly Printed<I>[] {
  return search(passages, claim, () => true, isAltered)
    .map(({ row, comparison: { columns, quote, nearness } }): Printed<I> => {
      return { ...printedAt(row, quote, placesIn(columns)), score: Math.min(0.98, nearness) };
    })
    .sort(bestFirst);
}

/** Whether so much of a claim is printed in one passage that it must be meant. */
function isAltered(comparison: Comparison): boolean {
  const { columns, query, nearness, covered, telling } = comparison;
  if (isInQuote(comparison) || covered < LEAST_COVERED || nearness < LEAST_NEARNESS) return false;
  const shared = columns.flatMap(({ a, likeness }) => (likeness > 0 ? [query[a] as Token] : []));
  const rare = shared.some(({ kind }) => kind === "rare");
  return (rare || weightOf(shared) >= LEAST_WEIGHT) && (telling > 1 || covered > 0.9);
}

function placesIn(columns: readonly Column[]): readonly number[] {
  return columns.flatMap((column) => (column.likeness > 0 ? [column.b] : []));
}

function printedAt<I extends Ids>(
  row: Row<Passage<I>>,
  tokens: readonly Token[],
  places: readonly number[],
): Omit<Printed<I>, "score"> {
  const from = tokens[places[0] as number]?.start ?? 0;
  const to = tokens[places.at(-1) as number]?.end ?? row.text.length;
  return { row, quotes: quotesBetween(row.item, from, to), tokens, places, cut: cutOf(tokens, places) };
}

function bestFirst<I extends Ids>(a: Printed<I>, b: Printed<I>): number {
  return b.score - a.score || inTextOrder(a.quotes[0] as Quote<I>, b.quotes[0] as Quote<I>);
}

/** Whether the words tell a speaker: a whole sentence or quote does, a fragment with enough content too. */
export function tells({ tokens, places }: Printed, claim: readonly Token[]): boolean {
  const [first, last] = [places[0] as number, places.at(-1) as number];
  const begins = tokens[first - 1]?.sentence !== tokens[first]?.sentence;
  const ends = tokens[last + 1]?.sentence !== tokens[last]?.sentence;
  const words = claim.filter(({ kind }) => kind !== "function");
  return (begins && ends) || (weightOf(claim) >= LEAST_WEIGHT && words.length > 1 && words.some(isContent));
}

/** Whether the words are cut so that their sense turns; a few words that only name something have none. */
export function isCut(printed: Printed, claim: readonly Token[]): boolean {
  if (printed.cut === null) return false;
  return printed.cut.kind !== "condition" ? weightOf(claim) >= LEAST_CUT_WEIGHT : tells(printed, claim);
}

/** The sentences of the passage that hold the words. */
function sentencesOf({ row, tokens, places }: Printed): string {
  const [first, last] = [places[0] as number, places.at(-1) as number];
  const from = tokens.findIndex((token) => token.sentence === tokens[first]?.sentence);
  const next = tokens.findIndex((token) => token.sentence > (tokens[last]?.sentence ?? 0));
  const start = from === 0 ? 0 : (tokens[from]?.start ?? 0);
  return row.text.slice(start, next < 0 ? row.text.length : tokens[next]?.start).trimEnd();
}

/** The steps from the claim to the printed sentences, without what only stands around the words of the claim. */
export function changesOf(text: string, claim: readonly Token[], printed: Printed): readonly WordChange[] {
  const sentences = sentencesOf(printed);
  const { columns, query, quote } = compare(claim, tokenise(sentences));
  const places = placesIn(columns);
  const [first, last] = [places[0] ?? 0, places.at(-1) ?? 0];
  const cut = cutOf(quote, places);
  const steps = toDiff(columns, { text, tokens: query }, { text: sentences, tokens: quote });
  return steps.flatMap((step, index): readonly WordChange[] => {
    if (step.op === "equal") return [];
    const leads = step.op === "insert" && index === 0;
    const trails = step.op === "insert" && index === steps.length - 1;
    if (!leads && !trails) return [step];
    if (cut === null || (leads ? cut.index > first : cut.index < last)) return [];
    // Of all that stands around the fragment, what is between it and the word that turns it.
    const from = leads ? quote[cut.index]?.start : quote[last]?.end;
    const to = leads ? quote[first]?.start : quote[cut.index]?.end;
    return [{ ...step, quote: sentences.slice(from, to), touches: cut.kind }];
  });
}
