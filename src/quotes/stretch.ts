import type { Token } from "./tokenise.js";

/** A text, or a part of one, and its words. */
export interface Stretch {
  /** The text. */
  readonly text: string;
  /** Its words; their places are those in this text. */
  readonly tokens: readonly Token[];
}

/** The part of a text from one word up to another, with the marks behind its last word. */
export function stretch({ text, tokens }: Stretch, from: number, to: number): Stretch {
  const start = from === 0 ? 0 : (tokens[from]?.start ?? text.length);
  const end = tokens[to]?.start ?? text.length;
  const part = tokens.slice(from, to);
  return {
    text: text.slice(start, end),
    tokens: start === 0 ? part : part.map((t) => ({ ...t, start: t.start - start, end: t.end - start })),
  };
}

/** The sentences of a text; put together, they are the text letter for letter. */
export function sentencesOf(whole: Stretch): readonly Stretch[] {
  const { tokens } = whole;
  const starts = [...tokens.keys()].filter((at) => tokens[at]?.sentence !== tokens[at - 1]?.sentence);
  return starts.map((from, index) => stretch(whole, from, starts[index + 1] ?? tokens.length));
}
