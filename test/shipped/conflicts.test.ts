import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { keyOf, type Review } from "../../scripts/data/conflicts.js";
import { type Conflict, findConflicts } from "../../src/compare/index.js";
import { corpus } from "../../src/corpus/shipped.js";

const conflicts: readonly Conflict[] = findConflicts(corpus);
const review = JSON.parse(readFileSync("data/reviews/conflicts.json", "utf8")) as Review;

/** For each side of the conflicts of a kind on a thing: its severity, who holds it, and the sources that say so. */
const found = (kind: Conflict["kind"], id: string) =>
  conflicts
    .filter((one) => one.kind === kind && one.about.some((thing) => thing.id === id))
    .map(({ severity, sides }) => [
      severity,
      ...sides.map(({ reports }) => [...new Set(reports.map(({ source }) => source))].join(" ")),
    ]);

const claimants = (kind: Conflict["kind"], id: string) =>
  conflicts
    .filter((one) => one.kind === kind && one.about.some((thing) => thing.id === id))
    .map(({ sides }) => sides.map((side) => side.claimants));

describe("the review of the shipped corpus' conflicts", () => {
  it("judges every conflict, and nothing that is none", () => {
    expect(Object.keys(review.conflicts).sort()).toEqual(conflicts.map(keyOf).sort());
  });

  it.each(conflicts.map((conflict) => [keyOf(conflict), conflict] as const))(
    "agrees with the severity of %s, and has words for each of its sides or for none",
    (key, { severity, sides }) => {
      const { says, ...judgement } = review.conflicts[key] ?? {};
      expect(judgement).toEqual({ severity, because: expect.stringMatching(/\.$/) });
      if (says) expect(says).toHaveLength(sides.length);
    },
  );

  it.each(review.absent.map(({ what, sides }) => [what, sides] as const))(
    "finds no clash in this: %s",
    (_, sides) => {
      const sideOf = (id: string) => sides.findIndex((ids) => ids.includes(id));
      for (const conflict of conflicts) {
        // Reports of two sides, on two sides of one conflict.
        const met = conflict.sides.flatMap((side, index) =>
          side.reports.flatMap(({ id }) => (sideOf(id) < 0 ? [] : [{ index, side: sideOf(id) }])),
        );
        const clash = met.some((a) => met.some((b) => a.index !== b.index && a.side !== b.side));
        expect(clash && conflict.severity !== "apparent").toBe(false);
      }
    },
  );
});

