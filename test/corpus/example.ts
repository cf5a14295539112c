import { createHash } from "node:crypto";
import type { CorpusInput } from "../../src/schema/index.js";

/** Two invented articles about an invented fire. The second holds a character outside the basic plane. */
export const texts = {
  paper:
    "Boats burn at Port Vale\n\nTwo dozen boats burned late Tuesday, harbour master Ada Holm said. " +
    "“We lost everything,” she told reporters, hours after the storm had passed. Nobody was hurt, she said.\n" +
    "Photo: Jo Reed/Coast Wire\n",
  bulletin:
    "Fire in the harbour 🔥\n\nAbout 20 boats burned on Tuesday night in Port Vale. Mayor Ines Roy denied that it was arson. " +
    "“We have lost it all,” Holm said. The quay burned for three hours. Shortly after it began, Holm tweeted “Everything is lost”.\n",
};

type Paper = keyof typeof texts;

/** Where words stand in an article, in code points. */
function where(source: Paper, words: string): [number, number] {
  const text = texts[source];
  const unit = text.indexOf(words);
  if (unit < 0) throw new Error(`${words} is not in ${source}`);
  const start = [...text.slice(0, unit)].length;
  return [start, start + [...words].length];
}

/** The hash and the length of a text, by other means than the package's. */
export function fingerprint(text: string): { sha256: string; length: number } {
  return { sha256: createHash("sha256").update(text, "utf8").digest("hex"), length: [...text].length };
}

function article(id: Paper, title: string) {
  return { id, title, language: "en", ...fingerprint(texts[id]) };
}

function printed(source: Paper, text: string) {
  return { source, evidence: where(source, text), text };
}

/** A small corpus about them, as an author would write it; valid, and every record type is there. */
export function example() {
  return {
    sources: [
      { ...article("paper", "Boats burn at Port Vale"), credits: ["Jo Reed/Coast Wire"], wire: "Coast Wire" },
      { ...article("bulletin", "Fire in the harbour 🔥"), published: "2024-03-06" },
    ],
    actors: [
      {
        id: "ada-holm",
        kind: "person",
        name: "Ada Holm",
        spellings: [
          { text: "Ada Holm", sources: ["paper"] },
          { text: "Holm", sources: ["paper", "bulletin"] },
        ],
        roles: ["Harbour master"],
        affiliations: ["harbour-office"],
      },
      { id: "harbour-office", kind: "organization", name: "Harbour Office" },
      {
        id: "ines-roy",
        kind: "person",
        name: "Ines Roy",
        spellings: [{ text: "Ines Roy", sources: ["bulletin"] }],
      },
    ],
    places: [
      {
        id: "port-vale",
        kind: "city",
        name: "Port Vale",
        spellings: [{ text: "Port Vale", sources: ["paper", "bulletin"] }],
        country: "GB",
        within: "england",
        zone: "Europe/London",
      },
      { id: "england", kind: "region", name: "England", country: "GB", basis: "background" },
    ],
    events: [
      {
        id: "fire",
        label: "Boats burn in the harbour",
        kind: "period",
        category: "accident",
        participants: [{ actor: "ada-holm", role: "present" }],
        place: "port-vale",
        partOf: "week",
      },
      { id: "week", label: "A bad week", kind: "period", category: "state-of-affairs" },
      { id: "storm-ends", label: "The storm passes", kind: "moment", category: "state-of-affairs" },
      { id: "holm-speaks", label: "Holm talks to the press", kind: "moment", category: "statement" },
      { id: "holm-tweets", label: "Holm tweets", kind: "moment", category: "statement" },
    ],
    utterances: [
      {
        id: "lost-everything",
        label: "All is lost",
        speaker: "ada-holm",
        medium: "interview",
        occasion: "holm-speaks",
        language: "en",
      },
      {
        id: "lost-tweet",
        label: "All is lost, on Twitter",
        speaker: "ada-holm",
        medium: "tweet",
        occasion: "holm-tweets",
        repeats: "lost-everything",
      },
    ],
    measures: [
      { id: "boats", label: "Boats burned", unit: "boats", integer: true, event: "fire" },
      { id: "hurt", label: "People hurt", unit: "people", integer: true, event: "fire", within: "concerned" },
      { id: "concerned", label: "People concerned", unit: "people", integer: true },
    ],
    propositions: [{ id: "arson", statement: "The fire was set on purpose.", event: "fire" }],
    mentions: [
      {
        id: "bulletin-fire",
        source: "bulletin",
        evidence: where("bulletin", "Fire in the harbour"),
        event: "fire",
        term: "Fire",
        places: ["port-vale"],
      },
    ],
    timings: [
      {
        id: "paper-when",
        ...printed("paper", "late Tuesday"),
        event: "fire",
        edtf: "2024-03-05",
        part: "late",
        zones: ["Europe/London"],
      },
      {
        id: "bulletin-when",
        ...printed("bulletin", "Tuesday night"),
        event: "fire",
        edtf: "2024-03-05",
        part: "night",
        zones: ["Europe/London"],
        bound: "starts",
      },
    ],
    orderings: [
      {
        id: "paper-after-storm",
        source: "paper",
        evidence: where("paper", "hours after the storm"),
        a: "holm-speaks",
        relation: "after",
        b: "storm-ends",
        minGap: "PT1H",
        maxGap: "P1D",
      },
      {
        id: "bulletin-tweet-after-fire",
        source: "bulletin",
        evidence: where("bulletin", "Shortly after it began, Holm tweeted"),
        a: "holm-tweets",
        relation: ["during", "finishes", "after"],
        b: "fire",
        gapBetween: ["start", "start"],
        gapText: "Shortly",
      },
    ],
    durations: [
      {
        id: "bulletin-how-long",
        ...printed("bulletin", "three hours"),
        event: "fire",
      },
    ],
    quotes: [
      {
        id: "paper-quote",
        ...printed("paper", "We lost everything,"),
        utterance: "lost-everything",
        form: "direct",
        attributedTo: "ada-holm",
      },
      {
        id: "bulletin-quote",
        ...printed("bulletin", "We have lost it all,"),
        utterance: "lost-everything",
        form: "direct",
        attributedTo: "ada-holm",
      },
      {
        id: "bulletin-quote-tweet",
        ...printed("bulletin", "Everything is lost"),
        utterance: "lost-tweet",
        form: "direct",
        attributedTo: "ada-holm",
        medium: "tweet",
      },
    ],
    figures: [
      {
        id: "paper-boats",
        ...printed("paper", "Two dozen boats"),
        measure: "boats",
        value: 24,
        claimant: "ada-holm",
      },
      {
        id: "bulletin-boats",
        ...printed("bulletin", "About 20 boats"),
        measure: "boats",
        approx: "about",
        low: 18,
        high: 22,
      },
      { id: "paper-hurt", ...printed("paper", "Nobody"), measure: "hurt", approx: "none" },
    ],
    stances: [
      {
        id: "roy-denies-arson",
        source: "bulletin",
        evidence: where("bulletin", "Mayor Ines Roy denied that it was arson"),
        proposition: "arson",
        claimant: "ines-roy",
        position: "denies",
      },
    ],
  } satisfies CorpusInput;
}
