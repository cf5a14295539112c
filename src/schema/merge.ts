import {
  ArgumentError,
  checkOptions,
  collectionOf,
  isObject,
  recordTypes,
  referencesOf,
  reportTypes,
} from "../corpus/index.js";
import type { Corpus, CorpusData, RecordOf, RecordType } from "../model/index.js";
import { formats } from "./formats.js";
import { type Clash, MergeError } from "./merge-error.js";
import { parseCorpus } from "./parse.js";
import { unite } from "./unite.js";

type AnyRecord = RecordOf[RecordType];

/** A corpus to merge whose ids get a prefix. */
export interface PrefixedCorpus {
  /** The corpus. */
  readonly corpus: CorpusData;
  /** What stands before each of its ids, with a hyphen after it: `"crash"` makes `crash-iraq` of `iraq`. */
  readonly prefix: string;
}

/** How {@link mergeCorpora} treats ids that several corpora use. */
export interface MergeOptions {
  /**
   * Types of which an id names the same thing in every corpus, so that two records of one id become one: their
   * lists (spellings, roles, affiliations) are united, all their other fields must be equal. Default: none.
   */
  readonly unite?: readonly ("actor" | "place")[];
}

/**
 * Puts several corpora together to one. Nothing is resolved by luck: what two corpora say of one id must be the
 * same, or it is told.
 *
 * Equal records of one id become one. Where the records differ, that is a clash: either the two corpora mean
 * two things, and one of them gets a `prefix` for all its ids; or they mean the same thing, and `unite` says so
 * of its type. The ids of reports must be unique whatever their type.
 *
 * @param corpora - The corpora, or `{ corpus, prefix }` for one whose ids get a prefix.
 * @param options - `unite`: the types whose ids mean the same in all of them.
 * @returns The corpus, validated and frozen: things in the order of the corpora, reports by source.
 * @throws {@link MergeError} with all clashes at once.
 * @throws {@link CorpusError} when what was put together is no valid corpus.
 * @throws ArgumentError for what is no list of corpora, and no prefix.
 *
 * O(n log n) in the number of records.
 *
 * @example
 * ```ts
 * import { corpus } from "as-reported";
 * import { MergeError, mergeCorpora } from "as-reported/schema";
 *
 * mergeCorpora([corpus, corpus]).quotes.length === corpus.quotes.length;
 * //=> true
 * mergeCorpora([corpus, { corpus, prefix: "copy" }]).get("actor", "copy-ali-khamenei").name;
 * //=> "Ali Khamenei"
 * const other = { ...corpus, actors: corpus.actors.map((actor) => ({ ...actor, roles: [] })) };
 * try {
 *   mergeCorpora([corpus, other]);
 * } catch (error) {
 *   if (error instanceof MergeError) [error.clashes[0]?.type, error.clashes[0]?.id, error.clashes[0]?.fields];
 *   //=> ["actor", "ali-khamenei", ["roles"]]
 * }
 * ```
 */
export function mergeCorpora(
  corpora: readonly (CorpusData | PrefixedCorpus)[],
  options: MergeOptions = {},
): Corpus {
  checkOptions("mergeCorpora", options, ["unite"]);
  const united = readUnite(options.unite);
  const merged = new Map<string, { readonly corpus: number; record: AnyRecord }>();
  const clashes: Clash[] = [];
  for (const [index, data] of read(corpora).entries()) {
    for (const record of data) {
      const key = JSON.stringify([family(record.type), record.id]);
      const before = merged.get(key);
      if (before === undefined) {
        merged.set(key, { corpus: index, record });
        continue;
      }
      const { record: joined, fields } = unite(before.record, record, united.has(record.type));
      if (fields.length === 0) before.record = joined;
      else {
        const records = [
          { corpus: before.corpus, record: before.record },
          { corpus: index, record },
        ] as const;
        clashes.push({ type: record.type, id: record.id, fields, records });
      }
    }
  }
  if (clashes.length > 0) throw new MergeError(clashes);
  const all = [...merged.values()].map(({ record }) => record);
  return parseCorpus(
    Object.fromEntries(
      recordTypes.map((type) => [collectionOf[type], all.filter((record) => record.type === type)]),
    ),
  );
}

function readUnite(given: MergeOptions["unite"] = []): ReadonlySet<RecordType> {
  if (Array.isArray(given) && given.every((type) => type === "actor" || type === "place")) {
    return new Set(given);
  }
  const advice = "is no list of types that can be united. Give `actor`, `place` or both in an array.";
  throw new ArgumentError("mergeCorpora", "unite", advice);
}

/** Ids are unique among the things of one type, and among the reports of all types. */
function family(type: RecordType): string {
  return reportTypes.some((one) => one === type) ? "report" : type;
}

function read(corpora: unknown): readonly (readonly AnyRecord[])[] {
  if (!Array.isArray(corpora)) {
    throw new ArgumentError("mergeCorpora", "corpora", "is no list. Give the corpora in an array.");
  }
  return corpora.map((given: unknown, index) => {
    const name = `corpora[${index}]`;
    if (isObject(given) && "prefix" in given) {
      const { prefix } = given;
      if (typeof prefix !== "string" || !(formats.id.valid as RegExp).test(prefix)) {
        const advice = "is no prefix. Give small letters and digits, with single hyphens between them.";
        throw new ArgumentError("mergeCorpora", `${name}.prefix`, advice);
      }
      return recordsOf(given.corpus, `${name}.corpus`).map((record) => prefixed(record, prefix));
    }
    return recordsOf(given, name);
  });
}

function recordsOf(corpus: unknown, name: string): readonly AnyRecord[] {
  const collections = recordTypes.map((type) => (isObject(corpus) ? corpus[collectionOf[type]] : undefined));
  if (!collections.every((collection) => Array.isArray(collection))) {
    const advice = "is no corpus. Give what `parseCorpus` returns, or the shipped `corpus`.";
    throw new ArgumentError("mergeCorpora", name, advice);
  }
  return collections.flat() as readonly AnyRecord[];
}

/** The record with a prefix before its id and before every id that it refers to. */
function prefixed(record: AnyRecord, prefix: string): AnyRecord {
  const copy = structuredClone(record) as AnyRecord & { id: string };
  copy.id = `${prefix}-${record.id}`;
  for (const { path, id } of referencesOf(record.type, record)) set(copy, path, `${prefix}-${id}`);
  return copy;
}

function set(target: unknown, path: readonly (string | number)[], value: string): void {
  let inner = target as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) inner = inner[key] as Record<string | number, unknown>;
  inner[path.at(-1) as string | number] = value;
}
