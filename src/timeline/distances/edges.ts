import { isLess } from "../length.js";

/**
 * The ways between pairs of nodes, one in each direction. The two ways of a pair are numbers that differ in their
 * last bit: `way` leaves the node in whose list it stands, `way ^ 1` comes back.
 */
export interface Edges {
  /** To how many nodes a node has ways; for whoever removes nodes to keep. */
  readonly degree: Int32Array;
  /** The first way in the list of a node, and the one after another; -1: there is none. */
  first(node: number): number;
  next(way: number): number;
  /** The node that a way leads to. */
  far(way: number): number;
  /** How long it is; infinite: only the way back is known. */
  ms(way: number): number;
  strict(way: number): number;
  /** The way from one node to another; infinite, if there was none. */
  between(from: number, to: number): number;
  /** Makes a way as short as this, if it is longer. */
  lower(way: number, ms: number, strict: number): void;
  /** Behind the last way. */
  count(): number;
}

/** @param capacity - About how many pairs there will be. */
export function edgesAmong(size: number, capacity: number): Edges {
  const degree = new Int32Array(size);
  const heads = new Int32Array(size).fill(-1);
  let next = new Int32Array(2 * capacity);
  let far = new Int32Array(2 * capacity);
  let ms = new Float64Array(2 * capacity);
  let strict = new Int32Array(2 * capacity);
  let count = 0;
  /** The first way of each pair and one more, by open addressing; 0: free. */
  let table = new Int32Array(2 ** Math.ceil(Math.log2(2 * capacity + 16)));
  const slotOf = (low: number, high: number): number => {
    const mask = table.length - 1;
    let hash = Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b);
    hash = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const way = (table[hash] as number) - 1;
      if (way === -1 || (far[way] === high && far[way ^ 1] === low)) return hash;
      hash = (hash + 1) & mask;
    }
  };
  const grow = () => {
    const length = 2 * next.length + 32;
    next = extended(next, new Int32Array(length));
    far = extended(far, new Int32Array(length));
    strict = extended(strict, new Int32Array(length));
    const longer = new Float64Array(length);
    longer.set(ms);
    ms = longer;
    table = new Int32Array(2 ** Math.ceil(Math.log2(length + 16)));
    for (let way = 0; way < count; way += 2)
      table[slotOf(far[way ^ 1] as number, far[way] as number)] = way + 1;
  };
  const append = (node: number, to: number) => {
    far[count] = to;
    ms[count] = Number.POSITIVE_INFINITY;
    next[count] = heads[node] as number;
    heads[node] = count;
    degree[node] = (degree[node] as number) + 1;
    count += 1;
  };
  return {
    degree,
    first: (node) => heads[node] as number,
    next: (way) => next[way] as number,
    far: (way) => far[way] as number,
    ms: (way) => ms[way] as number,
    strict: (way) => strict[way] as number,
    between(from, to) {
      const [low, high] = from < to ? [from, to] : [to, from];
      if (count === next.length) grow();
      const slot = slotOf(low, high);
      if (table[slot] === 0) {
        table[slot] = count + 1;
        append(low, high);
        append(high, low);
      }
      const way = (table[slot] as number) - 1;
      return from === low ? way : way ^ 1;
    },
    lower(way, toMs, toStrict) {
      // Among ways that are none, none is shorter.
      if (toMs === Number.POSITIVE_INFINITY) return;
      if (!isLess(toMs, toStrict, ms[way] as number, strict[way] as number)) return;
      ms[way] = toMs;
      strict[way] = toStrict;
    },
    count: () => count,
  };
}

function extended(values: Int32Array, into: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  into.set(values);
  return into;
}
