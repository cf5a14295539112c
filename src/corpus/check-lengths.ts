import type { Corpus, Duration, Ordering } from "../model/index.js";
import { durationOf, parseDuration } from "../time/index.js";
import { isEnglish } from "./english.js";

/** How long something lasted or lay apart: ISO 8601 durations, `null` where no bound is said. */
interface Length {
  readonly min: string | null;
  readonly max: string | null;
}

/** A length that is not what its printed words mean, where the record does not say why. */
export interface LengthDifference {
  /** The record. */
  readonly report: Duration | Ordering;
  /** The field that holds the printed words. */
  readonly field: "text" | "gapText";
  /** Both in words, and what to do. */
  readonly message: string;
}

/**
 * The durations, and the gaps of orderings with printed words, that are not as long as these words mean and have
 * no note. Only the words of English articles are read, as for figures.
 */
export function checkLengths(corpus: Corpus): LengthDifference[] {
  const english = new Set(corpus.sources.filter(isEnglish).map(({ id }) => id));
  const unexplained = [...corpus.durations, ...corpus.orderings].filter(
    ({ source, note }) => note === null && english.has(source),
  );
  return unexplained.flatMap((report) => {
    const { words, field, fields, recorded } = lengthOf(report);
    if (words === null) return [];
    const read = durationOf(words);
    if (read && isSame(recorded.min, read.min) && isSame(recorded.max, read.max)) return [];
    const label = `${report.type === "duration" ? "Duration" : "Ordering"} \`${report.id}\``;
    const todo =
      read === null
        ? "Say in `note` how long is meant, and why."
        : `Leave ${fields} out, or say in \`note\` why something else is meant.`;
    const message = `${label} is recorded as ${told(recorded)}; its words "${words}" mean ${read === null ? "no length that is understood" : told(read)}. ${todo}`;
    return [{ report, field, message }];
  });
}

function lengthOf(report: Duration | Ordering) {
  if (report.type === "duration") {
    const { text: words, min, max } = report;
    return { words, field: "text", fields: "`min` and `max`", recorded: { min, max } } as const;
  }
  const { gapText: words, minGap: min, maxGap: max } = report;
  return { words, field: "gapText", fields: "`minGap` and `maxGap`", recorded: { min, max } } as const;
}

/** Whether two durations are as long: a day is 24 hours. */
function isSame(a: string | null, b: string | null): boolean {
  return a === null || b === null ? a === b : parseDuration(a) === parseDuration(b);
}

function told({ min, max }: Length): string {
  if (min === null) return max === null ? "any length" : `up to \`${max}\``;
  if (max === null) return `\`${min}\` or longer`;
  return min === max ? `\`${min}\`` : `\`${min}\` to \`${max}\``;
}
