import { describe, expect, it } from "vitest";
import { createPage, recordSection } from "../../src/display/index.js";
import { parseCorpus } from "../../src/schema/index.js";
import { example } from "../corpus/example.js";

const corpus = parseCorpus(example());
const page = createPage({ width: 100, color: false });

describe("a record in the terminal", () => {
  it("of a duration shows its words, its bounds and nothing that it does not say", () => {
    expect(recordSection(page, corpus.get("duration", "bulletin-how-long"), [])).toBe(
      `duration bulletin-how-long
   source    bulletin
   evidence  171–182
   text      three hours
   event     fire
   min       PT2H
   max       PT4H
`,
    );
  });

  it("shows with an event how long it lasted, and with an ordering the words for its gap", () => {
    const ordering = corpus.get("ordering", "bulletin-tweet-after-fire");
    const duration = corpus.get("duration", "bulletin-how-long");
    const text = recordSection(page, corpus.get("event", "fire"), [ordering, duration]);
    expect(text).toContain("holm-tweets during or finishes or after fire (“Shortly”) bulletin 184–220\n");
    expect(text).toContain("“three hours” bulletin 171–182\n");
  });
});
