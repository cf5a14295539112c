import { compareText } from "../corpus/index.js";
import type { Memory } from "./memory.js";

/** Below this, comparing costs less than the buckets of a radix sort. */
const few = 4096;

/** The largest whole number to which every smaller one is a number of its own. */
const mostCodes = 2 ** 53;

/**
 * The indices of numbers from the least to the greatest; `tie` decides between equal ones, and is a total
 * order. Radix sort on the bits of the numbers: linear, where comparing through indices would miss the cache.
 */
export function orderOfNumbers(
  keys: Float64Array,
  scratch: Memory,
  tie: (a: number, b: number) => number,
): Uint32Array {
  const order = upTo(new Uint32Array(keys.length));
  if (keys.length <= few) {
    return order.sort((a, b) => (keys[a] as number) - (keys[b] as number) || tie(a, b));
  }
  const mark = scratch.mark();
  radix(keys, order, scratch);
  scratch.release(mark);
  forEachTie(keys, order, (first, end) => {
    order.subarray(first, end).sort(tie);
  });
  return order;
}

/**
 * The indices of texts by their code units; equal texts stand side by side, in the order they came in.
 *
 * As many code units as fit are packed into one number, numbered by the letters that occur, and the numbers
 * are sorted; what is still equal is sorted by the code units that follow.
 */
export function orderOfTexts(texts: readonly string[], scratch: Memory): Uint32Array {
  const order = upTo(new Uint32Array(texts.length));
  if (isSorted(texts)) return order;
  const groups: { first: number; end: number; from: number }[] = [{ first: 0, end: order.length, from: 0 }];
  for (let group = groups.pop(); group; group = groups.pop()) {
    const part = order.subarray(group.first, group.end);
    if (part.length <= few) {
      part.sort((a, b) => compareText(texts[a] as string, texts[b] as string) || a - b);
      continue;
    }
    const from = group.from + commonLength(texts, part, group.from);
    const mark = scratch.mark();
    const keys = scratch.float64(part.length);
    const { to, ended } = pack(texts, part, from, keys);
    const ranked = upTo(scratch.uint32(part.length));
    radix(keys, ranked, scratch);
    const before = scratch.uint32(part.length);
    before.set(part);
    for (let place = 0; place < part.length; place += 1)
      part[place] = before[ranked[place] as number] as number;
    if (!ended) {
      const { first } = group;
      forEachTie(keys, ranked, (tieFirst, tieEnd) => {
        groups.push({ first: first + tieFirst, end: first + tieEnd, from: to });
      });
    }
    scratch.release(mark);
  }
  return order;
}

/** Each place filled with its index. */
function upTo(indices: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  for (let index = 0; index < indices.length; index += 1) indices[index] = index;
  return indices;
}

function isSorted(texts: readonly string[]): boolean {
  for (let index = 1; index < texts.length; index += 1) {
    if ((texts[index] as string) < (texts[index - 1] as string)) return false;
  }
  return true;
}

/** How many code units from a place on are the same in all of them. */
function commonLength(texts: readonly string[], part: Uint32Array, from: number): number {
  const first = texts[part[0] as number] as string;
  let length = first.length - from;
  for (const index of part) {
    const text = texts[index] as string;
    let same = 0;
    while (same < length && text.charCodeAt(from + same) === first.charCodeAt(from + same)) same += 1;
    length = same;
  }
  return length;
}

/** Writes the texts from a place on as numbers that compare as they do, as far as `to`. */
function pack(
  texts: readonly string[],
  part: Uint32Array,
  from: number,
  keys: Float64Array,
): { to: number; ended: boolean } {
  const codes = new Uint16Array(65_536);
  let longest = from;
  for (const index of part) {
    const text = texts[index] as string;
    longest = Math.max(longest, text.length);
    for (let at = from; at < text.length; at += 1) codes[text.charCodeAt(at)] = 1;
  }
  // 0 is for the end of a text, so that a text stands before those that it begins.
  let base = 1;
  for (let unit = 0; unit < codes.length; unit += 1) {
    if (codes[unit] === 1) {
      codes[unit] = base;
      base += 1;
    }
  }
  const digits = Math.max(1, Math.floor(Math.log(mostCodes) / Math.log(base)));
  const to = from + digits;
  for (let place = 0; place < part.length; place += 1) {
    const text = texts[part[place] as number] as string;
    let key = 0;
    for (let at = from; at < to; at += 1) {
      key = key * base + (at < text.length ? (codes[text.charCodeAt(at)] as number) : 0);
    }
    keys[place] = key;
  }
  return { to, ended: to >= longest };
}

/** Sorts the indices in place, stable, 16 bits of the keys at a time. */
function radix(keys: Float64Array, indices: Uint32Array<ArrayBuffer>, scratch: Memory): void {
  const mark = scratch.mark();
  const words = bitsOf(keys, scratch.uint32(2 * keys.length));
  const counts = new Uint32Array(65_536);
  let order = indices;
  let other = scratch.uint32(order.length);
  for (let digit = 0; digit < 4; digit += 1) {
    const word = digit >> 1;
    const shift = (digit & 1) * 16;
    counts.fill(0);
    for (let at = word; at < words.length; at += 2) {
      const bucket = ((words[at] as number) >>> shift) & 0xffff;
      counts[bucket] = (counts[bucket] as number) + 1;
    }
    const somewhere = ((words[word] as number) >>> shift) & 0xffff;
    if (counts[somewhere] === order.length) continue;
    let sum = 0;
    for (let bucket = 0; bucket < counts.length; bucket += 1) {
      const count = counts[bucket] as number;
      counts[bucket] = sum;
      sum += count;
    }
    for (let at = 0; at < order.length; at += 1) {
      const index = order[at] as number;
      const bucket = ((words[2 * index + word] as number) >>> shift) & 0xffff;
      const place = counts[bucket] as number;
      counts[bucket] = place + 1;
      other[place] = index;
    }
    [order, other] = [other, order];
  }
  if (order !== indices) indices.set(order);
  scratch.release(mark);
}

/** Writes the bits of doubles, low word first, changed so that they compare as the doubles do. */
function bitsOf(keys: Float64Array, words: Uint32Array): Uint32Array {
  // Which half of a double comes first depends on the machine.
  const low = new Uint32Array(Float64Array.of(1).buffer)[0] === 0 ? 0 : 1;
  const raw = new Uint32Array(keys.buffer, keys.byteOffset, 2 * keys.length);
  for (let at = 0; at < raw.length; at += 2) {
    // -0 equals 0.
    const high = raw[at + 1 - low] as number;
    const isZero = keys[at / 2] === 0;
    const flip = high >= 0x8000_0000 ? 0xffff_ffff : 0;
    words[at] = isZero ? 0 : ((raw[at + low] as number) ^ flip) >>> 0;
    words[at + 1] = isZero ? 0x8000_0000 : (high ^ (flip === 0 ? 0x8000_0000 : flip)) >>> 0;
  }
  return words;
}

/** Calls back for each run of equal keys, by its first place and the one behind it. */
function forEachTie(
  keys: Float64Array,
  order: Uint32Array,
  found: (first: number, end: number) => void,
): void {
  let first = 0;
  for (let at = 1; at <= order.length; at += 1) {
    if (at < order.length && keys[order[at] as number] === keys[order[first] as number]) continue;
    if (at - first > 1) found(first, at);
    first = at;
  }
}
