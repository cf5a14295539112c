/**
 * How many Unicode code points a text has; a lone surrogate counts as one. O(n), without a copy.
 */
export function codePointLength(text: string): number {
  let length = text.length;
  for (let unit = 0; unit < text.length; unit++) {
    if (isPairAt(text, unit)) {
      length--;
      unit++;
    }
  }
  return length;
}

/** A text whose passages can be read by code point in O(1): `evidence` counts those, strings count UTF-16 units. */
export interface CodePoints {
  /** The text. */
  readonly text: string;
  /** Its length in code points. */
  readonly length: number;
  /** The passage between two code points, cut to what there is. */
  slice(start: number, end: number): string;
  /** Where `words` stand nearest to the code point `start`, at most `reach` away; `null`: nowhere there. */
  findNear(words: string, start: number, reach: number): number | null;
}

/** Counts a text through once; O(n), and no memory where code points and UTF-16 units are the same. */
export function codePoints(text: string): CodePoints {
  const length = codePointLength(text);
  const units = length === text.length ? null : unitOffsets(text, length);
  const clamp = (point: number): number => Math.min(Math.max(point, 0), length);
  const unitOf = (point: number): number => (units ? (units[clamp(point)] as number) : clamp(point));
  const pointOf = (unit: number): number => (units ? search(units, unit) : unit);
  return {
    text,
    length,
    slice: (start, end) => text.slice(unitOf(start), unitOf(end)),
    findNear(words, start, reach) {
      const from = unitOf(start - reach);
      const passage = text.slice(from, unitOf(start + reach) + words.length);
      const middle = unitOf(start) - from;
      const after = passage.indexOf(words, middle);
      const before = middle > 0 ? passage.lastIndexOf(words, middle - 1) : -1;
      if (after < 0 && before < 0) return null;
      const useAfter = before < 0 || (after >= 0 && after - middle <= middle - before);
      return pointOf(from + (useAfter ? after : before));
    },
  };
}

function isPairAt(text: string, unit: number): boolean {
  const first = text.charCodeAt(unit);
  if (first < 0xd800 || first > 0xdbff) return false;
  const second = text.charCodeAt(unit + 1);
  return second >= 0xdc00 && second <= 0xdfff;
}

function unitOffsets(text: string, length: number): Uint32Array {
  const offsets = new Uint32Array(length + 1);
  let unit = 0;
  for (let point = 0; point < length; point++) {
    offsets[point] = unit;
    unit += isPairAt(text, unit) ? 2 : 1;
  }
  offsets[length] = unit;
  return offsets;
}

/** The last index whose value is at most `value`. */
function search(sorted: Uint32Array, value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] as number) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
