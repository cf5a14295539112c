import { readFileSync, statSync } from "node:fs";
import type { Command } from "commander";
import { codePointLength, fingerprint } from "../../corpus/index.js";
import { CliError, exitCodes } from "../errors.js";
import { locateWords, nearestPassage, type Passage } from "../locate-words.js";
import { examples } from "../options.js";
import { complain, print, printJson, terminalPage } from "../terminal.js";

/** `as-reported locate` */
export function locate(program: Command): Command {
  return program
    .command("locate")
    .description("print where words stand in an article, to paste into a report")
    .argument("<article>", "the text, a file in UTF-8")
    .argument("[words]", "the words; left out: print what sources.json needs of the article")
    .option("--json", "print the answer as JSON")
    .addHelpText(
      "after",
      `\nCase, spaces, quotation marks and dashes may differ; what is printed is what stands there.\n${examples('locate articles/gazette.txt "About 40 people"', "locate articles/gazette.txt")}`,
    )
    .action(run);
}

async function run(
  article: string,
  words: string | undefined,
  { json }: { readonly json?: boolean },
): Promise<void> {
  if (statSync(article).isDirectory()) throw new CliError(`\`${article}\` is a folder; name a file.`);
  const text = decodeArticle(readFileSync(article), article);
  if (text.trim() === "") throw new CliError(`\`${article}\` is empty; save the text of the article there.`);
  if (words === undefined) {
    const facts = { length: codePointLength(text), sha256: fingerprint(text) };
    if (json) return printJson(facts);
    return print(`"sha256": "${facts.sha256}",\n"length": ${facts.length}\n`);
  }
  const found = locateWords(text, words);
  const near = found.passages.length === 0 ? nearestPassage(text, words) : null;
  if (found.passages.length === 0) process.exitCode = exitCodes.no;
  if (json) return printJson({ exact: found.exact, passages: found.passages, nearest: near });
  const page = await terminalPage();
  const { colors } = page;
  const line = (passage: Passage): string => {
    const before = passage.before.replace(/\s+/g, " ").trimStart();
    const after = passage.after.replace(/\s+/g, " ").trimEnd();
    const shown = `${before}${colors.bold(colors.green(passage.text.replace(/\s+/g, " ")))}${after}`;
    return `"evidence": [${passage.start}, ${passage.end}], "text": ${JSON.stringify(passage.text)}\n${page.item(colors.dim("│"), `${colors.dim(`line ${passage.line}:`)} ${shown}`, 3)}`;
  };
  if (found.passages.length > 0) {
    if (!found.exact) print(page.paragraph(colors.dim("Not in exactly these words; as it is printed:")));
    return print(found.passages.map(line).join(""));
  }
  complain(
    `\`${article}\` does not print these words; ${near === null ? "nothing in it is like them" : "the nearest passage follows"}.`,
  );
  if (near !== null) print(line(near));
}

/** The text as it is, a byte order mark included: places count every code point. */
function decodeArticle(bytes: Uint8Array, article: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new CliError(`\`${article}\` is not encoded in UTF-8; save it as UTF-8.`);
  }
}
