import { csvParse, csvParseRows } from "d3-dsv";
import { describe, expect, it } from "vitest";
import { collectionOf, recordTypes } from "../../src/corpus/index.js";
import { corpus } from "../../src/corpus/shipped.js";
import { corpusLines, toCsv } from "../../src/export/index.js";
import type { Corpus, RecordType } from "../../src/model/index.js";
import { mergeCorpora, parseCorpus, parseCorpusLines } from "../../src/schema/index.js";
import { example } from "../corpus/example.js";
import { tiny } from "../support/tiny.js";

/** The shipped corpus and one that has a record of every type, with every sort of field. */
const sample = mergeCorpora([corpus as unknown as Corpus, parseCorpus(example())]);

describe("CSV", () => {
  it.each(recordTypes)("of every %s gives back each field of each record", (type) => {
    const records = sample[collectionOf[type]] as readonly object[];
    const rows = csvParse(toCsv(sample, type));
    expect(records).not.toEqual([]);
    expect(rows).toHaveLength(records.length);
    for (const [index, record] of records.entries()) {
      for (const [field, value] of Object.entries(record)) {
        const cell = rows[index]?.[field];
        if (field === "type") continue;
        if (field === "evidence") {
          const { evidenceStart, evidenceEnd } = rows[index] ?? {};
          expect({ start: Number(evidenceStart), end: Number(evidenceEnd) }).toEqual(value);
        } else if (value === null) expect(cell).toBe("");
        else if (typeof value === "object") expect(JSON.parse(cell ?? "")).toEqual(value);
        else expect(cell).toBe(String(value));
      }
    }
  });

  it("keeps commas, quotation marks, line ends and what looks like a formula as they are", () => {
    const text = '=1+1, "so far",\nso good;\r\n-80';
    const own = tiny({ utterances: [{ id: "said" }], quotes: [{ id: "q", utterance: "said", text }] });
    const [row] = csvParse(toCsv(own, "quote"));
    expect(row?.text).toBe(text);
  });

  it("of nothing is the names of the columns, the same as of something", () => {
    const [names] = csvParseRows(toCsv(tiny({}), "figure"));
    expect(names).toEqual(csvParseRows(toCsv(corpus, "figure"))[0]);
    expect(toCsv(tiny({}), "figure").split("\n")).toHaveLength(2);
  });

  it("of what is no type of record, and of no corpus, is refused", () => {
    expect(() => toCsv(corpus, "figur" as RecordType)).toThrow("Did you mean `figure`?");
    expect(() => toCsv(corpus, "constructor" as RecordType)).toThrow("is no type of record");
    expect(() => toCsv({} as Corpus, "figure")).toThrow("is no corpus");
  });
});

describe("NDJSON", () => {
  it("of the shipped corpus reads back as the same corpus", async () => {
    expect(JSON.stringify(await parseCorpusLines(corpusLines(corpus)))).toBe(JSON.stringify(corpus));
  });

  it("has a record a line, whatever the words", () => {
    const own = tiny({
      utterances: [{ id: "said" }],
      quotes: [{ id: "q", utterance: "said", text: "two\nlines\u2028" }],
    });
    for (const line of corpusLines(own)) expect(() => JSON.parse(line)).not.toThrow();
    expect([...corpusLines(own)].join("").split("\n")).toHaveLength(5);
  });
});
