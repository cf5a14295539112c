import type { TimelineInput } from "as-reported/timeline";

/** How far apart two nodes can be at most; node 0 is the origin, `2i + 1` and `2i + 2` the ends of event i. */
type Arc = readonly [from: number, to: number, ms: number];

/**
 * The textbook way: the tightest bounds between all ends of all events, in cubic time and square space. It
 * reads the gaps and windows and leaves out relations without a gap, which would only be more arcs.
 */
export function floydWarshall({ events, timings, orderings }: TimelineInput): Float64Array {
  const index = new Map(events.map(({ id }, at) => [id, at]));
  const start = (id: string) => 2 * (index.get(id) as number) + 1;
  const size = 2 * events.length + 1;
  const arcs: Arc[] = [
    ...events.map(({ id }): Arc => [start(id) + 1, start(id), 0]),
    ...timings.flatMap((timing): Arc[] => [
      [start(timing.event), 0, -(timing.start as number)],
      [0, start(timing.event) + 1, (timing.end as number | null) ?? Number.POSITIVE_INFINITY],
    ]),
    ...orderings.flatMap(({ a, b, relation, minGap, maxGap }): Arc[] => {
      if (typeof minGap !== "number" || typeof maxGap !== "number") return [];
      const [first, second] = relation === "before" ? [a, b] : [b, a];
      return [
        [start(second), start(first) + 1, -minGap],
        [start(first) + 1, start(second), maxGap],
      ];
    }),
  ];
  const distance = new Float64Array(size * size).fill(Number.POSITIVE_INFINITY);
  for (let node = 0; node < size; node += 1) distance[node * size + node] = 0;
  for (const [from, to, ms] of arcs) {
    distance[from * size + to] = Math.min(distance[from * size + to] as number, ms);
  }
  for (let via = 0; via < size; via += 1) {
    const viaRow = distance.subarray(via * size, (via + 1) * size);
    for (let from = 0; from < size; from += 1) {
      const first = distance[from * size + via] as number;
      if (first === Number.POSITIVE_INFINITY) continue;
      const row = distance.subarray(from * size, (from + 1) * size);
      for (let to = 0; to < size; to += 1) {
        const ms = first + (viaRow[to] as number);
        if (ms < (row[to] as number)) row[to] = ms;
      }
    }
  }
  return distance;
}
