import { changeVerbs } from "./stop-words.js";
import type { Token } from "./tokenise.js";

type Tokens = readonly Token[];

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** What passes a mark that is a number: "deaths top 1,000", "the toll crossed 200". */
const counts = set(
  "toll tolls deaths cases casualties fatalities infections injuries arrests count tally total number numbers population losses damage damages costs cost sales profits revenue price prices sensex index value turnout attendance temperature temperatures",
);
const modals = set("to could may might will would can should likely");
const passing = set("top cross crosses crossed crossing pass passes passed");
const going = set(
  "climbs climbed surge surges surged soars races raced rocket rocketed push pushes pushed jump",
);

/**
 * The token after a verb, or a word behind a verb, that says that a number was passed; `null` where none stands. What
 * passes it has to be a count: one crosses borders, too.
 */
export function passesMark(tokens: Tokens, at: number): number | null {
  const key = tokens[at]?.key ?? "";
  const before = tokens[at - 1]?.key ?? "";
  if (key === "past") return changeVerbs.has(before) || going.has(before) ? at + 1 : null;
  if (!passing.has(key)) return null;
  if (key === "top" && modals.has(before)) return at + 1;
  const subject = /^(?:has|have|had|to|could|may|might|will|would)$/.test(before)
    ? tokens[at - 2]?.key
    : before;
  return counts.has(subject ?? "") ? at + 1 : null;
}

const exceeding = /^(?:exceed|surpass|top|cross|pass)(?:s|es|ed|ped|ping|ing)?$/;
const glue = set(
  "to expected likely be been yet ever have has had will would going able thought believed supposed allowed permitted",
);

/** Whether a verb of exceeding is denied: "did not exceed", "is not expected to exceed", "is unlikely to top". */
export function isDenied(tokens: Tokens, at: number): boolean {
  if (!exceeding.test(tokens[at]?.key ?? "")) return false;
  for (let index = at - 1; index >= at - 6; index--) {
    const key = tokens[index]?.key ?? "";
    if (/^(?:not|never|cannot|unlikely)$|n't$/.test(key)) return true;
    if (!glue.has(key)) return false;
  }
  return false;
}
