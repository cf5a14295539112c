// Runs a tool that lists article prose in the project, and passes over headlines: as titles they may stand.
// Usage: tsx scripts/prose-check.ts COMMAND ARGUMENT…
import { spawnSync } from "node:child_process";
import { corpus } from "../src/corpus/shipped.js";

const [command = "", ...args] = process.argv.slice(2);
const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: "utf8" });
if (error) throw error;
const titles = corpus.sources.map(({ title }) => ` ${wordsOf(title)} `);

// Each find is a line "file: number words of article: the words".
const finds = stdout.split("\n").filter((line) => / \d+ words of /.test(line));
const prose = finds.filter((line) => {
  const words = line.slice(line.lastIndexOf(": ") + 2);
  return !titles.some((title) => title.includes(` ${words} `));
});
for (const line of prose) console.error(line);

// A tool that ended in another way than with finds has checked nothing.
const ran = status === 0 || (status === 1 && finds.length > 0);
if (!ran) console.error(`${command} failed: ${stderr || stdout}`);
if (!ran || prose.length > 0) process.exitCode = 1;

function wordsOf(text: string): string {
  const words = text
    .toLowerCase()
    .replaceAll("’", "'")
    .match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu);
  return (words ?? []).join(" ");
}
