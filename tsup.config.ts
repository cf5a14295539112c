import { writeFile } from "node:fs/promises";
import { defineConfig } from "tsup";
import { licences } from "./scripts/licences.js";

export default defineConfig({
  // One line per entry point; each has its twins in the `exports` of package.json and in typedoc.json.
  entry: {
    index: "src/index.ts",
    timeline: "src/timeline/index.ts",
    quotes: "src/quotes/index.ts",
    figures: "src/figures/index.ts",
    schema: "src/schema/index.ts",
    tables: "src/tables/index.ts",
    export: "src/export/index.ts",
    corpus: "src/corpus/shipped.ts",
  },
  format: ["esm", "cjs"],
  target: "es2022",
  platform: "neutral",
  // Shared chunks in CommonJS too: a record that comes from two entries must be one object.
  splitting: true,
  clean: true,
  // Imported from node_modules, date-fns costs over a second on Node 22 and later; bundled, a few milliseconds.
  noExternal: [/^date-fns/, /^@noble\/hashes/, "fastest-levenshtein", "d3-dsv"],
  esbuildPlugins: [licences],
  // tsup sets `baseUrl`, which TypeScript 6 refuses without this.
  dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
  esbuildOptions(options, { format }) {
    options.mainFields = ["module", "main"];
    // What splits CommonJS would turn these into closures on every use; esbuild lowers them to plain conditions.
    if (format === "cjs") options.supported = { "optional-chain": false, "nullish-coalescing": false };
  },
  // The records as JSON for whoever reads them without this package's code.
  async onSuccess() {
    const { corpus } = await import(new URL(`./dist/corpus.js?${Date.now()}`, import.meta.url).href);
    await writeFile(new URL("./dist/corpus.json", import.meta.url), `${JSON.stringify(corpus)}\n`);
  },
});
