import type { Lengths } from "./length.js";
import { holds, type Network } from "./network.js";

/**
 * For nodes that a course of events puts at one instant: which of them can only be later than which. Follows the arcs
 * that the course uses up; what they lead round in a circle is rigid, and gets one number.
 *
 * @returns A number for each node, greater for what can only be later.
 */
export function levelsOf(network: Network, course: Lengths): Int32Array {
  const { size, from, to, ms, strict } = network;
  const tight: number[] = [];
  for (let arc = 0; arc < ms.length; arc += 1) {
    const [u, v] = [from[arc] as number, to[arc] as number];
    if ((course.ms[v] as number) - (course.ms[u] as number) !== ms[arc]) continue;
    if ((course.strict[v] as number) - (course.strict[u] as number) !== strict[arc]) continue;
    if (u !== v && holds(network, arc)) tight.push(arc);
  }
  const levels = new Int32Array(size);
  if (tight.length === 0) return levels;
  const heads = new Map<number, number[]>();
  for (const arc of tight) {
    const known = heads.get(from[arc] as number);
    if (known) known.push(to[arc] as number);
    else heads.set(from[arc] as number, [to[arc] as number]);
  }
  // Tarjan's strongly connected components, without recursion: each is done after all that it leads to.
  const index = new Int32Array(size);
  const low = new Int32Array(size);
  const isOpen = new Uint8Array(size);
  const cursor = new Int32Array(size);
  const open: number[] = [];
  let count = 0;
  for (const root of heads.keys()) {
    if (index[root] !== 0) continue;
    const path = [root];
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      if (index[node] === 0) {
        count += 1;
        index[node] = count;
        low[node] = count;
        isOpen[node] = 1;
        open.push(node);
      }
      const next = heads.get(node)?.[cursor[node] as number];
      if (next !== undefined) {
        cursor[node] = (cursor[node] as number) + 1;
        if (index[next] === 0) path.push(next);
        else if (isOpen[next] === 1) low[node] = Math.min(low[node] as number, index[next] as number);
        continue;
      }
      path.pop();
      const above = path.at(-1);
      if (above !== undefined) low[above] = Math.min(low[above] as number, low[node] as number);
      if (low[node] === index[node]) close(open, node, heads, isOpen, levels);
    }
  }
  return levels;
}

/** Numbers a component: one more than the greatest that it leads to. */
function close(
  open: number[],
  root: number,
  heads: ReadonlyMap<number, readonly number[]>,
  isOpen: Uint8Array,
  levels: Int32Array,
): void {
  const members = open.splice(open.lastIndexOf(root));
  let level = 0;
  for (const member of members) {
    for (const head of heads.get(member) ?? []) {
      if (isOpen[head] === 0) level = Math.max(level, (levels[head] as number) + 1);
    }
  }
  for (const member of members) {
    isOpen[member] = 0;
    levels[member] = level;
  }
}
