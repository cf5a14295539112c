import { type Conflict, findConflicts } from "../../src/compare/index.js";
import { reportsOf } from "../../src/corpus/index.js";
import type { Corpus } from "../../src/model/index.js";

/** What the reviewer of a conflict found in the articles. */
interface Judgement {
  /** How grave it is. */
  readonly severity: Conflict["severity"];
  /** What each side says, in our own words, in the order of the sides; left out where the printed words say it. */
  readonly says?: readonly string[];
  /** Why it is judged so. */
  readonly because: string;
}

/** What only seems to clash, and rightly is no conflict. */
interface Absence {
  /** What seems to clash. */
  readonly what: string;
  /** The reports on each side, by id. */
  readonly sides: readonly (readonly string[])[];
  /** Why it is none. */
  readonly because: string;
}

/** The review of a corpus' conflicts. */
export interface Review {
  /** The judgements, by {@link keyOf} of their conflicts. */
  readonly conflicts: Readonly<Record<string, Judgement>>;
  /** What is rightly absent. */
  readonly absent: readonly Absence[];
}

/** What a conflict is called in the review: "place: missile-strikes". */
export function keyOf({ kind, about }: Conflict): string {
  return `${kind}: ${about.map(({ id }) => id).join(", ")}`;
}

/** The conflicts of a corpus with their passages, as findConflicts has them, and what the reviewer says. */
export function renderConflicts(corpus: Corpus, review: Review): string {
  const conflicts = findConflicts(corpus);
  return [
    "# The conflicts of the shipped corpus\n",
    `What \`findConflicts\` finds in the five articles, each conflict with all passages on every side, and why a
reader of the articles judged it so. A passage is a range of Unicode code points, to be looked up in one's own
copy of the article. The facts are generated; the judgements stand in \`data/reviews/conflicts.json\`, and a test
fails when they and the conflicts do not match.\n`,
    "A *contradiction* cannot be true on both sides. A *tension* is one only as words are ordinarily understood, or",
    "between wishes. *Apparent* is what a time zone, a translation or a choice of words explains away.\n",
    counts(conflicts),
    ...conflicts.map((conflict, index) =>
      entry(corpus, conflict, index + 1, review.conflicts[keyOf(conflict)]),
    ),
    "## Rightly absent\n",
    "What seems to clash at first sight, and is no conflict.\n",
    ...absences(corpus, review.absent),
  ].join("\n");
}

function counts(conflicts: readonly Conflict[]): string {
  const severities = ["contradiction", "tension", "apparent"] as const;
  const kinds = [...new Set(conflicts.map(({ kind }) => kind))].sort();
  const count = (kind: string, severity: string) =>
    conflicts.filter((one) => one.kind === kind && one.severity === severity).length;
  const rows = kinds.map((kind) => [kind, ...severities.map((severity) => count(kind, severity))]);
  const all = severities.map((severity) => conflicts.filter((one) => one.severity === severity).length);
  return [
    "| kind | contradictions | tensions | apparent |\n| --- | ---: | ---: | ---: |",
    ...[...rows, ["all", ...all]].map((cells) => `| ${cells.join(" | ")} |`),
    "",
  ].join("\n");
}

function entry(corpus: Corpus, conflict: Conflict, number: number, judgement: Judgement | undefined): string {
  const { kind, severity, about, sides, explanation } = conflict;
  const label = about
    .map(({ type, id }) => {
      const thing = corpus.get(type, id);
      if ("name" in thing) return thing.name;
      return "label" in thing ? thing.label : thing.statement;
    })
    .slice(0, 1);
  return [
    `## ${number}. ${label}\n`,
    `**${severity}**, ${kind} (${about.map(({ type, id }) => `${type} \`${id}\``).join(", ")})\n`,
    ...sides.map((side, index) => {
      const says = judgement?.says?.[index];
      const head = `- **${side.claim}** ${whoOf(corpus, side)}${says ? `: ${says}` : ""}`;
      return [head, ...side.reports.map((report) => `  - ${passage(report)}`)].join("\n");
    }),
    "",
    `> ${explanation}\n`,
    `*Judged so because:* ${judgement?.because ?? "not reviewed yet."}\n`,
  ].join("\n");
}

/** Who holds a side: actors by name, articles by the ids that stand before the passages. */
function whoOf(corpus: Corpus, { claimants }: Conflict["sides"][number]): string {
  const ids = new Map(corpus.sources.map(({ id, title }) => [`the article “${title}”`, `\`${id}\``]));
  const names = [...new Set(claimants)].map((name) => ids.get(name) ?? name);
  return names.length === 0 ? "" : `(${names.join(", ")})`;
}

function passage({ id, source, evidence, text }: Conflict["sides"][number]["reports"][number]): string {
  const printed = text === null ? "" : ` “${text.replace(/\s+/g, " ")}”`;
  return `\`${source}\` [${evidence.start}–${evidence.end}]${printed} (\`${id}\`)`;
}

function absences(corpus: Corpus, absent: readonly Absence[]): readonly string[] {
  const reports = new Map(reportsOf(corpus).map((one) => [one.id, one]));
  return absent.map(({ what, sides, because }) =>
    [
      `- **${what}.** ${because}`,
      ...sides.map((ids) => {
        const passages = ids.map((id) => {
          const report = reports.get(id);
          if (!report) throw new Error(`\`data/reviews/conflicts.json\` names no report: \`${id}\`.`);
          const text = "text" in report ? report.text : report.type === "mention" ? report.term : null;
          return passage({ id, source: report.source, evidence: report.evidence, text });
        });
        return `  - ${passages.join("; ")}`;
      }),
    ].join("\n"),
  );
}
