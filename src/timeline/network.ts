/** The node of the epoch, 1970: what is known of instants is known as a distance from it. */
export const origin = 0;

/** The report of an arc that only says that an event does not end before it begins. */
export const structural: number = -1;

/** Where the two ends of an event stand in a network; a moment has one node for both. */
export interface EndNodes {
  readonly start: number;
  readonly end: number;
}

/** The arcs at each node: those of node `n` are `arcs[offsets[n]]` up to `arcs[offsets[n + 1] - 1]`. */
interface Adjacency {
  readonly offsets: Int32Array;
  readonly arcs: Int32Array;
}

/**
 * A simple temporal network (Dechter, Meiri and Pearl 1991) as arrays: an arc from `u` to `v` says that
 * `v` is at most its length after `u`. A length has two parts that compare one after the other:
 * milliseconds, and how many times "strictly" lies on the way, counted downwards. So a bound that is
 * strict is tighter by less than any time, and no millisecond has to be made up for it.
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
  /** The first arc of each report, and behind the last report the count of arcs; structural arcs come first. */
  readonly firstArc: Int32Array;
  /** The arcs that leave a node. */
  readonly out: Adjacency;
  /** The arcs that reach a node. */
  readonly into: Adjacency;
  /** 1 for every report that stands, 0 once it is set aside. */
  readonly stands: Uint8Array;
}

/** Takes down arcs one by one, and makes a network of them. */
export interface NetworkBuilder {
  /** That `x` is at most so much after `y`, or less than that if `strict`. Report by report, in order. */
  atMost(x: number, y: number, ms: number, strict: boolean, report: number): void;
  build(size: number, reports: number): Network;
}

export function networkBuilder(): NetworkBuilder {
  const from: number[] = [];
  const to: number[] = [];
  const ms: number[] = [];
  const strict: number[] = [];
  const report: number[] = [];
  return {
    atMost(x, y, length, isStrict, index) {
      from.push(y);
      to.push(x);
      ms.push(length);
      strict.push(isStrict ? -1 : 0);
      report.push(index);
    },
    build(size, reports) {
      const tails = Int32Array.from(from);
      const heads = Int32Array.from(to);
      const firstArc = new Int32Array(reports + 1).fill(report.length);
      for (let arc = report.length - 1; arc >= 0; arc -= 1) {
        const index = report[arc] as number;
        if (index !== structural) firstArc[index] = arc;
      }
      // A report without arcs begins where the next one does.
      for (let index = reports - 1; index >= 0; index -= 1) {
        firstArc[index] = Math.min(firstArc[index] as number, firstArc[index + 1] as number);
      }
      return {
        size,
        from: tails,
        to: heads,
        ms: Float64Array.from(ms),
        strict: Int8Array.from(strict),
        report: Int32Array.from(report),
        firstArc,
        out: adjacency(size, tails),
        into: adjacency(size, heads),
        stands: new Uint8Array(reports).fill(1),
      };
    },
  };
}

/** Whether the report that an arc comes from has not been set aside. */
export function holds(network: Network, arc: number): boolean {
  const report = network.report[arc] as number;
  return report === structural || network.stands[report] === 1;
}

/** Groups arcs by one of their nodes, in the order in which they were taken down. */
function adjacency(size: number, nodes: Int32Array): Adjacency {
  const offsets = new Int32Array(size + 1);
  for (const node of nodes) offsets[node + 1] = (offsets[node + 1] as number) + 1;
  for (let node = 0; node < size; node += 1) {
    offsets[node + 1] = (offsets[node + 1] as number) + (offsets[node] as number);
  }
  const next = offsets.slice();
  const arcs = new Int32Array(nodes.length);
  for (let arc = 0; arc < nodes.length; arc += 1) {
    const node = nodes[arc] as number;
    arcs[next[node] as number] = arc;
    next[node] = (next[node] as number) + 1;
  }
  return { offsets, arcs };
}
