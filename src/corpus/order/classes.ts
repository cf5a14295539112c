/**
 * The records of one type, in classes of those that nothing has told apart yet. The order of the classes is final: a class
 * is only ever split.
 */
export interface Classes {
  /** The indices of the records, class by class. */
  readonly order: Uint32Array;
  /** For each record the place in `order` at which its class begins. */
  readonly rank: Uint32Array;
  /** The classes of more than one: where each begins and ends in `order`. */
  ties: readonly (readonly [from: number, to: number])[];
}

/** All in one class. */
export function oneClass(size: number): Classes {
  return {
    order: Uint32Array.from({ length: size }, (_, index) => index),
    rank: new Uint32Array(size),
    ties: size > 1 ? [[0, size]] : [],
  };
}

/** Splits every class by a comparison of records, given by their indices. Returns whether any was split. */
export function split(classes: Classes, compare: (a: number, b: number) => number): boolean {
  const { order, rank } = classes;
  const ties: (readonly [number, number])[] = [];
  let changed = false;
  for (const [from, to] of classes.ties) {
    // An array, whose sort is quick where it is in order already, as most corpora are.
    const members = Array.from(order.subarray(from, to)).sort(compare);
    order.set(members, from);
    let first = from;
    for (let at = from + 1; at <= to; at++) {
      if (at < to && compare(members[first - from] as number, members[at - from] as number) === 0) continue;
      if (at < to || first > from) changed = true;
      for (let place = first; place < at; place++) rank[order[place] as number] = first;
      if (at - first > 1) ties.push([first, at]);
      first = at;
    }
  }
  classes.ties = ties;
  return changed;
}

/** The same by a key, which is worked out once for each record of a class. */
export function splitByKey<K extends string | number>(
  classes: Classes,
  keyOf: (record: number) => K,
): boolean {
  if (classes.ties.length === 0) return false;
  const keys = new Array<K>(classes.order.length);
  for (const record of tied(classes)) keys[record] = keyOf(record);
  return split(classes, (a, b) => {
    const [one, other] = [keys[a] as K, keys[b] as K];
    if (one === other) return 0;
    return one < other ? -1 : 1;
  });
}

/** The records, by their indices, that something has not told apart from others yet. */
export function* tied({ order, ties }: Classes): Generator<number> {
  for (const [from, to] of ties) for (let at = from; at < to; at++) yield order[at] as number;
}
