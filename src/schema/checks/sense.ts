import { own } from "../../corpus/index.js";
import type { Event, Ordering, RecordOf, RecordType, Timing } from "../../model/index.js";
import { EdtfError, resolveWhen } from "../../time/index.js";
import {
  NonConvexRelationError,
  solveTimeline,
  TimelineInputError,
  type TimelineOrdering,
} from "../../timeline/index.js";
import type { Draft } from "../draft.js";
import type { Finding } from "../findings.js";
import { show } from "../words.js";

/** What a report says fits the things that it is about. */
export function* checkSense(draft: Draft): Iterable<Finding> {
  const find = <T extends RecordType>(type: T, id: string): RecordOf[T] | null =>
    (draft.byId.get(type)?.get(id)?.record as RecordOf[T] | null | undefined) ?? null;

  for (const entry of draft.entries) {
    const { record } = entry;
    if (record === null || !("evidence" in record)) continue;
    const source = find("source", record.source);
    const { start, end } = record.evidence;
    if (source && start < end && end > source.length) {
      const says = `ends at ${end}, but the text of source \`${source.id}\` has ${source.length} code points. Correct the passage, or the source's \`length\`.`;
      yield { entry, code: "evidence-outside", path: ["evidence"], says };
    }
    if (record.type === "figure" && record.approx === "exact" && record.low !== null) {
      if (Number.isInteger(record.low) || !find("measure", record.measure)?.integer) continue;
      const says = `is ${show(record.low)}, but measure \`${record.measure}\` has only whole numbers. Correct the number, or \`integer\` of the measure.`;
      const path = [own(entry.raw, "value") === undefined ? "low" : "value"];
      yield { entry, code: "fractional-count", path, says };
    }
    if (record.type === "timing") yield* checkTiming(entry, record);
    if (record.type === "ordering") {
      const a = find("event", record.a);
      const b = find("event", record.b);
      if (!a || !b || a.id === b.id) continue;
      yield* checkOrdering(entry, record, a, b);
    }
  }
}

/** A timing is of a time that the calendar of a named zone has. */
function* checkTiming(entry: Finding["entry"], timing: Timing): Iterable<Finding> {
  try {
    resolveWhen(timing);
  } catch (error) {
    if (!(error instanceof EdtfError)) throw error;
    const says = `is ${show(timing.edtf)}, but ${error.reason}. Correct it, or \`zones\`.`;
    yield { entry, code: "bad-edtf", path: ["edtf"], says };
  }
}

/** An ordering is one that the timeline can work with, and that the kinds of its events leave possible. */
function* checkOrdering(entry: Finding["entry"], record: Ordering, a: Event, b: Event): Iterable<Finding> {
  const { id, relation, gapBetween } = record;
  const events = [a, b].map(({ id, kind }) => ({ id, kind }));
  const clashes = (gap: Partial<TimelineOrdering>): boolean =>
    solveTimeline({ events, timings: [], orderings: [{ id, a: a.id, relation, b: b.id, ...gap }] }).conflicts
      .length > 0;
  // Of a gap that only its words give, these are what the author wrote.
  const written = (field: string): string =>
    own(entry?.raw, field) == null && record.gapText !== null ? "gapText" : field;
  try {
    if (clashes({})) {
      const says = `is impossible: \`${a.id}\` is a ${a.kind} and \`${b.id}\` a ${b.kind}. Correct the relation, or \`kind\` of the events.`;
      yield { entry, code: "impossible-order", path: ["relation"], says };
      return;
    }
    // Each gap alone: that the two contradict each other is told already.
    for (const field of ["minGap", "maxGap"] as const) {
      const gap = record[field];
      if (gap === null || !clashes({ [field]: gap, gapBetween })) continue;
      const path = written(field);
      const said = path === "gapText" ? record.gapText : gap;
      const says = `is ${show(said)}, which \`relation\` rules out. Correct one of them, or say in \`gapBetween\` between which ends it is measured.`;
      yield { entry, code: "bad-gap", path: [path], says };
      return;
    }
  } catch (error) {
    if (error instanceof NonConvexRelationError) {
      const closure = error.closure.map((name) => `"${name}"`).join(", ");
      const says = `leaves a gap between the ways in which the ends can lie, with which no timeline can work. Write all that lie between, [${closure}], or split the ordering.`;
      yield { entry, code: "gapped-order", path: ["relation"], says };
    } else if (!(error instanceof TimelineInputError)) {
      throw error;
    } else if (error.field !== "relation") {
      yield { entry, code: "bad-gap", path: [written(error.field)], says: error.reason };
    }
  }
}
