import { type Base, exactly, ofCardinal, type Place, type Reader, type Step } from "./base.js";
import { ordinals, small } from "./lexicon.js";
import { withSuffix } from "./money.js";
import { type Cardinal, readCardinal, skipHyphen } from "./numbers.js";
import { timeUnits, unitStops } from "./stop-words.js";
import type { Token } from "./tokenise.js";
import { isYearLike, skipUnlike } from "./unlike.js";

/** "a third of", "half the", "three-quarters". */
export function readPart(reader: Reader, at: number, cardinal: Cardinal, place: Place): Step {
  const { tokens } = reader;
  const { end } = cardinal;
  const first = tokens[at] as Token;
  const word = tokens[end - 1] as Token;
  const next = tokens[end];
  const nextKey = next?.key ?? "";
  if (
    tokens[at - 1]?.key === "and" &&
    first.key !== "half" &&
    place.bound === null &&
    !small.has(first.key)
  ) {
    if (tokens[at - 2]?.kind === "word" && !unitStops.has(tokens[at - 2]?.key ?? "")) return { skip: end };
  }
  if (first.key === "half") {
    if (ordinals.has(tokens[at - 1]?.key ?? "") || /^(?:other|better)$/.test(tokens[at - 1]?.key ?? ""))
      return { skip: end };
    if (next?.key === "-" && !next.spaced) return { skip: end };
    // "half an hour" measures; "half of" and "half the" divide.
    if ((nextKey === "a" || nextKey === "an") && tokens[end + 1]?.kind === "word") {
      return { base: withSuffix(reader, { ...ofCardinal(cardinal), end: end + 1 }) };
    }
  } else if (!/s$/.test(word.key) && word.kind === "word" && place.bound === null) {
    const isOrdinal =
      next?.kind === "word" &&
      !unitStops.has(nextKey) &&
      nextKey !== "of" &&
      (first.key === "a" || first.key === "an" || word.key !== "quarter");
    if (isOrdinal && !(tokens[end - 2]?.key === "-")) return { skip: end };
  }
  if (nextKey === "of" && /^an?$/.test(tokens[end + 1]?.key ?? "") && tokens[end + 2]?.kind === "word") {
    return { base: withSuffix(reader, { ...ofCardinal(cardinal), end: end + 2 }) };
  }
  const base = withSuffix(reader, ofCardinal(cardinal));
  if (base.kind !== "number") return { base };
  const measured =
    word.kind !== "word" &&
    next?.kind === "word" &&
    (timeUnits.has(nextKey) ||
      /^(?:miles?|inch|inches|tons?|kg|km|acres?|feet|foot|liters?|litres?|pounds?|gallons?|times)$/.test(
        nextKey,
      ));
  return { base: measured ? base : { ...base, kind: "share" } };
}

/** "one in five", "nine out of ten". */
export function readOutOf(tokens: readonly Token[], cardinal: Cardinal): Base | null {
  const { end, value, scale } = cardinal;
  const isOut = tokens[end]?.key === "out" && tokens[end + 1]?.key === "of";
  if (!isOut && tokens[end]?.key !== "in") return null;
  const every = /^(?:every|each)$/.test(tokens[end + (isOut ? 2 : 1)]?.key ?? "") ? 1 : 0;
  const from = (isOut ? end + 2 : end + 1) + every;
  if (skipUnlike(tokens, from) !== null) return null;
  const whole = readCardinal(tokens, from, false);
  if (whole?.form !== "cardinal" || !(value > 0 && value < whole.value) || scale > 1) return null;
  const after = tokens[skipHyphen(tokens, whole.end)];
  if (!isOut && (isYearLike(tokens[from]) || timeUnits.has(after?.key ?? "") || !Number.isInteger(value)))
    return null;
  const digits = (tokens[end - 1]?.kind === "number") !== (tokens[from]?.kind === "number");
  if (!isOut && (digits || value > 20)) return null;
  return { ...exactly(whole.end, value / whole.value), kind: "share" };
}
