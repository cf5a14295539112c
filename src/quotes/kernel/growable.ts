/** A list of numbers that grows, without an object for any of them. */
export interface Growable<A extends Uint8Array | Uint32Array> {
  /** The numbers, and room for more behind them. */
  array: A;
  /** How many there are. */
  length: number;
}

/** An empty list of bytes. */
export function growableBytes(room = 1024): Growable<Uint8Array> {
  return { array: new Uint8Array(room), length: 0 };
}

/** An empty list of 32-bit numbers. */
export function growableNumbers(room = 1024): Growable<Uint32Array> {
  return { array: new Uint32Array(room), length: 0 };
}

/** Makes room for so many more. Doubling keeps the work linear. */
export function makeRoom<A extends Uint8Array | Uint32Array>(list: Growable<A>, more: number): A {
  const needed = list.length + more;
  if (needed <= list.array.length) return list.array;
  const size = Math.max(needed, list.array.length * 2);
  const wider = (list.array instanceof Uint8Array ? new Uint8Array(size) : new Uint32Array(size)) as A;
  wider.set(list.array.subarray(0, list.length));
  list.array = wider;
  return wider;
}

/** Adds one number at the end. */
export function push<A extends Uint8Array | Uint32Array>(list: Growable<A>, value: number): void {
  if (list.length === list.array.length) makeRoom(list, 1);
  list.array[list.length++] = value;
}
