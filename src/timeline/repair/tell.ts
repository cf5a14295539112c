import { compareText, enumerate } from "../../corpus/index.js";
import type { Built } from "../build.js";
import type { Ranks } from "../colours.js";
import { lengthOf } from "../cycle.js";
import { type Network, structural } from "../network.js";
import type { TimelineConflict } from "../types.js";
import type { Repaired } from "./clusters.js";
import type { Cycle } from "./every-cycle.js";
import { testimoniesOf } from "./testimonies.js";

/** The conflicts as they are told: in the order of the text, and without a text by ids. */
export function conflictsOf(
  built: Built,
  repaired: readonly Repaired[],
  ranks: Ranks | null,
): TimelineConflict[] {
  const testimonyOf = testimoniesOf(built);
  const { ids } = built.reports;
  const compare: Compare = (a, b) => {
    const [x, y] = [ids[a] as string, ids[b] as string];
    return (ranks?.report(x) ?? 0) - (ranks?.report(y) ?? 0) || compareText(x, y);
  };
  const first = ({ clashing }: Repaired) => clashing.reduce((a, b) => (compare(a, b) < 0 ? a : b));
  return repaired
    .map((conflict) => ({ conflict, at: first(conflict) }))
    .sort((a, b) => compare(a.at, b.at))
    .map(({ conflict }) => conflictOf(built, conflict, testimonyOf, compare));
}

function conflictOf(
  built: Built,
  { cycles, isWhole, repairs, isLeast }: Repaired,
  testimonyOf: (report: number) => number,
  compare: Compare,
): TimelineConflict {
  const { network, reports } = built;
  const told = cycles
    .map((cycle) => asTold(network, cycle, compare))
    .sort((a, b) => compareCycles(network, a, b, compare));
  const shortest = told[0] as Cycle;
  // Which cycles a search comes upon is up to names, where only names tell reports apart; how short they can be is not.
  const shown = isWhole ? told : [shortest];
  const named = (indices: readonly number[]) => indices.map((index) => reports.ids[index] as string);
  const sorted = repairs
    .map((repair) => repair.toSorted(compare))
    .sort((a, b) => compareLists(a, b, compare));
  const candidates = sorted.map(named);
  return {
    reports: named(shortest.reports),
    cycles: shown.map((cycle) => named(cycle.reports)),
    events: eventsOn(built, shown),
    setAside: candidates.length === 1 ? (candidates[0] as string[]) : null,
    candidates,
    isLeast,
    why: isLeast ? explain(built, sorted, shortest, testimonyOf) : beyond(repairs[0] ?? []),
    slack: Math.abs(lengthOf(network, shortest.arcs).ms),
  };
}

function explain(
  { reports }: Built,
  repairs: readonly (readonly number[])[],
  shortest: Cycle,
  testimonyOf: (report: number) => number,
): string {
  const nameOf = (indices: readonly number[]) =>
    enumerate(indices.map((index) => `\`${reports.ids[index] as string}\``));
  const [first = [], ...others] = repairs;
  if (others.length > 0) {
    const ways =
      repairs.length > 6 ? "; `candidates` lists them" : `: set aside ${repairs.map(nameOf).join(", or ")}`;
    return `${repairs.length} ways out weigh the same, so none is preferred${ways}.`;
  }
  const name = nameOf(first);
  if (first.some(reports.isFirm)) return `${name} cannot hold: what the events are contradicts it already.`;
  if (shortest.reports.length === 1) return `${name} cannot hold, whatever the other reports say.`;
  if (first.length === 1 && shortest.reports.every((on) => first.includes(on) || reports.isFirm(on))) {
    return `${name} is the only one here that somebody reports; the rest is what the events are.`;
  }
  const against = new Set(first.map(testimonyOf)).size;
  return `Setting ${name} aside goes against ${against} ${against === 1 ? "testimony" : "testimonies"}. Every other way to make the rest agree goes against more, or sets more reports aside.`;
}

function beyond(aside: readonly number[]): string {
  return `So many reports contradict each other here that the fewest to set aside were not looked for. The ${aside.length} in \`setAside\` contradict the most others; fewer might do.`;
}

type Compare = (a: number, b: number) => number;

/** Fewest reports first, then what misses by most, then by the reports themselves. */
function compareCycles(network: Network, a: Cycle, b: Cycle, compare: Compare): number {
  return (
    a.reports.length - b.reports.length ||
    lengthOf(network, a.arcs).ms - lengthOf(network, b.arcs).ms ||
    compareLists(a.reports.toSorted(compare), b.reports.toSorted(compare), compare)
  );
}

function compareLists(a: readonly number[], b: readonly number[], compare: Compare): number {
  const at = a.findIndex((number, index) => number !== b[index]);
  return at === -1 ? 0 : compare(a[at] as number, b[at] as number);
}

/**
 * The cycle as it is told: from earlier to later, which is against its arcs, and from its first report on: the first
 * in the text, and without a text by its id.
 */
function asTold(network: Network, { arcs: found }: Cycle, compare: Compare): Cycle {
  const arcs = found.toReversed();
  let first = -1;
  for (const [index, arc] of arcs.entries()) {
    const report = network.report[arc] as number;
    if (report === structural) continue;
    if (first === -1 || compare(report, network.report[arcs[first] as number] as number) < 0) first = index;
  }
  const turned = [...arcs.slice(first), ...arcs.slice(0, first)];
  const reports = turned
    .map((arc) => network.report[arc] as number)
    .filter((report) => report !== structural);
  return { arcs: turned, reports: [...new Set(reports)] };
}

function eventsOn({ network, events }: Built, cycles: readonly Cycle[]): string[] {
  const nodes = cycles.flatMap(({ arcs }) =>
    arcs.flatMap((arc) => [network.to[arc] as number, network.from[arc] as number]),
  );
  return [...new Set(nodes.flatMap((node) => events.ids[events.ofNode(node)] ?? []))];
}
