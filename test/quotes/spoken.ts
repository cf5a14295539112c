import type { Corpus, Quote } from "../../src/model/index.js";
import { type TinyData, tiny } from "../support/tiny.js";

/** One thing said: who, when and how, and each rendering with the article that prints it. */
interface Said {
  id: string;
  speaker: string | null;
  occasion?: string;
  medium?: NonNullable<TinyData["utterances"]>[number]["medium"];
  renderings: ({ source: string; text: string; at?: number } & Partial<Quote>)[];
}

/** Words that people said in January 2020, as five articles print them. */
const said: Said[] = [
  {
    id: "not-sufficient",
    speaker: "khamenei",
    occasion: "speech",
    medium: "speech",
    renderings: [
      {
        source: "reuters",
        text: "Military action like this is not sufficient.\n\nWhat is important is ending the corrupt presence of America in the region.",
        at: 900,
      },
      { source: "cbs", text: "Military action like this is not sufficient,", at: 700 },
      {
        source: "cbs",
        text: "What is important is ending the corrupting presence of America in the region.",
        at: 757,
      },
      {
        source: "dcnf",
        text: "such military actions are not enough,",
        at: 400,
        medium: "tweet",
        form: "fragment",
      },
      { source: "dcnf", text: "Wasn’t Enough", at: 70, form: "fragment" },
    ],
  },
  {
    id: "slap",
    speaker: "khamenei",
    occasion: "speech",
    medium: "speech",
    renderings: [
      { source: "reuters", text: "slap in the face", at: 24, form: "fragment" },
      { source: "reuters", text: "a slap in the face", at: 420, form: "fragment" },
      { source: "cbs", text: "slap", at: 180, form: "term" },
      { source: "cbs", text: "They (America) were struck with such a slap last night,", at: 470 },
      { source: "cbs", text: "slap in the face", at: 610, form: "fragment" },
      { source: "dcnf", text: "Slap On The Face", at: 45, form: "fragment" },
      { source: "dcnf", text: "slap on the face", at: 200, form: "fragment" },
      { source: "turkish", text: "a slap in the face last night", at: 1200, form: "fragment" },
    ],
  },
  {
    id: "death-to-america",
    speaker: "crowd",
    occasion: "speech",
    medium: "chant",
    renderings: [
      { source: "reuters", text: "death to America", at: 480, form: "fragment" },
      { source: "cbs", text: "death to America", at: 560, form: "fragment" },
    ],
  },
  {
    id: "arrogant-system",
    speaker: "khamenei",
    occasion: "speech",
    renderings: [{ source: "dcnf", text: "arrogant system", at: 700, form: "term" }],
  },
  {
    id: "american-terrorists",
    speaker: "iranian-tv",
    renderings: [{ source: "reuters", text: "American terrorists", at: 1100, form: "term" }],
  },
  {
    id: "all-is-well",
    speaker: "trump",
    medium: "tweet",
    occasion: "tweet",
    renderings: [
      { source: "reuters", text: "All is well", at: 1200, form: "fragment" },
      { source: "reuters", text: "so far, so good", at: 1220, form: "fragment" },
      { source: "dcnf", text: "All is well", at: 2000, form: "fragment" },
    ],
  },
  {
    id: "further-action",
    speaker: "zarif",
    medium: "interview",
    renderings: [
      {
        source: "reuters",
        text: "Well we've said very clearly that if the United States takes any further action, Iran will respond accordingly and we will respond in a very harsh way, but proportionally.",
        at: 1700,
      },
    ],
  },
  {
    id: "real-revenge",
    speaker: "rouhani",
    renderings: [
      {
        source: "cbs",
        text: "real revenge and the ultimate response by regional nations is when America is expelled from this region and its hand of aggression is cut off forever.",
        at: 900,
      },
    ],
  },
  {
    id: "come-to-its-senses",
    speaker: "zarif",
    renderings: [
      {
        source: "cbs",
        text: "It is up to the United States to now come to its senses and stop its adventurism in this region,",
        at: 1300,
      },
    ],
  },
  {
    id: "legitimate-targets",
    speaker: "zarif",
    medium: "interview",
    occasion: "interview",
    renderings: [{ source: "cbs", text: "legitimate targets", at: 1600, form: "fragment" }],
  },
  {
    id: "not-our-proxies",
    speaker: "zarif",
    medium: "interview",
    occasion: "interview",
    renderings: [
      {
        source: "cbs",
        text: "Those people are not controlled by us because they’re not our proxies. They’re people with emotions, independent thinking, and that is why I said, what they will do is not controllable by Iran,",
        at: 2000,
      },
    ],
  },
  {
    id: "cowardly",
    speaker: "zarif",
    renderings: [{ source: "cbs", text: "cowardly terrorist operation", at: 1900, form: "fragment" }],
  },
  {
    id: "proportionate",
    speaker: "zarif",
    medium: "tweet",
    renderings: [
      { source: "dcnf", text: "took and concluded proportionate measures", at: 2500, form: "fragment" },
      { source: "dcnf", text: "self defense,", at: 2600, form: "fragment" },
      {
        source: "dcnf",
        text: "We do not seek escalation or war, but will defend ourselves against any aggression.",
        at: 2625,
      },
    ],
  },
  {
    id: "severe-revenge",
    speaker: null,
    renderings: [{ source: "dcnf", text: "severe revenge", at: 2200, form: "fragment" }],
  },
  {
    id: "powerful-sanctions",
    speaker: "trump",
    medium: "speech",
    renderings: [{ source: "turkish", text: "powerful sanctions", at: 400, form: "fragment" }],
  },
  {
    id: "verbal-message",
    speaker: "abdul-mahdi",
    renderings: [{ source: "turkish", text: "an official verbal message", at: 800, form: "fragment" }],
  },
  {
    id: "no-military-solution",
    speaker: "kurdish-leaders",
    medium: "statement",
    renderings: [
      { source: "turkish", text: "military solution will in no way solve the problems.", at: 2100 },
    ],
  },
  {
    id: "urgent-restraint",
    speaker: "un-mission",
    medium: "statement",
    renderings: [
      {
        source: "turkish",
        text: "We call for urgent restraint and a resumption of dialogue. Iraq should not pay the price for external rivalries,",
        at: 2200,
      },
    ],
  },
  {
    id: "damage-assessments",
    speaker: "pentagon",
    renderings: [
      { source: "afp", text: "working on initial battle damage assessments", at: 500, form: "fragment" },
      {
        source: "afp",
        text: "Iran launched more than a dozen ballistic missiles against US military and coalition forces in Iraq.",
        at: 560,
      },
    ],
  },
  {
    id: "clear-that",
    speaker: "pentagon",
    renderings: [
      {
        source: "afp",
        text: "It is clear that these missiles were launched from Iran and targeted at least two Iraqi military bases hosting US military and coalition personnel at Al-Assad and Irbil,",
        at: 670,
      },
    ],
  },
  {
    id: "more-crushing",
    speaker: "revolutionary-guards",
    renderings: [{ source: "afp", text: "more crushing response.", at: 1700, form: "fragment" }],
  },
  {
    id: "set-fire",
    speaker: "salami",
    occasion: "funeral",
    renderings: [
      { source: "afp", text: "take revenge.", at: 2500, form: "fragment" },
      { source: "afp", text: "we will set fire to what they love,", at: 2550, form: "fragment" },
    ],
  },
  {
    id: "consequences",
    speaker: "trump",
    renderings: [
      {
        source: "afp",
        text: "if Iran does anything that they shouldn't be doing, they're going to be suffering the consequences and very strongly.",
        at: 2700,
      },
      { source: "afp", text: "a monster.", at: 2900, form: "fragment" },
      { source: "afp", text: "If that's what the law is, I like to obey the law,", at: 3100 },
    ],
  },
  {
    id: "not-the-right-point",
    speaker: "trump",
    renderings: [
      { source: "afp", text: "At some point we want to get out, but this isn't the right point,", at: 3700 },
    ],
  },
  {
    id: "frank-call",
    speaker: null,
    renderings: [{ source: "afp", text: "frank and articulate", at: 4400, form: "fragment" }],
  },
  {
    id: "letter",
    speaker: "trump",
    renderings: [
      { source: "afp", text: "I don't know anything about that letter,", at: 4900 },
      {
        source: "afp",
        text: "I understand it was an unsigned letter. I don't know if that letter was a hoax, or was it unsigned or what.",
        at: 4970,
      },
    ],
  },
  {
    id: "official-letter",
    speaker: "abdul-mahdi",
    medium: "broadcast",
    renderings: [
      { source: "afp", text: "It was an official letter written in such a manner,", at: 5170 },
      {
        source: "afp",
        text: "It's not a piece of paper that fell off the printer or reached us by coincidence,",
        at: 5270,
      },
    ],
  },
  {
    id: "not-leaving",
    speaker: "esper",
    renderings: [{ source: "afp", text: "policy has not changed. We are not leaving Iraq.", at: 5450 }],
  },
  {
    id: "foothold",
    speaker: "trump",
    renderings: [
      {
        source: "afp",
        text: "If we leave, that would mean that Iran would have a much bigger foothold, and the people of Iraq do not want to see Iran run the country. That I can tell you,",
        at: 5600,
      },
      { source: "afp", text: "It's the worst thing that could happen to Iraq.", at: 5800 },
    ],
  },
];

