import { type Token, tokenise } from "./tokenise.js";

/** Phrases by their words, each with what it stands for. */
export interface Phrases<T> {
  readonly next: Map<string, Phrases<T>>;
  value: T | undefined;
}

export function newPhrases<T>(): Phrases<T> {
  return { next: new Map(), value: undefined };
}

/** Adds a phrase; of two equal ones the later holds. */
export function addPhrase<T>(root: Phrases<T>, phrase: string, value: T): void {
  let node = root;
  for (const { key, kind } of tokenise(phrase, ".")) {
    if (kind === "sign" && key === "-") continue;
    let next = node.next.get(key);
    if (!next) {
      next = newPhrases();
      node.next.set(key, next);
    }
    node = next;
  }
  if (node !== root) node.value = value;
}

/** The longest phrase that begins at a token; a glued hyphen in the text is as good as a space. */
export function matchPhrase<T>(
  root: Phrases<T>,
  tokens: readonly Token[],
  at: number,
): { readonly value: T; readonly end: number } | null {
  let node: Phrases<T> | undefined = root;
  let found: { value: T; end: number } | null = null;
  for (let index = at; node; index++) {
    const token = tokens[index];
    if (!token) break;
    if (index > at && token.key === "-" && !token.spaced) continue;
    node = node.next.get(token.key);
    if (node?.value !== undefined) found = { value: node.value, end: index + 1 };
  }
  return found;
}
