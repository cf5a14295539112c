import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { type Packed, pack } from "../../scripts/pack.js";

declare module "vitest" {
  interface ProvidedContext {
    /** A folder with nothing but the package in it, installed from its tarball as a user would. */
    consumer: string;
    /** The tarball, and what is in it. */
    packed: Packed;
  }
}

export function setup(project: TestProject): () => void {
  if (!existsSync("dist/corpus.json")) {
    throw new Error("There is no complete build to test: run `npm run build` first, or `npm test`.");
  }
  // As the file system names it: module paths are compared with it.
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "as-reported-")));
  const packed = pack(folder);
  writeFileSync(
    join(folder, "package.json"),
    JSON.stringify({ name: "consumer", private: true, type: "module" }),
  );
  execFileSync("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", packed.tarball], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
  });
  project.provide("consumer", folder);
  project.provide("packed", packed);
  return () => rmSync(folder, { recursive: true });
}
