import { describe, expect, it } from "vitest";
import { memory } from "../../src/timeline/memory.js";

describe("memory that arrays share", () => {
  it("hands out zeros, also where something was written before", () => {
    const shared = memory(64);
    shared.uint8(3).fill(7);
    const mark = shared.mark();
    shared.float64(2).fill(7);
    shared.release(mark);
    expect([...shared.int32(8)]).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it("never hands out the same place twice before it is released", () => {
    const shared = memory(64);
    const first = shared.uint8(3).fill(7);
    const arrays = [shared.float64(1), shared.int32(1), shared.uint32(1), shared.int8(1)];
    for (const array of arrays) array.fill(1);
    expect([...first]).toEqual([7, 7, 7]);
    expect(arrays.map(([value]) => value)).toEqual([1, 1, 1, 1]);
    expect(new Set([first, ...arrays].map(({ buffer }) => buffer)).size).toBe(1);
  });

  it("gives a buffer of its own to what does not fit", () => {
    const shared = memory(8);
    const large = shared.float64(2);
    expect([...large]).toEqual([0, 0]);
    expect(shared.mark()).toBe(0);
    expect(shared.int32(2).buffer).not.toBe(large.buffer);
  });
});
