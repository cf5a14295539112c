import { collectionOf, isObject, nearest, own, reportTypes, thingTypes } from "../corpus/index.js";
import type { CorpusData } from "../model/index.js";
import { unknownFields } from "./explain.js";
import type { AuthoredFile } from "./inputs.js";
import { CorpusError, type CorpusIssue, type CorpusIssueCode } from "./issues.js";
import { fieldName, oneOf, type Path, show } from "./words.js";

/** A corpus put together from files; what is in the records is still to be checked by `parseCorpus`. */
export type AssembledCorpus = { readonly [C in keyof CorpusData]?: readonly unknown[] };

/** How {@link assembleCorpus} tells what is wrong. */
export interface AssembleOptions {
  /** Called with each mistake instead of throwing; the corpus then holds what could be put together. */
  readonly onIssue?: (issue: CorpusIssue) => void;
}

/**
 * Puts the files of the authored layout together to what {@link parseCorpus} reads.
 *
 * `things/<collection>.json` is a registry: an object of records by id. `reports/<source>.json` is
 * `{ source, reports }`: all that one article says, each report with its `type`. Ids and sources are filled
 * in, and `$schema`, by which editors know what a file may hold, is left out. Only the layout is looked at here, what the records say is for `parseCorpus`.
 *
 * @param files - The files, as `JSON.parse` read them. Their order, and that within each file, is kept, save
 * that objects put keys of digits alone first.
 * @param options - `onIssue` gets every mistake instead of having them thrown.
 * @returns The collections that there are files for, and all those of reports.
 * @throws {@link CorpusError} with all that keeps the files from being put together. The paths of its issues
 * begin with the path of the file.
 *
 * @example
 * ```ts
 * import { assembleCorpus } from "as-reported/schema";
 *
 * assembleCorpus([{ path: "things/places.json", content: { iraq: { kind: "country", name: "Iraq" } } }]).places;
 * //=> [{ kind: "country", name: "Iraq", id: "iraq" }]
 * ```
 */
export function assembleCorpus(
  files: readonly AuthoredFile[],
  options: AssembleOptions = {},
): AssembledCorpus {
  const issues: CorpusIssue[] = [];
  const collections = new Map<keyof CorpusData, unknown[]>(
    reportTypes.map((type) => [collectionOf[type], []]),
  );
  if (!Array.isArray(files)) {
    const says = `is ${show(files)}. Give the list of its files, each with \`path\` and \`content\`.`;
    issues.push(issue("wrong-type", [], says));
  } else {
    for (const [index, file] of files.entries()) {
      const path = own(file, "path");
      if (typeof path === "string") addFile(path, own(file, "content"), collections, issues);
      else {
        const says = "is missing. Give the path of the file, such as `things/actors.json`.";
        issues.push(issue("missing-field", [index, "path"], says));
      }
    }
  }
  if (options.onIssue) for (const one of issues) options.onIssue(one);
  else if (issues.length > 0) throw new CorpusError(issues);
  return Object.fromEntries(collections);
}

/**
 * Where a part of an assembled corpus was written: what {@link CorpusIssue.path} is within the files.
 *
 * @param corpus - What {@link assembleCorpus} gave.
 * @param path - The path of an issue of `parseCorpus`, which begins with a collection and an index.
 * @returns The path of the file, then keys and indices within it; `null` for what is no part of a record.
 *
 * @example
 * ```ts
 * import { assembleCorpus, originOf } from "as-reported/schema";
 *
 * const content = { iraq: { kind: "country", name: "" } };
 * const assembled = assembleCorpus([{ path: "things/places.json", content }]);
 * originOf(assembled, ["places", 0, "name"]);
 * //=> ["things/places.json", "iraq", "name"]
 * ```
 */
export function originOf(corpus: AssembledCorpus, path: CorpusIssue["path"]): CorpusIssue["path"] | null {
  const [collection, index, ...field] = path;
  const records = own(corpus, String(collection));
  const record: unknown = Array.isArray(records) ? records[Number(index)] : undefined;
  const origin = isObject(record) ? origins.get(record) : undefined;
  return origin === undefined ? null : [...origin, ...field];
}

/** Where each assembled record was written; apart from the records, which are data and nothing else. */
const origins = new WeakMap<object, Path>();

function from<R extends object>(record: R, origin: Path): R {
  origins.set(record, origin);
  return record;
}

const fileFields: readonly string[] = ["source", "reports"];

type Collections = Map<keyof CorpusData, unknown[]>;

