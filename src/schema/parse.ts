import { compareEvidence, compareText, createCorpus } from "../corpus/index.js";
import type { Corpus, CorpusData, RecordOf, RecordType, Report, ReportType } from "../model/index.js";
import { checkCycles } from "./checks/cycles.js";
import { checkDuplicates } from "./checks/duplicates.js";
import { checkIds } from "./checks/ids.js";
import { checkReferences } from "./checks/references.js";
import { checkSense } from "./checks/sense.js";
import { checkUsage } from "./checks/usage.js";
import { type Draft, type Reading, readDraft } from "./draft.js";
import { type Finding, toIssues } from "./findings.js";
import { CorpusError } from "./issues.js";

const checks: readonly ((draft: Draft) => Iterable<Finding>)[] = [
  checkIds,
  checkReferences,
  checkCycles,
  checkSense,
  checkDuplicates,
  checkUsage,
];

/**
 * Reads a corpus from plain data, checks all of it, and links it.
 *
 * The input is one object with a list for each type of record ({@link CorpusInput}): what
 * `JSON.stringify(corpus)` writes, or the shorter form that authors write. Fields with a neutral value may be
 * left out, and `relation`, `value` and `evidence` have shorthands; nothing unknown is passed over.
 * Besides the shape of each record it is checked that ids are unique and references lead somewhere, that
 * passages lie within their source and are as long as their words, that dates, zones, durations, languages
 * and countries exist, that figures say what their interval says, that nothing contains itself, and that
 * every thing is used by a report. What is well-formed is checked also where other records are not.
 *
 * @param input - Any value; a corpus is returned, anything else is explained.
 * @returns The corpus, frozen: things in the order of the input, reports by source and then in text order.
 * Reading it again gives the same corpus.
 * @throws {@link CorpusError} with all mistakes at once, when there are any.
 *
 * O(n log n) in the number of records.
 *
 * @example
 * ```ts
 * import { CorpusError, parseCorpus } from "as-reported/schema";
 *
 * try {
 *   parseCorpus({ sources: [], places: [{ id: "erbil", kind: "city", name: "Erbil", within: "iraq" }] });
 * } catch (error) {
 *   if (error instanceof CorpusError) error.issues.map((issue) => issue.code);
 *   //=> ["unknown-reference", "unused"]
 * }
 * ```
 */
export function parseCorpus(input: unknown): Corpus {
  return corpusOf(readDraft(input));
}

/** The corpus that was read, when nothing is wrong with it. */
export function corpusOf({ draft, findings }: Reading): Corpus {
  const all = [...findings];
  for (const check of checks) for (const finding of check(draft)) all.push(finding);
  if (all.length > 0) throw new CorpusError(toIssues(all));
  return createCorpus(resolved(draft));
}

function resolved({ entries }: Draft): CorpusData {
  const records = <T extends RecordType>(type: T): RecordOf[T][] =>
    entries.flatMap((entry) => (entry.type === type && entry.record ? [entry.record as RecordOf[T]] : []));
  const sources = records("source");
  const rank = new Map(sources.map(({ id }, index) => [id, index]));
  const inTextOrder = (a: Report, b: Report): number =>
    (rank.get(a.source) ?? 0) - (rank.get(b.source) ?? 0) ||
    compareEvidence(a.evidence, b.evidence) ||
    compareText(a.id, b.id);
  const reports = <T extends ReportType>(type: T): RecordOf[T][] => records(type).sort(inTextOrder);
  return {
    sources,
    actors: records("actor"),
    places: records("place"),
    events: records("event"),
    utterances: records("utterance"),
    measures: records("measure"),
    propositions: records("proposition"),
    mentions: reports("mention"),
    timings: reports("timing"),
    orderings: reports("ordering"),
    durations: reports("duration"),
    quotes: reports("quote"),
    figures: reports("figure"),
    stances: reports("stance"),
  };
}
