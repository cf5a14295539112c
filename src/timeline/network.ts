/** The node of the epoch, 1970: what is known of instants is known as a distance from it. */
export const origin = 0;

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
  atMost(x: number, y: number, ms: number, strict: boolean, report: number): void;
  build(size: number, reports: number): Network;
}

/** @param capacity - About how many arcs there will be. */
export function networkBuilder(capacity: number): NetworkBuilder {
  let from = new Int32Array(capacity);
  let to = new Int32Array(capacity);
  let ms = new Float64Array(capacity);
  let strict = new Int8Array(capacity);
  let report = new Int32Array(capacity);
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
      strict[count] = isStrict ? -1 : 0;
      report[count] = index;
      count += 1;
    },
    build(size, reports) {
      const { offsets, arcs } = grouped(size, from.subarray(0, count));
      const sortedTo = gather(to, arcs, new Int32Array(count));
      const sortedFrom = gather(from, arcs, new Int32Array(count));
      const sortedReport = gather(report, arcs, new Int32Array(count));
      const sortedMs = gather(ms, arcs, new Float64Array(count));
      const sortedStrict = gather(strict, arcs, new Int8Array(count));
      // In the rows of arriving arcs too, structural ones are to come first.
      const into = grouped(size, to.subarray(0, count));
      const placeOf = new Int32Array(count);
      for (let place = 0; place < count; place += 1) placeOf[arcs[place] as number] = place;
      for (let at = 0; at < count; at += 1) into.arcs[at] = placeOf[into.arcs[at] as number] as number;
      for (let arc = 0; arc < count; arc += 1) arcs[arc] = arc;
      let byReport: { offsets: Int32Array; arcs: Int32Array } | undefined;
      return {
        size,
        from: sortedFrom,
        to: sortedTo,
        ms: sortedMs,
        strict: sortedStrict,
        report: sortedReport,
        rows: {
          out: { offsets, arcs, far: sortedTo },
          into: { ...into, far: sortedFrom },
        },
        stands: new Uint8Array(reports).fill(1),
        arcsOf(index) {
          // Few networks are ever asked. The first group is that of the structural arcs.
          byReport ??= grouped(
            reports + 1,
            sortedReport.map((each) => each + 1),
          );
          const end = byReport.offsets[index + 2] as number;
          return byReport.arcs.subarray(byReport.offsets[index + 1] as number, end);
        },
      };
    },
  };
}

/** Whether the report that an arc comes from has not been set aside. */
export function holds({ report, stands }: Network, arc: number): boolean {
  const index = report[arc] as number;
  return index === structural || stands[index] === 1;
}

/** Groups arcs by a key, in the order in which they were taken down. */
function grouped(size: number, keys: Int32Array): { offsets: Int32Array; arcs: Int32Array } {
  const offsets = new Int32Array(size + 1);
  for (let arc = 0; arc < keys.length; arc += 1) {
    const row = (keys[arc] as number) + 1;
    offsets[row] = (offsets[row] as number) + 1;
  }
  for (let row = 0; row < size; row += 1) {
    offsets[row + 1] = (offsets[row + 1] as number) + (offsets[row] as number);
  }
  const next = offsets.slice();
  const arcs = new Int32Array(keys.length);
  for (let arc = 0; arc < keys.length; arc += 1) {
    const row = keys[arc] as number;
    const place = next[row] as number;
    next[row] = place + 1;
    arcs[place] = arc;
  }
  return { offsets, arcs };
}

type Numbers = Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer> | Int8Array<ArrayBuffer>;

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
