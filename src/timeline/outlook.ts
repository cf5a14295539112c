import { withEntailed } from "./entailed.js";
import { isLess, type Lengths } from "./length.js";
import { memory } from "./memory.js";
import type { Network } from "./network.js";
import type { Repaired } from "./repair/clusters.js";
import { settle, settlingBytes } from "./settle.js";
import { type Solution, solutionOf } from "./solution.js";

/** As many courses are solved one by one; more are told by one network that holds them all. */
const mostCourses = 256;

/** How much solving them one by one may take, in arcs. */
const mostArcs = 1_000_000;

/** What can be true, as far as the reports tell. Each part is found when it is first asked for. */
export interface Outlook {
  /** A solution for each way to repair the conflicts; or one that leaves possible all that any of them does. */
  readonly courses: () => readonly Solution[];
  /** The earliest and latest places of nodes in any of them. */
  readonly bounds: () => Pick<Solution, "upper" | "lower">;
  /** What all courses have in common: the rest without any report that one of them leaves out. */
  readonly common: () => Solution;
  /** What is left without any report that is known to contradict others; `null`: that is all. */
  readonly undisputed: (() => Solution) | null;
}

/** The outlook where nothing is contradicted. */
export function clearOutlook(solution: Solution): Outlook {
  return { courses: () => [solution], bounds: () => solution, common: () => solution, undisputed: null };
}

/**
 * @param network - It stands without the first repair of each conflict, of which there is one at least.
 * @param disputed - The reports known to contradict others.
 */
export function outlookOf(
  network: Network,
  conflicts: readonly Repaired[],
  disputed: readonly number[],
): Outlook {
  const contested = conflicts.filter(({ repairs }) => repairs.length > 1);
  const ways = contested.reduce((count, { repairs }) => count * repairs.length, 1);
  const isFew = ways <= mostCourses && ways * network.ms.length <= mostArcs;
  const courses = once((): readonly Solution[] => {
    if (ways === 1) return [solved(network)];
    if (!isFew) return [solved(withEntailed(network, contested))];
    const first = contested.flatMap(({ repairs }) => repairs[0] ?? []);
    return choices(contested).map((repairs) => solved(leaveOut(network, repairs.flat(), first)));
  });
  return {
    courses,
    bounds: once(() => ({
      upper: hull(courses().map(({ upper }) => upper)),
      lower: hull(courses().map(({ lower }) => lower)),
    })),
    common: once(() =>
      courses().length === 1
        ? (courses()[0] as Solution)
        : solved(
            leaveOut(
              network,
              contested.flatMap(({ repairs }) => repairs.flat()),
            ),
          ),
    ),
    undisputed: once(() => solved(leaveOut(network, disputed))),
  };
}

function once<T>(find: () => T): () => T {
  let found: { readonly value: T } | undefined;
  return () => {
    found ??= { value: find() };
    return found.value;
  };
}

function solved(network: Network): Solution {
  const scratch = memory(settlingBytes * network.size);
  const settled = settle(network, "out", scratch);
  if (settled.next() !== null) throw new Error("A repair of the timeline left a contradiction.");
  return solutionOf(network, settled, scratch);
}

/** Every choice of one repair for each conflict. */
function choices(contested: readonly Repaired[]): (readonly number[])[][] {
  return contested.reduce<(readonly number[])[][]>(
    (chosen, { repairs }) => chosen.flatMap((before) => repairs.map((repair) => [...before, repair])),
    [[]],
  );
}

/** The network without some reports, and with others that it stands without. */
function leaveOut(network: Network, out: readonly number[], back: readonly number[] = []): Network {
  const stands = network.stands.slice();
  for (const report of back) stands[report] = 1;
  for (const report of out) stands[report] = 0;
  return { ...network, stands };
}

/** The greatest lengths: what is possible in any of them stays possible. */
function hull(all: readonly Lengths[]): Lengths {
  const [first, ...others] = all as [Lengths, ...Lengths[]];
  if (others.length === 0) return first;
  const widest: Lengths = { ms: first.ms.slice(), strict: first.strict.slice() };
  for (const { ms, strict } of others) {
    for (let node = 0; node < ms.length; node += 1) {
      const [nodeMs, nodeStrict] = [ms[node] as number, strict[node] as number];
      if (!isLess(widest.ms[node] as number, widest.strict[node] as number, nodeMs, nodeStrict)) continue;
      widest.ms[node] = nodeMs;
      widest.strict[node] = nodeStrict;
    }
  }
  return widest;
}
