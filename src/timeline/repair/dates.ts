import type { Built } from "../build.js";
import { origin } from "../network.js";
import type { Cycle } from "./every-cycle.js";

/** The dates of one event that cannot all hold. */
export interface DateClash {
  /** For each date that clashes with another, the pair of it that misses by most. */
  readonly cycles: readonly Cycle[];
  /** The least sets of dates to leave out. */
  readonly repairs: readonly (readonly number[])[];
}

/** A window of an event: from its first instant to the one after it, or to the last one where it is in it. */
interface Dated {
  readonly report: number;
  readonly from: number;
  readonly to: number;
  readonly isClosed: boolean;
  /** The arcs that say so; -1 where the window is open. */
  readonly fromArc: number;
  readonly toArc: number;
}

/** More numbers than this in all repairs of one event together are not listed. */
const mostListed = 1_000_000;

/**
 * The events whose dates cannot all hold, with the repairs: an instant that most windows hold, found by a sweep over
 * their beginnings (maximum clique of intervals). What is left out there is the rest, weighed by testimonies, then by
 * reports. O(n log n) for each event.
 */
export function dateClashes(built: Built, testimonyOf: (report: number) => number): DateClash[] {
  const clashes: DateClash[] = [];
  for (const event of crowded(built)) {
    const dates = datesOf(built, event);
    if (dates === null || dates.length < 2) continue;
    const mayTouch = built.events.startOf(event) === built.events.endOf(event) || !isPeriod(built, event);
    const cycles = pairsOf(dates, mayTouch);
    if (cycles.length === 0) continue;
    const repairs = sweep(dates, mayTouch, testimonyOf);
    if (repairs !== null) clashes.push({ cycles, repairs });
  }
  return clashes;
}

/** The events of which some date begins only when another has ended. */
function crowded({ network, events }: Built): number[] {
  const last = new Map<number, number>();
  const { out, into } = network.rows;
  for (let at = into.offsets[origin] as number; at < (into.offsets[origin + 1] as number); at += 1) {
    const arc = into.arcs[at] as number;
    const event = events.ofNode(network.from[arc] as number);
    last.set(event, Math.max(last.get(event) ?? Number.NEGATIVE_INFINITY, -(network.ms[arc] as number)));
  }
  const found = new Set<number>();
  for (let at = out.offsets[origin] as number; at < (out.offsets[origin + 1] as number); at += 1) {
    const arc = out.arcs[at] as number;
    const event = events.ofNode(network.to[arc] as number);
    if ((network.ms[arc] as number) <= (last.get(event) ?? Number.NEGATIVE_INFINITY)) found.add(event);
  }
  return [...found].sort((a, b) => a - b);
}

function isPeriod({ events }: Built, event: number): boolean {
  return events.placeOf(event).kind === "period";
}

/** The windows that an event lies in; `null`: some dates say something else of it, or one cannot hold by itself. */
function datesOf({ network, events }: Built, event: number): Dated[] | null {
  const [start, end] = [events.startOf(event), events.endOf(event)];
  const found = new Map<
    number,
    { from: number; to: number; isClosed: boolean; fromArc: number; toArc: number }
  >();
  const of = (report: number) => {
    let date = found.get(report);
    if (!date) {
      date = {
        from: Number.NEGATIVE_INFINITY,
        to: Number.POSITIVE_INFINITY,
        isClosed: false,
        fromArc: -1,
        toArc: -1,
      };
      found.set(report, date);
    }
    return date;
  };
  const { out, into } = network.rows;
  for (const node of start === end ? [start] : [start, end]) {
    for (let at = out.offsets[node] as number; at < (out.offsets[node + 1] as number); at += 1) {
      const arc = out.arcs[at] as number;
      if (network.to[arc] !== origin) continue;
      if (node !== start) return null;
      Object.assign(of(network.report[arc] as number), { from: -(network.ms[arc] as number), fromArc: arc });
    }
    for (let at = into.offsets[node] as number; at < (into.offsets[node + 1] as number); at += 1) {
      const arc = into.arcs[at] as number;
      if (network.from[arc] !== origin) continue;
      if (node !== end) return null;
      const isClosed = network.strict[arc] === 0;
      Object.assign(of(network.report[arc] as number), { to: network.ms[arc], isClosed, toArc: arc });
    }
  }
  const dates = Array.from(found, ([report, date]): Dated => ({ report, ...date }));
  const holds = start === end || events.placeOf(event).kind !== "period";
  return dates.every((date) => meet(date, date, holds)) ? dates : null;
}

