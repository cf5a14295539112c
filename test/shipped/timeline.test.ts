import { describe, expect, it } from "vitest";
import { corpus } from "../../src/corpus/shipped.js";
import type { EventId } from "../../src/model/index.js";
import { orderTimeline } from "../../src/timeline/index.js";

const timeline = orderTimeline(corpus);
const entry = (event: EventId) => {
  const found = timeline.entries.find((one) => one.event === event);
  if (!found) throw new Error(`${event} is not on the timeline`);
  return found;
};

describe("the timeline of the shipped corpus", () => {
  it("has every event, each once", () => {
    expect(timeline.entries.map((one) => one.event).sort()).toEqual(
      corpus.events.map((event) => event.id).sort(),
    );
  });

  it("brings late Tuesday, early Wednesday, Wednesday and Jan. 7th into one night", () => {
    // From midnight in Baghdad, where Wednesday is early, to six in Tehran, where last night ends.
    const night = { earliest: "2020-01-07T21:00:00.000Z", latest: "2020-01-08T02:30:00.000Z" };
    expect(entry("missile-strikes")).toMatchObject({ start: night, end: night, disputed: false });
  });

  it("tells that one article has the strikes after the burial, another has them announced at it, and prefers neither", () => {
    expect(timeline.conflicts).toHaveLength(1);
    const [conflict] = timeline.conflicts;
    const reports = [
      "retaliates-missile-strikes-after-soleimani-burial",
      "video-script-iran-announces-strikes-after-missile-strikes",
      "video-script-iran-announces-strikes-during-soleimani-burial",
    ];
    expect([...(conflict?.reports ?? [])].sort()).toEqual(reports);
    // Each of the three is one report of one article on one pair of events, and without any of them the rest holds.
    expect(conflict).toMatchObject({ setAside: null, isLeast: true });
    expect(conflict?.candidates.flat().sort()).toEqual(reports);
    expect(timeline.entries.flatMap(({ setAside }) => setAside)).toEqual([]);
  });

  it("leaves open whether the burial was before the strikes", () => {
    expect(timeline.relation("soleimani-burial", "missile-strikes").certain).toBeNull();
  });

  it("has an end of the mourning, a funeral and a threat that the words around them presuppose", () => {
    expect(entry("mourning").start).toEqual({
      earliest: "2020-01-02T21:00:00.000Z",
      // Two days at the least before the strikes.
      latest: "2020-01-06T02:30:00.000Z",
    });
    expect(timeline.relation("soleimani-funeral", "soleimani-killing").certain).toBe("after");
    expect(timeline.relation("kerman-stampede", "soleimani-killing").certain).toBe("after");
    expect(timeline.relation("salami-speech", "missile-strikes").certain).toBe("before");
  });

  it("bounds the speech by several hours, and Iraq's warning by shortly", () => {
    expect(entry("khamenei-speech").start).toEqual({
      earliest: "2020-01-08T00:00:00.000Z",
      latest: "2020-01-08T11:30:00.000Z",
    });
    expect(entry("iran-message-to-iraq").start).toEqual({
      earliest: "2020-01-07T15:00:00.000Z",
      latest: "2020-01-08T02:30:00.000Z",
    });
  });

  it.each<readonly [EventId, EventId]>([
    ["us-embassy-seizure", "no-diplomatic-relations"],
    ["no-diplomatic-relations", "nuclear-deal-withdrawal"],
    ["nuclear-deal-withdrawal", "rocket-attacks"],
    ["rocket-attacks", "us-airstrikes"],
    ["us-airstrikes", "embassy-storming"],
    ["embassy-storming", "soleimani-killing"],
    ["soleimani-killing", "parliament-vote"],
    ["parliament-vote", "letter-emergence"],
    ["letter-emergence", "abdul-mahdi-letter-remarks"],
    ["kerman-stampede", "soleimani-burial"],
    ["iran-message-to-iraq", "missile-strikes"],
    ["missile-strikes", "khamenei-speech"],
    ["khamenei-speech", "khamenei-tweet"],
    ["missile-strikes", "trump-address"],
  ])("lists %s before %s", (earlier, later) => {
    const order = timeline.entries.map((one) => one.event);
    expect(order.indexOf(earlier)).toBeLessThan(order.indexOf(later));
  });

  it.each<readonly [EventId, EventId]>([
    ["embassy-storming", "soleimani-killing"],
    ["soleimani-killing", "parliament-vote"],
    ["parliament-vote", "letter-emergence"],
    ["letter-emergence", "abdul-mahdi-letter-remarks"],
    ["iran-message-to-iraq", "missile-strikes"],
    ["missile-strikes", "khamenei-speech"],
    ["missile-strikes", "trump-address"],
  ])("is certain that %s was before %s", (earlier, later) => {
    expect(timeline.relation(earlier, later).certain).toBe("before");
    expect(timeline.relation(later, earlier).certain).toBe("after");
  });

  it("does not claim an order where nothing tells it", () => {
    expect(timeline.relation("un-statement", "kurdistan-statement").certain).toBeNull();
    expect(timeline.relation("zarif-tweets", "khamenei-speech").certain).toBeNull();
  });
});
