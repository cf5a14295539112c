import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { AllenRelation } from "../../src/model/index.js";
import { solveTimeline, type TimelineOrdering } from "../../src/timeline/index.js";
import { relationNames } from "./oracle.js";

const shared = new URL("../../../shared/conformance/", import.meta.url);
const networks = new URL("intervals/temporal-networks.json", shared);

interface Quantitative {
  name: string;
  constraints: [number, number, number, number | null][];
  consistent: boolean;
  minimalNetwork?: [number, number][][];
}

interface Qualitative {
  name: string;
  edges: [string, string, string][];
  globallyConsistent: boolean;
}

// The networks belong to other projects and papers and are not in this repository: a fresh clone has none.
describe.runIf(existsSync(networks))("networks from the literature", () => {
  const { dechterMeiriPearl1991, qualitative } = existsSync(networks)
    ? (JSON.parse(readFileSync(networks, "utf8")) as {
        dechterMeiriPearl1991: Quantitative[];
        qualitative: Qualitative[];
      })
    : { dechterMeiriPearl1991: [], qualitative: [] };

  const solvePoints = (constraints: Quantitative["constraints"], anchor: number) =>
    solveTimeline({
      events: [0, 1, 2, 3, 4].map((point) => ({ id: `x${point}`, kind: "moment" })),
      timings: [{ id: "anchor", event: `x${anchor}`, start: 0, end: 0 }],
      orderings: constraints.map(([a, b, minGap, maxGap], index) => ({
        id: `c${index}`,
        a: `x${a}`,
        relation: "before",
        b: `x${b}`,
        minGap,
        maxGap,
      })),
    });

  it("gives the minimal network of Dechter, Meiri and Pearl, whichever point is the origin", () => {
    const [example] = dechterMeiriPearl1991.filter(({ consistent }) => consistent);
    const { constraints, minimalNetwork } = example as Required<Quantitative>;
    for (const [from, row] of minimalNetwork.entries()) {
      const { entries, conflicts } = solvePoints(constraints, from);
      expect(conflicts).toEqual([]);
      for (const { event, start } of entries) {
        const bounds = [Date.parse(start.earliest ?? ""), Date.parse(start.latest ?? "")];
        expect(bounds).toEqual(row[Number(event.slice(1))]);
        expect(start.latestIncluded).toBe(true);
      }
    }
  });

  it("finds their second example contradictory", () => {
    const [example] = dechterMeiriPearl1991.filter(({ consistent }) => !consistent);
    const { conflicts } = solvePoints((example as Quantitative).constraints, 0);
    expect(conflicts[0]?.reports).toHaveLength(5);
  });

  it("decides the networks of Allen's relations, told case by case where they are not convex", () => {
    const codes = "B M O S D F E FI DI SI OI MI BI".split(" ");
    expect(qualitative).toHaveLength(5);
    for (const { name, edges, globallyConsistent } of qualitative) {
      const ids = [...new Set(edges.flatMap(([a, b]) => [b, a]))];
      const cases = edges.reduce<TimelineOrdering[][]>(
        (all, [a, b, relations], index) =>
          all.flatMap((chosen) =>
            relations.split("|").map((code) => {
              const relation = relationNames[codes.indexOf(code)] as AllenRelation;
              return [...chosen, { id: `o${index}`, a, relation, b }];
            }),
          ),
        [[]],
      );
      const holds = cases.some(
        (orderings) =>
          solveTimeline({ events: ids.map((id) => ({ id, kind: "period" })), timings: [], orderings })
            .conflicts.length === 0,
      );
      expect({ name, holds }).toEqual({ name, holds: globallyConsistent });
    }
  });
});
