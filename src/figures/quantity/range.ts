import { readBase } from "./amount.js";
import type { Base, Reader } from "./base.js";
import { addPhrase, matchPhrase, newPhrases } from "./phrases.js";
import { boundFillers, changeVerbs } from "./stop-words.js";

/** What joins two numbers. `maybe`: the first is put forward, the second is the most ("20, possibly 30"). */
type Link = "to" | "or" | "maybe";

const links = newPhrases<Link>();
for (const phrase of ["to", "through", "thru", "up to", "to up to", "to as many as", "to as much as"]) {
  addPhrase(links, phrase, "to");
}
for (const phrase of ["or", "if not", "or even", "if not even"]) addPhrase(links, phrase, "or");
for (const doubt of ["possibly", "perhaps", "maybe", "potentially", "conceivably", "even"]) {
  for (const before of ["", "or ", "and "]) {
    for (const after of ["", " as many as", " as much as", " up to", " even", " as high as"]) {
      if (doubt !== "even" || before === "or ") addPhrase(links, `${before}${doubt}${after}`, "maybe");
    }
  }
}
for (const phrase of ["and as many as", "and up to", "or as many as", "or up to"])
  addPhrase(links, phrase, "maybe");

/** Two numbers that bound a range. */
export interface Range {
  readonly base: Base;
  /** The number that the phrase puts forward, else `null`. */
  readonly best: number | null;
  /** Whether the second number is only the most that it may be. */
  readonly maybe: boolean;
}

/** How a range may be introduced. */
export type Opening = "between" | "from" | null;

/**
 * The range that a base begins; `null` where it begins none, `skip` where the two are a result ("224 to 194")
 * or an hour.
 */
export function readRange(
  reader: Reader,
  start: number,
  first: Base,
  opening: Opening,
  ordinals: boolean,
): Range | { readonly skip: number } | null {
  const { tokens } = reader;
  const link = linkAt(reader, first.end, opening);
  if (!link) return null;
  let at = link.end;
  const bound = matchPhrase(reader.grammar.before, tokens, at);
  // "5000 or less than 6000" are two claims.
  if (bound && link.kind === "or" && bound.value.id !== "about" && bound.value.id !== "nearly") return null;
  if (bound) at = bound.end;
  const place = { bound: "between", joins: true, ordinals };
  let step = readBase(reader, at, place);
  if (!step && boundFillers.has(tokens[at]?.key ?? "")) step = readBase(reader, at + 1, place);
  if (!step) return null;
  if ("skip" in step) return opening === "between" ? { skip: step.skip } : null;
  const pair = alike(first, step.base);
  if (!pair) return null;
  const [low, high] = pair;
  if (low.low === null || high.low === null) return null;
  if (opening === "from" && changeVerbs.has(tokens[start - 1]?.key ?? "")) return null;
  if (low.low >= high.low) return reversed(low, high, opening, link.kind, first.vague);
  const vague = low.vague || high.vague;
  return {
    base: { ...high, low: low.low, high: high.high, vague, rule: "between" },
    best: link.kind === "maybe" && !vague ? low.low : null,
    maybe: link.kind === "maybe",
  };
}

function reversed(
  first: Base,
  second: Base,
  opening: Opening,
  link: Link,
  vague: boolean,
): Range | { readonly skip: number } | null {
  if (opening === "between" && !vague && first.low !== second.low) {
    return {
      base: { ...first, ...second, low: second.low, high: first.high, vague: false, rule: "between" },
      best: null,
      maybe: false,
    };
  }
  const result = link === "to" && opening === null && first.kind === "number" && second.kind === "number";
  return result ? { skip: second.end } : null;
}

function linkAt({ tokens }: Reader, at: number, opening: Opening): { kind: Link; end: number } | null {
  const token = tokens[at];
  if (!token) return null;
  if (opening === "between") {
    if (token.key === "and" || token.key === "to") return { kind: "to", end: at + 1 };
  }
  const next = tokens[at + 1];
  if (token.key === "-" || token.key === "–" || token.key === "~" || token.key === "∼" || token.key === "—") {
    const numeric = next?.kind === "number" || next?.kind === "sign" || next?.kind === "word";
    if (numeric && token.spaced === next.spaced && !(token.key === "—" && token.spaced))
      return { kind: "to", end: at + 1 };
  }
  const pause = token.key === "," || token.key === "—" || token.key === "–" || token.key === "(" ? 1 : 0;
  const found = matchPhrase(links, tokens, at + pause);
  if (!found || (pause === 1 && found.value !== "maybe")) return null;
  return { kind: found.value, end: found.end };
}

/** Both numbers in the same terms: "$1 to $2 million", "10 to 15 percent", "two to three hundred". */
function alike(first: Base, second: Base): [Base, Base] | null {
  let low = first;
  let high = second;
  if (low.kind !== high.kind) {
    if (
      low.kind === "number" &&
      low.unit === null &&
      (high.kind === "percent" || high.kind === "money" || high.kind === "multiple")
    ) {
      low = { ...low, kind: high.kind, money: high.money, unit: high.unit };
    } else if (
      high.kind === "number" &&
      high.unit === null &&
      (low.kind === "money" || low.kind === "percent")
    ) {
      high = { ...high, kind: low.kind, money: low.money, closed: true };
    } else return null;
  } else if (low.kind === "money" && low.money?.currency !== high.money?.currency) {
    return null;
  }
  if (high.scale > 1 && low.scale === 1 && low.low !== null && low.mantissa < high.mantissa) {
    const times = (end: number | null): number | null =>
      end === null
        ? null
        : low.vague
          ? (end + 1) * high.scale - 1
          : Number((end * high.scale).toPrecision(15));
    low = { ...low, low: low.low * high.scale, high: times(low.high), scale: high.scale };
  }
  return [low, high];
}
