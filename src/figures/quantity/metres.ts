import { metreWords } from "./lexicon.js";
import { changeVerbs, counts, plurals } from "./stop-words.js";
import { isGlued, type Token } from "./tokenise.js";

type Tokens = readonly Token[];

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Lengths of races, in metres. */
const races: ReadonlySet<number> = new Set([50, 60, 80, 100, 110, 200, 300, 400, 800]);
/** What is measured in metres, or says that the number is a length, up to three words before it. */
const measured = set(
  "measured measures measuring depth depths height heights altitude elevation length width radius distance within tower towers bridge dam river rivers lake tide tides wave waves swell surge snow snowfall wall walls tunnel trench crater cliff cliffs mountain mountains peak summit yacht ship vessel mast statue skyscraper ran run running swam swim swimming walked walk dived dive crawled hiked sprinted sank threw jumped flew glided sailed abseiled women's men's girls' boys'",
);
/** The same right behind the number. */
const measuring = set(
  "underground underwater drop fall swim climb descent cliff tower wave waves below beneath downstream upstream offshore inland cable rope yacht ship vessel pool track",
);

/** What "m" right behind digits stands for: `open` where the words around do not tell. */
export function meaningOfM(tokens: Tokens, at: number, money: boolean): "million" | "metres" | "open" {
  const next = tokens[at + 1]?.key ?? "";
  const number = tokens[at - 1]?.value ?? Number.NaN;
  if (money) return "million";
  const before = [tokens[at - 2], tokens[at - 3], tokens[at - 4]].map((token) => token?.key ?? "");
  const isLength = before.some((key) => measured.has(key));
  if (next === "of") {
    // "900m of track", but "5m of its customers".
    const of = tokens[at + 2]?.key ?? "";
    const counted = /^(?:the|its|their|his|her|our|these|those|them)$/.test(of) || isPlural(of);
    return counted && !isLength ? "million" : "metres";
  }
  // "a 5m wall" is metres, "5m people" million; with a space before the m it is metres but for a plural.
  if (metreWords.has(next)) return "metres";
  if (isPlural(next)) return "million";
  if (!isGlued(tokens[at])) return "metres";
  if (number >= 1000 || isLength || measuring.has(next)) return "metres";
  if (races.has(number) && before[0] === "the") return "metres";
  // "fell 300m in seconds"; "a 2m 10s lap".
  const seconds = tokens[at + 3]?.key ?? "";
  if (next === "in" && tokens[at + 2]?.kind === "number" && /^(?:seconds?|minutes?)$/.test(seconds))
    return "metres";
  if (tokens[at + 1]?.kind === "number" && /^s(?:ec)?$/.test(tokens[at + 2]?.key ?? "")) return "open";
  return isChange(tokens, at - 2) && !isCounted(tokens, at - 2) ? "open" : "million";
}

const isPlural = (key: string): boolean => plurals.has(key) || /[a-z]{2}s$/.test(key);

/** "rose", "rose by", "climbed to". */
function isChange(tokens: Tokens, at: number): boolean {
  const key = tokens[at]?.key ?? "";
  const verb = key === "by" || key === "to" ? (tokens[at - 1]?.key ?? "") : key;
  return changeVerbs.has(verb);
}

/** Whether up to six words before it say that something is counted. */
function isCounted(tokens: Tokens, at: number): boolean {
  for (let index = at; index > at - 7 && tokens[index]?.kind === "word"; index--) {
    if (counts.has(tokens[index]?.key ?? "")) return true;
  }
  return false;
}
