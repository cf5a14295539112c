import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { corpusLines } from "../../src/export/index.js";
import { CorpusError, parseCorpus, parseCorpusLines } from "../../src/schema/index.js";
import { example } from "../corpus/example.js";

const corpus = parseCorpus(example());
const json = JSON.stringify(corpus);
const lines = [...corpusLines(corpus)];
const text = lines.join("");

async function issuesOf(given: Parameters<typeof parseCorpusLines>[0]) {
  try {
    await parseCorpusLines(given);
    return [];
  } catch (error) {
    if (error instanceof CorpusError) return error.issues;
    throw error;
  }
}

describe("NDJSON", () => {
  test("reads back as the corpus that it was written from", async () => {
    expect(JSON.stringify(await parseCorpusLines(lines))).toBe(json);
  });

  test("is the same corpus wherever the text or its bytes are cut", async () => {
    const bytes = new TextEncoder().encode(text);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(bytes.length), { maxLength: 40 }),
        fc.boolean(),
        async (cuts, asText) => {
          const whole = asText ? text : bytes;
          const sorted = [0, ...cuts.map((cut) => cut % whole.length).sort((a, b) => a - b), whole.length];
          const pieces = sorted.slice(1).map((cut, index) => whole.slice(sorted[index], cut));
          expect(JSON.stringify(await parseCorpusLines(pieces))).toBe(json);
        },
      ),
      { numRuns: 60 },
    );
  });

  test("may come line by line without line ends, with those of Windows, with blank lines, with a mark", async () => {
    const bare = lines.map((line) => line.trimEnd());
    for (const given of [bare, bare.map((line) => `${line}\r\n`), bare.map((line) => `${line}\n\n`)]) {
      expect(JSON.stringify(await parseCorpusLines(given))).toBe(json);
    }
    expect(JSON.stringify(await parseCorpusLines([`\uFEFF${text}`]))).toBe(json);
  });

  test("needs no first line that counts, and no order", async () => {
    const shuffled = [...lines.slice(1)].reverse();
    const read = await parseCorpusLines(shuffled);
    expect(new Set(read.figures.map(({ id }) => id))).toEqual(new Set(corpus.figures.map(({ id }) => id)));
  });

  test("may be shortened as authors do", async () => {
    const place = '{"type":"place","id":"erbil","kind":"city","name":"Erbil"}';
    expect((await issuesOf([place])).map(({ code, path }) => [code, path])).toEqual([["unused", [1]]]);
  });
});

describe("Mistakes in NDJSON", () => {
  test("are told with their lines, whatever the pieces", async () => {
    const broken = text.replace(/"kind":"(person|organization)"/, '"kind":"alien"');
    const line = broken.split("\n").findIndex((one) => one.includes("alien")) + 1;
    for (const pieces of [[broken], broken.split("\n"), broken.match(/.{1,50}/gs) ?? []]) {
      const [issue, ...more] = await issuesOf(pieces);
      expect(more).toEqual([]);
      expect(issue).toMatchObject({ code: "not-allowed", path: [line, "kind"] });
      expect(issue?.message).toMatch(
        new RegExp(`^Line ${line}: In actor \`[a-z-]+\`, \`kind\` is \`alien\``),
      );
    }
  });

  test("name both lines where an id is used twice", async () => {
    const issues = await issuesOf([...lines.slice(1), lines[1] ?? ""]);
    expect(issues[0]?.message).toBe(
      `Line ${lines.length}: In source \`${corpus.sources[0]?.id}\`, \`id\` is already the id of source in line 1. Every source needs an id of its own: rename or remove one.`,
    );
  });

  test("are a line that is no JSON, no record, or of no type", async () => {
    const given = ["{]", "5", '{"type":"plaice"}', '{"id":"x"}', '{"type":"quotes"}'].map(
      (one) => `${one}\n`,
    );
    expect((await issuesOf(given)).map(({ code, path }) => [code, path])).toEqual([
      ["bad-line", [1]],
      ["bad-line", [2]],
      ["not-allowed", [3]],
      ["not-allowed", [4]],
      ["not-allowed", [5]],
    ]);
  });

  test("are a file that was cut at the end of a line", async () => {
    const [issue] = await issuesOf(lines.slice(0, -1));
    expect(issue).toMatchObject({ code: "bad-count", path: [1] });
    expect(issue?.message).toContain(`announces ${lines.length - 1} records, but ${lines.length - 2} follow`);
  });

  test("are a version that nobody knows", async () => {
    expect(await issuesOf(['{"type":"corpus","version":2}'])).toMatchObject([
      { code: "not-allowed", path: [1] },
    ]);
  });

  test("never read half a record as a whole", async () => {
    expect(await issuesOf([text.slice(0, -20)])).not.toEqual([]);
  });
});
