import { describe, expect, it } from "vitest";
import type { AllenRelation } from "../../src/model/index.js";
import {
  NonConvexRelationError,
  solveTimeline,
  type TimelineInput,
  TimelineInputError,
  type TimelineOrdering,
  UnknownEventError,
} from "../../src/timeline/index.js";
import { relationNames } from "./oracle.js";

const hour = 3_600_000;
const iso = (hours: number) => new Date(hours * hour).toISOString();

function solve({ events = [], timings = [], orderings = [], durations }: Partial<TimelineInput>) {
  return solveTimeline({ events, timings, orderings, durations });
}

const moments = (...ids: string[]) => ids.map((id) => ({ id, kind: "moment" as const }));
const periods = (...ids: string[]) => ids.map((id) => ({ id, kind: "period" as const }));
const at = (id: string, event: string, start: number, end: number, source?: string) => ({
  id,
  event,
  start: start * hour,
  end: end * hour,
  ...(source !== undefined && { source }),
});
const precedes = (id: string, a: string, b: string, source?: string) => ({
  id,
  a,
  relation: "before" as const,
  b,
  ...(source !== undefined && { source }),
});

describe("windows", () => {
  it("are tightened by what stands before and after, and name the reports they rest on", () => {
    const { entries } = solve({
      events: moments("a", "b", "c"),
      timings: [at("ta", "a", 2, 9), at("tb", "b", 0, 24), at("tc", "c", 0, 6)],
      orderings: [precedes("ab", "a", "b"), precedes("bc", "b", "c")],
    });
    expect(
      entries.map(({ event, start, reports }) => [event, start.earliest, start.latest, reports]),
    ).toEqual([
      ["a", iso(2), iso(6), ["ab", "bc", "ta", "tc"]],
      ["b", iso(2), iso(6), ["ab", "bc", "ta", "tc"]],
      ["c", iso(2), iso(6), ["ab", "bc", "ta", "tc"]],
    ]);
  });

  it("do not name reports that tighten nothing", () => {
    const { entries } = solve({
      events: moments("a", "b"),
      timings: [at("ta", "a", 0, 6), at("tb", "b", 0, 6), at("wide", "a", -9, 99)],
      orderings: [precedes("ab", "a", "b")],
    });
    expect(entries.map(({ reports }) => reports)).toEqual([["ta"], ["tb"]]);
  });

  it("carry gaps along, given as durations or in milliseconds", () => {
    const { entries } = solve({
      events: moments("a", "b", "c"),
      timings: [at("ta", "a", 0, 1)],
      orderings: [
        { id: "ab", a: "a", relation: "before", b: "b", minGap: "PT2H", maxGap: "PT3H" },
        { id: "cb", a: "c", relation: ["after"], b: "b", minGap: hour },
      ],
    });
    expect(entries[1]).toMatchObject({ event: "b", start: { earliest: iso(2), latest: iso(4) } });
    expect(entries[2]).toMatchObject({ event: "c", start: { earliest: iso(3), latest: null } });
  });

  it("say so where their end itself is possible", () => {
    const { entries } = solve({
      events: moments("known", "later"),
      timings: [{ id: "t", event: "known", start: iso(1), end: iso(1) }],
      orderings: [{ id: "o", a: "known", relation: "before", b: "later", maxGap: "PT1H" }],
    });
    expect(entries[0]?.start).toEqual({ earliest: iso(1), latest: iso(1), latestIncluded: true });
    expect(entries[1]?.start).toEqual({ earliest: iso(1), latest: iso(2), latestIncluded: true });
  });

  it("follow the bound of the timing", () => {
    const ends = (bound: "within" | "spans" | "starts" | "ends") => {
      const [entry] = solve({
        events: periods("p"),
        timings: [{ id: "t", event: "p", start: 0, end: 6 * hour, bound }],
      }).entries;
      return [entry?.start.earliest, entry?.start.latest, entry?.end.earliest, entry?.end.latest];
    };
    expect(ends("within")).toEqual([iso(0), iso(6), iso(0), iso(6)]);
    expect(ends("starts")).toEqual([iso(0), iso(6), iso(0), null]);
    expect(ends("ends")).toEqual([null, iso(6), iso(0), iso(6)]);
    expect(ends("spans")).toEqual([null, iso(0), iso(6), null]);
  });

  it("may be open on either side", () => {
    const { entries } = solve({
      events: moments("a"),
      timings: [{ id: "t", event: "a", start: null, end: "2018-01-01" }],
    });
    expect(entries[0]?.start).toEqual({ earliest: null, latest: "2018-01-01T00:00:00.000Z" });
  });
});

