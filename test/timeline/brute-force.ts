import type { AllenRelation } from "../../src/model/index.js";
import type { TimelineInput, TimelineOrdering } from "../../src/timeline/index.js";
import { defining, relationNames } from "./oracle.js";

/** A length: milliseconds, and 1 where the bound itself is left out. */
type Bound = readonly [ms: number, open: number];

/** `x - y` is at most so much; points are 0 for the origin, then start and end of each event. */
interface Limit {
  readonly x: number;
  readonly y: number;
  readonly bound: Bound;
}

const unbounded: Bound = [Number.POSITIVE_INFINITY, 0];

/** What follows from a small input, told by trying everything out. */
export interface Truth {
  /** The minimal sets of reports that cannot all hold. */
  readonly minimal: readonly (readonly string[])[];
  /** For each group of such sets that hang together: the lightest repairs. */
  readonly repairs: readonly (readonly (readonly string[])[])[];
  /** The window of an end over all courses: from, to, and whether `to` is in it. */
  window(event: string, end: "start" | "end"): { from: number; to: number; included: boolean };
  possible(a: string, b: string): AllenRelation[];
  certain(a: string, b: string): "before" | "after" | "overlapping" | null;
}

export function bruteForce(input: TimelineInput): Truth {
  const place = new Map(input.events.map(({ id }, index) => [id, 1 + 2 * index]));
  const start = (event: string) => place.get(event) as number;
  const size = 1 + 2 * input.events.length;
  const firm = input.events.flatMap(({ id, kind }): Limit[] => {
    const [s, e] = [start(id), start(id) + 1];
    if (kind === "moment") return [atMost(s, e, 0), atMost(e, s, 0)];
    return [atMost(s, e, 0, kind === "period")];
  });
  const reports = [
    ...input.timings.map((timing) => {
      const [s, e] = [start(timing.event), start(timing.event) + 1];
      const [from, to] = [timing.start as number, timing.end as number];
      const bound = timing.bound ?? "within";
      const limits: Limit[] = [];
      if (bound === "spans") limits.push(atMost(s, 0, from), atMost(0, e, -to));
      for (const point of bound === "within"
        ? [s, e]
        : bound === "starts"
          ? [s]
          : bound === "ends"
            ? [e]
            : []) {
        limits.push(atMost(0, point, -from), atMost(point, 0, to, from !== to));
      }
      return { id: timing.id, source: timing.source, about: timing.event, limits };
    }),
    ...input.orderings.map((ordering) => ({
      id: ordering.id,
      source: ordering.source,
      about: [ordering.a, ordering.b].sort().join(" "),
      limits: ofOrdering(ordering, start(ordering.a), start(ordering.b)),
    })),
    ...(input.durations ?? []).map((duration) => {
      const [s, e] = [start(duration.event), start(duration.event) + 1];
      const limits: Limit[] = [];
      if (typeof duration.min === "number") limits.push(atMost(s, e, -duration.min));
      if (typeof duration.max === "number") limits.push(atMost(e, s, duration.max));
      return { id: duration.id, source: duration.source, about: duration.event, limits };
    }),
  ];
  const known = new Map<number, boolean>();
  const holds = (set: number): boolean => {
    const before = known.get(set);
    if (before !== undefined) return before;
    const limits = reports.flatMap((report, index) => ((set >> index) & 1 ? report.limits : []));
    const answer = closure(size, [...firm, ...limits]) !== null;
    known.set(set, answer);
    return answer;
  };
  const all = 2 ** reports.length - 1;
  const minimal: number[] = [];
  const bySize = Array.from({ length: all }, (_, index) => index + 1).sort((a, b) => count(a) - count(b));
  for (const set of bySize) {
    if (!minimal.some((other) => (other & set) === other) && !holds(set)) minimal.push(set);
  }
  const groups = group(minimal);
  const named = (set: number) => reports.flatMap(({ id }, index) => ((set >> index) & 1 ? [id] : []));
  const weight = (set: number) => {
    const touched = reports.flatMap(({ source, about }, index) =>
      (set >> index) & 1 ? [source === undefined ? `${index}` : `${source}: ${about}`] : [],
    );
    return new Set(touched).size * 100 + count(set);
  };
  const repairs = groups.map((sets) => {
    const reach = sets.reduce((a, b) => a | b, 0);
    let best: number[] = [];
    for (let set = reach; set > 0; set = (set - 1) & reach) {
      if (!sets.every((one) => (one & set) !== 0)) continue;
      const difference = best.length === 0 ? -1 : weight(set) - weight(best[0] as number);
      if (difference < 0) best = [set];
      else if (difference === 0) best.push(set);
    }
    return best;
  });
  let kept = [all];
  for (const group of repairs) kept = kept.flatMap((set) => group.map((repair) => set & ~repair));
  const solve = (set: number) => {
    const limits = reports.flatMap((report, index) => ((set >> index) & 1 ? report.limits : []));
    const closed = closure(size, [...firm, ...limits]);
    if (closed === null) throw new Error("A repair left a contradiction.");
    return { closed, limits };
  };
  const courses = kept.map(solve);
  const calm = solve(all & ~minimal.reduce((a, b) => a | b, 0));
  const layoutsOf = (a: string, b: string) => {
    const [x, y] = [start(a), start(b)];
    return shapes.filter(({ limits }) => {
      const told = limits(x, y);
      return courses.some(({ limits: known }) => closure(size, [...firm, ...known, ...told]) !== null);
    });
  };
  const certainBy = (some: typeof courses, a: string, b: string) => {
    const noLater = (x: number, y: number) =>
      some.every(({ closed }) => {
        const [ms] = (closed[x] as Bound[])[y] as Bound;
        return ms <= 0;
      });
    const before = noLater(start(a) + 1, start(b));
    const after = noLater(start(b) + 1, start(a));
    return { before, after };
  };
  return {
    minimal: minimal.map(named),
    repairs: repairs.map((group) => group.map(named)),
    window(event, end) {
      const point = start(event) + (end === "end" ? 1 : 0);
      let [from, to, included] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, false];
      for (const { closed } of courses) {
        from = Math.min(from, 0 - ((closed[0] as Bound[])[point] as Bound)[0]);
        const [latest, open] = (closed[point] as Bound[])[0] as Bound;
        if (latest > to) included = false;
        if (latest >= to && open === 0) included = true;
        to = Math.max(to, latest);
      }
      return { from, to, included };
    },
    possible(a, b) {
      const found = new Set(layoutsOf(a, b).map(({ relation }) => relation));
      return relationNames.filter((name) => found.has(name));
    },
    certain(a, b) {
      const told = (some: typeof courses, apart: boolean) => {
        const { before, after } = certainBy(some, a, b);
        if (before !== after) return before ? "before" : "after";
        return before || !apart ? "overlapping" : null;
      };
      const apartIn = (some: typeof courses) =>
        shapes.some(
          ({ relation, limits }) =>
            ["before", "meets", "met-by", "after"].includes(relation) &&
            some.some(
              ({ limits: known }) =>
                closure(size, [...firm, ...known, ...limits(start(a), start(b))]) !== null,
            ),
        );
      const first = told(courses, apartIn(courses));
      return first !== null && told([calm], apartIn([calm])) === first ? first : null;
    },
  };
}

