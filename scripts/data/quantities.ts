import type {
  BoundRule,
  QuantityPresets,
  QuantityTable,
  QuantityTableChanges,
  WordRule,
} from "../../src/figures/index.js";

const notice =
  "Generated from src/figures/quantity/table.ts by scripts/build-data.ts. Do not edit: run `npm run build-data`.";

/** How phrases are read, as a page of Markdown. */
export function renderQuantities(table: QuantityTable, presets: QuantityPresets): string {
  return `<!-- ${notice} -->
# How quantities are read

\`parseQuantity\` turns a printed phrase into an interval by the rules below. They are data
(\`quantityTable\`): each can be changed for one call by its id, and words can be added.

\`\`\`ts
import { parseQuantity } from "as-reported/figures";

parseQuantity("several missiles"); //=> { low: 3, high: 9, rule: "several", … }
parseQuantity("several missiles", { table: { words: { several: { low: 2, high: 7 } } } }); //=> { low: 2, high: 7, … }
parseQuantity("oodles of missiles", { table: { words: { oodles: { phrases: ["oodles of"], low: 100 } } } });
//=> { low: 100, high: null, rule: "oodles", … }
parseQuantity("dozens", { preset: "acled" }); //=> { low: 12, high: 99, best: 12, … }
\`\`\`

\`[\` and \`]\` count the end in, \`(\` and \`)\` leave it out. A hyphen is as good as a space.

## Words around a number

*x* is the number. Between two numbers ("from 3 to 5", "10–15", "5 or 6", "30 if not 40") lies the closed
interval of the two, rule \`between\`; "20, possibly 30" puts the 20 forward as \`best\`. "more than 20 but fewer
than 30" is one interval; what is "at least 30, possibly 50" may be more than 50, too. "over two days" may mean during
them or longer, rule \`over-time\`. A bound that is denied is turned round: "did not exceed 40", "never fell below 300", "no team scored more
than 3", "neither side lost more than 12"; \`text\` then begins at what denies it. Where the words leave open what is denied ("did not pay more than 40") nothing is read. Where a toll or a price
passes a mark ("deaths top 1,000", "climbs past 300") it is more than that; the level that a change leads to is no end of a
range ("rose by 12 to 4,310" gives 12).

Smaller parts of a measure are added to it, in its unit: "6ft 4in" is 6.33 ft, "14 years and six months" 14.5 years. A bare
"m" behind digits is million, or metres where the words around say so ("the 100m", "a depth of 3,800m"), and where they
leave it open ("rose by 1.1m") nothing is read. Behind persons a bound is an age ("children under 5").

Of a text with several quantities \`parseQuantity\` gives the first: 8 of "rose from 8 to 11". \`parseQuantities\` gives all.

${grid(
  ["rule", "`approx`", "means", "before the number", "behind it"],
  Object.entries(table.bounds).map(([id, rule]) => [
    `\`${id}\``,
    `\`${rule.approx}\``,
    boundEnds(rule),
    list(rule.before),
    list(rule.after),
  ]),
)}
## Words that stand for numbers

Before a magnitude they multiply it: "several hundred" is 300 to 999, "hundreds of thousands" 200,000 to
999,999. The three rules of decades are added to the ten: "mid-20s" is 24 to 26.

${grid(
  ["rule", "means", "words"],
  Object.entries(table.words).map(([id, rule]) => [`\`${id}\``, wordEnds(rule), list(rule.phrases)]),
)}
## None, and silence

"No casualties", "none", "not a single", "without casualties", "nobody was hurt" and zero are 0, rule \`none\`.
Where a text says that nothing was told, there is no number, rule \`silence\`: "no reports of casualties", "no
immediate word on deaths", "no confirmed casualties", "no casualties were reported", "did not report any deaths". What
is denied or excepted without another number gives no quantity (\`null\`): "not 20 people", "all but three", "no end in sight".

## What is no quantity

Dates, years and decades, times of day, results of games and votes ("3-1"), telephone numbers, addresses ("10 Downing
Street"), versions, identifiers and names ("F-35", "COVID-19", "Flight 752", "Q1", "the FTSE 100", "the Five Eyes"),
ordinals that count nothing ("the first strike", "21st
century"), "one of the most powerful", "one day", "both" and a bare article ("a drone"). Ages ("62-year-old"),
ranks ("second-largest", "No. 2") and multiples ("twice", "10-fold", "three times as many") are read, with a \`kind\` of
their own.
"1,5" may be a decimal or a slip, so it gives none, unless \`decimal\` is \`","\`.

## Presets

${Object.entries(presets)
  .map(([id, changes]) => preset(table, id, changes))
  .join("\n")}
Money is read by the signs, codes and names in \`quantityTable.currencies\`; a name that several countries use
("rupees", "rials") has no currency unless the text or an option says which.
`;
}

const list = (phrases: readonly string[]): string =>
  phrases.map((phrase) => phrase.replaceAll("|", "\\|")).join(", ");

function boundEnds({ low, lowOpen, high, highOpen }: BoundRule): string {
  const end = (factor: number | null, none: string): string =>
    factor === null ? none : factor === 1 ? "*x*" : `${factor} *x*`;
  return `${lowOpen || low === null ? "(" : "["}${end(low, "…")}, ${end(high, "…")}${highOpen || high === null ? ")" : "]"}`;
}

function wordEnds({ low, high }: Pick<WordRule, "low" | "high">): string {
  if (low === high) return grouped(low);
  return `[${grouped(low)}, ${grouped(high)}${high === null ? ")" : "]"}`;
}

const grouped = (number: number | null): string =>
  number === null ? "…" : String(number).replace(/\B(?=(\d{3})+$)/g, ",");

function preset(table: QuantityTable, id: string, { best, words }: QuantityTableChanges): string {
  const rows = Object.entries(words ?? {}).map(([word, changes]) => {
    const { low = null, high = null } = { ...table.words[word], ...changes };
    return [`\`${word}\``, wordEnds({ low, high })];
  });
  const says = best === "lowest" ? "`best` is the lower end wherever the phrase puts no number forward." : "";
  const changed = rows.length === 0 ? "No words change.\n" : `\n\n${grid(["rule", "means"], rows)}`;
  return `\`${id}\`: ${says} ${changed}`;
}

function grid(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return `${[head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n")}\n`;
}
