/** What a search for hitting sets works on. */
export interface HittingProblem {
  /** The sets to be hit, each of distinct numbers. */
  readonly sets: readonly (readonly number[])[];
  /** The groups in which the numbers come: touching a group costs once, whatever is taken of it. */
  readonly groupOf: (member: number) => number;
  /** Whether all of the best are wanted, or any one. */
  readonly all: boolean;
  /** How many sets may be looked at in all branches; what is used is taken off. */
  readonly budget: { steps: number };
  /** How many of the best are listed at most. */
  readonly most: number;
}

/** More than there can be members: groups count first, then members. */
const group = 2 ** 26;

/**
 * The hitting sets that touch the fewest groups and, among those, have the fewest members, by branch and bound:
 * each branch takes one member of a set that is not hit, and bans those that earlier branches took, so that no set
 * comes up twice. Sets without a member in common bound from below what a branch still costs.
 *
 * @returns The sets, members in order; `null` once the budget is spent, or where there are more than `most`.
 */
export function leastHittingSets({ sets, groupOf, all, budget, most }: HittingProblem): number[][] | null {
  const members = [...new Set(sets.flat())].sort((a, b) => a - b);
  const local = new Map(members.map((member, index) => [member, index]));
  const groupIds = new Map<number, number>();
  const groups = members.map((member) => {
    const id = groupOf(member);
    if (!groupIds.has(id)) groupIds.set(id, groupIds.size);
    return groupIds.get(id) as number;
  });
  const open = sets.map((set) => set.map((member) => local.get(member) as number));
  const inSets: number[][] = members.map(() => []);
  for (const [at, set] of open.entries()) for (const member of set) (inSets[member] as number[]).push(at);
  const hits = new Int32Array(sets.length);
  const banned = new Uint8Array(members.length);
  const touched = new Int32Array(groupIds.size);
  const packedMember = new Int32Array(members.length);
  const packedGroup = new Int32Array(groupIds.size);
  let pass = 0;
  const taken: number[] = [];
  let cost = 0;
  let best = Number.POSITIVE_INFINITY;
  let found: number[][] = [];
  let spent = false;
  let listing = false;

  /** The open set with the fewest members left, and what hitting all of them costs at least. */
  const look = (): { set: number; bound: number } => {
    pass += 1;
    let set = -1;
    let fewest = Number.POSITIVE_INFINITY;
    let newGroups = 0;
    let newMembers = 0;
    for (let at = 0; at < open.length; at += 1) {
      if ((hits[at] as number) > 0) continue;
      let left = 0;
      let isNewGroup = true;
      let isNewMember = true;
      for (const member of open[at] as number[]) {
        if (banned[member] === 1) continue;
        left += 1;
        const own = groups[member] as number;
        if ((touched[own] as number) > 0 || packedGroup[own] === pass) isNewGroup = false;
        if (packedMember[member] === pass) isNewMember = false;
      }
      if (left === 0) return { set: at, bound: Number.POSITIVE_INFINITY };
      if (left < fewest) {
        fewest = left;
        set = at;
      }
      if (!isNewGroup && !isNewMember) continue;
      for (const member of open[at] as number[]) {
        if (banned[member] === 1) continue;
        if (isNewGroup) packedGroup[groups[member] as number] = pass;
        if (isNewMember) packedMember[member] = pass;
      }
      if (isNewGroup) newGroups += 1;
      if (isNewMember) newMembers += 1;
    }
    return { set, bound: newGroups * group + newMembers };
  };
  const take = (member: number, by: 1 | -1) => {
    for (const at of inSets[member] as number[]) hits[at] = (hits[at] as number) + by;
    const own = groups[member] as number;
    if (by === 1) {
      taken.push(member);
      cost += 1 + (touched[own] === 0 ? group : 0);
    }
    touched[own] = (touched[own] as number) + by;
    if (by === -1) {
      taken.pop();
      cost -= 1 + (touched[own] === 0 ? group : 0);
    }
  };
  const search = () => {
    budget.steps -= open.length;
    if (budget.steps < 0) spent = true;
    if (spent) return;
    const { set, bound } = look();
    const least = cost + bound;
    if (least > best || (!listing && least === best)) return;
    if (set === -1) {
      if (cost < best) found = [];
      best = cost;
      found.push(taken.map((member) => members[member] as number).sort((a, b) => a - b));
      if (found.length > most) spent = true;
      return;
    }
    const left = (open[set] as number[]).filter((member) => banned[member] === 0);
    const gain = (member: number) => (inSets[member] as number[]).filter((at) => hits[at] === 0).length;
    const order = left
      .map((member) => ({ member, gain: gain(member) }))
      .sort((a, b) => b.gain - a.gain || a.member - b.member);
    for (const { member } of order) {
      take(member, 1);
      search();
      take(member, -1);
      if (spent) break;
      banned[member] = 1;
    }
    for (const { member } of order) banned[member] = 0;
  };
  search();
  if (all && !spent) {
    // How much the best cost is known now, so nothing dearer is listed on the way.
    listing = true;
    found = [];
    search();
  }
  return spent ? null : found.sort(compareLists);
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < a.length && at < b.length; at += 1) {
    const difference = (a[at] as number) - (b[at] as number);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
