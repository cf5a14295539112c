import { mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { agrees, findExamples, instrument } from "./examples.js";

const claim = (expected: string) => ({ expression: "", expected });

/** The examples in a file of this name and text. */
function found(name: string, text: string) {
  const path = join(mkdtempSync(join(inject("consumer"), "found-")), name);
  writeFileSync(path, text);
  return findExamples([path]).map(({ at, code }) => ({ line: at.slice(at.lastIndexOf(":") + 1), code }));
}

describe("a claim", () => {
  it.each([
    [{ a: [1, 2], b: null }, "{ b: null, a: [1, 2,], }"],
    ["so far, so good", "'so far, so good'"],
    [{ a: 1, b: 2, c: 3 }, "{ b: 2, … }"],
    [[1, 2, 3, 4], "[1, …, 4]"],
    [[1], "[1, …]"],
    [["and so on…"], '["and so on…"]'],
    [undefined, "undefined"],
  ])("of %j agrees with %s", (actual, expected) => {
    expect(agrees(actual, claim(expected))).toBe(true);
  });

  it.each([
    [{ a: 1, b: 2 }, "{ a: 1 }"],
    [{ a: 1 }, "{ a: 1, b: undefined }"],
    [[1, 2], "[2, 1]"],
    [[1, 2, 3], "[1, …, 2]"],
    [1, '"1"'],
    [null, "{ … }"],
    [["x"], '{ 0: "x" }'],
  ])("of %j does not agree with %s", (actual, expected) => {
    expect(agrees(actual, claim(expected))).toBe(false);
  });

  it("that is no value is refused, not passed over", () => {
    expect(() => agrees(1, claim("about one"))).toThrow("about one");
  });
});

describe("an example", () => {
  it("is found in Markdown and in TSDoc, with its line", () => {
    const block = "```ts\n1 + 1; //=> 2\n```\n";
    expect(found("guide.md", `Sums:\n\n${block}\n\`\`\`ts\nnoClaim();\n\`\`\`\n`)).toEqual([
      { line: "3", code: "1 + 1; //=> 2\n" },
    ]);
    const comment = `/**\n * ${block.trimEnd().replaceAll("\n", "\n * ")}\n */\n`;
    expect(found("sum.ts", `const a = 1;\n${comment}const b = "//=>";\n`)).toEqual([
      { line: "3", code: "1 + 1; //=> 2\n" },
    ]);
  });

  it("is read with values on the same line, on the next and on several, also inside of blocks", () => {
    const { claims } = instrument(
      "a(); //=> 1\nb();\n//=> [\n//   2,\n// ]\n// Words.\nif (c) {\n  d();\n  //=> 3\n}\n",
    );
    expect(claims).toEqual([
      { expression: "a()", expected: "1" },
      { expression: "b()", expected: "[\n   2,\n ]" },
      { expression: "d()", expected: "3" },
    ]);
  });

  it("with a value after anything but an expression is refused, not passed over", () => {
    expect(() => instrument("const a = 1; //=> 1\n")).toThrow("1 of 1 `//=>`");
  });
});
