import { ArgumentError, checkOptions, nearest } from "../../corpus/index.js";
import type { Approximation } from "../../model/index.js";
import { show } from "../show.js";
import { quantityTable } from "./table.js";
import type { QuantityKind, QuantityTable, QuantityTableChanges } from "./types.js";

const approximations: { readonly [A in Approximation]: true } = {
  exact: true,
  about: true,
  nearly: true,
  "more-than": true,
  "at-least": true,
  "less-than": true,
  "at-most": true,
  between: true,
  vague: true,
  none: true,
  silence: true,
};
const kinds: { readonly [K in QuantityKind]: true } = {
  number: true,
  money: true,
  percent: true,
  share: true,
  multiple: true,
  rank: true,
  age: true,
};

type Check = (value: unknown) => string | null;

const oneOf =
  (known: object): Check =>
  (value) =>
    typeof value === "string" && Object.hasOwn(known, value)
      ? null
      : `is ${show(value)}. Give one of ${Object.keys(known).join(", ")}.`;
const end: Check = (value) =>
  value === null || Number.isFinite(value)
    ? null
    : `is ${show(value)}. Give a finite number, or null for no end.`;
const flag: Check = (value) => (typeof value === "boolean" ? null : `is ${show(value)}. Give true or false.`);
const phrases: Check = (value) =>
  Array.isArray(value) && value.every((phrase) => typeof phrase === "string" && phrase.trim() !== "")
    ? null
    : `is ${show(value)}. Give an array of words as text.`;
const currency: Check = (value) =>
  value === null || (typeof value === "string" && /^[A-Z]{3}$/.test(value))
    ? null
    : `is ${show(value)}. Give an ISO 4217 code such as "EUR", or null where it may be one of several.`;

const boundFields: Readonly<Record<string, Check>> = {
  approx: oneOf(approximations),
  before: phrases,
  after: phrases,
  low: end,
  lowOpen: flag,
  high: end,
  highOpen: flag,
};
const wordFields: Readonly<Record<string, Check>> = {
  approx: oneOf(approximations),
  phrases,
  low: end,
  high: end,
  kind: oneOf(kinds),
};

/**
 * Refuses changes to the table that would be passed over or give numbers that make no sense.
 *
 * @throws {@link ArgumentError} naming the rule and the field.
 */
export function checkTable(called: string, changes: QuantityTableChanges): void {
  if (typeof changes !== "object" || changes === null) {
    const advice = "is no object. Give changes to `bounds`, `words` or `currencies`.";
    throw new ArgumentError(called, "table", advice);
  }
  checkOptions(`${called}: table`, changes, ["best", "bounds", "words", "currencies"]);
  if (changes.best !== undefined) {
    check(called, "table.best", oneOf({ printed: true, lowest: true }), changes.best);
  }
  checkRules(called, "table.bounds", changes.bounds, quantityTable.bounds, boundFields, ["before", "after"]);
  checkRules(called, "table.words", changes.words, quantityTable.words, wordFields, ["phrases"]);
  for (const [sign, code] of entries(called, "table.currencies", changes.currencies)) {
    check(called, `table.currencies.${sign}`, currency, code);
  }
}

/**
 * Refuses a table, once all changes are in it, of which a rule has its ends the wrong way round.
 *
 * @throws {@link ArgumentError} naming the rule.
 */
export function checkEnds(called: string, { bounds, words }: QuantityTable): void {
  for (const [name, rules] of Object.entries({ bounds, words })) {
    for (const [id, { low, high }] of Object.entries(rules)) {
      if (low === null || high === null || low <= high) continue;
      throw new ArgumentError(
        called,
        `table.${name}.${id}`,
        `has \`low\` ${low} above \`high\` ${high}. Give both.`,
      );
    }
  }
}

function checkRules(
  called: string,
  name: string,
  changes: unknown,
  known: object,
  fields: Readonly<Record<string, Check>>,
  needed: readonly string[],
): void {
  for (const [id, rule] of entries(called, name, changes)) {
    const which = `${name}.${id}`;
    const given = entries(called, which, rule);
    if (!Object.hasOwn(known, id) && !given.some(([field]) => needed.includes(field))) {
      const near = nearest(id, Object.keys(known));
      const hint = near === null ? "Give them." : `Did you mean \`${near}\`?`;
      const lacks = needed.map((field) => `\`${field}\``).join(" or ");
      throw new ArgumentError(called, which, `is no rule of the table, and has no ${lacks}. ${hint}`);
    }
    for (const [field, value] of given) {
      const test = Object.hasOwn(fields, field) ? fields[field] : undefined;
      if (!test) checkOptions(`${called}: ${which}`, { [field]: value }, Object.keys(fields));
      else check(called, `${which}.${field}`, test, value);
    }
  }
}

function entries(called: string, name: string, value: unknown): [string, unknown][] {
  if (value === undefined) return [];
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return Object.entries(value);
  throw new ArgumentError(called, name, `is ${show(value)}. Give an object.`);
}

function check(called: string, argument: string, test: Check, value: unknown): void {
  const problem = test(value);
  if (problem !== null) throw new ArgumentError(called, argument, problem);
}
