// Writes the JSON Schemas into dist/schemas: from the zod schemas, with the words of the model's comments.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import type { RecordType } from "../src/model/index.js";
import { jsonSchemas } from "../src/schema/json-schema.js";

const model = fileURLToPath(new URL("../src/model/", import.meta.url));
const folder = fileURLToPath(new URL("../dist/schemas/", import.meta.url));

/** The comments of the interfaces of the model and of their fields, by "Interface" and "Interface.field". */
const comments = new Map<string, string>();
for (const name of readdirSync(model)) {
  const file = ts.createSourceFile(name, readFileSync(model + name, "utf8"), ts.ScriptTarget.Latest, true);
  ts.forEachChild(file, (node) => {
    if (!ts.isInterfaceDeclaration(node)) return;
    comments.set(node.name.text, commentOf(node));
    for (const member of node.members) {
      if (member.name) comments.set(`${node.name.text}.${member.name.getText(file)}`, commentOf(member));
    }
  });
}

function commentOf(node: ts.Node): string {
  const [comment] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  return (ts.getTextOfJSDocComment(comment?.comment) ?? "")
    .replace(/\{@link (\w+)\}/g, "$1")
    .replace(/\s+/g, " ");
}

function describe(type: RecordType, field: string | null): string | undefined {
  const name = type.charAt(0).toUpperCase() + type.slice(1);
  return comments.get(field === null ? name : `${name}.${field}`) || undefined;
}

mkdirSync(folder, { recursive: true });
for (const [name, schema] of jsonSchemas(describe)) {
  writeFileSync(`${folder}${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`);
}
