import { anchors } from "./anchors.js";
import { type Pairings, pairingsOf } from "./pairings.js";
import type { Token } from "./tokenise.js";

/** One column of an alignment: a word of either text or of both. */
export interface Column {
  /** Index of the word in the first text; -1: the word stands in the second only. */
  readonly a: number;
  /** Index of the word in the second text; -1: the word stands in the first only. */
  readonly b: number;
  /** How alike the two words are, 0 to 1; 0 where one is missing. */
  readonly likeness: number;
  /** How many words: 1, or more for a stretch of one text that was left unpaired as a whole. */
  readonly length: number;
  /** The number of the move by which the words came here from another place; absent for most. */
  readonly move?: number;
}

/** One stretch of both texts, ends exclusive. */
interface Block {
  readonly a: number;
  readonly aEnd: number;
  readonly b: number;
  readonly bEnd: number;
}

const OPEN = 0.2;
const EXTEND = 0.12;
const MOST_CELLS = 20_000;
const FEW_CELLS = 2_000;
const SIDE = 100;
const MARGIN = 16;

/**
 * Aligns the words of two texts: the columns, read from left to right, hold all words of both in order.
 *
 * Global alignment with affine gaps (Gotoh 1982) that cost nothing at the ends, so that a fragment settles
 * in one piece inside its whole. Words are paired by weight and likeness; two different words share a
 * column where their neighbours agree, but a negation is rather shown as added or left out. Texts too long
 * for the matrix are first cut at passages that stand exactly once in both.
 *
 * @param a - The words of the first text.
 * @param b - The words of the second text.
 * @returns The columns. O(n m) up to 20,000 pairs of words, near-linear beyond.
 */
export function alignWords(a: readonly Token[], b: readonly Token[]): readonly Column[] {
  const whole: Block = { a: 0, aEnd: a.length, b: 0, bEnd: b.length };
  const columns: Column[] = [];
  if (cells(whole) <= MOST_CELLS) alignBlock(a, b, whole, columns);
  else for (const block of cutAtAnchors(a, b)) alignBlock(a, b, block, columns);
  return columns;
}

function cells(block: Block): number {
  return (block.aEnd - block.a) * (block.bEnd - block.b);
}

function cutAtAnchors(a: readonly Token[], b: readonly Token[]): readonly Block[] {
  const blocks: Block[] = [];
  let [fromA, fromB] = [0, 0];
  for (const [atA, atB] of anchors(a, b)) {
    blocks.push(...trim({ a: fromA, aEnd: atA, b: fromB, bEnd: atB }, blocks.length === 0));
    [fromA, fromB] = [atA, atB];
  }
  const last: Block = { a: fromA, aEnd: a.length, b: fromB, bEnd: b.length };
  return blocks.length === 0 ? unpaired(last) : [...blocks, ...trim(last, false)];
}

/**
 * A block that is still too large is aligned next to its anchor only, and no farther than the shorter side can
 * reach; the words beyond stay unpaired. That bounds the work, and is off only where a hundred words in a
 * row hold no passage in common.
 */
function trim(block: Block, anchorFollows: boolean): readonly Block[] {
  if (cells(block) <= FEW_CELLS) return [block];
  const { a, aEnd, b, bEnd } = block;
  const reach = 2 * Math.min(aEnd - a, bEnd - b, SIDE) + MARGIN;
  const lengthA = Math.min(aEnd - a, reach);
  const lengthB = Math.min(bEnd - b, reach);
  if (anchorFollows) {
    const near = { a: aEnd - lengthA, aEnd, b: bEnd - lengthB, bEnd };
    return [...unpaired({ a, aEnd: near.a, b, bEnd: near.b }), near];
  }
  const near = { a, aEnd: a + lengthA, b, bEnd: b + lengthB };
  return [near, ...unpaired({ a: near.aEnd, aEnd, b: near.bEnd, bEnd })];
}

function unpaired(block: Block): readonly Block[] {
  return [
    { ...block, bEnd: block.b },
    { ...block, a: block.aEnd },
  ];
}

/** The three ways into a cell: both words, a word of `a` alone, a word of `b` alone. */
const PAIR = 0;
const ONLY_A = 1;
const ONLY_B = 2;
const NEVER = Number.NEGATIVE_INFINITY;

