import Table from "cli-table3";
import { createColors } from "picocolors";
import wrap from "wrap-ansi";

/** The functions that paint words. */
type Colors = ReturnType<typeof createColors>;

/** What a page looks like. */
export interface Look {
  /** How many characters a line holds. */
  readonly width: number;
  /** Whether words are coloured. */
  readonly color: boolean;
}

/** The width of a column: so many characters, or a share of those that are left, up to a number of them. */
export type ColumnWidth = number | { readonly share: number; readonly most?: number };

/** Lays text out for a terminal; every block ends with a line end. */
export interface Page {
  /** How many characters a line holds. */
  readonly width: number;
  /** Paints words, or leaves them as they are. */
  readonly colors: Colors;
  /** The head of a report. */
  title(name: string, subject: string, size: string): string;
  /** The head of a section. */
  heading(name: string): string;
  /** What a reader needs to know to read a section. */
  note(text: string): string;
  /** Text folded to the width, each line indented. */
  paragraph(text: string, indent?: number): string;
  /** An item with a mark before its first line. */
  item(mark: string, text: string, indent: number): string;
  /** Rows without rules, each column folded to its width. */
  columns(widths: readonly ColumnWidth[], rows: readonly (readonly string[])[], indent?: number): string;
}

/** A narrower page could not hold a table. */
const narrowest = 40;

const gap = 2;

/** A page of a width, in colour or not. */
export function createPage({ width: wanted, color }: Look): Page {
  const width = Math.max(narrowest, Math.floor(wanted));
  const colors = createColors(color);
  const fold = (text: string, room: number): string =>
    text.length <= room && narrow.test(text)
      ? text
      : wrap(breakIds(text, room), Math.max(room, 1), { hard: true });
  const paragraph = (text: string, indent = 0): string =>
    fold(text, width - indent)
      .split("\n")
      .map((line) => `${" ".repeat(line === "" ? 0 : indent)}${line}\n`)
      .join("");
  return {
    width,
    colors,
    paragraph,
    title: (name, subject, size) =>
      `\n${paragraph(`${colors.bold(name)}  ${subject}`)}${paragraph(colors.dim(size))}`,
    note: (text) => `${paragraph(colors.dim(text), 3)}\n`,
    heading(name) {
      const line = `${name.toUpperCase()} `;
      const rule = "─".repeat(Math.max(0, width - line.length));
      return `\n${colors.bold(colors.cyan(line))}${colors.cyan(rule)}\n`;
    },
    item: (mark, text, indent) =>
      `${" ".repeat(indent)}${mark} ${paragraph(text, indent + 2).slice(indent + 2)}`,
    columns(widths, rows, indent = 3) {
      if (rows.length === 0) return "";
      const colWidths = columnWidths(widths, width - indent - gap * (widths.length - 1));
      const cells = rows.map((row) => row.map((text, column) => fold(text, colWidths[column] ?? 1)));
      return tabulate(cells, colWidths, indent);
    },
  };
}

/** A line of characters of which each takes one column; most are, and to measure others takes a while. */
const narrow = /^[ -~\u00A1-\u024F‘’“”–—…·▸]*$/;

/** A colour of a terminal, or an id. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the codes of a terminal begin with one.
const colorOrId = /\u001b\[[0-9;]*m|[a-z0-9-]+/g;

/** Breaks ids that are longer than a line after one of their hyphens. */
function breakIds(text: string, room: number): string {
  return text.replace(colorOrId, (id) => {
    if (id.length <= room || id.startsWith("\u001b")) return id;
    let line = 0;
    return id.replace(/[^-]*-?/g, (part) => {
      const fits = line + part.length <= room;
      line = fits ? line + part.length : part.length;
      return fits ? part : `\n${part}`;
    });
  });
}

/** The widths of columns that share a room. */
function columnWidths(widths: readonly ColumnWidth[], room: number): number[] {
  const flexible = widths.filter((one) => typeof one !== "number");
  let left = room - widths.reduce<number>((sum, one) => sum + (typeof one === "number" ? one : 0), 0);
  let shares = flexible.reduce((sum, { share }) => sum + share, 0);
  return widths.map((one) => {
    if (typeof one === "number") return one;
    const most = one.most ?? Number.POSITIVE_INFINITY;
    const part = Math.max(4, Math.min(most, Math.floor((left * one.share) / shares)));
    left -= part;
    shares -= one.share;
    return part;
  });
}

function tabulate(rows: readonly (readonly string[])[], colWidths: number[], indent: number): string {
  const table = new Table({
    chars: {
      ...{ top: "", "top-mid": "", "top-left": "", "top-right": "" },
      ...{ bottom: "", "bottom-mid": "", "bottom-left": "", "bottom-right": "" },
      ...{ left: " ".repeat(indent), "left-mid": "", mid: "", "mid-mid": "" },
      ...{ right: "", "right-mid": "", middle: " ".repeat(gap) },
    },
    colWidths,
    style: { "padding-left": 0, "padding-right": 0, head: [], border: [] },
  });
  table.push(...rows.map((row) => [...row]));
  return `${table.toString().replace(/ +$/gm, "")}\n`;
}