/** Whether two windows share an instant, or for what lasts, some time. */
function meet(a: Dated, b: Dated, mayTouch: boolean): boolean {
  const from = Math.max(a.from, b.from);
  return from < Math.min(a.to, b.to) || (mayTouch && holdsAt(a, from) && holdsAt(b, from));
}

function holdsAt({ from, to, isClosed }: Dated, instant: number): boolean {
  return from <= instant && (instant < to || (isClosed && instant === to));
}

/** Each date that clashes with any, beside the one that it misses by most: the first to end, or the last to begin. */
function pairsOf(dates: readonly Dated[], mayTouch: boolean): Cycle[] {
  const firstToEnd = dates.reduce((a, b) => (b.to < a.to || (b.to === a.to && !b.isClosed) ? b : a));
  const lastToBegin = dates.reduce((a, b) => (b.from > a.from ? b : a));
  const told = new Map<string, Cycle>();
  for (const date of dates) {
    const others = [firstToEnd, lastToBegin].filter((other) => !meet(date, other, mayTouch));
    const [other] = others.sort((a, b) => missed(date, b) - missed(date, a));
    if (!other) continue;
    const [early, late] = date.to <= other.from ? [date, other] : [other, date];
    const key = `${early.report} ${late.report}`;
    // From the end of the one by its date to the origin, and by the other's date back.
    told.set(key, { arcs: [early.toArc, late.fromArc], reports: [early.report, late.report] });
  }
  return [...told.values()];
}

function missed(a: Dated, b: Dated): number {
  return Math.max(a.from, b.from) - Math.min(a.to, b.to);
}

/** What is left out at each of the best instants; `null`: they are too many to list. */
function sweep(
  dates: readonly Dated[],
  mayTouch: boolean,
  testimonyOf: (report: number) => number,
): number[][] | null {
  const totals = new Map<number, number>();
  for (const { report } of dates) totals.set(testimonyOf(report), (totals.get(testimonyOf(report)) ?? 0) + 1);
  const held = new Map<number, number>();
  let [whole, open] = [0, 0];
  const change = ({ report }: Dated, by: 1 | -1) => {
    const testimony = testimonyOf(report);
    const total = totals.get(testimony) as number;
    const before = held.get(testimony) ?? 0;
    if (before === total) whole -= 1;
    held.set(testimony, before + by);
    if (before + by === total) whole += 1;
    open += by;
  };
  const byFrom = dates.toSorted((a, b) => a.from - b.from);
  const byTo = dates.toSorted((a, b) => a.to - b.to || Number(a.isClosed) - Number(b.isClosed));
  let best: number[] = [];
  let [fewestTouched, fewestOut] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let ended = 0;
  for (let next = 0; next < byFrom.length; ) {
    const instant = (byFrom[next] as Dated).from;
    for (; next < byFrom.length && (byFrom[next] as Dated).from === instant; next += 1)
      change(byFrom[next] as Dated, 1);
    const isOver = ({ to, isClosed }: Dated) => to < instant || (to === instant && !(isClosed && mayTouch));
    for (; ended < byTo.length && isOver(byTo[ended] as Dated); ended += 1) change(byTo[ended] as Dated, -1);
    const [touched, out] = [totals.size - whole, dates.length - open];
    if (touched > fewestTouched || (touched === fewestTouched && out > fewestOut)) continue;
    if (touched < fewestTouched || out < fewestOut) best = [];
    [fewestTouched, fewestOut] = [touched, out];
    best.push(instant);
  }
  if (best.length * fewestOut > mostListed) return null;
  return best.map((instant) =>
    dates
      .filter((date) => !(holdsAt(date, instant) && (mayTouch || instant < date.to)))
      .map(({ report }) => report)
      .sort((a, b) => a - b),
  );
}
