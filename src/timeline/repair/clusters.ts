import type { Cycle } from "./every-cycle.js";

/** How many sets the search for the repairs of one conflict may look at. */
const mostSteps = 60_000_000;

/** A conflict while it is looked at: cycles that hang together by shared reports. */
export interface Clash {
  /** The cycles known so far. */
  readonly cycles: Cycle[];
  /** The reports that can be left out to repair it. */
  readonly open: Set<number>;
  /**
   * `new`: a cycle came to it. `settled`: with one least set left out, the rest stands. `checked`: so it does with
   * each of its repairs. `beyond`: too much to search.
   */
  state: "new" | "settled" | "checked" | "beyond";
  /** The lightest sets that hit all known cycles: one while it is `settled`, then all. */
  repairs: readonly (readonly number[])[];
  /** Whether all cycles among its events are known. */
  isWhole: boolean;
  /** What the search for its repairs may still take. */
  readonly budget: { steps: number };
  /** The lightest sets where they are known for as many cycles as these. */
  known: { readonly cycles: number; readonly repairs: readonly (readonly number[])[] } | null;
}

/** A conflict, and what repairs it. */
export interface Repaired {
  /** Its cycles, as far as they are known. */
  readonly cycles: readonly Cycle[];
  /** Whether these are all cycles among its events. */
  readonly isWhole: boolean;
  /** All of the least sets of reports to leave out; one, where it is not known to be least. */
  readonly repairs: readonly (readonly number[])[];
  readonly isLeast: boolean;
  /** All reports known to contradict others here: those on the cycles, and beyond the search those counted. */
  readonly clashing: readonly number[];
}

/** The conflicts known so far; no two share a report. */
export interface Clusters {
  /** Adds a cycle with what of it can be left out: its conflict, joined with all that it has a report in common with. */
  add(cycle: Cycle, open: readonly number[]): Clash;
  /** Makes one conflict of all there are. */
  joinAll(): Clash;
  all(): readonly Clash[];
  /** Whether a conflict has not been joined to another. */
  has(clash: Clash): boolean;
}

export function clustersOf(): Clusters {
  const clashOf = new Map<number, Clash>();
  const clashes = new Set<Clash>();
  const join = (parts: readonly Clash[]): Clash => {
    const [largest = begin(), ...others] = parts.toSorted((a, b) => b.cycles.length - a.cycles.length);
    for (const other of others) {
      clashes.delete(other);
      largest.cycles.push(...other.cycles);
      for (const report of other.open) largest.open.add(report);
      for (const { reports } of other.cycles) for (const report of reports) clashOf.set(report, largest);
      if (other.state === "beyond") largest.state = "beyond";
      largest.budget.steps = Math.min(largest.budget.steps, other.budget.steps);
    }
    clashes.add(largest);
    return largest;
  };
  return {
    add(cycle, open) {
      const joined = join([...new Set(cycle.reports.flatMap((report) => clashOf.get(report) ?? []))]);
      joined.cycles.push(cycle);
      for (const report of cycle.reports) clashOf.set(report, joined);
      for (const report of open) joined.open.add(report);
      if (joined.state !== "beyond") joined.state = "new";
      joined.isWhole = false;
      return joined;
    },
    joinAll: () => join([...clashes]),
    all: () => [...clashes],
    has: (clash) => clashes.has(clash),
  };
}

function begin(): Clash {
  return {
    cycles: [],
    open: new Set(),
    state: "new",
    repairs: [],
    isWhole: false,
    budget: { steps: mostSteps },
    known: null,
  };
}
