import { isContent } from "./content.js";
import type { Token } from "./tokenise.js";
import type { WordChange } from "./types.js";

function list(line: string): ReadonlySet<string> {
  return new Set(line.split(/\s+/));
}

/** How much, how many, how often. */
const quantities = list(
  `all some any every each both most more many much few fewer less lesser least half only almost nearly barely
   always often sometimes rarely seldom everything something anything everyone someone anyone everybody somebody
   anybody`,
);

/** When, against something else or against now. */
const times = list(
  "before after until till since while when once during now today tonight yesterday tomorrow soon later earlier already still yet again",
);

/** Forms by which a verb says that it is over. */
const past = list(
  "was were had did been went left took gave struck fell saw made came got knew thought told began fought said",
);

/** Prefixes that turn a word into its opposite. */
const opposites = ["un", "in", "im", "dis", "non", "il", "ir"];

/** The gravest thing that changes when the one words stand for the other. */
export function touched(query: readonly Token[], quote: readonly Token[]): WordChange["touches"] {
  const [added, lost] = [missing(query, quote), missing(quote, query)];
  const denials = (tokens: readonly Token[]): number => tokens.filter((t) => t.kind === "negation").length;
  if (denials(query) !== denials(quote) || areOpposites(added, lost)) return "negation";
  const changed = [...added, ...lost];
  for (const kind of ["negation", "number", "modal", "condition"] as const) {
    if (changed.some((token) => token.kind === kind)) return kind;
  }
  if (changed.some(({ key }) => quantities.has(key))) return "quantity";
  if (changed.some(({ name }) => name)) return "name";
  if (changed.some(({ key }) => times.has(key)) || changesTense(added, lost)) return "time";
  return changed.some(isContent) ? "content" : null;
}

function missing(from: readonly Token[], other: readonly Token[]): readonly Token[] {
  if (other.length === 0) return from;
  const keys = new Set(other.map((token) => token.key));
  return from.filter((token) => !keys.has(token.key));
}

/** Whether one word is another with "un-" or the like before it: "signed", "unsigned". */
export function isOpposite(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length > 3 && long.endsWith(short) && opposites.includes(long.slice(0, -short.length));
}

function areOpposites(added: readonly Token[], lost: readonly Token[]): boolean {
  return added.some((one) => lost.some((other) => isOpposite(one.key, other.key)));
}

function changesTense(added: readonly Token[], lost: readonly Token[]): boolean {
  const isPast = ({ key, stem }: Token): boolean => past.has(key) || (key.endsWith("ed") && stem !== key);
  return added.some((one) => lost.some((other) => one.stem === other.stem && isPast(one) !== isPast(other)));
}

/** Words that a misquote can turn round while it keeps all the others: their change alone makes another sense. */
export function isHinge({ kind, key, name }: Token): boolean {
  if (kind === "negation" || kind === "number" || kind === "modal" || kind === "condition") return true;
  return name || quantities.has(key) || times.has(key) || /^(?:is|are|am|was|were|be)$/.test(key);
}
