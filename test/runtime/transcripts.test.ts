import { mkdtempSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { shell } from "./cli.js";

/**
 * The guides show commands with what they print, in blocks of `console`. Here each guide is run from top to
 * bottom in a folder of its own, and must print what it shows; a line `…` stands for any lines. What a reader
 * does between two commands stands in comments, `<!-- run: … -->`. `npx vitest -u` writes what is printed.
 */
const guides = ["docs/cli.md", "docs/own-corpus.md", "README.md"];

const terminal = { COLUMNS: "80", NO_COLOR: "1" };

describe.each(guides)("%s", (guide) => {
  it("shows what its commands print", async () => {
    const cwd = mkdtempSync(join(inject("consumer"), "guide-"));
    const text = readFileSync(guide, "utf8");
    let printed = "";
    let copied = 0;
    for (const { 0: block, 1: hidden, 2: shown = "", index } of text.matchAll(
      /<!-- run: (.*?) -->|^```console\n(.*?)^```$/gms,
    )) {
      printed += text.slice(copied, index);
      copied = index + block.length;
      if (hidden !== undefined) {
        expect(await shell(hidden, { cwd })).toMatchObject({ status: 0, stderr: "" });
        printed += block;
      } else {
        printed += `\`\`\`console\n${await transcript(shown, cwd)}\`\`\``;
      }
    }
    printed += text.slice(copied);
    await expect(printed).toMatchFileSnapshot(resolve(guide));
  });
});

/** The commands of a block with what they print, or with what is shown where that agrees. */
async function transcript(shown: string, cwd: string): Promise<string> {
  let text = "";
  for (const part of shown.split(/^(?=\$ )/m)) {
    const [command = "", ...lines] = part.split("\n");
    const { stdout } = await shell(`${command.slice(2)} 2>&1`, { cwd, env: terminal });
    const before = lines.join("\n");
    text += `${command}\n${agrees(stdout, before) ? before : stdout}`;
  }
  return text;
}

function agrees(printed: string, shown: string): boolean {
  const pattern = shown
    .split(/^ *…\n/m)
    .map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("(?:.*\n)*?");
  return new RegExp(`^${pattern}$`).test(printed);
}
