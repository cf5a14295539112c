import { isLess } from "../length.js";
import type { Ends } from "../relation.js";
import type { Solution } from "../solution.js";
import { type Climbed, climb, climbedIn, shared } from "./climb.js";
import { contract } from "./contract.js";
import { coreOf } from "./core.js";
import { hierarchyOf } from "./hierarchy.js";
import { type Place, searchIn } from "./search.js";
import { type Shorten, searchAmong } from "./search-among.js";

/** Answers by climbing to nodes that are above both, and in the core by a search. */
export function byContraction(solution: Solution): Shorten {
  const contraction = contract(solution);
  const hierarchy = hierarchyOf(contraction);
  const core = coreOf(contraction, solution);
  // Two ways can meet in a node of the core that no arc leaves.
  const search = contraction.core.length > 0 ? searchIn(core, solution) : null;
  const places = [0, 1, 2, 3].map(() => climbedIn(hierarchy));
  return (nodes, ends) => {
    for (const [index, node] of nodes.entries()) climb(hierarchy, node, places[index] as Climbed);
    meetAmong(places, ends);
    const climbed = places.reduce((sum, { depth }) => sum + depth + 1, 0);
    return climbed + (search === null ? 0 : searchAmong(places, ends, solution, search, haveDoors));
  };
}

const haveDoors = (from: Place, to: Place) => from.doors.count > 0 && to.doors.count > 0;

/** Shortens the ways among places, as far as they lead through a node that is above both. */
function meetAmong(places: readonly Climbed[], { ms, strict }: Ends): void {
  for (const [x, from] of places.entries()) {
    for (const [y, to] of places.entries()) {
      if (from.node === to.node) continue;
      const common = shared(from, to);
      const at = 4 * x + y;
      for (let depth = 0; depth < common; depth += 1) {
        const overMs = (from.outUp.ms[depth] as number) + (to.intoUp.ms[depth] as number);
        const overStrict = (from.outUp.strict[depth] as number) + (to.intoUp.strict[depth] as number);
        if (!isLess(overMs, overStrict, ms[at] as number, strict[at] as number)) continue;
        ms[at] = overMs;
        strict[at] = overStrict;
      }
    }
  }
}
