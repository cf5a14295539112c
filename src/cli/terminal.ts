import type { Page } from "../display/index.js";

/** Lines longer than this are hard to read, however wide the window is. */
const widest = 140;

/** What a line holds where nothing says how wide the terminal is. */
const usual = 100;

/** How wide lines may be: as the terminal is, or as `COLUMNS` says. */
export function terminalWidth(): number {
  const columns = process.stdout.columns ?? Number(process.env.COLUMNS);
  return Number.isInteger(columns) && columns > 0 ? Math.min(columns, widest) : usual;
}

/** A page as wide as the terminal; in colour on a terminal that somebody looks at, and never against NO_COLOR. */
export async function terminalPage(): Promise<Page> {
  const { createPage } = await import("../display/index.js");
  return createPage({ width: terminalWidth(), color: hasColor() });
}

/** Whether output is coloured. */
function hasColor(): boolean {
  const { NO_COLOR = "", TERM } = process.env;
  return process.stdout.isTTY === true && NO_COLOR === "" && TERM !== "dumb";
}

/** Prints text as it is. */
export function print(text: string): void {
  process.stdout.write(text);
}

/** Prints a value as JSON, for other programs. */
export function printJson(value: unknown): void {
  print(`${JSON.stringify(value, null, 2)}\n`);
}

/** Tells on stderr how far long work is: only to somebody who looks on, and only after a second. */
export interface Progress {
  /** Says what is being done. */
  step(text: string): void;
  /** Wipes the line. */
  done(): void;
}

/** Progress of what begins now. */
export function createProgress(): Progress {
  const begin = Date.now();
  let last = 0;
  let shown = false;
  return {
    step(text) {
      const now = Date.now();
      if (process.stderr.isTTY !== true || now - begin < 1000 || now - last < 100) return;
      last = now;
      shown = true;
      process.stderr.write(`\r\u001b[K${text}`);
    },
    done() {
      if (shown) process.stderr.write("\r\u001b[K");
      shown = false;
    },
  };
}
