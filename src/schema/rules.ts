import { codePointLength } from "../corpus/index.js";
import type { Basis, Evidence, Spelling } from "../model/index.js";
import type { Flaw } from "./kind.js";
import { count, show } from "./words.js";

/** A list holds nothing twice. */
export function* entries<K extends string>(
  record: { readonly [Key in K]: readonly unknown[] },
  field: K,
): Iterable<Flaw> {
  yield* distinct(record[field], [field]);
}

function* distinct(list: readonly unknown[], path: Flaw["path"]): Iterable<Flaw> {
  const first = new Map<string, number>();
  for (const [index, entry] of list.entries()) {
    const key = JSON.stringify(entry);
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, index);
      continue;
    }
    const what = typeof entry === "string" ? `${show(entry)}, ` : "";
    const says = `is ${what}the same as entry ${before} of the list. Remove one of the two.`;
    yield { code: "duplicate-entry", path: [...path, index], says };
  }
}

/** What is printed is not mere background, and no spelling is listed twice. */
export function* named(record: {
  readonly spellings: readonly Spelling[];
  readonly basis: Basis;
}): Iterable<Flaw> {
  if (record.basis === "background" && record.spellings.length > 0) {
    const says =
      "is `background`, but `spellings` says that a source prints the name. Write `reported`, or remove the spellings.";
    yield { code: "basis-mismatch", path: ["basis"], says };
  }
  const first = new Map<string, number>();
  for (const [index, { text, sources }] of record.spellings.entries()) {
    const before = first.get(text);
    if (before === undefined) {
      first.set(text, index);
    } else {
      const says = `is ${show(text)}, as in entry ${before} of the list. Put the sources of both into one.`;
      yield { code: "duplicate-entry", path: ["spellings", index, "text"], says };
    }
    yield* distinct(sources, ["spellings", index, "sources"]);
  }
}

/** The passage is one, and exactly as long as the words that stand there. */
export function* passage(record: {
  readonly evidence: Evidence;
  readonly text?: string;
  readonly term?: string | null;
  readonly gapText?: string | null;
}): Iterable<Flaw> {
  const { start, end } = record.evidence;
  if (start >= end) {
    const says = `goes from ${start} to ${end}. Write the place of its first character, then the place after its last.`;
    yield { code: "evidence-empty", path: ["evidence"], says };
    return;
  }
  const span = end - start;
  if (record.text !== undefined && codePointLength(record.text) !== span) {
    const units = record.text.length === span ? " The evidence seems to count UTF-16 units." : "";
    const says = `has ${count(codePointLength(record.text), "code point")}, but \`evidence\` ${start}–${end} has ${span}. Let the two be the same passage.${units}`;
    yield { code: "evidence-length", path: ["text"], says };
  }
  for (const field of ["term", "gapText"] as const) {
    const words = record[field];
    if (typeof words !== "string" || codePointLength(words) <= span) continue;
    const says = `has ${count(codePointLength(words), "code point")}, more than the ${span} of \`evidence\` ${start}–${end}, within which it stands. Widen the evidence, or shorten the words.`;
    yield { code: "evidence-length", path: [field], says };
  }
}
