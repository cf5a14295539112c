import {
  closeSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { CliError } from "./errors.js";

/** A file to write. */
export interface FileToWrite {
  /** Where, with forward slashes; within the folder that the command was given. */
  readonly path: string;
  /** What. */
  readonly text: string | Iterable<string>;
}

/**
 * Writes files below a folder and nowhere else: not through links that lead out of it, and over existing
 * files only when forced. Nothing is written where one file could not be.
 */
export function writeInside(folder: string, files: readonly FileToWrite[], force: boolean): void {
  if (existsSync(folder) && !statSync(folder).isDirectory()) {
    throw new CliError(`\`${folder}\` is a file; name a folder.`);
  }
  mkdirSync(folder, { recursive: true });
  const real = realpathSync(folder);
  const targets = files.map(({ path, text }) => ({ path: join(folder, path), text }));
  for (const { path } of targets) {
    checkInside(real, path);
    checkFree(path, force);
  }
  for (const { path, text } of targets) {
    mkdirSync(dirname(path), { recursive: true });
    writeWhole(path, text);
  }
}

/** Writes one file that a person has named; over an existing one only when forced. */
export function writeFile(path: string, text: string | Iterable<string>, force: boolean): void {
  if (existsSync(path) && statSync(path).isDirectory()) {
    throw new CliError(`\`${path}\` is a folder; name a file.`);
  }
  const folder = dirname(resolve(path));
  if (!existsSync(folder)) throw new CliError(`The folder of \`${path}\` does not exist; make it first.`);
  checkFree(path, force);
  writeWhole(path, text);
}

/** Refuses a path of which an existing part is a link out of the folder. */
function checkInside(real: string, path: string): void {
  let existing = resolve(path);
  while (!existsSync(existing)) existing = dirname(existing);
  const target = realpathSync(existing);
  if (target !== real && !target.startsWith(real.endsWith(sep) ? real : real + sep)) {
    throw new CliError(
      `\`${path}\` leads out of the folder, by a link; remove the link, or name another folder.`,
    );
  }
}

function checkFree(path: string, force: boolean): void {
  const there = lstatSync(path, { throwIfNoEntry: false });
  if (there === undefined) return;
  if (there.isDirectory())
    throw new CliError(`\`${path}\` is a folder where a file is to be written; remove it.`);
  if (!force)
    throw new CliError(`\`${path}\` exists already; name another place, or add --force to overwrite it.`);
}

/** Writes a file in one step: it is there as a whole, or as it was before. */
function writeWhole(path: string, text: string | Iterable<string>): void {
  const beside = folderBeside(path);
  try {
    const whole = join(beside, basename(path));
    if (typeof text === "string") writeFileSync(whole, text);
    else writeParts(whole, text);
    renameSync(whole, path);
  } finally {
    rmSync(beside, { recursive: true });
  }
}

/** A new folder on the disk of a file that will be written; what it is called is nobody's business. */
function folderBeside(path: string): string {
  try {
    return mkdtempSync(join(dirname(path), ".as-reported-"));
  } catch (error) {
    throw Object.assign(error as Error, { path: dirname(path) });
  }
}

/** Writes a text that comes in parts, without holding all of it. */
function writeParts(path: string, parts: Iterable<string>): void {
  const file = openSync(path, "w");
  try {
    let open = "";
    for (const part of parts) {
      open += part;
      if (open.length < 1_000_000) continue;
      writeSync(file, open);
      open = "";
    }
    writeSync(file, open);
  } finally {
    closeSync(file);
  }
}

/** The paths of all files below a folder, with forward slashes, sorted. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

/** The .txt files of a folder, by name. */
export function readTexts(folder: string): { readonly name: string; readonly text: string }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));
}
