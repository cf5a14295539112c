import type { Conflict, ConflictKind, ConflictSeverity } from "../compare/index.js";
import type { Corpus, Ids } from "../model/index.js";
import { checkAnswer, isListOf, joined, joinedOnce, labelsOf } from "./cells.js";

/** One side of a conflict. */
export interface FlatConflictRow {
  /** The number of the conflict, from 1: its sides have it in common. */
  readonly conflict: number;
  /** What they clash about. */
  readonly kind: ConflictKind;
  /** How grave it is. */
  readonly severity: ConflictSeverity;
  /** The things that it is about. */
  readonly about: string | null;
  /** What type each of them is. */
  readonly aboutTypes: string | null;
  /** What each of them is called. */
  readonly aboutLabels: string | null;
  /** The number of the side within its conflict, from 1. */
  readonly side: number;
  /** What this side holds. */
  readonly claim: string;
  /** Who holds it, by name; `null` where only the structure of the events says so. */
  readonly claimants: string | null;
  /** The printed words of the reports on this side, each once. */
  readonly texts: string | null;
  /** The articles in which they stand, each once. */
  readonly sources: string | null;
  /** Their headlines. */
  readonly sourceLabels: string | null;
  /** The reports on this side. */
  readonly reports: string | null;
  /** Where each report stands: its article, with the first code point and the one after the last. */
  readonly passages: string | null;
  /** What clashes and why, or what explains it away. */
  readonly explanation: string;
}

/**
 * Conflicts as flat rows, one for each side, in the order of the conflicts.
 *
 * @param corpus - The corpus that was asked.
 * @param conflicts - What `findConflicts` gives for it.
 * @returns The rows: what each side holds, who holds it, and in which words.
 * @throws {@link ArgumentError} for what is no corpus, or no list of conflicts.
 * @throws {@link UnknownIdError} for conflicts of another corpus.
 *
 * @example
 * ```ts
 * import { corpus, findConflicts } from "as-reported";
 * import { conflictRows } from "as-reported/tables";
 *
 * const rows = conflictRows(corpus, findConflicts(corpus));
 * rows.slice(0, 2).map(({ conflict, side, claim, claimants }) => ({ conflict, side, claim, claimants }));
 * //=> [
 * //  { conflict: 1, side: 1, claim: "15", claimants: "Iranian state television" },
 * //  { conflict: 1, side: 2, claim: "at least 24", claimants: "Islamic Revolutionary Guards" }
 * //]
 * ```
 */
export function conflictRows<I extends Ids>(
  corpus: Corpus<I>,
  conflicts: readonly Conflict<I>[],
): FlatConflictRow[] {
  checkAnswer("conflictRows", corpus, "conflicts", isListOf(conflicts, "about", "sides"), "findConflicts");
  const label = labelsOf(corpus);
  return conflicts.flatMap(({ kind, severity, about, sides, explanation }, index) => {
    const shared = {
      conflict: index + 1,
      kind,
      severity,
      about: joined(about.map(({ id }) => id)),
      aboutTypes: joined(about.map(({ type }) => type)),
      aboutLabels: joined(about.map(({ type, id }) => label(type, id))),
    };
    return sides.map(({ claim, claimants, reports }, place): FlatConflictRow => {
      const sources = [...new Set(reports.map(({ source }) => source))];
      return {
        ...shared,
        side: place + 1,
        claim,
        claimants: joined(claimants),
        texts: joinedOnce(reports.flatMap(({ text }) => text ?? [])),
        sources: joined(sources),
        sourceLabels: joined(sources.map((source) => label("source", source))),
        reports: joined(reports.map(({ id }) => id)),
        passages: joined(
          reports.map(({ source, evidence }) => `${source} ${evidence.start}–${evidence.end}`),
        ),
        explanation,
      };
    });
  });
}
