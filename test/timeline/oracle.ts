import type { AllenRelation } from "../../src/model/index.js";
import type {
  TimelineEvent,
  TimelineInput,
  TimelineOrdering,
  TimelineTiming,
} from "../../src/timeline/index.js";

/** `x - y` is at most `ms`, or less than that. Points are `"event.s"`, `"event.e"`, and `"0"`. */
export interface Constraint {
  x: string;
  y: string;
  ms: number;
  strict: boolean;
}

type Bound = [ms: number, strict: number];

const names = ["ss", "se", "es", "ee"] as const;

/** How the ends compare in each relation of proper intervals: start-start, start-end, end-start, end-end. */
const signsOf: Record<AllenRelation, string> = {
  before: "<<<<",
  meets: "<<=<",
  overlaps: "<<><",
  starts: "=<><",
  during: "><><",
  finishes: "><>=",
  equals: "=<>=",
  "finished-by": "<<>=",
  contains: "<<>>",
  "started-by": "=<>>",
  "overlapped-by": "><>>",
  "met-by": ">=>>",
  after: ">>>>",
};
export const relationNames = Object.keys(signsOf) as AllenRelation[];

/** Which of the definitions a layout with moments meets, and what it is called then. */
const withMoment: Record<string, string> = {
  ...{ "<<<<": "before", ">>>>": "after", "====": "equals" },
  // A moment and a period: at the start, inside, at the end.
  ...{ "=<=<": "starts", "><><": "during", ">=>=": "finishes" },
  // A period and a moment.
  ...{ "==>>": "started-by", "<<>>": "contains", "<<==": "finished-by" },
};

/** Allen's definitions by the ends they compare. */
export const defining: Record<AllenRelation, Partial<Record<(typeof names)[number], string>>> = {
  before: { es: "<" },
  meets: { es: "=" },
  overlaps: { ss: "<", es: ">", ee: "<" },
  starts: { ss: "=", ee: "<" },
  during: { ss: ">", ee: "<" },
  finishes: { ss: ">", ee: "=" },
  equals: { ss: "=", ee: "=" },
  "finished-by": { ss: "<", ee: "=" },
  contains: { ss: "<", ee: ">" },
  "started-by": { ss: "=", ee: ">" },
  "overlapped-by": { ss: ">", se: "<", ee: ">" },
  "met-by": { se: "=" },
  after: { se: ">" },
};

/** Every layout of two events of known kinds, with its name. */
export function layouts(a: TimelineEvent, b: TimelineEvent): { signs: string; relation: AllenRelation }[] {
  if (a.kind === "period" && b.kind === "period") {
    return relationNames.map((relation) => ({ signs: signsOf[relation], relation }));
  }
  const found = Object.entries(withMoment).map(([signs, relation]) => ({
    signs,
    relation: relation as AllenRelation,
  }));
  return found.filter(({ signs }) => {
    if (signs === "<<<<" || signs === ">>>>") return true;
    const [ss, se, es, ee] = signs;
    // The two ends of a moment compare alike with everything.
    const momentA = ss === es && se === ee;
    const momentB = ss === se && es === ee;
    return momentA === (a.kind === "moment") && momentB === (b.kind === "moment");
  });
}

function allowed(a: TimelineEvent, b: TimelineEvent, relation: readonly AllenRelation[]) {
  return layouts(a, b).filter(({ signs }) =>
    relation.some((name) =>
      names.every((pair, index) => (defining[name][pair] ?? signs[index]) === signs[index]),
    ),
  );
}

export function layoutConstraints(a: string, b: string, signs: string): Constraint[] {
  return names.flatMap((pair, index) => {
    const [x, y] = [`${a}.${pair[0]}`, `${b}.${pair[1]}`];
    if (signs[index] === "=") return [atMost(x, y, 0), atMost(y, x, 0)];
    return signs[index] === "<" ? [atMost(x, y, 0, true)] : [atMost(y, x, 0, true)];
  });
}

function atMost(x: string, y: string, ms: number, strict = false): Constraint {
  return { x, y, ms, strict };
}

