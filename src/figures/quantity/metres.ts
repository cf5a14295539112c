import { metreWords } from "./lexicon.js";
import { counts, plurals, set, unitStops } from "./stop-words.js";
import { isGlued, type Token } from "./tokenise.js";

type Tokens = readonly Token[];

/** Lengths of races, in metres. */
const races: ReadonlySet<number> = new Set([50, 60, 80, 100, 110, 200, 300, 400, 800]);
/** What is measured in metres, or says that the number is a length, up to three words before it. */
const measured = set(
  "measured measures measuring cleared best seas swells depth depths height heights altitude elevation length width radius distance within tower towers bridge dam river rivers lake tide tides wave waves swell surge snow snowfall wall walls tunnel trench crater cliff cliffs mountain mountains peak summit yacht ship vessel mast statue skyscraper ran run running swam swim swimming walked walk dived dive crawled hiked sprinted sank threw jumped flew glided sailed abseiled women's men's girls' boys'",
);
/** The same right behind the number. */
const measuring = set(
  "underground underwater drop fall swim climb descent cliff tower wave waves below beneath downstream upstream offshore inland cable rope yacht ship vessel pool track",
);

/** What "m" right behind digits stands for: `open` where the words around do not tell. */
export function meaningOfM(tokens: Tokens, m: number, money: boolean): "million" | "metres" | "open" {
  if (money) return "million";
  const number = tokens[m - 1]?.value ?? Number.NaN;
  // Both ends of a range mean the same: "a swell of 3m to 4m", "3m to 4m people".
  const at = isJoint(tokens[m + 1]) && tokens[m + 3]?.key === "m" ? m + 3 : m;
  let from = m - 1;
  if (isJoint(tokens[m - 2])) {
    if (tokens[m - 3]?.kind === "number") from = m - 3;
    else if (tokens[m - 3]?.key === "m" && tokens[m - 4]?.kind === "number") from = m - 4;
  }
  const next = tokens[at + 1]?.key ?? "";
  const before = [tokens[from - 1], tokens[from - 2], tokens[from - 3]].map((token) => token?.key ?? "");
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
  if (!isGlued(tokens[m])) return "metres";
  // "a 2m-long snake", "6m by 3m"; "a 2m-strong army".
  const hung = next === "-" && isGlued(tokens[at + 1]) ? (tokens[at + 2]?.key ?? "") : "";
  if (/^(?:long|high|deep|wide|tall|thick)$/.test(hung)) return "metres";
  if (hung === "strong") return "million";
  const isArea = (by: number) =>
    tokens[by]?.key === "by" && tokens[by - 1]?.key === "m" && tokens[by + 2]?.key === "m";
  if (isArea(m + 1) || isArea(m - 2)) return "metres";
  if (number >= 1000 || isLength || measuring.has(next)) return "metres";
  if (races.has(number) && before[0] === "the") return "metres";
  // "fell 300m in seconds"; "a 2m 10s lap".
  const seconds = tokens[at + 3]?.key ?? "";
  if (next === "in" && tokens[at + 2]?.kind === "number" && /^(?:seconds?|minutes?)$/.test(seconds))
    return "metres";
  if (tokens[at + 1]?.kind === "number" && /^s(?:ec)?$/.test(tokens[at + 2]?.key ?? "")) return "open";
  // "a 300m stretch", but "a 5m deal".
  if (/^an?$/.test(before[0] ?? "") && tokens[at + 1]?.kind === "word" && !/^(?:sq|square|cubic)$/.test(next))
    return unitStops.has(next) || sums.has(next) ? "open" : "metres";
  const isAlone = tokens.length <= 3;
  return isAlone || many.has(next) || before.some((key) => paying.has(key)) || isCounted(tokens, from - 1)
    ? "million"
    : "open";
}

/** What "a 5m" may stand before and mean money. */
const sums = set(
  "deal loan profit loss contract fee budget bid fund fine project investment house home mansion signing bonus",
);
/** What is said of many people, or of a time in which so many are counted. */
const many = set(
  "live lives lived have had has are were was voted watched died fled without displaced homeless unemployed jobless more others who a last this per each every sq square",
);
/** What is paid or sold comes in millions. */
const paying = set(
  "sold sell sells worth cost costs paid pay pays raised raise spent spend invested borrowed owed owes bought earned totalled totaled employs employed attracted affected",
);

const isJoint = (token: Token | undefined): boolean => /^(?:to|or|and|-|–)$/.test(token?.key ?? "");

const isPlural = (key: string): boolean => plurals.has(key) || /[a-z]{2}s$/.test(key);

/** Whether up to six words before it say that something is counted. */
function isCounted(tokens: Tokens, at: number): boolean {
  for (let index = at; index > at - 7 && tokens[index]?.kind === "word"; index--) {
    if (counts.has(tokens[index]?.key ?? "")) return true;
  }
  return false;
}
