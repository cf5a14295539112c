import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareCoverage, findConflicts } from "../../src/compare/index.js";
import { collectionOf, createCorpus, reportTypes } from "../../src/corpus/index.js";
import { corpus as shipped } from "../../src/corpus/shipped.js";
import type { Corpus, CorpusData, Report } from "../../src/model/index.js";
import { big } from "../support/big.js";

const corpora = fc.integer({ min: 0, max: 1e6 }).map((seed) => big(200, seed));

/** A corpus with other reports. */
function withReports(corpus: Corpus, change: (reports: readonly Report[]) => readonly Report[]): Corpus {
  const changed = reportTypes.map((type) => [
    collectionOf[type],
    change(corpus[collectionOf[type]] as readonly Report[]),
  ]);
  return createCorpus({ ...corpus, ...Object.fromEntries(changed) } as CorpusData);
}

const keysOf = (corpus: Corpus, severity = "contradiction") =>
  findConflicts(corpus)
    .filter((one) => one.severity === severity)
    .map(
      ({ kind, about }) =>
        `${kind} ${about
          .map(({ id }) => id)
          .sort()
          .join(" ")}`,
    )
    .sort();

describe("findConflicts", () => {
  it("gives every side a report, unless the structure of the events is that side", () => {
    fc.assert(
      fc.property(corpora, (corpus) => {
        const reports = new Set<string>(
          reportTypes.flatMap((type) => corpus[collectionOf[type]].map(({ id }) => id)),
        );
        for (const { sides, kind, explanation } of findConflicts(corpus)) {
          expect(sides.length).toBeGreaterThan(1);
          expect(explanation).not.toMatch(/undefined|NaN|null|\(\)/);
          for (const side of sides) {
            expect(side.claim).not.toBe("");
            expect(side.reports.every(({ id }) => reports.has(id))).toBe(true);
            expect(side.claimants.length === 0).toBe(side.reports.length === 0);
            if (side.reports.length === 0) expect(["order", "time"]).toContain(kind);
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it("finds no more contradictions where another article repeats what one says, of a claimant's words", () => {
    fc.assert(
      fc.property(corpora, fc.nat(19), (corpus, number) => {
        const source = `source${number}`;
        const copy = { ...corpus.get("source", source), id: "copy" };
        const twice = withReports(corpus, (reports) => [
          ...reports,
          ...reports
            .filter((report) => report.source === source)
            .map((report) => ({ ...report, id: `copy-${report.id}`, source: "copy" })),
        ]);
        const more = createCorpus({ ...twice, sources: [...corpus.sources, copy] } as CorpusData);
        const told = (one: Corpus) => keysOf(one).filter((key) => !/^(?:order|time) /.test(key));
        expect(told(more)).toEqual(told(corpus));
      }),
      { numRuns: 20 },
    );
  });

  it("loses a conflict when all reports of one of its sides are gone, if it has two", () => {
    const check = (corpus: Corpus) => {
      for (const conflict of findConflicts(corpus).slice(0, 12)) {
        if (conflict.sides.length !== 2 || conflict.kind === "order" || conflict.kind === "time") continue;
        for (const side of conflict.sides) {
          const gone = new Set(side.reports.map(({ id }) => id));
          const less = withReports(corpus, (reports) => reports.filter(({ id }) => !gone.has(id)));
          const same = findConflicts(less).find(
            ({ kind, sides, about }) =>
              kind === conflict.kind &&
              JSON.stringify(about) === JSON.stringify(conflict.about) &&
              sides.some(
                ({ claim, claimants }) => claim === side.claim && claimants.join() === side.claimants.join(),
              ),
          );
          expect(same).toBeUndefined();
        }
      }
    };
    check(shipped as unknown as Corpus);
    fc.assert(fc.property(corpora, check), { numRuns: 5 });
  }, 60_000);

  it("finds nothing without reports, and only what an article says against itself in one", () => {
    fc.assert(
      fc.property(corpora, (corpus) => {
        expect(findConflicts(withReports(corpus, () => []))).toEqual([]);
        const one = withReports(corpus, (reports) => reports.filter(({ source }) => source === "source3"));
        for (const { sides } of findConflicts(one)) {
          for (const { reports } of sides)
            expect(reports.every(({ source }) => source === "source3")).toBe(true);
        }
      }),
      { numRuns: 10 },
    );
  });

  it("and compareCoverage return what survives JSON", () => {
    fc.assert(
      fc.property(corpora, (corpus) => {
        for (const answer of [findConflicts(corpus), compareCoverage(corpus)]) {
          expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
        }
      }),
      { numRuns: 5 },
    );
  });
});
