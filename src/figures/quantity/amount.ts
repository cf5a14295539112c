import { type Base, exactly, ofCardinal, type Place, type Reader, type Step } from "./base.js";
import { multiples, openMultiples, scales, small } from "./lexicon.js";
import { meaningOfM } from "./metres.js";
import { openName, readSign, withSuffix } from "./money.js";
import { type Cardinal, readCardinal } from "./numbers.js";
import { rank, readOrdinal, readRank } from "./rank.js";
import { readOutOf, readPart, readSomeIn, skipOdds } from "./share.js";
import { timeUnits, unitStops } from "./stop-words.js";
import { isGlued, type Token } from "./tokenise.js";
import { readUnit } from "./unit.js";
import { isYear, isYearLike, skipUnlike } from "./unlike.js";
import { readDecade, readWord } from "./vague.js";

const signWords = new Set(["minus", "negative"]);

/** The base that begins at a token; `null` where none does. */
export function readBase(reader: Reader, at: number, place: Place): Step | null {
  const { tokens } = reader;
  const token = tokens[at];
  if (!token) return null;
  const next = tokens[at + 1];
  const dash = token.key === "-" || token.key === "−" || token.key === "–";
  // "P5+1": what hangs on a name is none.
  if (
    (dash || token.key === "+") &&
    !token.spaced &&
    /\d/.test(tokens[at - 1]?.text ?? "") &&
    tokens[at - 2]?.kind === "word" &&
    !tokens[at - 1]?.spaced
  ) {
    return null;
  }
  const signed =
    (dash && next?.spaced === false && (token.spaced || tokens[at - 1]?.kind === "sign")) ||
    (signWords.has(token.key) && next !== undefined);
  if (signed || (token.key === "+" && next?.spaced === false)) {
    const step = readAmount(reader, at + 1, place);
    if (!step || "skip" in step) return step;
    return signed ? { base: negative(step.base) } : step;
  }
  return readWord(reader, at) ?? readDecade(reader, at) ?? readAmount(reader, at, place);
}

function negative(base: Base): Base {
  const turn = (end: number | null): number | null => (end === null ? null : 0 - end);
  return { ...base, low: turn(base.high), high: turn(base.low) };
}

/** A number with what makes it money, percent, a share, a rank or a multiple. */
function readAmount(reader: Reader, at: number, place: Place): Step | null {
  const { tokens } = reader;
  const token = tokens[at];
  if (!token) return null;
  const prefix = readSign(reader, at);
  if (prefix) {
    const start = prefix.end + (tokens[prefix.end]?.key === "-" ? 1 : 0);
    const cardinal = tokens[start]?.kind === "number" ? readCardinal(tokens, start, true) : null;
    if (!cardinal || cardinal.form === "ordinal" || cardinal.form === "year") return null;
    if (!Number.isFinite(cardinal.value)) return { skip: cardinal.end };
    const base = withSuffix(reader, {
      ...ofCardinal(cardinal),
      kind: "money",
      money: prefix.money,
      unit: openName(tokens, at, prefix.end, prefix.money),
      closed: true,
    });
    return { base: start > prefix.end ? negative(base) : base };
  }
  const factor = multiples.get(token.key);
  if (factor !== undefined)
    return { base: { ...exactly(at + 1, factor), kind: "multiple", unit: "times", closed: true } };
  const open = openMultiples.get(token.key);
  if (open !== undefined) {
    const multiplies =
      !tokens[at + 1] || /^(?:the|that|its|their|his|last|previous|what)$/.test(tokens[at + 1]?.key ?? "");
    return multiplies
      ? { base: { ...exactly(at + 1, open), kind: "multiple", unit: "times", closed: true } }
      : null;
  }
  const half = readAndAHalf(tokens, at);
  if (half) return half;
  const rank = readRank(tokens, at);
  if (rank) return rank;
  const unlike = skipUnlike(tokens, at);
  if (unlike !== null) return { skip: unlike };
  return readNumber(reader, at, place);
}

/** "a year and a half", "an hour and a half". */
function readAndAHalf(tokens: readonly Token[], at: number): Step | null {
  const keys = [0, 1, 2, 3, 4].map((offset) => tokens[at + offset]?.key ?? "");
  if (!/^(?:an?|one) \S+ and a half$/.test(keys.join(" ")) || scales.has(keys[1] ?? "")) return null;
  if (
    !timeUnits.has(keys[1] ?? "") &&
    !/^(?:mile|ton|tonne|kilometer|kilometre|metre|meter|inch|foot|yard|acre|litre|liter|gallon|pound|kilo)$/.test(
      keys[1] ?? "",
    )
  )
    return null;
  return { base: { ...exactly(at + 5, 1.5), unit: (tokens[at + 1] as Token).text, closed: true } };
}

const notAfterOne = new Set(
  "point moment stage monday tuesday wednesday thursday friday saturday sunday another of's must should can could may might would is was has had who whose which day side hand way way's thing more".split(
    " ",
  ),
);
const notBeforeOne = new Set(
  "this that the which each every any another no some only last next first previous his her number by day week part phase round square".split(
    " ",
  ),
);

