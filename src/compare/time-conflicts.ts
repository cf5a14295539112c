import { byId, enumerate, groupBy, inTextOrder } from "../corpus/index.js";
import type { Corpus, Ids, Ordering, Timing } from "../model/index.js";
import { formatWindow, resolveWhen, type TimeWindow } from "../time/index.js";
import { orderTimeline, type TimelineConflict } from "../timeline/index.js";
import { accountsOf, sentence, sideOf, sidesInWords, timeInWords } from "./describe.js";
import type { Conflict, ConflictSide } from "./types.js";

type TimeReport<I extends Ids> = Timing<I> | Ordering<I>;

/** Times and orders that cannot all hold: one conflict for each that the timeline had to solve. */
export function timelineConflicts<I extends Ids>(corpus: Corpus<I>): readonly Conflict<I>[] {
  const reports = new Map<string, TimeReport<I>>(
    [...corpus.timings, ...corpus.orderings].map((report) => [report.id, report]),
  );
  return orderTimeline(corpus).conflicts.map((conflict) => fromCycle(corpus, reports, conflict));
}

function fromCycle<I extends Ids>(
  corpus: Corpus<I>,
  reports: ReadonlyMap<string, TimeReport<I>>,
  { reports: ids, events, setAside }: TimelineConflict,
): Conflict<I> {
  const cycle = ids.flatMap((id) => reports.get(id) ?? []);
  // How the events are recorded is nobody's account; it takes a side where there is no other.
  const parts = events.flatMap((id) => {
    const { label, partOf } = corpus.get("event", id);
    return partOf !== null && ids.includes(`part-of:${id}`)
      ? [`“${label}” is part of “${corpus.get("event", partOf).label}”`]
      : [];
  });
  const kinds = events.map((id) => `“${corpus.get("event", id).label}” is a ${corpus.get("event", id).kind}`);
  const sides = sidesOf(corpus, cycle, parts.length > 0 ? parts : kinds, setAside);
  const told = sides.map(({ claimants, claim }) =>
    claimants.length === 0 ? `it is recorded that ${claim}` : `${enumerate(claimants)} has it that ${claim}`,
  );
  const left = reports.get(setAside);
  return {
    kind: cycle.every((report) => report.type === "timing") ? "time" : "order",
    severity: "contradiction",
    about: events.map((id) => ({ type: "event" as const, id })),
    sides,
    explanation: `${sentence(told.join("; "))}. These cannot all be true.${
      left ? ` To order the rest, the timeline leaves out that ${timeInWords(corpus, left)}.` : ""
    }`,
  };
}

/** A side for each account on the cycle; one account that contradicts itself is split at what was set aside. */
function sidesOf<I extends Ids>(
  corpus: Corpus<I>,
  cycle: readonly TimeReport<I>[],
  structure: readonly string[],
  setAside: string,
): readonly ConflictSide<I>[] {
  const accounts = accountsOf(corpus, cycle);
  const [only] = accounts;
  const parts =
    only && accounts.length === 1 && only.reports.length > 1
      ? [
          { ...only, reports: only.reports.filter((report) => report.id !== setAside) },
          { ...only, reports: only.reports.filter((report) => report.id === setAside) },
        ].filter((part) => part.reports.length > 0)
      : accounts;
  const sides = parts.map((part) =>
    sideOf(enumerate(part.reports.map((report) => timeInWords(corpus, report))), [part]),
  );
  return sides.length > 1 ? sides : [...sides, { claim: enumerate(structure), claimants: [], reports: [] }];
}

interface Dated<I extends Ids> {
  readonly timing: Timing<I>;
  /** Its window if all clocks were the same. */
  readonly naive: Span;
  /** Its window by the clocks it may be meant by. */
  readonly zoned: Span;
}

/** Milliseconds since 1970, from the first to before the last. */
type Span = readonly [earliest: number, latest: number];

/** Dates of one event that differ on paper and agree once each is read by its own clock. */
export function apparentTimeConflicts<I extends Ids>(corpus: Corpus<I>): readonly Conflict<I>[] {
  const within = inTextOrder(corpus.timings).filter((timing) => timing.bound === "within");
  const byEvent = groupBy(within, (timing) => timing.event);
  return byId(corpus.events).flatMap((event) => {
    const timings = byEvent.get(event.id) ?? [];
    if (timings.length < 2) return [];
    const dated = timings.map((timing): Dated<I> => {
      const { edtf, part, zones } = timing;
      const day = part === null ? { edtf } : { edtf, part };
      return {
        timing,
        naive: spanOf(resolveWhen({ ...day, zones: ["UTC"] })),
        zoned: spanOf(resolveWhen({ ...day, zones })),
      };
    });
    const naive = common(dated.map((one) => one.naive));
    const zoned = common(dated.map((one) => one.zoned));
    if (naive[0] < naive[1] || zoned[0] >= zoned[1]) return [];
    const sides = [
      dated.filter((one) => one.naive[1] <= naive[0]),
      dated.filter((one) => one.naive[0] >= naive[1]),
    ].map((side) => {
      const printed = side.map((one) => one.timing);
      const claim = enumerate([...new Set(printed.map((timing) => `“${timing.text}”`))]);
      return sideOf(claim, accountsOf(corpus, printed));
    });
    const zone = (event.place === null ? null : corpus.get("place", event.place).zone) ?? "UTC";
    const window = { earliest: isoOf(zoned[0]), latest: isoOf(zoned[1]) };
    return [
      {
        kind: "time" as const,
        severity: "apparent" as const,
        about: [{ type: "event" as const, id: event.id }],
        sides,
        explanation: `The dates printed for “${event.label}” differ: ${sidesInWords(sides)}. Read by the clocks that they can be meant by, they all fit ${formatWindow(window, { zone })}.`,
      },
    ];
  });
}

function spanOf({ earliest, latest }: TimeWindow): Span {
  return [
    earliest === null ? Number.NEGATIVE_INFINITY : Date.parse(earliest),
    latest === null ? Number.POSITIVE_INFINITY : Date.parse(latest),
  ];
}

function isoOf(instant: number): string | null {
  return Number.isFinite(instant) ? new Date(instant).toISOString() : null;
}

function common(spans: readonly Span[]): Span {
  return spans.reduce((all, span) => [Math.max(all[0], span[0]), Math.min(all[1], span[1])]);
}
