import { expectTypeOf, test } from "vitest";
import type { Corpus, Ids } from "../../src/model/index.js";
import { type FlatTimelineRow, timelineRows } from "../../src/tables/index.js";
import { orderTimeline } from "../../src/timeline/index.js";

interface OwnIds extends Ids {
  readonly event: "fire" | "flood";
}
declare const corpus: Corpus<OwnIds>;
declare const other: Corpus<Ids & { readonly event: "quake" }>;

test("the ids in a row are those of the corpus, so that a misspelt one is a compile error", () => {
  const rows = timelineRows(corpus, orderTimeline(corpus));
  expectTypeOf(rows).toEqualTypeOf<FlatTimelineRow<OwnIds>[]>();
  expectTypeOf<(typeof rows)[number]["event"]>().toEqualTypeOf<"fire" | "flood">();
  // @ts-expect-error
  timelineRows(corpus, orderTimeline(other));
});
