import { existsSync, readFileSync } from "node:fs";
import { createQuoteIndex } from "as-reported/quotes";
import { printTable } from "../support/table.js";
import { createBm25 } from "./bm25.js";

interface Rendering {
  readonly utterance: string;
  readonly version: string;
  readonly text: string;
}

const path = "../shared/conformance/translations/utterances.jsonl";

/** Indexes one translation and asks with another: how often the same utterance stands first. */
export function compareTranslations(): void {
  if (!existsSync(path)) {
    console.log(`No ${path}: nothing to compare translations with.`);
    return;
  }
  const renderings = readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Rendering);
  const versions = [...new Set(renderings.map(({ version }) => version))];
  const of = (version: string) => renderings.filter((rendering) => rendering.version === version);
  let [ours, plain, asked] = [0, 0, 0];
  const table = versions.map((indexed) => {
    const rows = of(indexed).map(({ utterance, text }) => ({ id: utterance, text }));
    const index = createQuoteIndex(rows);
    const bm25 = createBm25(rows);
    const cells: Record<string, string> = { "index \\ question": indexed };
    for (const version of versions) {
      const questions = version === indexed ? [] : of(version);
      const right = questions.filter(({ text, utterance }) => index.search(text)[0]?.id === utterance).length;
      const floor = questions.filter(({ text, utterance }) => bm25(text) === utterance).length;
      cells[version] = version === indexed ? "" : `${right} / ${floor}`;
      ours += right;
      plain += floor;
      asked += questions.length;
    }
    return cells;
  });
  printTable(`Right at 1 of ${of(versions[0] ?? "").length}: as-reported / plain BM25`, table);
  console.log(`\nTogether, of ${asked}: as-reported ${ours}, plain BM25 ${plain}.`);
}
