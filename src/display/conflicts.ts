import type { Conflict } from "../compare/index.js";
import type { Corpus, Ids } from "../model/index.js";
import { markOf, withMarks } from "./marks.js";
import type { Page } from "./page.js";

const names = { contradiction: "Contradictions", tension: "Tensions", apparent: "Only apparent" } as const;

/** The contradictions with their passages, and in short what is only a tension or apparent. */
export function conflictsSection<I extends Ids>(
  page: Page,
  corpus: Corpus<I>,
  all: readonly Conflict<I>[],
): string {
  const of = (severity: Conflict["severity"]) => all.filter((one) => one.severity === severity);
  const blocks = [
    of("contradiction")
      .map((one) => contradiction(page, corpus, one))
      .join("\n"),
    short(page, corpus, "tension", of("tension")),
    short(page, corpus, "apparent", of("apparent")),
  ];
  return blocks.filter((block) => block !== "").join("\n");
}

function contradiction<I extends Ids>(page: Page, corpus: Corpus<I>, one: Conflict<I>): string {
  const { colors } = page;
  const sides = one.sides.map((side) => {
    const printed = side.reports.map((report) => {
      const words = report.text === null ? "" : ` “${report.text}”`;
      return `${markOf(corpus, report.source)} ${report.evidence.start}–${report.evidence.end}${words}`;
    });
    const passages = [...new Set(printed)];
    return page.item(
      "▸",
      `${side.claim}: ${withMarks(corpus, side.claimants.join(", "))} ${colors.dim(`[${passages.join("; ")}]`)}`,
      5,
    );
  });
  return `${page.paragraph(`${colors.red(one.kind)}  ${colors.bold(subject(corpus, one))}`, 3)}${sides.join("")}`;
}

function short<I extends Ids>(
  page: Page,
  corpus: Corpus<I>,
  severity: Conflict["severity"],
  conflicts: readonly Conflict<I>[],
): string {
  if (conflicts.length === 0) return "";
  const items = conflicts.map((one) =>
    page.item(page.colors.yellow("·"), withMarks(corpus, `${one.kind}: ${one.explanation}`), 5),
  );
  return `${page.paragraph(page.colors.bold(names[severity]), 3)}${items.join("")}`;
}

function subject<I extends Ids>(corpus: Corpus<I>, one: Conflict<I>): string {
  return one.about
    .map(({ type, id }) => {
      if (type === "measure") return corpus.get("measure", id as I["measure"]).label;
      if (type === "event") return corpus.get("event", id as I["event"]).label;
      if (type === "proposition") return corpus.get("proposition", id as I["proposition"]).statement;
      return id;
    })
    .join(" / ");
}
