import { type Memory, memory } from "./memory.js";

/** The node of the epoch, 1970: what is known of instants is known as a distance from it. */
export const origin = 0;

/** What one arc takes in a {@link networkBuilder}, and what more while it is made a network. */
export const arcBytes: number = 21 + 4;

/** The report of an arc that only says that an event does not end before it begins. */
export const structural: number = -1;

/** Where the two ends of an event stand in a network; a moment has one node for both. */
export interface EndNodes {
  readonly start: number;
  readonly end: number;
}

/** Which way arcs are followed: `out` of nodes, or back `into` them. */
export type Direction = "out" | "into";

/**
 * A simple temporal network (Dechter, Meiri and Pearl 1991) as arrays: an arc from `u` to `v` says that
 * `v` is at most its length after `u`. A length has two parts that compare one after the other:
 * milliseconds, and how many times "strictly" lies on the way, counted downwards. So a bound that is
 * strict is tighter by less than any time, and no millisecond has to be made up for it.
 *
 * The arcs are sorted by the node that they leave, structural ones first, then report by report.
 */
export interface Network {
  /** How many nodes there are. */
  readonly size: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly ms: Float64Array;
  readonly strict: Int8Array;
  /** The index of the report that an arc comes from, or {@link structural}. */
  readonly report: Int32Array;
  /** The arcs that leave a node, or reach it. */
  readonly rows: Readonly<Record<Direction, Rows>>;
  /** 1 for every report that stands, 0 once it is set aside. */
  readonly stands: Uint8Array;
  /** The arcs of a report, in the order in which they were taken down. */
  arcsOf(report: number): Int32Array;
  /** The reports behind arcs that follow from several: those of the first index past all reports, of the next, … */
  readonly behind?: readonly (readonly number[])[];
}

/** The arcs of row `n` are `arcs[offsets[n]]` up to `arcs[offsets[n + 1] - 1]`. */
interface Rows {
  readonly offsets: Int32Array;
  readonly arcs: Int32Array;
  /** The node at the far end of each arc of the network. */
  readonly far: Int32Array;
}

/** Takes down arcs one by one, and makes a network of them. */
export interface NetworkBuilder {
  /** That `x` is at most so much after `y`, or less than that if `strict`. Report by report, in order. */
  atMost(x: number, y: number, ms: number, strict: boolean | number, report: number): void;
  build(size: number, reports: number): Network;
}

/**
 * @param capacity - About how many arcs there will be, at {@link arcBytes} each.
 * @param scratch - Where they stand until they are a network.
 */
export function networkBuilder(capacity: number, scratch: Memory): NetworkBuilder {
  let from = scratch.int32(capacity);
  let to = scratch.int32(capacity);
  let ms = scratch.float64(capacity);
  let strict = scratch.int8(capacity);
  let report = scratch.int32(capacity);
  let count = 0;
  const grow = () => {
    const larger = Math.ceil(count * 1.5) + 16;
    from = extended(from, new Int32Array(larger));
    to = extended(to, new Int32Array(larger));
    ms = extended(ms, new Float64Array(larger));
    strict = extended(strict, new Int8Array(larger));
    report = extended(report, new Int32Array(larger));
  };
  return {
    atMost(x, y, length, isStrict, index) {
      if (count === from.length) grow();
      from[count] = y;
      to[count] = x;
      ms[count] = length;
      strict[count] = typeof isStrict === "number" ? isStrict : isStrict ? -1 : 0;
      report[count] = index;
      count += 1;
    },
    build: (size, reports) => {
      const taken = {
        from: from.subarray(0, count),
        to: to.subarray(0, count),
        ms: ms.subarray(0, count),
        strict: strict.subarray(0, count),
        report: report.subarray(0, count),
      };
      return networkOf(taken, size, reports, scratch);
    },
  };
}

/** The arcs as they were taken down. */
type Taken = Pick<Network, "from" | "to" | "ms" | "strict" | "report">;

/** Apart from the builder, so that the network does not hold on to what the builder worked with. */
function networkOf(taken: Taken, size: number, reports: number, scratch: Memory): Network {
  const count = taken.from.length;
  const kept = memory(29 * count + 8 * size + reports + 128);
  const mark = scratch.mark();
  const out = grouped(size, taken.from, kept, scratch);
  const { arcs } = out;
  const from = gather(taken.from, arcs, kept.int32(count));
  const to = gather(taken.to, arcs, kept.int32(count));
  const ms = gather(taken.ms, arcs, kept.float64(count));
  const strict = gather(taken.strict, arcs, kept.int8(count));
  const report = gather(taken.report, arcs, kept.int32(count));
  // In the rows of arriving arcs too, structural ones are to come first.
  const into = grouped(size, taken.to, kept, scratch);
  const placeOf = scratch.int32(count);
  for (let place = 0; place < count; place += 1) placeOf[arcs[place] as number] = place;
  for (let at = 0; at < count; at += 1) into.arcs[at] = placeOf[into.arcs[at] as number] as number;
  for (let arc = 0; arc < count; arc += 1) arcs[arc] = arc;
  scratch.release(mark);
  return {
    size,
    from,
    to,
    ms,
    strict,
    report,
    rows: { out: { ...out, far: to }, into: { ...into, far: from } },
    stands: kept.uint8(reports).fill(1),
    arcsOf: groupsOf(report, reports),
  };
}

/** The arcs of a report. They are grouped at the first question: few networks are ever asked. */
function groupsOf(report: Int32Array, reports: number): Network["arcsOf"] {
  let byReport: { offsets: Int32Array; arcs: Int32Array } | undefined;
  return (index) => {
    // The first group is that of the structural arcs.
    byReport ??= grouped(
      reports + 1,
      report.map((each) => each + 1),
      memory(0),
      memory(0),
    );
    const end = byReport.offsets[index + 2] as number;
    return byReport.arcs.subarray(byReport.offsets[index + 1] as number, end);
  };
}

/** Whether the report that an arc comes from has not been set aside. */
export function holds({ report, stands }: Pick<Network, "report" | "stands">, arc: number): boolean {
  const index = report[arc] as number;
  return index === structural || stands[index] === 1;
}

/** Groups arcs by a key, in the order in which they were taken down. */
function grouped(
  size: number,
  keys: Int32Array,
  kept: Memory,
  scratch: Memory,
): { offsets: Int32Array; arcs: Int32Array } {
  const offsets = kept.int32(size + 1);
  for (let arc = 0; arc < keys.length; arc += 1) {
    const row = (keys[arc] as number) + 1;
    offsets[row] = (offsets[row] as number) + 1;
  }
  for (let row = 0; row < size; row += 1) {
    offsets[row + 1] = (offsets[row + 1] as number) + (offsets[row] as number);
  }
  const mark = scratch.mark();
  const next = scratch.int32(size + 1);
  next.set(offsets);
  const arcs = kept.int32(keys.length);
  for (let arc = 0; arc < keys.length; arc += 1) {
    const row = keys[arc] as number;
    const place = next[row] as number;
    next[row] = place + 1;
    arcs[place] = arc;
  }
  scratch.release(mark);
  return { offsets, arcs };
}

type Numbers = Int32Array | Float64Array | Int8Array;

function gather<A extends Numbers>(values: A, order: Int32Array, into: A): A {
  for (let place = 0; place < order.length; place += 1) {
    into[place] = values[order[place] as number] as number;
  }
  return into;
}

function extended<A extends Numbers>(values: A, into: A): A {
  into.set(values);
  return into;
}
