import { cpus } from "node:os";
import Table from "cli-table3";

/** Markdown, so that a result can be pasted where it is told. */
const markdown = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "|",
  "left-mid": "|",
  mid: "-",
  "mid-mid": "|",
  right: "|",
  "right-mid": "|",
  middle: "|",
};

/** Prints rows under a heading as a Markdown table; numbers stand to the right. */
export function printTable(title: string, rows: readonly Readonly<Record<string, string | number>>[]): void {
  const heads = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const table = new Table({
    head: heads,
    chars: markdown,
    style: { head: [], border: [] },
    colAligns: heads.map((head) => (rows.some((row) => typeof row[head] === "number") ? "right" : "left")),
  });
  for (const row of rows) table.push(heads.map((head) => row[head] ?? ""));
  const [header, rule, ...body] = table.toString().split("\n");
  console.log(`\n## ${title}\n`);
  console.log([header, rule, ...body.filter((line) => line !== rule)].join("\n"));
}

export function printMachine(): void {
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}`);
}