describe("in the shipped corpus", () => {
  it("the dead are a contradiction: none by one source and a standfirst, 80 or dozens by Iran's side", () => {
    expect(found("figure", "strike-deaths")).toEqual([
      ["contradiction", "ibt video-script", "retaliates video-script"],
    ]);
    expect(claimants("figure", "strike-deaths")).toEqual([
      [
        ["the article “Iran fires missiles at US troop bases in Iraq”", "an unnamed source"],
        ["Iran", "Iranian state television"],
      ],
    ]);
  });

  it("one base is in tension with two: few who mean two would speak of one", () => {
    expect(found("figure", "bases-attacked")).toEqual([["tension", "wasnt-enough ibt retaliates", "ibt"]]);
    expect(claimants("figure", "bases-attacked")[0]?.[1]).toEqual(["Iranian state television"]);
  });

  it("15 missiles in all and dozens at one base are a contradiction, and the Pentagon fits both", () => {
    expect(claimants("figure", "missiles-fired")).toEqual([
      [["Iranian state television"], ["Islamic Revolutionary Guards"]],
    ]);
    expect(conflicts.find((one) => one.kind === "figure")?.explanation).toContain(
      "By its words, “more than a dozen ballistic missiles” (Pentagon) can stand beside either; as ordinarily meant, only beside “15 missiles” (Iranian state television).",
    );
  });

  it("the burial hours before the strikes, and the strikes announced at the burial, contradict each other", () => {
    expect(found("order", "soleimani-burial")).toEqual([["contradiction", "retaliates", "video-script"]]);
  });

  it("which bases were hit is contradicted, and one article contradicts itself in a caption", () => {
    expect(found("place", "missile-strikes")).toEqual([
      ["contradiction", "wasnt-enough", "ibt", "ibt", "retaliates"],
      ["contradiction", "wasnt-enough", "wasnt-enough"],
    ]);
  });

  it("at the airport and just outside it is one tension, though two men were killed", () => {
    expect(found("place", "soleimani-killing")).toEqual([["tension", "wasnt-enough", "ibt"]]);
    expect(found("place", "muhandis-killing")).toEqual(found("place", "soleimani-killing"));
  });

  it("the vengeance is concluded for some Iranians, and not for others", () => {
    expect(claimants("stance", "vengeance-concluded")[0]).toEqual([
      ["Mohammad Javad Zarif", "Iranian officials"],
      [expect.stringContaining("Iran fires missiles at US troop bases in Iraq")],
      ["Ali Khamenei", "Hassan Rouhani", "Asaib Ahl al-Haq"],
    ]);
    expect(found("stance", "vengeance-concluded")[0]?.[0]).toBe("contradiction");
  });

  it("the letter is official or a draft, a contradiction; that it is a fake is only doubted", () => {
    expect(claimants("stance", "letter-official")).toEqual([
      [["Adel Abdul-Mahdi"], ["Donald Trump"], ["US officials"]],
    ]);
    expect(found("stance", "letter-official")[0]?.[0]).toBe("contradiction");
    expect(claimants("stance", "letter-genuine")).toEqual([
      [["Adel Abdul-Mahdi"], ["US officials", "Donald Trump"]],
    ]);
    expect(found("stance", "letter-genuine")[0]?.[0]).toBe("tension");
  });

  it("the militias are proxies for two articles, allies for one, and no proxies for Iran's minister", () => {
    expect(found("stance", "militias-are-proxies")).toEqual([
      ["contradiction", "live-updates wasnt-enough", "ibt", "live-updates"],
    ]);
  });

  it("Soleimani is a hero to those who revere him, and none to Trump", () => {
    expect(claimants("stance", "soleimani-hero")).toEqual([
      [["those in Iran who revere Soleimani"], ["Donald Trump"]],
    ]);
    expect(found("stance", "soleimani-hero")[0]?.[0]).toBe("contradiction");
  });

  it("a threat before the strikes and restraint after them are a tension", () => {
    expect(found("stance", "us-will-strike-back")).toEqual([["tension", "video-script", "retaliates"]]);
  });

  it("a tweet that repeats the speech is set against no rendering of it", () => {
    const speech = conflicts.filter(({ about }) => about.some(({ id }) => id === "khamenei-not-sufficient"));
    expect(speech.map(({ kind }) => kind)).toEqual(["wording"]);
    const sources = speech.flatMap(({ sides }) => sides.flatMap(({ reports }) => reports));
    expect(sources.map(({ source }) => source)).toEqual(["live-updates", "video-script"]);
  });

  it("late Tuesday and early Wednesday are apparent, and the clocks resolve them", () => {
    expect(found("time", "missile-strikes").map(([severity]) => severity)).toEqual(["apparent"]);
    expect(conflicts.find((one) => one.kind === "time")?.explanation).toMatch(/Asia\/Baghdad/);
  });

  it("killing, assassination and drone strike are apparent", () => {
    const words = conflicts.find(
      (one) => one.about.some(({ id }) => id === "soleimani-killing") && one.kind === "wording",
    );
    expect(words?.severity).toBe("apparent");
    expect(words?.sides.map(({ claim }) => claim)).toEqual(
      expect.arrayContaining(["killing", "assassination", "drone strike"]),
    );
  });

  it("Brent and WTI, and one nation's dead and another's, are nowhere set against each other", () => {
    const measures = conflicts.flatMap(({ about }) => about.map(({ id }) => id));
    for (const id of ["brent-rise", "wti-rise", "wti-price", "uk-casualties", "iraqi-casualties"]) {
      expect(measures).not.toContain(id);
    }
  });

  it("every side names a report, and every passage lies in its article", () => {
    const lengths = new Map<string, number>(corpus.sources.map(({ id, length }) => [id, length]));
    for (const { sides } of conflicts) {
      expect(sides.length).toBeGreaterThan(1);
      for (const { reports } of sides) {
        expect(reports.length).toBeGreaterThan(0);
        for (const { source, evidence } of reports) {
          expect(evidence.start).toBeLessThan(evidence.end);
          expect(evidence.end).toBeLessThanOrEqual(lengths.get(source) ?? 0);
        }
      }
    }
  });

  it("explanations are plain: no ids, no unit in brackets, nothing longer than a paragraph", () => {
    const ids = new Set([
      ...corpus.measures.map(({ id }) => id),
      ...corpus.propositions.map(({ id }) => id),
      ...corpus.sources.map(({ id }) => id).filter((id) => id.includes("-")),
    ]);
    for (const { explanation } of conflicts) {
      const words: readonly string[] = explanation.split(/[^\p{L}\p{N}-]+/u);
      expect(words.filter((word) => word.includes("-") && ids.has(word as never))).toEqual([]);
      expect(explanation.length).toBeLessThan(900);
    }
  });
});
