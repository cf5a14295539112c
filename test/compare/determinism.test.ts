import fc from "fast-check";
import { expect, it } from "vitest";
import { compareCoverage, findConflicts } from "../../src/compare/index.js";
import { collectionOf, createCorpus, recordTypes } from "../../src/corpus/index.js";
import { corpus } from "../../src/corpus/shipped.js";
import type { CorpusData } from "../../src/model/index.js";

/** The shipped corpus with the records of every collection in another order. */
const shuffled = fc
  .tuple(
    ...recordTypes.map((type) => {
      const records = corpus[collectionOf[type]] as readonly unknown[];
      return fc.shuffledSubarray([...records], { minLength: records.length });
    }),
  )
  .map((lists) =>
    createCorpus(
      Object.fromEntries(
        recordTypes.map((type, index) => [collectionOf[type], lists[index]]),
      ) as unknown as CorpusData,
    ),
  );

it("the order of the records changes neither the coverage nor the conflicts", () => {
  const coverage = JSON.stringify(compareCoverage(corpus));
  const conflicts = JSON.stringify(findConflicts(corpus));
  fc.assert(
    fc.property(shuffled, (other) => {
      expect(JSON.stringify(compareCoverage(other))).toBe(coverage);
      expect(JSON.stringify(findConflicts(other))).toBe(conflicts);
    }),
    { numRuns: 5 },
  );
}, 60_000);