function atMost(x: number, y: number, ms: number, open = false): Limit {
  return { x, y, bound: [ms, open ? 1 : 0] };
}

function compare(x: number, y: number, sign: string): Limit[] {
  if (sign === "=") return [atMost(x, y, 0), atMost(y, x, 0)];
  return [sign === "<" ? atMost(x, y, 0, true) : atMost(y, x, 0, true)];
}

/** Single relations by definition; `[before, meets]` as "no later than", `[after, met-by]` turned round. */
function ofOrdering(ordering: TimelineOrdering, a: number, b: number): Limit[] {
  const list = [ordering.relation].flat();
  const limits: Limit[] = [];
  const forward = list[0] === "before" || list[0] === "meets";
  if (list.length === 1) {
    for (const [pair, sign] of Object.entries(defining[list[0] as AllenRelation])) {
      limits.push(...compare(a + (pair[0] === "e" ? 1 : 0), b + (pair[1] === "e" ? 1 : 0), sign));
    }
  } else if (list.length === 2) limits.push(forward ? atMost(a + 1, b, 0) : atMost(b + 1, a, 0));
  else limits.push(atMost(a, b, 0, true));
  const between = ordering.gapBetween;
  const first = between ? (between[0] === "end" ? a + 1 : a) : forward ? a + 1 : b + 1;
  const second = between ? (between[1] === "end" ? b + 1 : b) : forward ? b : a;
  if (typeof ordering.minGap === "number") limits.push(atMost(first, second, -ordering.minGap));
  if (typeof ordering.maxGap === "number") limits.push(atMost(second, first, ordering.maxGap));
  return limits;
}

