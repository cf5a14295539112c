import type { Reader } from "./base.js";
import { small } from "./lexicon.js";
import { skipHyphen } from "./numbers.js";
import {
  harms,
  hedges,
  noIdioms,
  remarks,
  tellingGlue,
  tellVerbs,
  tidings,
  toldVerbs,
  unitStops,
} from "./stop-words.js";
import type { Token } from "./tokenise.js";
import { readUnit, type UnitWords } from "./unit.js";

type Tokens = readonly Token[];

/** A zero that the text states, or a silence: nothing was told. */
export interface Nothing {
  readonly approx: "none" | "silence";
  readonly end: number;
  readonly unit: UnitWords | null;
}

const harmed = new Set("killed hurt injured wounded harmed died dead survived affected missing".split(" "));

/** Behind "nobody was". */
const present = new Set("aboard home inside there present around".split(" "));

/**
 * "no casualties", "none", "not a single", "nobody was hurt"; and, told apart from them, "no reports of
 * casualties" and "no casualties were reported". Looks at a fixed number of tokens.
 */
export function readNone({ tokens }: Reader, at: number): Nothing | { readonly skip: number } | null {
  const token = tokens[at];
  const next = tokens[at + 1];
  switch (token?.key) {
    case "no":
      return readNo(tokens, at);
    case "none":
      if (tokens[at - 1]?.key === "to" || next?.key === "other" || next?.key === "too" || next?.key === "the")
        return { skip: at + 1 };
      return noneOf(tokens, at);
    case "nobody":
      return readNobody(tokens, at + 1);
    case "neither":
      return next?.key === "of" ? { skip: at + (tokens[at + 2]?.key === "the" ? 4 : 3) } : null;
    case "nil":
      return { approx: "none", end: at + 1, unit: null };
    case "not": {
      const silence = readUntold(tokens, at + 1);
      if (silence) return silence;
      const single = next?.key === "a" && tokens[at + 2]?.key === "single";
      if (!single && !(next?.key === "one")) return null;
      const from = single ? at + 3 : at + 2;
      return zero(tokens, from) ?? { approx: "none", end: from, unit: null };
    }
    case "without": {
      let from = at + 1;
      if (tokens[from]?.key === "any") from++;
      else if (tokens[from]?.key === "a" && tokens[from + 1]?.key === "single") from += 2;
      const unit = readUnit(tokens, from, "any");
      if (!unit || !harms.has(tokens[unit.end - 1]?.key ?? "")) return null;
      return { approx: "none", end: unit.end, unit };
    }
    default:
      return /n't$/.test(token?.key ?? "") ? readUntold(tokens, at + 1) : null;
  }
}

/** "[did not] report any casualties", "[have not] yet confirmed any deaths". */
function readUntold(tokens: Tokens, at: number): Nothing | null {
  let from = at;
  while (from < at + 3 && tellingGlue.has(tokens[from]?.key ?? "")) from++;
  const verb = tokens[from]?.key ?? "";
  if ((!toldVerbs.has(verb) && !tellVerbs.has(verb)) || tokens[from + 1]?.key !== "any") return null;
  const unit = readUnit(tokens, from + 2, "any");
  return unit && { approx: "silence", end: unit.end, unit };
}

function noneOf(tokens: Tokens, at: number): Nothing | { readonly skip: number } {
  const unit = tokens[at + 1]?.key === "of" ? readUnit(tokens, at + 1, "any") : null;
  const end = unit?.end ?? at + 1;
  // "None of the teams scored more than 3": the denial is of the bound.
  return isSubject(tokens, end) ? { skip: at + 1 } : told(tokens, { approx: "none", end, unit });
}