describe("relation", () => {
  it("sees an order that follows only from the whole network", () => {
    const timeline = solve({
      events: moments("a", "b", "c"),
      timings: [at("ta", "a", 0, 3), at("tc", "c", 5, 9)],
      orderings: [{ id: "bc", a: "b", relation: "equals", b: "c" }],
    });
    expect(timeline.relation("a", "b")).toEqual({ possible: ["before"], certain: "before" });
    expect(timeline.relation("b", "a")).toEqual({ possible: ["after"], certain: "after" });
  });

  it("leaves two moments of one day open", () => {
    const timeline = solve({
      events: moments("a", "b"),
      timings: [at("ta", "a", 0, 24), at("tb", "b", 0, 24)],
    });
    expect(timeline.relation("a", "b")).toEqual({ possible: ["before", "equals", "after"], certain: null });
  });

  it("says overlapping where events share time whatever is true", () => {
    const timeline = solve({
      events: [...periods("march"), ...moments("speech")],
      orderings: [{ id: "o", a: "speech", relation: ["starts", "during", "finishes"], b: "march" }],
    });
    expect(timeline.relation("speech", "march").certain).toBe("overlapping");
    expect(timeline.relation("march", "march")).toEqual({ possible: ["equals"], certain: "overlapping" });
  });

  it("counts meeting as before: the first ends no later than the second begins", () => {
    const timeline = solve({
      events: periods("a", "b"),
      orderings: [{ id: "o", a: "a", relation: ["before", "meets"], b: "b" }],
    });
    expect(timeline.relation("a", "b")).toEqual({ possible: ["before", "meets"], certain: "before" });
  });

  it("counts a moment at the edge of a period as before or after it, where it can be nowhere else", () => {
    const relationOf = (
      kinds: readonly ["moment" | "period", "moment" | "period"],
      relation: "before" | "after",
    ) =>
      solve({
        events: [
          { id: "x", kind: kinds[0] },
          { id: "y", kind: kinds[1] },
        ],
        orderings: [
          { id: "o", a: "x", relation: [relation, relation === "before" ? "meets" : "met-by"], b: "y" },
        ],
      }).relation("x", "y").certain;
    expect(relationOf(["moment", "period"], "before")).toBe("before");
    expect(relationOf(["period", "moment"], "before")).toBe("before");
    expect(relationOf(["moment", "period"], "after")).toBe("after");
    expect(relationOf(["moment", "moment"], "before")).toBe("before");
  });

  it("says overlapping of two moments that are one instant", () => {
    const { relation } = solve({
      events: moments("x", "y"),
      orderings: [{ id: "o", a: "x", relation: "equals", b: "y" }],
    });
    expect(relation("x", "y")).toEqual({ possible: ["equals"], certain: "overlapping" });
  });

  it("lets an event whose kind is unknown be a moment or a period", () => {
    const timeline = solve({
      events: [{ id: "unknown" }, ...moments("m")],
      orderings: [
        { id: "o", a: "unknown", relation: ["finished-by", "contains", "started-by", "equals"], b: "m" },
      ],
    });
    expect(timeline.relation("unknown", "m").possible).toEqual([
      "equals",
      "finished-by",
      "contains",
      "started-by",
    ]);
  });

  it("names the nearest event where there is none of that id", () => {
    const timeline = solve({ events: moments("missile-strike") });
    expect(() => timeline.relation("missile-strikes", "missile-strike")).toThrow(
      /Did you mean `missile-strike`/,
    );
    expect(() => timeline.relation("missile-strike", "__proto__")).toThrow(UnknownEventError);
  });
});

