import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import { CliError } from "../errors.js";
import { type FileToWrite, filesBelow, writeInside } from "../files.js";
import { examples } from "../options.js";
import { print, printJson } from "../terminal.js";

interface Options {
  readonly schemas?: boolean;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** `as-reported init` */
export function init(program: Command): Command {
  return program
    .command("init")
    .description("write a small example corpus to begin with")
    .argument("<folder>", "where to: a new or an empty folder")
    .option("--schemas", "write only the schemas by which editors check, over older ones: after an update")
    .option("-f, --force", "write into a folder that is not empty, over files of the same names")
    .option("--json", "print what was written as JSON")
    .addHelpText("after", examples("init my-corpus", "init my-corpus --schemas"))
    .action(run);
}

function run(folder: string, { schemas = false, force = false, json }: Options): void {
  if (existsSync(folder) && !statSync(folder).isDirectory()) {
    throw new CliError(`\`${folder}\` is a file; name a folder.`);
  }
  if (!schemas && !force && existsSync(folder) && readdirSync(folder).length > 0) {
    throw new CliError(
      `\`${folder}\` is not empty; name another folder, or add --force to write over files of the same names.`,
    );
  }
  const files = [...(schemas ? [] : shippedFiles("example", "")), ...shippedFiles("schemas", "schemas/")];
  writeInside(folder, files, force || schemas);
  if (json) printJson({ folder, files: files.map(({ path }) => path) });
  else print(`Wrote ${files.length} files to ${folder}.\n`);
  if (json || schemas) return;
  const next = [
    [`as-reported validate ${folder}`, "tells every mistake"],
    [`as-reported timeline --corpus ${folder}`, "asks it"],
    [join(folder, "README.md"), "says how to put your own articles in"],
  ] as const;
  const widest = Math.max(...next.map(([command]) => command.length));
  print(`\nNext:\n${next.map(([command, does]) => `  ${command.padEnd(widest)}  ${does}\n`).join("")}`);
}

/** Files that lie beside this program. */
function shippedFiles(name: string, prefix: string): FileToWrite[] {
  // Beside the bundle, or one folder up from here in the sources.
  const places = [new URL(`./${name}/`, import.meta.url), new URL(`../${name}/`, import.meta.url)];
  const folder = places.map((url) => fileURLToPath(url)).find((place) => existsSync(place));
  if (folder === undefined) throw new CliError("This installation lacks files; install as-reported again.");
  return filesBelow(folder).map((path) => ({
    path: `${prefix}${path}`,
    text: readFileSync(join(folder, path), "utf8"),
  }));
}
