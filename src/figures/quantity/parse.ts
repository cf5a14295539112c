import { ArgumentError, checkOptions } from "../../corpus/index.js";
import { grammarOf } from "./grammar.js";
import { type Found, readQuantity } from "./read.js";
import { type Token, tokenise } from "./tokenise.js";
import type { Quantity, QuantityOptions } from "./types.js";
import type { UnitWords } from "./unit.js";

/**
 * The first quantity of an English text: a phrase such as "more than a dozen ballistic missiles", or a
 * sentence around one.
 *
 * The answer is the interval that the words mean, which `reconcile` takes as it is, with what is
 * counted, and where it stands. It reads digits and number words of any size, money, percent, fractions,
 * ranks, ages and multiples; bounds, approximations and ranges; vague words by the {@link quantityTable}; and
 * zeros. A text that says that nothing was told ("no reports of casualties") gives the approximation
 * `silence`, without a number: it is no zero. Dates, years, times, results ("3-1"), identifiers ("F-35") and
 * telephone numbers are no quantities.
 *
 * @param text - Any English text. Nothing in it makes the function throw.
 * @param options - `preset`, `table` and `decimal`, see {@link QuantityOptions}.
 * @returns The quantity, or `null` where the text has none.
 * @throws {@link ArgumentError} when the text is no string or an option makes no sense.
 *
 * O(n) in the length of the text.
 *
 * @example
 * ```ts
 * import { parseQuantity } from "as-reported";
 *
 * parseQuantity("more than a dozen ballistic missiles");
 * //=> { low: 12, lowOpen: true, high: null, approx: "more-than", unit: "ballistic missiles", rule: "more-than", … }
 * parseQuantity("It cost between $1 and $2 million.");
 * //=> { text: "between $1 and $2 million", low: 1000000, high: 2000000, kind: "money", currency: "USD", … }
 * parseQuantity("no reports of casualties"); //=> { approx: "silence", low: null, high: null, … }
 * parseQuantity("early on Jan. 8, 2020"); //=> null
 * ```
 */
export function parseQuantity(text: string, options: QuantityOptions = {}): Quantity | null {
  return firstQuantity("parseQuantity", text, options);
}

/**
 * All quantities of an English text, in text order, as {@link parseQuantity} reads the first. They do not
 * overlap.
 *
 * @param text - Any English text.
 * @param options - As for {@link parseQuantity}.
 * @returns The quantities, none where there are none.
 * @throws {@link ArgumentError} when the text is no string or an option makes no sense.
 *
 * O(n) in the length of the text.
 *
 * @example
 * ```ts
 * import { parseQuantities } from "as-reported";
 *
 * parseQuantities("At least 80 died and dozens were hurt in 2020.").map(({ low, high }) => [low, high]);
 * //=> [[80, null], [24, 99]]
 * ```
 */
export function parseQuantities(text: string, options: QuantityOptions = {}): Quantity[] {
  return [...quantitiesOf("parseQuantities", text, options)];
}

/** The first quantity, for a function that tells its own name where an option makes no sense. */
export function firstQuantity(called: string, text: string, options: QuantityOptions): Quantity | null {
  for (const quantity of quantitiesOf(called, text, options)) return quantity;
  return null;
}

function* quantitiesOf(called: string, text: string, options: QuantityOptions): Iterable<Quantity> {
  check(called, text, options);
  const grammar = grammarOf(called, options);
  const tokens = tokenise(text, options.decimal ?? ".", grammar.signs);
  const points = pointCounter(text);
  let free = 0;
  for (let at = 0; at < tokens.length; ) {
    const outcome = readQuantity({ grammar, tokens }, at);
    if (!outcome) at++;
    else if ("skip" in outcome) at = Math.max(outcome.skip, at + 1);
    else {
      // What denies a bound may stand so far before it that another quantity stands between.
      const found = { ...outcome.found, start: Math.max(outcome.found.start, free) };
      at = Math.max(found.end, at + 1);
      if (!isMeaningful(found)) continue;
      free = at;
      yield toQuantity(text, tokens, found, points);
    }
  }
}

function check(called: string, text: string, options: QuantityOptions): void {
  if (typeof text !== "string")
    throw new ArgumentError(called, "text", "is no string. Give the printed words.");
  checkOptions(called, options, ["preset", "table", "decimal"]);
  const { preset, decimal } = options;
  if (preset !== undefined && preset !== "acled" && preset !== "ucdp") {
    throw new ArgumentError(called, "preset", 'is unknown. There are "acled" and "ucdp".');
  }
  if (decimal !== undefined && decimal !== "." && decimal !== ",") {
    throw new ArgumentError(called, "decimal", 'is neither "." nor ",". Give the sign before decimals.');
  }
}

/** Whether the ends are numbers at all, and a table has not left both out. */
function isMeaningful({ approx, low, high }: Found): boolean {
  if (approx === "silence") return true;
  return (low !== null || high !== null) && [low, high].every((end) => end === null || Number.isFinite(end));
}

function toQuantity(
  text: string,
  tokens: readonly Token[],
  found: Found,
  points: (unit: number) => number,
): Quantity {
  const start = (tokens[found.start] as Token).start;
  const end = (tokens[found.end - 1] as Token).end;
  const printed = (words: UnitWords | string | null): string | null => {
    if (words === null || typeof words === "string") return words;
    return text
      .slice((tokens[words.start] as Token).start, (tokens[words.end - 1] as Token).end)
      .replace(/\s+/g, " ");
  };
  const { kind, approx, low, lowOpen, high, highOpen, best, money, rule } = found;
  return {
    text: text.slice(start, end),
    evidence: { start: points(start), end: points(end) },
    kind,
    approx,
    low: low === null ? null : low + 0,
    lowOpen,
    high: high === null ? null : high + 0,
    highOpen,
    best: best === null ? null : best + 0,
    unit: printed(found.unit),
    per: printed(found.per),
    currency: money?.currency ?? null,
    rule,
  };
}

/** Turns rising offsets in UTF-16 units into code points, in one pass over the text. */
function pointCounter(text: string): (unit: number) => number {
  let unit = 0;
  let point = 0;
  return (target) => {
    for (; unit < target; point++) unit += (text.codePointAt(unit) as number) > 0xffff ? 2 : 1;
    return point;
  };
}
