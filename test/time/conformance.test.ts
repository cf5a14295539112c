import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { EdtfError, parseEdtf, resolveWhen } from "../../src/time/index.js";

const folder = new URL("../../../shared/conformance/edtf/", import.meta.url);

function read<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(name, folder), "utf8")) as T;
}

interface Example {
  edtf: string;
  lowerStrict: string;
  upperStrict: string;
  lowerFuzzy: string | null;
  upperFuzzy: string | null;
}

/** The instants of the days from one to another, by `Date`: an oracle of its own. */
function days(first: string, last: string) {
  return { earliest: midnight(first, 0), latest: midnight(last, 1) };
}

function midnight(day: string, add: number): string | null {
  const match = /^(-?\d+)-(\d\d)-(\d\d)$/.exec(day);
  if (!match) return null;
  const date = new Date(0);
  date.setUTCFullYear(Number(match[1]), Number(match[2]) - 1, Number(match[3]) + add);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

// The cases belong to other projects and are not in this repository, so a fresh clone has none to run.
describe.runIf(existsSync(folder))("other libraries' EDTF cases", () => {
  const validate = () => read<Record<"valid" | "invalid", { edtf: string }[]>>("edtf-validate.json");
  const python = () => read<{ examples: Example[]; invalid: string[] }>("python-edtf.json");
  // Older drafts printed spaces in sets; ISO 8601-2 has none, and edtf-validate lists them as invalid.
  const unspaced = (edtf: string) => edtf.replaceAll(", ", ",");

  it("all valid strings are accepted", () => {
    const all = [...validate().valid, ...python().examples].map(({ edtf }) => unspaced(edtf));
    expect(all.length).toBe(296);
    expect(all.filter((edtf) => !accepts(edtf))).toEqual([]);
  });

  it("all invalid strings are rejected with an EdtfError", () => {
    const all = [...validate().invalid.map(({ edtf }) => edtf), ...python().invalid];
    expect(all.length).toBe(71);
    expect(all.filter(accepts)).toEqual([]);
  });

  it("bounds without marks are those of python-edtf, save what is disputed", () => {
    // Unknown ends are ten years there, winter ends with its year, and a time of day is a whole day.
    const disputed = /^\/|\/$|-24$|T/;
    const plain = python().examples.filter(({ edtf }) => !/[?~%]/.test(edtf) && !disputed.test(edtf));
    expect(plain.length).toBeGreaterThan(45);
    for (const { edtf, lowerStrict, upperStrict, lowerFuzzy, upperFuzzy } of plain) {
      // With significant digits the year itself is only an estimate: the fuzzy bounds are what it means.
      const exact = !edtf.includes("S");
      const lower = exact ? lowerStrict : (lowerFuzzy ?? lowerStrict);
      const upper = exact ? upperStrict : (upperFuzzy ?? upperStrict);
      expect({ edtf, ...resolveWhen({ edtf: unspaced(edtf) }) }).toEqual({ edtf, ...days(lower, upper) });
    }
  });

  it("a mark on one component widens as python-edtf widens it", () => {
    const marked = python().examples.filter(({ edtf }) => /^-?[\dX]{4}[?~%](-\d\d-\d\d)?$/.test(edtf));
    expect(marked.length).toBeGreaterThan(8);
    for (const { edtf, lowerFuzzy, upperFuzzy } of marked) {
      expect({ edtf, ...resolveWhen({ edtf }) }).toEqual({
        edtf,
        ...days(lowerFuzzy as string, upperFuzzy as string),
      });
    }
  });
});

function accepts(edtf: string): boolean {
  try {
    parseEdtf(edtf, { strict: true });
    return true;
  } catch (error) {
    if (error instanceof EdtfError) return false;
    throw error;
  }
}
