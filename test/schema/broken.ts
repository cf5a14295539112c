import type { CorpusIssue } from "../../src/schema/index.js";
import { texts } from "../corpus/example.js";

/** One way to break a valid corpus, and the one issue it must give. */
export interface Broken extends CorpusIssue {
  readonly name: string;
  /** Changes the example, or gives another input. */
  // biome-ignore lint/suspicious/noExplicitAny: what is broken has no type.
  readonly make: (corpus: any) => unknown;
}

/** Every mistake there is, each alone. */
export const brokenCorpora: readonly Broken[] = [
  {
    name: "A corpus that is a list",
    make: () => [],
    code: "wrong-type",
    path: [],
    record: null,
    message: "The corpus is a list, not an object. Give its collections: `{ sources: […], … }`.",
  },
  {
    name: "A corpus that is JSON text, not parsed",
    make: () => '{"sources": []}',
    code: "wrong-type",
    path: [],
    record: null,
    message:
      'The corpus is `{"sources": []}`, not an object. Give its collections: `{ sources: […], … }`. If this is JSON, give what `JSON.parse` makes of it.',
  },
  {
    name: "A corpus without sources",
    make: () => ({ places: [] }),
    code: "missing-field",
    path: ["sources"],
    record: null,
    message: "In the corpus, `sources` is missing. Give the list of the articles.",
  },
  {
    name: "A collection that is no list",
    make: (c) => ({ ...c, places: 5 }),
    code: "wrong-type",
    path: ["places"],
    record: null,
    message: "In the corpus, `places` is `5`, not a list. Give the list of the records, each with its `id`.",
  },
  {
    name: "A collection whose name is misspelt",
    make: (c) => ({ ...c, stancez: [] }),
    code: "unknown-field",
    path: ["stancez"],
    record: null,
    message: "In the corpus, `stancez` is no field here. Did you mean `stances`?",
  },
  {
    name: "A record that is no object",
    make: (c) => {
      c.stances.push("yes");
    },
    code: "wrong-type",
    path: ["stances", 1],
    record: null,
    message: "In the corpus, `stances[1]` is `yes`, but must be an object.",
  },
  {
    name: "A record without an id",
    make: (c) => {
      delete c.stances[0].id;
    },
    code: "missing-field",
    path: ["stances", 0, "id"],
    record: null,
    message: "In the corpus, `stances[0].id` is missing. Give a text.",
  },
  {
    name: "An id that is not kebab-case",
    make: (c) => {
      c.stances[0].id = "Roy Denies_Arson";
    },
    code: "bad-id",
    path: ["stances", 0, "id"],
    record: "stance `Roy Denies_Arson`",
    message:
      "In stance `Roy Denies_Arson`, `id` is `Roy Denies_Arson`, which is no id. Write `roy-denies-arson`: up to 100 small letters and digits, with single hyphens between them.",
  },
  {
    name: "A type that is not that of the collection",
    make: (c) => {
      c.stances[0].type = "quote";
    },
    code: "not-allowed",
    path: ["stances", 0, "type"],
    record: "stance `roy-denies-arson`",
    message:
      "In stance `roy-denies-arson`, `type` is `quote`, which is none of the values allowed. Write `stance`.",
  },
  {
    name: "A required field that is missing",
    make: (c) => {
      delete c.quotes[0].form;
    },
    code: "missing-field",
    path: ["quotes", 0, "form"],
    record: "quote `paper-quote`",
    message: "In quote `paper-quote`, `form` is missing. Give `direct`, `fragment` or `term`.",
  },
  {
    name: "A required text that is missing",
    make: (c) => {
      delete c.timings[0].text;
    },
    code: "missing-field",
    path: ["timings", 0, "text"],
    record: "timing `paper-when`",
    message: "In timing `paper-when`, `text` is missing. Give a text.",
  },
  {
    name: "A field that there is not",
    make: (c) => {
      c.utterances[0].speeker = "ada-holm";
    },
    code: "unknown-field",
    path: ["utterances", 0, "speeker"],
    record: "utterance `lost-everything`",
    message: "In utterance `lost-everything`, `speeker` is no field here. Did you mean `speaker`?",
  },
  {
    name: "A field that there is not, in a nested object",
    make: (c) => {
      c.actors[0].spellings[1].source = "paper";
    },
    code: "unknown-field",
    path: ["actors", 0, "spellings", 1, "source"],
    record: "actor `ada-holm`",
    message: "In actor `ada-holm`, `spellings[1].source` is no field here. Did you mean `sources`?",
  },
  {
    name: "A field named __proto__, as JSON.parse makes it",
    make: (c) => {
      c.places[0] = JSON.parse(JSON.stringify(c.places[0]).replace("{", '{"__proto__": 1,'));
    },
    code: "unknown-field",
    path: ["places", 0, "__proto__"],
    record: "place `port-vale`",
    message:
      "In place `port-vale`, `__proto__` is no field here. The fields are `type`, `id`, `kind`, `name`, `spellings`, `country`, `within`, `zone` and `basis`.",
  },
  {
    name: "A number where a text belongs",
    make: (c) => {
      c.actors[0].name = 5;
    },
    code: "wrong-type",
    path: ["actors", 0, "name"],
    record: "actor `ada-holm`",
    message: "In actor `ada-holm`, `name` is `5`, but must be a text.",
  },
  {
    name: "A text where a list belongs",
    make: (c) => {
      c.actors[0].roles = "Harbour master";
    },
    code: "wrong-type",
    path: ["actors", 0, "roles"],
    record: "actor `ada-holm`",
    message: "In actor `ada-holm`, `roles` is `Harbour master`, but must be a list.",
  },
  {
    name: "A word that is not allowed",
    make: (c) => {
      c.stances[0].position = "denis";
    },
    code: "not-allowed",
    path: ["stances", 0, "position"],
    record: "stance `roy-denies-arson`",
    message:
      "In stance `roy-denies-arson`, `position` is `denis`, which is none of the values allowed. Did you mean `denies`?",
  },
  {
    name: "A relation that there is not",
    make: (c) => {
      c.orderings[0].relation = "afterwards";
    },
    code: "not-allowed",
    path: ["orderings", 0, "relation"],
    record: "ordering `paper-after-storm`",
    message:
      "In ordering `paper-after-storm`, `relation` is `afterwards`. Give `before`, `meets`, `overlaps`, `starts`, `during`, `finishes`, `equals`, `finished-by`, `contains`, `started-by`, `overlapped-by`, `met-by` or `after`, or a list of these.",
  },
  {
    name: "An empty list of relations",
    make: (c) => {
      c.orderings[0].relation = [];
    },
    code: "out-of-range",
    path: ["orderings", 0, "relation"],
    record: "ordering `paper-after-storm`",
    message: "In ordering `paper-after-storm`, `relation` has 0 entries. Give at least 1.",
  },
  {
    name: "A relation listed twice",
    make: (c) => {
      c.orderings[0].relation = ["after", "after"];
    },
    code: "duplicate-entry",
    path: ["orderings", 0, "relation", 1],
    record: "ordering `paper-after-storm`",
    message:
      "In ordering `paper-after-storm`, `relation[1]` is `after`, the same as entry 0 of the list. Remove one of the two.",
  },
  {
    name: "A blank text",
    make: (c) => {
      c.events[0].label = " \u00a0";
    },
    code: "bad-text",
    path: ["events", 0, "label"],
    record: "event `fire`",
    message: "In event `fire`, `label` is blank. Write the text, or leave the record out.",
  },
  {
    name: "A text cut inside a character",
    make: (c) => {
      c.sources[1].title = "Fire \ud83d";
    },
    code: "bad-text",
    path: ["sources", 1, "title"],
    record: "source `bulletin`",
    message:
      "In source `bulletin`, `title` holds half of a surrogate pair. Cut texts between characters, not inside one.",
  },
  {
    name: "A hash that is none",
    make: (c) => {
      c.sources[0].sha256 = "0123456789ABCDEF";
    },
    code: "bad-hash",
    path: ["sources", 0, "sha256"],
    record: "source `paper`",
    message:
      "In source `paper`, `sha256` is `0123456789ABCDEF`, which is no SHA-256. Write the 64 hexadecimal digits in lower case, as `sha256sum` prints them.",
  },
  {
    name: "A length that is negative",
    make: (c) => {
      c.sources[0].length = -1;
    },
    code: "out-of-range",
    path: ["sources", 0, "length"],
    record: "source `paper`",
    message: "In source `paper`, `length` is `-1`. It must be at least 0.",
  },
  {
    name: "A date that does not exist",
    make: (c) => {
      c.timings[0].edtf = "2024-13-05";
    },
    code: "bad-edtf",
    path: ["timings", 0, "edtf"],
    record: "timing `paper-when`",
    message:
      "In timing `paper-when`, `edtf` is `2024-13-05`, which is no date: no year has a month `13`; months are 01 to 12, seasons and the like 21 to 41 (at character 6). Write it in EDTF: a date such as `2020-01-08` or `2020-01`, a clock time such as `2020-01-08T01:45`, or an interval such as `2020-01-07/2020-01-08`.",
  },
  {
    name: "A date interval that ends before it begins",
    make: (c) => {
      c.sources[1].published = "2024-03-06/2024-03-05";
    },
    code: "bad-edtf",
    path: ["sources", 1, "published"],
    record: "source `bulletin`",
    message:
      "In source `bulletin`, `published` is `2024-03-06/2024-03-05`, which is no date: the interval ends before it begins (at character 12). Write it in EDTF: a date such as `2020-01-08` or `2020-01`, a clock time such as `2020-01-08T01:45`, or an interval such as `2020-01-07/2020-01-08`.",
  },
  {
    name: "A time zone that does not exist",
    make: (c) => {
      c.timings[0].zones = ["Europe/Londn"];
    },
    code: "bad-zone",
    path: ["timings", 0, "zones", 0],
    record: "timing `paper-when`",
    message:
      "In timing `paper-when`, `zones[0]` is `Europe/Londn`, which is no IANA time zone. Write one such as `Asia/Baghdad` or `UTC`.",
  },
  {
    name: "A timing in nobody's calendar",
    make: (c) => {
      c.timings[0].zones = [];
    },
    code: "out-of-range",
    path: ["timings", 0, "zones"],
    record: "timing `paper-when`",
    message: "In timing `paper-when`, `zones` has 0 entries. Give at least 1.",
  },
  {
    name: "A duration that is none",
    make: (c) => {
      c.orderings[0].minGap = "1 hour";
    },
    code: "bad-duration",
    path: ["orderings", 0, "minGap"],
    record: "ordering `paper-after-storm`",
    message:
      "In ordering `paper-after-storm`, `minGap` is `1 hour`, which is no duration. Write weeks, days, hours, minutes and seconds as in ISO 8601: `PT2H`, `P1DT12H`.",
  },
  {
    name: "A shortest gap above the longest",
    make: (c) => {
      c.orderings[0].minGap = "P2D";
    },
    code: "bad-gap",
    path: ["orderings", 0, "minGap"],
    record: "ordering `paper-after-storm`",
    message:
      "In ordering `paper-after-storm`, `minGap` is `P2D`, longer than `maxGap`, `P1D`. Swap or correct them.",
  },
  {
    name: "A gap between events that are not apart",
    make: (c) => {
      c.orderings[0].relation = "equals";
    },
    code: "bad-gap",
    path: ["orderings", 0, "minGap"],
    record: "ordering `paper-after-storm`",
    message:
      "In ordering `paper-after-storm`, `minGap` is `PT1H`, which `relation` rules out. Correct one of them, or say in `gapBetween` between which ends it is measured.",
  },
  {
    name: "A language tag that is none",
    make: (c) => {
      c.sources[0].language = "en_GB";
    },
    code: "bad-language",
    path: ["sources", 0, "language"],
    record: "source `paper`",
    message:
      "In source `paper`, `language` is `en_GB`, which is no language tag. Write a BCP 47 tag such as `en`, `fa` or `en-GB`.",
  },
  {
    name: "A country code that is none",
    make: (c) => {
      c.places[0].country = "UK";
    },
    code: "bad-country",
    path: ["places", 0, "country"],
    record: "place `port-vale`",
    message:
      "In place `port-vale`, `country` is `UK`, which is no country code. Write the two capital letters of ISO 3166-1, such as `IQ`, or `null` where none or several apply.",
  },
  {
    name: "Two things of one type with one id",
    make: (c) => {
      c.events.push({ ...c.events[3], label: "She talks again" });
    },
    code: "duplicate-id",
    path: ["events", 5, "id"],
    record: "event `holm-speaks`",
    message:
      "In event `holm-speaks`, `id` is already the id of event `events[3]`. Every event needs an id of its own: rename or remove one.",
  },
  {
    name: "Two reports of different types with one id",
    make: (c) => {
      c.stances[0].id = "paper-quote";
    },
    code: "duplicate-id",
    path: ["stances", 0, "id"],
    record: "stance `paper-quote`",
    message:
      "In stance `paper-quote`, `id` is already the id of quote `quotes[0]`. Every report needs an id of its own, whatever its type: rename or remove one.",
  },
  {
    name: "A reference to nothing, with a near miss",
    make: (c) => {
      c.utterances[0].speaker = "ada-holmes";
    },
    code: "unknown-reference",
    path: ["utterances", 0, "speaker"],
    record: "utterance `lost-everything`",
    message:
      "In utterance `lost-everything`, `speaker` is `ada-holmes`, but there is no actor of that id. Did you mean `ada-holm`?",
  },
  {
    name: "A reference to nothing, with nothing near",
    make: (c) => {
      c.figures[0].via = "reuters";
    },
    code: "unknown-reference",
    path: ["figures", 0, "via"],
    record: "figure `paper-boats`",
    message:
      "In figure `paper-boats`, `via` is `reuters`, but there is no actor of that id. Add it to `actors`, or correct the id.",
  },
  {
    name: "A reference to a thing of another type",
    make: (c) => {
      c.mentions[0].places = ["fire", "port-vale"];
    },
    code: "unknown-reference",
    path: ["mentions", 0, "places", 0],
    record: "mention `bulletin-fire`",
    message:
      "In mention `bulletin-fire`, `places[0]` is `fire`, but there is no place of that id. `fire` is an event: refer to a place, or correct the field.",
  },
  {
    name: "A spelling printed by a source that there is not",
    make: (c) => {
      c.places[0].spellings[0].sources = ["papre"];
    },
    code: "unknown-reference",
    path: ["places", 0, "spellings", 0, "sources", 0],
    record: "place `port-vale`",
    message:
      "In place `port-vale`, `spellings[0].sources[0]` is `papre`, but there is no source of that id. Did you mean `paper`?",
  },
  {
    name: "A spelling that no source prints",
    make: (c) => {
      c.places[0].spellings[0].sources = [];
    },
    code: "out-of-range",
    path: ["places", 0, "spellings", 0, "sources"],
    record: "place `port-vale`",
    message: "In place `port-vale`, `spellings[0].sources` has 0 entries. Give at least 1.",
  },
  {
    name: "A spelling listed twice",
    make: (c) => {
      c.places[0].spellings.push({ text: "Port Vale", sources: ["paper"] });
    },
    code: "duplicate-entry",
    path: ["places", 0, "spellings", 1, "text"],
    record: "place `port-vale`",
    message:
      "In place `port-vale`, `spellings[1].text` is `Port Vale`, as in entry 0 of the list. Put the sources of both into one.",
  },
  {
    name: "A background place that a source prints",
    make: (c) => {
      c.places[0].basis = "background";
    },
    code: "basis-mismatch",
    path: ["places", 0, "basis"],
    record: "place `port-vale`",
    message:
      "In place `port-vale`, `basis` is `background`, but `spellings` says that a source prints the name. Write `reported`, or remove the spellings.",
  },
  {
    name: "An actor who is their own affiliate",
    make: (c) => {
      c.actors[0].affiliations = ["ada-holm", "harbour-office"];
    },
    code: "self-reference",
    path: ["actors", 0, "affiliations", 0],
    record: "actor `ada-holm`",
    message:
      "In actor `ada-holm`, `affiliations[0]` is `ada-holm`, the record itself. Refer to another actor, or remove the reference.",
  },
  {
    name: "An event ordered against itself",
    make: (c) => {
      c.orderings[0].b = "holm-speaks";
      c.measures[2].event = "storm-ends";
    },
    code: "self-reference",
    path: ["orderings", 0, "b"],
    record: "ordering `paper-after-storm`",
    message:
      "In ordering `paper-after-storm`, `b` is `holm-speaks`, the same event as `a`. An ordering needs two events: correct one of them.",
  },
  {
    name: "Places that contain each other",
    make: (c) => {
      c.places[1].within = "port-vale";
    },
    code: "cycle",
    path: ["places", 0, "within"],
    record: "place `port-vale`",
    message:
      "In place `port-vale`, `within` leads in a circle: `port-vale` → `england` → `port-vale`. Correct one of these.",
  },
  {
    name: "A place within itself",
    make: (c) => {
      c.places[1].within = "england";
    },
    code: "self-reference",
    path: ["places", 1, "within"],
    record: "place `england`",
    message:
      "In place `england`, `within` is `england`, the record itself. Refer to another place, or remove the reference.",
  },
  {
    name: "Events that are parts of each other",
    make: (c) => {
      c.events[1].partOf = "fire";
    },
    code: "cycle",
    path: ["events", 0, "partOf"],
    record: "event `fire`",
    message: "In event `fire`, `partOf` leads in a circle: `fire` → `week` → `fire`. Correct one of these.",
  },
  {
    name: "Measures that bound each other",
    make: (c) => {
      c.measures[2].within = "hurt";
    },
    code: "cycle",
    path: ["measures", 1, "within"],
    record: "measure `hurt`",
    message:
      "In measure `hurt`, `within` leads in a circle: `hurt` → `concerned` → `hurt`. Correct one of these.",
  },
  {
    name: "A passage that ends before it starts",
    make: (c) => {
      c.stances[0].evidence = [20, 10];
    },
    code: "evidence-empty",
    path: ["stances", 0, "evidence"],
    record: "stance `roy-denies-arson`",
    message:
      "In stance `roy-denies-arson`, `evidence` goes from 20 to 10. Write the place of its first character, then the place after its last.",
  },
  {
    name: "A passage that starts beyond the text and ends before it starts",
    make: (c) => {
      c.stances[0].evidence = [2000, 1000];
    },
    code: "evidence-empty",
    path: ["stances", 0, "evidence"],
    record: "stance `roy-denies-arson`",
    message:
      "In stance `roy-denies-arson`, `evidence` goes from 2000 to 1000. Write the place of its first character, then the place after its last.",
  },
  {
    name: "A passage beyond the end of the text",
    make: (c) => {
      c.stances[0].evidence = [10, 2000];
    },
    code: "evidence-outside",
    path: ["stances", 0, "evidence"],
    record: "stance `roy-denies-arson`",
    message:
      "In stance `roy-denies-arson`, `evidence` ends at 2000, but the text of source `bulletin` has 243 code points. Correct the passage, or the source's `length`.",
  },
  {
    name: "A passage given as a text",
    make: (c) => {
      c.stances[0].evidence = "10-20";
    },
    code: "wrong-type",
    path: ["stances", 0, "evidence"],
    record: "stance `roy-denies-arson`",
    message:
      "In stance `roy-denies-arson`, `evidence` is `10-20`. Give the passage as `[start, end]`, in code points of the text.",
  },
  {
    name: "A passage given with half of it",
    make: (c) => {
      c.stances[0].evidence = { start: 10 };
    },
    code: "missing-field",
    path: ["stances", 0, "evidence", "end"],
    record: "stance `roy-denies-arson`",
    message: "In stance `roy-denies-arson`, `evidence.end` is missing. Give a number.",
  },
  {
    name: "A passage that is not as long as its words",
    make: (c) => {
      c.quotes[0].evidence[1] += 1;
    },
    code: "evidence-length",
    path: ["quotes", 0, "text"],
    record: "quote `paper-quote`",
    message:
      "In quote `paper-quote`, `text` has 19 code points, but `evidence` 93–113 has 20. Let the two be the same passage.",
  },
  {
    name: "A passage that counts UTF-16 units",
    make: (c) => {
      Object.assign(c.quotes[1], { text: texts.bulletin.slice(0, 22), evidence: [0, 22] });
    },
    code: "evidence-length",
    path: ["quotes", 1, "text"],
    record: "quote `bulletin-quote`",
    message:
      "In quote `bulletin-quote`, `text` has 21 code points, but `evidence` 0–22 has 22. Let the two be the same passage. The evidence seems to count UTF-16 units.",
  },
  {
    name: "A term longer than the passage that it stands in",
    make: (c) => {
      c.mentions[0].term = "Fire in the harbour at night";
    },
    code: "evidence-length",
    path: ["mentions", 0, "term"],
    record: "mention `bulletin-fire`",
    message:
      "In mention `bulletin-fire`, `term` has 28 code points, more than the 19 of `evidence` 0–19, within which it stands. Widen the evidence, or shorten the words.",
  },
  {
    name: "A figure whose ends are reversed",
    make: (c) => {
      c.figures[1].low = 220;
    },
    code: "bad-interval",
    path: ["figures", 1, "low"],
    record: "figure `bulletin-boats`",
    message: "In figure `bulletin-boats`, `low` is `220`, more than `high`, `22`. Swap or correct them.",
  },
  {
    name: "A figure that leaves out the only number it means",
    make: (c) => {
      Object.assign(c.figures[1], { low: 22, lowOpen: true });
    },
    code: "bad-interval",
    path: ["figures", 1, "low"],
    record: "figure `bulletin-boats`",
    message:
      "In figure `bulletin-boats`, `low` is `22` like `high`, and an open end leaves it out: no number is left. Close both ends.",
  },
  {
    name: "A figure that leaves out the only number it means, from above",
    make: (c) => {
      Object.assign(c.figures[1], { low: 22, highOpen: true });
    },
    code: "bad-interval",
    path: ["figures", 1, "low"],
    record: "figure `bulletin-boats`",
    message:
      "In figure `bulletin-boats`, `low` is `22` like `high`, and an open end leaves it out: no number is left. Close both ends.",
  },
  {
    name: "A figure that is open where it has no end",
    make: (c) => {
      Object.assign(c.figures[1], { approx: "vague", high: null, highOpen: true });
    },
    code: "bad-interval",
    path: ["figures", 1, "highOpen"],
    record: "figure `bulletin-boats`",
    message:
      "In figure `bulletin-boats`, `highOpen` is `true`, but `high` is `null`: there is no end to leave out. Write `false`, or give `high`.",
  },
  {
    name: "A silence with a number",
    make: (c) => {
      Object.assign(c.figures[2], { approx: "silence", low: 0, high: 0 });
    },
    code: "approx-mismatch",
    path: ["figures", 2, "approx"],
    record: "figure `paper-hurt`",
    message:
      "In figure `paper-hurt`, `approx` is `silence`, but the interval is [0, 0]. Leave `low` and `high` out: both are `null`. Where the source says zero, `approx` is `none`.",
  },
  {
    name: "A zero with another number",
    make: (c) => {
      c.figures[2].high = 3;
    },
    code: "approx-mismatch",
    path: ["figures", 2, "approx"],
    record: "figure `paper-hurt`",
    message:
      "In figure `paper-hurt`, `approx` is `none`, but the interval is [0, 3]. Leave `low` and `high` out: both are 0. Where nothing is known, `approx` is `silence`.",
  },
  {
    name: "An exact number that is a range",
    make: (c) => {
      c.figures[1].approx = "exact";
    },
    code: "approx-mismatch",
    path: ["figures", 1, "approx"],
    record: "figure `bulletin-boats`",
    message:
      "In figure `bulletin-boats`, `approx` is `exact`, but the interval is [18, 22]. Let `low` and `high` be the number, or let `high` be `null` and say in `reason` why there may be more; or choose another `approx`.",
  },
  {
    name: "More than a number, with the number itself",
    make: (c) => {
      c.figures[1].approx = "more-than";
    },
    code: "approx-mismatch",
    path: ["figures", 1, "approx"],
    record: "figure `bulletin-boats`",
    message:
      "In figure `bulletin-boats`, `approx` is `more-than`, but the interval is [18, 22]. Let `low` be the number and `lowOpen` be `true`.",
  },
  {
    name: "A figure without value and approx",
    make: (c) => {
      delete c.figures[0].value;
    },
    code: "missing-field",
    path: ["figures", 0, "approx"],
    record: "figure `paper-boats`",
    message:
      "In figure `paper-boats`, `approx` is missing. Say how the phrase gives its number, or write `value` for the number itself.",
  },
  {
    name: "A figure with both value and ends",
    make: (c) => {
      c.figures[0].low = 24;
    },
    code: "not-allowed",
    path: ["figures", 0, "low"],
    record: "figure `paper-boats`",
    message:
      "In figure `paper-boats`, `low` cannot stand beside `value`, which is both ends. Remove one of the two.",
  },
  {
    name: "A value that is not exact",
    make: (c) => {
      c.figures[0].approx = "about";
    },
    code: "not-allowed",
    path: ["figures", 0, "value"],
    record: "figure `paper-boats`",
    message:
      "In figure `paper-boats`, `value` is the exact number, but `approx` is `about`. Write `low` and `high` instead.",
  },
  {
    name: "A fraction of something that has only whole numbers",
    make: (c) => {
      c.figures[0].value = 24.5;
    },
    code: "fractional-count",
    path: ["figures", 0, "value"],
    record: "figure `paper-boats`",
    message:
      "In figure `paper-boats`, `value` is `24.5`, but measure `boats` has only whole numbers. Correct the number, or `integer` of the measure.",
  },
  {
    name: "Moments that overlap",
    make: (c) => {
      c.orderings[0] = { ...c.orderings[0], relation: "overlaps", minGap: null, maxGap: null };
    },
    code: "impossible-order",
    path: ["orderings", 0, "relation"],
    record: "ordering `paper-after-storm`",
    message:
      "In ordering `paper-after-storm`, `relation` is impossible: `holm-speaks` is a moment and `storm-ends` a moment. Correct the relation, or `kind` of the events.",
  },
  {
    name: "A moment that equals a period",
    make: (c) => {
      Object.assign(c.orderings[0], { relation: "equals", b: "week", minGap: null, maxGap: null });
      c.measures[2].event = "storm-ends";
    },
    code: "impossible-order",
    path: ["orderings", 0, "relation"],
    record: "ordering `paper-after-storm`",
    message:
      "In ordering `paper-after-storm`, `relation` is impossible: `holm-speaks` is a moment and `week` a period. Correct the relation, or `kind` of the events.",
  },
  {
    name: "An order that is before or after, but not between",
    make: (c) => {
      Object.assign(c.orderings[0], { relation: ["before", "after"], minGap: null, maxGap: null });
    },
    code: "gapped-order",
    path: ["orderings", 0, "relation"],
    record: "ordering `paper-after-storm`",
    message:
      'In ordering `paper-after-storm`, `relation` leaves a gap between the ways in which the ends can lie, with which no timeline can work. Write all that lie between, ["before", "equals", "after"], or split the ordering.',
  },
  {
    name: "Ends between which no gap is measured",
    make: (c) => {
      Object.assign(c.orderings[0], { minGap: null, maxGap: null, gapBetween: ["start", "start"] });
    },
    code: "bad-gap",
    path: ["orderings", 0, "gapBetween"],
    record: "ordering `paper-after-storm`",
    message:
      "In ordering `paper-after-storm`, `gapBetween` says between which ends a gap is measured, but there is none. Give `minGap`, `maxGap` or `gapText`, or remove it.",
  },
  {
    name: "Only one of the ends between which a gap is measured",
    make: (c) => {
      c.orderings[1].gapBetween = ["start"];
    },
    code: "out-of-range",
    path: ["orderings", 1, "gapBetween"],
    record: "ordering `bulletin-tweet-after-fire`",
    message: "In ordering `bulletin-tweet-after-fire`, `gapBetween` has 1 entry. Give at least 2.",
  },
  {
    name: "An end of an event that there is not",
    make: (c) => {
      c.orderings[1].gapBetween = ["start", "stert"];
    },
    code: "not-allowed",
    path: ["orderings", 1, "gapBetween", 1],
    record: "ordering `bulletin-tweet-after-fire`",
    message:
      "In ordering `bulletin-tweet-after-fire`, `gapBetween[1]` is `stert`, which is none of the values allowed. Did you mean `start`?",
  },
  {
    name: "Words for a gap that tell no length, and no gap beside them",
    make: (c) => {
      c.orderings[1].gapText = "after it";
    },
    code: "bad-gap",
    path: ["orderings", 1, "gapText"],
    record: "ordering `bulletin-tweet-after-fire`",
    message:
      "In ordering `bulletin-tweet-after-fire`, `gapText` is `after it`, and how long that is cannot be told. Give `minGap`, `maxGap` or both, such as `PT2H`, or remove it.",
  },
  {
    name: "Words for a gap that are longer than their passage",
    make: (c) => {
      Object.assign(c.orderings[1], { gapText: "Shortly, within hours, after it began", maxGap: "PT6H" });
    },
    code: "evidence-length",
    path: ["orderings", 1, "gapText"],
    record: "ordering `bulletin-tweet-after-fire`",
    message:
      "In ordering `bulletin-tweet-after-fire`, `gapText` has 37 code points, more than the 36 of `evidence` 184–220, within which it stands. Widen the evidence, or shorten the words.",
  },
  {
    name: "A gap in words between events that are not apart",
    make: (c) => {
      Object.assign(c.orderings[1], { relation: ["during", "finishes"], gapBetween: null });
    },
    code: "bad-gap",
    path: ["orderings", 1, "gapText"],
    record: "ordering `bulletin-tweet-after-fire`",
    message:
      "In ordering `bulletin-tweet-after-fire`, `gapText` is a time between two events that may share time. Say between which ends with `gapBetween`, or let `relation` be before and meets, or after and met-by.",
  },
  {
    name: "A duration whose words tell no length",
    make: (c) => {
      Object.assign(c.durations[0], { text: "burned for", evidence: [162, 172] });
    },
    code: "bad-length",
    path: ["durations", 0, "min"],
    record: "duration `bulletin-how-long`",
    message:
      "In duration `bulletin-how-long`, `min` is missing like `max`, and how long `burned for` is cannot be told. Give one of them or both, such as `PT2H` or `P3D`.",
  },
  {
    name: "A duration whose shortest is longer than its longest",
    make: (c) => {
      Object.assign(c.durations[0], { min: "P1D", max: "PT4H" });
    },
    code: "bad-length",
    path: ["durations", 0, "min"],
    record: "duration `bulletin-how-long`",
    message:
      "In duration `bulletin-how-long`, `min` is `P1D`, longer than `max`, `PT4H`. Swap or correct them.",
  },
  {
    name: "A duration in months, which differ in length",
    make: (c) => {
      c.durations[0].max = "P1M";
    },
    code: "bad-duration",
    path: ["durations", 0, "max"],
    record: "duration `bulletin-how-long`",
    message:
      "In duration `bulletin-how-long`, `max` is `P1M`, which is no duration. Write weeks, days, hours, minutes and seconds as in ISO 8601: `PT2H`, `P1DT12H`.",
  },
  {
    name: "A duration of an event that there is not",
    make: (c) => {
      c.durations[0].event = "fires";
    },
    code: "unknown-reference",
    path: ["durations", 0, "event"],
    record: "duration `bulletin-how-long`",
    message:
      "In duration `bulletin-how-long`, `event` is `fires`, but there is no event of that id. Did you mean `fire`?",
  },
  {
    name: "An utterance that repeats itself",
    make: (c) => {
      c.utterances[1].repeats = "lost-tweet";
    },
    code: "self-reference",
    path: ["utterances", 1, "repeats"],
    record: "utterance `lost-tweet`",
    message:
      "In utterance `lost-tweet`, `repeats` is `lost-tweet`, the record itself. Refer to another utterance, or remove the reference.",
  },
  {
    name: "Utterances that repeat one another",
    make: (c) => {
      c.utterances[0].repeats = "lost-tweet";
    },
    code: "cycle",
    path: ["utterances", 0, "repeats"],
    record: "utterance `lost-everything`",
    message:
      "In utterance `lost-everything`, `repeats` leads in a circle: `lost-everything` → `lost-tweet` → `lost-everything`. Correct one of these.",
  },
  {
    name: "An utterance that repeats an event",
    make: (c) => {
      c.utterances[1].repeats = "holm-speaks";
    },
    code: "unknown-reference",
    path: ["utterances", 1, "repeats"],
    record: "utterance `lost-tweet`",
    message:
      "In utterance `lost-tweet`, `repeats` is `holm-speaks`, but there is no utterance of that id. `holm-speaks` is an event: refer to an utterance, or correct the field.",
  },
  {
    name: "A gap between events that may share time",
    make: (c) => {
      Object.assign(c.orderings[0], { b: "week", relation: ["during", "met-by", "after"], minGap: "PT1H" });
      c.measures[2].event = "storm-ends";
    },
    code: "bad-gap",
    path: ["orderings", 0, "minGap"],
    record: "ordering `paper-after-storm`",
    message:
      "In ordering `paper-after-storm`, `minGap` is a time between two events that may share time. Say between which ends with `gapBetween`, or let `relation` be before and meets, or after and met-by.",
  },
  {
    name: "A gap between ends of which either can come first",
    make: (c) => {
      Object.assign(c.orderings[1], {
        relation: ["before", "starts", "during"],
        gapBetween: ["start", "start"],
      });
    },
    code: "bad-gap",
    path: ["orderings", 1, "gapBetween"],
    record: "ordering `bulletin-tweet-after-fire`",
    message:
      "In ordering `bulletin-tweet-after-fire`, `gapBetween` names two ends of which either can come first. Narrow `relation`, or name other ends.",
  },
  {
    name: "A gap between two ends that the relation puts together",
    make: (c) => {
      Object.assign(c.orderings[1], {
        relation: ["starts"],
        gapBetween: ["start", "start"],
        minGap: "PT1H",
      });
    },
    code: "bad-gap",
    path: ["orderings", 1, "minGap"],
    record: "ordering `bulletin-tweet-after-fire`",
    message:
      "In ordering `bulletin-tweet-after-fire`, `minGap` is `PT1H`, which `relation` rules out. Correct one of them, or say in `gapBetween` between which ends it is measured.",
  },
  {
    name: "A day that the zone left out",
    make: (c) => {
      Object.assign(c.timings[0], { edtf: "2011-12-30", zones: ["Pacific/Apia"] });
    },
    code: "bad-edtf",
    path: ["timings", 0, "edtf"],
    record: "timing `paper-when`",
    message:
      "In timing `paper-when`, `edtf` is `2011-12-30`, but no calendar of Pacific/Apia has that day. Correct it, or `zones`.",
  },
  {
    name: "Clock times that end before they begin by the clock of the zone",
    make: (c) => {
      Object.assign(c.timings[0], { edtf: "2024-03-05T12:00Z/2024-03-05T06:00", zones: ["Europe/London"] });
    },
    code: "bad-edtf",
    path: ["timings", 0, "edtf"],
    record: "timing `paper-when`",
    message:
      "In timing `paper-when`, `edtf` is `2024-03-05T12:00Z/2024-03-05T06:00`, but by the clock of Europe/London, the interval ends before it begins. Correct it, or `zones`.",
  },
  {
    name: "The same quote twice",
    make: (c) => {
      c.quotes.push({ ...c.quotes[0], id: "again", form: "fragment" });
    },
    code: "duplicate-report",
    path: ["quotes", 3],
    record: "quote `again`",
    message: "Quote `again` says the same as quote `paper-quote`, at the same place. Remove one of the two.",
  },
  {
    name: "The same figure twice",
    make: (c) => {
      c.figures.push({ ...c.figures[0], id: "again" });
    },
    code: "duplicate-report",
    path: ["figures", 3],
    record: "figure `again`",
    message:
      "Figure `again` says the same as figure `paper-boats`, at the same place. Remove one of the two.",
  },
  {
    name: "A thing that no report uses",
    make: (c) => {
      c.actors.push({ id: "bob", kind: "person", name: "Bob" });
    },
    code: "unused",
    path: ["actors", 3],
    record: "actor `bob`",
    message:
      "Actor `bob` is used by no report. Refer to it from a report, or from a thing that one uses, or remove it.",
  },
  {
    name: "A source without reports",
    make: (c) => {
      c.sources.push({ ...c.sources[0], id: "weekly" });
    },
    code: "unused",
    path: ["sources", 2],
    record: "source `weekly`",
    message: "Source `weekly` has no reports. Add what it says, or remove it.",
  },
];
