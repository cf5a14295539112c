import { isLess } from "./length.js";

/** A binary heap of nodes, the least key first. */
export interface NodeHeap {
  /** How many are in it. */
  count(): number;
  push(ms: number, strict: number, node: number): void;
  /** Takes the node of the least key out; its key stays readable in `last`. */
  pop(): number;
  /** The key of the node taken out last. */
  readonly last: { ms: number; strict: number };
}

export function nodeHeap(): NodeHeap {
  const ms: number[] = [];
  const strict: number[] = [];
  const nodes: number[] = [];
  const last = { ms: 0, strict: 0 };
  const put = (at: number, keyMs: number, keyStrict: number, node: number) => {
    ms[at] = keyMs;
    strict[at] = keyStrict;
    nodes[at] = node;
  };
  const move = (to: number, from: number) => {
    put(to, ms[from] as number, strict[from] as number, nodes[from] as number);
  };
  return {
    last,
    count: () => nodes.length,
    push(keyMs, keyStrict, node) {
      let at = nodes.length;
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
      const keyMs = ms.pop() as number;
      const keyStrict = strict.pop() as number;
      const node = nodes.pop() as number;
      const size = nodes.length;
      let at = 0;
      for (let below = 1; below < size; below = 2 * at + 1) {
        const right = below + 1;
        const child =
          right < size &&
          isLess(ms[right] as number, strict[right] as number, ms[below] as number, strict[below] as number)
            ? right
            : below;
        if (!isLess(ms[child] as number, strict[child] as number, keyMs, keyStrict)) break;
        move(at, child);
        at = child;
      }
      if (size > 0) put(at, keyMs, keyStrict, node);
      return top;
    },
  };
}