function readNumber(reader: Reader, at: number, place: Place): Step | null {
  const { tokens } = reader;
  const token = tokens[at] as Token;
  const isGluedM = token.kind === "number" && tokens[at + 1]?.key === "m" && isGlued(tokens[at + 1]);
  if (isGluedM && meaningOfM(tokens, at + 1, false) === "open") return { skip: at + 2 };
  // The Group of Seven, the Group of 20.
  if (tokens[at - 1]?.key === "of" && tokens[at - 2]?.text === "Group") return { skip: at + 1 };
  const ordinal = readOrdinal(tokens, at);
  if (ordinal) {
    const alone = ordinal.end >= tokens.length && (at === 0 || (at === 1 && tokens[0]?.key === "the"));
    if (alone || place.ordinals) return rank(ordinal.end, ordinal.value);
    // "a third of", "one third" are parts; "a third missile" counts nothing.
    if (token.kind === "number" || !small.has(token.key)) return { skip: ordinal.end };
  }
  const cardinal = readCardinal(tokens, at, false, place.joins) ?? readBare(tokens, at, place);
  if (!cardinal) return null;
  const { form, value } = cardinal;
  const end = pastRepetition(tokens, cardinal);
  if (form === "year" || form === "ordinal" || !Number.isFinite(value)) return { skip: end };
  const compound = skipCompound(tokens, at, end);
  if (compound !== null) return { skip: compound };
  if (form === "part") return readPart(reader, at, cardinal, place);
  const odds = skipOdds(tokens, cardinal);
  if (odds !== null) return { skip: odds };
  const share = readOutOf(tokens, cardinal) ?? readSomeIn(tokens, cardinal);
  if (share) return { base: share };
  if (token.key === "one" && end === at + 1 && place.bound === null) {
    const [before, after] = [tokens[at - 1], tokens[end]];
    // "said that one soldier was killed", but "that one was killed".
    const isNoun = after?.kind === "word" && (after.key === "of" || !unitStops.has(after.key));
    const isPronoun =
      notBeforeOne.has(before?.key ?? "") && !(/^(?:that|which)$/.test(before?.key ?? "") && isNoun);
    if (isPronoun || (notAfterOne.has(after?.key ?? "") && after?.kind === "word")) return { skip: end };
    if (after?.key === "of" && isOneOfTheMost(tokens, end + 1)) return { skip: end + 1 };
  }
  const base = withSuffix(reader, { ...ofCardinal(cardinal), end });
  if (base.kind === "number" && base.end === end && isYearLike(token)) {
    const unit = tokens[end];
    const partner = /^(?:and|to|-|–)$/.test(unit?.key ?? "") ? tokens[end + 1] : undefined;
    const isWhen = /^(?:in|since|during|until)$/.test(tokens[at - 1]?.key ?? "") && unit?.key === "and";
    const counted =
      !isWhen && partner?.kind === "number" && (!isYearLike(partner) || countsBehind(tokens, end + 2));
    if (isYear(tokens, at, cardinal, counted || countsBehind(tokens, end), place.bound)) return { skip: end };
  }
  return { base };
}

/** "some dozen", "another hundred": a magnitude that stands for one of it. */
function readBare(tokens: readonly Token[], at: number, place: Place): Cardinal | null {
  const scale = scales.get(tokens[at]?.key ?? "");
  if (scale === undefined || (place.bound === null && tokens[at - 1]?.key !== "another")) return null;
  return { value: scale, end: at + 1, mantissa: 1, scale, form: "cardinal" };
}

/** The token after a number and, where it is said twice, the digits in brackets: "twenty (20) days". */
function pastRepetition(tokens: readonly Token[], { end, value }: Cardinal): number {
  const again = tokens[end]?.key === "(" && tokens[end + 2]?.key === ")" && tokens[end + 1]?.value === value;
  return again ? end + 3 : end;
}

/** What a hyphen joins to "one" measures only in these. */
const onesOf =
  /^(?:second|minute|hour|day|week|month|year|decade|mile|ton|tonne|metre|meter|inch|foot|bedroom|half|third|quarter|fifth|sixth|tenth|dollar|point|percent|per|child|in|on|to|or|and)$/;

/** Numbers in words that are no counts: "one-sided", "three-way talks", "a 20-something", "sub-zero". */
function skipCompound(tokens: readonly Token[], at: number, end: number): number | null {
  const before = tokens[at - 1];
  if (
    before?.key === "-" &&
    !tokens[at]?.spaced &&
    /^(?:sub|anti|pre|post|non)$/.test(tokens[at - 2]?.key ?? "")
  ) {
    return end;
  }
  const [hyphen, word] = [tokens[end], tokens[end + 1]];
  if (hyphen?.key !== "-" || hyphen.spaced || word?.kind !== "word" || word.spaced) return null;
  // "a three-under 69".
  if (/^(?:under|over)$/.test(word.key)) return tokens[end + 2]?.kind === "number" ? end + 3 : end + 2;
  const isOne = tokens[at]?.key === "one" && end === at + 1 && !onesOf.test(word.key);
  return isOne ||
    /^(?:something|way|sided|state|a|(?:pointer|pack|wheeler|seater|footer|pounder|liner|poster)s?)$/.test(
      word.key,
    )
    ? end + 2
    : null;
}

/** Whether a plural noun follows, so that digits are a number and no year. */
function countsBehind(tokens: readonly Token[], at: number): boolean {
  const unit = readUnit(tokens, at, "many");
  const head = unit ? tokens[unit.end - 1] : undefined;
  // "the 1500m final".
  if (unit && tokens[at]?.spaced === false && tokens[at]?.kind === "word") return true;
  return head !== undefined && /(?:[^s]s|people|men|women|children|personnel|police|%)$/.test(head.key);
}

/** "one of the most powerful", "one of Iran's largest": a manner of speech, and no count. */
function isOneOfTheMost(tokens: readonly Token[], at: number): boolean {
  for (let index = at; index < at + 4; index++) {
    const token = tokens[index];
    if (token?.kind !== "word") return false;
    if (
      /^(?:most|best|worst|few|only)$/.test(token.key) ||
      /[a-z]{2}(?:gest|test|dest|liest|hest|nest|rest|kest)$/.test(token.key)
    )
      return true;
  }
  return false;
}
