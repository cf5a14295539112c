import { enumerate, groupBy } from "../corpus/index.js";
import type { Figure, Measure } from "../model/index.js";
import type { Answer } from "./answer.js";
import { crowd } from "./bounds.js";
import type { Member, Tie } from "./independence.js";
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
  const { measure, conditions, revised } = answer;
  const heading = `${measure.label} (${[`unit: ${measure.unit}`, ...conditions].join("; ")})`;
  const sentences = [
    `${heading}: ${verdictOf(answer)}`,
    campsOf(answer),
    ...sidesOf(answer),
    timesOf(answer),
    outcomeOf(answer),
  ];
  if (revised.length > 0) {
    const was = revised.length === 1 ? "was" : "were";
    sentences.push(`${quote(revised, answer)} ${was} replaced by a later figure of the same claimant`);
  }
  sentences.push(...silencesOf(answer));
  return sentences
    .filter((sentence) => sentence !== "")
    .map((sentence) => `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`)
    .join(" ");
}

/** Who gives no number, or gives one but elsewhere none, and why a phrase that would read as a zero is none. */
function silencesOf(answer: Answer & Context): string[] {
  const { silent, speechless } = answer;
  const elsewhere = silent.filter((one) => !speechless.includes(one));
  const sentences = [speechless, elsewhere].flatMap((members) => {
    if (members.length === 0) return [];
    const who = enumerate(members.map((one) => told(one, answer)));
    const where = members === elsewhere ? "elsewhere " : "";
    return [`${where}${who} ${members.length === 1 ? "gives" : "give"} no number: silence is no zero`];
  });
  const figures = [...speechless, ...elsewhere].flatMap((one) => one.figures);
  for (const [reason, same] of groupBy(figures, (figure) => figure.reason)) {
    if (reason === null) continue;
    const phrases = enumerate([...new Set(same.map(({ text }) => `“${text}”`))]);
    sentences.push(`On ${phrases} the record notes: ${reason.replace(/\.$/, "")}`);
  }
  return sentences;
}

function verdictOf(answer: Answer & Context): string {
  const { verdict, camps, independent, inconsistent } = answer;
  const [camp] = camps;
  if (!camp) return "nobody gives a number";
  const value = inWords(camp.value);
  const who = enumerate(camp.members.map((member) => told(member, answer)));
  const count = countClaimants(camps);
  const both = count === 2 ? "both" : `all ${count}`;
  if (verdict === "single") {
    return count === 1
      ? `only ${who} gives a number, which means ${value}`
      : `${both} claimants, who count as one, give ${value}: ${who}`;
  }
  // Nobody can be shown to be independent; who is recorded to be dependent counts once.
  const all = `${both} claimants, ${count === independent ? "independent as far as is recorded" : `who count as ${independent}`},`;
  if (verdict === "agree") return `${all} agree, with ${value}: ${who}`;
  if (verdict === "compatible") {
    return `${value} fits ${all} but not ${count === 2 ? "both" : "all"} are precise: ${who}`;
  }
  const names = enumerate(inconsistent.map(nameOf));
  const gives = inconsistent.length === 1 ? "gives" : "give";
  const several = `${gives} numbers that cannot all be right, and of which none is known to be the latest`;
  if (count === 1) return `the only claimant, ${names}, ${several}`;
  const clash = `no number fits ${both} claimants`;
  return inconsistent.length === 0 ? clash : `${clash}, and ${names} ${several}`;
}

/** Who fits which camp of a conflict, with the printed phrases where each is first named. At most four are told. */
function campsOf(answer: Answer & Context): string {
  if (answer.verdict !== "conflict") return "";
  const printed = new Set<Figure>();
  const camps = answer.camps.slice(0, 4).map(({ value, members }) => {
    const who = members.map(({ claimant, figures }) => {
      const unprinted = figures.filter((figure) => !printed.has(figure));
      for (const figure of unprinted) printed.add(figure);
      return told({ claimant, figures: unprinted }, answer);
    });
    return `${inWords(value)} fits ${enumerate(who)}`;
  });
  const rest = answer.camps.length - camps.length;
  if (rest > 0) camps.push(`${rest} more camps are smaller or lie higher`);
  return camps.join("; ");
}

const tieInWords: Readonly<Record<Tie, string>> = {
  affiliated: "they are affiliated",
  repeated: "one prints another's number as its own",
  via: "their numbers came through one and the same",
};

/** Who counts as one, why, and who of them clashes. */
function sidesOf({ together }: Answer): string[] {
  return together.map(({ members, ties, divided }) => {
    const names = enumerate(members.map(({ claimant }) => nameOf(claimant)));
    const all = divided.length === members.length ? `${names}, who differ,` : names;
    const some = divided.length < members.length && divided.length > 0;
    const differ = some ? `; of these, ${enumerate(divided.map(nameOf))} differ` : "";
    return `${all} count as one: ${enumerate(ties.map((tie) => tieInWords[tie]))}${differ}`;
  });
}

function timesOf({ isOfTimes }: Answer): string {
  return isOfTimes ? "What clashes is of different times, at each of which it may have been right" : "";
}

function outcomeOf({ verdict, consensus, camps, crowded }: Answer): string {
  if (verdict !== "conflict" || countClaimants(camps) === 1) return "";
  if (crowded) {
    return `More than ${crowd} claimants clash through other measures, of whom only those that bound it most are told, so that there is no consensus`;
  }
  const [first, second] = camps;
  if (!consensus) {
    if (first?.independent === second?.independent)
      return "No number fits more independent claimants than any other, so that there is no consensus";
    const divided = first !== undefined && first.undivided < first.independent;
    return divided
      ? "Who gives, alone or as one with others, numbers that cannot all be right is no witness for any of them; without them, fewer than two speak for the most common number, or as many for another, so that there is no consensus"
      : "Of those whom the most common number fits, fewer than two speak of this measure itself, so that there is no consensus";
  }
  return `${inWords(consensus)} fits the most, ${first?.undivided} independent claimants, and is so the consensus`;
}

function countClaimants(camps: Answer["camps"]): number {
  const names = camps.flatMap(({ members }) => members.map(({ claimant }) => claimant));
  return new Set(names.map(({ type, id }) => `${type}:${id}`)).size;
}

/** A claimant with its printed phrases. */
function told({ claimant, figures }: Pick<Member, "claimant" | "figures">, context: Context): string {
  return figures.length === 0 ? nameOf(claimant) : `${nameOf(claimant)} (${quote(figures, context)})`;
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
      const sources = [...new Set(same.map(({ source }) => `\`${source}\``))];
      const other = measures.get(of) ?? measure;
      const unit = other.unit === measure.unit ? "" : ` (in ${other.unit})`;
      const about = other.id === measure.id ? "" : `, of “${other.label}”${unit}`;
      return `“${text}” in ${enumerate(sources)}${about}`;
    }),
  );
}
