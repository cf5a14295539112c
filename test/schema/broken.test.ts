import { expect, test } from "vitest";
import { CorpusError, type CorpusIssue, parseCorpus } from "../../src/schema/index.js";
import { example } from "../corpus/example.js";
import { brokenCorpora } from "./broken.js";

test.each(brokenCorpora)("$name is told as $code", ({ make, code, path, record, message }) => {
  const corpus = example();
  const input = make(corpus) ?? corpus;
  expect(issuesOf(input)).toEqual([{ code, path, record, message }]);
});

test("The example that is broken above is valid", () => {
  expect(issuesOf(example())).toEqual([]);
});

function issuesOf(input: unknown): readonly CorpusIssue[] {
  try {
    parseCorpus(input);
    return [];
  } catch (error) {
    if (error instanceof CorpusError) return error.issues;
    throw error;
  }
}
