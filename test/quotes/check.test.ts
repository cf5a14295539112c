import { describe, expect, it } from "vitest";
import { UnknownIdError } from "../../src/corpus/index.js";
import { checkQuote, QuoteQueryError } from "../../src/quotes/index.js";
import { tiny } from "../support/tiny.js";
import { spoken } from "./spoken.js";

const check = (text: string, speaker?: string): ReturnType<typeof checkQuote> =>
  checkQuote(spoken, speaker === undefined ? { text } : { text, speaker });

/** A corpus of single quotes, each by its own speaker: `a` says the first, `b` the second, … */
function saying(...texts: string[]): Parameters<typeof checkQuote>[0] {
  const ids = texts.map((_, index) => String.fromCharCode(97 + index));
  return tiny({
    actors: ids.map((id) => ({ id, name: id.toUpperCase() })),
    utterances: ids.map((id) => ({ id, speaker: id })),
    quotes: ids.map((id, index) => ({ id, utterance: id, text: texts[index] as string })),
  });
}

describe("checkQuote supports", () => {
  it.each([
    ["a quote as printed", "Military action like this is not sufficient.", "khamenei"],
    ["a contraction written out", "We aren’t leaving Iraq", "esper"],
    ["a contraction made", "military action like this isn't sufficient", "khamenei"],
    ["other case, dashes and quotation marks", "“SO FAR — SO GOOD!”", "trump"],
    ["a short quote that is a whole", "All is well", "trump"],
    ["a quote without its bracket", "They were struck with such a slap last night", "khamenei"],
    ["a quote with its bracket", "They [America] were struck with such a slap last night", "khamenei"],
    ["numbers in digits", "targeted at least 2 Iraqi military bases", "pentagon"],
    ["a fragment with content", "corrupting presence", "khamenei"],
    ["a fragment that keeps its negation", "this isn't the right point", "trump"],
    ["a denied clause as a whole", "They're not our proxies.", "zarif"],
    [
      "a clause that stands on its own behind a condition",
      "the people of Iraq do not want to see Iran run the country",
      "trump",
    ],
    ["a clause behind a denied one", "will defend ourselves against any aggression", "zarif"],
    [
      "a condition with its clause",
      "if the United States takes any further action, Iran will respond accordingly",
      "zarif",
    ],
    ["a phrase out of a conditional clause that only names", "in a very harsh way", "zarif"],
    ["the whole denial", "I don't know anything about that letter", "trump"],
    ["an ellipsis for harmless words", "ending the corrupt presence … in the region", "khamenei"],
    ["one of several renderings", "such military actions are not enough", "khamenei"],
    [
      "two sentences that one article parts by 'he said'",
      "Military action like this is not sufficient. What is important is ending the corrupting presence of America in the region.",
      "khamenei",
    ],
  ])("%s", (_, text, speaker) => {
    expect(check(text)).toMatchObject({ verdict: "supported", changes: [] });
    expect(check(text, speaker).verdict).toBe("supported");
  });

  it("with every passage that prints the words, whole quotes first", () => {
    const { evidence, explanation } = check("slap in the face", "khamenei");
    expect(evidence.map(({ quote, source }) => [quote, source])).toEqual([
      ["slap-5", "cbs"],
      ["slap-1", "reuters"],
      ["slap-2", "reuters"],
      ["slap-8", "turkish"],
    ]);
    expect(evidence[0]).toEqual({
      quote: "slap-5",
      source: "cbs",
      evidence: { start: 610, end: 626 },
      text: "slap in the face",
      speaker: "khamenei",
    });
    expect(explanation).toBe("Printed in these words in 3 articles, as the words of Ali Khamenei.");
  });

  it("but quotes the 'but' behind a fragment", () => {
    expect(check("At some point we want to get out").explanation).toBe(
      "Printed in these words in one article, as the words of Donald Trump. The sentence goes on: “but this isn't the right point”",
    );
  });

  it("sentences of one utterance that are printed apart, and says that no article prints them together", () => {
    const { verdict, evidence, explanation } = check("All is well! So far, so good!", "trump");
    expect(verdict).toBe("supported");
    expect(evidence.map(({ quote }) => quote)).toEqual(["all-is-well-3", "all-is-well-1", "all-is-well-2"]);
    expect(explanation).toBe(
      "Each sentence is printed in these words, in quotes of one utterance, as the words of Donald Trump; that they follow each other, no article prints.",
    );
  });

  it("no such sentences in an order that the article contradicts, nor with one that is printed nowhere", () => {
    expect(check("So far, so good! All is well!").verdict).not.toBe("supported");
    expect(check("All is well! So far, so good! Nobody was hurt!")).toMatchObject({
      verdict: "altered",
      changes: [{ op: "delete", query: "Nobody was hurt!", quote: "" }],
    });
  });

  it("words of nobody known, when nobody is named, and says so", () => {
    expect(check("severe revenge")).toMatchObject({
      verdict: "supported",
      explanation: "Printed in these words in one article; whose they are, no article says.",
    });
  });
});

