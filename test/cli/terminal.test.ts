import { afterEach, describe, expect, it, vi } from "vitest";
import { announce, createProgress, print, terminalWidth } from "../../src/cli/terminal.js";

describe("what is being done", () => {
  const written: string[] = [];

  afterEach(() => {
    written.length = 0;
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  const watch = (isTTY: boolean, work: () => void): readonly string[] => {
    Object.defineProperty(process.stderr, "isTTY", { configurable: true, get: () => isTTY });
    vi.useFakeTimers();
    for (const stream of [process.stdout, process.stderr]) {
      vi.spyOn(stream, "write").mockImplementation((text) => {
        written.push(String(text));
        return true;
      });
    }
    work();
    return written;
  };

  const steps = (): void => {
    const progress = createProgress();
    for (let second = 0; second < 3; second++) {
      progress.step(`at ${second} s`);
      vi.advanceTimersByTime(1000);
    }
    print("done");
  };

  it("is told step by step after the first second, and wiped before the answer", () => {
    expect(watch(true, steps)).toEqual(["\r\u001b[Kat 1 s", "\r\u001b[Kat 2 s", "\r\u001b[K", "done"]);
  });

  it("is told at once where it is one long step", () => {
    const work = (): void => {
      announce("Working on 20000 records …");
      print("done");
      print("really");
    };
    expect(watch(true, work)).toEqual([
      "\r\u001b[KWorking on 20000 records …",
      "\r\u001b[K",
      "done",
      "really",
    ]);
  });

  it("is told to nobody who does not look on", () => {
    expect(watch(false, steps)).toEqual(["done"]);
  });
});

describe("the width of a line", () => {
  afterEach(() => {
    vi.unstubAllEnvs();
    Reflect.deleteProperty(process.stdout, "columns");
  });

  it.each([
    ["what COLUMNS says, even against the terminal", "72", 90, 72],
    ["that of the terminal", "", 90, 90],
    ["that of the terminal where COLUMNS is no number", "wide", 90, 90],
    ["100 where nothing says it", "", 0, 100],
    ["140 at most", "500", 90, 140],
  ])("is %s", (_, columns, terminal, expected) => {
    vi.stubEnv("COLUMNS", columns);
    Object.defineProperty(process.stdout, "columns", { configurable: true, value: terminal });
    expect(terminalWidth()).toBe(expected);
  });
});
