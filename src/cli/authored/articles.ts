import { existsSync } from "node:fs";
import { join } from "node:path";
import type { CorpusData, EvidenceProblem, RecordType } from "../../index.js";
import { matchSources, verifyEvidence } from "../../index.js";
import { readTexts } from "../files.js";
import { locateWords } from "../locate-words.js";
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
export function checkArticles(
  folder: string,
  corpus: CorpusData,
  locate: FolderCheck["locate"],
): ArticlesCheck {
  const articles = articlesFolder(folder);
  const texts = articles === null ? [] : readTexts(articles);
  const { matches, missing, unmatched } = matchSources(corpus, texts);
  const given = new Map(matches.map(({ source, text }) => [source, text]));
  const { problems } = verifyEvidence(corpus, Object.fromEntries(given));
  return {
    mistakes: problems
      .map((problem) => mistakeOf(problem, given.get(problem.source) ?? "", locate))
      .sort(byPlace),
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
  gap: "gapText",
  "not-text": undefined,
};

function mistakeOf(problem: EvidenceProblem, text: string, locate: FolderCheck["locate"]): Mistake {
  const { code, record, source } = problem;
  const [, type = "source", id = source] = /^([a-z]+) `(.+)`$/.exec(record) ?? [];
  return {
    ...locate(type as RecordType, id, fieldOf[code]),
    code: "evidence-text",
    record,
    message: code === "slice" ? aboutSlice(problem, text) : `${sentence(problem)}${adviceFor(problem)}`,
  };
}

/** What is wrong, without the record being named twice. */
function sentence({ message, record }: EvidenceProblem): string {
  const said = message.startsWith(`${record}: `) ? message.slice(record.length + 2) : message;
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}`;
}

function adviceFor({ code, found }: EvidenceProblem): string {
  if (code !== "hash" && code !== "length") return "";
  return ` The text in articles/ has \`${found}\`: write that if it is the right one.`;
}

/** How many places of words are told. */
const mostPlaces = 3;

/** A passage holds other words than its record: where those of the record stand. */
function aboutSlice({ record, source, expected, found }: EvidenceProblem, text: string): string {
  const { exact, passages } = locateWords(text, String(expected));
  const places = passages.slice(0, mostPlaces).map(({ start, end }) => `[${start}, ${end}]`);
  const more = passages.length > mostPlaces ? ", and elsewhere" : "";
  const advice =
    passages.length === 0
      ? `\`${source}\` prints it nowhere: correct \`text\` as it is printed, and \`evidence\` with it.`
      : `${exact ? "That" : "Much the same"} stands at ${places.join(", ")}${more}: write ${passages.length === 1 ? "that" : "one of these"}.`;
  return `In ${record}, \`evidence\` holds ${quoted(found)}, not its \`text\`, ${quoted(expected)}. ${advice}`;
}

function quoted(words: string | number | null): string {
  const line = String(words ?? "").replace(/\s+/g, " ");
  return `“${line.length > 60 ? `${line.slice(0, 59)}…` : line}”`;
}
