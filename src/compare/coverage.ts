import { checkCorpus, contentOrder, groupBy, labelOf, thingTypes } from "../corpus/index.js";
import type { Corpus, Ids, Source, Thing } from "../model/index.js";
import { thingsOf } from "./things.js";
import type {
  Coverage,
  CoverageCell,
  CoverageRow,
  CoveredThing,
  SourceSimilarity,
  Wording,
} from "./types.js";

type Covered<I extends Ids> = Exclude<Thing<I>, { type: "source" }>;

const coveredTypes = thingTypes.filter((type) => type !== "source");

/**
 * Shows which source speaks of which thing, what only one has, and how alike the sources are.
 *
 * A source speaks of an event, an utterance, a measure or a proposition when one of its reports does. It
 * speaks of an actor or a place when a report of it refers to that, or when it prints the name. `only` and
 * `shared` draw the two ends from the rows; the middle is theirs. `wording` has a row for each mention that
 * prints a term, so that it can be counted and charted as it is.
 *
 * @param corpus - The corpus.
 * @returns The things with the sources that speak of them and the reports behind each; what only one
 *   source speaks of; what all do; the Jaccard similarity of each pair of sources for each type of thing;
 *   and which term each source uses for each event. All in the order of types, then of labels and
 *   headlines; each cell's reports in text order.
 *
 * @throws {@link ArgumentError} for what is no corpus.
 *
 * Takes time linear in the reports, and for each thing in the square of the sources that speak of it; the
 * similarity alone has a row for every pair of sources and type.
 *
 * @example
 * ```ts
 * import { compareCoverage, corpus } from "as-reported";
 *
 * const { rows, wording, similarity } = compareCoverage(corpus);
 * rows.find((row) => row.id === "soleimani-burial")?.sources.map((cell) => cell.source);
 * //=> ["ibt", "retaliates", "video-script"]
 *
 * // Whose word is it, the article's own or that of somebody it quotes?
 * const words = wording.filter((one) => one.event === "soleimani-killing" && one.source === "retaliates");
 * words.map(({ term, claimant }) => ({ term, claimant }));
 * //=> [
 * //  { term: "assassination", claimant: null },
 * //  { term: "drone strike", claimant: null },
 * //  { term: "killing", claimant: "asaib-ahl-al-haq" }
 * // ]
 *
 * // The two articles that speak of most of the same events:
 * const events = similarity.filter((one) => one.type === "event");
 * const [nearest] = [...events].sort((a, b) => (b.jaccard ?? 0) - (a.jaccard ?? 0));
 * [nearest?.a, nearest?.b, nearest?.shared, nearest?.either];
 * //=> ["live-updates", "video-script", 8, 34]
 * ```
 */
export function compareCoverage<I extends Ids>(corpus: Corpus<I>): Coverage<I> {
  checkCorpus("compareCoverage", corpus);
  const sources = contentOrder(corpus).all("source");
  const rows = coverageRows(corpus);
  return {
    rows,
    only: onlyOf(sources, rows),
    shared: rows.filter((row) => row.sources.length === sources.length).map(thingOf),
    similarity: similarities(
      sources.map((source) => source.id),
      rows,
    ),
    wording: wordings(corpus),
  };
}

function thingOf({ type, id, label }: CoveredThing): CoveredThing {
  return { type, id, label };
}

function onlyOf<I extends Ids>(
  sources: readonly Source<I>[],
  rows: readonly CoverageRow<I>[],
): Coverage<I>["only"] {
  const alone = groupBy(
    rows.filter((row) => row.sources.length === 1),
    (row) => row.sources[0]?.source ?? "",
  );
  return sources.map(({ id }) => ({
    source: id,
    things: (alone.get(id) ?? []).map(thingOf),
  }));
}

function coverageRows<I extends Ids>(corpus: Corpus<I>): readonly CoverageRow<I>[] {
  const order = contentOrder(corpus);
  const named = [...corpus.actors, ...corpus.places].flatMap(({ type, id, spellings }) =>
    spellings.flatMap(({ sources }) =>
      sources.map((source) => ({ thing: `${type}/${id}`, source, report: null })),
    ),
  );
  const spoken = order.reports().flatMap((report) =>
    thingsOf(report).map(({ type, id }) => ({
      thing: `${type}/${id}`,
      source: report.source,
      report: report.id as string | null,
    })),
  );
  const byThing = groupBy([...spoken, ...named], ({ thing }) => thing);

  const things: readonly Covered<I>[] = [
    ...order.all("actor"),
    ...order.all("place"),
    ...order.all("event"),
    ...order.all("utterance"),
    ...order.all("measure"),
    ...order.all("proposition"),
  ];
  return things.flatMap((thing) => {
    const about = byThing.get(`${thing.type}/${thing.id}`);
    if (!about) return [];
    const bySource = groupBy(about, ({ source }) => source);
    const sources = [...bySource]
      .map(
        ([source, cell]): CoverageCell<I> => ({
          source: source as I["source"],
          reports: cell.flatMap(({ report }) => report ?? []),
        }),
      )
      .sort((a, b) => order.placeOf("source", a.source) - order.placeOf("source", b.source));
    return [{ type: thing.type, id: thing.id, label: labelOf(thing), sources }];
  });
}

function similarities<I extends Ids>(
  ids: readonly I["source"][],
  rows: readonly CoverageRow<I>[],
): readonly SourceSimilarity<I>[] {
  const numbers = new Map<string, number>(ids.map((id, number) => [id, number]));
  // The sources of each row by their numbers, and for each source where it stands: its row, its place there.
  const lists = rows.map(({ sources }) => sources.map(({ source }) => numbers.get(source) ?? 0));
  const alone = coveredTypes.map(() => new Uint32Array(ids.length));
  const standing = ids.map((): { type: number; others: readonly number[]; from: number }[] => []);
  for (const [index, others] of lists.entries()) {
    const type = coveredTypes.indexOf((rows[index] as CoverageRow<I>).type);
    for (const [place, source] of others.entries()) {
      increment(alone[type], source);
      standing[source]?.push({ type, others, from: place + 1 });
    }
  }
  // Filled in loops: there is a row for every pair and type, which are millions for a few thousand sources.
  const found: SourceSimilarity<I>[] = [];
  for (const [first, a] of ids.entries()) {
    const both = coveredTypes.map(() => new Uint32Array(ids.length));
    for (const { type, others, from } of standing[first] ?? []) {
      for (let place = from; place < others.length; place++) increment(both[type], others[place] ?? 0);
    }
    for (let second = first + 1; second < ids.length; second++) {
      const b = ids[second] as I["source"];
      for (let number = 0; number < coveredTypes.length; number++) {
        const type = coveredTypes[number] as SourceSimilarity<I>["type"];
        const shared = both[number]?.[second] ?? 0;
        const either = (alone[number]?.[first] ?? 0) + (alone[number]?.[second] ?? 0) - shared;
        found.push({ a, b, type, shared, either, jaccard: either === 0 ? null : shared / either });
      }
    }
  }
  return found;
}

function increment(counts: Uint32Array | undefined, index: number): void {
  if (counts) counts[index] = (counts[index] ?? 0) + 1;
}

function wordings<I extends Ids>(corpus: Corpus<I>): readonly Wording<I>[] {
  const order = contentOrder(corpus);
  const mentions = groupBy(order.all("mention"), (mention) => mention.event);
  return order
    .all("event")
    .flatMap((event) =>
      (mentions.get(event.id) ?? []).flatMap(({ source, term, claimant, id }) =>
        term === null ? [] : [{ event: event.id, label: event.label, source, term, claimant, mention: id }],
      ),
    );
}
