import { readFileSync } from "node:fs";
import { Command, type OutputConfiguration } from "commander";
import { build } from "./commands/build.js";
import { check } from "./commands/check.js";
import { conflicts } from "./commands/conflicts.js";
import { coverage } from "./commands/coverage.js";
import { exportCommand } from "./commands/export.js";
import { figures } from "./commands/figures.js";
import { init } from "./commands/init.js";
import { locate } from "./commands/locate.js";
import { quotes } from "./commands/quotes.js";
import { report } from "./commands/report.js";
import { show } from "./commands/show.js";
import { timeline } from "./commands/timeline.js";
import { validate } from "./commands/validate.js";
import { verify } from "./commands/verify.js";
import { terminalWidth } from "./terminal.js";

const corpora =
  "Every command reads the shipped corpus, or with --corpus one of your own: a JSON file that `build` wrote, an " +
  "NDJSON file, the folder that you edit, or - for standard input. With --json it prints its answer as JSON.";

const epilogue = `
Exit codes:
  0    done
  1    done, and the answer is no: mistakes, nothing found, not borne out
  2    not done: wrong usage, or something that cannot be read or written
  3    not done: a bug of this program
  130  ended by Ctrl-C

Examples:
  as-reported timeline --zone America/New_York
  as-reported quotes "military action like this isn't enough"
  as-reported check "We are not leaving Iraq" --speaker mark-esper
  as-reported init my-corpus
  as-reported validate my-corpus`;

/** The program with all its commands. What a command works with is loaded when it runs. */
export function createProgram(): Command {
  const program = new Command("as-reported")
    .description(
      "What five newsrooms reported about one night, or what your sources report: order it, look it up, check it.",
    )
    .usage("<command> [options]")
    .version(packageVersion(), "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help; after a command, that of the command")
    .addHelpText("after", ({ command }) => {
      const text = command.createHelp().boxWrap(corpora, terminalWidth());
      return `\n${text}\n${epilogue}`;
    })
    .showSuggestionAfterError()
    .commandsGroup("Help:")
    .helpCommand("help [command]", "print the help of a command")
    .configureHelp({ sortSubcommands: false })
    .configureOutput(output("as-reported"))
    .exitOverride();
  const ask = "Ask a corpus:";
  const make = "Make a corpus of your own:";
  for (const command of [
    timeline,
    quotes,
    check,
    figures,
    coverage,
    conflicts,
    show,
    report,
    exportCommand,
  ]) {
    add(program, command, ask);
  }
  for (const command of [init, validate, locate, build, verify]) add(program, command, make);
  return program;
}

function add(program: Command, declare: (program: Command) => Command, group: string): void {
  const command = declare(program);
  command
    .helpGroup(group)
    .helpOption("-h, --help", "print this help")
    .configureOutput(output(`as-reported ${command.name()}`));
}

/** Help as wide as the terminal, and errors in one line that says what to do, as all others are. */
function output(command: string): OutputConfiguration {
  return {
    getOutHelpWidth: terminalWidth,
    getErrHelpWidth: terminalWidth,
    outputError: (text, write) => write(oneLine(text, command)),
  };
}

function oneLine(text: string, command: string): string {
  const said = text
    .trim()
    .replace(/^error: /, "")
    .replace(/\s*\n\s*/g, " ");
  if (/^too many arguments/.test(said)) {
    return `as-reported: ${said} Put several words between quotation marks. See \`${command} --help\`.\n`;
  }
  return `as-reported: ${said}${/[.)]$/.test(said) ? "" : "."} See \`${command} --help\`.\n`;
}

/** The version in the package's own package.json, wherever this module lies in it. */
function packageVersion(): string {
  for (const up of ["../package.json", "../../package.json"]) {
    try {
      const { name, version } = JSON.parse(readFileSync(new URL(up, import.meta.url), "utf8"));
      if (name === "as-reported") return version;
    } catch {
      // Not there: one folder further up.
    }
  }
  return "unknown";
}
