/** The best of many items: those of greatest value, and of equal values the first. */
export interface Best<T> {
  take(value: number, item: T): void;
  /** The value of the last of them; -∞ while there are fewer. */
  least(): number;
  /** Them, in no order. */
  items(): readonly T[];
}

/** Collects the best `most` items in a heap with the last of them on top. O(log most) for each. */
export function createBest<T>(most: number, compare: (a: T, b: T) => number): Best<T> {
  const heap: { readonly value: number; readonly item: T }[] = [];
  type Entry = (typeof heap)[number];
  const isWorse = (a: Entry, b: Entry): boolean =>
    a.value !== b.value ? a.value < b.value : compare(a.item, b.item) > 0;
  return {
    take: (value, item) => {
      const entry = { value, item };
      if (heap.length < most) {
        heap.push(entry);
        siftUp(heap, isWorse);
      } else if (isWorse(heap[0] as Entry, entry)) {
        heap[0] = entry;
        siftDown(heap, isWorse);
      }
    },
    least: () => (heap.length < most ? Number.NEGATIVE_INFINITY : (heap[0] as Entry).value),
    items: () => heap.map(({ item }) => item),
  };
}

function siftUp<E>(heap: E[], isWorse: (a: E, b: E) => boolean): void {
  let at = heap.length - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!isWorse(heap[at] as E, heap[parent] as E)) return;
    [heap[at], heap[parent]] = [heap[parent] as E, heap[at] as E];
    at = parent;
  }
}

function siftDown<E>(heap: E[], isWorse: (a: E, b: E) => boolean): void {
  for (let at = 0; ; ) {
    let worst = at;
    for (const child of [2 * at + 1, 2 * at + 2]) {
      if (child < heap.length && isWorse(heap[child] as E, heap[worst] as E)) worst = child;
    }
    if (worst === at) return;
    [heap[at], heap[worst]] = [heap[worst] as E, heap[at] as E];
    at = worst;
  }
}
