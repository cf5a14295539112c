import type {
  CorpusData,
  RecordOf,
  RecordType,
  Report,
  ReportType,
  Source,
  ThingType,
} from "../../model/index.js";
import { collectionOf, reportTypes, thingTypes } from "../collections.js";
import { oneClass, split } from "./classes.js";
import { compareEvidence, compareText } from "./compare.js";
import { compareContent, forEachReference, labelOf } from "./content.js";
import { refine, splitByReferences } from "./refine.js";
import { rankIn, type Table } from "./table.js";

type AnyRecord = RecordOf[RecordType];

/**
 * The records of a corpus type by type, each sorted when it is first asked for, in classes of those that only names tell apart.
 *
 * Most are told apart at a glance: things by label, then by the passage that first speaks of them, then by the rest of
 * what they say themselves; reports by source, passage and the rest. Only where two are still alike are the records looked at
 * that they refer to, and that refer to them.
 */
export function tablesOf(data: CorpusData): (type: RecordType) => Table {
  const tables = new Map<RecordType, Table>();
  const tableOf = (type: RecordType): Table => {
    const known = tables.get(type);
    if (known) return known;
    const records = data[collectionOf[type]] as readonly AnyRecord[];
    const indexOf = new Map(records.map(({ id }, index) => [id as string, index]));
    const table: Table = { records, indexOf, classes: oneClass(records.length) };
    if (isReportType(type)) sortReports(table, tableOf("source"));
    else sortThings(type, table, firsts);
    tables.set(type, table);
    return table;
  };
  let known: ReturnType<typeof firstReports> | undefined;
  const firsts = (type: ThingType) => {
    known ??= firstReports(data, tableOf("source"));
    return known.get(type);
  };
  let isRefined = false;
  return (type) => {
    const table = tableOf(type);
    if (table.classes.ties.length === 0 || isRefined) return table;
    const things = new Map(thingTypes.map((each) => [each, tableOf(each)]));
    if (isReportType(type) && [...things.values()].every(({ classes }) => classes.ties.length === 0)) {
      splitByReferences(table, things);
    } else {
      isRefined = true;
      refine(things, reportTypes.map(tableOf));
    }
    return table;
  };
}

export function isReportType(type: RecordType): type is ReportType {
  return (reportTypes as readonly RecordType[]).includes(type);
}

function sortReports({ records, classes }: Table, sources: Table): void {
  const reports = records as readonly Report[];
  // In arrays of their own, which a sort goes through many times.
  const ranks = Float64Array.from(reports, ({ source }) => rankIn(sources, source));
  const starts = Float64Array.from(reports, ({ evidence }) => evidence.start);
  const ends = Float64Array.from(reports, ({ evidence }) => evidence.end);
  split(
    classes,
    (a, b) =>
      (ranks[a] as number) - (ranks[b] as number) ||
      (starts[a] as number) - (starts[b] as number) ||
      (ends[a] as number) - (ends[b] as number),
  );
  split(classes, (a, b) => compareContent(reports[a] as Report, reports[b] as Report));
}

function sortThings(
  type: ThingType,
  { records, classes }: Table,
  firsts: (type: ThingType) => FirstReports | undefined,
): void {
  split(classes, (a, b) => compareText(labelOf(records[a] as AnyRecord), labelOf(records[b] as AnyRecord)));
  if (type === "source") {
    const hashOf = (index: number) => (records[index] as Source).sha256;
    split(classes, (a, b) => compareText(hashOf(a), hashOf(b)));
  } else if (classes.ties.length > 0) {
    const first = firsts(type);
    if (first) split(classes, (a, b) => first.compare(a, b));
  }
  split(classes, (a, b) => compareContent(records[a] as AnyRecord, records[b] as AnyRecord));
}

/** For the things of one type, by their indices, which a report names first. */
interface FirstReports {
  compare(a: number, b: number): number;
}

/** Which things are named first in the texts; what no report names comes last. */
function firstReports(data: CorpusData, sources: Table): ReadonlyMap<ThingType, FirstReports> {
  const ahead = (a: Report, b: Report): number =>
    rankIn(sources, a.source) - rankIn(sources, b.source) || compareEvidence(a.evidence, b.evidence);
  const first = new Map<ThingType, Map<string, Report>>(thingTypes.map((type) => [type, new Map()]));
  for (const type of reportTypes) {
    for (const report of data[collectionOf[type]] as readonly Report[]) {
      forEachReference(report, (to, id) => {
        const named = first.get(to);
        const before = named?.get(id);
        if (!before || ahead(report, before) < 0) named?.set(id, report);
      });
    }
  }
  return new Map(
    [...first].map(([type, named]) => {
      const reports = (data[collectionOf[type]] as readonly AnyRecord[]).map(({ id }) => named.get(id));
      return [
        type,
        {
          compare(a, b) {
            const [one, other] = [reports[a], reports[b]];
            if (!one || !other) return Number(!one) - Number(!other);
            return ahead(one, other);
          },
        } satisfies FirstReports,
      ];
    }),
  );
}
