import type { Quantity } from "../../../src/figures/index.js";

/**
 * A phrase, what it means and, where there is one, its unit: `["at least 5 tanks", "at-least [5, …)", "tanks"]`.
 * The meaning begins with the kind, where it is not a plain number, and ends with the currency of money.
 * `null` is what no quantity is.
 */
export type Phrase = readonly [phrase: string, meaning: string | null, unit?: string];

/** A quantity in the notation of the tables. */
export function inNotation(quantity: Quantity | null): { meaning: string | null; unit: string | undefined } {
  if (!quantity) return { meaning: null, unit: undefined };
  const { kind, approx, low, lowOpen, high, highOpen, currency, unit, per } = quantity;
  const ends = `${lowOpen || low === null ? "(" : "["}${low ?? "…"}, ${high ?? "…"}${highOpen || high === null ? ")" : "]"}`;
  const value = approx === "exact" || approx === "none" ? `${low}` : approx === "silence" ? "" : ends;
  const meaning = [kind === "number" ? "" : kind, approx, value, currency ?? "", per ? `per ${per}` : ""];
  return { meaning: meaning.filter(Boolean).join(" "), unit: unit ?? undefined };
}
