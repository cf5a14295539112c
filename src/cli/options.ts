import { type Command, InvalidArgumentError, Option } from "commander";

/** What every command that asks a corpus can be told. */
export interface CorpusOptions {
  readonly corpus?: string;
  readonly json?: boolean;
}

/** The options of {@link CorpusOptions}. */
export function withCorpus(command: Command): Command {
  return command
    .option(
      "-c, --corpus <file|folder>",
      "your own corpus instead of the shipped one; - reads standard input",
    )
    .option("--json", "print the answer as JSON");
}

/** An option that can be given several times, or once with commas. */
export function listOption(flags: string, description: string): Option {
  return new Option(flags, `${description} (several: repeat it, or use commas)`).argParser(
    (value: string, before: readonly string[] | undefined) => [
      ...(before ?? []),
      ...value.split(",").map((one) => one.trim()),
    ],
  );
}

/** A whole number, 1 or more. */
export function count(value: string): number {
  if (!/^0*[1-9]\d*$/.test(value)) throw new InvalidArgumentError("Give a whole number, 1 or more.");
  return Number(value);
}

/** A share, from 0 to 1. */
export function share(value: string): number {
  const number = Number(value);
  if (value.trim() === "" || !(number >= 0 && number <= 1)) {
    throw new InvalidArgumentError("Give a share from 0, for none, to 1, such as 0.05 for 5 %.");
  }
  return number;
}

/** Examples below the help of a command. */
export function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  as-reported ${line}\n`).join("")}`.trimEnd();
}

/** What to know before words are looked for. */
export const onLanguages =
  "Words are compared as the articles print them, and never across languages: of what was said in\nanother language, ask for the words of its translation.";
