import { describe, expect, it } from "vitest";
import { nearest } from "../../src/corpus/nearest.js";

describe("the word that was meant", () => {
  it.each([
    ["abuot", ["above", "about"], "about"],
    ["erbli", ["baghdad", "erbil"], "erbil"],
    ["erbill", ["baghdad", "erbil"], "erbil"],
    ["ERBIL", ["erbil"], "erbil"],
    ["itb", ["ibt", "retaliates"], "ibt"],
    ["missile-fired", ["missiles-fired", "missiles-hit"], "missiles-fired"],
    ["Khamenei", ["hassan-rouhani", "ali-khamenei"], "ali-khamenei"],
    ["Abdul Mahdi", ["adel-abdul-mahdi"], "adel-abdul-mahdi"],
  ])("of `%s` among %j is `%s`", (word, candidates, meant) => {
    expect(nearest(word, candidates)).toBe(meant);
  });

  it.each([
    ["xyz", ["abc"], "nothing is like it"],
    ["erxyl", ["erbil"], "more than a third of it differs"],
    ["al", ["moqtada-al-sadr"], "two letters are part of too much"],
    ["men", ["ali-khamenei"], "only whole parts count"],
    ["abc", ["cba"], "only neighbours swap"],
    ["", ["a", "ada-roe"], "no word is near to anything"],
  ])("of `%s` among %j is none: %s", (word, candidates) => {
    expect(nearest(word, candidates)).toBeNull();
  });
});
