import type { Corpus, Ids, Report } from "as-reported";
import Table from "cli-table3";
import wrap from "wrap-ansi";
import { colors } from "./colors.js";

const WIDTH = 100;

/** The head of the report. */
export function title(name: string, subject: string, size: string): string {
  return `\n${colors.bold(name)}  ${subject}\n${colors.dim(size)}\n`;
}

/** The head of a section, with what a reader needs to know to read it. */
export function heading(number: number, name: string, note: string): string {
  const line = `${number}  ${name.toUpperCase()} `;
  return `\n${colors.bold(colors.cyan(line))}${colors.cyan("─".repeat(WIDTH - line.length))}\n${paragraph(colors.dim(note), 3)}\n`;
}

/** Text folded to the width, each line indented. */
export function paragraph(text: string, indent = 0): string {
  return wrap(text, WIDTH - indent)
    .split("\n")
    .map((line) => `${" ".repeat(indent)}${line}\n`)
    .join("");
}

/** An item with a mark before its first line. */
export function item(mark: string, text: string, indent: number): string {
  const inside = paragraph(text, indent + 2);
  return `${" ".repeat(indent)}${mark} ${inside.slice(indent + 2)}`;
}

/** Rows without rules, each column folded to its width. */
export function columns(widths: readonly number[], rows: readonly (readonly string[])[], indent = 3): string {
  const bare = { top: "", "top-mid": "", "top-left": "", "top-right": "" };
  const table = new Table({
    chars: {
      ...bare,
      bottom: "",
      "bottom-mid": "",
      "bottom-left": "",
      "bottom-right": "",
      left: " ".repeat(indent),
      "left-mid": "",
      mid: "",
      "mid-mid": "",
      right: "",
      "right-mid": "",
      middle: "  ",
    },
    colWidths: [...widths],
    wordWrap: true,
    style: { "padding-left": 0, "padding-right": 0, head: [], border: [] },
  });
  table.push(...rows.map((row) => [...row]));
  return `${table.toString().replace(/ +$/gm, "")}\n`;
}

/** The mark of each source, A to E, by its place in the corpus. */
export function markOf<I extends Ids>(corpus: Corpus<I>, source: I["source"]): string {
  return String.fromCharCode(65 + corpus.sources.findIndex((one) => one.id === source));
}

/** Which sources, as a row of marks with a dot for each that is silent: "A··D·". */
export function marks<I extends Ids>(corpus: Corpus<I>, sources: Iterable<I["source"]>): string {
  const told = new Set(sources);
  return corpus.sources.map(({ id }) => (told.has(id) ? markOf(corpus, id) : colors.dim("·"))).join("");
}

/** The text with the mark of each article in place of its headline, or of the beginning of it. */
export function withMarks<I extends Ids>(corpus: Corpus<I>, text: string): string {
  return text.replace(/(the) article “([^”]*?)(?: …)?”/gi, (all, the: string, start: string) => {
    const source = corpus.sources.find(({ title }) => title.startsWith(start));
    return source ? `${the === "The" ? "Article" : "article"} ${markOf(corpus, source.id)}` : all;
  });
}

/** Which mark stands for which article. */
export function sourceMarks<I extends Ids>(corpus: Corpus<I>, reports: readonly Report<I>[]): string {
  return columns(
    [1, 12, 66, 11],
    corpus.sources.map((source) => [
      colors.bold(markOf(corpus, source.id)),
      source.id,
      `“${source.title}”`,
      colors.dim(`${reports.filter((report) => report.source === source.id).length} reports`),
    ]),
  );
}