function ofEvent({ id, kind }: TimelineEvent): Constraint[] {
  if (kind === "moment") return [atMost(`${id}.s`, `${id}.e`, 0), atMost(`${id}.e`, `${id}.s`, 0)];
  return [atMost(`${id}.s`, `${id}.e`, 0, kind === "period")];
}

function ofTiming({ event, start, end, bound = "within" }: TimelineTiming): Constraint[] {
  const [s, e] = [`${event}.s`, `${event}.e`];
  const [from, to] = [start as number, end as number];
  if (bound === "spans") return [atMost(s, "0", from), atMost("0", e, -to)];
  const ends = bound === "within" ? [s, e] : [bound === "starts" ? s : e];
  return ends.flatMap((point) => [atMost("0", point, -from), atMost(point, "0", to, from !== to)]);
}

/** Only for relations of which all layouts are given by comparing ends one by one. */
function ofOrdering(events: readonly TimelineEvent[], ordering: TimelineOrdering): Constraint[] {
  const find = (id: string) => events.find((event) => event.id === id) as TimelineEvent;
  const found = allowed(find(ordering.a), find(ordering.b), ordering.relation as AllenRelation[]);
  const constraints = names.flatMap((pair, index) => {
    const [x, y] = [`${ordering.a}.${pair[0]}`, `${ordering.b}.${pair[1]}`];
    const signs = new Set(found.map((layout) => layout.signs[index]));
    const result: Constraint[] = [];
    if (!signs.has(">")) result.push(atMost(x, y, 0, !signs.has("=")));
    if (!signs.has("<")) result.push(atMost(y, x, 0, !signs.has("=")));
    return result;
  });
  const forward = found.every(({ signs }) => signs[2] !== ">");
  const [last, first] = forward
    ? [`${ordering.a}.e`, `${ordering.b}.s`]
    : [`${ordering.b}.e`, `${ordering.a}.s`];
  if (typeof ordering.minGap === "number") constraints.push(atMost(last, first, -ordering.minGap));
  if (typeof ordering.maxGap === "number") constraints.push(atMost(first, last, ordering.maxGap));
  return constraints;
}

export function constraintsOf({ events, timings, orderings }: TimelineInput): Constraint[] {
  return [
    ...events.flatMap(ofEvent),
    ...timings.flatMap(ofTiming),
    ...orderings.flatMap((ordering) => ofOrdering(events, ordering)),
  ];
}

/** The tightest network, by Floyd and Warshall; `null`: the constraints cannot all hold. */
export function closure(constraints: readonly Constraint[]): ((x: string, y: string) => Bound) | null {
  const points = [...new Set(["0", ...constraints.flatMap(({ x, y }) => [x, y])])];
  const index = new Map(points.map((point, at) => [point, at]));
  const bounds = points.map((_, x) =>
    points.map((_, y): Bound => (x === y ? [0, 0] : [Number.POSITIVE_INFINITY, 0])),
  );
  const at = (x: number, y: number) => (bounds[x] as Bound[])[y] as Bound;
  const tighten = (x: number, y: number, [ms, strict]: Bound) => {
    const known = at(x, y);
    if (ms < known[0] || (ms === known[0] && strict < known[1])) (bounds[x] as Bound[])[y] = [ms, strict];
  };
  for (const { x, y, ms, strict } of constraints) {
    tighten(index.get(x) as number, index.get(y) as number, [ms, strict ? -1 : 0]);
  }
  for (const via of points.keys()) {
    for (const x of points.keys()) {
      for (const y of points.keys()) {
        const [a, b] = [at(x, via), at(via, y)];
        tighten(x, y, [a[0] + b[0], Math.max(a[1] + b[1], -1e6)]);
      }
    }
    if (points.some((_, x) => at(x, x)[0] < 0 || at(x, x)[1] < 0)) return null;
  }
  return (x, y) => {
    const [from, to] = [index.get(x), index.get(y)];
    return from === undefined || to === undefined ? [Number.POSITIVE_INFINITY, 0] : at(from, to);
  };
}
