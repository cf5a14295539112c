import { type SpawnOptions, spawn } from "node:child_process";
import { join } from "node:path";
import { inject } from "vitest";

/** What a command did. */
export interface Ran {
  /** Its exit code; `null` when a signal ended it. */
  readonly status: number | null;
  /** The signal that ended it. */
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** How a command is run. */
export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
}

/** The folder of the programs that the installed package brings. */
export function binaries(): string {
  return join(inject("consumer"), "node_modules", ".bin");
}

/** The environment of somebody who works in a terminal of 100 columns and has never heard of this package. */
export function environment(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const { NO_COLOR: _, COLUMNS: __, FORCE_COLOR: ___, ...env } = process.env;
  return { ...env, PATH: `${binaries()}:${env.PATH ?? ""}`, ...more };
}

/** Runs the installed command. */
export function cli(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  return run(join(binaries(), "as-reported"), args, options);
}

/** Runs a line in a shell that finds the installed command. */
export function shell(line: string, options: RunOptions = {}): Promise<Ran> {
  return run("sh", ["-c", line], options);
}

function run(command: string, args: readonly string[], { cwd, env, input }: RunOptions): Promise<Ran> {
  const options: SpawnOptions = { env: environment(env), ...(cwd === undefined ? {} : { cwd }) };
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, options);
    let stdout = "";
    let stderr = "";
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
    });
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    child.on("error", reject);
    child.on("close", (status, signal) => resolve({ status, signal, stdout, stderr }));
    child.stdin?.on("error", () => {}).end(input);
  });
}
