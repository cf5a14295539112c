// Checks the tarball as a registry would get it, with publint and with "Are the types wrong?".
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pack } from "./pack.js";

const folder = mkdtempSync(join(tmpdir(), "as-reported-"));
try {
  const { tarball } = pack(folder);
  const checks = [
    ["publint", "run", tarball, "--strict"],
    // node16: the oldest resolution that knows `exports`; before it, subpaths cannot resolve at all.
    ["attw", tarball, "--profile", "node16"],
  ];
  for (const [command = "", ...args] of checks) {
    const { status } = spawnSync(command, args, { stdio: "inherit" });
    if (status !== 0) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true });
}
