import { expectTypeOf, test } from "vitest";
import { type Reconciliation, reconcileFigures } from "../../src/figures/index.js";
import type { Corpus, Ids } from "../../src/model/index.js";

interface OwnIds extends Ids {
  readonly measure: "killed" | "casualties";
}
declare const corpus: Corpus<OwnIds>;

test("a misspelt measure of a corpus with literal ids is a compile error", () => {
  // @ts-expect-error
  reconcileFigures(corpus, { measure: "kiled" });
  expectTypeOf(reconcileFigures(corpus, { measure: "killed" })).toEqualTypeOf<Reconciliation<OwnIds>[]>();
  expectTypeOf<Reconciliation<OwnIds>["measure"]>().toEqualTypeOf<"killed" | "casualties">();
});
