import uFuzzy from "@leeoniya/ufuzzy";
import { create, insertMultiple, search } from "@orama/orama";
import { createQuoteIndex } from "as-reported/quotes";
import { Index } from "flexsearch";
import Fuse from "fuse.js";
import MiniSearch from "minisearch";
import type { BenchRow } from "./rows.js";

/** What finds rows: the ids of the ten best, best first. */
export type Ask = (text: string) => readonly string[] | Promise<readonly string[]>;

/** Each engine as its documentation sets it up for long questions with mistakes in them. */
export const engines: Readonly<Record<string, (rows: readonly BenchRow[]) => Ask | Promise<Ask>>> = {
  "as-reported": (rows) => {
    const index = createQuoteIndex(rows);
    return (text) => index.search(text).map(({ id }) => id);
  },
  FlexSearch: (rows) => {
    const index = new Index();
    for (const [number, { text }] of rows.entries()) index.add(number, text);
    return (text) =>
      index.search(text, { suggest: true, limit: 10 }).map((number) => rows[Number(number)]?.id ?? "");
  },
  MiniSearch: (rows) => {
    const index = new MiniSearch<BenchRow>({ fields: ["text"] });
    index.addAll(rows);
    return (text) =>
      index
        .search(text)
        .slice(0, 10)
        .map(({ id }) => id as string);
  },
  uFuzzy: (rows) => {
    const texts = rows.map(({ text }) => text);
    const fuzzy = new uFuzzy({ intraMode: 1 });
    return (text) => {
      const [found, , order] = fuzzy.search(texts, text, 5);
      const best = order ? order.map((n) => found?.[n] ?? -1) : (found ?? []);
      return best.slice(0, 10).map((row) => rows[row]?.id ?? "");
    };
  },
  Orama: async (rows) => {
    const database = create({ schema: { id: "string", text: "string" } as const });
    await insertMultiple(database, [...rows], 1000);
    return async (text) => {
      const found = await search(database, { term: text, properties: ["text"], tolerance: 1, limit: 10 });
      return found.hits.map(({ document }) => document.id);
    };
  },
  "Fuse.js": (rows) => {
    const fuse = new Fuse(rows, { keys: ["text"], ignoreLocation: true });
    return (text) => fuse.search(text, { limit: 10 }).map(({ item }) => item.id);
  },
};

/** Scans every row letter by letter: a million would take hours. */
export const slow: Readonly<Record<string, number>> = { "Fuse.js": 100_000 };
