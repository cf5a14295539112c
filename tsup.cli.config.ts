import { cpSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { defineConfig } from "tsup";
import { licences } from "./scripts/licences.js";
import library from "./tsup.config.js";

const { entry: entries } = library as { readonly entry: Readonly<Record<string, string>> };
/** The files of the package's entry points, by the modules that they are built from. */
const built = new Map(Object.entries(entries).map(([name, path]) => [resolve(path), `./${name}.js`]));

// The command line: built after the entry points, which it imports as its users do instead of bundling them.
export default defineConfig({
  entry: { cli: "src/cli/main.ts" },
  format: ["esm"],
  target: "es2022",
  platform: "node",
  splitting: true,
  noExternal: [/.*/],
  // commander is CommonJS, and asks for Node's own modules with `require`.
  banner: {
    js: 'import { createRequire as createRequireOfNode } from "node:module"; const require = createRequireOfNode(import.meta.url);',
  },
  esbuildOptions(options) {
    options.chunkNames = "cli-[name]-[hash]";
  },
  esbuildPlugins: [
    licences,
    {
      name: "entry-points",
      setup({ onResolve }) {
        onResolve({ filter: /^[.].*[.]js$/ }, ({ path, importer }) => {
          const entry = built.get(resolve(dirname(importer), path.replace(/js$/, "ts")));
          return entry === undefined ? undefined : { path: entry, external: true };
        });
      },
    },
  ],
  async onSuccess() {
    cpSync("src/cli/example", "dist/example", { recursive: true });
  },
});
