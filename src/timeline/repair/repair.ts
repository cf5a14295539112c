import type { Built } from "../build.js";
import { clustersOf, type Repaired } from "./clusters.js";
import { everyCycle, reportsOnAll } from "./every-cycle.js";
import { ruleFor } from "./rule.js";
import { searchIn } from "./search.js";

/**
 * Finds what cannot hold together, and how to repair it with the least: implicit hitting sets (Moreno-Centeno and
 * Karp, "The implicit hitting set approach to solve combinatorial optimization problems", 2013). Cycles are found,
 * the least set of reports that hits all of them is left out, the rest is looked through for more cycles, until there
 * is none: then no smaller set can do. Small networks are looked through for all their cycles at once.
 *
 * @param colourOf - Equal for reports that only their names tell apart.
 */
export function repair(built: Built, colourOf: Float64Array): Repaired[] {
  const clusters = clustersOf();
  const every = everyCycle(built.network);
  const search = searchIn(built, clusters);
  const rule = ruleFor(built, clusters, search, colourOf);
  for (const cycle of every ?? []) search.add(cycle);
  if (every) {
    for (const clash of clusters.all()) {
      search.solve(clash, true);
      clash.isWhole = true;
    }
  } else search.explore();
  const { stands } = built.network;
  for (;;) {
    const least = clusters.all().filter(({ state }) => state !== "beyond");
    const beyond = clusters.all().filter(({ state }) => state === "beyond");
    const found = least.map(
      ({ cycles, repairs, isWhole }): Repaired => ({
        cycles,
        isWhole,
        repairs,
        isLeast: true,
        clashing: reportsOnAll(cycles),
      }),
    );
    leaveOutFirst(found, stands);
    if (beyond.length === 0) return found;
    const all = [...found, rule.repair(beyond)];
    if (rule.agrees()) {
      leaveOutFirst(all, stands);
      return all;
    }
  }
}

function leaveOutFirst(found: readonly Repaired[], stands: Uint8Array): void {
  stands.fill(1);
  for (const { repairs } of found) for (const report of repairs[0] ?? []) stands[report] = 0;
}