/** The records of the corpus below, for tests that add to them or shuffle them. */
export const spokenData: TinyData = {
  sources: ["reuters", "cbs", "dcnf", "turkish", "afp"].map((id) => ({ id, length: 9000 })),
  actors: [
    { id: "khamenei", name: "Ali Khamenei" },
    { id: "trump", name: "Donald Trump" },
    { id: "zarif", name: "Mohammad Javad Zarif" },
    { id: "rouhani", name: "Hassan Rouhani" },
    { id: "esper", name: "Mark Esper" },
    { id: "salami", name: "Hossein Salami" },
    { id: "abdul-mahdi", name: "Adel Abdul-Mahdi" },
    { id: "crowd", name: "a crowd in Tehran", kind: "crowd" },
    { id: "iranian-tv", name: "Iranian state television", kind: "media" },
    { id: "pentagon", name: "the Pentagon", kind: "organization" },
    { id: "revolutionary-guards", name: "the Revolutionary Guards", kind: "organization" },
    { id: "kurdish-leaders", name: "the leaders of the Kurdistan Region", kind: "organization" },
    { id: "un-mission", name: "the UN mission in Iraq", kind: "organization" },
  ],
  events: [
    { id: "week", kind: "period" },
    { id: "speech", partOf: "week" },
    { id: "tweet", partOf: "week" },
    { id: "interview" },
    { id: "funeral" },
  ],
  timings: [
    { id: "t-speech", source: "reuters", event: "speech", edtf: "2020-01-08", zones: ["Asia/Tehran"] },
    { id: "t-interview", source: "reuters", event: "interview", edtf: "2020-01-07", zones: ["Asia/Tehran"] },
    { id: "t-week", source: "reuters", event: "week", edtf: "2020-01-06/2020-01-12" },
  ],
  utterances: said.map(({ id, speaker, occasion = null, medium = null }) => ({
    id,
    speaker,
    occasion,
    medium,
  })),
  quotes: said.flatMap(({ id, speaker, renderings }) =>
    renderings.map(({ at = 0, ...quote }, index) => ({
      id: `${id}-${index + 1}`,
      utterance: id,
      attributedTo: speaker,
      evidence: { start: at, end: at + Array.from(quote.text).length },
      ...quote,
    })),
  ),
};

/** Some fifty quotes of January 2020. */
export const spoken: Corpus = tiny(spokenData);