const registries: ReadonlyMap<string, keyof CorpusData> = new Map(
  thingTypes.map((type) => [`things/${collectionOf[type]}.json`, collectionOf[type]]),
);

function addFile(path: string, content: unknown, collections: Collections, issues: CorpusIssue[]): void {
  const registry = registries.get(path);
  if (registry) {
    const list = collections.get(registry) ?? [];
    collections.set(registry, list);
    addThings(path, content, list, issues);
  } else if (/^reports\/[^/]+\.json$/.test(path)) {
    addReports(path, content, collections, issues);
  } else {
    const near = nearest(path, registries.keys());
    const advice =
      near === null
        ? `The files are ${oneOf([...registries.keys()])}, and \`reports/<source>.json\`.`
        : `Did you mean \`${near}\`?`;
    issues.push(issue("unknown-field", [path], `is no file of a corpus. ${advice}`));
  }
}

function addThings(path: string, content: unknown, list: unknown[], issues: CorpusIssue[]): void {
  if (!isObject(content)) {
    issues.push(issue("wrong-type", [path], `holds ${show(content)}. Give an object of records by id.`));
    return;
  }
  for (const [id, thing] of Object.entries(content)) {
    if (id === "$schema") continue;
    const given = own(thing, "id");
    if (!isObject(thing)) {
      issues.push(
        issue("wrong-type", [path, id], `is ${show(thing)}, not an object. Give the record of that id.`),
      );
    } else if (given !== undefined && given !== id) {
      const says = `is ${show(given)}, but the record stands under ${show(id)}. Remove it, or correct the key.`;
      issues.push(issue("id-mismatch", [path, id, "id"], says));
    } else {
      list.push(from({ ...thing, id }, [path, id]));
    }
  }
}

function addReports(path: string, content: unknown, collections: Collections, issues: CorpusIssue[]): void {
  const source = own(content, "source");
  const reports = own(content, "reports");
  if (!isObject(content) || typeof source !== "string" || !Array.isArray(reports)) {
    const says = 'must hold `{ "source": …, "reports": […] }`: the id of the article, and all that it says.';
    issues.push(issue("wrong-type", [path], says));
    return;
  }
  const keys = Object.keys(content).filter((key) => key !== "$schema" && !fileFields.includes(key));
  for (const { code, path: field, says } of unknownFields(keys, fileFields, [path])) {
    issues.push(issue(code, field, says));
  }
  for (const [index, report] of reports.entries()) {
    const place = [path, "reports", index];
    const label = labelOf(report);
    const type = reportTypes.find((one) => one === own(report, "type"));
    const given = own(report, "source");
    if (!isObject(report)) {
      issues.push(issue("wrong-type", place, `is ${show(report)}, not an object. Give a report.`));
    } else if (!type) {
      issues.push(wrongType(own(report, "type"), [...place, "type"], label));
    } else if (given !== undefined && given !== source) {
      const says = `is ${show(given)}, but the file is about ${show(source)}. Remove it, or move the report to the other file.`;
      issues.push(issue("source-mismatch", [...place, "source"], says, label));
    } else {
      collections.get(collectionOf[type])?.push(from({ ...report, source }, place));
    }
  }
}

function wrongType(given: unknown, path: Path, label: string | null): CorpusIssue {
  if (given === undefined)
    return issue("missing-field", path, `is missing. Give ${oneOf(reportTypes)}.`, label);
  const near = typeof given === "string" ? nearest(given, reportTypes) : null;
  const advice = near === null ? `Write ${oneOf(reportTypes)}.` : `Did you mean \`${near}\`?`;
  return issue("not-allowed", path, `is ${show(given)}, which is no type of report. ${advice}`, label);
}

/** What to call a report whose type may be what is wrong. */
function labelOf(report: unknown): string | null {
  const id = own(report, "id");
  return typeof id === "string" && id !== "" ? `report ${show(id)}` : null;
}

function issue(code: CorpusIssueCode, path: Path, says: string, record: string | null = null): CorpusIssue {
  const [file, ...field] = path;
  const where = file === undefined ? "The corpus" : `In \`${fieldName([file])}\`,`;
  const message =
    field.length === 0 && file !== undefined
      ? `\`${fieldName([file])}\` ${says}`
      : [where, record && `the ${record}:`, field.length > 0 && `\`${fieldName(field)}\``, says]
          .filter(Boolean)
          .join(" ");
  return { code, path, record, message };
}
