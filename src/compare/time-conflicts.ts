import { contentOrder, enumerate, groupBy } from "../corpus/index.js";
import type { Corpus, Duration, Ids, Ordering, Timing } from "../model/index.js";
import { formatWindow, resolveWhen, type TimeWindow } from "../time/index.js";
import { orderTimeline, type TimelineConflict } from "../timeline/index.js";
import { type Account, accountsOf, sentence, sideOf, timeInWords, toldBy } from "./describe.js";
import type { Conflict } from "./types.js";

type TimeReport<I extends Ids> = Timing<I> | Ordering<I> | Duration<I>;

/** Times, orders and lengths that cannot all hold: one conflict for each that the timeline had to solve. */
export function timelineConflicts<I extends Ids>(corpus: Corpus<I>): readonly Conflict<I>[] {
  const reports = new Map<string, TimeReport<I>>(
    [...corpus.timings, ...corpus.orderings, ...corpus.durations].map((report) => [report.id, report]),
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
  const parted = partsOf(corpus, cycle, setAside ?? [cycle[0]?.id ?? ""]);
  const structure = enumerate(parts.length > 0 ? parts : kinds);
  const told = parted.map(({ short, reports }) => `${short} has it that ${inWords(corpus, reports)}`);
  if (parted.length === 1) told.push(`it is recorded that ${structure}`);
  return {
    kind: cycle.some((report) => report.type === "ordering") ? "order" : "time",
    severity: "contradiction",
    about: events.map((id) => ({ type: "event" as const, id })),
    sides: [
      ...parted.map((part) => sideOf(inWords(corpus, part.reports), [part])),
      ...(parted.length === 1 ? [{ claim: structure, claimants: [], reports: [] }] : []),
    ],
    explanation: `${sentence(told.join("; "))}. These cannot all be true. ${repairOf(corpus, reports, setAside)}`,
  };
}

/** What the timeline makes of it. */
function repairOf<I extends Ids>(
  corpus: Corpus<I>,
  reports: ReadonlyMap<string, TimeReport<I>>,
  setAside: readonly string[] | null,
): string {
  if (setAside === null) return "As much speaks for one as for another, so the timeline leaves it open.";
  const left = setAside.flatMap((id) => reports.get(id) ?? []);
  return `To order the rest, the timeline leaves out that ${inWords(corpus, left)}.`;
}

/** The accounts on the cycle; the only one, which contradicts itself, in two parts at what was set aside. */
function partsOf<I extends Ids>(
  corpus: Corpus<I>,
  cycle: readonly TimeReport<I>[],
  setAside: readonly string[],
): readonly Account<I, TimeReport<I>>[] {
  const accounts = accountsOf(corpus, cycle);
  const [only] = accounts;
  if (!only || accounts.length > 1) return accounts;
  return [
    { ...only, reports: only.reports.filter((report) => !setAside.includes(report.id)) },
    { ...only, reports: only.reports.filter((report) => setAside.includes(report.id)) },
  ].filter((part) => part.reports.length > 0);
}

function inWords<I extends Ids>(corpus: Corpus<I>, reports: readonly TimeReport<I>[]): string {
  return enumerate(reports.map((report) => timeInWords(corpus, report)));
}

/** Milliseconds since 1970, from the first to before the last. */
type Span = readonly [earliest: number, latest: number];

/** Dates of one event that differ on paper and agree once each is read by its own clock. */
export function apparentTimeConflicts<I extends Ids>(corpus: Corpus<I>): readonly Conflict<I>[] {
  const order = contentOrder(corpus);
  const within = order.all("timing").filter((timing) => timing.bound === "within");
  const byEvent = groupBy(within, (timing) => timing.event);
  const spanOf = windows<I>();
  return order.all("event").flatMap((event) => {
    const timings = byEvent.get(event.id) ?? [];
    if (timings.length < 2) return [];
    // On paper all clocks are the same.
    const printed = timings.map((timing) => spanOf(timing, ["UTC"]));
    const onPaper = common(printed);
    if (onPaper[0] < onPaper[1]) return [];
    const byClock = common(timings.map((timing) => spanOf(timing, timing.zones)));
    if (byClock[0] >= byClock[1]) return [];
    const halves = [
      timings.filter((_, index) => (printed[index]?.[1] ?? 0) <= onPaper[0]),
      timings.filter((_, index) => (printed[index]?.[0] ?? 0) >= onPaper[1]),
    ].map((half) => {
      const claim = enumerate([...new Set(half.map((timing) => `“${timing.text}”`))]);
      return [claim, accountsOf(corpus, half)] as const;
    });
    const zone = (event.place === null ? null : corpus.get("place", event.place).zone) ?? "UTC";
    const window = { earliest: isoOf(byClock[0]), latest: isoOf(byClock[1]) };
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

/** Finds the window of a timing by some clocks; each date is resolved once, since thousands may have the same. */
function windows<I extends Ids>(): (timing: Timing<I>, zones: readonly string[]) => Span {
  const known = new Map<string, Span>();
  return ({ edtf, part }, zones) => {
    const key = JSON.stringify([edtf, part, zones]);
    const span =
      known.get(key) ?? toSpan(resolveWhen(part === null ? { edtf, zones } : { edtf, part, zones }));
    known.set(key, span);
    return span;
  };
}

function toSpan({ earliest, latest }: TimeWindow): Span {
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
