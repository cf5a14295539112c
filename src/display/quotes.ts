import type { Corpus, Ids } from "../model/index.js";
import type { QuoteCheck, QuoteMatch, WordChange } from "../quotes/index.js";
import { markOf } from "./marks.js";
import type { Page } from "./page.js";

/** How the words asked for and those printed are told apart. */
export const diffNote = "[-asked-] stands only in the question, {+printed+} only in the article.";

/** The passages that answer a question, with what they print otherwise. */
export function quoteMatches<I extends Ids>(
  page: Page,
  corpus: Corpus<I>,
  matches: readonly QuoteMatch<I>[],
): string {
  return matches.map((match) => matchItem(page, corpus, match)).join("\n");
}

function matchItem<I extends Ids>(page: Page, corpus: Corpus<I>, match: QuoteMatch<I>): string {
  const { colors } = page;
  const { quote, speaker, verdict, score, diff } = match;
  const near = verdict === null ? "" : `, ${verdict} (${score.toFixed(2)})`;
  const where = `${quote.source} ${quote.evidence.start}–${quote.evidence.end}`;
  const words = diff.length === 0 ? `“${quote.text}”` : changesInWords(page, diff);
  return page.item(
    colors.bold(markOf(corpus, quote.source)),
    `${colors.bold(`${speaker?.name ?? "nobody named"}${near}`)} ${colors.dim(where)}\n${words.replace(/\s+/g, " ")}`,
    3,
  );
}

/** The way from the words asked for to those printed, on one line. */
function changesInWords(page: Page, diff: readonly WordChange[]): string {
  const { colors } = page;
  const steps = diff.map(({ op, query, quote }) => {
    if (op === "equal") return quote;
    const asked = query === "" ? "" : colors.red(`[-${query.trim()}-]`);
    const printed = quote === "" ? "" : colors.green(`{+${quote.trim()}+}`);
    return ` ${asked}${printed} `;
  });
  return steps.join("").replace(/\s+/g, " ").trim();
}

/** How other articles, which the question did not find, render the best answer. */
export function otherRenderings<I extends Ids>(
  page: Page,
  corpus: Corpus<I>,
  matches: readonly QuoteMatch<I>[],
): string {
  const { colors } = page;
  const [best] = matches;
  if (!best) return "";
  const shown = new Set<string>(matches.map((match) => match.quote.id));
  const others = best.renderings.filter((quote) => !shown.has(quote.id));
  if (others.length === 0) return "";
  const rest = others.map(({ source, text, repeats }) => {
    const again = repeats === null ? "" : " (said again)";
    return `${colors.bold(markOf(corpus, source))} “${text.replace(/\s+/g, " ")}”${again}`;
  });
  return `\n${page.paragraph(`Other words of the same utterance: ${rest.join(" · ")}`, 3)}`;
}

const checkPaint = {
  supported: "green",
  altered: "yellow",
  misattributed: "red",
  "not-found": "red",
} as const;

/** Whether somebody said it, in these words, and the passages that tell. */
export function quoteCheck<I extends Ids>(page: Page, corpus: Corpus<I>, check: QuoteCheck<I>): string {
  const { colors } = page;
  const words = check.verdict === "not-found" ? "not found" : check.verdict;
  const changes =
    check.changes.length === 0
      ? ""
      : page.paragraph(
          `Only in the question [-…-], only printed {+…+}: ${changesInWords(page, check.changes)}`,
          3,
        );
  const passages = check.evidence.map(({ source, evidence, text, speaker }) => {
    const who = speaker === null ? "nobody named" : corpus.get("actor", speaker).name;
    return page.item(
      colors.bold(markOf(corpus, source)),
      `${colors.bold(who)} ${colors.dim(`${source} ${evidence.start}–${evidence.end}`)}\n“${text.replace(/\s+/g, " ")}”`,
      3,
    );
  });
  return (
    page.paragraph(`${colors.bold(colors[checkPaint[check.verdict]](words))}  ${check.explanation}`) +
    (changes === "" ? "" : `\n${changes}`) +
    (passages.length === 0 ? "" : `\n${passages.join("\n")}`)
  );
}
