import fc from "fast-check";
import { expect, test } from "vitest";
import { collectionOf, reportTypes, thingTypes } from "../../src/corpus/index.js";
import { type AuthoredFile, assembleCorpus, CorpusError, parseCorpus } from "../../src/schema/index.js";
import { example } from "../corpus/example.js";

/** The example in the authored layout: registries by id, and a file of reports for each source. */
function files(): { path: string; content: Record<string, unknown> }[] {
  const input = example();
  const things = thingTypes.map((type) => ({
    path: `things/${collectionOf[type]}.json`,
    content: Object.fromEntries(
      (input[collectionOf[type]] as { id: string }[]).map(({ id, ...rest }) => [id, rest]),
    ),
  }));
  const reports = input.sources.map(({ id }) => ({
    path: `reports/${id}.json`,
    content: {
      source: id,
      reports: reportTypes.flatMap((type) =>
        (input[collectionOf[type]] as { source: string }[])
          .filter((report) => report.source === id)
          .map(({ source: _, ...report }) => ({ type, ...report })),
      ),
    },
  }));
  return [...things, ...reports];
}

function issuesOf(authored: unknown) {
  try {
    parseCorpus(assembleCorpus(authored as readonly AuthoredFile[]));
    return [];
  } catch (error) {
    if (error instanceof CorpusError) return error.issues;
    throw error;
  }
}

test("Registries and report files make the same corpus as one flat file", () => {
  expect(JSON.stringify(parseCorpus(assembleCorpus(files())))).toBe(JSON.stringify(parseCorpus(example())));
});

test("The files are left as they were", () => {
  const given = files();
  assembleCorpus(given);
  expect(given).toEqual(files());
});

test("A registry key named __proto__ is not lost", () => {
  const content = JSON.parse('{"__proto__": {"kind": "city", "name": "Nowhere"}}');
  const { places } = assembleCorpus([{ path: "things/places.json", content }]);
  expect(places).toEqual([{ id: "__proto__", kind: "city", name: "Nowhere" }]);
  expect(issuesOf([{ path: "things/sources.json", content }])[0]?.code).toBe("bad-id");
});

test("Without a registry of sources the corpus has none", () => {
  expect(issuesOf([]).map(({ code, path }) => [code, path])).toEqual([["missing-field", ["sources"]]]);
});

test("What keeps the files from being put together is told with file and place, all at once", () => {
  const given: AuthoredFile[] = [
    { path: "things/actor.json", content: {} },
    { path: "notes.txt", content: "" },
    { path: "things/places.json", content: [] },
    { path: "things/events.json", content: { fire: null, flood: { id: "floods" } } },
    { path: "reports/paper.json", content: { reports: [] } },
    {
      path: "reports/bulletin.json",
      content: {
        source: "bulletin",
        reports: [7, { id: "a" }, { type: "quot" }, { type: "quote", id: "b", source: "paper" }],
        date: "today",
      },
    },
  ];
  expect(issuesOf(given).map(({ code, path, message }) => [code, path, message])).toEqual([
    [
      "unknown-field",
      ["things/actor.json"],
      "`things/actor.json` is no file of a corpus. Did you mean `things/actors.json`?",
    ],
    [
      "unknown-field",
      ["notes.txt"],
      "`notes.txt` is no file of a corpus. The files are `things/sources.json`, `things/actors.json`, `things/places.json`, `things/events.json`, `things/utterances.json`, `things/measures.json` or `things/propositions.json`, and `reports/<source>.json`.",
    ],
    [
      "wrong-type",
      ["things/places.json"],
      "`things/places.json` holds a list. Give an object of records by id.",
    ],
    [
      "wrong-type",
      ["things/events.json", "fire"],
      "In `things/events.json`, `fire` is `null`, not an object. Give the record of that id.",
    ],
    [
      "id-mismatch",
      ["things/events.json", "flood", "id"],
      "In `things/events.json`, `flood.id` is `floods`, but the record stands under `flood`. Remove it, or correct the key.",
    ],
    [
      "wrong-type",
      ["reports/paper.json"],
      '`reports/paper.json` must hold `{ "source": …, "reports": […] }`: the id of the article, and all that it says.',
    ],
    [
      "unknown-field",
      ["reports/bulletin.json", "date"],
      "In `reports/bulletin.json`, `date` is no field here. The fields are `source` and `reports`.",
    ],
    [
      "wrong-type",
      ["reports/bulletin.json", "reports", 0],
      "In `reports/bulletin.json`, `reports[0]` is `7`, not an object. Give a report.",
    ],
    [
      "missing-field",
      ["reports/bulletin.json", "reports", 1, "type"],
      "In `reports/bulletin.json`, the report `a`: `reports[1].type` is missing. Give `mention`, `timing`, `ordering`, `duration`, `quote`, `figure` or `stance`.",
    ],
    [
      "not-allowed",
      ["reports/bulletin.json", "reports", 2, "type"],
      "In `reports/bulletin.json`, `reports[2].type` is `quot`, which is no type of report. Did you mean `quote`?",
    ],
    [
      "source-mismatch",
      ["reports/bulletin.json", "reports", 3, "source"],
      "In `reports/bulletin.json`, the report `b`: `reports[3].source` is `paper`, but the file is about `bulletin`. Remove it, or move the report to the other file.",
    ],
  ]);
});

test("Any value whatever instead of files, or in one, is explained", () => {
  const path = fc.constantFrom("things/actors.json", "things/sources.json", "reports/paper.json", "");
  const file = fc.record({ path, content: fc.anything() });
  fc.assert(fc.property(fc.oneof(fc.anything(), fc.array(file)), (given) => void issuesOf(given)));
});
