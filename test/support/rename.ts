import { collectionOf, createCorpus, recordTypes } from "../../src/corpus/index.js";
import { referenceFields } from "../../src/corpus/references.js";
import type { Corpus, CorpusData, RecordOf, RecordType } from "../../src/model/index.js";
import type { Random } from "./random.js";

/** The new id for the old one of a record of a type. */
export type Renaming = (type: RecordType, id: string) => string;

/** Ids at random, each of them new, in kebab-case and of any length: no two records of whatever type share one. */
export function randomIds(corpus: CorpusData, random: Random): Renaming {
  const taken = new Set<string>();
  const known = new Map<string, string>();
  for (const type of recordTypes) {
    for (const { id } of corpus[collectionOf[type]]) {
      let name = idAtRandom(random);
      while (taken.has(name)) name = idAtRandom(random);
      taken.add(name);
      known.set(`${type} ${id}`, name);
    }
  }
  return (type, id) => known.get(`${type} ${id}`) ?? id;
}

/** No word is one, so that an id is told from what else an answer says. */
function idAtRandom({ below, pick, oneIn }: Random): string {
  const part = () =>
    Array.from({ length: 1 + below(5) }, () => pick([..."abcdefghijklmnopqrstuvwxyz0123456789"])).join("");
  const parts = Array.from({ length: 1 + below(3) }, part);
  return oneIn(2) ? `${parts.join("-")}-${below(1000)}x` : `q${below(1000)}-${parts.join("-")}`;
}

/** The corpus with other ids. */
export function rename(corpus: CorpusData, renamed: Renaming): Corpus {
  return createCorpus(
    dataOf((type) => corpus[collectionOf[type]].map((record) => renamedRecord(record, renamed))),
  );
}

/** The record with other ids in it. */
export function renamedRecord(record: RecordOf[RecordType], renamed: Renaming): unknown {
  const copy = structuredClone(record) as unknown as Record<string, unknown>;
  copy.id = renamed(record.type, record.id);
  for (const { path, to } of referenceFields[record.type]) {
    const [first = "", ...rest] = path;
    copy[first] = replaced(copy[first], rest, (id) => renamed(to, id));
  }
  return copy;
}

function replaced(value: unknown, path: readonly string[], change: (id: string) => string): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return typeof value === "string" ? change(value) : value;
  if (key === "*") return (value as readonly unknown[]).map((entry) => replaced(entry, rest, change));
  const record = value as Record<string, unknown>;
  return { ...record, [key]: replaced(record[key], rest, change) };
}

/** The corpus with its records in another order. */
export function shuffle(corpus: CorpusData, random: Random): Corpus {
  return createCorpus(dataOf((type) => random.shuffled<unknown>(corpus[collectionOf[type]])));
}

function dataOf(records: (type: RecordType) => readonly unknown[]): CorpusData {
  return Object.fromEntries(
    recordTypes.map((type) => [collectionOf[type], records(type)]),
  ) as unknown as CorpusData;
}

/**
 * The answer with another name for every id in it, be it a value, stand in backticks in a text, or follow a colon as that of
 * a part of an event does.
 */
export function translated(answer: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof answer === "string") {
    const whole = names.get(answer);
    if (whole !== undefined) return whole;
    return answer
      .replace(/`(part-of:)?([^`]+)`/g, (all, head: string | undefined, id: string) =>
        names.has(id) ? `\`${head ?? ""}${names.get(id)}\`` : all,
      )
      .replace(/^(part-of:)(.+)$/, (all, head: string, id: string) =>
        names.has(id) ? `${head}${names.get(id)}` : all,
      );
  }
  if (Array.isArray(answer)) return answer.map((one) => translated(one, names));
  if (typeof answer !== "object" || answer === null) return answer;
  return Object.fromEntries(Object.entries(answer).map(([key, value]) => [key, translated(value, names)]));
}
