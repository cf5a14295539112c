import { deepFreeze } from "../../corpus/index.js";
import type { Approximation } from "../../model/index.js";
import { currencies } from "./currencies.js";
import type { BoundRule, QuantityKind, QuantityTable, WordRule } from "./types.js";

/** An end: the factor of the number, `"open"` in front where the number itself is left out. */
type End = number | readonly ["open", number] | null;

function bound(approx: Approximation, low: End, high: End, before: string, after = ""): BoundRule {
  return {
    approx,
    before: phrases(before),
    after: phrases(after),
    low: Array.isArray(low) ? (low[1] as number) : (low as number | null),
    lowOpen: Array.isArray(low),
    high: Array.isArray(high) ? (high[1] as number) : (high as number | null),
    highOpen: Array.isArray(high),
  };
}

function vague(low: number | null, high: number | null, words: string, kind?: QuantityKind): WordRule {
  return { approx: "vague", phrases: phrases(words), low, high, ...(kind ? { kind } : {}) };
}

function phrases(words: string): readonly string[] {
  return words === "" ? [] : words.split(/\s*\|\s*/);
}

/** Each phrase with each word that makes it little. */
function little(words: string): string {
  const degrees = "just | slightly | marginally | fractionally | a little | a bit | a shade | a touch";
  return phrases(degrees)
    .flatMap((degree) => phrases(words).map((word) => `${degree} ${word}`))
    .join(" | ");
}

const open = (factor: number): readonly ["open", number] => ["open", factor];

/**
 * How {@link parseQuantity} reads words as numbers, where nothing else is said. A hyphen in a text is as good
 * as the space here; longer phrases go before shorter ones.
 *
 * The ends of vague words reach to where the next such word would be used: dozens end below a hundred.
 * They are conventions, not measurements; override what your desk reads otherwise.
 */
