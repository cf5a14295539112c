import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkArticles } from "../../src/cli/authored/articles.js";
import { checkFolder } from "../../src/cli/authored/check.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "as-reported-check-"));
  cpSync("src/cli/example", folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(join(folder, file), "utf8");
  expect(text).toContain(from);
  writeFileSync(join(folder, file), text.replace(from, to));
}

/** The line in which words stand. */
function lineOf(file: string, words: string): number {
  const lines = readFileSync(join(folder, file), "utf8").split("\n");
  return lines.findIndex((line) => line.includes(words)) + 1;
}

describe("checking a folder", () => {
  const courier = "data/reports/courier.json";
  const gazette = "data/reports/gazette.json";

  it("tells a duration and a gap that are not what their words mean, where the words stand", () => {
    edit(courier, '"text": "three hours"', '"text": "three hours",\n      "min": "PT3H"');
    edit(gazette, '"gapText": "shortly"', '"gapText": "shortly",\n      "maxGap": "PT1H"');
    const { corpus, mistakes } = checkFolder(folder);
    expect(corpus).toBeNull();
    expect(mistakes.map(({ code, record, line }) => [code, record, line])).toEqual([
      ["length-phrase", "duration `courier-how-long-fire`", lineOf(courier, '"three hours"')],
      ["length-phrase", "ordering `gazette-mayor-after-fire`", lineOf(gazette, '"shortly"')],
    ]);
  });

  it("takes a note for the reason why they are not", () => {
    edit(
      courier,
      '"text": "three hours"',
      '"text": "three hours",\n      "min": "PT3H",\n      "note": "At least."',
    );
    expect(checkFolder(folder).mistakes).toEqual([]);
  });

  it("tells words for a gap that the article does not print there, where they are written", () => {
    edit(gazette, '"gapText": "shortly"', '"gapText": "immediately"');
    const { sound, locate } = checkFolder(folder);
    const { mistakes } = checkArticles(folder, sound, locate);
    expect(mistakes.map(({ line, message }) => [line, message])).toEqual([
      [
        lineOf(gazette, '"immediately"'),
        "Code points 180–203 of source `gazette` lack the gap “immediately” but hold “shortly after the blaze”. It cannot be told whether the recorded words stand elsewhere.",
      ],
    ]);
  });
});