/** Every way for two events to lie on four instants, with its name. */
const shapes = (() => {
  const found = new Map<string, { relation: AllenRelation; limits: (x: number, y: number) => Limit[] }>();
  const sign = (x: number, y: number) => (x === y ? "=" : x < y ? "<" : ">");
  for (let code = 0; code < 256; code += 1) {
    const [s, e, t, f] = [code & 3, (code >> 2) & 3, (code >> 4) & 3, code >> 6] as [
      number,
      number,
      number,
      number,
    ];
    if (s > e || t > f) continue;
    const key = [sign(s, e), sign(t, f), sign(s, t), sign(s, f), sign(e, t), sign(e, f)].join("");
    const limits = (x: number, y: number) => [
      ...compare(x, x + 1, sign(s, e)),
      ...compare(y, y + 1, sign(t, f)),
      ...compare(x, y, sign(s, t)),
      ...compare(x, y + 1, sign(s, f)),
      ...compare(x + 1, y, sign(e, t)),
      ...compare(x + 1, y + 1, sign(e, f)),
    ];
    found.set(key, { relation: name(s, e, t, f), limits });
  }
  return [...found.values()];
})();

function name(s: number, e: number, t: number, f: number): AllenRelation {
  if (s === t && e === f) return "equals";
  if (e < t) return "before";
  if (f < s) return "after";
  if (s === t) return e < f ? "starts" : "started-by";
  if (e === f) return s > t ? "finishes" : "finished-by";
  if (e === t) return "meets";
  if (s === f) return "met-by";
  if (s < t) return e < f ? "overlaps" : "contains";
  return e < f ? "during" : "overlapped-by";
}

/** Floyd and Warshall; `null`: the limits cannot all hold. At row x, column y: how far x is after y at most. */
function closure(size: number, limits: readonly Limit[]): Bound[][] | null {
  const bounds = Array.from({ length: size }, (_, x) =>
    Array.from({ length: size }, (_, y): Bound => (x === y ? [0, 0] : unbounded)),
  );
  const tighten = (x: number, y: number, [ms, open]: Bound) => {
    const row = bounds[x] as Bound[];
    const [knownMs, knownOpen] = row[y] as Bound;
    if (ms < knownMs || (ms === knownMs && open > knownOpen)) row[y] = [ms, open];
  };
  for (const { x, y, bound } of limits) tighten(x, y, bound);
  for (let via = 0; via < size; via += 1) {
    for (let x = 0; x < size; x += 1) {
      const [firstMs, firstOpen] = (bounds[x] as Bound[])[via] as Bound;
      if (firstMs === Number.POSITIVE_INFINITY) continue;
      for (let y = 0; y < size; y += 1) {
        const [ms, open] = (bounds[via] as Bound[])[y] as Bound;
        tighten(x, y, [firstMs + ms, firstOpen | open]);
      }
    }
  }
  for (let x = 0; x < size; x += 1) {
    const [ms, open] = (bounds[x] as Bound[])[x] as Bound;
    if (ms < 0 || open > 0) return null;
  }
  return bounds;
}

function count(set: number): number {
  let left = set;
  let ones = 0;
  for (; left > 0; left >>= 1) ones += left & 1;
  return ones;
}

/** Sets that share a member, directly or by others, stand together. */
function group(sets: readonly number[]): number[][] {
  let groups: { reach: number; sets: number[] }[] = [];
  for (const set of sets) {
    const touching = groups.filter(({ reach }) => (reach & set) !== 0);
    groups = groups.filter((one) => !touching.includes(one));
    groups.push({
      reach: touching.reduce((reach, one) => reach | one.reach, set),
      sets: [set, ...touching.flatMap((one) => one.sets)],
    });
  }
  return groups.map((one) => one.sets);
}
