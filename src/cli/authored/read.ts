import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { compareText } from "../../corpus/index.js";
import type { AuthoredFile } from "../../schema/index.js";
import { CliError } from "../errors.js";
import { announce, createProgress } from "../terminal.js";
import { type JsonText, readJson } from "./json.js";
import type { Mistake } from "./mistake.js";

/** The authored files of a corpus, and what is wrong with them as files and as JSON. */
export interface AuthoredFolder {
  /** The folder that holds `things/` and `reports/`. */
  readonly data: string;
  /** The files that are JSON, in the order of their paths. */
  readonly files: readonly AuthoredFile[];
  /** Each of them with the places of its values, by path. */
  readonly texts: ReadonlyMap<string, JsonText>;
  /** What keeps others from being read. */
  readonly mistakes: readonly Mistake[];
}

const parts = ["things", "reports"] as const;

/** Where the authored files of a folder lie: in its `data/`, or in itself. */
function dataFolder(folder: string): string {
  if (!statSync(folder).isDirectory()) throw new CliError(`\`${folder}\` is a file; name a folder.`);
  const has = (top: string): boolean => parts.some((part) => existsSync(join(top, part)));
  const inside = join(folder, "data");
  if (has(inside)) return inside;
  if (has(folder)) return folder;
  throw new CliError(
    `\`${folder}\` holds no corpus: neither \`data/things\` nor \`things\`; \`as-reported init <folder>\` writes one to begin with.`,
  );
}

/** To check files of more characters than this can take more than a second. */
const manyCharacters = 1_000_000;

/** Reads the authored files of a folder, whatever order the file system has. */
export function readAuthored(folder: string): AuthoredFolder {
  const data = dataFolder(folder);
  const files: AuthoredFile[] = [];
  const texts = new Map<string, JsonText>();
  const mistakes: Mistake[] = [];
  const progress = createProgress();
  let characters = 0;
  const tell = (path: string, message: string, line = 1, column = 1): void => {
    mistakes.push({ file: join(data, path), line, column, code: "bad-file", record: null, message });
  };
  for (const part of parts) {
    if (!existsSync(join(data, part))) {
      tell(part, `\`${part}/\` is missing. Make it, and put ${contents[part]} into it.`);
      continue;
    }
    const entries = readdirSync(join(data, part), { withFileTypes: true })
      .filter(({ name }) => !name.startsWith("."))
      .sort((a, b) => compareText(a.name, b.name));
    for (const entry of entries) {
      const path = `${part}/${entry.name}`;
      if (!entry.name.endsWith(".json") || statSync(join(data, path)).isDirectory()) {
        tell(path, `\`${path}\` is no file of a corpus. Here stand ${contents[part]}; move it elsewhere.`);
        continue;
      }
      const text = decodeFile(join(data, path));
      if (text === null) {
        tell(path, `\`${path}\` is not encoded in UTF-8. Save it as UTF-8.`);
        continue;
      }
      progress.step(`Reading \`${data}\`: ${files.length} files`);
      characters += text.length;
      const json = readJson(text);
      for (const { line, column, message } of json.flaws) tell(path, `\`${path}\` ${message}`, line, column);
      if (json.flaws.length > 0) continue;
      files.push({ path, content: json.value });
      texts.set(path, json);
    }
  }
  if (characters > manyCharacters) announce(`Checking ${files.length} files …`);
  return { data, files, texts, mistakes };
}

const contents = {
  things: "the registries, such as `actors.json`",
  reports: "the reports, one `<source>.json` for each article",
} as const;

function decodeFile(path: string): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
