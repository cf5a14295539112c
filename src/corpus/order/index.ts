import type { CorpusData, Ids, RecordOf, RecordType, Report, ThingType } from "../../model/index.js";
import { recordTypes, reportTypes } from "../collections.js";
import { compareEvidence, compareText } from "./compare.js";
import type { Table } from "./table.js";
import { isReportType, tablesOf } from "./tables.js";

export { compareEvidence, compareText } from "./compare.js";
export { labelOf } from "./content.js";

type AnyRecord<I extends Ids> = RecordOf<I>[RecordType];

/**
 * The order of the records of a corpus by what they say, so that no answer depends on what ids are called, or on the order in
 * which the records came.
 *
 * - Sources: by title, then by fingerprint.
 * - Other things: by label (name, statement), then by where a report first names them, in the order of the sources; those that
 *   no report names last.
 * - Reports: by source, then by where they begin and end in its text, then by type.
 *
 * What is still alike is ordered by what else the records say, then by the records that they refer to and that refer to
 * them. What then is left only names tell apart: it has one rank, and stands in the order of the ids.
 */
export interface ContentOrder<I extends Ids = Ids> {
  /** All records of a type, in order. */
  all<T extends RecordType>(type: T): readonly RecordOf<I>[T][];
  /** All reports, of whatever type, in order. */
  reports(): readonly Report<I>[];
  /** Some things of one type, or some reports, in order. */
  sorted<R extends AnyRecord<I>>(records: Iterable<R>): R[];
  /** The ids of some things of one type, in order. */
  sortedIds<T extends ThingType>(type: T, ids: Iterable<I[T]>): I[T][];
  /** Which of two things of one type, or of two reports, comes first; 0 only for one and the same. */
  compare(a: AnyRecord<I>, b: AnyRecord<I>): number;
  /** The same, where 0 is for those that only names tell apart. */
  compareRanks(a: AnyRecord<I>, b: AnyRecord<I>): number;
  /**
   * A number for a record among those of its type: the smaller, the earlier in order, and the same for those that only
   * names tell apart. -1 where there is no such record.
   */
  rankOf(type: RecordType, id: string): number;
  /** Where a record stands among those of its type, from 0 on; -1 where there is no such record. */
  placeOf(type: RecordType, id: string): number;
}

const known = new WeakMap<object, ContentOrder>();

/** The content order of a corpus. A corpus never changes, so that each type is sorted once. O(n log n). */
export function contentOrder<I extends Ids>(corpus: CorpusData<I>): ContentOrder<I> {
  let order = known.get(corpus);
  if (!order) {
    order = orderOf(corpus);
    known.set(corpus, order);
  }
  return order as unknown as ContentOrder<I>;
}

/** Some things of one type, or some reports, in the {@link ContentOrder} of their corpus. */
export function inOrder<I extends Ids, R extends AnyRecord<I>>(
  corpus: CorpusData<I>,
  records: Iterable<R>,
): R[] {
  return contentOrder(corpus).sorted(records);
}

/** The records of one type with their places. */
interface Placed {
  readonly all: readonly AnyRecord<Ids>[];
  readonly placeOf: (id: string) => number;
  readonly rankOf: (id: string) => number;
}

function orderOf(data: CorpusData): ContentOrder {
  const tableOf = tablesOf(data);
  const places = new Map<RecordType, Placed>();
  const placed = (type: RecordType): Placed => {
    let known = places.get(type);
    if (!known) {
      known = place(tableOf(type), isReportType(type) ? placed("source") : null);
      places.set(type, known);
    }
    return known;
  };
  const standing = (record: AnyRecord<Ids>, numberOf: "placeOf" | "rankOf"): Standing => ({
    record,
    source: isReport(record) ? placed("source")[numberOf](record.source) : -1,
    number: placed(record.type)[numberOf](record.id),
  });
  const compareBy = (numberOf: "placeOf" | "rankOf") => (a: AnyRecord<Ids>, b: AnyRecord<Ids>) =>
    compareStanding(standing(a, numberOf), standing(b, numberOf));
  const all = <T extends RecordType>(type: T) => placed(type).all as readonly RecordOf[T][];
  const sorted = <R extends AnyRecord<Ids>>(records: readonly R[]): R[] =>
    records.length < 2
      ? [...records]
      : records
          .map((record) => standing(record, "placeOf"))
          .sort(compareStanding)
          .map(({ record }) => record as R);
  return {
    all,
    // What is in order type by type is merged quickly.
    reports: () => sorted(reportTypes.flatMap((type) => all(type) as readonly Report[])),
    sorted: (records) => sorted([...records]),
    sortedIds(type, ids) {
      const { placeOf } = placed(type);
      return [...ids].sort((a, b) => placeOf(a) - placeOf(b));
    },
    compare: compareBy("placeOf"),
    compareRanks: compareBy("rankOf"),
    rankOf: (type, id) => placed(type).rankOf(id),
    placeOf: (type, id) => placed(type).placeOf(id),
  };
}

/** What a record is ordered by, looked up once. */
interface Standing {
  readonly record: AnyRecord<Ids>;
  /** The number of the source of a report. */
  readonly source: number;
  /** Its own number among those of its type. */
  readonly number: number;
}

/** Records of one type by their numbers; reports of different types by source, passage and type. */
function compareStanding(a: Standing, b: Standing): number {
  const [one, other] = [a.record, b.record];
  if (one.type === other.type) return a.number - b.number;
  return (
    a.source - b.source ||
    (isReport(one) && isReport(other) ? compareEvidence(one.evidence, other.evidence) : 0) ||
    recordTypes.indexOf(one.type) - recordTypes.indexOf(other.type)
  );
}

/** Puts what only names tell apart in the order of the ids; reports source by source, also where two of these are alike. */
function place({ records, indexOf, classes }: Table, sources: Placed | null): Placed {
  const order = Array.from(classes.order);
  for (let tie = 0; tie < classes.ties.length; tie += 2) {
    const from = classes.ties[tie] as number;
    const alike = order.slice(from, classes.ties[tie + 1]);
    alike.sort((a, b) => compareText(records[a]?.id ?? "", records[b]?.id ?? ""));
    for (const [step, index] of alike.entries()) order[from + step] = index;
  }
  // Reports of copies of one article came together by passage.
  if (sources) {
    const sourceOf = (index: number) => sources.placeOf((records[index] as Report).source);
    if (order.some((index, at) => at > 0 && sourceOf(order[at - 1] as number) > sourceOf(index)))
      order.sort((a, b) => sourceOf(a) - sourceOf(b));
  }
  const places = new Uint32Array(order.length);
  const ranks = new Uint32Array(order.length);
  const first = new Map<number, number>();
  for (const [at, index] of order.entries()) {
    const rank = classes.rank[index] as number;
    if (!first.has(rank)) first.set(rank, at);
    places[index] = at;
    ranks[index] = first.get(rank) as number;
  }
  const numbers = (list: Uint32Array) => (id: string) => {
    const index = indexOf.get(id);
    return index === undefined ? -1 : (list[index] as number);
  };
  return {
    all: order.map((index) => records[index] as AnyRecord<Ids>),
    placeOf: numbers(places),
    rankOf: numbers(ranks),
  };
}

function isReport(record: AnyRecord<Ids>): record is Report {
  return isReportType(record.type);
}
