import type { Command } from "commander";
import { byPlace, type Mistake } from "../authored/mistake.js";
import { exitCodes } from "../errors.js";
import { examples } from "../options.js";
import { print, printJson, terminalPage } from "../terminal.js";

/** `as-reported validate` */
export function validate(program: Command): Command {
  return program
    .command("validate")
    .description("tell every mistake in the files of a corpus, with line and advice")
    .argument("<folder>", "the folder of the corpus, as `init` writes it")
    .option("--json", "print the answer as JSON")
    .addHelpText(
      "after",
      `\nWhere <folder>/articles holds the texts, every passage is compared with them.\n${examples("validate my-corpus", "validate my-corpus --json")}`,
    )
    .action(run);
}

async function run(folder: string, { json }: { readonly json?: boolean }): Promise<void> {
  const { checkFolder } = await import("../authored/check.js");
  const { checkArticles } = await import("../authored/articles.js");
  const check = checkFolder(folder);
  const articles = checkArticles(folder, check.sound, check.locate);
  const mistakes = [...check.mistakes, ...articles.mistakes].sort(byPlace);
  if (mistakes.length > 0) process.exitCode = exitCodes.no;
  if (json) {
    return printJson({
      ok: mistakes.length === 0,
      files: check.files,
      mistakes,
      articles: { checked: articles.checked, missing: articles.missing, unknown: articles.unknown },
    });
  }
  const page = await terminalPage();
  const { colors } = page;
  for (const mistake of mistakes) print(`${colors.bold(placeOf(mistake))}: ${mistake.message}\n`);
  const files = `${check.files} ${check.files === 1 ? "file" : "files"}`;
  if (mistakes.length > 0) {
    const count = `${mistakes.length} ${mistakes.length === 1 ? "mistake" : "mistakes"}`;
    const partial = check.partial
      ? " Ids that nothing has, and things that nothing uses, are told once all files can be read."
      : "";
    print(`\n${page.paragraph(`${colors.red(count)} in ${files}.${partial}`)}`);
    return;
  }
  print(page.paragraph(`${colors.green("No mistakes")} in ${files}.`));
  const { checked, missing, unknown } = articles;
  if (checked > 0) {
    print(
      page.paragraph(
        `Every passage stands where its record says, in ${checked} of ${checked + missing.length} articles.`,
      ),
    );
  }
  if (missing.length > 0) {
    print(page.paragraph(`Not compared, as articles/ has no text of them: ${missing.join(", ")}.`));
  }
  if (unknown.length > 0) {
    print(
      page.paragraph(
        `In articles/, but in no source: ${unknown.join(", ")}. \`as-reported locate <article>\` prints what \`sources.json\` needs.`,
      ),
    );
  }
}

function placeOf({ file, line, column }: Mistake): string {
  return `${file}:${line}:${column}`;
}
