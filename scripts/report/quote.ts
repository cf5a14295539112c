import { type Corpus, type Ids, lookupQuotes, type QuoteMatch, type WordChange } from "as-reported";
import { colors } from "./colors.js";
import { heading, item, markOf, paragraph } from "./layout.js";

/** One question, and the renderings in which the articles print what was said. */
export function quoteSection<I extends Ids>(corpus: Corpus<I>, text: string): string {
  const matches = lookupQuotes(corpus, text);
  return (
    heading(
      2,
      "Who said it, and in which words?",
      "A question in words of your own, and the passages that answer it. [-asked-] stands only in the question, {+printed+} only in the article.",
    ) +
    paragraph(`${colors.bold("Asked:")} “${text}”`, 3) +
    matches.map((match) => matchItem(corpus, match)).join("") +
    renderings(corpus, matches)
  );
}

function matchItem<I extends Ids>(corpus: Corpus<I>, match: QuoteMatch<I>): string {
  const { quote, speaker, verdict, score, diff } = match;
  const who = `${speaker?.name ?? "nobody named"}, ${verdict} (${score.toFixed(2)})`;
  const where = `${quote.source} ${quote.evidence.start}–${quote.evidence.end}`;
  return `\n${item(
    colors.bold(markOf(corpus, quote.source)),
    `${colors.bold(who)} ${colors.dim(where)}\n${diff.map(changed).join("").replace(/\s+/g, " ")}`,
    3,
  )}`;
}

function changed({ op, query, quote }: WordChange): string {
  if (op === "equal") return quote;
  const asked = query === "" ? "" : colors.red(`[-${query.trim()}-]`);
  const printed = quote === "" ? "" : colors.green(`{+${quote.trim()}+}`);
  return ` ${asked}${printed} `;
}

function renderings<I extends Ids>(corpus: Corpus<I>, matches: readonly QuoteMatch<I>[]): string {
  const [best] = matches;
  if (!best) return paragraph("Nobody in these articles said anything like it.", 3);
  const shown = new Set<string>(matches.map((match) => match.quote.id));
  const others = best.renderings.filter((quote) => !shown.has(quote.id));
  if (others.length === 0) return "";
  const rest = others.map(
    (quote) => `${colors.bold(markOf(corpus, quote.source))} “${quote.text.replace(/\s+/g, " ")}”`,
  );
  return `\n${paragraph(`Other words of the same utterance: ${rest.join(" · ")}`, 3)}`;
}
