import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { builtinModules } from "node:module";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { pack } from "../../scripts/pack.js";
import { evaluate } from "./consumer.js";

const consumer = inject("consumer");
const packed = inject("packed");
const installed = join(consumer, "node_modules/as-reported");

describe("the tarball", () => {
  it("holds the build, the licences and what describes the package, and nothing else", () => {
    const others = packed.files.filter((path) => !/^dist\/[\w.-]+\.(js|cjs|d\.ts|d\.cts)$/.test(path));
    const folders = new Set(others.map((path) => path.replace(/^(dist\/(example|schemas)\/).*/, "$1")));
    expect([...folders].filter((path) => path !== "CHANGELOG.md").sort()).toEqual([
      "CITATION.cff",
      "LICENSE",
      "LICENSE-DATA",
      "README.md",
      "dist/LICENCES.txt",
      "dist/corpus.json",
      "dist/example/",
      "dist/schemas/",
      "package.json",
    ]);
  });

  it("has the same bytes whatever the modes of the files were", () => {
    const again = mkdtempSync(join(consumer, "again-"));
    chmodSync("dist/index.js", 0o700);
    expect(readFileSync(pack(again).tarball).equals(readFileSync(packed.tarball))).toBe(true);
  });

  it("runs nothing when it is installed", () => {
    const { scripts } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
    expect(
      Object.keys(scripts).filter((name) => /^(pre|post)?(install|prepare)$|^(pre|post)?publish$/.test(name)),
    ).toEqual([]);
  });

  it("brings zod along and no other package", () => {
    const folders = readdirSync(join(consumer, "node_modules")).filter((name) => !name.startsWith("."));
    expect(folders.sort()).toEqual(["as-reported", "zod"]);
  });

  it("imports nothing that a browser lacks, the command line excepted", () => {
    const builtin = new RegExp(
      `(?:from|import|require\\()\\s*["'](?:node:.+|${builtinModules.join("|")})["']`,
    );
    const scripts = packed.files.filter((path) => /\.c?js$/.test(path) && !/^dist\/cli[.-]/.test(path));
    expect(scripts.length).toBeGreaterThan(5);
    expect(scripts.filter((path) => builtin.test(readFileSync(join(installed, path), "utf8")))).toEqual([]);
  });
});

const load = {
  module: (name: string) => `await import(${JSON.stringify(name)})`,
  commonjs: (name: string) => `require(${JSON.stringify(name)})`,
};

describe.each(["module", "commonjs"] as const)("as %s", (kind) => {
  const print = (code: string) => `process.stdout.write(JSON.stringify(${code}))`;

  it("gives a record by its id", () => {
    const code = print(`(${load[kind]("as-reported")}).corpus.get("actor", "ali-khamenei").name`);
    expect(evaluate(kind, code)).toBe("Ali Khamenei");
  });

  it("gives one object for one record, through whichever entry it comes", () => {
    const code = print(
      `(${load[kind]("as-reported")}).corpus === (${load[kind]("as-reported/corpus")}).corpus`,
    );
    expect(evaluate(kind, code)).toBe(true);
  });

  it("reads its own JSON back as the corpus that it ships", () => {
    const same = `
      const { corpus } = ${load[kind]("as-reported/corpus")};
      const { parseCorpus } = ${load[kind]("as-reported/schema")};
      const { readFileSync } = ${load[kind]("node:fs")};
      const text = readFileSync("node_modules/as-reported/dist/corpus.json", "utf8");
      ${print("[corpus, parseCorpus(JSON.parse(text))].map((each) => JSON.stringify(each))")}`;
    const [shipped, parsed] = evaluate(kind, same) as string[];
    expect(parsed).toBe(shipped);
  });

  it("loads zod with the schemas only", () => {
    // The package without zod beside it: whatever loads zod cannot load there.
    const alone = mkdtempSync(join(consumer, "../as-reported-alone-"));
    try {
      cpSync(installed, join(alone, "node_modules/as-reported"), { recursive: true });
      for (const name of ["as-reported", "as-reported/corpus"]) {
        expect(evaluate(kind, print(`Object.keys(${load[kind](name)}).includes("corpus")`), alone)).toBe(
          true,
        );
      }
      expect(() => evaluate(kind, load[kind]("as-reported/schema"), alone)).toThrow(
        /Cannot find (package|module) 'zod'/,
      );
    } finally {
      rmSync(alone, { recursive: true });
    }
  });
});

it("serves its records as JSON under a name of its own", () => {
  const code = `process.stdout.write(String(require("as-reported/corpus.json").sources.length))`;
  expect(evaluate("commonjs", code)).toBe(5);
});
