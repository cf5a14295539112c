import { reportTypes } from "../corpus/index.js";
import type { Ids, RecordOf, RecordType, Report } from "../model/index.js";
import type { Page } from "./page.js";

type AnyRecord<I extends Ids> = RecordOf<I>[RecordType];

/** One record: its fields, and below them what points to it. */
export function recordSection<I extends Ids>(
  page: Page,
  record: AnyRecord<I>,
  pointing: readonly AnyRecord<I>[],
): string {
  const { colors } = page;
  const { type, id, ...rest } = record;
  const fields = Object.entries(rest).flatMap(([field, value]) => {
    const text = inWords(value);
    return text === null ? [] : [[colors.dim(field), text]];
  });
  const widest = Math.max(...Object.keys(rest).map((field) => field.length));
  return (
    page.paragraph(`${colors.cyan(type)} ${colors.bold(id)}`) +
    page.columns([widest, { share: 1 }], fields) +
    references(page, pointing)
  );
}

function references<I extends Ids>(page: Page, pointing: readonly AnyRecord<I>[]): string {
  if (pointing.length === 0) return "";
  const { colors } = page;
  const rows = pointing.map((record) => [
    colors.dim(record.type),
    [record.id, gist(record)].filter((line) => line !== "").join("\n"),
  ]);
  return `\n${page.paragraph(colors.bold(`${pointing.length} ${pointing.length === 1 ? "record points" : "records point"} to it:`), 3)}${page.columns([11, { share: 1 }], rows)}`;
}

/** What a record says, on a line. */
function gist<I extends Ids>(record: AnyRecord<I>): string {
  if (isReport(record)) {
    const words = "text" in record ? `“${oneLine(record.text)}”` : headOf(record);
    return `${words} ${record.source} ${record.evidence.start}–${record.evidence.end}`;
  }
  if ("name" in record) return record.name;
  if ("label" in record) return record.label;
  return "statement" in record ? record.statement : "";
}

function headOf<I extends Ids>(record: Report<I>): string {
  if (record.type === "ordering") {
    const gap = record.gapText === null ? "" : ` (“${oneLine(record.gapText)}”)`;
    return `${record.a} ${record.relation.join(" or ")} ${record.b}${gap}`;
  }
  if (record.type === "stance") return record.position;
  return record.type === "mention" && record.term !== null ? `“${oneLine(record.term)}”` : "";
}

function isReport<I extends Ids>(record: AnyRecord<I>): record is Report<I> {
  return reportTypes.some((type) => type === record.type);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}

/** The value of a field for a reader; `null` where it says nothing. */
function inWords(value: unknown): string | null {
  if (value === null || (Array.isArray(value) && value.length === 0)) return null;
  if (Array.isArray(value)) return value.map((one) => inWords(one) ?? "–").join("\n");
  if (typeof value !== "object") return String(value);
  if ("start" in value && "end" in value) return `${value.start}–${value.end}`;
  return Object.values(value)
    .map((one) => (Array.isArray(one) ? `(${one.join(", ")})` : String(one)))
    .join(" ");
}
