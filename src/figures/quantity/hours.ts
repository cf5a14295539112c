import { small, tens } from "./lexicon.js";
import { days, timeZones } from "./stop-words.js";
import { isDash, isPlain, type Token } from "./tokenise.js";

type Tokens = readonly Token[];

/** 5 p.m., 0130 GMT, 5 o'clock, "at 9.30 on Monday": the token after it. */
export function time(tokens: Tokens, at: number): number | null {
  const token = tokens[at] as Token;
  if (token.value > 2400) return null;
  let end = at + 1;
  if ((isDash(tokens[end]) || tokens[end]?.key === "to") && isPlain(tokens[end + 1])) end += 2;
  const after = tokens[end];
  if (after?.kind === "word" && timeZones.has(after.key)) return end + 1;
  if (token.key.length === 4 && isPlain(token) && after?.key === "local" && tokens[end + 1]?.key === "time") {
    return end + 2;
  }
  const isClock = /^(?:1?\d|2[0-3])\.[0-5]\d$/.test(token.key) && tokens[at - 1]?.key === "at";
  const day = after?.key === "on" ? tokens[end + 1] : after;
  return isClock && day?.kind === "word" && days.has(day.key) ? end : null;
}

/** "12 noon", "six in the evening", "ten past six", and the six of "half past six" and "a quarter to six". */
export function hour(tokens: Tokens, at: number): number | null {
  const token = tokens[at] as Token;
  const number = isPlain(token) ? token.value : (small.get(token.key) ?? tens.get(token.key));
  if (number === undefined || number > 29) return null;
  const [before, after] = [tokens[at - 1]?.key ?? "", tokens[at + 1]?.key ?? ""];
  const next = tokens[at + 2]?.key ?? "";
  const isHour = number >= 1 && number <= 12;
  if (after === "past" && isHourAt(tokens, at + 2)) return at + 3;
  if (!isHour) return null;
  if (after === "noon" || after === "midnight") return at + 2;
  const lead = tokens[at - 2]?.key ?? "";
  if (before === "past" && /^(?:half|quarter|minutes?)$/.test(lead)) return at + 1;
  if (before === "to" && lead === "quarter") return at + 1;
  if (!timed.has(before)) return null;
  const isPart =
    after === "in" && next === "the" && /^(?:morning|afternoon|evening)$/.test(tokens[at + 3]?.key ?? "");
  if (isPart) return at + 4;
  return after === "at" && next === "night" ? at + 3 : null;
}

function isHourAt(tokens: Tokens, at: number): boolean {
  const token = tokens[at];
  const number = isPlain(token) ? token?.value : small.get(token?.key ?? "");
  return number !== undefined && number >= 1 && number <= 12;
}

/** Words behind which a number may be an hour. */
const timed = new Set("at by until till from after before around about since past to".split(" "));
