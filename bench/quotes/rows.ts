import { corpus } from "as-reported/corpus";
import { seeded } from "../support/random.js";

/** A text to index. */
export interface BenchRow {
  readonly id: string;
  readonly text: string;
}

/** A question, and the row that it should find. */
export interface Misquote {
  readonly text: string;
  readonly id: string;
}

/** Every word that the corpus prints or says, as often as it does. */
function wordsOfCorpus(): readonly string[] {
  const words: string[] = [];
  const take = (value: unknown): void => {
    if (typeof value === "string") words.push(...(/\s/.test(value) ? value.split(/\s+/) : []));
    else if (typeof value === "object" && value !== null) Object.values(value).forEach(take);
  };
  take(JSON.parse(JSON.stringify(corpus)));
  return words.filter((word) => /\p{L}/u.test(word));
}

const SHORTEST = 6;
const LONGEST = 18;

/**
 * The quotes of the corpus, then runs of its words drawn at random: the more often the corpus has a word, the
 * more often it is drawn, so that a million rows have their "the" in half of them as English has.
 */
export function makeRows(size: number, seed: number): BenchRow[] {
  const draw = seeded(seed);
  const words = wordsOfCorpus();
  const rows: BenchRow[] = corpus.quotes.map(({ id, text }) => ({ id, text }));
  while (rows.length < size) {
    const length = SHORTEST + draw(LONGEST - SHORTEST + 1);
    const text = Array.from({ length }, () => words[draw(words.length)]).join(" ");
    rows.push({ id: `run-${rows.length}`, text });
  }
  return rows.slice(0, size);
}

/** Rows of twelve words with one dropped, two neighbours swapped and one letter mistyped. */
export function makeMisquotes(rows: readonly BenchRow[], count: number, seed: number): Misquote[] {
  const draw = seeded(seed);
  const eligible = rows.filter(({ text }) => Math.abs(text.split(/\s+/).length - 12) <= 1);
  return Array.from({ length: count }, () => {
    const row = eligible[draw(eligible.length)] as BenchRow;
    return { id: row.id, text: misquote(row.text, draw) };
  });
}

function misquote(text: string, draw: (limit: number) => number): string {
  const words = text.split(/\s+/);
  words.splice(draw(words.length), 1);
  const at = draw(words.length - 1);
  words.splice(at, 2, words[at + 1] as string, words[at] as string);
  const long = words.flatMap((word, index) => (word.length >= 5 ? [index] : []));
  const typo = long[draw(Math.max(1, long.length))] ?? draw(words.length);
  words[typo] = mistype(words[typo] as string, draw);
  return words.join(" ");
}

/** One letter in the middle left out, doubled, changed or swapped with the next. */
function mistype(word: string, draw: (limit: number) => number): string {
  if (word.length < 3) return `${word}e`;
  const at = 1 + draw(word.length - 2);
  const [before, letter, after] = [word.slice(0, at), word[at] as string, word.slice(at + 1)];
  const ways = [
    before + after,
    before + letter + letter + after,
    before + (letter === "e" ? "a" : "e") + after,
    before + (after[0] ?? "") + letter + after.slice(1),
  ];
  return ways[draw(ways.length)] as string;
}