describe("entries", () => {
  it("stand by the middle of their windows, what has no date beside what it is tied to, the rest last", () => {
    const { entries } = solve({
      events: moments("z-early", "a-late", "m-before-late", "b-after-early", "c-free", "d-free"),
      timings: [at("t1", "z-early", 0, 2), at("t2", "a-late", 10, 12)],
      orderings: [
        precedes("o1", "m-before-late", "a-late"),
        precedes("o2", "z-early", "b-after-early"),
        precedes("o3", "d-free", "c-free"),
      ],
    });
    expect(entries.map(({ event }) => event)).toEqual([
      "z-early",
      "b-after-early",
      "m-before-late",
      "a-late",
      "d-free",
      "c-free",
    ]);
  });

  it("have one rank where only names tell them apart, and stand by id there", () => {
    const { entries } = solve({ events: moments("b", "c", "a"), timings: [at("t", "c", 0, 1)] });
    expect(entries.map(({ event, rank }) => [event, rank])).toEqual([
      ["c", 0],
      ["a", 1],
      ["b", 1],
    ]);
  });

  it("put first of two that may be one instant what cannot be the later", () => {
    const { entries } = solve({
      events: moments("a", "z"),
      timings: [at("ta", "a", 0, 2), at("tz", "z", 0, 2)],
      orderings: [{ id: "o", a: "z", relation: ["before", "meets"], b: "a" }],
    });
    expect(entries.map(({ event }) => event)).toEqual(["z", "a"]);
  });
});

