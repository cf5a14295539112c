import { claimantOf, enumerate, groupBy } from "../corpus/index.js";
import type {
  AllenRelation,
  Corpus,
  Duration,
  EventEnd,
  Ids,
  Ordering,
  Report,
  Timing,
  TimingBound,
} from "../model/index.js";
import { actorNames, articleNames, type Named } from "./names.js";
import type { ConflictReport, ConflictSide } from "./types.js";

const BEGINS_AFTER: readonly AllenRelation[] = ["after", "met-by", "overlapped-by", "finishes", "during"];
const BEGINS_BEFORE: readonly AllenRelation[] = ["before", "meets", "overlaps", "finished-by", "contains"];

/** Sets of relations and the words for them; the first that covers an ordering says it best. */
const relationWords: readonly (readonly [readonly AllenRelation[], string])[] = [
  [["after", "met-by"], "came after"],
  [["before", "meets"], "came before"],
  [["equals"], "was at the same time as"],
  [["during", "starts", "finishes", "equals"], "happened during"],
  [["contains", "started-by", "finished-by", "equals"], "went on throughout"],
  [BEGINS_AFTER, "began after the beginning of"],
  [BEGINS_BEFORE, "began before the beginning of"],
];

const boundWords: Readonly<Record<TimingBound, string>> = {
  within: "was",
  spans: "went on throughout",
  starts: "began",
  ends: "ended",
};

const endWords: Readonly<Record<EventEnd, string>> = { start: "the beginning", end: "the end" };

/** What a report of time says, in words: "“the burial” came before “the strikes”, by at least 1 hour". */
export function timeInWords<I extends Ids>(
  corpus: Corpus<I>,
  report: Timing<I> | Ordering<I> | Duration<I>,
): string {
  const label = (event: I["event"]) => `“${corpus.get("event", event).label}”`;
  if (report.type === "timing") {
    return `${label(report.event)} ${boundWords[report.bound]} “${report.text}” (${report.edtf})`;
  }
  if (report.type === "duration") {
    return `${label(report.event)} lasted ${boundsInWords(report.min, report.max)}`;
  }
  const { a, b, relation, minGap, maxGap, gapBetween } = report;
  const words =
    relationWords.find(([covered]) => relation.every((name) => covered.includes(name)))?.[1] ??
    `stood (${relation.join(" or ")}) to`;
  const order = `${label(a)} ${words} ${label(b)}`;
  const gap = boundsInWords(minGap, maxGap);
  if (gap === "") return order;
  if (gapBetween === null) return `${order}, by ${gap}`;
  const [ofA, ofB] = gapBetween;
  return `${order}, with ${gap} between ${endWords[ofA]} of the first and ${endWords[ofB]} of the second`;
}

/** Two bounds of a length in words: "at least 2 days and at most 4 days"; empty where there is none. */
function boundsInWords(least: string | null, most: string | null): string {
  const bounds = [
    ...(least === null ? [] : [`at least ${durationInWords(least)}`]),
    ...(most === null ? [] : [`at most ${durationInWords(most)}`]),
  ];
  return bounds.join(" and ");
}

/** An ISO 8601 duration in words: "2 days", "1 hour and 30 minutes". */
function durationInWords(duration: string): string {
  const [days = "", hours = ""] = duration.split("T");
  const units = { W: "week", D: "day", H: "hour", M: "minute", S: "second" } as const;
  const parts = [...`${days} ${hours}`.matchAll(/([\d.,]+)([WDHMS])/g)].map(([, count = "", unit = "S"]) => {
    return `${count} ${units[unit as keyof typeof units]}${count === "1" ? "" : "s"}`;
  });
  return parts.length === 0 ? duration : enumerate(parts);
}

/** An account: an actor's, or an article's own, and what it says. */
export interface Account<I extends Ids, R extends Report<I>> extends Named {
  /** The actor or the article, whatever they are called. */
  readonly key: string;
  /** What it says, in the order given. */
  readonly reports: readonly R[];
}

/** The reports by account, in the order of the accounts' first reports. */
export function accountsOf<I extends Ids, R extends Report<I>>(
  corpus: Corpus<I>,
  reports: Iterable<R>,
): readonly Account<I, R>[] {
  return [...groupBy(reports, keyOf)].map(([key, same]) => {
    const [first] = same as [R, ...R[]];
    const actor = claimantOf(first);
    return {
      key,
      ...(actor === null ? articleNames(corpus, first.source) : actorNames(corpus, actor)),
      reports: same,
    };
  });
}

/** The same, where articles of one wire are one account. */
export function accountsByWire<I extends Ids, R extends Report<I>>(
  corpus: Corpus<I>,
  reports: Iterable<R>,
): readonly Account<I, R>[] {
  const wires = groupBy(accountsOf(corpus, reports), ({ key, reports: [first] }) => {
    const wire = first && claimantOf(first) === null ? corpus.get("source", first.source).wire : null;
    return wire === null ? key : `wire:${wire}`;
  });
  return [...wires].map(([key, same]) => {
    const [first] = same as [Account<I, R>, ...Account<I, R>[]];
    if (same.length === 1) return first;
    const name = `the wire ${key.slice("wire:".length)}`;
    return { key, name, short: name, reports: same.flatMap((account) => account.reports) };
  });
}

/** Which account a report belongs to. */
function keyOf<I extends Ids>(report: Report<I>): string {
  const actor = claimantOf(report);
  return actor === null ? `source:${report.source}` : `actor:${actor}`;
}

/** A side: what it holds, and the accounts that hold it. */
export function sideOf<I extends Ids, R extends Report<I>>(
  claim: string,
  accounts: readonly Account<I, R>[],
): ConflictSide<I> {
  return {
    claim,
    claimants: accounts.map((account) => account.name),
    reports: accounts.flatMap((account) => account.reports.map(conflictReport<I>)),
  };
}

/** How many sides are told one by one. */
const TOLD = 6;

/** What accounts say as one sentence part: "the north (the mayor); the south (the clerk)". */
export function toldBy(told: readonly (readonly [claim: string, accounts: readonly Named[]])[]): string {
  const parts = told
    .slice(0, TOLD)
    .map(([claim, accounts]) => `${claim} (${enumerate(accounts.map(({ short }) => short))})`);
  return [...parts, ...(told.length > TOLD ? [`and ${told.length - TOLD} more`] : [])].join("; ");
}

/** The report as one side of a conflict shows it. */
export function conflictReport<I extends Ids>(report: Report<I>): ConflictReport<I> {
  return {
    id: report.id,
    source: report.source,
    evidence: report.evidence,
    text: "text" in report ? report.text : report.type === "mention" ? report.term : null,
  };
}

/** The sentence with its first letter large. */
export function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
