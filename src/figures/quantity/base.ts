import type { Grammar, Money } from "./grammar.js";
import type { Cardinal } from "./numbers.js";
import type { Token } from "./tokenise.js";
import type { QuantityKind } from "./types.js";

/** What a text is read with. */
export interface Reader {
  readonly grammar: Grammar;
  readonly tokens: readonly Token[];
}

/** A number, or a word for one, before its bounds and its unit. */
export interface Base {
  readonly end: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly vague: boolean;
  readonly kind: QuantityKind;
  readonly money: Money | null;
  /** Words that name the unit in other words than the text ("times"); `null`: none. */
  readonly unit: string | null;
  /** Whether no unit may follow. */
  readonly closed: boolean;
  readonly rule: string;
  readonly mantissa: number;
  readonly scale: number;
}

/** How a number may be read where it stands. */
export interface Place {
  /** The rule of the bound before it, or `between`. */
  readonly bound: string | null;
  /** Whether "and" may go on within a number in words. */
  readonly joins: boolean;
  /** Whether an ordinal counts as a rank ("between the tenth and the fifteenth"). */
  readonly ordinals: boolean;
}

/** A base; or none, and the token at which reading goes on. */
export type Step = { readonly base: Base } | { readonly skip: number };

export const plain = (end: number): Base => ({
  end,
  low: null,
  high: null,
  vague: false,
  kind: "number",
  money: null,
  unit: null,
  closed: false,
  rule: "exact",
  mantissa: Number.NaN,
  scale: 1,
});

export const exactly = (end: number, value: number): Base => ({
  ...plain(end),
  low: value,
  high: value,
  mantissa: value,
});

export function ofCardinal({ end, value, mantissa, scale }: Cardinal): Base {
  return { ...plain(end), low: value, high: value, mantissa, scale };
}
