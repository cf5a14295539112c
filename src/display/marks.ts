import { contentOrder, reportsOf } from "../corpus/index.js";
import type { Corpus, Ids } from "../model/index.js";
import type { ColumnWidth, Page } from "./page.js";

/** With more articles than this, a row of marks would be no help to anybody. */
const mostMarks = 12;

/** The mark of each source, in the order of their headlines: A to Z, then AA, AB and so on. */
export function markOf<I extends Ids>(corpus: Corpus<I>, source: I["source"]): string {
  let place = contentOrder(corpus).placeOf("source", source);
  let mark = "";
  for (; place >= 0; place = Math.floor(place / 26) - 1) mark = String.fromCharCode(65 + (place % 26)) + mark;
  return mark;
}

/** Which sources, as a row of marks with a dot for each that is silent: "A··D·"; of many, how many. */
export function marks<I extends Ids>(page: Page, corpus: Corpus<I>, sources: Iterable<I["source"]>): string {
  const told = new Set(sources);
  if (corpus.sources.length > mostMarks) return `${told.size} of ${corpus.sources.length}`;
  return contentOrder(corpus)
    .all("source")
    .map(({ id }) => (told.has(id) ? markOf(corpus, id) : page.colors.dim("·")))
    .join("");
}

/** The width of a column of {@link marks}. */
export function marksWidth<I extends Ids>(corpus: Corpus<I>): number {
  const { length } = corpus.sources;
  return length > mostMarks ? `${length} of ${length}`.length : length;
}

/** The text with the mark of each article in place of its headline, or of the beginning of it. */
export function withMarks<I extends Ids>(corpus: Corpus<I>, text: string): string {
  return text.replace(/(the) article “([^”]*?)(?: …)?”/gi, (all, the: string, start: string) => {
    const source = contentOrder(corpus)
      .all("source")
      .find(({ title }) => title.startsWith(start));
    return source ? `${the === "The" ? "Article" : "article"} ${markOf(corpus, source.id)}` : all;
  });
}

/** Which mark stands for which article, and how much each reports; of all articles, or of some. */
export function sourceMarks<I extends Ids>(
  page: Page,
  corpus: Corpus<I>,
  some?: Iterable<I["source"]>,
): string {
  const chosen = some && new Set(some);
  const sources = contentOrder(corpus)
    .all("source")
    .filter(({ id }) => !chosen || chosen.has(id));
  const widest = (texts: readonly string[], most: number): number =>
    Math.min(most, Math.max(1, ...texts.map((text) => text.length)));
  const ids = sources.map(({ id }) => id);
  const perSource = new Map<string, number>();
  for (const { source } of reportsOf(corpus)) perSource.set(source, (perSource.get(source) ?? 0) + 1);
  const counts = ids.map((id) => {
    const count = perSource.get(id) ?? 0;
    return `${count} ${count === 1 ? "report" : "reports"}`;
  });
  const letters = ids.map((id) => markOf(corpus, id));
  const widths: readonly ColumnWidth[] = [
    widest(letters, 4),
    widest(ids, 20),
    { share: 1 },
    widest(counts, 14),
  ];
  return page.columns(
    widths,
    sources.map((source, index) => [
      page.colors.bold(letters[index] ?? ""),
      source.id,
      `“${source.title}”`,
      page.colors.dim(counts[index] ?? ""),
    ]),
  );
}
