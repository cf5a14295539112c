import { type Claimant, inWords, type Reconciliation } from "../figures/index.js";
import type { Corpus, Ids, Interval } from "../model/index.js";
import { markOf, marks, marksWidth } from "./marks.js";
import type { Page } from "./page.js";

const paint = { conflict: "red", compatible: "yellow", agree: "green", single: "dim" } as const;

/** Every measure: those in conflict with their camps, the others a line each. */
export function figuresSection<I extends Ids>(
  page: Page,
  corpus: Corpus<I>,
  all: readonly Reconciliation<I>[],
): string {
  const conflicts = all.filter((one) => one.verdict === "conflict");
  const others = all.filter((one) => one.verdict !== "conflict");
  const blocks = [
    ...conflicts.map((one) => conflict(page, corpus, one)),
    page.columns(
      [10, { share: 34 }, { share: 42 }, marksWidth(corpus)],
      others.map((one) => row(page, corpus, one)),
    ),
  ];
  return blocks.filter((block) => block !== "").join("\n");
}

function conflict<I extends Ids>(page: Page, corpus: Corpus<I>, one: Reconciliation<I>): string {
  const { label } = corpus.get("measure", one.measure);
  const { colors } = page;
  const { low, best, high } = one.range;
  const range = `low ${low ?? "–"}, best ${best ?? "cannot be told"}, high ${high ?? "–"}`;
  const camps = one.camps.map((camp) => {
    const who = camp.claimants.map((claimant) => nameOf(corpus, claimant)).join(", ");
    const printed = [...new Set(camp.figures.map((id) => phrase(corpus, id)))].join(", ");
    return page.item(
      "▸",
      `${colors.bold(amount(corpus, one, camp))}: ${who} ${colors.dim(`— ${printed}`)}`,
      5,
    );
  });
  return `${page.paragraph(`${colors[paint.conflict]("conflict")}  ${colors.bold(label)}  ${colors.dim(range)}`, 3)}${camps.join("")}`;
}

function row<I extends Ids>(page: Page, corpus: Corpus<I>, one: Reconciliation<I>): readonly string[] {
  const { colors } = page;
  const { label } = corpus.get("measure", one.measure);
  const ids = [...new Set<string>(one.camps.flatMap((camp) => camp.figures))];
  const claims = [...new Set(ids.map((id) => phrase(corpus, id)))].join(", ");
  const silent = [...new Set(one.silent.map((id) => phrase(corpus, id)))].join(", ");
  const printed = silent === "" ? claims : `${claims}; silent: ${silent}`;
  const value = one.consensus ? amount(corpus, one, one.consensus) : "cannot be told";
  const sources = corpus.figures.filter((figure) => ids.includes(figure.id)).map((figure) => figure.source);
  return [
    colors[paint[one.verdict]](one.verdict),
    label,
    `${colors.bold(value)} ${colors.dim(printed)}`,
    marks(page, corpus, sources),
  ];
}

function phrase<I extends Ids>(corpus: Corpus<I>, id: string): string {
  return `“${corpus.figures.find((figure) => figure.id === id)?.text ?? id}”`;
}

/** The interval with its unit; what a count counts, its label says. */
function amount<I extends Ids>(corpus: Corpus<I>, one: Reconciliation<I>, value: Interval): string {
  const { unit, integer } = corpus.get("measure", one.measure);
  return integer ? inWords(value) : `${inWords(value)} ${unit}`;
}

function nameOf<I extends Ids>(corpus: Corpus<I>, { type, id, name }: Claimant): string {
  return type === "source" ? `article ${markOf(corpus, id as I["source"])}` : name;
}
