/**
 * A cycle among the arcs by which nodes were moved last: such a cycle is negative.
 *
 * @param parent - For each node, the arc by which it was moved last; -1: it was not.
 * @param tails - The node that each arc leaves.
 * @returns The arcs in order; `null`: there is none.
 */
export function cycleOfParents(parent: Int32Array, tails: ArrayLike<number>): number[] | null {
  const seen = new Int32Array(parent.length);
  for (let root = 0; root < parent.length; root += 1) {
    let node = root;
    while (parent[node] !== -1 && seen[node] === 0) {
      seen[node] = root + 1;
      node = tails[parent[node] as number] as number;
    }
    if (parent[node] === -1 || seen[node] !== root + 1) continue;
    const cycle: number[] = [];
    const first = node;
    do {
      const arc = parent[node] as number;
      cycle.push(arc);
      node = tails[arc] as number;
    } while (node !== first);
    return cycle.reverse();
  }
  return null;
}
