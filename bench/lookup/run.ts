import { checkQuote, corpus, lookupQuotes } from "as-reported";
import Fuse from "fuse.js";
import MiniSearch from "minisearch";
import { median, percentile } from "../support/measure.js";
import { seeded } from "../support/random.js";
import { printMachine, printTable } from "../support/table.js";

type Query = Parameters<typeof lookupQuotes<never>>[1];
type Work = (query: string) => unknown;

const ROUNDS = 40;

/** Sentences that nobody in the corpus said, some in its own words. */
const neverSaid = [
  "Make America great again",
  "Mission accomplished",
  "To be or not to be, that is the question",
  "It is what it is",
  "The law is the law",
  "Iran will never negotiate with America",
  "America is the worst country in this region",
  "we will respond to the letter with ballistic missiles",
  "We will not pay for the military presence in Iraq",
  "Those people want to solve the problems",
  "La situation est sous contrôle",
];

/** A real quote with a word dropped, two swapped, or letters exchanged, the same for everybody. */
function misquote(text: string, random: (limit: number) => number): string {
  const words = text.split(/\s+/);
  const at = random(words.length);
  const way = words.length < 3 ? 2 : random(3);
  if (way === 0) words.splice(at, 1);
  else if (way === 1) words.splice(Math.min(at, words.length - 2), 2, ...words.slice(-2).reverse());
  else words[at] = (words[at] as string).replace(/^(.)(.)(.)/, "$1$3$2");
  return words.join(" ");
}

function fragment(text: string, random: (limit: number) => number): string {
  const words = text.split(/\s+/);
  const from = random(Math.max(1, words.length - 3));
  return words.slice(from, from + 4).join(" ");
}

/** Milliseconds of each query: the median of several rounds, after a first round that is not counted. */
function time<Q>(queries: readonly Q[], work: (query: Q) => unknown): readonly number[] {
  for (const query of queries) work(query);
  return queries.map((query) =>
    median(
      Array.from({ length: ROUNDS }, () => {
        const start = performance.now();
        work(query);
        return performance.now() - start;
      }),
    ),
  );
}

function row(
  what: string,
  count: number,
  times: readonly number[],
): Readonly<Record<string, string | number>> {
  const shown = (share: number): number => Number(percentile(times, share).toFixed(4));
  return { what, queries: count, "median ms": shown(0.5), "p95 ms": shown(0.95), "slowest ms": shown(1) };
}

/** How long a lookup in the shipped corpus takes, by what is asked, beside libraries for full-text search. */
export async function run(): Promise<void> {
  printMachine();
  const random = seeded(20_200_108);
  const texts = corpus.quotes.map(({ text }) => text);
  const asked: Readonly<Record<string, readonly string[]>> = {
    "as printed": texts,
    misquoted: texts.map((text) => misquote(text, random)),
    fragments: texts.map((text) => fragment(text, random)),
    "never said": neverSaid,
  };
  const filters: readonly Query[] = [
    { speaker: "donald-trump" },
    { source: "ibt" },
    { medium: "tweet" },
    { event: "khamenei-speech" },
    { from: "2020-01-07", to: "2020-01-08" },
    { text: "slap in the face", speaker: "ali-khamenei" },
  ] as never;
  const first = performance.now();
  lookupQuotes(corpus, "so far, so good");
  console.log(`First lookup, with the index: ${(performance.now() - first).toFixed(1)} ms`);

  const all = Object.values(asked).flat();
  const lookup: Work = (text) => lookupQuotes(corpus, text);
  printTable("lookupQuotes in the shipped corpus", [
    ...Object.entries(asked).map(([what, queries]) => row(what, queries.length, time(queries, lookup))),
    row(
      "filters",
      filters.length,
      time(filters, (query) => lookupQuotes(corpus, query as never)),
    ),
    row("all texts", all.length, time(all, lookup)),
  ]);

  const rows = corpus.quotes.map(({ id, text }) => ({ id, text }));
  const mini = new MiniSearch({ fields: ["text"], searchOptions: { fuzzy: 0.2 } });
  mini.addAll(rows);
  const fuse = new Fuse(rows, { keys: ["text"], ignoreLocation: true });
  printTable("The same texts, same run: lookupQuotes also tells how each answer differs", [
    row("lookupQuotes", all.length, time(all, lookup)),
    row(
      "checkQuote",
      all.length,
      time(all, (text) => checkQuote(corpus, { text })),
    ),
    row(
      "MiniSearch, fuzzy 0.2",
      all.length,
      time(all, (text) => mini.search(text)),
    ),
    row(
      "Fuse",
      all.length,
      time(all, (text) => fuse.search(text)),
    ),
  ]);
}
