import type { Coverage, CoverageRow, ThingRef } from "../compare/index.js";
import type { Corpus, Ids } from "../model/index.js";
import { markOf, marks, marksWidth } from "./marks.js";
import type { Page } from "./page.js";

const names: Readonly<Record<ThingRef["type"], string>> = {
  actor: "Actors",
  place: "Places",
  event: "Events",
  utterance: "Things said",
  measure: "Measures",
  proposition: "Statements",
};

/** Who speaks of what: the things by type with the articles that do, what only one has, and how alike they are. */
export function coverageSection<I extends Ids>(
  page: Page,
  corpus: Corpus<I>,
  coverage: Coverage<I>,
  types: readonly ThingRef["type"][],
): string {
  const { colors } = page;
  const blocks = types.flatMap((type) => {
    const rows = coverage.rows.filter((row) => row.type === type);
    if (rows.length === 0) return [];
    const shared = rows.filter((row) => row.sources.length === corpus.sources.length).length;
    const head = `${colors.bold(names[type])} ${colors.dim(`${rows.length}, of which every article has ${shared}`)}`;
    return [page.paragraph(head, 3) + table(page, corpus, rows)];
  });
  return [...blocks, only(page, corpus, coverage, types), similarity(page, corpus, coverage, types)]
    .filter((block) => block !== "")
    .join("\n");
}

function table<I extends Ids>(page: Page, corpus: Corpus<I>, rows: readonly CoverageRow<I>[]): string {
  const byShared = [...rows].sort((a, b) => b.sources.length - a.sources.length);
  return page.columns(
    [marksWidth(corpus), { share: 60 }, { share: 40 }],
    byShared.map(({ id, label, sources }) => [
      marks(
        page,
        corpus,
        sources.map(({ source }) => source),
      ),
      label,
      page.colors.dim(id),
    ]),
    5,
  );
}

function only<I extends Ids>(
  page: Page,
  corpus: Corpus<I>,
  coverage: Coverage<I>,
  types: readonly ThingRef["type"][],
): string {
  if (corpus.sources.length < 2) return "";
  const counts = coverage.only.map(({ source, things }) => {
    const shown = things.filter(({ type }) => types.includes(type)).length;
    return `${markOf(corpus, source)} ${shown}`;
  });
  return page.paragraph(`${page.colors.bold("Only in one article:")} ${counts.join(" · ")}`, 3);
}

function similarity<I extends Ids>(
  page: Page,
  corpus: Corpus<I>,
  coverage: Coverage<I>,
  types: readonly ThingRef["type"][],
): string {
  const type = types.includes("event") ? "event" : types[0];
  const pairs = coverage.similarity.filter((pair) => pair.type === type && pair.jaccard !== null);
  if (type === undefined || pairs.length === 0) return "";
  const alike = [...pairs].sort((a, b) => (b.jaccard ?? 0) - (a.jaccard ?? 0)).slice(0, 10);
  const words = alike.map(
    ({ a, b, shared, either }) => `${markOf(corpus, a)}–${markOf(corpus, b)} ${shared} of ${either}`,
  );
  const more = pairs.length > alike.length ? ` · and ${pairs.length - alike.length} more` : "";
  return page.paragraph(`${page.colors.bold(`${names[type]} in common:`)} ${words.join(" · ")}${more}`, 3);
}