function alignBlock(a: readonly Token[], b: readonly Token[], block: Block, columns: Column[]): void {
  const rows = block.aEnd - block.a;
  const wordsB = block.bEnd - block.b;
  if (rows === 0 || wordsB === 0) {
    const length = rows + wordsB;
    const of = rows > 0 ? { a: block.a, b: -1 } : { a: -1, b: block.b };
    if (length > 0) columns.push({ ...of, likeness: 0, length });
    return;
  }
  const words = rows === a.length ? a : a.slice(block.a, block.aEnd);
  const others = wordsB === b.length ? b : b.slice(block.b, block.bEnd);
  const freeEnds: FreeEnds = {
    aStart: block.a === 0,
    aEnd: block.aEnd === a.length,
    bStart: block.b === 0,
    bEnd: block.bEnd === b.length,
  };
  const pairings = pairingsOf(words, others);
  const { trace, way } = fill(pairings, rows, wordsB, freeEnds);
  const width = wordsB + 1;
  const path: Column[] = [];
  let [i, j, step] = [rows, wordsB, way];
  while (i > 0 || j > 0) {
    const bits = (trace[i * width + j] as number) >> (step * 2);
    path.push({
      a: step === ONLY_B ? -1 : block.a + i - 1,
      b: step === ONLY_A ? -1 : block.b + j - 1,
      likeness: step === PAIR ? (pairings.likeness[(i - 1) * wordsB + j - 1] as number) : 0,
      length: 1,
    });
    if (step !== ONLY_B) i--;
    if (step !== ONLY_A) j--;
    step = bits & 3;
  }
  for (const column of path.reverse()) columns.push(column);
}

/** Which ends of a block are ends of its texts, where gaps cost nothing. */
interface FreeEnds {
  readonly aStart: boolean;
  readonly aEnd: boolean;
  readonly bStart: boolean;
  readonly bEnd: boolean;
}

/**
 * Fills the matrix. Each cell of the trace has two bits for each way into it: the way by which the best path
 * came to the cell before. Ties go to the pair, then to the word of the first text.
 */
function fill(
  { worth }: Pairings,
  rows: number,
  wordsB: number,
  free: FreeEnds,
): { readonly trace: Uint8Array; readonly way: number } {
  const width = wordsB + 1;
  const trace = new Uint8Array((rows + 1) * width);
  // One line each for the cell's three ways; each line is overwritten from left to right.
  const pair = new Float64Array(width).fill(NEVER);
  const onlyA = new Float64Array(width).fill(NEVER);
  const onlyB = new Float64Array(width).fill(NEVER);
  for (let i = 0; i <= rows; i++) {
    const line = (i - 1) * wordsB - 1;
    const freeB = (i === 0 && free.aStart) || (i === rows && free.aEnd);
    const openB = freeB ? 0 : OPEN + EXTEND;
    const extendB = freeB ? 0 : EXTEND;
    // What stood in the line above, one column to the left.
    let cornerPair = NEVER;
    let cornerA = NEVER;
    let cornerB = NEVER;
    for (let j = 0; j < width; j++) {
      const freeA = (j === 0 && free.bStart) || (j === wordsB && free.bEnd);
      const abovePair = pair[j] as number;
      const aboveA = onlyA[j] as number;
      const aboveB = onlyB[j] as number;
      let bits = 0;
      if (i > 0 && j > 0) {
        bits = best(cornerPair, cornerA, cornerB);
        pair[j] = Math.max(cornerPair, cornerA, cornerB) + (worth[line + j] as number);
      } else {
        pair[j] = i === 0 && j === 0 ? 0 : NEVER;
      }
      if (i > 0) {
        const open = freeA ? 0 : OPEN + EXTEND;
        const p = abovePair - open;
        const x = aboveA - (freeA ? 0 : EXTEND);
        const y = aboveB - open;
        onlyA[j] = Math.max(p, x, y);
        bits |= best(p, x, y) << 2;
      }
      if (j > 0) {
        const p = (pair[j - 1] as number) - openB;
        const x = (onlyA[j - 1] as number) - openB;
        const y = (onlyB[j - 1] as number) - extendB;
        onlyB[j] = Math.max(p, x, y);
        bits |= best(p, x, y) << 4;
      } else {
        onlyB[j] = NEVER;
      }
      trace[i * width + j] = bits;
      cornerPair = abovePair;
      cornerA = aboveA;
      cornerB = aboveB;
    }
  }
  return { trace, way: best(pair[wordsB] as number, onlyA[wordsB] as number, onlyB[wordsB] as number) };
}

function best(pair: number, onlyA: number, onlyB: number): number {
  if (pair >= onlyA && pair >= onlyB) return PAIR;
  return onlyA >= onlyB ? ONLY_A : ONLY_B;
}
