import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { checkFolder } from "../../src/cli/authored/check.js";
import type { Review } from "./conflicts.js";
import { type GeneratedFile, renderAll } from "./render.js";

/**
 * The generated files that are missing or stale, with the text they should have. Throws when the data are no
 * valid corpus, or when a figure's interval is not what its phrase says and the record does not say why.
 *
 * @param top - The folder that holds data/, src/ and docs/.
 */
export function findStale(top: string): GeneratedFile[] {
  const folder = join(top, "data");
  const { corpus, mistakes } = checkFolder(folder);
  if (corpus === null) {
    throw new Error(
      mistakes.map(({ file, line, column, message }) => `${file}:${line}:${column}: ${message}`).join("\n"),
    );
  }
  const review = JSON.parse(readFileSync(join(folder, "reviews/conflicts.json"), "utf8")) as Review;
  return renderAll(corpus, review).filter(({ path, text }) => textOf(join(top, path)) !== text);
}

/** Writes files below a folder. */
export function writeFiles(top: string, files: readonly GeneratedFile[]): void {
  for (const { path, text } of files) {
    mkdirSync(dirname(join(top, path)), { recursive: true });
    writeFileSync(join(top, path), text);
  }
}

function textOf(path: string): string | undefined {
  try {
    // A checkout on Windows may have turned the line ends; the content is what counts.
    return readFileSync(path, "utf8").replaceAll("\r\n", "\n");
  } catch {
    return undefined;
  }
}
