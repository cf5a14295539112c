import { execFileSync } from "node:child_process";
import { chmodSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const top = fileURLToPath(new URL("..", import.meta.url));

/** What `npm pack` says about a tarball. */
export interface Packed {
  /** The tarball's path. */
  readonly tarball: string;
  /** The paths of the files in it, as they stand in the project. */
  readonly files: readonly string[];
}

/** Packs the built package into a folder. Nothing is built here. */
export function pack(folder: string): Packed {
  setFileModes();
  const { filename, files } = npmPack("--pack-destination", folder);
  return { tarball: join(folder, filename), files };
}

/**
 * Makes the files to be packed readable for everyone and executable for nobody. Their modes go into the
 * tarball: without this its bytes would depend on the umask of whoever packs.
 */
export function setFileModes(): void {
  for (const path of npmPack("--dry-run").files) chmodSync(join(top, path), 0o644);
}

function npmPack(...options: string[]): { filename: string; files: string[] } {
  const json = execFileSync("npm", ["pack", "--ignore-scripts", "--json", ...options], {
    cwd: top,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [packed] = JSON.parse(json) as { filename: string; files: { path: string }[] }[];
  if (packed === undefined) throw new Error("`npm pack` named no tarball.");
  return { filename: packed.filename, files: packed.files.map(({ path }) => path) };
}
