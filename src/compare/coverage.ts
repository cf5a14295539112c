import { byId, checkCorpus, groupBy, inTextOrder, thingTypes } from "../corpus/index.js";
import type { Corpus, Ids, Source, Thing } from "../model/index.js";
import { reportsInTextOrder, thingsOf } from "./things.js";
import type { Coverage, CoverageCell, CoverageRow, SourceSimilarity, Wording } from "./types.js";

type Covered = Exclude<Thing, { type: "source" }>;

const coveredTypes = thingTypes.filter((type) => type !== "source");

/**
 * Shows which source speaks of which thing, what only one has, and how alike the sources are.
 *
 * A source speaks of an event, an utterance, a measure or a proposition when one of its reports does. It
 * speaks of an actor or a place when a report of it refers to that, or when it prints the name.
 *
 * @param corpus - The corpus.
 * @returns The things with the sources that speak of them and the reports behind each; what only one
 *   source speaks of; what all do; the Jaccard similarity of each pair of sources for each type of thing;
 *   and which term each source uses for each event. All in the order of types and ids, each
 *   cell's reports in text order.
 *
 * @throws {@link ArgumentError} for what is no corpus.
 *
 * Takes time linear in the reports, and for each thing in the square of the sources that speak of it.
 *
 * @example
 * ```ts
 * import { compareCoverage, corpus } from "as-reported";
 *
 * const { rows } = compareCoverage(corpus);
 * rows.find((row) => row.id === "soleimani-burial")?.sources.map((cell) => cell.source);
 * //=> ["ibt", "retaliates", "video-script"]
 * ```
 */
export function compareCoverage<I extends Ids>(corpus: Corpus<I>): Coverage<I> {
  checkCorpus("compareCoverage", corpus);
  const sources = byId(corpus.sources);
  const rows = coverageRows(corpus, sources);
  return {
    rows,
    only: sources.map((source) => ({
      source: source.id,
      things: rows
        .filter((row) => row.sources.length === 1 && row.sources[0]?.source === source.id)
        .map(({ type, id }) => ({ type, id })),
    })),
    shared: rows.filter((row) => row.sources.length === sources.length).map(({ type, id }) => ({ type, id })),
    similarity: similarities(
      sources.map((source) => source.id),
      rows,
    ),
    wording: wordings(corpus),
  };
}

function coverageRows<I extends Ids>(
  corpus: Corpus<I>,
  inOrder: readonly Source<I>[],
): readonly CoverageRow<I>[] {
  const named = [...corpus.actors, ...corpus.places].flatMap(({ type, id, spellings }) =>
    spellings.flatMap(({ sources }) =>
      sources.map((source) => ({ thing: `${type}/${id}`, source, report: null })),
    ),
  );
  const spoken = reportsInTextOrder(corpus).flatMap((report) =>
    thingsOf(report).map(({ type, id }) => ({
      thing: `${type}/${id}`,
      source: report.source,
      report: report.id as string | null,
    })),
  );
  const byThing = groupBy([...spoken, ...named], ({ thing }) => thing);

  const things: readonly Covered[] = [
    ...byId(corpus.actors),
    ...byId(corpus.places),
    ...byId(corpus.events),
    ...byId(corpus.utterances),
    ...byId(corpus.measures),
    ...byId(corpus.propositions),
  ];
  return things.flatMap((thing) => {
    const about = byThing.get(`${thing.type}/${thing.id}`);
    if (!about) return [];
    const bySource = groupBy(about, ({ source }) => source);
    const sources: CoverageCell<I>[] = inOrder.flatMap(({ id }) => {
      const cell = bySource.get(id);
      return cell ? [{ source: id, reports: cell.flatMap(({ report }) => report ?? []) }] : [];
    });
    return [{ type: thing.type, id: thing.id, label: labelOf(thing), sources }];
  });
}

function labelOf(thing: Covered): string {
  if ("name" in thing) return thing.name;
  if ("label" in thing) return thing.label;
  return thing.statement;
}

function similarities<I extends Ids>(
  ids: readonly I["source"][],
  rows: readonly CoverageRow<I>[],
): readonly SourceSimilarity<I>[] {
  // How many things each source speaks of, and each pair of sources both, by type.
  const alone = new Map<string, number>();
  const both = new Map<string, number>();
  const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { type, sources } of rows) {
    for (const [index, { source: a }] of sources.entries()) {
      count(alone, `${type} ${a}`);
      for (const { source: b } of sources.slice(index + 1)) count(both, `${type} ${a} ${b}`);
    }
  }
  return ids.flatMap((a, index) =>
    ids.slice(index + 1).flatMap((b) =>
      coveredTypes.map((type) => {
        const shared = both.get(`${type} ${a} ${b}`) ?? 0;
        const either = (alone.get(`${type} ${a}`) ?? 0) + (alone.get(`${type} ${b}`) ?? 0) - shared;
        return { a, b, type, shared, either, jaccard: either === 0 ? null : shared / either };
      }),
    ),
  );
}

function wordings<I extends Ids>(corpus: Corpus<I>): readonly Wording<I>[] {
  const mentions = groupBy(inTextOrder(corpus.mentions), (mention) => mention.event);
  return byId(corpus.events).flatMap((event) =>
    (mentions.get(event.id) ?? []).flatMap(({ source, term, claimant, id }) =>
      term === null ? [] : [{ event: event.id, source, term, claimant, mention: id }],
    ),
  );
}
