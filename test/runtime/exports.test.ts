import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, inject, it } from "vitest";
import { compile, errorsOf, evaluate } from "./consumer.js";

const { exports } = JSON.parse(readFileSync("package.json", "utf8"));
const modules = Object.keys(exports)
  .filter((path) => !path.endsWith(".json"))
  .map((path) => path.replace(".", "as-reported"));

const program = compile(
  modules.map((name) => {
    const path = fileOf(name);
    writeFileSync(path, `export * from ${JSON.stringify(name)};\n`);
    return path;
  }),
  true,
);

function fileOf(name: string): string {
  return join(inject("consumer"), `exports-of-${name.replace("/", "-")}.mts`);
}

const kinds = [
  [ts.SymbolFlags.Class, "class"],
  [ts.SymbolFlags.Function, "function"],
  [ts.SymbolFlags.Variable, "const"],
  [ts.SymbolFlags.Interface, "interface"],
  [ts.SymbolFlags.TypeAlias, "type"],
] as const;

/** What a module exports, as "function orderTimeline". */
function declared(name: string): string[] {
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(fileOf(name));
  const module = file && checker.getSymbolAtLocation(file);
  if (module === undefined) throw new Error(`${name} is no module.`);
  return checker
    .getExportsOfModule(module)
    .map((symbol) => {
      const { flags } = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
      return `${kinds.find(([flag]) => flags & flag)?.[1] ?? "unknown"} ${symbol.name}`;
    })
    .sort();
}

// A name that goes is a breaking change, one that comes is a promise to keep. `npx vitest -u` writes the list.
it("the package exports what exports.txt lists, nothing more and nothing less", async () => {
  expect(errorsOf(program)).toEqual([]);
  const list = modules.map((name) => `${[name, ...declared(name).map((line) => `  ${line}`)].join("\n")}\n`);
  await expect(list.join("\n")).toMatchFileSnapshot("exports.txt");
});

it.each(modules)("%s exports the same values in ESM and in CommonJS as its declarations say", (name) => {
  const values = declared(name)
    .filter((line) => /^(class|function|const) /.test(line))
    .map((line) => line.split(" ")[1])
    .sort();
  const print = (module: string) => `process.stdout.write(JSON.stringify(Object.keys(${module}).sort()))`;
  expect(evaluate("module", print(`await import("${name}")`))).toEqual(values);
  expect(evaluate("commonjs", print(`require("${name}")`))).toEqual(values);
});
