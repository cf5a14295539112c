import {
  type Claimant,
  type Corpus,
  type Ids,
  type Interval,
  type Reconciliation,
  reconcileFigures,
} from "as-reported";
import { inWords } from "as-reported/figures";
import { colors } from "./colors.js";
import { columns, heading, item, markOf, marks, paragraph } from "./layout.js";

const paint = {
  conflict: colors.red,
  compatible: colors.yellow,
  agree: colors.green,
  single: colors.dim,
};

/** Every measure: those in conflict with their camps, the others a line each. */
export function figuresSection<I extends Ids>(corpus: Corpus<I>): string {
  const all = reconcileFigures(corpus);
  const conflicts = all.filter((one) => one.verdict === "conflict");
  const others = all.filter((one) => one.verdict !== "conflict");
  return (
    heading(
      3,
      "The figures",
      "What each measure comes to, read as printed; who is in which camp where no number satisfies all.",
    ) +
    conflicts.map((one) => conflict(corpus, one)).join("\n") +
    `\n${columns(
      [10, 34, 42, 5],
      others.map((one) => row(corpus, one)),
    )}`
  );
}

function conflict<I extends Ids>(corpus: Corpus<I>, one: Reconciliation<I>): string {
  const { label } = corpus.get("measure", one.measure);
  const { low, best, high } = one.range;
  const range = `low ${low ?? "–"}, best ${best ?? "cannot be told"}, high ${high ?? "–"}`;
  const camps = one.camps.map((camp) => {
    const who = camp.claimants.map((claimant) => nameOf(corpus, claimant)).join(", ");
    const printed = [...new Set(camp.figures.map((id) => phrase(corpus, id)))].join(", ");
    return item("▸", `${colors.bold(amount(corpus, one, camp))}: ${who} ${colors.dim(`— ${printed}`)}`, 5);
  });
  return `${paragraph(`${paint.conflict("conflict")}  ${colors.bold(label)}  ${colors.dim(range)}`, 3)}${camps.join("")}`;
}

function row<I extends Ids>(corpus: Corpus<I>, one: Reconciliation<I>): readonly string[] {
  const { label } = corpus.get("measure", one.measure);
  const ids = [...new Set<string>(one.camps.flatMap((camp) => camp.figures))];
  const claims = [...new Set(ids.map((id) => phrase(corpus, id)))].join(", ");
  const silent = [...new Set(one.silent.map((id) => phrase(corpus, id)))].join(", ");
  const printed = silent === "" ? claims : `${claims}; silent: ${silent}`;
  const value = one.consensus ? amount(corpus, one, one.consensus) : "cannot be told";
  const sources = corpus.figures.filter((figure) => ids.includes(figure.id)).map((figure) => figure.source);
  return [
    paint[one.verdict](one.verdict),
    label,
    `${colors.bold(value)} ${colors.dim(printed)}`,
    marks(corpus, sources),
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
