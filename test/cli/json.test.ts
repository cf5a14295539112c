import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readJson } from "../../src/cli/authored/json.js";

describe("reading JSON with places", () => {
  it("gives the value that JSON.parse gives, and where each part of it stands", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), fc.nat(4), (json, indent) => {
        const text = JSON.stringify(JSON.parse(json), null, indent);
        const { value, flaws } = readJson(text);
        expect(flaws).toEqual([]);
        expect(value).toEqual(JSON.parse(text));
      }),
    );
    const { locate } = readJson('{\n  "a": [\n    {"b": 1}\n  ]\n}');
    expect(locate(["a"])).toEqual({ line: 2, column: 3 });
    expect(locate(["a", 0])).toEqual({ line: 3, column: 5 });
    expect(locate(["a", 0, "b"])).toEqual({ line: 3, column: 6 });
    expect(locate(["a", 0, "missing"])).toEqual({ line: 3, column: 5 });
    expect(locate([])).toEqual({ line: 1, column: 1 });
  });

  it("takes for JSON what JSON.parse takes, and nothing else", () => {
    const pieces = fc.constantFrom(
      "{",
      "}",
      "[",
      "]",
      ",",
      ":",
      '"a"',
      "1",
      "-",
      ".5",
      "null",
      "//x\n",
      "'a'",
      " ",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const text = parts.join("");
        let valid = true;
        try {
          JSON.parse(text);
        } catch {
          valid = false;
        }
        const { flaws } = readJson(text);
        const twice = flaws.some(({ message }) => message.includes("twice"));
        if (!twice) expect(flaws.length === 0).toBe(valid);
      }),
      { numRuns: 2000 },
    );
  });

  it("tells what is nested too deeply to be read instead of failing", () => {
    const { flaws } = readJson(`${"[".repeat(100_000)}${"]".repeat(100_000)}`);
    expect(flaws[0]?.message).toContain("nested too deeply");
  });

  it.each([
    ['{"a": 1,}', "a comma too many"],
    ['{"a": 1 "b": 2}', "a comma is missing before this"],
    ["{'a': 1}", "in double quotation marks"],
    ['{"a": tru}', "a word that is no value"],
    ['{"a": 1', "breaks off"],
    ['{"a": "b', "the closing quotation mark is missing"],
    ['{} {"a": 1}', "goes on after its end"],
    ['{"a": 1 // why\n}', "comments are not allowed"],
    ['{"a": "b\nc"}', "quotation mark"],
    ["", "is empty"],
    ["\uFEFF{}", "byte order mark"],
    ['{"a": 1, "b": {"c": 1, "c": 2}}', "names `c` twice"],
  ])("%j is told in words", (text, words) => {
    const { flaws, value } = readJson(text);
    expect(flaws[0]?.message).toContain(words);
    expect(value).toBeUndefined();
  });
});