function readNo(tokens: Tokens, at: number): Nothing | { readonly skip: number } | null {
  const one = skipHyphen(tokens, at + 1);
  if (tokens[one]?.key === "one") return readNobody(tokens, one + 1);
  let from = at + 1;
  while (from < at + 4 && hedges.has(tokens[from]?.key ?? "")) from++;
  const hedged = from > at + 1;
  const noun = tokens[from];
  if (noun?.kind !== "word" || !noun.spaced) return hedged ? { skip: from } : null;
  if (noIdioms.has(noun.key) || (unitStops.has(noun.key) && !harmed.has(noun.key))) return { skip: at + 1 };
  if (tidings.has(noun.key)) {
    const of = tokens[from + 1];
    const linked = of !== undefined && /^(?:of|on|about|for)$/.test(of.key);
    let start = linked ? from + 2 : from + 1;
    if (linked && tokens[start]?.key === "any") start++;
    const unit = linked ? readUnit(tokens, start, "any") : null;
    // "no immediate comment", "no claim of responsibility" are silent about something else than a number.
    if (remarks.has(noun.key) && !harms.has(tokens[(unit?.end ?? 0) - 1]?.key ?? ""))
      return { skip: unit?.end ?? from + 1 };
    return { approx: "silence", end: unit?.end ?? from + 1, unit };
  }
  const found = zero(tokens, from);
  // "No team scored more than 3 goals": the denial is of the bound.
  if (!found || isSubject(tokens, found.unit?.end ?? found.end)) return { skip: at + 1 };
  const { unit } = found;
  // "no casualty figures".
  if (unit && tidings.has(tokens[unit.end - 1]?.key ?? "")) {
    return {
      ...found,
      approx: "silence",
      unit: unit.end - unit.start > 1 ? { ...unit, end: unit.end - 1 } : null,
    };
  }
  return hedged ? { ...found, approx: "silence" } : found;
}

function readNobody(tokens: Tokens, from: number): Nothing | { readonly skip: number } {
  const at = pastAge(tokens, from);
  if (!tokens[at] || (tokens[at]?.kind === "sign" && at + 1 >= tokens.length)) {
    return { approx: "none", end: at, unit: null };
  }
  for (let index = at; index < at + 6; index++) {
    const token = tokens[index];
    if (token?.kind !== "word") break;
    if (token.key === "claimed" && tokens[index + 1]?.key === "responsibility") break;
    if (toldVerbs.has(token.key) && index > at) return { approx: "silence", end: at, unit: null };
    if (harmed.has(token.key) || present.has(token.key) || /[a-z]{3}ed$/.test(token.key)) {
      return isSubject(tokens, index) ? { skip: at } : { approx: "none", end: index + 1, unit: null };
    }
    if (!tellingGlue.has(token.key) && token.key !== "in" && token.key !== "of") break;
  }
  return { skip: at };
}

/** The token after "under 18", "aged over 65", "older than 50" behind whom it describes; else the same token. */
function pastAge(tokens: Tokens, at: number): number {
  let end = tokens[at]?.key === "aged" ? at + 1 : at;
  if (/^(?:over|under|above|below)$/.test(tokens[end]?.key ?? "")) end++;
  else if (/^(?:older|younger)$/.test(tokens[end]?.key ?? "") && tokens[end + 1]?.key === "than") end += 2;
  if (end === at) return at;
  return tokens[end]?.kind === "number" || small.has(tokens[end]?.key ?? "") ? end + 1 : at;
}

function zero(tokens: Tokens, at: number): Nothing | null {
  const unit = readUnit(tokens, at, "any");
  return unit ? told(tokens, { approx: "none", end: unit.end, unit }) : null;
}

/** Whether what follows says that it was not told: "were reported", "from that side have been confirmed". */
function told(tokens: Tokens, nothing: Nothing): Nothing {
  const from = pastWhose(tokens, nothing.end);
  for (let index = from; index < from + 7; index++) {
    const key = tokens[index]?.key ?? "";
    if (toldVerbs.has(key)) return { ...nothing, approx: "silence", end: index + 1 };
    if (!tellingGlue.has(key)) break;
  }
  return nothing;
}

/** The token after "from Iraqi, American or coalition side", where a verb of being stands there; else the same token. */
function pastWhose(tokens: Tokens, at: number): number {
  if (!/^(?:from|among|on|in|at)$/.test(tokens[at]?.key ?? "")) return at;
  for (let index = at + 1; index < at + 10; index++) {
    const token = tokens[index];
    if (/^(?:was|were|has|have|had)$/.test(token?.key ?? "")) return index;
    if (token?.kind !== "word" && token?.key !== ",") break;
  }
  return at;
}

/** Whether what "no" stands before goes on to do more than a number, or less. */
function isSubject(tokens: Tokens, at: number): boolean {
  for (let index = at; index < at + 3; index++) {
    if (tokens[index]?.kind !== "word") return false;
    if (/^(?:more|fewer|less|longer|over|under|above|below)$/.test(tokens[index]?.key ?? ""))
      return index > at;
  }
  return false;
}
