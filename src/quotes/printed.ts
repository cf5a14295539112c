import type { Ids, Quote } from "../model/index.js";
import type { Column } from "./align.js";
import { compare } from "./compare.js";
import { isWhole, occurrences } from "./contain.js";
import { isContent } from "./content.js";
import { type Cut, cutOf } from "./cut.js";
import { isDerived, keptShare } from "./derive.js";
import { toDiff } from "./diff.js";
import { joinCompounds } from "./hyphens.js";
import type { Passage } from "./passages.js";
import { weightOf } from "./places.js";
import { type Row, type RowIndex, search } from "./search.js";
import { quotesBetween } from "./speakers.js";
import { type Stretch, stretch } from "./stretch.js";
import type { Token } from "./tokenise.js";
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
/** The same for words that are no function words. */
const LEAST_TELLING = 1.05;
/** What is denied or counted has a word with content, and one more. */
const LEAST_CUT_WEIGHT = 0.95;
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

/** The passages of which a claim must be a changed form, those of which it keeps most first. */
export function printedOtherwise<I extends Ids>(
  passages: RowIndex<Passage<I>>,
  claim: readonly Token[],
): readonly Printed<I>[] {
  return search(passages, claim, () => true, isDerived)
    .map(({ row, comparison }): Printed<I> => {
      const { columns, quote } = comparison;
      const score = Math.min(0.98, keptShare(comparison));
      return { ...printedAt(row, quote, placesIn(columns)), score };
    })
    .sort(bestFirst);
}

function placesIn(columns: readonly Column[]): readonly number[] {
  return columns.flatMap(({ b, likeness, move }) =>
    b >= 0 && (likeness > 0 || move !== undefined) ? [b] : [],
  );
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
  return b.score - a.score || placeOf(a) - placeOf(b);
}

/** Where the first quote that holds the words stands among those of the corpus. */
function placeOf<I extends Ids>({ row, quotes }: Printed<I>): number {
  return row.item.places[row.item.quotes.indexOf(quotes[0] as Quote<I>)] as number;
}

/** Whether the words tell a speaker: a whole sentence or quote does, a fragment with enough content too. */
function tells({ tokens, places }: Printed, claim: readonly Token[]): boolean {
  const [first, last] = [places[0] as number, places.at(-1) as number];
  const begins = tokens[first - 1]?.sentence !== tokens[first]?.sentence;
  const ends = tokens[last + 1]?.sentence !== tokens[last]?.sentence;
  const words = claim.filter(({ kind }) => kind !== "function");
  if (begins && ends) return true;
  if (words.length < 2 || !words.some(isContent)) return false;
  return weightOf(claim) >= LEAST_WEIGHT || weightOf(words) >= LEAST_TELLING;
}

/** Whether the words tell a speaker, and nothing is left out that turns their sense. */
export function tellsAll(printed: Printed, claim: readonly Token[]): boolean {
  return printed.cut === null && tells(printed, claim);
}

/** The utterance that a passage renders. */
export function utteranceOf({ row }: Printed): string {
  return (row.item.quotes[0] as Quote).utterance;
}

/** Whether the words are cut so that their sense turns; a few words that only name something have none. */
export function isCut(printed: Printed, claim: readonly Token[]): boolean {
  if (printed.cut === null) return false;
  return printed.cut.kind !== "condition" ? weightOf(claim) >= LEAST_CUT_WEIGHT : tells(printed, claim);
}

/** The sentences of the passage that hold the words. */
function around({ row, tokens, places }: Printed): Stretch {
  const [first, last] = [places[0] ?? 0, places.at(-1) ?? 0];
  const from = tokens.findIndex((token) => token.sentence === tokens[first]?.sentence);
  const next = tokens.findIndex((token) => token.sentence > (tokens[last]?.sentence ?? 0));
  const { text, tokens: held } = stretch({ text: row.text, tokens }, from, next < 0 ? tokens.length : next);
  return { text: text.trimEnd(), tokens: held };
}

function touchedBy({ kind }: Cut): WordChange["touches"] {
  return kind === "sentence" || kind === "report" ? "content" : kind;
}

/** The steps from the claim to the printed sentences, without what only stands around the words of the claim. */
export function changesOf(claim: Stretch, printed: Printed): readonly WordChange[] {
  const { text, tokens } = around(printed);
  const { columns, query, quote } = compare(claim.tokens, tokens);
  const places = placesIn(columns);
  const [first, last] = [places[0] ?? 0, places.at(-1) ?? 0];
  const cut = cutOf(quote, places);
  const steps = toDiff(columns, { text: claim.text, tokens: query }, { text, tokens: quote });
  let end = 0;
  return steps.flatMap((step): readonly WordChange[] => {
    const start = end;
    end += step.quote.length;
    if (step.op === "equal") return [];
    const inside = quote.filter((token) => token.start >= start && token.end <= end);
    if (step.op === "insert" && inside.every(({ aside }) => aside >= 0)) return [];
    const leads = step.op === "insert" && start === 0;
    const trails = step.op === "insert" && end === text.length;
    if (!leads && !trails) return [step];
    if (cut === null || (leads ? cut.index > first : cut.index < last)) return [];
    // Of all that stands around the fragment, what is between it and the word that turns it.
    const from = leads ? quote[cut.index]?.start : quote[last]?.end;
    const to = leads ? quote[first]?.start : quote[cut.index]?.end;
    return [{ ...step, quote: text.slice(from, to), touches: touchedBy(cut) }];
  });
}