describe("checkQuote finds altered", () => {
  it.each([
    ["a dropped negation", "We are leaving Iraq", "insert", "", "not", "negation"],
    [
      "a dropped negation in a contraction",
      "but this is the right point",
      "replace",
      "is",
      "isn't",
      "negation",
    ],
    [
      "a dropped negation of three words",
      "military solution will solve the problems",
      "insert",
      "",
      "in no way",
      "negation",
    ],
    ["a dropped negation of a verb", "I know anything about that letter", "insert", "", "don't", "negation"],
    ["a dropped negation with its verb", "We seek escalation or war", "insert", "", "do not", "negation"],
    [
      "a dropped negation and modal",
      "Military action like this is sufficient",
      "insert",
      "",
      "not",
      "negation",
    ],
    ["an added negation", "they were not struck with such a slap", "delete", "not", "", "negation"],
    ["an added never", "we will never set fire to what they love", "delete", "never", "", "negation"],
    ["a negation hidden by an ellipsis", "policy has … changed", "insert", "", "not", "negation"],
    ["a changed number", "targeted at least three Iraqi military bases", "replace", "three", "two", "number"],
    [
      "a changed number in digits",
      "more than 2 dozen ballistic missiles",
      "replace",
      "2 dozen",
      "a dozen",
      "number",
    ],
    ["an added number", "these 15 missiles were launched from Iran", "delete", "15", "", "number"],
    [
      "a changed name",
      "ending the corrupt presence of Israel in the region",
      "replace",
      "Israel",
      "America",
      "name",
    ],
    ["another changed name", "We are not leaving Afghanistan.", "replace", "Afghanistan.", "Iraq.", "name"],
    ["a weaker modal verb", "we may set fire to what they love", "replace", "may", "will", "modal"],
    [
      "a stronger modal verb",
      "Iraq must not pay the price for external rivalries",
      "replace",
      "must",
      "should",
      "modal",
    ],
    ["an added condition", "if they were struck with such a slap", "delete", "if", "", "condition"],
    [
      "a changed word",
      "It's the best thing that could happen to Iraq",
      "replace",
      "best",
      "worst",
      "content",
    ],
    ["a changed adjective", "such military actions are not legal", "replace", "legal", "enough,", "content"],
    [
      "a changed kind of missile",
      "Iran launched more than a dozen cruise missiles",
      "replace",
      "cruise",
      "ballistic",
      "content",
    ],
    [
      "a changed noun",
      "urgent restraint and a resumption of hostilities",
      "replace",
      "hostilities",
      "dialogue.",
      "content",
    ],
    ["a preposition", "a slap at the face", "replace", "at", "in", null],
  ])("%s", (_, text, op, query, quote, touches) => {
    const { verdict, changes, evidence } = check(text);
    expect(verdict).toBe("altered");
    expect(evidence).not.toEqual([]);
    const shown = changes.map((c) => ({ ...c, query: c.query.trim(), quote: c.quote.trim() }));
    expect(shown).toContainEqual({ op, query, quote, touches });
  });

  it.each([
    ["out of a denial", "leaving Iraq", "not", "negation"],
    ["out of a denial with a contraction", "the right point", "isn't", "negation"],
    ["out of a denial by 'no'", "solve the problems", "no way", "negation"],
    [
      "out of a denied list",
      "reached us by coincidence",
      "not a piece of paper that fell off the printer or",
      "negation",
    ],
    ["out of a denied wish", "see Iran run the country", "not want to", "negation"],
    ["out of what is not known", "know anything about that letter", "don't", "negation"],
    ["right before the negation", "Iraq should", "not", "negation"],
    ["out of a doubt", "that letter was a hoax", "if", "condition"],
    ["out of an if-clause", "the United States takes any further action", "if", "condition"],
    [
      "from behind an if-clause",
      "Iran would have a much bigger foothold",
      "If we leave, that would mean that",
      "condition",
    ],
    ["from behind a polite if-clause", "I like to obey the law", "If that's what the law is,", "condition"],
    [
      "a threat without its condition",
      "we will respond in a very harsh way",
      "if the United States takes any further action, Iran will respond accordingly and",
      "condition",
    ],
    ["off from the bound of its number", "a dozen ballistic missiles", "more than", "number"],
    ["off from the bound of a number in digits", "2 Iraqi military bases", "at least", "number"],
    ["out of a when-clause", "America is expelled from this region", "when", "condition"],
  ])("what is cut %s", (_, text, left, kind) => {
    const { verdict, changes, explanation } = check(text);
    expect(verdict).toBe("altered");
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ op: "insert", query: "", touches: kind });
    expect(changes[0]?.quote.trim()).toBe(left);
    expect(explanation).toMatch(/^The words are printed, but cut out of a sentence that/);
  });

  it("a denial thirty thousand words before, in one sentence", () => {
    const corpus = saying(`We will not shell ${"the convoy or ".repeat(10_000)} the mosque quarter`);
    expect(checkQuote(corpus, { text: "the mosque quarter" }).verdict).toBe("altered");
  });

  it("a condition that follows", () => {
    const corpus = saying(
      "We will strike the bases if they answer.",
      "We will wait, but if they answer we strike.",
    );
    expect(checkQuote(corpus, { text: "We will strike the bases" }).verdict).toBe("altered");
    expect(checkQuote(corpus, { text: "We will wait" }).verdict).not.toBe("altered");
  });

  it("a clause under another's refusal, but not one under 'not only'", () => {
    const corpus = saying("They refused to shell the convoy.", "We have not only shelled the convoy.");
    expect(checkQuote(corpus, { text: "to shell the convoy" }).verdict).toBe("altered");
    expect(checkQuote(corpus, { text: "shelled the convoy" }).verdict).toBe("supported");
  });

  it.each([
    ["what is said by others", "They say we shelled the convoy.", "we shelled the convoy", "say"],
    [
      "what has ended",
      "We stopped shelling the northern harbour.",
      "shelling the northern harbour",
      "stopped",
    ],
    ["what is far from being so", "We are far from leaving Basra.", "leaving Basra", "far from"],
    ["a half", "We saw half a dozen missiles over Basra.", "a dozen missiles over Basra", "half"],
    ["a range", "We saw two or three convoys in Basra.", "three convoys in Basra", "two or"],
    ["a sign", "It was minus 5 degrees in Basra.", "5 degrees in Basra", "minus"],
  ])("a fragment cut out of %s", (_, text, fragment, left) => {
    const { verdict, changes } = checkQuote(saying(text), { text: fragment });
    expect(verdict).toBe("altered");
    expect(changes.map(({ quote }) => quote.trim())).toEqual([left]);
    expect(checkQuote(saying(text), { text }).verdict).toBe("supported");
  });

  it("two sentences that an ellipsis makes one", () => {
    const corpus = saying("We shelled the convoy. The town of Basra is safe.");
    const verdict = (text: string): string => checkQuote(corpus, { text }).verdict;
    expect(verdict("We shelled … the town of Basra")).toBe("altered");
    expect(verdict("We shelled the convoy … Basra is safe")).toBe("altered");
    expect(verdict("We shelled the convoy … The town of Basra is safe")).toBe("supported");
  });

  it("nothing in an ellipsis that turns no sense, but says what it stands for", () => {
    expect(check("the corrupt presence … in the region").explanation).toMatch(
      / The ellipsis stands for “of America”\.$/,
    );
  });

  it.each([
    [
      "who did it to whom",
      "Iran attacked America at dawn.",
      "America attacked Iran at dawn.",
      ["America", "Iran"],
    ],
    [
      "who is trusted",
      "We trust Iran but not America.",
      "We trust America but not Iran.",
      ["America", "Iran"],
    ],
    [
      "how many of whom",
      "Nine soldiers and twelve civilians died.",
      "Twelve soldiers and nine civilians died.",
      ["Twelve", "nine"],
    ],
  ])("words that changed places and with it %s", (_, text, claim, moved) => {
    const { verdict, changes } = checkQuote(saying(text), { text: claim });
    expect(verdict).toBe("altered");
    const from = changes.filter(({ op, query }) => op === "moved" && query !== "");
    expect(from.map(({ query }) => query.replace(/\W/g, ""))).toEqual(moved);
    for (const { move, query } of from) {
      const [to] = changes.filter((change) => change.move === move && change.query === "");
      const bare = (words = ""): string => words.replace(/\W/g, "").toLowerCase();
      expect(bare(to?.quote)).toBe(bare(query));
    }
  });

  it.each([
    ["a quantity", "All hostages are free.", "Some hostages are free.", "quantity"],
    ["a comparison", "We have more tanks than they have.", "We have less tanks than they have.", "quantity"],
    ["a time", "Hostages left before the shelling.", "Hostages left after the shelling.", "time"],
    ["a tense", "The hostages were free at dawn.", "The hostages are free at dawn.", "time"],
    ["an opposite", "It was an official shelling.", "It was an unofficial shelling.", "negation"],
    ["a currency", "It cost $5 million in Basra.", "It cost €5 million in Basra.", "content"],
    ["a percentage", "Prices rose 5 percent in Basra.", "Prices rose 15 percent in Basra.", "number"],
  ])("%s", (_, text, claim, touches) => {
    const { verdict, changes } = checkQuote(saying(text), { text: claim });
    expect(verdict).toBe("altered");
    expect(changes.map((change) => change.touches)).toContain(touches);
  });

  it("a fragment only where every printing of it is cut", () => {
    const corpus = saying("We are not leaving Basra.", "Everybody is leaving Basra.");
    expect(checkQuote(corpus, { text: "leaving Basra" })).toMatchObject({
      verdict: "supported",
      evidence: [{ quote: "b" }],
    });
  });

  it("the denial that stands before 'he said'", () => {
    const corpus = tiny({
      actors: [{ id: "a" }],
      utterances: [{ id: "u", speaker: "a" }],
      quotes: [
        { id: "q1", utterance: "u", text: "We will not, I repeat,", evidence: { start: 10, end: 32 } },
        { id: "q2", utterance: "u", text: "shell the convoy,", evidence: { start: 44, end: 61 } },
      ],
    });
    expect(checkQuote(corpus, { text: "shell the convoy" }).verdict).toBe("altered");
  });

  it("both the words and the mouth", () => {
    const { verdict, explanation } = check("We are leaving Iraq", "trump");
    expect(verdict).toBe("altered");
    expect(explanation).toBe(
      "Printed in other words: “not” is left out (a negation). They are printed as the words of Mark Esper, not of Donald Trump.",
    );
  });

  it("a speaker's own words before those of another that are nearer", () => {
    const corpus = saying(
      "We will shell the northern convoy tonight.",
      "They will shell the southern convoy tonight.",
    );
    const text = "We will shell the southern convoy tonight";
    expect(checkQuote(corpus, { text })).toMatchObject({ evidence: [{ quote: "b" }] });
    const near = checkQuote(corpus, { text, speaker: "a" });
    expect(near).toMatchObject({ verdict: "altered", evidence: [{ quote: "a" }] });
  });
});

