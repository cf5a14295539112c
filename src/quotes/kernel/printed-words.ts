/** Words numbered in the order they came, found where they stand in a text without a string for them. */
export interface PrintedWords {
  /** The number of the word between two places of a text; -1 while it is not known. */
  find(text: string, start: number, end: number, hash: number): number;
  /** Numbers a word that is not known yet. */
  add(text: string, start: number, end: number, hash: number): number;
  /** How many words are known. */
  count(): number;
  clear(): void;
}

/**
 * An open hash table. A word is kept as the characters themselves, so that
 * nothing holds the text it was printed in.
 */
export function createPrintedWords(): PrintedWords {
  let slots = new Int32Array(1 << 10); // number of the entry plus one
  let hashes = new Int32Array(1 << 9);
  let starts = new Uint32Array((1 << 9) + 1);
  let characters = new Uint16Array(1 << 12);
  let count = 0;

  const grow = (length: number): void => {
    const used = starts[count] as number;
    if (used + length > characters.length) {
      const wider = new Uint16Array(Math.max(used + length, characters.length * 2));
      wider.set(characters);
      characters = wider;
    }
    if (count < hashes.length) return;
    const size = hashes.length * 2;
    const [olderHashes, olderStarts] = [hashes, starts];
    [hashes, starts] = [new Int32Array(size), new Uint32Array(size + 1)];
    hashes.set(olderHashes);
    starts.set(olderStarts);
    slots = new Int32Array(size * 2);
    for (let entry = 0; entry < count; entry++) put(entry);
  };

  const put = (entry: number): void => {
    const mask = slots.length - 1;
    let slot = mixed(hashes[entry] as number) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = entry + 1;
  };

  return {
    find: (text, start, end, hash) => {
      const mask = slots.length - 1;
      for (let slot = mixed(hash) & mask; ; slot = (slot + 1) & mask) {
        const entry = (slots[slot] as number) - 1;
        if (entry < 0) return -1;
        if (hashes[entry] !== hash) continue;
        const from = starts[entry] as number;
        if ((starts[entry + 1] as number) - from !== end - start) continue;
        let at = start;
        while (at < end && characters[from + at - start] === text.charCodeAt(at)) at++;
        if (at === end) return entry;
      }
    },
    add: (text, start, end, hash) => {
      grow(end - start);
      const from = starts[count] as number;
      for (let at = start; at < end; at++) characters[from + at - start] = text.charCodeAt(at);
      hashes[count] = hash;
      put(count++);
      starts[count] = from + end - start;
      return count - 1;
    },
    count: () => count,
    clear: () => {
      slots.fill(0);
      count = 0;
    },
  };
}

/** The lower bits of the hash of a short word tell little: the upper ones are added to them. */
function mixed(hash: number): number {
  return hash ^ (hash >>> 15);
}
