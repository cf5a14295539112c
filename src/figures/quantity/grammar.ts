import { checkEnds, checkTable } from "./check-table.js";
import { addPhrase, newPhrases, type Phrases } from "./phrases.js";
import { quantityPresets } from "./presets.js";
import { quantityTable } from "./table.js";
import type { BoundRule, QuantityOptions, QuantityTable, QuantityTableChanges, WordRule } from "./types.js";

/** A rule of the table with its id. */
export type Named<R> = R & { readonly id: string };

/** What money a sign, code or word stands for. */
export interface Money {
  /** The ISO 4217 code; `null` where it may be one of several. */
  readonly currency: string | null;
}

/** The table, ready to read with. */
export interface Grammar {
  readonly table: QuantityTable;
  readonly before: Phrases<Named<BoundRule>>;
  readonly after: Phrases<Named<BoundRule>>;
  readonly words: Phrases<Named<WordRule>>;
  readonly bounds: ReadonlyMap<string, Named<BoundRule>>;
  /** Signs and codes, which may stand before the number: case matters. */
  readonly signs: ReadonlyMap<string, Money>;
  /** Names, which stand behind it. */
  readonly names: Phrases<Money>;
}

const none: QuantityTableChanges = {};
const known = new WeakMap<QuantityTableChanges, Map<string, Grammar>>();

/**
 * The grammar of the options; checked and built once for each preset and object of changes.
 *
 * @throws {@link ArgumentError} when the changes make no sense.
 */
export function grammarOf(called: string, { preset, table = none }: QuantityOptions): Grammar {
  if (typeof table !== "object" || table === null || !known.has(table)) checkTable(called, table);
  const presets = known.get(table) ?? new Map<string, Grammar>();
  known.set(table, presets);
  const key = preset ?? "";
  let grammar = presets.get(key);
  if (!grammar) {
    const merged = merge(merge(quantityTable, preset ? quantityPresets[preset] : none), table);
    checkEnds(called, merged);
    grammar = build(merged);
    presets.set(key, grammar);
  }
  return grammar;
}

const neutralBound: BoundRule = {
  approx: "about",
  before: [],
  after: [],
  low: null,
  lowOpen: false,
  high: null,
  highOpen: false,
};
const neutralWord: WordRule = { approx: "vague", phrases: [], low: null, high: null };

function merge(table: QuantityTable, changes: QuantityTableChanges): QuantityTable {
  return {
    best: changes.best ?? table.best,
    bounds: mergeRules(table.bounds, changes.bounds, neutralBound),
    words: mergeRules(table.words, changes.words, neutralWord),
    currencies: { ...table.currencies, ...changes.currencies },
  };
}

function mergeRules<R extends object>(
  rules: Readonly<Record<string, R>>,
  changes: Readonly<Record<string, Partial<R>>> | undefined,
  neutral: R,
): Record<string, R> {
  const merged = new Map(Object.entries(rules));
  for (const [id, change] of Object.entries(changes ?? {})) {
    merged.set(id, { ...(merged.get(id) ?? neutral), ...change });
  }
  return Object.fromEntries(merged);
}

function build(table: QuantityTable): Grammar {
  const before = newPhrases<Named<BoundRule>>();
  const after = newPhrases<Named<BoundRule>>();
  const words = newPhrases<Named<WordRule>>();
  const bounds = new Map<string, Named<BoundRule>>();
  for (const [id, rule] of Object.entries(table.bounds)) {
    const named = { ...rule, id };
    bounds.set(id, named);
    for (const phrase of rule.before) addPhrase(before, phrase, named);
    for (const phrase of rule.after) addPhrase(after, phrase, named);
  }
  for (const [id, rule] of Object.entries(table.words)) {
    for (const phrase of rule.phrases) addPhrase(words, phrase, { ...rule, id });
  }
  const signs = new Map<string, Money>();
  const names = newPhrases<Money>();
  for (const [name, currency] of Object.entries(table.currencies)) {
    const money = { currency };
    if (/^\p{Ll}/u.test(name) && name !== "kr") {
      addPhrase(names, name, money);
      addPhrase(names, name.startsWith("pound ") ? name.replace("pound", "pounds") : `${name}s`, money);
    } else signs.set(name, money);
  }
  return { table, before, after, words, bounds, signs, names };
}
