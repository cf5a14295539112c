/** Numbers by words that stand somewhere in a text: found without a string for the word. */
export interface PrintedWords {
  /** The number of the word between two places of a text, if it is known. */
  find(text: string, start: number, end: number): number | undefined;
  /** Notes the number of a word that is not known yet. */
  set(text: string, start: number, end: number, value: number): void;
  /** How many words are known. */
  count(): number;
  clear(): void;
}

/**
 * An open hash table over the characters of words (FNV-1a). A word is kept as the characters themselves, so that
 * nothing holds the text it was printed in.
 */
export function createPrintedWords(): PrintedWords {
  let slots = new Int32Array(1 << 10); // number of the entry plus one
  let hashes = new Int32Array(1 << 9);
  let values = new Int32Array(1 << 9);
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
    const [olderHashes, olderValues, olderStarts] = [hashes, values, starts];
    [hashes, values, starts] = [new Int32Array(size), new Int32Array(size), new Uint32Array(size + 1)];
    hashes.set(olderHashes);
    values.set(olderValues);
    starts.set(olderStarts);
    slots = new Int32Array(size * 2);
    for (let entry = 0; entry < count; entry++) put(entry);
  };

  const put = (entry: number): void => {
    const mask = slots.length - 1;
    let slot = (hashes[entry] as number) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = entry + 1;
  };

  return {
    find: (text, start, end) => {
      const hash = hashOf(text, start, end);
      const mask = slots.length - 1;
      for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
        const entry = (slots[slot] as number) - 1;
        if (entry < 0) return undefined;
        if (hashes[entry] !== hash) continue;
        const from = starts[entry] as number;
        if ((starts[entry + 1] as number) - from !== end - start) continue;
        let at = start;
        while (at < end && characters[from + at - start] === text.charCodeAt(at)) at++;
        if (at === end) return values[entry] as number;
      }
    },
    set: (text, start, end, value) => {
      grow(end - start);
      const from = starts[count] as number;
      for (let at = start; at < end; at++) characters[from + at - start] = text.charCodeAt(at);
      hashes[count] = hashOf(text, start, end);
      values[count] = value;
      put(count++);
      starts[count] = from + end - start;
    },
    count: () => count,
    clear: () => {
      slots.fill(0);
      count = 0;
    },
  };
}

function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}
