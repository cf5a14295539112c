import type { Duration, Ordering } from "../model/index.js";
import { durationOf, parseDuration } from "../time/index.js";
import type { Flaw } from "./kind.js";
import { show } from "./words.js";

/** The authored duration in full: what its words mean, where it gives no length itself. */
export function withLength(given: Duration): Duration {
  return given.min === null && given.max === null ? { ...given, ...durationOf(given.text) } : given;
}

/** The authored ordering in full: what the words for the gap mean, where it gives none itself. */
export function withGap(given: Ordering): Ordering {
  const { gapText, minGap, maxGap } = given;
  if (gapText === null || minGap !== null || maxGap !== null) return given;
  const { min, max } = durationOf(gapText) ?? { min: null, max: null };
  return { ...given, minGap: min, maxGap: max };
}

/** A duration has a length, and one that can be. */
export function* lengthRule({ text, min, max }: Duration): Iterable<Flaw> {
  if (min === null && max === null) {
    const says = `is missing like \`max\`, and how long ${show(text)} is cannot be told. Give one of them or both, such as \`PT2H\` or \`P3D\`.`;
    yield { code: "bad-length", path: ["min"], says };
  }
  yield* reversed(min, max, ["min", "max"], "bad-length");
}

/** The gaps of an ordering can all be true, and what is said about them is about some. */
export function* gapRule(ordering: Ordering): Iterable<Flaw> {
  const { minGap, maxGap, gapBetween, gapText } = ordering;
  if (minGap === null && maxGap === null) {
    if (gapText !== null) {
      const says = `is ${show(gapText)}, and how long that is cannot be told. Give \`minGap\`, \`maxGap\` or both, such as \`PT2H\`, or remove it.`;
      yield { code: "bad-gap", path: ["gapText"], says };
    } else if (gapBetween !== null) {
      const says =
        "says between which ends a gap is measured, but there is none. Give `minGap`, `maxGap` or `gapText`, or remove it.";
      yield { code: "bad-gap", path: ["gapBetween"], says };
    }
    return;
  }
  yield* reversed(minGap, maxGap, ["minGap", "maxGap"], "bad-gap");
}

function* reversed(
  least: string | null,
  most: string | null,
  [first, second]: readonly [string, string],
  code: "bad-length" | "bad-gap",
): Iterable<Flaw> {
  if (least === null || most === null || parseDuration(least) <= parseDuration(most)) return;
  const says = `is ${show(least)}, longer than \`${second}\`, ${show(most)}. Swap or correct them.`;
  yield { code, path: [first], says };
}
