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
    expect(entry("missile-strikes")).toMatchObject({
      start: { earliest: "2020-01-07T21:30:00.000Z", latest: "2020-01-08T02:30:00.000Z" },
      end: { earliest: "2020-01-07T21:30:00.000Z", latest: "2020-01-08T02:30:00.000Z" },
    });
  });

  it("tells that one article has the strikes after the burial, and another has them announced at it", () => {
    expect(timeline.conflicts).toHaveLength(1);
    const [conflict] = timeline.conflicts;
    expect([...(conflict?.reports ?? [])].sort()).toEqual([
      "retaliates-missile-strikes-after-soleimani-burial",
      "video-script-iran-announces-strikes-after-missile-strikes",
      "video-script-iran-announces-strikes-during-soleimani-burial",
    ]);
    expect(conflict?.reports).toContain(conflict?.setAside);
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
