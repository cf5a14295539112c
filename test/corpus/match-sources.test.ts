import { expect, test } from "vitest";
import { matchSources } from "../../src/corpus/index.js";
import { parseCorpus } from "../../src/schema/index.js";
import { example, texts } from "./example.js";

const corpus = parseCorpus(example());
const { paper, bulletin } = texts;

function matched(given: readonly { name: string; text: string }[]) {
  const { matches, missing, unmatched } = matchSources(corpus, given);
  return [matches.map(({ source, name, by }) => `${source}: ${name} by ${by}`), missing, unmatched];
}

test("A text is recognised by its hash, whatever its name", () => {
  const given = [
    { name: "000.txt", text: bulletin },
    { name: "bulletin.txt", text: paper },
  ];
  expect(matched(given)).toEqual([["paper: bulletin.txt by hash", "bulletin: 000.txt by hash"], [], []]);
});

test("A changed text is recognised by its name without folders and extension", () => {
  expect(
    matched([
      { name: "old/copies\\paper.v.txt", text: "?" },
      { name: "x/paper.txt", text: "Nothing" },
    ]),
  ).toEqual([["paper: x/paper.txt by name"], ["bulletin"], ["old/copies\\paper.v.txt"]]);
});

test("A changed text under another name is recognised by the words it holds", () => {
  const crlf = (text: string) => `Saved from the web.\r\n${text.replaceAll("\n", "\r\n")}`;
  const given = [
    { name: "a", text: "Two dozen boats burned late Tuesday in another article." },
    { name: "b", text: crlf(bulletin) },
    { name: "c", text: crlf(paper) },
  ];
  const told = [["paper: c by words", "bulletin: b by words"], [], ["a"]];
  expect(matched(given)).toEqual(told);
  expect(matched(given.toReversed())).toEqual(told);
});

test("A text is given with its match, so that it can be verified", () => {
  expect(matchSources(corpus, [{ name: "x", text: paper }]).matches[0]?.text).toBe(paper);
});

test("Of two equal copies one is taken, always the same", () => {
  const given = [
    { name: "z.txt", text: paper },
    { name: "y.txt", text: paper },
  ];
  expect(matched(given)).toEqual([["paper: y.txt by hash"], ["bulletin"], ["z.txt"]]);
  expect(matched(given.toReversed())).toEqual(matched(given));
});
