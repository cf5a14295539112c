import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findStale, writeFiles } from "../../scripts/data/generate.js";

const generated = [
  "src/model/ids.generated.ts",
  "src/corpus/shipped.generated.ts",
  "docs/counts.md",
  "docs/conflicts.md",
  "docs/quantities.md",
];

let top: string;
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), "as-reported-data-"));
  cpSync("data", join(top, "data"), { recursive: true });
});
afterEach(() => rmSync(top, { recursive: true }));

const staleIn = (folder: string) => findStale(folder).map(({ path }) => path);

describe("the generated files", () => {
  it("are what the data make of them, in this time zone and locale too", () => {
    expect(staleIn(".")).toEqual([]);
  });

  it("say in their first line that they are generated, and by what", () => {
    for (const path of generated) {
      const [first] = readFileSync(path, "utf8").split("\n");
      expect(first).toMatch(
        /Generated from (?:data\/|src\/figures\/quantity\/table\.ts) by scripts\/build-data\.ts\. Do not edit/,
      );
    }
  });

  it("are all stale where none was written, and none once they were", () => {
    expect(staleIn(top)).toEqual(generated);
    writeFiles(top, findStale(top));
    expect(staleIn(top)).toEqual([]);
  });

  it("are stale when they were edited or when the data have changed", () => {
    writeFiles(top, findStale(top));
    appendFileSync(join(top, "docs/counts.md"), "\n");
    expect(staleIn(top)).toEqual(["docs/counts.md"]);
    const path = join(top, "data/things/sources.json");
    writeFileSync(path, readFileSync(path, "utf8").replace(/"title": "/, '"title": "X'));
    const fromSources = ["src/corpus/shipped.generated.ts", "docs/counts.md", "docs/conflicts.md"];
    expect(staleIn(top)).toEqual(fromSources);
  });
});

describe("authored data", () => {
  it("with a figure that differs from its phrase without a reason is refused with both readings", () => {
    const path = join(top, "data/reports/wasnt-enough.json");
    const text = readFileSync(path, "utf8");
    writeFileSync(path, text.replace(/("text": "25 militia members",[^}]*"value": )25/, "$126"));
    expect(() => findStale(top)).toThrow(
      'is recorded as `exact`, 26; its phrase "25 militia members" reads as `exact`, 25. Correct the record',
    );
  });

  const [report] = readdirSync("data/reports");

  it("that is no JSON is refused with the name of the file", () => {
    appendFileSync(join(top, `data/reports/${report}`), "}");
    expect(() => findStale(top)).toThrow(`reports/${report}\` goes on after its end`);
  });

  it("that names one id twice is refused: JSON itself would lose the first", () => {
    writeFileSync(join(top, "data/things/places.json"), '{\n  "iraq": {},\n  "iran": {},\n  "iraq": {}\n}\n');
    expect(() => findStale(top)).toThrow(
      "places.json:4:3: `things/places.json` names `iraq` twice, and JSON would lose the first. It stands in line 2 too.",
    );
  });

  it("that breaks a rule of the corpus is refused", () => {
    rmSync(join(top, "data/things/places.json"));
    expect(() => findStale(top)).toThrow(/events\.json:\d+:\d+: In event .* there is no place of that id/);
  });
});
