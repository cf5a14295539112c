import type { Coverage, ThingRef } from "../compare/index.js";
import { groupBy } from "../corpus/index.js";
import type { Corpus, Ids } from "../model/index.js";
import { checkAnswer, hasLists, joined, joinedOnce, labelsOf } from "./cells.js";

/** One thing in one article that speaks of it. */
export interface FlatCoverageRow<I extends Ids = Ids> {
  /** What type of thing. */
  readonly thingType: ThingRef["type"];
  /** Its id. */
  readonly thing: string;
  /** Its name, label or statement. */
  readonly thingLabel: string;
  /** How many articles speak of it. */
  readonly sourceCount: number;
  /** The article. */
  readonly source: I["source"];
  /** Its headline. */
  readonly sourceLabel: string;
  /** How many reports in this article are about the thing; 0 where only the name is printed. */
  readonly reportCount: number;
  /** These reports, in text order. */
  readonly reports: string | null;
  /** What this article calls an event, as printed, each term once; `null` for no term, and for other things. */
  readonly terms: string | null;
}

/**
 * Coverage as flat rows, one for each thing and each article that speaks of it, in the order of the coverage.
 *
 * An article that is silent on a thing has no row.
 *
 * @param corpus - The corpus that was asked.
 * @param coverage - What `compareCoverage` gives for it.
 * @returns The rows: the thing and the article, how many reports there are, and the terms for an event.
 * @throws {@link ArgumentError} for what is no corpus, or no coverage.
 * @throws {@link UnknownIdError} for a coverage of another corpus.
 *
 * @example
 * ```ts
 * import { compareCoverage, corpus } from "as-reported";
 * import { coverageRows } from "as-reported/tables";
 *
 * const rows = coverageRows(corpus, compareCoverage(corpus));
 * rows
 *   .filter((row) => row.thing === "soleimani-killing")
 *   .map(({ source, reportCount, terms }) => ({ source, reportCount, terms }));
 * //=> [
 * //  { source: "live-updates", reportCount: 11, terms: "strike; killing" },
 * //  { source: "wasnt-enough", reportCount: 15, terms: "killing; assassination; killed; death" },
 * //  { source: "ibt", reportCount: 16, terms: "killing; drone struck" },
 * //  { source: "retaliates", reportCount: 8, terms: "assassination; drone strike; killing" },
 * //  { source: "video-script", reportCount: 15, terms: "killing; assassination; death" }
 * //]
 * ```
 */
export function coverageRows<I extends Ids>(corpus: Corpus<I>, coverage: Coverage<I>): FlatCoverageRow<I>[] {
  checkAnswer("coverageRows", corpus, "coverage", hasLists(coverage, "rows", "wording"), "compareCoverage");
  const label = labelsOf(corpus);
  // An event's id and a source's are joined by what neither contains.
  const terms = groupBy(coverage.wording, ({ event, source }) => `${event};${source}`);
  return coverage.rows.flatMap(({ type, id, label: thingLabel, sources }) =>
    sources.map(({ source, reports }): FlatCoverageRow<I> => {
      const wordings = type === "event" ? (terms.get(`${id};${source}`) ?? []) : [];
      return {
        thingType: type,
        thing: id,
        thingLabel,
        sourceCount: sources.length,
        source,
        sourceLabel: label("source", source),
        reportCount: reports.length,
        reports: joined(reports),
        terms: joinedOnce(wordings.map(({ term }) => term)),
      };
    }),
  );
}