export const quantityTable: QuantityTable = deepFreeze<QuantityTable>({
  best: "printed",
  bounds: {
    exact: bound(
      "exact",
      1,
      1,
      "exactly | precisely | just | only | = | equal to | equals | equals to | equaling | equaling to | equalling | a total of | a record | all",
    ),
    about: bound(
      "about",
      0.9,
      1.1,
      "about | around | barely | scarcely | hardly | approximately | approx. | approx | roughly | some | circa | c. | ca. | ca | an estimated | estimated | estimated at | an estimate of | estimates of | somewhere around | something like | in the region of | in the neighborhood of | in the neighbourhood of | in the vicinity of | in the ballpark of | on the order of | in the order of | of the order of | not much more than | not many more than | not much over | not much above | more or less | give or take | as about | ~ | ≈ | ∼",
      "or so | or thereabouts | ish | give or take | more or less | approximately | roughly | approx. | at a rough estimate | by some estimates",
    ),
    nearly: bound(
      "nearly",
      0.9,
      1,
      "nearly | almost | close to | nearing | approaching | not quite | virtually | practically | well-nigh | getting on for | getting on | close on | not far off | not far short of | not far from | not much less than | not many fewer than | not much under | not much below | pushing | just about | near",
    ),
    "just-under": bound(
      "less-than",
      0.9,
      open(1),
      `${little("under | below | less than | fewer than | lower than | short of | shy of | south of")} | little less than`,
    ),
    "just-over": bound(
      "more-than",
      open(1),
      1.1,
      `${little("over | above | more than | higher than | north of")} | little more than | barely more than | barely over | hardly more than | scarcely more than`,
    ),
    "more-than": bound(
      "more-than",
      open(1),
      null,
      "more than | longer than | older than | over | above | exceeding | exceed | exceeds | exceeded | surpassing | surpass | surpasses | surpassed | topping | topped | tops | greater than | larger than | bigger than | higher than | beyond | in excess of | upwards of | upward of | north of | well over | well above | far more than | much more than | many more than | well in excess of | well upwards of | significantly more than | considerably more than | even more than | better than | >",
    ),
    "over-time": bound("at-least", 1, null, ""),
    "at-least": bound(
      "at-least",
      1,
      null,
      "at least | atleast | nothing less than | nothing short of | at the least | at the very least | at least as many as | not less than | no less than | no fewer than | not fewer than | no smaller than | no lower than | a minimum of | minimum of | minimum | at a minimum | as few as | as low as | as little as | at least or equal to | more than or equal to | greater than or equal to | greater or equal to | greater or equal than | more or equal to | more or equal than | larger than or equal to | larger or equal than | bigger than or equal to | bigger or equal than | higher than or equal to | higher or equal than | equal to or more than | equal to or greater than | equal or more than | equal or greater than | starting at | starting from | > = | ≥ | ⩾",
      "or more | and more | and rising | and climbing | or greater | or greater than | or more than | or above | and above | or over | and over | or higher | and higher | or larger | and up | and upwards | or upwards | and counting | if not more | perhaps more | possibly more | maybe more | or even more | at least | at the very least | minimum | at a minimum | plus | +",
    ),
    "less-than": bound(
      "less-than",
      null,
      open(1),
      "less than | fewer than | younger than | nowhere near | not nearly | not even | a fraction of | lower than | smaller than | under | below | well under | well below | short of | shy of | well short of | far short of | some way short of | some distance short of | a long way short of | far fewer than | far less than | much less than | many fewer than | south of | not as many as | <",
    ),
    "at-most": bound(
      "at-most",
      null,
      1,
      "at most | atmost | at the most | at the very most | within | to within | no longer than | not longer than | up to | upto | as many as | as much as | as high as | as large as | as long as | as far as | no more than | not more than | no greater than | no higher than | no larger than | nothing more than | not over | not above | not exceeding | no bigger than | a maximum of | maximum of | maximum | at a maximum | max | max. | less than or equal to | fewer than or equal to | less or equal than | less or equal to | smaller than or equal to | smaller or equal than | smaller or equal to | lower than or equal to | lower or equal than | lower or equal to | equal to or less than | equal to or fewer than | equal or less than | possibly as many as | perhaps as many as | maybe as many as | possibly up to | perhaps up to | < = | ≤ | ⩽",
      "or less | or fewer | or lower | or below | or under | and below | and under | and less | or smaller | at most | at the most | maximum | max | at a maximum | tops | or less than | or fewer than",
    ),
    odd: bound("about", 1, open(1.25), "", "odd"),
    between: bound("between", 1, 1, ""),
  },
  words: {
    pair: { approx: "exact", phrases: phrases("a pair of | pair of"), low: 2, high: 2 },
    trio: { approx: "exact", phrases: phrases("a trio of | trio of"), low: 3, high: 3 },
    "bakers-dozen": {
      approx: "exact",
      phrases: phrases("a baker's dozen | baker's dozen"),
      low: 13,
      high: 13,
    },
    "three-score": {
      approx: "exact",
      phrases: phrases("three score and ten | threescore and ten"),
      low: 70,
      high: 70,
    },
    couple: vague(2, 3, "a couple | a couple of | couple of"),
    "a-few": vague(
      2,
      9,
      "a few | a few of | a small number of | only a few | just a few | past few | last few | next few | first few",
    ),
    few: vague(1, 9, "few | very few | only few"),
    handful: vague(3, 9, "a handful | a handful of | handful of | only a handful of"),
    several: vague(3, 9, "several | several of"),
    "quite-a-few": vague(
      3,
      null,
      "quite a few | a good few | quite a number of | a good number of | a fair number of",
    ),
    some: vague(1, null, "some | some of"),
    many: vague(
      3,
      null,
      "many | many of | a great many | a good many | very many | numerous | multiple | various | a lot of | lots of | plenty of | a number of | a large number of | large numbers of | a series of | a string of | a spate of | a raft of | a slew of | a host of | a bunch of | a multitude of | countless | innumerable | untold numbers of | a myriad of | myriad | scads of",
    ),
    tens: vague(20, 99, "tens of | tens"),
    dozens: vague(24, 99, "dozens | dozens of"),
    scores: vague(40, 199, "scores of | scores"),
    hundreds: vague(200, 999, "hundreds | hundreds of"),
    thousands: vague(2000, 9999, "thousands | thousands of"),
    lakhs: vague(2e5, 9_999_999, "lakhs | lakhs of"),
    crores: vague(2e7, 99_999_999, "crores | crores of"),
    millions: vague(2e6, 9_999_999, "millions | millions of"),
    billions: vague(2e9, 9_999_999_999, "billions | billions of"),
    trillions: vague(2e12, 9_999_999_999_999, "trillions | trillions of"),
    "low-teens": vague(13, 14, "low teens | early teens"),
    "mid-teens": vague(14, 16, "mid teens | middle teens"),
    "high-teens": vague(17, 19, "high teens | late teens"),
    decade: vague(0, 9, ""),
    "low-decade": vague(0, 3, ""),
    "mid-decade": vague(4, 6, ""),
    "high-decade": vague(7, 9, ""),
    "low-hundreds": vague(100, 399, "low hundreds"),
    "mid-hundreds": vague(400, 699, "mid hundreds"),
    "high-hundreds": vague(700, 999, "high hundreds"),
    "low-thousands": vague(1000, 3999, "low thousands"),
    "mid-thousands": vague(4000, 6999, "mid thousands"),
    "high-thousands": vague(7000, 9999, "high thousands"),
    "single-digit": vague(1, 9, "single digit | single digits"),
    "double-digit": vague(10, 99, "double digit | double digits | two digit"),
    "triple-digit": vague(100, 999, "triple digit | triple digits | three digit | three figure"),
    "four-figure": vague(1000, 9999, "four figure | four digit"),
    "five-figure": vague(10_000, 99_999, "five figure | five figures | five digit"),
    "six-figure": vague(100_000, 999_999, "six figure | six figures | six digit"),
    "seven-figure": vague(1e6, 9_999_999, "seven figure | seven figures"),
    "eight-figure": vague(1e7, 99_999_999, "eight figure | eight figures"),
    "nine-figure": vague(1e8, 999_999_999, "nine figure | nine figures"),
    most: vague(
      0.5,
      1,
      "most of | the majority of | a majority of | the vast majority of | the bulk of",
      "share",
    ),
    minority: vague(0, 0.5, "a minority of | only a minority of", "share"),
  },
  currencies,
});
