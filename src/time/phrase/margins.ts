import { parseDuration } from "../duration.js";
import { checkOptions } from "../options.js";

/** The length that a phrase without a number means, as ISO 8601 durations; `null`: no bound. */
export interface PhraseLength {
  /** At least. */
  readonly min: string | null;
  /** At most. */
  readonly max: string | null;
}

/** The numbers that a vague word means. */
export interface PhraseCount {
  /** The least. */
  readonly low: number;
  /** The greatest. */
  readonly high: number;
}

/** How many units a length may be off the number that is printed; `null`: any number of them. */
export interface PhraseSlack {
  /** How many less. */
  readonly below: number | null;
  /** How many more. */
  readonly above: number | null;
}

/** What {@link durationOf} reads into phrases, by the word: see {@link phraseMargins}. */
export interface PhraseMargins {
  /** "Immediately", "at once", "moments later". */
  readonly immediately: PhraseLength;
  /** "Shortly", "soon", "not long after". */
  readonly shortly: PhraseLength;
  /** "Seconds", without a number. */
  readonly seconds: PhraseLength;
  /** "Minutes", without a number. */
  readonly minutes: PhraseLength;
  /** "Hours", without a number. */
  readonly hours: PhraseLength;
  /** "Days", without a number. */
  readonly days: PhraseLength;
  /** "Weeks", without a number. */
  readonly weeks: PhraseLength;
  /** "Months", without a number. */
  readonly months: PhraseLength;
  /** "Years", without a number. */
  readonly years: PhraseLength;
  /** "A couple of": how many. */
  readonly couple: PhraseCount;
  /** "A few": how many. */
  readonly few: PhraseCount;
  /** "Several": how many. */
  readonly several: PhraseCount;
  /** "A handful of": how many. */
  readonly handful: PhraseCount;
  /** A printed number by itself: "three days". */
  readonly counted: PhraseSlack;
  /** A number behind "about" and the like. */
  readonly about: PhraseSlack;
  /** A number behind "nearly" and the like. */
  readonly nearly: PhraseSlack;
  /** A number behind "more than", "at least" and the like. */
  readonly "more-than": PhraseSlack;
  /** A number behind "less than", "up to" and the like. */
  readonly "less-than": PhraseSlack;
}

/** Units without a number: "days of mourning". */
export type BarePlural = "seconds" | "minutes" | "hours" | "days" | "weeks" | "months" | "years";

const length = (min: string | null, max: string | null): PhraseLength => Object.freeze({ min, max });
const count = (low: number, high: number): PhraseCount => Object.freeze({ low, high });
const slack = (below: number | null, above: number | null): PhraseSlack => Object.freeze({ below, above });

/**
 * How long the lengths and gaps are that news prints in words. They are wide on purpose, as {@link dayParts} are.
 *
 * - `immediately` ("at once", "moments later") and `shortly` ("soon", "not long after"): up to so long.
 * - `seconds` to `years`, as plurals without a number: "days of mourning".
 * - `couple`, `few` ("a few"), `several`, `handful`: how many.
 * - `counted`: how many units a printed number may be off: "three days" is two to four. `about`, `nearly`,
 *   `more-than` ("at least", "over") and `less-than` ("up to", "within"): the same behind such a word.
 *
 * @example
 * ```ts
 * import { phraseMargins } from "as-reported/timeline";
 *
 * phraseMargins.shortly;
 * //=> { min: null, max: "PT6H" }
 * phraseMargins.counted;
 * //=> { below: 1, above: 1 }
 * ```
 */
export const phraseMargins: PhraseMargins = Object.freeze({
  immediately: length(null, "PT1H"),
  shortly: length(null, "PT6H"),
  seconds: length("PT1S", "PT2M"),
  minutes: length("PT1M", "PT1H"),
  hours: length("PT1H", "PT24H"),
  days: length("P1D", "P14D"),
  weeks: length("P1W", "P9W"),
  months: length("P28D", "P366D"),
  years: length("P365D", null),
  couple: count(2, 3),
  few: count(2, 9),
  several: count(3, 9),
  handful: count(3, 9),
  counted: slack(1, 1),
  about: slack(2, 2),
  nearly: slack(1, 0),
  "more-than": slack(0, null),
  "less-than": slack(null, 0),
});

/** The table with entries that replace its own. */
export function marginsWith(replaced: Partial<PhraseMargins> = {}): PhraseMargins {
  checkOptions("margins", replaced, Object.keys(phraseMargins));
  const given = Object.entries(replaced).filter(([, entry]) => entry !== undefined);
  for (const [name, entry] of given) checkEntry(name as keyof PhraseMargins, entry);
  return { ...phraseMargins, ...Object.fromEntries(given) };
}

function checkEntry(name: keyof PhraseMargins, entry: unknown): void {
  const model = phraseMargins[name];
  const sizes = Object.keys(model).map((key) => {
    const value = typeof entry === "object" && entry !== null ? entry[key as keyof typeof entry] : undefined;
    // Of several days there are so many; every other bound can be left out.
    if (value === null) return "low" in model ? Number.NaN : null;
    return "min" in model && typeof value === "string"
      ? parseDuration(value)
      : "min" in model
        ? Number.NaN
        : value;
  });
  const [least, most] = sizes as [number | null, number | null];
  const isOrdered = "below" in model || least === null || most === null || least <= most;
  if (isOrdered && sizes.every((size) => size === null || (Number.isFinite(size) && Number(size) >= 0)))
    return;
  throw new RangeError(
    `\`${name}\` of \`margins\` is no \`{ ${Object.keys(model).join(", ")} }\`. Write it as in \`phraseMargins\`: ${JSON.stringify(model)}.`,
  );
}
