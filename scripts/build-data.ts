// Writes what is generated from data/: the id types, the records as a module, the table of counts.
// Usage: npm run build-data            writes what is stale
//        npm run check:generated       writes nothing; names what is stale on stderr and exits with 1
import { fileURLToPath } from "node:url";
import { findStale, writeFiles } from "./data/generate.js";

const top = fileURLToPath(new URL("..", import.meta.url));
const checkOnly = process.argv.includes("--check");

try {
  const stale = findStale(top);
  if (!checkOnly) writeFiles(top, stale);
  for (const { path } of stale) {
    if (checkOnly) console.error(`${path} is stale: run \`npm run build-data\` and commit it.`);
    else console.log(`Wrote ${path}.`);
  }
  if (checkOnly && stale.length > 0) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