describe("contradictions", () => {
  it("name the reports that cannot all hold, and set aside what the fewest testimonies speak for", () => {
    const timeline = solve({
      events: moments("burial", "strike"),
      orderings: [
        precedes("o1", "burial", "strike", "paper"),
        precedes("o2", "burial", "strike", "agency"),
        precedes("o3", "strike", "burial", "tabloid"),
      ],
    });
    expect(timeline.conflicts).toEqual([
      {
        reports: ["o1", "o3"],
        cycles: [
          ["o1", "o3"],
          ["o2", "o3"],
        ],
        events: ["burial", "strike"],
        setAside: ["o3"],
        candidates: [["o3"]],
        isLeast: true,
        why: "Setting `o3` aside goes against 1 testimony. Every other way to make the rest agree goes against more, or sets more reports aside.",
        slack: 0,
      },
    ]);
    expect(timeline.relation("burial", "strike")).toEqual({ possible: ["before"], certain: null });
    expect(timeline.entries.map(({ setAside }) => setAside)).toEqual([["o3"], ["o3"]]);
  });

  it("count what one voice says of one pair of events once, and reports without a source one by one", () => {
    const aside = (sources: readonly (string | undefined)[]) =>
      solve({
        events: moments("a", "b"),
        orderings: [
          ...sources.map((source, index) => precedes(`x${index}`, "a", "b", source)),
          precedes("y1", "b", "a", "one"),
          precedes("y2", "b", "a", "two"),
        ],
      }).conflicts.map(({ setAside }) => setAside);
    expect(aside(["same", "same", "same"])).toEqual([["x0", "x1", "x2"]]);
    expect(aside([undefined, undefined, undefined])).toEqual([["y1", "y2"]]);
  });

  it("count a voice whose report says more, or just enough less", () => {
    const beginsBefore = ["before", "meets", "overlaps", "finished-by", "contains"] as const;
    const reports = {
      early: { id: "z-early", a: "a", relation: beginsBefore, b: "b", source: "one" },
      apart: { ...precedes("z-apart", "a", "b", "two") },
      reverse: { id: "a-reverse", a: "b", relation: beginsBefore, b: "a", source: "three" },
    };
    const aside = (...orderings: TimelineOrdering[]) =>
      solve({ events: periods("a", "b"), orderings }).conflicts.map(({ setAside }) => setAside);
    expect(aside(reports.early, reports.reverse)).toEqual([null]);
    expect(aside(reports.apart, reports.reverse)).toEqual([null]);
    expect(aside(reports.early, reports.apart, reports.reverse)).toEqual([["a-reverse"]]);
  });

  it("are not decided between ways that weigh the same: neither by width nor by name", () => {
    const { conflicts, entries, relation } = solve({
      events: moments("a", "b"),
      timings: [at("ta", "a", 5, 6), at("tb", "b", 1, 3)],
      orderings: [precedes("ab", "a", "b")],
    });
    expect(conflicts).toEqual([
      {
        reports: ["ab", "tb", "ta"],
        cycles: [["ab", "tb", "ta"]],
        events: ["a", "b"],
        setAside: null,
        candidates: [["ab"], ["ta"], ["tb"]],
        isLeast: true,
        why: "3 ways out weigh the same, so none is preferred: set aside `ab`, or `ta`, or `tb`.",
        slack: 2 * hour,
      },
    ]);
    // Without `ab`, without `ta`, without `tb`: a window holds what any of them leaves possible.
    expect(entries.map(({ event, start }) => [event, start])).toEqual([
      ["a", { earliest: null, latest: iso(6) }],
      ["b", { earliest: iso(1), latest: null }],
    ]);
    expect(relation("a", "b")).toEqual({ possible: ["before", "after"], certain: null });
  });

  it("weigh two chains of reports more than the one report against both", () => {
    const { conflicts } = solve({
      events: moments("a", "b", "x", "y"),
      orderings: [
        precedes("ax", "a", "x", "one"),
        precedes("xb", "x", "b", "two"),
        precedes("ay", "a", "y", "three"),
        precedes("yb", "y", "b", "four"),
        precedes("ba", "b", "a", "five"),
      ],
    });
    expect(conflicts.map(({ setAside }) => setAside)).toEqual([["ba"]]);
  });

  it("blame no report that could stand", () => {
    // A moment cannot equal what lasts, whenever that began.
    const { conflicts, entries } = solve({
      events: [{ id: "e" }, ...periods("a")],
      timings: [
        { id: "begins", event: "a", start: 3, end: null, bound: "starts" },
        { id: "instant", event: "e", start: 3, end: 3 },
      ],
      orderings: [{ id: "same", a: "a", relation: ["equals"], b: "e" }],
    });
    expect(conflicts).toMatchObject([
      { reports: ["instant", "same"], setAside: null, candidates: [["instant"], ["same"]] },
    ]);
    expect(entries.find(({ event }) => event === "a")?.start.earliest).toBe("1970-01-01T00:00:00.003Z");
  });

  it("are the shortest: a long way round is not told first where two reports suffice", () => {
    const ids = Array.from({ length: 9 }, (_, index) => `e${index}`);
    const { conflicts } = solve({
      events: moments(...ids),
      orderings: [
        ...ids.slice(1).map((id, index) => precedes(`chain${index}`, `e${index}`, id)),
        precedes("direct", "e0", "e8"),
        precedes("false", "e8", "e0"),
      ],
    });
    expect(conflicts).toHaveLength(1);
    expect(conflicts[0]).toMatchObject({ reports: ["direct", "false"], setAside: ["false"] });
    expect(conflicts[0]?.cycles.map(({ length }) => length)).toEqual([2, 9]);
  });

  it("are apart where they share no report", () => {
    const { conflicts, relation } = solve({
      events: moments("a", "b", "c", "d"),
      orderings: [
        precedes("1", "a", "b"),
        precedes("2", "b", "a"),
        precedes("3", "c", "d"),
        precedes("4", "d", "c"),
        precedes("5", "d", "c"),
      ],
    });
    expect(conflicts.map(({ candidates }) => candidates)).toEqual([[["1"], ["2"]], [["3"]]]);
    expect(relation("a", "b").possible).toEqual(["before", "after"]);
    expect(relation("c", "d").possible).toEqual(["after"]);
  });

  it("leave nothing certain that rests on a report of them, and mark the entries that would be wider", () => {
    const { entries, relation } = solve({
      events: moments("a", "b", "c"),
      timings: [at("day-a", "a", 0, 10), at("day-c", "c", 20, 30)],
      orderings: [
        precedes("1", "a", "b", "one"),
        precedes("2", "b", "a", "two"),
        precedes("3", "a", "b", "three"),
        precedes("4", "b", "c", "one"),
      ],
    });
    expect(relation("a", "b").certain).toBeNull();
    expect(relation("a", "c").certain).toBe("before");
    expect(entries.map(({ event, disputed }) => [event, disputed])).toEqual([
      ["a", false],
      ["b", true],
      ["c", false],
    ]);
    expect(entries[1]).toMatchObject({
      start: { earliest: iso(0) },
      reports: ["1", "3", "4", "day-a", "day-c"],
    });
  });

  it("can lie in one report alone: two moments do not overlap, and a moment spans no hour and lasts no minute", () => {
    const { conflicts } = solve({
      events: moments("a", "b", "c"),
      timings: [{ id: "long", event: "b", start: 0, end: hour, bound: "spans" }],
      orderings: [{ id: "o", a: "a", relation: "overlaps", b: "b" }, precedes("self", "a", "a")],
      durations: [{ id: "lasting", event: "c", min: "PT1M" }],
    });
    expect(conflicts.map(({ reports }) => reports).toSorted()).toEqual([
      ["lasting"],
      ["long"],
      ["o"],
      ["self"],
    ]);
    expect(conflicts[0]?.why).toMatch(/cannot hold, whatever the other reports say/);
  });

  it("touch by nothing where strictly before meets equal", () => {
    const { conflicts } = solve({
      events: moments("a", "b"),
      orderings: [precedes("o1", "a", "b"), { id: "o2", a: "a", relation: "equals", b: "b" }],
    });
    expect(conflicts[0]?.slack).toBe(0);
  });
});

