import { byId, enumerate, groupBy, inTextOrder } from "../corpus/index.js";
import type { Corpus, Ids, Ordering, Timing } from "../model/index.js";
import { formatWindow, resolveWhen, type TimeWindow } from "../time/index.js";
import { orderTimeline, type TimelineConflict } from "../timeline/index.js";
import { type Account, accountsOf, sentence, sideOf, timeInWords, toldBy } from "./describe.js";
import type { Conflict } from "./types.js";

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
  const parted = partsOf(corpus, cycle, setAside);
  const structure = enumerate(parts.length > 0 ? parts : kinds);
  const told = parted.map(({ short, reports }) => `${short} has it that ${inWords(corpus, reports)}`);
  if (parted.length === 1) told.push(`it is recorded that ${structure}`);
  const left = reports.get(setAside);
  return {
    kind: cycle.every((report) => report.type === "timing") ? "time" : "order",
    severity: "contradiction",
    about: events.map((id) => ({ type: "event" as const, id })),
    sides: [
      ...parted.map((part) => sideOf(inWords(corpus, part.reports), [part])),
      ...(parted.length === 1 ? [{ claim: structure, claimants: [], reports: [] }] : []),
    ],
    explanation: `${sentence(told.join("; "))}. These cannot all be true.${
      left ? ` To order the rest, the timeline leaves out that ${timeInWords(corpus, left)}.` : ""
    }`,
  };
}

/** The accounts on the cycle; the only one, which contradicts itself, in two parts at what was set aside. */
function partsOf<I extends Ids>(
  corpus: Corpus<I>,
  cycle: readonly TimeReport<I>[],
  setAside: string,
): readonly Account<I, TimeReport<I>>[] {
  const accounts = accountsOf(corpus, cycle);
  const [only] = accounts;
  if (!only || accounts.length > 1) return accounts;
  return [
    { ...only, reports: only.reports.filter((report) => report.id !== setAside) },
    { ...only, reports: only.reports.filter((report) => report.id === setAside) },
  ].filter((part) => part.reports.length > 0);
}

function inWords<I extends Ids>(corpus: Corpus<I>, reports: readonly TimeReport<I>[]): string {
  return enumerate(reports.map((report) => timeInWords(corpus, report)));
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
    const halves = [
      dated.filter((one) => one.naive[1] <= naive[0]),
      dated.filter((one) => one.naive[0] >= naive[1]),
    ].map((half) => {
      const printed = half.map((one) => one.timing);
      const claim = enumerate([...new Set(printed.map((timing) => `“${timing.text}”`))]);
      return [claim, accountsOf(corpus, printed)] as const;
    });
    const zone = (event.place === null ? null : corpus.get("place", event.place).zone) ?? "UTC";
    const window = { earliest: isoOf(zoned[0]), latest: isoOf(zoned[1]) };
    return [
      {
        kind: "time" as const,
        severity: "apparent" as const,
        about: [{ type: "event" as const, id: event.id }],
        sides: halves.map(([claim, accounts]) => sideOf(claim, accounts)),
        explanation: `The dates printed for “${event.label}” differ: ${toldBy(halves)}. Read by the clocks that they can be meant by, they all fit ${formatWindow(window, { zone })}.`,
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
