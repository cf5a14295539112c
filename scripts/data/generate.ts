import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { checkFolder } from "../../src/cli/authored/check.js";
import { type GeneratedFile, renderAll } from "./render.js";

/**
 * The generated files that are missing or stale, with the text they should have. Throws when the data are no
 * valid corpus.
 *
 * @param top - The folder that holds data/, src/ and docs/.
 */
export function findStale(top: string): GeneratedFile[] {
  const { corpus, mistakes } = checkFolder(join(top, "data"));
  if (corpus === null) {
    throw new Error(
      mistakes.map(({ file, line, column, message }) => `${file}:${line}:${column}: ${message}`).join("\n"),
    );
  }
  return renderAll(corpus).filter(({ path, text }) => textOf(join(top, path)) !== text);
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
