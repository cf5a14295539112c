import { type Conflict, type Corpus, findConflicts, type Ids } from "as-reported";
import { colors } from "./colors.js";
import { heading, item, markOf, paragraph, withMarks } from "./layout.js";

const names = { contradiction: "Contradictions", tension: "Tensions", apparent: "Only apparent" } as const;

/** The contradictions with their passages, and in short what is only a tension or apparent. */
export function conflictsSection<I extends Ids>(corpus: Corpus<I>): string {
  const all = findConflicts(corpus);
  const of = (severity: Conflict["severity"]) => all.filter((one) => one.severity === severity);
  return `${
    heading(
      4,
      "Where they clash",
      "A contradiction cannot be true on both sides; a tension can; what is apparent is explained away.",
    ) +
    of("contradiction")
      .map((one) => contradiction(corpus, one))
      .join("\n")
  }\n${short(corpus, "tension", of("tension"))}\n${short(corpus, "apparent", of("apparent"))}\n`;
}

function contradiction<I extends Ids>(corpus: Corpus<I>, one: Conflict<I>): string {
  const sides = one.sides.map((side) => {
    const printed = side.reports.map((report) => {
      const words = report.text === null ? "" : ` “${report.text}”`;
      return `${markOf(corpus, report.source)} ${report.evidence.start}–${report.evidence.end}${words}`;
    });
    const passages = [...new Set(printed)];
    return item(
      "▸",
      `${side.claim}: ${withMarks(corpus, side.claimants.join(", "))} ${colors.dim(`[${passages.join("; ")}]`)}`,
      5,
    );
  });
  return `${paragraph(`${colors.red(one.kind)}  ${colors.bold(subject(corpus, one))}`, 3)}${sides.join("")}`;
}

function short<I extends Ids>(
  corpus: Corpus<I>,
  severity: Conflict["severity"],
  conflicts: readonly Conflict<I>[],
): string {
  const items = conflicts.map((one) =>
    item(colors.yellow("·"), withMarks(corpus, `${one.kind}: ${one.explanation}`), 5),
  );
  return `${paragraph(colors.bold(names[severity]), 3)}${items.join("")}`;
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
