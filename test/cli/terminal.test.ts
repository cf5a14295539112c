import { afterEach, describe, expect, it, vi } from "vitest";
import { createProgress } from "../../src/cli/terminal.js";

describe("progress", () => {
  afterEach(() => {
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  const watch = (isTTY: boolean): string[] => {
    const written: string[] = [];
    vi.useFakeTimers();
    vi.spyOn(process.stderr, "isTTY", "get").mockReturnValue(isTTY);
    vi.spyOn(process.stderr, "write").mockImplementation((text) => {
      written.push(String(text));
      return true;
    });
    const progress = createProgress();
    for (let second = 0; second < 3; second++) {
      progress.step(`at ${second} s`);
      vi.advanceTimersByTime(1000);
    }
    progress.done();
    return written;
  };

  it("says nothing in the first second, then what is being done, and wipes its line in the end", () => {
    Object.defineProperty(process.stderr, "isTTY", { configurable: true, get: () => false });
    expect(watch(true)).toEqual(["\r\u001b[Kat 1 s", "\r\u001b[Kat 2 s", "\r\u001b[K"]);
  });

  it("says nothing where nobody looks on", () => {
    Object.defineProperty(process.stderr, "isTTY", { configurable: true, get: () => false });
    expect(watch(false)).toEqual([]);
  });
});
