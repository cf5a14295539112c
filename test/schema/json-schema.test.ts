import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readAuthored } from "../../src/cli/authored/read.js";
import { collectionOf, recordTypes, reportTypes } from "../../src/corpus/index.js";
import { corpus as shipped } from "../../src/corpus/shipped.js";
import { assembleCorpus, CorpusError, parseCorpus } from "../../src/schema/index.js";
import { jsonSchemas } from "../../src/schema/json-schema.js";
import { example } from "../corpus/example.js";
import { brokenCorpora } from "./broken.js";

const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: true });
const schemas = jsonSchemas(() => undefined);
const validators = new Map([...schemas].map(([name, schema]) => [name, ajv.compile(schema)]));

function accepts(name: string, value: unknown): boolean {
  const validate = validators.get(name);
  if (!validate) throw new Error(`No schema ${name}.`);
  return validate(JSON.parse(JSON.stringify(value ?? null)));
}

/** Mistakes of which a JSON Schema cannot know. Everything else it must tell, as `parseCorpus` does. */
const beyond: ReadonlySet<string> = new Set([
  // More than one record.
  ...["duplicate-id", "unknown-reference", "self-reference", "cycle", "unused", "duplicate-report"],
  ...["evidence-outside", "fractional-count", "impossible-order"],
  // More than one field of a record.
  ...["evidence-empty", "evidence-length", "bad-interval", "approx-mismatch", "basis-mismatch", "bad-gap"],
  ...["bad-length"],
  ...["gapped-order", "duplicate-entry"],
  // A calendar, a database, or half a character.
  ...["bad-edtf", "bad-zone", "bad-duration", "bad-language"],
]);

/** `value` stands for a whole interval, and one of it and `approx` must be there. */
const oneOfTwo = /`value`|`approx` is missing|half of a surrogate pair/;

describe("The JSON Schemas", () => {
  test("accept every file of the shipped corpus and of the example that `init` writes", () => {
    for (const folder of ["data", "src/cli/example"]) {
      const { files, mistakes } = readAuthored(folder);
      expect(mistakes).toEqual([]);
      expect(files.length).toBeGreaterThan(9);
      for (const { path, content } of files) {
        const name = path.startsWith("reports/") ? "reports" : path.slice("things/".length, -".json".length);
        expect([path, accepts(name, content)]).toEqual([path, true]);
      }
    }
  });

  test("accept the corpus as it is built, and as authors shorten it", () => {
    expect(accepts("corpus", shipped)).toBe(true);
    expect(accepts("corpus", example())).toBe(true);
  });

  test.each(brokenCorpora)(
    "refuse what parseCorpus refuses, if it can be told: $name",
    ({ make, code, message }) => {
      const corpus = example();
      const told = !accepts("corpus", make(corpus) ?? corpus);
      expect(told || beyond.has(code) || oneOfTwo.test(message)).toBe(true);
    },
  );

  test("accept whatever parseCorpus accepts, whichever field of the shipped records is changed", () => {
    const values = fc.oneof(
      fc.constantFrom(null, true, 0, -1, 1.5, "", " ", "x", "2020-01-08", "UTC", "en", "IQ", [], {}, ["x"]),
      fc.string(),
      fc.integer(),
    );
    let refused = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...recordTypes),
        fc.nat(),
        fc.nat(),
        values,
        (type, which, field, value) => {
          const corpus = example() as unknown as Record<string, Record<string, unknown>[]>;
          const records = corpus[collectionOf[type]] ?? [];
          const record = records[which % records.length];
          if (!record) return;
          const keys = Object.keys(record);
          record[keys[field % keys.length] as string] = value;
          if (accepts("corpus", corpus)) return;
          refused++;
          expect(() => parseCorpus(corpus)).toThrow(CorpusError);
        },
      ),
      { numRuns: 400 },
    );
    expect(refused).toBeGreaterThan(50);
  });

  test("tell what is wrong with a report of its type, and not that it is none of another", () => {
    const { files } = readAuthored("src/cli/example");
    const file = structuredClone(files.find(({ path }) => path === "reports/gazette.json")?.content) as {
      reports: { type: string; form?: string }[];
    };
    const quote = file.reports.find(({ type }) => type === "quote");
    if (quote) quote.form = "drect";
    const validate = validators.get("reports");
    expect(validate?.(file)).toBe(false);
    const paths = validate?.errors
      ?.filter(({ keyword }) => keyword !== "if")
      .map(({ instancePath }) => instancePath);
    expect(paths).toEqual(["/reports/3/form"]);
  });

  test("let every field of a record be completed: all that the zod schemas know are named", () => {
    const reports = schemas.get("reports") as unknown as {
      properties: { reports: { items: { allOf: { then: { properties: object } }[] } } };
    };
    const [mention] = reports.properties.reports.items.allOf;
    expect(reports.properties.reports.items.allOf).toHaveLength(reportTypes.length);
    expect(Object.keys(mention?.then.properties ?? {})).toEqual(Object.keys(shipped.mentions[0] ?? {}));
  });
});

test("`$schema` in an authored file is no record and no mistake", () => {
  const { files } = readAuthored("src/cli/example");
  expect(JSON.stringify(files[0]?.content)).toContain("$schema");
  const corpus = parseCorpus(assembleCorpus(files));
  expect(JSON.stringify(corpus)).not.toContain("$schema");
});
