import { voicesIn } from "../corpus/index.js";
import { type Claimant, inWords, type Reconciliation } from "../figures/index.js";
import type { Corpus, Figure, Ids, Interval } from "../model/index.js";
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
  const range = `low ${low ?? "open"}, best ${best ?? "cannot be told"}, high ${high ?? "open"}`;
  const camps = one.camps.map((camp) => {
    const figures = figuresOf(corpus, camp.figures);
    const who = camp.claimants.map((claimant) => {
      const own = figures.filter((figure) => isOf(corpus, figure, claimant));
      return `${nameOf(corpus, claimant)} ${colors.dim(`(${phrases(corpus, own, one.measure)})`)}`;
    });
    return page.item("▸", `${colors.bold(amount(corpus, one, camp))}: ${who.join("; ")}`, 5);
  });
  const silent = phrases(corpus, figuresOf(corpus, one.silent), one.measure);
  const silence = silent === "" ? "" : page.item("·", colors.dim(`silent: ${silent}`), 5);
  const heading = `${colors[paint.conflict]("conflict")}  ${colors.bold(label)} ${colors.dim(`(${one.measure})  ${range}`)}`;
  return `${page.paragraph(heading, 3)}${camps.join("")}${silence}`;
}

function row<I extends Ids>(page: Page, corpus: Corpus<I>, one: Reconciliation<I>): readonly string[] {
  const { colors } = page;
  const { label } = corpus.get("measure", one.measure);
  const figures = figuresOf(
    corpus,
    one.camps.flatMap((camp) => camp.figures),
  );
  const quiet = figuresOf(corpus, one.silent);
  const claims = phrases(corpus, figures, one.measure);
  const silent = phrases(corpus, quiet, one.measure);
  const printed = [claims, silent === "" ? "" : `silent: ${silent}`].filter((part) => part !== "").join("; ");
  const value = one.consensus ? amount(corpus, one, one.consensus) : "cannot be told";
  const sources = [...figures, ...quiet].map((figure) => figure.source);
  return [
    colors[paint[one.verdict]](one.verdict),
    `${label} ${colors.dim(`(${one.measure})`)}`,
    `${colors.bold(value)} ${colors.dim(printed)}`,
    marks(page, corpus, sources),
  ];
}

/** The figures of some ids, each once, in the order of the ids. */
function figuresOf<I extends Ids>(corpus: Corpus<I>, ids: readonly I["figure"][]): Figure<I>[] {
  return [...new Set(ids)].map((id) => corpus.get("figure", id));
}

/** The printed phrases, each once; what is said of another measure, which bounds this one, with its label. */
function phrases<I extends Ids>(corpus: Corpus<I>, figures: readonly Figure<I>[], measure: string): string {
  const printed = figures.map((figure) => {
    const about = figure.measure === measure ? "" : `, of “${corpus.get("measure", figure.measure).label}”`;
    return `“${figure.text}”${about}`;
  });
  return [...new Set(printed)].join(", ");
}

/** Whether a figure is what a claimant says. */
function isOf<I extends Ids>(corpus: Corpus<I>, figure: Figure<I>, { type, id }: Claimant): boolean {
  const speaker = voicesIn(corpus).speakerOf(figure);
  return speaker.type === type && speaker.id === id;
}

/** The interval with its unit; what a count counts, its label says. */
function amount<I extends Ids>(corpus: Corpus<I>, one: Reconciliation<I>, value: Interval): string {
  const { unit, integer } = corpus.get("measure", one.measure);
  return integer ? inWords(value) : `${inWords(value)} ${unit}`;
}

function nameOf<I extends Ids>(corpus: Corpus<I>, { type, id, name }: Claimant): string {
  return type === "source" ? `article ${markOf(corpus, id as I["source"])}` : name;
}