describe("checkQuote finds misattributed", () => {
  it.each([
    ["We are not leaving Iraq", "trump", "Mark Esper", "Donald Trump"],
    ["All is well", "khamenei", "Donald Trump", "Ali Khamenei"],
    ["slap in the face", "trump", "Ali Khamenei", "Donald Trump"],
    ["death to America", "khamenei", "a crowd in Tehran", "Ali Khamenei"],
    ["real revenge", "khamenei", "Hassan Rouhani", "Ali Khamenei"],
  ])("%s", (text, speaker, whose, claimed) => {
    const { verdict, explanation, evidence, changes } = check(text, speaker);
    expect(verdict).toBe("misattributed");
    expect(explanation).toBe(`Printed in these words, but as those of ${whose}, not of ${claimed}.`);
    expect(evidence.length).toBeGreaterThan(0);
    expect(changes).toEqual([]);
  });

  it("nothing that an article attributes to the speaker, whoever the utterance is put down to", () => {
    const corpus = tiny({
      actors: [{ id: "a" }, { id: "b" }, { id: "c" }],
      utterances: [{ id: "u", speaker: "a" }],
      quotes: [{ id: "q", utterance: "u", text: "the harvest will fail", attributedTo: "b" }],
    });
    const verdicts = ["a", "b", "c"].map(
      (speaker) => checkQuote(corpus, { text: "the harvest will fail", speaker }).verdict,
    );
    expect(verdicts).toEqual(["supported", "supported", "misattributed"]);
  });

  it("and does not claim it of words whose speaker no article names", () => {
    expect(check("severe revenge", "trump")).toMatchObject({
      verdict: "not-found",
      evidence: [{ quote: "severe-revenge-1", speaker: null }],
      explanation:
        "Printed in these words, but no article says whose they are: whether Donald Trump said them cannot be told.",
    });
  });
});

