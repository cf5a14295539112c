import { isLess } from "./length.js";

/** A binary heap of nodes, the least key first. */
export interface NodeHeap {
  /** How many are in it. */
  count(): number;
  push(ms: number, strict: number, node: number): void;
  /** The node of the least key; meaningless if there is none. */
  first(): number;
  /** Takes the node of the least key out; its key stays readable in `last`. */
  pop(): number;
  clear(): void;
  /** The key of the node taken out last. */
  readonly last: { ms: number; strict: number };
}

export function nodeHeap(): NodeHeap {
  let ms = new Float64Array(64);
  let strict = new Float64Array(64);
  let nodes = new Int32Array(64);
  let size = 0;
  const last = { ms: 0, strict: 0 };
  const put = (at: number, keyMs: number, keyStrict: number, node: number) => {
    ms[at] = keyMs;
    strict[at] = keyStrict;
    nodes[at] = node;
  };
  const move = (to: number, from: number) => {
    put(to, ms[from] as number, strict[from] as number, nodes[from] as number);
  };
  const grow = () => {
    const [oldMs, oldStrict, oldNodes] = [ms, strict, nodes];
    ms = new Float64Array(2 * size);
    strict = new Float64Array(2 * size);
    nodes = new Int32Array(2 * size);
    ms.set(oldMs);
    strict.set(oldStrict);
    nodes.set(oldNodes);
  };
  return {
    last,
    count: () => size,
    first: () => nodes[0] as number,
    clear() {
      size = 0;
    },
    push(keyMs, keyStrict, node) {
      if (size === nodes.length) grow();
      let at = size;
      size += 1;
      while (at > 0) {
        const above = (at - 1) >> 1;
        if (!isLess(keyMs, keyStrict, ms[above] as number, strict[above] as number)) break;
        move(at, above);
        at = above;
      }
      put(at, keyMs, keyStrict, node);
    },
    pop() {
      const top = nodes[0] as number;
      last.ms = ms[0] as number;
      last.strict = strict[0] as number;
      size -= 1;
      const [keyMs, keyStrict, node] = [ms[size] as number, strict[size] as number, nodes[size] as number];
      let at = 0;
      for (let below = 1; below < size; below = 2 * at + 1) {
        const right = below + 1;
        const isRight =
          right < size &&
          isLess(ms[right] as number, strict[right] as number, ms[below] as number, strict[below] as number);
        const child = isRight ? right : below;
        if (!isLess(ms[child] as number, strict[child] as number, keyMs, keyStrict)) break;
        move(at, child);
        at = child;
      }
      if (size > 0) put(at, keyMs, keyStrict, node);
      return top;
    },
  };
}
