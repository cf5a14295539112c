import { groupBy } from "../../corpus/index.js";
import type { Built } from "../build.js";
import { withAlike } from "../colours.js";
import { memory } from "../memory.js";
import { type Settling, settle, settlingBytes } from "../settle.js";
import { middlePlaces } from "../solution.js";
import { setAsideByCount } from "./by-count.js";
import type { Clash, Clusters, Repaired } from "./clusters.js";
import { type Cycle, reportsOnAll } from "./every-cycle.js";
import { placementOn } from "./placement.js";
import type { Search } from "./search.js";

/** More reports than this that only names tell apart are tried at once, not one by one. */
const manyAlike = 64;

/** The rule for conflicts that are beyond the search: polynomial, and blind to names. */
export interface Rule {
  /** Repairs some conflicts together; what is set aside need not be the least. */
  repair(beyond: readonly Clash[]): Repaired;
  /** Whether all other conflicts agree with what it left. One that does not is beyond the search, too. */
  agrees(): boolean;
}

/** @param colourOf - Equal for reports that only their names tell apart. */
export function ruleFor(
  { network, reports }: Built,
  clusters: Clusters,
  { apart, agree, openOf }: Search,
  colourOf: Float64Array,
): Rule {
  const { stands } = network;

  /**
   * Lets those stand again that contradict nothing any more. Where only names tell reports apart, all of them come
   * back or none.
   */
  const giveBack = (aside: readonly number[], settled: Settling): void => {
    let placement = placementOn(network, middlePlaces(network, settled));
    for (const alike of groupBy(aside, (report) => colourOf[report]).values()) {
      if (alike.length > manyAlike) {
        for (const report of alike) stands[report] = 1;
        const all = settle(network, "out", memory(settlingBytes * network.size));
        if (all.next() === null) placement = placementOn(network, middlePlaces(network, all));
        else for (const report of alike) stands[report] = 0;
        continue;
      }
      const back = alike.filter((report) => placement.restore(report) === null);
      if (back.length < alike.length) for (const report of back) placement.suspend(report);
    }
  };

  /** Repairs together, by a rule, what is beyond the search. */
  const repair = (beyond: readonly Clash[]): Repaired => {
    // Of reports that only names tell apart, a cycle may hold any: they count as one.
    const open = withAlike(
      colourOf,
      beyond.flatMap((clash) => [...clash.open]),
    );
    const counted = setAsideByCount(network, open, reports.isFirm);
    // Other conflicts are repaired already: of a cycle through them, what belongs here is left out.
    const elsewhere = new Set(
      reportsOnAll(clusters.all().flatMap((clash) => (beyond.includes(clash) ? [] : clash.cycles))),
    );
    const isHere = (report: number) => !elsewhere.has(report);
    const hereOn = (cycle: Cycle): readonly number[] => {
      const here = openOf(cycle).filter(isHere);
      return here.length > 0 ? here : openOf(cycle);
    };
    const { cycles: longer, settled } = apart(Number.POSITIVE_INFINITY, hereOn);
    const found = new Set([...counted.aside, ...longer.flatMap(hereOn)]);
    const aside = withAlike(colourOf, found).filter((report) => found.has(report) || isHere(report));
    for (const report of aside) stands[report] = 0;
    giveBack(aside, settled);
    const cycles = [...beyond.flatMap((clash) => clash.cycles), ...longer];
    return {
      cycles,
      isWhole: false,
      repairs: [aside.filter((report) => stands[report] === 0)],
      isLeast: false,
      clashing: [...new Set([...reportsOnAll(cycles), ...counted.clashing])],
    };
  };

  /**
   * Whether any repair of any conflict agrees with what the rule left of those beyond the search. One that does not
   * is beyond it, too.
   */
  const agrees = (): boolean => {
    const settled = settle(network, "out", memory(settlingBytes * network.size));
    settled.next();
    if (agree(placementOn(network, middlePlaces(network, settled)), 1)) return true;
    for (const clash of clusters.all()) if (clash.state === "new") clash.state = "beyond";
    return false;
  };
  return { repair, agrees };
}
