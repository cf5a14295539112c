/**
 * The records of one type, in classes of those that nothing has told apart yet. The order of the classes is final: a class
 * is only ever split.
 */
export interface Classes {
  /** The indices of the records, class by class. */
  readonly order: Uint32Array;
  /** For each record the place in `order` at which its class begins. */
  readonly rank: Uint32Array;
  /** The classes of more than one: where each begins in `order`, and where it ends. */
  ties: readonly number[];
}

/** All in one class. */
export function oneClass(size: number): Classes {
  return {
    order: Uint32Array.from({ length: size }, (_, index) => index),
    rank: new Uint32Array(size),
    ties: size > 1 ? [0, size] : [],
  };
}

/** Splits every class by a comparison of records, given by their indices. Returns whether any was split. */
export function split(classes: Classes, compare: (a: number, b: number) => number): boolean {
  const { order, rank } = classes;
  // Ranks are what is compared by: they change when all have been.
  const ends: number[] = [];
  forEachTie(classes, (from, to) => {
    sortPart(order, from, to, compare);
    for (let at = from + 1; at < to; at++) {
      if (compare(order[at - 1] as number, order[at] as number) !== 0) ends.push(at);
    }
    ends.push(to);
  });
  if (ends.length * 2 === classes.ties.length) return false;
  const ties: number[] = [];
  let next = 0;
  forEachTie(classes, (from, to) => {
    for (let first = from; first < to; next++) {
      const end = ends[next] as number;
      for (let at = first; at < end; at++) rank[order[at] as number] = first;
      if (end - first > 1) ties.push(first, end);
      first = end;
    }
  });
  classes.ties = ties;
  return true;
}

function sortPart(
  order: Uint32Array,
  from: number,
  to: number,
  compare: (a: number, b: number) => number,
): void {
  if (to - from === 2) {
    const [a, b] = [order[from] as number, order[from + 1] as number];
    if (compare(a, b) > 0) {
      order[from] = b;
      order[from + 1] = a;
    }
    return;
  }
  // An array, whose sort is quick where it is in order already, as most corpora are.
  order.set(Array.from(order.subarray(from, to)).sort(compare), from);
}

function forEachTie({ ties }: Classes, visit: (from: number, to: number) => void): void {
  for (let at = 0; at < ties.length; at += 2) visit(ties[at] as number, ties[at + 1] as number);
}

/** Goes through the records, by their indices, that nothing has told apart from all others yet. */
export function forEachTied(classes: Classes, visit: (record: number) => void): void {
  forEachTie(classes, (from, to) => {
    for (let at = from; at < to; at++) visit(classes.order[at] as number);
  });
}
