import type { Built } from "../build.js";
import { reportsOf, shortestCycle } from "../cycle.js";
import { memory } from "../memory.js";
import { minimalCycle, rowsWithin } from "../minimal.js";
import { origin } from "../network.js";
import { type Settling, settle, settlingBytes } from "../settle.js";
import { middlePlaces } from "../solution.js";
import type { Clash, Clusters } from "./clusters.js";
import { combinationsOf } from "./combinations.js";
import { dateClashes } from "./dates.js";
import { type Cycle, everyCycle } from "./every-cycle.js";
import { leastHittingSets } from "./hitting.js";
import { type Placement, placementOn } from "./placement.js";
import { testimoniesOf } from "./testimonies.js";

/** How many repairs of one conflict are tried out at most. */
const mostTried = 1000;

/** How many arcs all searches for shorter cycles may look at together. */
const mostSteps = 4_000_000;

/** How many lightest repairs of one conflict are listed at most. */
const mostRepairs = 100_000;

/** How many cycles of one conflict are searched at most. */
const mostCycles = 600;

/** A network with more cycles apart from each other than half its nodes, and than this, is not searched. */
const fewCycles = 64;

/** A search for the lightest repairs. */
export interface Search {
  /** Takes a cycle down, in the conflict that it belongs to. */
  add(cycle: Cycle): Clash;
  /** Finds the least sets that hit all known cycles of a conflict; `false`: it is beyond the search. */
  solve(clash: Clash, all: boolean): boolean;
  /** Finds conflicts and repairs until the network holds without them. */
  explore(): void;
  /** Negative cycles of which no two share a report, up to so many; what can be left out of them no longer stands. */
  apart(
    most: number,
    leftOut?: (cycle: Cycle) => readonly number[],
  ): { cycles: Cycle[]; settled: Settling; isAll: boolean };
  /** Whether any repair of one conflict agrees with any of another. */
  agree(placement: Placement, least?: number): boolean;
  /** What of a cycle can be left out. */
  openOf(cycle: Cycle): readonly number[];
}

