import { collectionOf, recordTypes, reportsOf, reportTypes, thingTypes } from "../../src/corpus/index.js";
import { quantityPresets, quantityTable } from "../../src/figures/index.js";
import type { Corpus, CorpusData, RecordType, Report } from "../../src/model/index.js";
import { type Review, renderConflicts } from "./conflicts.js";
import { renderQuantities } from "./quantities.js";

const notice = "Generated from data/ by scripts/build-data.ts. Do not edit: run `npm run build-data`.";

/** One generated file. */
export interface GeneratedFile {
  /** The path from the top of the project. */
  readonly path: string;
  /** What it has to say. */
  readonly text: string;
}

/**
 * The generated files: from the records, the review of what clashes in them, and the table by which
 * quantities are read.
 */
export function renderAll(data: Corpus, review: Review): GeneratedFile[] {
  return [
    { path: "src/model/ids.generated.ts", text: renderIds(data) },
    { path: "src/corpus/shipped.generated.ts", text: renderRecords(data) },
    { path: "docs/counts.md", text: renderCounts(data) },
    { path: "docs/conflicts.md", text: `<!-- ${notice} -->\n${renderConflicts(data, review)}` },
    { path: "docs/quantities.md", text: renderQuantities(quantityTable, quantityPresets) },
  ];
}

/** The ids as unions of literals, so that the compiler knows a misspelt one. */
function renderIds(data: CorpusData): string {
  const unions = recordTypes.map((type) => {
    const ids = data[collectionOf[type]].map(({ id }) => JSON.stringify(id)).sort();
    const union = ids.length === 0 ? " never" : ids.map((id) => `\n  | ${id}`).join("");
    return `/** The ids of the shipped ${collectionOf[type]}. */\nexport type ${unionOf(type)} =${union};\n`;
  });
  const fields = recordTypes.map(
    (type) => `  /** Ids of the shipped ${collectionOf[type]}. */\n  readonly ${type}: ${unionOf(type)};\n`,
  );
  return [
    `// ${notice}`,
    'import type { Ids } from "./common.js";\n',
    ...unions,
    "/** The ids of the shipped corpus: every one is known to the compiler. */",
    `export interface ShippedIds extends Ids {\n${fields.join("")}}\n`,
  ].join("\n");
}

function unionOf(type: RecordType): string {
  return `${type.charAt(0).toUpperCase()}${type.slice(1)}Id`;
}

/** The resolved records as a module, one record a line, so that a change of the data reads well as a diff. */
function renderRecords(data: CorpusData): string {
  const collections = recordTypes.map((type) => {
    const records = data[collectionOf[type]].map((record) => `    ${JSON.stringify(record)},\n`);
    return `  ${collectionOf[type]}: [\n${records.join("")}  ],\n`;
  });
  return [
    `// ${notice}`,
    'import type { CorpusData, ShippedIds } from "../model/index.js";\n',
    "/** The records of the shipped corpus, resolved and validated. */",
    `export const shipped: CorpusData<ShippedIds> = {\n${collections.join("")}};\n`,
  ].join("\n");
}

/** How much each article says, and how many things there are, as Markdown tables. */
function renderCounts(data: Corpus): string {
  const all = reportsOf(data);
  const row = (title: string, reports: readonly Report[]): string[] => {
    const counts = reportTypes.map((type) => reports.filter((report) => report.type === type).length);
    return [title, ...counts.map(String), String(reports.length)];
  };
  return [
    `<!-- ${notice} -->`,
    "# What the corpus holds\n",
    "Reports: what each article says, by type of report.\n",
    table(
      ["Article", ...reportTypes.map((type) => collectionOf[type]), "all"],
      [
        ...data.sources.map(({ id }) =>
          row(
            `\`${id}\``,
            all.filter(({ source }) => source === id),
          ),
        ),
        row("all", all),
      ],
    ),
    "Things: what there is to report about, each recorded once.\n",
    table(
      ["Registry", "records"],
      thingTypes.map((type) => [collectionOf[type], String(data[collectionOf[type]].length)]),
    ),
  ].join("\n");
}

/** A Markdown table: the first column is text, the others are numbers. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = head.map((_, column) => (column === 0 ? "---" : "---:"));
  return `${[head, rule, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n")}\n`;
}
