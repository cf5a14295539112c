import {
  type ContentOrder,
  checkCorpus,
  compareEvidence,
  contentOrder,
  thingTypes,
} from "../corpus/index.js";
import type { Corpus, Ids } from "../model/index.js";
import { figureConflicts } from "./figure-conflicts.js";
import { placeConflicts } from "./place-conflicts.js";
import { renderingConflicts } from "./rendering-conflicts.js";
import { stanceConflicts } from "./stance-conflicts.js";
import { apparentTimeConflicts, timelineConflicts } from "./time-conflicts.js";
import type { Conflict, ConflictKind, ConflictReport, ConflictSeverity, ThingRef } from "./types.js";
import { wordingConflicts } from "./wording-conflicts.js";

const severities: readonly ConflictSeverity[] = ["contradiction", "tension", "apparent"];
const kinds: readonly ConflictKind[] = ["figure", "time", "order", "place", "stance", "wording"];

/**
 * Finds where the reports clash, or only seem to.
 *
 * | kind | a contradiction | a tension | apparent |
 * |---|---|---|---|
 * | figure | no number satisfies all | as ordinarily meant, none does; or a rounded number misses by at most a tenth | they hold for different times |
 * | time, order | the reports cannot all hold | | dates that agree once each is read by its own clock |
 * | place | an account that counts as many places as it names leaves no room for another's, or names more than it counts | each list lacks a place of the other; or one event is put at places of which neither contains the other | |
 * | stance | one affirms what another denies; one reports an event that another denies | doubts, conditions, opposite demands, one who says both | |
 * | wording | | renderings in other words that are no translations | translations; other words for one death |
 *
 * A contradiction cannot be true on both sides, so far as the records are right. What is apparent is resolved by
 * a time zone, a later date, a translation or a choice of words, and the explanation says by which. Silence,
 * what is only planned or threatened, and figures for different things (one nation's dead, another's) clash
 * with nothing.
 *
 * @param corpus - The corpus.
 * @returns The conflicts: contradictions first, then tensions, then apparent ones; within each by kind
 *   (figure, time, order, place, stance, wording), then by the labels of what they are about. Each has its
 *   sides with the reports and passages that say so, and an explanation.
 * @throws {@link ArgumentError} for what is no corpus; and what {@link orderTimeline} and {@link reconcileFigures} throw on records that `parseCorpus` would
 *   have refused: {@link EdtfError}, {@link TimeZoneError}, {@link TimelineInputError},
 *   {@link NonConvexRelationError}, {@link ClaimError}.
 *
 * Takes what those two take, and time linear in the other reports.
 *
 * @see {@link orderTimeline} for the method behind times and orders, {@link reconcileFigures} for that behind
 *   figures.
 *
 * @example
 * ```ts
 * import { corpus, findConflicts } from "as-reported";
 *
 * const burial = findConflicts(corpus).find((conflict) => conflict.kind === "order");
 * burial?.severity;
 * //=> "contradiction"
 * burial?.sides.map((side) => side.reports.map((report) => report.source));
 * //=> [["retaliates"], ["video-script", "video-script"]]
 * ```
 */
export function findConflicts<I extends Ids>(corpus: Corpus<I>): readonly Conflict<I>[] {
  checkCorpus("findConflicts", corpus);
  const all = [
    ...figureConflicts(corpus),
    ...timelineConflicts(corpus),
    ...apparentTimeConflicts(corpus),
    ...placeConflicts(corpus),
    ...stanceConflicts(corpus),
    ...renderingConflicts(corpus),
    ...wordingConflicts(corpus),
  ];
  const bySubject = comparing(contentOrder(corpus));
  return all.sort(
    (a, b) =>
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
      bySubject(a, b),
  );
}

/** Orders conflicts by what they are about, then by the passages; names come in only where nothing else tells two apart. */
function comparing<I extends Ids>(order: ContentOrder<I>): (a: Conflict<I>, b: Conflict<I>) => number {
  const things = (numberOf: "rankOf" | "placeOf") => (one: ThingRef, other: ThingRef) =>
    thingTypes.indexOf(one.type) - thingTypes.indexOf(other.type) ||
    order[numberOf](one.type, one.id) - order[numberOf](other.type, other.id);
  const passages = (one: ConflictReport<I>, other: ConflictReport<I>) =>
    order.rankOf("source", one.source) - order.rankOf("source", other.source) ||
    compareEvidence(one.evidence, other.evidence);
  const reportsOf = ({ sides }: Conflict<I>) => sides.flatMap(({ reports }) => reports);
  return (a, b) =>
    compareLists(a.about, b.about, things("rankOf")) ||
    compareLists(reportsOf(a), reportsOf(b), passages) ||
    compareLists(a.about, b.about, things("placeOf"));
}

function compareLists<T>(a: readonly T[], b: readonly T[], compare: (one: T, other: T) => number): number {
  for (let at = 0; at < a.length && at < b.length; at++) {
    const order = compare(a[at] as T, b[at] as T);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}