export function searchIn(built: Built, clusters: Clusters): Search {
  const { network, events, reports } = built;
  const { stands } = network;
  const testimonyOf = testimoniesOf(built);
  let stepsLeft = mostSteps;
  const tell = (found: readonly number[]): Cycle => {
    // The more cycles there are, the less is spent on how short each of them can be.
    const budget = { steps: Math.min(20_000, Math.ceil(stepsLeft / 100)) };
    stepsLeft -= budget.steps;
    const shortest = shortestCycle(network, found, budget);
    stepsLeft += Math.max(0, budget.steps);
    const arcs = minimalCycle(network, shortest, events.ofNode);
    return { arcs, reports: reportsOf(network, arcs) };
  };
  /** What of a cycle can be left out: what the events are is, only where nobody reports anything on it. */
  const openOf = ({ reports: on }: Cycle): readonly number[] => {
    const reported = on.filter((report) => !reports.isFirm(report));
    return reported.length > 0 ? reported : on;
  };
  /** The reports of all cycles known so far. */
  const known = new Set<string>();
  const keyOf = ({ reports: on }: Cycle) => on.toSorted((a, b) => a - b).join(" ");
  const add = (cycle: Cycle): Clash => {
    known.add(keyOf(cycle));
    return clusters.add(cycle, openOf(cycle));
  };

  /** Finds the least sets that hit all known cycles of a conflict; `false`: it is beyond the search. */
  const solve = (clash: Clash, all: boolean): boolean => {
    const found =
      clash.known?.cycles === clash.cycles.length
        ? clash.known.repairs
        : clash.cycles.length > mostCycles
          ? null
          : leastHittingSets({
              sets: clash.cycles.map(openOf),
              groupOf: testimonyOf,
              all,
              budget: clash.budget,
              most: mostRepairs,
            });
    clash.repairs = found ?? [];
    clash.state = found === null ? "beyond" : all ? "checked" : "settled";
    return found !== null;
  };

  /** Negative cycles of which no two share a report; what can be left out of them no longer stands. */
  const apart = (most: number, leftOut = openOf): { cycles: Cycle[]; settled: Settling; isAll: boolean } => {
    const cycles: Cycle[] = [];
    const settled = settle(network, "out", memory(settlingBytes * network.size));
    // What a report contradicts by itself is no matter of others, however often it happens.
    let shared = 0;
    let found = settled.next();
    for (; found !== null && shared <= most; found = settled.next()) {
      const cycle = tell(found);
      cycles.push(cycle);
      if (cycle.reports.length > 1) shared += 1;
      const open = leftOut(cycle);
      for (const report of open) stands[report] = 0;
      settled.leaveOut(open);
    }
    return { cycles, settled, isAll: found === null };
  };

  /**
   * Lets a conflict stand without one of its repairs; `false`: cycles are left that were not known. Their conflicts
   * then are left out altogether.
   */
  const stand = (clash: Clash, repair: readonly number[], placement: Placement): boolean => {
    for (const report of repair) placement.suspend(report);
    const out = new Set(repair);
    const fresh: Cycle[] = [];
    for (const report of clash.open) {
      if (out.has(report) || stands[report] === 1) continue;
      const found = placement.restore(report);
      if (found === null) continue;
      stands[report] = 1;
      const cycle = tell(found);
      fresh.push(cycle);
      // So that the next one that is found has no report in common with it.
      for (const member of openOf(cycle)) {
        placement.suspend(member);
        out.add(member);
      }
    }
    for (const cycle of fresh) for (const member of add(cycle).open) placement.suspend(member);
    return fresh.length === 0;
  };

  /** Adds the cycles among the events of a conflict that are not known yet; whether there were any. */
  const complete = (clash: Clash): boolean => {
    // All ends of an event, so that nothing that a report says of it lies outside.
    const ends = new Set([origin]);
    for (const arc of clash.cycles.flatMap(({ arcs }) => arcs)) {
      const event = events.ofNode(network.from[arc] as number);
      if (event !== -1) ends.add(events.startOf(event)).add(events.endOf(event));
    }
    const every = everyCycle(network, ends);
    const more = (every ?? []).filter((cycle) => !known.has(keyOf(cycle)));
    clash.isWhole = every !== null && more.length === 0;
    for (const cycle of more) add(cycle);
    return more.length > 0;
  };

  const advance = (clash: Clash, placement: Placement): void => {
    const all = clash.state === "settled";
    if (all && complete(clash)) return;
    const tried = solve(clash, all) ? unlike(clash) : [];
    if (tried.length === 0 || tried.length > mostTried) {
      clash.state = "beyond";
      for (const report of clash.open) placement.suspend(report);
      return;
    }
    // The first comes last, and so is the one that the conflict is left with.
    for (const repair of tried.toReversed()) if (!stand(clash, repair, placement)) return;
  };

  /** The repairs of a conflict, one of those of which each holds if any does. */
  const unlike = (clash: Clash): (readonly number[])[] => {
    if (clash.repairs.length < 2) return [...clash.repairs];
    const rowOf = new Map<number, number>();
    for (const [row, members] of rowsWithin(network, [...clash.open], events.ofNode).entries()) {
      for (const member of members) rowOf.set(member, row);
    }
    const first = new Map<string, readonly number[]>();
    for (const repair of clash.repairs) {
      const key = repair
        .map((report) => rowOf.get(report) as number)
        .sort((a, b) => a - b)
        .join(" ");
      if (!first.has(key)) first.set(key, repair);
    }
    return [...first.values()];
  };

  const explore = (): void => {
    for (const { cycles, repairs } of dateClashes(built, testimonyOf)) {
      let clash: Clash | undefined;
      for (const cycle of cycles) clash = add(cycle);
      if (!clash) continue;
      clash.known = { cycles: clash.cycles.length, repairs };
      for (const report of clash.open) stands[report] = 0;
    }
    const most = Math.max(fewCycles, network.size / 2);
    const { cycles, settled, isAll } = apart(most);
    for (const cycle of cycles) add(cycle);
    if (!isAll) {
      clusters.joinAll().state = "beyond";
      return;
    }
    const placement = placementOn(network, middlePlaces(network, settled));
    do
      for (const state of ["new", "settled"] as const) {
        for (;;) {
          const open = clusters.all().filter((clash) => clash.state === state || clash.state === "new");
          if (open.length === 0) break;
          // One that was joined to another on the way is not among them any more.
          for (const clash of open) if (clusters.has(clash)) advance(clash, placement);
        }
      }
    while (!agree(placement, 2));
  };

  /**
   * Whether any repair of one conflict agrees with any of another: a cycle through several conflicts shows only where
   * none of them is left with the repair that hits it.
   *
   * @param least - How many conflicts it takes to look.
   */
  const agree = (placement: Placement, least: number): boolean => {
    const contested = clusters
      .all()
      .filter(({ state, repairs }) => state === "checked" && repairs.length > 1)
      .map((clash) => ({ clash, tried: unlike(clash) }));
    if (contested.length < least) return true;
    for (const picks of combinationsOf(contested.map(({ tried }) => tried.length))) {
      let holds = true;
      for (const [at, { clash, tried }] of contested.entries()) {
        if (!clusters.has(clash) || clash.state !== "checked") continue;
        holds = stand(clash, tried[picks[at] as number] as readonly number[], placement) && holds;
      }
      if (!holds) return false;
    }
    return true;
  };

  return { add, solve, explore, apart, agree, openOf };
}