describe("checkQuote does not find", () => {
  it.each([
    ["Make America great again"],
    ["Mission accomplished"],
    ["Read my lips: no new taxes"],
    ["I have a dream"],
    ["Thank you very much"],
    ["the"],
    ["is not"],
    ["last night"],
    ["in the region"],
    ["in the Middle East"],
    ["the United States"],
    ["I don't know"],
    ["It is what it is"],
    ["So far from good"],
    ["All is lost"],
    ["We have to do what we have to do"],
    ["Iran will never negotiate with America"],
    ["America is the worst country in this region"],
    ["The people of America want to get out of the region"],
    ["Iran launched a letter against the people of Iraq"],
    ["we will respond to the letter with ballistic missiles"],
    ["The corrupt law of America is not controllable"],
    ["the missiles were a slap to the people of Iraq"],
    ["We are leaving the region because of the missiles"],
    ["We will not pay for the military presence in Iraq"],
    ["the consequences of this action will be harsh"],
    ["Iran does not want war"],
    ["What they love is revenge"],
    ["I understand that they were struck"],
    ["we want to see the law"],
    ["this is not the end"],
    ["America is a monster"],
    ["a frank letter fell off the bases"],
    ["We stand with the people of Iran"],
    [""],
    [" … !?"],
  ])("“%s”", (text) => {
    expect(check(text)).toMatchObject({ verdict: "not-found", evidence: [], changes: [] });
    expect(check(text, "trump").verdict).toBe("not-found");
  });

  it("words of different speakers put together", () => {
    expect(check("a slap in the face last night, all is well, we will set fire to the printer").verdict).toBe(
      "not-found",
    );
    const corpus = saying("The northern convoy", "was shelled at dawn.");
    expect(checkQuote(corpus, { text: "The northern convoy was shelled at dawn." }).verdict).not.toBe(
      "supported",
    );
  });

  it("fragments of one utterance put together", () => {
    expect(check("took and concluded proportionate measures, self defense").verdict).not.toBe("supported");
  });

  it("a quote without the bracket that denies it, or without a long one", () => {
    const corpus = saying(
      "We are (not) leaving Basra.",
      "The convoy (which the whole town had waited for since dawn) was shelled.",
    );
    expect(checkQuote(corpus, { text: "We are leaving Basra" }).verdict).toBe("altered");
    expect(checkQuote(corpus, { text: "The convoy was shelled" }).verdict).not.toBe("supported");
  });

  it("an added remark in brackets that nobody printed", () => {
    expect(check("we [Israelis] will set fire to what they love").verdict).toBe("altered");
  });

  it("too little, and says that it is printed all the same", () => {
    expect(check("last night").explanation).toBe(
      "These words do stand within a quote, but they are too few or too common to tell whose they are.",
    );
  });
});

describe("checkQuote", () => {
  it("throws for a speaker that is not in the corpus", () => {
    expect(() => check("All is well", "trumpp")).toThrow(UnknownIdError);
  });

  it.each([[null], ["All is well"], [{}], [{ text: 5 }], [{ text: "a", speaker: 5 }]])(
    "says what is wrong with the claim %j",
    (claim) => {
      expect(() => checkQuote(spoken, claim as never)).toThrow(QuoteQueryError);
    },
  );
});
