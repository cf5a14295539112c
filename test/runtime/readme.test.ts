import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, inject, it } from "vitest";
import { compile, errorsOf } from "./consumer.js";
import { agrees, filesBelow, findExamples, instrument, show } from "./examples.js";

// README.md, the guides and the TSDoc comments, against the package as it is installed.
const examples = findExamples(["README.md", ...filesBelow("docs", ".md"), ...filesBelow("src", ".ts")]);
const folder = join(inject("consumer"), "examples");
mkdirSync(folder);

describe.each(examples)("the example at $at", ({ at, code }) => {
  it("gives what its comments say", async () => {
    const { claims, module } = instrument(code);
    const path = join(folder, `${at.replaceAll(/\W/g, "-")}.mjs`);
    writeFileSync(path, module);
    const { values } = await import(pathToFileURL(path).href);
    const wrong = claims.flatMap((claim, i) =>
      agrees(values[i], claim)
        ? []
        : [`${claim.expression}\n//=> ${show(values[i])}\nand not\n//=> ${claim.expected}`],
    );
    expect(wrong).toEqual([]);
  });
});

it("every example type-checks", () => {
  expect(examples.length).toBeGreaterThan(0);
  const paths = examples.map(({ at, code }) => {
    const path = join(folder, `${at.replaceAll(/\W/g, "-")}.mts`);
    writeFileSync(path, `${code}\nexport {};\n`);
    return path;
  });
  expect(errorsOf(compile(paths, true))).toEqual([]);
});
