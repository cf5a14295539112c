import { enumerate, groupBy } from "../corpus/index.js";
import type { Figure, Measure } from "../model/index.js";
import type { Answer } from "./answer.js";
import { crowd } from "./bounds.js";
import type { Claimant } from "./types.js";
import { inWords } from "./words.js";

/** What an explanation needs to know besides the answer. */
interface Context {
  readonly measure: Measure;
  /** How the figures were read, where that is not the default. */
  readonly conditions: readonly string[];
  /** All measures, by id. */
  readonly measures: ReadonlyMap<string, Measure>;
}

/** The answer in a few plain sentences: the verdict, who says what, and what is left open. */
export function explain(answer: Answer & Context): string {
  const { measure, conditions, revised, silent } = answer;
  const heading = `${measure.label} (${[`unit: ${measure.unit}`, ...conditions].join("; ")})`;
  const sentences = [`${heading}: ${verdictOf(answer)}`, campsOf(answer), outcomeOf(answer)];
  if (revised.length > 0) {
    const was = revised.length === 1 ? "was" : "were";
    sentences.push(`${quote(revised, answer)} ${was} replaced by a later figure of the same claimant`);
  }
  if (silent.length > 0) {
    const gives = silent.length === 1 ? "gives" : "give";
    sentences.push(`${quote(silent, answer)} ${gives} no number: silence is no zero`);
  }
  return sentences
    .filter((sentence) => sentence !== "")
    .map((sentence) => `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`)
    .join(" ");
}

function verdictOf({ verdict, camps, independent, inconsistent }: Answer): string {
  const [camp] = camps;
  if (!camp) return "nobody gives a number";
  const value = inWords(camp.value);
  const count = countClaimants(camps);
  if (verdict === "single") {
    return count === 1
      ? `one independent claimant gives ${value}`
      : `${count} claimants of one side, which count as one, give ${value}`;
  }
  const all = independent === 2 ? "both independent claimants" : `all ${independent} independent claimants`;
  if (verdict === "agree") return `${all} agree on ${value}`;
  if (verdict === "compatible") return `${all} can be right, with ${value}, but not all of them are precise`;
  const who = enumerate(inconsistent.map(nameOf));
  const contradicts = inconsistent.length === 1 ? "contradicts itself" : "contradict themselves";
  if (count === 1) return `the only claimant, ${who}, ${contradicts}`;
  const clash = `no number is right for ${count === 2 ? "both" : `all ${count}`} claimants`;
  return inconsistent.length === 0 ? clash : `${clash}, and ${who} ${contradicts}`;
}

/** Who is in which camp, with the printed phrases where each is first named. At most four camps are told. */
function campsOf(answer: Answer & Context): string {
  const printed = new Set<Figure>();
  const told = answer.camps.slice(0, 4).map(({ value, members }) => {
    const who = members.map(({ claimant, figures }) => {
      const unprinted = figures.filter((figure) => !printed.has(figure));
      for (const figure of unprinted) printed.add(figure);
      return unprinted.length === 0 ? nameOf(claimant) : `${nameOf(claimant)} (${quote(unprinted, answer)})`;
    });
    return answer.verdict === "conflict"
      ? `${inWords(value)} fits ${enumerate(who)}`
      : `so ${who.length === 1 ? "says" : "say"} ${enumerate(who)}`;
  });
  const rest = answer.camps.length - told.length;
  if (rest > 0) told.push(`${rest} more camps are smaller or lie higher`);
  return told.join("; ");
}

function outcomeOf({ verdict, consensus, camps, crowded }: Answer): string {
  if (verdict !== "conflict") return "";
  if (crowded) {
    return `More than ${crowd} claimants clash through other measures, of whom only those that bound it most are told, so that there is no consensus`;
  }
  const dependent = camps.some((camp) => camp.members.length > camp.independent)
    ? ", claimants of one side counted once,"
    : "";
  const [first, second] = camps;
  if (!consensus) {
    return first?.independent === second?.independent
      ? `The largest camps${dependent} are equally large, so that there is no consensus`
      : "No two independent claimants agree on this measure itself, so that there is no consensus";
  }
  return `The largest camp, of ${first?.independent} independent claimants${dependent === "" ? "," : dependent} makes the consensus ${inWords(consensus)}`;
}

function countClaimants(camps: Answer["camps"]): number {
  const names = camps.flatMap(({ members }) => members.map(({ claimant }) => claimant));
  return new Set(names.map(({ type, id }) => `${type}:${id}`)).size;
}

function nameOf({ type, name }: Claimant): string {
  if (type === "actor") return name;
  return type === "source" ? `the article “${name}”` : `the wire ${name}`;
}

/** The printed phrases, each once, with the sources that print it. */
function quote(figures: readonly Figure[], { measure, measures }: Context): string {
  const phrases = groupBy(figures, (figure) => JSON.stringify([figure.text, figure.measure]));
  return enumerate(
    [...phrases.values()].map((same) => {
      const { text, measure: of } = same[0] as Figure;
      const sources = [...new Set(same.map(({ source }) => source))].sort();
      const other = measures.get(of) ?? measure;
      const unit = other.unit === measure.unit ? "" : ` (in ${other.unit})`;
      const about = other.id === measure.id ? "" : `, of ${other.label}${unit}`;
      return `“${text}” in ${enumerate(sources)}${about}`;
    }),
  );
}