describe("durations", () => {
  const mourning = { id: "three-days", event: "mourning", min: "P2D", max: "P4D" };

  it("bound how long an event lasted, and so when it ended", () => {
    const [entry] = solve({
      events: periods("mourning"),
      timings: [{ ...at("begun", "mourning", 0, 24), bound: "starts" as const }],
      durations: [mourning],
    }).entries;
    expect(entry).toMatchObject({
      end: { earliest: iso(48), latest: iso(120) },
      reports: ["begun", "three-days"],
    });
  });

  it("contradict dates that leave an event too short", () => {
    const { conflicts } = solve({
      events: periods("mourning"),
      timings: [at("one-day", "mourning", 0, 24)],
      durations: [mourning],
    });
    expect(conflicts).toMatchObject([{ candidates: [["one-day"], ["three-days"]], slack: 24 * hour }]);
  });

  it("are refused without a length", () => {
    expect(() => solve({ events: periods("mourning"), durations: [{ id: "d", event: "mourning" }] })).toThrow(
      /`min` of `d` is missing, and so is `max`/,
    );
  });
});

describe("gaps", () => {
  const between = (relation: TimelineOrdering["relation"], gapBetween?: TimelineOrdering["gapBetween"]) =>
    solve({
      events: periods("siege", "relief"),
      timings: [{ ...at("begun", "siege", 0, 0), bound: "starts" as const }],
      orderings: [{ id: "o", a: "relief", relation, b: "siege", minGap: "PT2H", maxGap: "PT2H", gapBetween }],
    }).entries.find(({ event }) => event === "relief")?.start;

  it("lie between the ends that are named, whatever the relation", () => {
    expect(between(["during", "overlapped-by", "finishes"], ["start", "start"])).toEqual({
      earliest: iso(2),
      latest: iso(2),
      latestIncluded: true,
    });
  });

  it("lie between the end of the first and the beginning of the second else, also for after", () => {
    expect(between("after")).toEqual({ earliest: iso(2), latest: null });
    expect(between("after", ["start", "end"])).toEqual(between("after"));
    expect(between("before")).toMatchObject({ latest: iso(-2) });
  });

  it("are refused where either of the ends can come first, and where no end is named that is one", () => {
    expect(() =>
      between(
        [
          "during",
          "equals",
          "contains",
          "starts",
          "started-by",
          "overlaps",
          "overlapped-by",
          "finishes",
          "finished-by",
        ],
        ["start", "start"],
      ),
    ).toThrow(/`gapBetween` of `o` names two ends of which either can come first/);
    expect(() => between("after", ["begin", "end"] as never)).toThrow(
      /`gapBetween` of `o` is no pair of ends/,
    );
  });
});

