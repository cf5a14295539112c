import type { Page } from "../display/index.js";

/** Lines longer than this are hard to read, however wide the window is. */
const widest = 140;

/** What a line holds where nothing says how wide the terminal is. */
const usual = 100;

/** How wide lines may be: as the terminal is, or as `COLUMNS` says. */
export function terminalWidth(): number {
  const given = [Number(process.env.COLUMNS), process.stdout.columns ?? 0];
  const columns = given.find((one) => Number.isInteger(one) && one > 0) ?? usual;
  return Math.min(columns, widest);
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
  wipe();
  process.stdout.write(text);
}

/** Prints a value as JSON, for other programs. */
export function printJson(value: unknown): void {
  print(`${JSON.stringify(value, null, 2)}\n`);
}

/** Says something on stderr, in one line. */
export function complain(text: string): void {
  wipe();
  process.stderr.write(`as-reported: ${text}\n`);
}

/** Whether a line on stderr says what is being done. */
let announced = false;

/** Says on stderr what is being done, to somebody who looks on, until something else is printed. */
export function announce(text: string): void {
  if (process.stderr.isTTY !== true) return;
  announced = true;
  process.stderr.write(`\r\u001b[K${text}`);
}

/** Takes away what {@link announce} said. */
function wipe(): void {
  if (announced) process.stderr.write("\r\u001b[K");
  announced = false;
}

/** Tells how far long work is that comes in steps: only after a second. */
export interface Progress {
  /** Says what is being done. */
  step(text: string): void;
}

/** Progress of what begins now. */
export function createProgress(): Progress {
  const begin = Date.now();
  let last = 0;
  return {
    step(text) {
      const now = Date.now();
      if (now - begin < 1000 || now - last < 100) return;
      last = now;
      announce(text);
    },
  };
}
