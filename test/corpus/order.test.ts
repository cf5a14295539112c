import { describe, expect, it } from "vitest";
import { contentOrder } from "../../src/corpus/index.js";
import { type TinyData, tiny } from "../support/tiny.js";

const at = (start: number, end = start + 1) => ({ start, end });
const idsOf = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id);

describe("the order of records", () => {
  it("is that of labels for things, whatever their ids", () => {
    const corpus = tiny({
      events: [
        { id: "z", label: "Attack" },
        { id: "a", label: "Burial" },
      ],
      measures: [
        { id: "b", label: "Wounded" },
        { id: "c", label: "Killed" },
      ],
    });
    expect(idsOf(contentOrder(corpus).all("event"))).toEqual(["z", "a"]);
    expect(idsOf(contentOrder(corpus).all("measure"))).toEqual(["c", "b"]);
  });

  it("is that of the text where labels are equal, and what no report names comes last", () => {
    const corpus = tiny({
      events: ["a", "b", "c"].map((id) => ({ id, label: "Explosion" })),
      timings: [
        { id: "t1", event: "b", edtf: "2020", evidence: at(40) },
        { id: "t2", event: "c", edtf: "2020", evidence: at(9) },
      ],
    });
    const order = contentOrder(corpus);
    expect(idsOf(order.all("event"))).toEqual(["c", "b", "a"]);
    expect(["c", "b", "a"].map((id) => order.rankOf("event", id))).toEqual([0, 1, 2]);
  });

  it("is that of headlines and then of fingerprints for articles, and goes before the text for reports", () => {
    const corpus = tiny({
      sources: [
        { id: "a", title: "Strikes", sha256: "f".repeat(64) },
        { id: "b", title: "Strikes", sha256: "e".repeat(64) },
        { id: "c", title: "Burials" },
      ],
      events: [{ id: "e" }],
      timings: [
        { id: "t1", event: "e", edtf: "2020", source: "a", evidence: at(1) },
        { id: "t2", event: "e", edtf: "2020", source: "b", evidence: at(2) },
        { id: "t3", event: "e", edtf: "2020", source: "b", evidence: at(2, 9) },
        { id: "t4", event: "e", edtf: "2020", source: "c", evidence: at(3) },
      ],
    });
    expect(idsOf(contentOrder(corpus).all("source"))).toEqual(["c", "b", "a"]);
    expect(idsOf(contentOrder(corpus).all("timing"))).toEqual(["t4", "t2", "t3", "t1"]);
  });

  it("holds across types of reports: passage before type", () => {
    const corpus = tiny({
      events: [{ id: "e" }],
      mentions: [{ id: "m", event: "e", evidence: at(5) }],
      timings: [
        { id: "t", event: "e", edtf: "2020", evidence: at(5) },
        { id: "s", event: "e", edtf: "2020", evidence: at(1) },
      ],
    });
    const order = contentOrder(corpus);
    expect(idsOf(order.sorted([...corpus.timings, ...corpus.mentions]))).toEqual(["s", "m", "t"]);
  });
});

/** Two pairs that only what is around them can tell apart. */
const pairs = (more: TinyData = {}) =>
  tiny({
    places: [
      { id: "x", name: "Erbil" },
      { id: "y", name: "Basra" },
    ],
    events: [
      { id: "a", label: "Explosion", place: "x" },
      { id: "b", label: "Explosion", place: "y" },
      { id: "c", label: "Fire", partOf: "a" },
      { id: "d", label: "Fire", partOf: "b" },
    ],
    ...more,
  });

describe("what is alike", () => {
  it("is told apart by what it refers to, at any remove", () => {
    const order = contentOrder(pairs());
    expect(idsOf(order.all("event"))).toEqual(["b", "a", "d", "c"]);
    expect(["a", "b", "c", "d"].map((id) => order.rankOf("event", id))).toEqual([1, 0, 3, 2]);
  });

  it("is told apart by what refers to it", () => {
    const order = contentOrder(
      tiny({
        events: [
          { id: "a", label: "Fire" },
          { id: "b", label: "Fire" },
          { id: "c", partOf: "b" },
        ],
      }),
    );
    expect(order.rankOf("event", "a")).not.toBe(order.rankOf("event", "b"));
  });

  it("has one rank where only names tell it apart, and stands in the order of the ids", () => {
    const corpus = tiny({
      events: [
        { id: "b", label: "Fire" },
        { id: "a", label: "Fire" },
        { id: "c", label: "Flood" },
      ],
      timings: ["b", "a"].map((event) => ({ id: `t-${event}`, event, edtf: "2020" })),
    });
    const order = contentOrder(corpus);
    expect(idsOf(order.all("event"))).toEqual(["a", "b", "c"]);
    expect(["a", "b", "c"].map((id) => order.rankOf("event", id))).toEqual([0, 0, 2]);
    expect(["t-a", "t-b"].map((id) => order.rankOf("timing", id))).toEqual([0, 0]);
    const [a, b] = corpus.timings;
    if (!a || !b) throw new Error("two timings");
    expect(order.compareRanks(a, b)).toBe(0);
    expect(order.compare(a, b)).toBeGreaterThan(0);
  });

  it("keeps the reports of two copies of one article apart, each in text order", () => {
    const copies = ["a", "b"];
    const corpus = tiny({
      sources: copies.map((id) => ({ id, title: "Strikes" })),
      events: copies.map((id) => ({ id, label: "Fire" })),
      timings: copies.flatMap((id) =>
        [7, 3].map((start) => ({
          id: `${id}-${start}`,
          source: id,
          event: id,
          edtf: "2020",
          evidence: at(start),
        })),
      ),
    });
    const order = contentOrder(corpus);
    expect(idsOf(order.all("timing"))).toEqual(["a-3", "a-7", "b-3", "b-7"]);
    expect(order.rankOf("timing", "b-3")).toBe(order.rankOf("timing", "a-3"));
  });
});
