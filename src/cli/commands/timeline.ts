import type { Command } from "commander";
import { loadCorpus } from "../load.js";
import { type CorpusOptions, examples, listOption, withCorpus } from "../options.js";
import { print, printJson, terminalPage } from "../terminal.js";
import { checkZone, usualZone } from "../zone.js";

interface Options extends CorpusOptions {
  readonly zone?: string;
  readonly source?: readonly string[];
}

/** `as-reported timeline` */
export function timeline(program: Command): Command {
  return withCorpus(program.command("timeline"))
    .description("order the events, and say when each can have been")
    .option(
      "-z, --zone <zone>",
      "show times by the clocks of this IANA time zone (default: that of most reports)",
    )
    .addOption(listOption("-s, --source <id>", "hear only this article"))
    .addHelpText(
      "after",
      examples("timeline --zone America/New_York", "timeline --source ibt,retaliates", "timeline --json"),
    )
    .action(run);
}

async function run(options: Options): Promise<void> {
  if (options.zone !== undefined) await checkZone(options.zone);
  const corpus = await loadCorpus(options.corpus);
  const { orderTimeline } = await import("../../index.js");
  const zone = options.zone ?? usualZone(corpus);
  const { entries, conflicts } = orderTimeline(corpus, options.source ? { sources: options.source } : {});
  if (options.json) return printJson({ zone, entries, conflicts });
  const { sourceMarks, timelineConflicts, timelineSection } = await import("../../display/index.js");
  const page = await terminalPage();
  const shown = { entries, conflicts };
  print(`${sourceMarks(page, corpus)}\n`);
  print(timelineSection(page, corpus, shown, zone));
  print(timelineConflicts(page, shown));
}
