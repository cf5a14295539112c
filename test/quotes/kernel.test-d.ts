import { expectTypeOf, test } from "vitest";
import { createQuoteIndex, loadQuoteIndex, type QuoteIndex, type RowId } from "../../src/quotes/index.js";

declare const bytes: Uint8Array;

test("ids keep their type from the rows to the answers, and others of that type can be added", () => {
  const index = createQuoteIndex([{ id: "a", text: "All is well", speaker: null }]);
  expectTypeOf(index).toEqualTypeOf<QuoteIndex<string>>();
  index.add([{ id: "b", text: "So far, so good" }]);
  expectTypeOf(createQuoteIndex([{ id: 1, text: "" }]).search("")[0]?.id).toEqualTypeOf<number | undefined>();
  expectTypeOf(createQuoteIndex()).toEqualTypeOf<QuoteIndex<RowId>>();
  expectTypeOf(loadQuoteIndex<number>(bytes)).toEqualTypeOf<QuoteIndex<number>>();
});

test("rows and options of another shape are compile errors", () => {
  // @ts-expect-error: an id is a string or a number.
  createQuoteIndex([{ id: {}, text: "" }]);
  // @ts-expect-error: the text is missing.
  createQuoteIndex([{ id: 1 }]);
  // @ts-expect-error: these ids are numbers.
  createQuoteIndex([{ id: 1, text: "" }]).add([{ id: "1", text: "" }]);
  // @ts-expect-error: a misspelt option.
  createQuoteIndex([{ id: 1, text: "" }]).search("", { minScor: 1 });
});
