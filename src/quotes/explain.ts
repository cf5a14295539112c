import type { Corpus, Ids } from "../model/index.js";
import type { Cut } from "./cut.js";
import type { Printed } from "./printed.js";
import { speakersOf } from "./speakers.js";
import type { WordChange } from "./types.js";

export function noWords(): string {
  return "There is no word in it to look for.";
}

export function notPrinted(): string {
  return "No article of this corpus prints these words, or words near enough to be a rendering of them.";
}

export function tooLittle(): string {
  return "These words do stand within a quote, but they are too few or too common to tell whose they are.";
}

export function supported<I extends Ids>(corpus: Corpus<I>, printed: readonly Printed<I>[]): string {
  const articles = new Set(printed.flatMap(({ quotes }) => quotes.map((quote) => quote.source))).size;
  const where = articles === 1 ? "in one article" : `in ${articles} articles`;
  const whose = names(corpus, printed);
  const said = whose === null ? "; whose they are, no article says" : `, as the words of ${whose}`;
  return `Printed in these words ${where}${said}.${omission(printed)}${contrast(printed)}`;
}

export function supportedInParts<I extends Ids>(corpus: Corpus<I>, printed: readonly Printed<I>[]): string {
  const whose = names(corpus, printed);
  const said = whose === null ? "; whose they are, no article says" : `, as the words of ${whose}`;
  return `Each sentence is printed in these words, in quotes of one utterance${said}; that they follow each other, no article prints.`;
}

export function misattributed<I extends Ids>(
  corpus: Corpus<I>,
  printed: readonly Printed<I>[],
  speaker: I["actor"],
): string {
  const whose = names(corpus, printed);
  return `Printed in these words, but as those of ${whose}, not of ${corpus.get("actor", speaker).name}.`;
}

export function speakerUnknown<I extends Ids>(corpus: Corpus<I>, speaker: I["actor"]): string {
  const { name } = corpus.get("actor", speaker);
  return `Printed in these words, but no article says whose they are: whether ${name} said them cannot be told.`;
}

export function altered<I extends Ids>(
  corpus: Corpus<I>,
  printed: Printed<I>,
  changes: readonly WordChange[],
  speaker: I["actor"] | undefined,
): string {
  const { cut, score } = printed;
  const parts: string[] = [];
  if (cut && score >= 0.99) {
    const word = printed.tokens[cut.index]?.key;
    parts.push(
      `The words are printed, but cut out of a sentence that ${effects[cut.kind]}: “${word}” is left out.`,
    );
  } else {
    parts.push(`Printed in other words: ${list(changes)}.`);
  }
  const whose = names(corpus, [printed]);
  if (speaker !== undefined && !speakersOf(corpus, printed.row.item).has(speaker)) {
    const { name } = corpus.get("actor", speaker);
    parts.push(
      whose === null
        ? `No article says whose words they are, so that ${name} cannot be confirmed either.`
        : `They are printed as the words of ${whose}, not of ${name}.`,
    );
  }
  return parts.join(" ");
}

const effects: Readonly<Record<Cut["kind"], string>> = {
  negation: "denies them",
  condition: "puts them under a condition",
  number: "bounds their number",
  sentence: "ends between them",
  report: "gives them as what others say",
};

const kinds: Readonly<Record<NonNullable<WordChange["touches"]>, string>> = {
  negation: "a negation",
  number: "a number",
  modal: "a modal verb",
  condition: "a condition",
  quantity: "a quantity",
  time: "the time",
  name: "a name",
  content: "a word with content",
};

const MOST_TOLD = 4;

function list(changes: readonly WordChange[]): string {
  const counts = new Map<string, number>();
  for (const change of changes) {
    if (change.op === "moved" && change.query === "") continue;
    const text = told(change);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const all = [...counts].map(([text, count]) =>
    count === 1 ? text : `${text}, ${count === 2 ? "twice" : `${count} times`}`,
  );
  return `${all.slice(0, MOST_TOLD).join("; ")}${all.length > MOST_TOLD ? "; and more" : ""}`;
}

function told({ op, query, quote, touches }: WordChange): string {
  const what = touches === null || touches === "content" ? "" : ` (${kinds[touches]})`;
  if (op === "moved") return `“${shown(query)}” stands in another place${what}`;
  if (op === "delete") return `“${shown(query)}” is added${what}`;
  if (op === "insert") return `“${shown(quote)}” is left out${what}`;
  return `“${shown(query)}” stands for “${shown(quote)}”${what}`;
}

function shown(words: string): string {
  const line = words
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[.,;:!?]+$/, "");
  return line.length > 80 ? `${line.slice(0, 80)}…` : line;
}

/** Whose words the passages are said to be; `null` where no article says. */
function names<I extends Ids>(corpus: Corpus<I>, printed: readonly Printed<I>[]): string | null {
  const ids = new Set(printed.flatMap(({ row }) => [...speakersOf(corpus, row.item)]));
  if (ids.size === 0) return null;
  return [...ids].map((id) => corpus.get("actor", id).name).join(" and ");
}

const contrasts: ReadonlySet<string> = new Set("but although though however except".split(" "));

/** What an ellipsis of the claim stands for, since it can turn the sense in ways that no rule knows. */
function omission(printed: readonly Printed[]): string {
  const [best] = printed;
  if (!best) return "";
  const { places, tokens, row } = best;
  const left = places.slice(1).flatMap((place, order): string[] => {
    const last = places[order] as number;
    const omitted = tokens.slice(last + 1, place).filter(({ aside }) => aside < 0);
    return omitted.length === 0 ? [] : [shown(row.text.slice(omitted[0]?.start, omitted.at(-1)?.end))];
  });
  return left.length === 0
    ? ""
    : ` The ellipsis stands for ${left.map((words) => `“${words}”`).join(" and ")}.`;
}

/** A sentence that goes on with "but" says less than its first half: the reader is told. */
function contrast(printed: readonly Printed[]): string {
  const [best] = printed;
  if (!best || printed.some(({ score }) => score === 1)) return "";
  const last = best.places.at(-1) as number;
  const next = best.tokens[last + 1];
  if (!next || next.sentence !== best.tokens[last]?.sentence || !contrasts.has(next.key)) return "";
  const end = best.tokens.find(({ sentence }) => sentence > next.sentence)?.start;
  return ` The sentence goes on: “${shown(best.row.text.slice(next.start, end))}”`;
}
