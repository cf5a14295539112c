import { describe, expect, it } from "vitest";
import {
  NonConvexRelationError,
  solveTimeline,
  type TimelineInput,
  TimelineInputError,
  type TimelineOrdering,
  UnknownEventError,
} from "../../src/timeline/index.js";

const hour = 3_600_000;
const iso = (hours: number) => new Date(hours * hour).toISOString();

function solve({ events = [], timings = [], orderings = [] }: Partial<TimelineInput>) {
  return solveTimeline({ events, timings, orderings });
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

  it("break ties by id", () => {
    const { entries } = solve({ events: moments("b", "c", "a") });
    expect(entries.map(({ event }) => event)).toEqual(["a", "b", "c"]);
  });
});

describe("contradictions", () => {
  it("name the reports that cannot all hold, and set the one aside that has fewest sources behind it", () => {
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
        events: ["burial", "strike"],
        setAside: "o3",
        why: "`o3` has 1 independent source behind it, every other report here 2 or more.",
        slack: 0,
      },
    ]);
    expect(timeline.relation("burial", "strike").certain).toBe("before");
    expect(timeline.entries.map(({ setAside }) => setAside)).toEqual([["o3"], ["o3"]]);
  });

  it("count reports of one source once, and reports without a source one by one", () => {
    const aside = (sources: readonly (string | undefined)[]) =>
      solve({
        events: moments("a", "b"),
        orderings: [
          ...sources.map((source, index) => precedes(`x${index}`, "a", "b", source)),
          precedes("y1", "b", "a", "one"),
          precedes("y2", "b", "a", "two"),
        ],
      }).conflicts.map(({ setAside }) => setAside[0]);
    expect(aside(["same", "same", "same"])).toEqual(["x", "x", "x"]);
    expect(aside([undefined, undefined, undefined])).toEqual(["y", "y"]);
  });

  it("count a source whose report says more, or just enough less", () => {
    const beginsBefore = ["before", "meets", "overlaps", "finished-by", "contains"] as const;
    const reports = {
      early: { id: "z-early", a: "a", relation: beginsBefore, b: "b", source: "one" },
      apart: { ...precedes("z-apart", "a", "b", "two") },
      reverse: { id: "a-reverse", a: "b", relation: beginsBefore, b: "a", source: "three" },
    };
    const aside = (...orderings: TimelineOrdering[]) =>
      solve({ events: periods("a", "b"), orderings }).conflicts.map(({ setAside }) => setAside);
    // By the tie alone, the one whose id begins with z would be set aside.
    expect(aside(reports.early, reports.reverse)).toEqual(["z-early"]);
    expect(aside(reports.apart, reports.reverse)).toEqual(["z-apart"]);
    expect(aside(reports.early, reports.apart, reports.reverse)).toEqual(["a-reverse"]);
  });

  it("break ties by what leaves more open, then by the id that sorts last", () => {
    const { conflicts } = solve({
      events: moments("a", "b"),
      timings: [at("ta", "a", 5, 6), at("tb", "b", 1, 3)],
      orderings: [precedes("ab", "a", "b")],
    });
    expect(conflicts).toEqual([
      {
        reports: ["ab", "tb", "ta"],
        events: ["a", "b"],
        setAside: "ab",
        why: "`ab` has 1 independent source behind it, as many as `tb`, and leaves more open.",
        slack: 2 * hour,
      },
    ]);
    const tie = solve({
      events: moments("a", "b"),
      orderings: [precedes("x", "a", "b"), precedes("y", "b", "a")],
    });
    expect(tie.conflicts[0]?.why).toBe(
      "`y` has 1 independent source behind it, as many as `x`, and leaves as much open; its id sorts last.",
    );
  });

  it("are the shortest: a long way round is not told where two reports suffice", () => {
    const ids = Array.from({ length: 9 }, (_, index) => `e${index}`);
    const { conflicts } = solve({
      events: moments(...ids),
      orderings: [
        ...ids.slice(1).map((id, index) => precedes(`chain${index}`, `e${index}`, id)),
        precedes("direct", "e0", "e8"),
        precedes("false", "e8", "e0"),
      ],
    });
    expect(conflicts[0]?.reports).toEqual(["direct", "false"]);
  });

  it("are told one after another until none is left", () => {
    const { conflicts, relation } = solve({
      events: moments("a", "b", "c", "d"),
      orderings: [
        precedes("1", "a", "b"),
        precedes("2", "b", "a"),
        precedes("3", "c", "d"),
        precedes("4", "d", "c"),
      ],
    });
    expect(conflicts.map(({ setAside }) => setAside).toSorted()).toEqual(["2", "4"]);
    expect([relation("a", "b").possible, relation("c", "d").possible]).toEqual([["before"], ["before"]]);
  });

  it("leave nothing certain that rests on a report of them, and mark the entries that do", () => {
    const { entries, relation } = solve({
      events: moments("a", "b", "c"),
      timings: [at("day-a", "a", 0, 10), at("day-c", "c", 20, 30)],
      orderings: [precedes("1", "a", "b"), precedes("2", "b", "a"), precedes("3", "b", "c")],
    });
    expect(relation("a", "b").certain).toBeNull();
    expect(relation("a", "c").certain).toBe("before");
    expect(entries.map(({ event, disputed }) => [event, disputed])).toEqual([
      ["a", false],
      ["b", true],
      ["c", false],
    ]);
  });

  it("can lie in one report alone: two moments do not overlap, and windows do not end before they begin", () => {
    const { conflicts } = solve({
      events: moments("a", "b"),
      timings: [at("reversed", "a", 2, 1), { id: "long", event: "b", start: 0, end: hour, bound: "spans" }],
      orderings: [{ id: "o", a: "a", relation: "overlaps", b: "b" }, precedes("self", "a", "a")],
    });
    expect(conflicts.map(({ reports }) => reports).toSorted()).toEqual([
      ["long"],
      ["o"],
      ["reversed"],
      ["self"],
    ]);
    expect(conflicts[0]?.why).toMatch(/cannot hold whatever the other reports say/);
  });

  it("name no report that is not needed, though it makes them worse", () => {
    const { conflicts } = solve({
      events: moments("a"),
      timings: [at("reversed", "a", 2, 1), at("worse", "a", 10, 11)],
    });
    expect(conflicts).toMatchObject([{ reports: ["reversed"], slack: hour }]);
  });

  it("touch by nothing where strictly before meets equal", () => {
    const { conflicts } = solve({
      events: moments("a", "b"),
      orderings: [precedes("o1", "a", "b"), { id: "o2", a: "a", relation: "equals", b: "b" }],
    });
    expect(conflicts[0]?.slack).toBe(0);
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
      /`id` of `t` is the id of two timings or orderings/,
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
    expect(conflicts.map(({ reports, setAside }) => [reports.length, setAside])).toEqual([[count, "z"]]);
    expect(entries.map(({ event }) => event)).toEqual(ids);
  }, 30_000);
});
