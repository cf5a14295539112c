import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, it } from "vitest";
import { compile, errorsOf } from "./consumer.js";

const sound = `
  import { corpus, type Actor, type Corpus } from "as-reported";
  import { corpus as same } from "as-reported/corpus";
  import { parseCorpus } from "as-reported/schema";

  export const actor: Actor = corpus.get("actor", "ali-khamenei");
  export const name: string = same.get("actor", "ali-khamenei").name;
  export const own: Corpus = parseCorpus({});
  export const any: string = own.get("actor", "whoever").name;
`;

const unsound = `import { corpus } from "as-reported";
corpus.get("actor", "ali-khamenie");
corpus.get("actors", "ali-khamenei");
export const number: number = corpus.get("actor", "ali-khamenei");
export const length: number = corpus.quotes[0]!.text;
export const missing = corpus.quotes[0]!.words;
corpus.quotes.push(corpus.quotes[0]!);
`;

const mistakes = [
  /^2: .*"ali-khamenie".* not assignable/,
  /^3: .*"actors".* not assignable/,
  /^4: .*Actor<ShippedIds>.* not assignable to type 'number'/,
  /^5: Type 'string' is not assignable to type 'number'/,
  /^6: Property 'words' does not exist on type 'Quote<ShippedIds>'/,
  /^7: Property 'push' does not exist on type 'readonly Quote<ShippedIds>/,
];

const files = { "sound.mts": sound, "sound.cts": sound, "unsound.mts": unsound, "unsound.cts": unsound };
const errors = errorsOf(
  compile(
    Object.entries(files).map(([name, code]) => {
      const path = join(inject("consumer"), name);
      writeFileSync(path, code);
      return path;
    }),
    false,
  ),
);

it("the package type-checks in ESM and in CommonJS, its declarations included", () => {
  expect(errors.filter((error) => !error.startsWith("unsound."))).toEqual([]);
});

it.each(["unsound.mts", "unsound.cts"])("mistakes are compile errors (%s)", (name) => {
  const found = errors
    .filter((error) => error.startsWith(name))
    .map((error) => error.slice(name.length + 1).split("\n")[0]);
  expect(found).toEqual(mistakes.map((mistake) => expect.stringMatching(mistake)));
});
