import { CommanderError } from "commander";
import { complain as tell } from "./terminal.js";

/** The exit codes, the same for every command. */
export const exitCodes = {
  /** Done, and nothing speaks against it. */
  ok: 0,
  /** Done, and the answer is no: mistakes were found, nothing was found, or the words are not borne out. */
  no: 1,
  /** Not done: wrong usage, or input that cannot be read. */
  failed: 2,
  /** Not done: a mistake in this program. */
  bug: 3,
} as const;

/** Something that the person at the terminal can mend; the message says what to do. */
export class CliError extends Error {
  override readonly name: string = "CliError";
}

/** Errors of the helpers that tell a person what was wrong with what they gave. */
const explained: ReadonlySet<string> = new Set([
  "ArgumentError",
  "CliError",
  "CorpusError",
  "DayPartError",
  "EdtfError",
  "MergeError",
  "QuoteQueryError",
  "TimelineInputError",
  "TimeZoneError",
  "UnknownIdError",
]);

/** Tells on stderr, in one line, what went wrong and what to do. */
export function exitCodeOf(error: unknown): number {
  // Help and version end the run with an error of commander's that is none; its others it has told already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.failed;
  if (error instanceof Error && (explained.has(error.name) || isSystemError(error))) {
    complain(messageOf(error));
    return exitCodes.failed;
  }
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
  complain(`this is a bug in as-reported, please report it with the command you typed: ${what}`, "\n");
  return exitCodes.bug;
}

function messageOf(error: Error): string {
  if (isSystemError(error)) return systemMessage(error);
  if (error.name !== "UnknownIdError" || error.message.includes("Did you mean")) return error.message;
  return `${error.message} \`as-reported coverage\` lists what there is, with its ids.`;
}

function complain(message: string, join = " "): void {
  tell(message.trim().replace(/\s*\n\s*/g, join));
}

function isSystemError(error: Error): error is NodeJS.ErrnoException {
  return "syscall" in error && "code" in error;
}

const advice: Readonly<Record<string, string>> = {
  EACCES: "may not be read or written by you; change its permissions or name another place",
  EEXIST: "exists already; name another place, or add --force to overwrite it",
  EISDIR: "is a folder; name a file",
  ENAMETOOLONG: "is too long a name; check that it is a path",
  ENOENT: "does not exist; check the path",
  ENOSPC: "cannot be written, the disk is full; make room",
  ENOTDIR: "is no folder; name a folder",
  ENOTEMPTY: "is not empty; name another folder, or add --force to overwrite files in it",
  EPERM: "may not be changed by you; name another place",
  EROFS: "lies on a disk that cannot be written; name another place",
};

function systemMessage({ path, code, message }: NodeJS.ErrnoException): string {
  const says = advice[code ?? ""];
  return says === undefined ? message : `\`${path ?? "the file"}\` ${says}.`;
}

/** A reader that closes the pipe early (`as-reported timeline | head`) has seen enough. */
export function quietPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") process.exit(exitCodes.ok);
      throw error;
    });
  }
}
