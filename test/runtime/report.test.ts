import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";

const { NO_COLOR: _, COLUMNS: __, ...env } = process.env;
const report = execFileSync(process.execPath, ["dist/cli.js", "report"], { env, encoding: "utf8" });

describe("the report of npm start", () => {
  it("has the timeline, the quote, the figures and the conflicts", () => {
    const headings = report.match(/^\d {2}.*?(?= ─)/gm);
    expect(headings).toEqual([
      "1  THE TIMELINE",
      "2  WHO SAID IT, AND IN WHICH WORDS?",
      "3  THE FIGURES",
      "4  WHERE THEY CLASH",
    ]);
  });

  it("fits a terminal of 100 columns", () => {
    const tooLong = report.split("\n").filter((line) => Array.from(line).length > 100);
    expect(tooLong).toEqual([]);
  });

  it("has no colour codes where it is no terminal that shows it", () => {
    expect(report).not.toContain("\u001b");
  });

  it("names both sides of the burial and the strikes", () => {
    const clash = report.slice(report.indexOf("WHERE THEY CLASH"));
    expect(clash).toMatch(/came after “Soleimani\s+is buried”/);
    expect(clash).toMatch(/happened during “Soleimani\s+is buried”/);
  });
});
