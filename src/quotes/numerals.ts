/** A number written in one or several words or digits. */
export interface Numeral {
  /** Its digits, without separators. */
  readonly digits: string;
  /** How many words it took. */
  readonly length: number;
}

const ones = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen";
const small: ReadonlyMap<string, number> = new Map(
  `${ones} sixteen seventeen eighteen nineteen`.split(" ").map((word, value) => [word, value]),
);
const tens: ReadonlyMap<string, number> = new Map(
  "twenty thirty forty fifty sixty seventy eighty ninety"
    .split(" ")
    .map((word, index) => [word, 20 + 10 * index]),
);
const scales: ReadonlyMap<string, number> = new Map([
  ["dozen", 12],
  ["hundred", 1e2],
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
]);
const ordinals: ReadonlyMap<string, string> = new Map(
  // "second" is left out: it is also a time.
  [..."first third fourth fifth sixth seventh eighth ninth tenth".split(" ").entries()].map(
    ([index, word]) => [word, index === 0 ? "1st" : index === 1 ? "3rd" : `${index + 2}th`],
  ),
);

/** Digits as printed, with the commas of thousands and the zeros at the end of a fraction taken off. */
export function plainDigits(printed: string): string {
  const digits = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(printed) ? printed.replaceAll(",", "") : printed;
  return /^\d+\.\d+$/.test(digits) ? digits.replace(/\.?0+$/, "") : digits;
}

/** An ordinal in letters as digits ("third" is "3rd"); any other word as it is. */
export function ordinal(word: string): string {
  return ordinals.get(word) ?? word;
}

/** Whether a word can be part of a number of several words. */
export function isNumeralWord(word: string): boolean {
  return small.has(word) || tens.has(word) || scales.has(word);
}

/**
 * The number that begins at `words[at]`, or `null` when none does: "fifty-two", "a hundred and five",
 * "5 million". Digits alone are left to {@link plainDigits}.
 *
 * @param words - Folded words.
 * @param at - Where to begin.
 * @param joined - Whether nothing but a space or a hyphen stands before the word of this index.
 */
export function readNumeral(
  words: readonly string[],
  at: number,
  joined: (index: number) => boolean,
): Numeral | null {
  const first = words[at] ?? "";
  const follows = (index: number): string => (joined(index) ? (words[index] ?? "") : "");
  let index = at;
  let current: number;
  if (/^\d[\d.,]*$/.test(first) && scales.has(follows(at + 1))) {
    current = Number(plainDigits(first));
    index++;
  } else if ((first === "a" || first === "an") && scales.has(follows(at + 1))) {
    current = 1;
    index++;
  } else if (small.has(first) || tens.has(first) || scales.has(first)) {
    current = scales.has(first) ? 1 : 0;
  } else {
    return null;
  }
  let total = 0;
  let lowest = Number.POSITIVE_INFINITY;
  let fresh = index === at; // whether a number below a hundred may still be added
  for (; index < words.length; index++) {
    const word = index === at ? first : follows(index);
    const scale = scales.get(word);
    if (scale !== undefined && scale <= 100 && current > 0 && current < 100) {
      current *= scale;
      fresh = scale === 100;
    } else if (scale !== undefined && scale > 100 && scale < lowest && current > 0) {
      total += current * scale;
      current = 0;
      lowest = scale;
      fresh = true;
    } else if (fresh && tens.has(word)) {
      current += tens.get(word) ?? 0;
      const unit = small.get(follows(index + 1)) ?? 0;
      if (unit > 0 && unit < 10) {
        current += unit;
        index++;
      }
      fresh = false;
    } else if (fresh && small.has(word)) {
      current += small.get(word) ?? 0;
      fresh = false;
    } else if (word === "and" && fresh && index > at && joinsSmall(follows, index + 1)) {
      // "a hundred and five": the number goes on
    } else {
      break;
    }
  }
  const value = Number((total + current).toPrecision(15));
  if (value > Number.MAX_SAFE_INTEGER || !Number.isFinite(value)) return null;
  return { digits: String(value), length: index - at };
}

/** "a hundred and two" goes on; "a hundred and two hundred" are two numbers. */
function joinsSmall(follows: (index: number) => string, index: number): boolean {
  const word = follows(index);
  if (!small.has(word) && !tens.has(word)) return false;
  const next = follows(index + 1);
  return !scales.has(next) && !(small.has(next) && scales.has(follows(index + 2)));
}
