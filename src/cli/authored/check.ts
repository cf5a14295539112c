import { join } from "node:path";
import { checkLengths, collectionOf, own, recordTypes } from "../../corpus/index.js";
import { checkFigures } from "../../figures/index.js";
import type { Corpus, CorpusData, RecordType } from "../../index.js";
import type { AssembledCorpus, CorpusIssue } from "../../schema/index.js";
import * as schema from "../../schema/index.js";
import type { Position } from "./json.js";
import { byPlace, type Mistake } from "./mistake.js";
import { type AuthoredFolder, readAuthored } from "./read.js";

/** What reading the authored files of a corpus came to. */
export interface FolderCheck {
  /** The corpus; `null` when there are mistakes. */
  readonly corpus: Corpus | null;
  /** The records that are well-formed, each for itself: what can be compared with the articles. */
  readonly sound: CorpusData;
  /** Every mistake, by file and line. */
  readonly mistakes: readonly Mistake[];
  /** The number of files that were read. */
  readonly files: number;
  /** Whether mistakes of the files or of their layout hid records, so that references could not be checked. */
  readonly partial: boolean;
  /** Where a record stands, by its type and id. */
  readonly locate: (type: RecordType, id: string, field?: string) => { readonly file: string } & Position;
}

/** Reads and checks the authored files of a folder. */
export function checkFolder(folder: string): FolderCheck {
  const read = readAuthored(folder);
  const layout: CorpusIssue[] = [];
  const assembled = schema.assembleCorpus(read.files, { onIssue: (issue) => layout.push(issue) });
  const partial = read.mistakes.length > 0 || layout.length > 0;
  const { corpus, issues } = parse(assembled);
  const place = (path: CorpusIssue["path"]) => placeOf(read, path);
  const mistakes = [
    ...read.mistakes,
    ...layout.map((issue): Mistake => ({ ...place(issue.path), ...told(issue) })),
    ...issues
      // What could not be read may be what is missing.
      .filter(({ code }) => !(partial && hidden.has(code)))
      .map((issue): Mistake => ({ ...place(schema.originOf(assembled, issue.path) ?? []), ...told(issue) })),
    ...(corpus ? unexplained(corpus) : []).map(
      ({ code, type, id, field, message }): Mistake => ({
        ...place(findRecord(assembled, type, id, field)),
        code,
        record: `${type} \`${id}\``,
        message,
      }),
    ),
  ].sort(byPlace);
  return {
    corpus: mistakes.length === 0 ? corpus : null,
    sound: corpus ?? soundRecords(assembled),
    mistakes,
    files: read.files.length,
    partial,
    locate: (type, id, field) => place(findRecord(assembled, type, id, field)),
  };
}

/** Mistakes that may only be the consequence of others. */
const hidden: ReadonlySet<string> = new Set(["unknown-reference", "unused"]);

/** A record that means something else than its printed words, and does not say why. */
interface Unexplained extends Pick<Mistake, "code" | "message"> {
  readonly type: "figure" | "duration" | "ordering";
  readonly id: string;
  /** The field with the words. */
  readonly field: string;
}

function unexplained(corpus: Corpus): readonly Unexplained[] {
  const figures = checkFigures(corpus).filter(({ reason }) => reason === null);
  return [
    ...figures.map(({ figure: id, message }): Unexplained => {
      return { code: "figure-phrase", type: "figure", id, field: "text", message };
    }),
    ...checkLengths(corpus).map(({ report: { type, id }, field, message }): Unexplained => {
      return { code: "length-phrase", type, id, field, message };
    }),
  ];
}

function parse(assembled: AssembledCorpus): {
  readonly corpus: Corpus | null;
  readonly issues: readonly CorpusIssue[];
} {
  try {
    return { corpus: schema.parseCorpus(assembled), issues: [] };
  } catch (error) {
    if (!(error instanceof schema.CorpusError)) throw error;
    return { corpus: null, issues: error.issues };
  }
}

function soundRecords(assembled: AssembledCorpus): CorpusData {
  const collections = recordTypes.map((type) => {
    const read = (record: unknown) => schemas[type].safeParse(record);
    const records = (assembled[collectionOf[type]] ?? []).map(read);
    return [collectionOf[type], records.flatMap(({ success, data }) => (success ? [data] : []))];
  });
  return Object.fromEntries(collections);
}

const schemas: Readonly<
  Record<RecordType, { safeParse(record: unknown): { success: boolean; data?: unknown } }>
> = {
  source: schema.sourceSchema,
  actor: schema.actorSchema,
  place: schema.placeSchema,
  event: schema.eventSchema,
  utterance: schema.utteranceSchema,
  measure: schema.measureSchema,
  proposition: schema.propositionSchema,
  mention: schema.mentionSchema,
  timing: schema.timingSchema,
  ordering: schema.orderingSchema,
  duration: schema.durationSchema,
  quote: schema.quoteSchema,
  figure: schema.figureSchema,
  stance: schema.stanceSchema,
};

function told({ code, record, message }: CorpusIssue): Pick<Mistake, "code" | "record" | "message"> {
  return { code, record, message };
}

/** The file, line and column of a path that begins with the path of a file. */
function placeOf(
  { data, texts }: AuthoredFolder,
  [file, ...path]: CorpusIssue["path"],
): { readonly file: string } & Position {
  const text = texts.get(String(file));
  if (file === undefined || !text) return { file: data, line: 1, column: 1 };
  return { file: join(data, String(file)), ...text.locate(path) };
}

function findRecord(
  assembled: AssembledCorpus,
  type: RecordType,
  id: string,
  field: string | undefined,
): CorpusIssue["path"] {
  const collection = collectionOf[type];
  const index = (assembled[collection] ?? []).findIndex((record) => own(record, "id") === id);
  return schema.originOf(assembled, [collection, index, ...(field === undefined ? [] : [field])]) ?? [];
}