describe("input", () => {
  it("takes only sets of relations that are convex on endpoints, and offers the hull of others", () => {
    const ordering = (relation: readonly ("before" | "after" | "meets" | "starts" | "finishes")[]) => () =>
      solve({ events: periods("a", "b"), orderings: [{ id: "o", a: "a", relation, b: "b" }] });
    expect(ordering(["before", "meets"])).not.toThrow();
    expect(ordering(["before", "after"])).toThrow(NonConvexRelationError);
    expect(ordering(["starts", "finishes"])).toThrow(
      /convex set that holds them, \[starts, during, finishes, equals\]/,
    );
  });

  it("advises a set that it accepts, for every set and all kinds", () => {
    const kinds = ["moment", "period", undefined] as const;
    for (const [first, second] of kinds.flatMap((a) => kinds.map((b) => [a, b] as const))) {
      const ordering = (relation: readonly AllenRelation[]) =>
        solve({
          events: [
            { id: "a", kind: first },
            { id: "b", kind: second },
          ],
          orderings: [{ id: "o", a: "a", relation, b: "b" }],
        });
      for (let set = 1; set < 2 ** relationNames.length; set += 37) {
        const relation = relationNames.filter((_, index) => (set >> index) & 1);
        try {
          ordering(relation);
        } catch (error) {
          if (!(error instanceof NonConvexRelationError)) throw error;
          expect(error.closure).toEqual(expect.arrayContaining(relation));
          expect(() => ordering(error.closure)).not.toThrow();
        }
      }
    }
  });

  it("compares two beginnings, or two ends, of events of any kind", () => {
    const beginsBefore = ["before", "meets", "overlaps", "finished-by", "contains"] as const;
    const endsAfter = ["contains", "started-by", "overlapped-by", "met-by", "after"] as const;
    for (const kind of ["moment", "period", undefined] as const) {
      const at = (relation: readonly AllenRelation[]) =>
        solve({
          events: [{ id: "a", kind }, { id: "b" }],
          timings: [{ id: "t", event: "b", start: 0, end: 0 }],
          orderings: [{ id: "o", a: "a", relation, b: "b" }],
        }).entries.find(({ event }) => event === "a");
      expect(at(beginsBefore)?.start).toEqual({ earliest: null, latest: "1970-01-01T00:00:00.000Z" });
      expect(at(endsAfter)?.end.earliest).toBe("1970-01-01T00:00:00.000Z");
    }
  });

  it("takes before and meets between moments for no later than", () => {
    const timeline = solve({
      events: moments("a", "b"),
      orderings: [{ id: "o", a: "a", relation: ["before", "meets"], b: "b" }],
    });
    expect(timeline.relation("a", "b").possible).toEqual(["before", "equals"]);
  });

  it.each<[string, Partial<TimelineInput>, RegExp]>([
    ["an event twice", { events: moments("a", "a") }, /`id` of `a` is the id of two events/],
    [
      "a report twice",
      { events: moments("a", "b"), timings: [at("t", "a", 0, 1)], orderings: [precedes("t", "a", "b")] },
      /`id` of `t` is the id of two timings, orderings or durations/,
    ],
    [
      "local time",
      { events: moments("a"), timings: [{ id: "t", event: "a", start: "2020-01-08T01:00", end: null }] },
      /no instant/,
    ],
    [
      "a day that is none",
      { events: moments("a"), timings: [{ id: "t", event: "a", start: "2020-13-08", end: null }] },
      /no instant/,
    ],
    [
      "a window that ends before it begins",
      { events: moments("a"), timings: [at("t", "a", 2, 1)] },
      /`end` of `t` is before `start`. Swap the two/,
    ],
    [
      "half milliseconds",
      { events: moments("a"), timings: [{ id: "t", event: "a", start: 0.5, end: null }] },
      /no instant/,
    ],
    [
      "a gap of years",
      { events: moments("a", "b"), orderings: [{ ...precedes("o", "a", "b"), maxGap: "P1Y" }] },
      /no gap/,
    ],
    [
      "a negative gap",
      { events: moments("a", "b"), orderings: [{ ...precedes("o", "a", "b"), minGap: -1 }] },
      /no gap/,
    ],
    [
      "a gap between what may share time",
      { events: periods("a", "b"), orderings: [{ id: "o", a: "a", relation: "during", b: "b", maxGap: 1 }] },
      /`maxGap` of `o` is a time between two events that may share time/,
    ],
    [
      "no relation",
      { events: moments("a", "b"), orderings: [{ id: "o", a: "a", relation: [], b: "b" }] },
      /is empty/,
    ],
    [
      "a relation of nobody's",
      { events: moments("a", "b"), orderings: [{ id: "o", a: "a", relation: "since" as "after", b: "b" }] },
      /has `since`, which is no Allen relation/,
    ],
    [
      "a bound of nobody's",
      { events: moments("a"), timings: [{ ...at("t", "a", 0, 1), bound: "near" as "ends" }] },
      /`bound` of `t`/,
    ],
    ["a kind of nobody's", { events: [{ id: "a", kind: "era" as "period" }] }, /`kind` of `a`/],
  ])("is refused with %s", (_, input, message) => {
    expect(() => solve(input)).toThrow(TimelineInputError);
    expect(() => solve(input)).toThrow(message);
  });

  it("is refused where a report names an event that is not there, with the nearest that is", () => {
    expect(() => solve({ events: moments("strike"), timings: [at("t", "strikes", 0, 1)] })).toThrow(
      /no event `strikes`, which `t` names. Did you mean `strike`\?/,
    );
  });

  it("may be empty", () => {
    expect(solve({})).toMatchObject({ entries: [], conflicts: [] });
  });

  it("gives answers that survive JSON", () => {
    const timeline = solve({ events: moments("a"), timings: [at("t", "a", 0, 1)] });
    expect(JSON.parse(JSON.stringify(timeline))).toEqual({ entries: timeline.entries, conflicts: [] });
  });

  it("may be a chain of fifty thousand, dated at one end, contradicted at the other", () => {
    const count = 50_000;
    const ids = Array.from({ length: count }, (_, index) => `e${index}`);
    const { entries, conflicts } = solve({
      events: moments(...ids),
      orderings: [
        ...ids.slice(1).map((id, index) => precedes(`o${index}`, `e${index}`, id)),
        precedes("z", `e${count - 1}`, "e0"),
      ],
    });
    // Any one of them may be the false one, so nothing is known of the order.
    expect(conflicts).toHaveLength(1);
    expect(conflicts[0]).toMatchObject({ setAside: null, isLeast: true });
    expect(conflicts[0]?.reports).toHaveLength(count);
    expect(conflicts[0]?.candidates).toHaveLength(count);
    expect(new Set(entries.map(({ rank }) => rank))).toEqual(new Set([0]));
  }, 30_000);
});
