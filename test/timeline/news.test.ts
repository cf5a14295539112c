import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { AllenRelation } from "../../src/model/index.js";
import { solveTimeline, type TimelineOrdering } from "../../src/timeline/index.js";

const relations: Record<string, readonly AllenRelation[]> = {
  b: ["before", "meets"],
  a: ["after", "met-by"],
  i: ["equals", "finished-by", "contains", "started-by"],
  ii: ["equals", "finishes", "during", "starts"],
  s: ["equals"],
};

interface Link {
  readonly a: string;
  readonly b: string;
  readonly code: string;
}

// The relations belong to another project and are not in this repository: a fresh clone has none.
const file = new URL("../../../shared/conformance/temporal-news/relations.tsv", import.meta.url);

describe.runIf(existsSync(file))("relations between events in news texts", () => {
  const texts = new Map<string, Link[]>();
  for (const line of existsSync(file) ? readFileSync(file, "utf8").trim().split("\n").slice(1) : []) {
    const [text = "", a = "", b = "", code = ""] = line.split("\t");
    if (!relations[code]) continue;
    const links = texts.get(text) ?? [];
    texts.set(text, links);
    links.push({ a, b, code });
  }

  const solve = (links: readonly Link[]) => {
    const orderings = links.map(({ a, b, code }): TimelineOrdering => {
      return { id: `${a} ${code} ${b}`, a, relation: relations[code] ?? [], b };
    });
    const ids = new Set(links.flatMap(({ a, b }) => [a, b]));
    return solveTimeline({ events: [...ids].map((id) => ({ id, kind: "period" })), timings: [], orderings });
  };

  it("stay without contradiction, all eighteen of them", () => {
    expect(texts.size).toBe(18);
    for (const [text, links] of texts) expect([text, solve(links).conflicts]).toEqual([text, []]);
  });

  it("are found again when left out, exactly where a closure of the others has them", () => {
    let [asked, entailed] = [0, 0];
    for (const [text, links] of texts) {
      for (const left of links) {
        if (left.code !== "a" && left.code !== "b") continue;
        const others = links.filter((link) => link !== left);
        const [first, second] = left.code === "b" ? [left.a, left.b] : [left.b, left.a];
        const known =
          others.some(({ a, b }) => a === first || b === first) &&
          others.some(({ a, b }) => a === second || b === second);
        const told = known && solve(others).relation(first, second).certain === "before";
        const follows = endsBefore(others, first, second);
        expect([text, left, told]).toEqual([text, left, follows]);
        asked += 1;
        if (follows) entailed += 1;
      }
    }
    expect({ asked, entailed }).toEqual({ asked: 2532, entailed: 1858 });
  }, 120_000);
});

/**
 * Whether the end of one event comes no later than the beginning of another in all courses of events: these
 * relations only say that an end comes no later than another, or earlier, so it is a question of ways in a graph.
 */
function endsBefore(links: readonly Link[], first: string, second: string): boolean {
  const next = new Map<string, Set<string>>();
  const noLater = (x: string, y: string) => {
    next.set(x, (next.get(x) ?? new Set()).add(y));
  };
  for (const { a, b, code } of links) {
    for (const event of [a, b]) noLater(`${event} start`, `${event} end`);
    if (code === "b") noLater(`${a} end`, `${b} start`);
    if (code === "a") noLater(`${b} end`, `${a} start`);
    for (const [whole, part] of [
      ...(code === "i" || code === "s" ? [[a, b]] : []),
      ...(code === "ii" || code === "s" ? [[b, a]] : []),
    ] as [string, string][]) {
      noLater(`${whole} start`, `${part} start`);
      noLater(`${part} end`, `${whole} end`);
    }
  }
  const reached = new Set([`${first} end`]);
  for (const end of reached) for (const later of next.get(end) ?? []) reached.add(later);
  return reached.has(`${second} start`);
}
