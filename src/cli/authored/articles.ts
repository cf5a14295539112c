import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Corpus, EvidenceProblem, RecordType } from "../../index.js";
import { matchSources, verifyEvidence } from "../../index.js";
import { readTexts } from "../files.js";
import type { FolderCheck } from "./check.js";
import { byPlace, type Mistake } from "./mistake.js";

/** What comparing a corpus with the texts beside it found. */
export interface ArticlesCheck {
  /** What differs, where the record stands. */
  readonly mistakes: readonly Mistake[];
  /** How many articles had a text. */
  readonly checked: number;
  /** The articles without. */
  readonly missing: readonly string[];
  /** The texts that are no article. */
  readonly unknown: readonly string[];
}

/** Where the articles of a corpus lie: in its `articles/`, or beside its `data/`. */
export function articlesFolder(folder: string): string | null {
  const places = [join(folder, "articles"), join(folder, "..", "articles")];
  const [own, beside] = places as [string, string];
  if (existsSync(own)) return own;
  return existsSync(join(folder, "things")) && existsSync(beside) ? beside : null;
}

/** Compares a corpus with the texts beside it. */
export function checkArticles(folder: string, corpus: Corpus, locate: FolderCheck["locate"]): ArticlesCheck {
  const articles = articlesFolder(folder);
  const texts = articles === null ? [] : readTexts(articles);
  const { matches, missing, unmatched } = matchSources(corpus, texts);
  const { problems } = verifyEvidence(
    corpus,
    Object.fromEntries(matches.map(({ source, text }) => [source, text])),
  );
  return {
    mistakes: problems.map((problem) => mistakeOf(problem, locate)).sort(byPlace),
    checked: matches.length,
    missing,
    unknown: unmatched,
  };
}

/** The field of the record that a problem is about. */
const fieldOf: Readonly<Record<EvidenceProblem["code"], string | undefined>> = {
  hash: "sha256",
  length: "length",
  title: "title",
  publisher: "publisher",
  credit: "credits",
  spelling: "spellings",
  slice: "evidence",
  term: "term",
  "not-text": undefined,
};

function mistakeOf(problem: EvidenceProblem, locate: FolderCheck["locate"]): Mistake {
  const { code, record, message, found, source, movedTo } = problem;
  const [, type = "source", id = source] = /^([a-z]+) `(.+)`$/.exec(record) ?? [];
  const is =
    code === "hash" || code === "length"
      ? ` The text beside has \`${found}\`: write that if it is the right one.`
      : "";
  const paste = movedTo === null ? "" : ` Write [${movedTo.start}, ${movedTo.end}].`;
  return {
    ...locate(type as RecordType, id, fieldOf[code]),
    code: "evidence-text",
    record,
    message: `${message}${is}${paste}`,
  };
}
