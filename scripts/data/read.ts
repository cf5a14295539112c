import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** One file of the authored data, as it was parsed. */
export interface DataFile {
  /** The path within the data folder, with forward slashes ("things/actors.json"). */
  readonly path: string;
  /** What the JSON says. */
  readonly content: unknown;
}

/** The authored files of a data folder, in the order of their paths whatever the file system's order is. */
export function readData(folder: string): DataFile[] {
  return ["things", "reports"].flatMap((part) =>
    readdirSync(join(folder, part))
      .filter((name) => name.endsWith(".json"))
      .sort()
      .map((name) => {
        const path = `${part}/${name}`;
        return { path, content: readJson(folder, path) };
      }),
  );
}

/** One JSON file of a data folder; throws when it is no JSON, or names one key of an object twice. */
export function readJson(folder: string, path: string): unknown {
  return parseJson(path, readFileSync(join(folder, path), "utf8"));
}

/** The value of a JSON text; throws when it is no JSON, or names one key of an object twice. */
function parseJson(path: string, text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Error(`\`${path}\` is not JSON: ${(error as Error).message}.`);
  }
  // JSON.parse keeps the last of two equal keys and loses the first record in silence.
  const repeated = repeatedKeys(ts.parseJsonText(path, text));
  if (repeated.length > 0)
    throw new Error(`\`${path}\` names twice: ${repeated.join(", ")}. Rename or merge.`);
  return value;
}

function repeatedKeys(file: ts.JsonSourceFile): string[] {
  const repeated: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) {
      const keys = new Set<string>();
      for (const property of node.properties) {
        const key = property.name && ts.isStringLiteral(property.name) ? property.name.text : "";
        const line = file.getLineAndCharacterOfPosition(property.getStart(file)).line + 1;
        if (keys.has(key)) repeated.push(`\`${key}\` (line ${line})`);
        keys.add(key);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return repeated;
}
