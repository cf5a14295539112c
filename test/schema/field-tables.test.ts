import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { collectionOf, reportTypes, thingTypes } from "../../src/corpus/index.js";
import { type JsonSchema, jsonSchemas } from "../../src/schema/json-schema.js";

const guide = readFileSync("docs/own-corpus.md", "utf8");
const schemas = jsonSchemas(() => undefined);

/** A row of the guide's tables, as the schema of a record has it; `given` is told elsewhere. */
function row(name: string, { properties = {}, required = [] }: JsonSchema, given: readonly string[]): string {
  const fields = Object.keys(properties).filter((field) => !given.includes(field));
  const list = (must: boolean) =>
    fields
      .filter((field) => required.includes(field) === must)
      .map((field) => `\`${field}\``)
      .join(", ");
  return `| \`${name}\` | ${list(true)} | ${list(false)} |`;
}

describe("The guide names all fields of a record that must be there, and all that may be left out", () => {
  test.each(thingTypes)("%s", (type) => {
    const [schema] = Object.values(schemas.get(collectionOf[type])?.patternProperties ?? {});
    expect(guide).toContain(`\n${row(collectionOf[type], schema as JsonSchema, ["id", "type"])}\n`);
  });

  test.each(reportTypes)("%s", (type) => {
    const schema = schemas.get("corpus")?.properties?.[collectionOf[type]] as { items: JsonSchema };
    const given = ["type", "id", "source", "evidence"];
    expect(guide).toContain(`\n${row(type, schema.items, given)}\n`);
  });
});
